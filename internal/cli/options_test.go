package cli

import (
	"context"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/system"
	"bantin/internal/vietnamese"
)

// caught is a run hook that keeps the options it is called with.
func caught[T any](got *any) func(context.Context, *T) error {
	return func(_ context.Context, o *T) error {
		*got = *o
		return nil
	}
}

// TestFlagsBecomeOptions reads command lines without running any command.
func TestFlagsBecomeOptions(t *testing.T) {
	var got any
	en := words{diag.English}
	batch := func() *cobra.Command { return newBatch(en, caught[batchOptions](&got)) }
	build := func() *cobra.Command { return newBuild(en, caught[buildOptions](&got)) }
	check := func() *cobra.Command { return newCheck(en, caught[checkOptions](&got)) }
	extract := func() *cobra.Command { return newExtract(en, caught[extractOptions](&got)) }
	normalize := func() *cobra.Command { return newNormalize(en, caught[normalizeOptions](&got)) }
	for _, c := range []struct {
		make func() *cobra.Command
		line string
		want any // options, or the code of the error
	}{
		{build, "", buildOptions{inputs: []string{}}},
		{build, "bai -o x.pdf -e a4,a5 -e a3.yaml --number 47 --title T --date 1/2/2026", buildOptions{
			issueFlags: issueFlags{title: "T", number: "47", date: "1/2/2026"},
			inputs:     []string{"bai"}, outputs: []string{"x.pdf"}, editions: []string{"a4", "a5", "a3.yaml"}}},
		{build, "-n --force --strict --dump-layout --report r.json", buildOptions{
			inputs: []string{}, dump: true, report: "r.json", strict: true, dryRun: true, force: true}},
		{build, "--mono --ink-save", buildOptions{inputs: []string{}, ink: inkFlags{mono: true, save: true}}},
		{build, "--plain", buildOptions{inputs: []string{}, plain: true}},
		{batch, "bai -o pdf --plain", batchOptions{folder: "bai", output: "pdf", each: "page", name: "{file}.pdf", plain: true}},
		{build, "--screen 53", buildOptions{inputs: []string{}, ink: inkFlags{screen: "53"}}},
		{batch, "bai -o pdf", batchOptions{folder: "bai", output: "pdf", each: "page", name: "{file}.pdf"}},
		{batch, "bai -o pdf --each folder --name {title} -e a5 --fail-fast --force --title T", batchOptions{
			issueFlags: issueFlags{title: "T"}, folder: "bai", output: "pdf", each: "folder", name: "{title}",
			editions: []string{"a5"}, failFast: true, force: true}},
		{batch, "bai bao -o pdf", "usage-one-folder"},
		{check, "bai -e a5 --number 47", checkOptions{
			issueFlags: issueFlags{number: "47"}, inputs: []string{"bai"}, editions: []string{"a5"}}},
		{extract, "a.html b.html", extractOptions{inputs: []string{"a.html", "b.html"}, format: "json"}},
		{extract, "a.html -f markdown --raw", extractOptions{inputs: []string{"a.html"}, format: "md", raw: true}},
		{extract, "a.html --jsonl", extractOptions{inputs: []string{"a.html"}, format: "json", lines: true}},
		{extract, "a.html -f pdf", "usage-value"},
		{extract, "a.html -f text --jsonl", "usage-jsonl"},
		{normalize, "", normalizeOptions{output: "-", input: "-", tone: "keep", endMark: "keep"}},
		{normalize, "a.txt --tone new --keep-names --end-mark drop --diff", normalizeOptions{output: "-",
			input: "a.txt", tone: "new", endMark: "drop", diff: true, names: true,
			rules: vietnamese.Options{Tone: vietnamese.ToneNew, KeepNames: true, DropEndMark: true}}},
		{normalize, "--spoken --region south", normalizeOptions{output: "-", input: "-", tone: "keep", endMark: "keep", spoken: true,
			region: "south"}},
		{normalize, "--spoken --region sout", "usage-value-near"},
		{normalize, "--region south", "usage-region"},
		{normalize, "a.txt b.txt", "usage-one-input"},
		{normalize, "--tone newer", "usage-value-near"},
	} {
		got = nil
		cmd := c.make()
		cmd.SilenceErrors, cmd.SilenceUsage = true, true
		cmd.SetArgs(strings.Fields(c.line))
		err := cmd.Execute()
		var exit *exitError
		if errors.As(err, &exit) {
			if exit.code != exitUsage || string(exit.diags[0].Code) != c.want || got != nil {
				t.Errorf("%s %s: exit %d, %s, ran with %v", cmd.Name(), c.line, exit.code, exit.diags[0].Code, got)
			}
			continue
		}
		if err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s %s: %v\n%+v, want\n%+v", cmd.Name(), c.line, err, got, c.want)
		}
	}
}

// TestNormalizeRunsWithoutFlags calls a command as a program would.
func TestNormalizeRunsWithoutFlags(t *testing.T) {
	var out strings.Builder
	r := &run{env: system.Env{Stdin: strings.NewReader("hoà  bình"), FS: system.Folder(t.TempDir())}}
	r.stdout, r.stderr = &out, io.Discard
	o := &normalizeOptions{output: "-", input: "-", rules: vietnamese.Options{Tone: vietnamese.ToneOld}}
	if err := r.normalize(context.Background(), o); err != nil || out.String() != "hòa bình" {
		t.Errorf("%v %q", err, out.String())
	}
}

// TestTheDayOfTheIssue takes the flag before the file, the file before
// SOURCE_DATE_EPOCH, and that before the clock: the same input has to give the
// same bytes on any day.
func TestTheDayOfTheIssue(t *testing.T) {
	const epoch = "1767225600" // 2026-01-01, 00:00 UTC
	clock := time.Date(2031, 5, 6, 7, 8, 9, 0, time.UTC)
	file := &issue.Issue{}
	if day, ok := issue.ParseDay("2026-11-23"); ok {
		file.Number.Date = day
	}
	for _, c := range []struct {
		name    string
		issue   *issue.Issue
		flag    string
		epoch   string
		day     date.Date
		created string // RFC 3339
	}{
		{"the clock", nil, "", "", date.Date{Year: 2031, Month: 5, Day: 6}, "2031-05-06T00:00:00Z"},
		{"the variable", nil, "", epoch, date.Date{Year: 2026, Month: 1, Day: 1}, "2026-01-01T00:00:00Z"},
		{"the file", file, "", epoch, date.Date{Year: 2026, Month: 11, Day: 23}, "2026-01-01T00:00:00Z"},
		{"the file alone", file, "", "", date.Date{Year: 2026, Month: 11, Day: 23}, "2026-11-23T00:00:00Z"},
		{"the flag", file, "24/12/2026", "", date.Date{Year: 2026, Month: 12, Day: 24}, "2026-12-24T00:00:00Z"},
	} {
		r := &run{user: &issue.Defaults{}, env: system.Env{Now: func() time.Time { return clock },
			Getenv: func(name string) string {
				return map[string]string{"SOURCE_DATE_EPOCH": c.epoch}[name]
			}}}
		req, err := r.request(&plan{issue: c.issue}, &issueFlags{date: c.flag})
		if err != nil {
			t.Fatal(err)
		}
		if created := req.Created.Format(time.RFC3339); req.Day != c.day || created != c.created {
			t.Errorf("%s: day %v, created %s; want %v, %s", c.name, req.Day, created, c.day, c.created)
		}
	}
}
