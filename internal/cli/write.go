package cli

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/frame"
)

// outputs is every file of a run, named and begun before any work is done.
type outputs struct {
	guard    *guard
	editions []*output
	report   *output // nil without --report
}

// outputs names the files of all editions and of the report, and begins them.
func (r *run) outputs(o *buildOptions, p *plan, req *bulletin.Request) (*outputs, error) {
	outs := &outputs{guard: &guard{inputs: p.files, force: o.force, ours: madePDF}}
	if err := r.streams(o, len(req.Templates)); err != nil {
		return outs, err
	}
	seen := map[string]bool{}
	begin := func(name string, g *guard) (*output, error) {
		if clean := filepath.Clean(name); seen[clean] {
			return nil, fail(exitUsage, diag.Diag{Code: "usage-same-output", Args: []any{name}})
		} else {
			seen[clean] = true
		}
		if o.dryRun {
			return &output{name: name}, r.refuse(name, g)
		}
		return r.open(name, g)
	}
	for _, t := range req.Templates {
		out := &output{name: "-"}
		if !o.dump && o.output != "-" {
			name, err := r.outputName(o.output, p, req, t)
			if err == nil {
				out, err = begin(name, outs.guard)
			}
			if err != nil {
				return outs, err
			}
		}
		out.edition = t.Name
		outs.editions = append(outs.editions, out)
	}
	switch o.report {
	case "":
	case "-":
		outs.report = &output{name: "-"}
	default:
		var err error
		if outs.report, err = begin(o.report, &guard{inputs: p.files, force: o.force, ours: madeReport}); err != nil {
			return outs, err
		}
	}
	return outs, nil
}

// streams is the error of more than one thing for standard output.
func (r *run) streams(o *buildOptions, editions int) error {
	wants := 0
	for _, want := range []bool{o.output == "-" && !o.dump, o.dump, r.json, o.report == "-"} {
		if want {
			wants++
		}
	}
	switch {
	case wants > 1:
		return fail(exitUsage, diag.Diag{Code: "usage-stdout-two"})
	case o.output == "-" && !o.dump && editions > 1:
		return fail(exitUsage, diag.Diag{Code: "usage-stdout-one"})
	case o.output == "-" && !o.dump && r.env.OutTTY && !o.dryRun:
		return fail(exitUsage, diag.Diag{Code: "usage-stdout-terminal"})
	}
	return nil
}

// discard removes what was begun and not committed.
func (outs *outputs) discard() {
	for _, out := range append(outs.editions, outs.report) {
		if out != nil && out.file != nil {
			out.file.Discard()
		}
	}
}

// rows is what was made of each edition. A layout that is printed is no file.
func (outs *outputs) rows(res *bulletin.Result, dump bool) []outputRow {
	rows := []outputRow{}
	for i := range res.Editions {
		if ed := &res.Editions[i]; !dump {
			sum := sha256.Sum256(ed.PDF)
			rows = append(rows, outputRow{outs.editions[i].edition, outs.editions[i].name, len(ed.Document.Pages), len(ed.PDF), hex.EncodeToString(sum[:])})
		}
	}
	return rows
}

// write writes what was made. All files are on the disk before the first gets
// its name, so that a run that fails leaves none.
func (r *run) write(o *buildOptions, outs *outputs, rep *report, res *bulletin.Result) error {
	var ready []*output
	fill := func(out *output, data []byte) error {
		if out.file == nil {
			return nil
		}
		ready = append(ready, out)
		return out.fill(data)
	}
	if rep.OK {
		for i := range res.Editions {
			if err := fill(outs.editions[i], res.Editions[i].PDF); err != nil {
				return err
			}
		}
	}
	text, err := rep.text()
	if err != nil {
		return err
	}
	if outs.report != nil {
		if err := fill(outs.report, text); err != nil {
			return err
		}
	}
	if err := r.ctx.Err(); err != nil {
		return err
	}
	for _, out := range ready {
		g := *outs.guard
		if out == outs.report {
			g.ours = madeReport
		}
		if err := r.commit(out, &g); err != nil {
			return err
		}
	}
	if rep.OK {
		rep.Outputs = outs.rows(res, o.dump) // a name may have changed
		if err := r.show(o, outs, rep, res); err != nil {
			return err
		}
	}
	if outs.report != nil && outs.report.name == "-" {
		_, err = r.stdout.Write(text)
	}
	return r.stdoutError(err)
}

// show prints what goes to stdout, and a line for each file.
func (r *run) show(o *buildOptions, outs *outputs, rep *report, res *bulletin.Result) error {
	for i := range res.Editions {
		ed, out := &res.Editions[i], outs.editions[i]
		switch {
		case o.dump:
			var b bytes.Buffer
			if err := frame.Dump(&b, ed.Document); err != nil {
				return err
			}
			if _, err := r.stdout.Write(b.Bytes()); err != nil {
				return r.stdoutError(err)
			}
		case out.name != "-":
			if r.made == "" && out.file != nil {
				r.made = out.name
			}
			r.say("%s: %s, %s%s", out.name, r.count(len(ed.Document.Pages), "page", "trang"), r.count(rep.usable(), "article", "bài"), r.dry(o.dryRun))
		case !o.dryRun:
			if _, err := r.stdout.Write(ed.PDF); err != nil {
				return r.stdoutError(err)
			}
		}
	}
	return nil
}

func (r *run) dry(dry bool) string {
	if !dry {
		return ""
	}
	return r.in(" (not written)", " (không ghi)")
}
