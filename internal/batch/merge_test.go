package batch

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"bantin/internal/diag"
	"bantin/internal/limit"
)

func row(file string, exit int, state State) string {
	return fmt.Sprintf(`{"type":"page","file":%q,"ok":%v,"exit":%d,"state":%q,"outputs":[{"pages":2}],"diagnostics":[]}`+"\n", file,
		exit == 0 || exit == 3, exit, state)
}

func end(shard string, untried int) string {
	return fmt.Sprintf(`{"type":"batch","version":1,"shard":%q,"untried":%d,"not_read":1,"seconds":2,"exits":{}}`+"\n", shard, untried)
}

func counts(jobs, pages int) string {
	return fmt.Sprintf(`{"type":"batch","version":1,"jobs":%d,"pages":%d,"exits":{}}`+"\n", jobs, pages)
}

// utf16 is a text as PowerShell writes what a program prints into a file.
func utf16(s string) string {
	s, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return s
}

func TestReportsOfAnotherVersion(t *testing.T) {
	for _, version := range []string{`"version":2,`, `"version":0,`, ""} {
		open := func(string) (io.ReadCloser, error) {
			return io.NopCloser(strings.NewReader(strings.Replace(row("a", 0, Made)+counts(1, 2), `"version":1,`, version, 1))), nil
		}
		_, _, err := Merge(open, []string{"x"}, func(*Row) error { t.Error("a row is given"); return nil })
		var said *diag.Error
		if !errors.As(err, &said) || said.Diag.Code != diag.BatchReportVersion {
			t.Errorf("%s: %v", version, err)
		}
	}
}

func TestMerge(t *testing.T) {
	for _, c := range []struct {
		name    string
		reports []string
		rows    string // files, with their state
		jobs    int
		said    string // codes
	}{
		{"shards", []string{row("a", 0, Made) + row("c", 4, Failed) + end("1/2", 0), row("b", 3, Made) + end("2/2", 0)},
			"a made, c failed, b made", 3, ""},
		{"one after the other", []string{row("a", 0, Made) + row("b", 5, Failed) + end("", 1), row("a", 0, Unchanged) + row("b", 0, Made) +
			end("", 0)}, "a unchanged, b made", 2, ""},
		{"appended to one file", []string{row("a", 0, Made) + end("", 1) + row("a", 0, Unchanged) + row("b", 0, Made) + end("", 0)},
			"a unchanged, b made", 2, ""},
		{"a shard is missing", []string{row("a", 0, Made) + end("1/3", 0), end("3/3", 0)}, "a made", 1, "batch-shard-missing"},
		{"a run was killed", []string{row("a", 0, Made) + end("1/2", 0), row("b", 0, Made) + `{"type":"page","fi`}, "a made, b made", 2,
			"batch-report-line batch-report-cut batch-shard-missing"},
		{"jobs that nobody tried", []string{row("a", 4, Failed) + end("", 7)}, "a failed", 8, ""},
		{"shards of two kinds", []string{end("1/2", 0), end("1/3", 0), end("2/2", 0)}, "", 0, "batch-shard-count"},
		{"something else", []string{"no report\n\n" + end("", 0)}, "", 0, "batch-report-line"},
		{"nothing", []string{"", "\n"}, "", 0, "batch-report-cut batch-report-cut"},
		{"lines are lost", []string{row("a", 0, Made) + row("b", 0, Made) + counts(3, 6), row("c", 0, Made) + counts(1, 2)},
			"a made, b made, c made", 3, "batch-report-rows"},
		{"pages are lost", []string{row("a", 0, Made) + counts(1, 3)}, "a made", 1, "batch-report-rows"},
		{"lines of an earlier run are lost", []string{row("a", 0, Made) + counts(2, 2) + row("a", 0, Made) + counts(1, 2)}, "a made", 1,
			"batch-report-rows"},
		{"an earlier run was killed", []string{row("a", 0, Made) + row("a", 0, Made) + counts(1, 2)}, "a made", 1, ""},
		{"a mark and the line ends of Windows", []string{"\ufeff" + strings.ReplaceAll(row("ơ", 0, Made)+counts(1, 2), "\n", "\r\n")},
			"ơ made", 1, ""},
		{"UTF-16", []string{utf16(row("ơ", 0, Made) + counts(1, 2))}, "ơ made", 1, ""},
		{"half a row", []string{strings.Replace(row("a", 0, Made), `"state":"made",`, "", 1) + row("b", -5, Made) + row("", 0, Made) +
			strings.Replace(row("c", 0, Made), `"ok":true`, `"ok":false`, 1) + strings.Replace(row("d", 0, Made), `:2}`, `:-2}`, 1) +
			row("e", 0, Made) + counts(1, 2)}, "e made", 1, "batch-report-line"},
		{"two files that are none", []string{strings.Repeat("a\tb\n", 100_000) + end("", 0), strings.Repeat("{}\n", 100_000) + end("", 0)}, "", 0,
			"batch-report-line batch-report-line"},
	} {
		open := func(name string) (io.ReadCloser, error) {
			var i int
			fmt.Sscan(name, &i)
			return io.NopCloser(strings.NewReader(c.reports[i])), nil
		}
		var names, rows, said []string
		for i := range c.reports {
			names = append(names, fmt.Sprint(i))
		}
		sum, diags, err := Merge(open, names, func(r *Row) error {
			rows = append(rows, fmt.Sprint(r.File, " ", r.State))
			return nil
		})
		for _, d := range diags {
			said = append(said, string(d.Code))
		}
		if err != nil || strings.Join(rows, ", ") != c.rows || sum.Jobs != c.jobs || strings.Join(said, " ") != c.said ||
			sum.Made+sum.Unchanged+sum.Failed+sum.Untried != c.jobs || sum.Pages != 2*len(rows) {
			t.Errorf("%s: %v; %q; %+v; %q", c.name, err, rows, sum, said)
		}
	}
	gone := func(string) (io.ReadCloser, error) { return nil, os.ErrNotExist }
	if _, _, err := Merge(gone, []string{"x"}, nil); err == nil {
		t.Error("a report that is not there is merged")
	}
}

