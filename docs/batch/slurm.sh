#!/usr/bin/env bash
# bantin batch on Slurm: sbatch --array=1-8 docs/batch/slurm.sh PAGES RESULTS
# A task that is requeued goes on where it was. Exit code 3 (done, but articles or
# pictures are missing) is no failure of the task.
#SBATCH --job-name=bantin
#SBATCH --cpus-per-task=2
#SBATCH --mem=512M
#SBATCH --requeue
#SBATCH --output=bantin-%A-%a.log
set -u
mkdir -p "$2/reports"
"${BANTIN:-bantin}" batch "$1" -o "$2" --jobs "$SLURM_CPUS_PER_TASK" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --json >"$2/reports/$SLURM_ARRAY_TASK_ID.jsonl"
code=$?
[ "$code" -eq 3 ] || exit "$code"
