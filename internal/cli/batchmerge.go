package cli

import (
	"errors"
	"io"

	"bantin/internal/batch"
	"bantin/internal/diag"
	"bantin/internal/rendition"
	"bantin/internal/source"
)

// mergeReports makes one report of many: of all shards, or of one run after the
// other. Each job is in it once, as it was last.
func (r *run) mergeReports(o *batchOptions) error {
	if len(o.reports) == 0 {
		return fail(exitUsage, diag.Diag{Code: diag.UsageNoReports})
	}
	open := func(name string) (io.ReadCloser, error) {
		// Each is read twice, and to its end.
		if info, err := r.env.FS.Stat(name); err == nil && !info.Mode().IsRegular() {
			return nil, fail(exitNothing, diag.Diag{Code: diag.BatchReportKind, File: name, Args: []any{name}})
		}
		in, err := r.env.FS.Open(name)
		if err != nil {
			return nil, fail(exitNothing, source.Unread(name, err))
		}
		return reportFile{in, name}, nil
	}
	each := eachPage
	sum, diags, err := batch.Merge(open, o.reports, func(row *batch.Row) error {
		each = row.Type
		if r.shared.json {
			return r.print(row)
		}
		return nil
	})
	var wrong *diag.Error
	if errors.As(err, &wrong) {
		return fail(exitNothing, wrong.Diag)
	}
	if err != nil {
		return err
	}
	r.notify(diags...)
	ended := sum.Exit
	if sum.Exit = batchExit(sum); sum.Exit == exitDone {
		sum.Exit = ended
	}
	for _, d := range diags {
		if d.Severity == diag.Fault && sum.Exit == exitDone {
			sum.Exit = exitMissing
		}
	}
	sum.OK = sum.Exit == exitDone || sum.Exit == exitMissing
	sum.Diagnostics = append(sum.Diagnostics, rendition.Diags(diags, r.lang)...)
	if r.shared.json {
		if err := r.print(sum); err != nil {
			return err
		}
	} else {
		r.say("%s: %s", r.count(len(o.reports), "%d reports"), r.sayBatch(sum, each))
	}
	if sum.Exit != exitDone {
		return fail(sum.Exit)
	}
	return nil
}

// reportFile is a report whose errors of reading say what it is.
type reportFile struct {
	io.ReadCloser
	name string
}

func (f reportFile) Read(data []byte) (int, error) {
	n, err := f.ReadCloser.Read(data)
	if err != nil && !errors.Is(err, io.EOF) {
		err = fail(exitNothing, source.Unread(f.name, err))
	}
	return n, err
}
