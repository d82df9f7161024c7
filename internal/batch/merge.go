package batch

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"bantin/internal/diag"
	"bantin/internal/limit"
)

// Merge reads the reports of many runs, of all shards or one after the other, and
// gives the last row of each job to emit, in the order of the reports. What is
// missing is said: shards that have no report, reports that have no end or fewer rows
// than that counts, lines that cannot be read. A report of another version is a
// *diag.Error. The exit code of the summary is that of the first run which ended with one: of a
// run that was refused, or failed on the way, no row tells. Reports may have the byte order mark and the line ends of Windows.
func Merge(open func(name string) (io.ReadCloser, error), reports []string, emit func(*Row) error) (*Summary,
	[]diag.Diag, error) {
	m := &merging{last: map[string]int{}, ends: map[string]*Summary{}}
	for _, name := range reports {
		if err := m.read(open, name, m.note); err != nil {
			return nil, nil, err
		}
	}
	sum, diags := NewSummary(len(m.last)), m.diags
	m.line = 0
	for _, name := range reports {
		err := m.read(open, name, func(line int, row *Row, _ *Summary) error {
			if row == nil || m.last[row.File] != line {
				return nil
			}
			sum.Add(row)
			return emit(row)
		})
		if err != nil {
			return nil, nil, err
		}
	}
	return sum, append(diags, m.add(sum)...), nil
}

// merging is reports under way: two passes over all of them.
type merging struct {
	line  int                 // of all reports together
	last  map[string]int      // line of the last row of each file
	ends  map[string]*Summary // last one of each shard
	diags []diag.Diag
}

// note is the first pass: which row of a job is the last.
func (m *merging) note(line int, row *Row, end *Summary) error {
	if row != nil {
		m.last[row.File] = line
		return nil
	}
	m.ends[end.Shard] = end
	return nil
}

// read reads a report, line by line.
func (m *merging) read(open func(string) (io.ReadCloser, error), name string,
	do func(line int, row *Row, end *Summary) error) error {
	in, err := open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	// PowerShell writes UTF-16, editors a mark before UTF-8.
	lines := bufio.NewReaderSize(transform.NewReader(in, unicode.BOMOverride(transform.Nop)), 1<<16)
	ended, rows, pages := false, 0, 0 // since the last end
	strange, first := 0, 0            // lines that are none, and where the diagnostic of them is
	for n := 1; ; n++ {
		text, err := lineOf(lines)
		if len(bytes.TrimSpace(text)) > 0 {
			m.line++
			row, end := parse(text)
			if row == nil && end == nil {
				if strange == 0 { // of a file that is no report, each line is one
					first = len(m.diags)
					m.diags = append(m.diags, diag.Diag{Code: diag.BatchReportLine, Severity: diag.Warning, File: name,
						Place: fmt.Sprintf("%s:%d:1", name, n)})
				}
				strange++
				m.diags[first].Args = []any{strange}
				ended = false
			} else {
				ended = end != nil
				switch {
				case end == nil:
					rows, pages = rows+1, pages+row.pages()
				case end.Version != version:
					return &diag.Error{Diag: diag.Diag{Code: diag.BatchReportVersion, Severity: diag.Fault, File: name,
						Args: []any{end.Version, version}}}
				default:
					if rows < end.Jobs-end.Untried || pages < end.Pages {
						m.diags = append(m.diags, diag.Diag{Code: diag.BatchReportRows, Severity: diag.Fault, File: name,
							Args: []any{name, end.Jobs - end.Untried, end.Pages, rows, pages}})
					}
					rows, pages = 0, 0
				}
				if err := do(m.line, row, end); err != nil {
					return err
				}
			}
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
	}
	if !ended {
		m.diags = append(m.diags, diag.Diag{Code: diag.BatchReportCut, Severity: diag.Fault, File: name, Args: []any{name}})
	}
	return nil
}

// lineOf is the next line of a report; of one that is longer than limit.ReportLine, which is none,
// something that is no line of a report either.
func lineOf(in *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		piece, err := in.ReadSlice('\n')
		if len(line)+len(piece) > limit.ReportLine {
			line = append(line[:0], "too long"...)
		} else {
			line = append(line, piece...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
	}
}

// parse reads a line of a report: a row or a summary; both are nil for anything
// else.
func parse(text []byte) (row *Row, end *Summary) {
	var kind struct {
		Type string `json:"type"`
	}
	if json.Unmarshal(text, &kind) != nil {
		return nil, nil
	}
	switch kind.Type {
	case "batch":
		end = &Summary{}
		if json.Unmarshal(text, end) != nil {
			end = nil
		}
	case "page", "folder":
		row = &Row{}
		if json.Unmarshal(text, row) != nil || !row.isWhole() {
			row = nil
		}
	}
	return row, end
}

// add adds to a summary what only those of the runs know, and says which shards
// are missing.
func (m *merging) add(sum *Summary) (diags []diag.Diag) {
	count, have := 0, map[int]bool{}
	shards := make([]string, 0, len(m.ends))
	for s := range m.ends {
		shards = append(shards, s)
	}
	slices.Sort(shards)
	for _, s := range shards {
		end := m.ends[s]
		sum.Jobs, sum.Untried = sum.Jobs+end.Untried, sum.Untried+end.Untried
		sum.NotRead, sum.Seconds = sum.NotRead+end.NotRead, sum.Seconds+end.Seconds
		sum.Diagnostics = append(sum.Diagnostics, end.Diagnostics...)
		if sum.Exit == 0 {
			sum.Exit = end.Exit
		}
		shard, ok := ParseShard(s)
		switch {
		case !ok:
		case count > 0 && shard.count != count:
			diags = append(diags, diag.Diag{Code: diag.BatchShardCount, Severity: diag.Fault, Args: []any{count, shard.count}})
		default:
			count = shard.count
			have[shard.index] = true
		}
	}
	var missing diag.Names
	for i := 1; i <= count; i++ {
		if !have[i] {
			missing = append(missing, fmt.Sprintf("%d/%d", i, count))
		}
	}
	if len(missing) > 0 {
		diags = append(diags, diag.Diag{Code: diag.BatchShardMissing, Severity: diag.Fault, Args: []any{missing}})
	}
	return diags
}
