package batch

import (
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
)

func row(file string, exit int, state State) string {
	return fmt.Sprintf(`{"type":"page","file":%q,"ok":%v,"exit":%d,"state":%q,"outputs":[{"pages":2}],"diagnostics":[]}`+"\n", file,
		exit == 0 || exit == 3, exit, state)
}

func end(shard string, untried int) string {
	return fmt.Sprintf(`{"type":"batch","version":1,"shard":%q,"untried":%d,"not_read":1,"seconds":2,"exits":{}}`+"\n", shard, untried)
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
		{"nothing", []string{""}, "", 0, ""},
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
