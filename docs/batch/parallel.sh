#!/usr/bin/env bash
# bantin batch on many machines by GNU parallel over ssh:
#   docs/batch/parallel.sh HOSTS SHARDS PAGES RESULTS
# HOSTS is a file with a machine a line (":" is this one). All have bantin and
# see the folders under the same names, on a shared disk. Each makes a shard at a
# time on all its cores; more shards than machines even out.
set -u
mkdir -p "$4/reports"
parallel --sshloginfile "$1" --jobs 1 --retries 3 --joblog "$4/reports/joblog" \
  "${BANTIN:-bantin}" batch {2} -o {3} --shard "{1}/$2" --json \> {3}/reports/{1}.jsonl '|| [ $? -eq 3 ]' \
  ::: $(seq "$2") ::: "$3" ::: "$4"