// TestAMergedReportEndsAsItsRunsDid: of a run that was refused, or that failed on the way, no row
// tells.
func TestAMergedReportEndsAsItsRunsDid(t *testing.T) {
	ended := func(shard string, exit int) string {
		return fmt.Sprintf(`{"type":"batch","version":1,"shard":%q,"exit":%d,"exits":{}}`+"\n", shard, exit)
	}
	for _, c := range []struct {
		reports string
		exit    int
	}{
		{ended("", 0), 0},
		{ended("", 4), 4},
		{row("a", 0, Made) + ended("1/2", 0) + ended("2/2", 5), 5},
		{ended("", 5) + row("a", 0, Made) + ended("", 0), 0}, // it was run again
		{row("a", 0, Made) + ended("", 0) + ended("", 143), 143},
	} {
		sum, _, err := Merge(func(string) (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(c.reports)), nil }, []string{"r"},
			func(*Row) error { return nil })
		if err != nil || sum.Exit != c.exit {
			t.Errorf("%q: exit %d, %v, want %d", c.reports, sum.Exit, err, c.exit)
		}
	}
}

// endless is a line without an end, and what is behind it.
type endless struct {
	left int
	then io.Reader
}

func (e *endless) Read(data []byte) (int, error) {
	if e.left <= 0 {
		return e.then.Read(data)
	}
	n := min(e.left, len(data))
	for i := range data[:n] {
		data[i] = '1' // a number: JSON as far as it goes
	}
	e.left -= n
	return n, nil
}

// TestALineOfAReportIsBounded reads one that is far too long; what is behind it counts.
func TestALineOfAReportIsBounded(t *testing.T) {
	open := func(string) (io.ReadCloser, error) {
		return io.NopCloser(&endless{left: 3 * limit.ReportLine, then: strings.NewReader("\n" + row("a", 0, Made) + counts(1, 2))}), nil
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	sum, diags, err := Merge(open, []string{"r"}, func(*Row) error { return nil })
	runtime.ReadMemStats(&after)
	if err != nil || sum.Jobs != 1 || len(diags) != 1 || diags[0].Code != diag.BatchReportLine {
		t.Errorf("%v, %v, %v", sum, diags, err)
	}
	// It is read twice, into a buffer that doubles.
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 12*limit.ReportLine {
		t.Errorf("%d MiB were taken", grown>>20)
	}
}
