package cli

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/pdf"
	"bantin/internal/publication"
	"bantin/internal/source"
	"bantin/internal/style"
	"bantin/internal/system"
	"bantin/internal/unit"
)

// artefact is one file that a build makes, or what it writes to standard
// output. Several may be of one edition.
type artefact struct {
	form    form            // "" for the report
	edition *style.Template // nil for what has no pages
	part    string          // of an edition in several files
	name    string          // as asked for; "-" is standard output
	within  string          // the folder that nothing may lead out of; "" where the user named the file
	file    *system.Output  // nil for standard output and in a dry run

	makes    bool    // its folder is made if it is not there
	invented bool    // not the user gave the name in full, so that what was there may be another thing
	was      subject // what has the name, and bantin made
	told     bool    // that it is replaced

	pages  int
	opened int // articles in it
	data   []byte
	width  unit.Length // of its first page

	page   int  // that it is a picture of; 0 of what is none, and of a contact sheet
	filled bool // with what had this size and sum; data is nil
	size   int
	sum    [sha256.Size]byte

	pictures []publication.File // of an artefact that has them beside it, and
	beside   artefacts          // these as files
}

// artefacts is all that a build makes, named and begun before any work is done.
type artefacts []*artefact

// artefacts names all files of a build, and begins them.
func (r *run) artefacts(o *buildOptions, p *plan, req *bulletin.Request, targets []target) (artefacts, error) {
	var all artefacts
	for _, t := range targets {
		if t.form != pdfForm {
			all = append(all, &artefact{form: t.form, name: t.name(p, req, 1, string(t.form), ""), within: t.within(), makes: t.folder, invented: t.invented})
			continue
		}
		for _, e := range req.Templates {
			for _, part := range bulletin.Parts(e) {
				all = append(all, &artefact{form: pdfForm, edition: e, part: part,
					name: t.name(p, req, len(req.Templates), e.Name, part), within: t.within(), makes: t.folder, invented: t.invented})
			}
		}
	}
	spoken, err := r.spokenOf(o, p, req, all)
	if err != nil {
		return nil, err
	}
	all = append(all, spoken...)
	if o.report != "" {
		all = append(all, &artefact{name: o.report})
	}
	if err := r.streams(o, all); err != nil {
		return nil, err
	}
	var names []string
	for _, a := range all {
		if a.form == pdfForm {
			names = append(names, a.name)
		}
	}
	p.doubts = append(p.doubts, r.misnamed(diag.OutputEnding, names...)...)
	for i, a := range all {
		ours := madeReport
		if a.form != "" {
			made := a.form.made()
			ours = func(data []byte) bool {
				if !made(data) {
					return false
				}
				a.was = a.form.about(data)
				return true
			}
		}
		g := r.guard(p.files, o.force, ours)
		g.Within = a.within
		if err := all[:i+1].begin(a, g, o.dryRun); err != nil {
			return all, err
		}
	}
	return all, nil
}

// misnamed says by a code of PDFs that their names have the ending of something else.
func (r *run) misnamed(code diag.Code, files ...string) []diag.Diag {
	var names diag.Names
	for _, name := range files {
		if ext := filepath.Ext(name); ext != "" && !strings.EqualFold(ext, ".pdf") && !r.isDevice(name) {
			names = append(names, name)
		}
	}
	if names == nil {
		return nil
	}
	return []diag.Diag{{Code: code, Severity: diag.Warning, Args: []any{names}}}
}

// streams is the error of more than one thing for standard output.
func (r *run) streams(o *buildOptions, all artefacts) error {
	pdfs, spoken, wants := 0, 0, 0
	for _, a := range all {
		if a.name == "-" && a.form == spokenForm {
			spoken++
		}
		if a.name == "-" && a.form == pdfForm && !o.dump {
			pdfs++
		}
	}
	for _, want := range []bool{pdfs > 0, o.dump, o.spoken == "-", r.shared.json, o.report == "-"} {
		if want {
			wants++
		}
	}
	switch {
	case wants > 1:
		return fail(exitUsage, diag.Diag{Code: diag.UsageStdoutTwo})
	case spoken > 1:
		return fail(exitUsage, diag.Diag{Code: diag.UsageStdoutOne, Args: []any{spoken}})
	case pdfs > 1:
		return fail(exitUsage, diag.Diag{Code: diag.UsageStdoutOne, Args: []any{pdfs}})
	case pdfs > 0 && r.env.OutTTY && !o.dryRun:
		return fail(exitUsage, diag.Diag{Code: diag.UsageStdoutTerminal})
	}
	return nil
}

// settleNames brings the names of files that were written to the disk, once for each folder.
func (r *run) settleNames(files artefacts) {
	seen := map[string]bool{}
	for _, a := range files {
		if dir := filepath.Dir(a.path()); a.file != nil && !seen[dir] {
			seen[dir] = true
			r.env.FS.Settle(dir)
		}
	}
}

// guard is what keeps inputs from being written over, with what is in the
// folders of saved pages, and files that bantin did not make unless that is
// forced. A name that another program holds is told.
func (r *run) guard(inputs []string, force bool, ours func([]byte) bool) *system.Guard {
	g := &system.Guard{FS: r.env.FS, Inputs: inputs, Force: force, Ours: ours, Edited: changedText, Moved: func(held, other string) {
		r.notify(diag.Diag{Code: diag.OutputLocked, Severity: diag.Warning, Args: []any{held, other}})
	}}
	for _, in := range inputs {
		g.Folders = append(g.Folders, source.FoldersOf(in)...)
	}
	return g
}

// madePDF reports whether bantin made a PDF: its producer says so.
func madePDF(data []byte) bool { return pdf.MadeBy(data, maker) }

// begin begins the file of an artefact of the list.
func (all artefacts) begin(a *artefact, g *system.Guard, dry bool) error {
	if a.name == "-" {
		return nil
	}
	for _, other := range all {
		if other != a && other.name != "-" && g.FS.IsOne(other.name, a.name) {
			return fail(exitUsage, diag.Diag{Code: diag.UsageSameOutput, Args: []any{a.name}})
		}
	}
	dir := filepath.Dir(a.name)
	if dry {
		if _, err := g.FS.Stat(dir); a.makes && errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return unwritten(g.Check(a.name))
	}
	if a.makes {
		if err := g.MakeFolder(dir); err != nil {
			return unwritten(err)
		}
	}
	g.FS.SweepOld(dir)
	var err error
	a.file, err = g.Begin(a.name)
	return unwritten(err)
}

// path is the name that a file has, which is not that asked for when another
// program holds that file open.
func (a *artefact) path() string {
	if a.file == nil {
		return a.name
	}
	return a.file.Name()
}

// unwritten puts the reason why a name is not written into words of our own.
func unwritten(err error) error {
	var refusal *system.Refusal
	if !errors.As(err, &refusal) {
		return err
	}
	d := diag.Diag{Code: diag.OutputUnwritable, Args: []any{refusal.Name, refusal.Cause()}}
	switch refusal.Reason {
	case system.NoFolder:
		d.Code = diag.OutputNoFolder
	case system.IsFolder:
		d.Code = diag.OutputFolder
	case system.IsInput:
		d.Code = diag.OutputInput
	case system.Foreign:
		d.Code = diag.OutputForeign
	case system.Edited:
		d.Code = diag.OutputEdited
	case system.Held:
		d.Code = diag.OutputHeld
	case system.Denied:
		d.Code = diag.OutputDenied
	case system.Full:
		d.Code = diag.OutputFull
	case system.NotPlain:
		d.Code = diag.OutputNotPlain
	case system.BadName:
		d.Code = diag.OutputName
	case system.Outside:
		d.Code, d.Args = diag.OutputOutside, []any{refusal.Name}
	}
	return fail(exitOutput, d)
}

// beginPictures begins the files of the pictures that artefacts have beside them.
// Each is called by what it is, so that one that is there is the same, unless somebody
// has changed it.
func (r *run) beginPictures(all artefacts, o *buildOptions, inputs []string) error {
	for _, a := range all {
		if len(a.pictures) == 0 || o.dryRun {
			continue
		}
		for i, p := range a.pictures {
			file := &artefact{name: filepath.Join(a.folder(), p.Name), data: p.Data}
			g := r.guard(inputs, o.force, func(data []byte) bool { return bytes.Equal(data, p.Data) })
			g.Within = filepath.Dir(a.path())
			if i == 0 {
				if err := g.MakeFolder(a.folder()); err != nil {
					return unwritten(err)
				}
			}
			a.beside = append(a.beside, file)
			if err := a.beside.begin(file, g, false); err != nil {
				return err
			}
		}
	}
	return nil
}

// discard removes what was begun and not committed.
func (all artefacts) discard() {
	for _, a := range all {
		a.beside.discard()
		if a.file != nil {
			a.file.Discard()
		}
	}
}

// fill puts in what a build made: the files of each edition, or their layout as
// text, and what has no pages.
func (all artefacts) fill(o *buildOptions, res *bulletin.Result) error {
	for _, a := range all {
		if a.form.isPublication() && res.Publication != nil {
			if err := a.publish(res.Publication); err != nil {
				return err
			}
			continue
		}
		ed, file := fileOf(res, a)
		if file == nil {
			continue
		}
		if a.form == spokenForm {
			a.data = file.Spoken
			continue
		}
		a.pages, a.opened, a.data = len(file.Document.Pages), ed.Articles(), file.PDF
		a.width = file.Document.Pages[0].Width
		if o.dump {
			var b bytes.Buffer
			if err := frame.Dump(&b, file.Document); err != nil {
				return err
			}
			a.data = b.Bytes()
		}
	}
	return nil
}

// fileOf is the file of a build that an artefact is to hold, and its edition; nil
// when that cannot be made.
func fileOf(res *bulletin.Result, a *artefact) (*bulletin.Edition, *bulletin.File) {
	for i := range res.Editions {
		ed := &res.Editions[i]
		if ed.Template != a.edition {
			continue
		}
		for k := range ed.Files {
			if f := &ed.Files[k]; f.Part == a.part {
				return ed, f
			}
		}
	}
	return nil, nil
}

// rows is what was made: a row a file, with the form of one that is of no edition. A layout that is printed is no file.
func (all artefacts) rows(dump bool) []outputRow {
	rows := []outputRow{}
	for _, a := range all {
		if a.form == "" || a.data == nil || dump {
			continue
		}
		rows = append(rows, a.row())
		for _, b := range a.beside {
			if b.form == pngForm {
				rows = append(rows, b.row())
			}
		}
	}
	return rows
}

// row is the row of a file.
func (a *artefact) row() outputRow {
	size, sum := a.size, a.sum
	if !a.filled {
		size, sum = len(a.data), sha256.Sum256(a.data)
	}
	row := outputRow{a.called(), a.path(), a.pages, size, hex.EncodeToString(sum[:]), ""}
	if len(a.pictures) > 0 {
		row.Pictures = a.folder()
	}
	return row
}

// called is the edition that an artefact is of, or its form.
func (a *artefact) called() string {
	if a.edition == nil {
		return string(a.form)
	}
	return a.edition.Name
}

// write writes what was made. All files are on the disk before the first gets
// its name, so that a run that fails leaves none.
func (r *run) write(ctx context.Context, o *buildOptions, all artefacts, rep *report) error {
	var ready, files artefacts
	for _, a := range all {
		if a.form == "" {
			var err error
			if a.data, err = rep.text(); err != nil {
				return err
			}
		} else if !rep.OK || a.data == nil {
			continue
		}
		ready = append(ready, a)
		files = append(append(files, a.beside...), a) // the pictures are there when it is
	}
	for _, a := range files {
		if a.file == nil || a.filled {
			continue
		}
		if err := a.file.Fill(a.data); err != nil {
			return unwritten(err)
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	for _, a := range files {
		if a.file == nil {
			continue
		}
		if err := a.file.Commit(); err != nil {
			return unwritten(err)
		}
	}
	r.settleNames(files)
	r.notify(all.replaced()...) // which another run has made meanwhile
	if rep.OK {
		rep.Outputs = all.rows(o.dump) // a name may have changed
	}
	for i := range rep.Paper {
		r.say("%s", rep.Paper[i].say(r.words))
	}
	for _, a := range ready {
		if err := r.show(o, a, rep); err != nil {
			return err
		}
	}
	return nil
}

// show writes to stdout what goes there, and a line for each file of an edition.
func (r *run) show(o *buildOptions, a *artefact, rep *report) error {
	switch {
	case a.name == "-" && o.dryRun && a.form != "" && !o.dump:
		return nil
	case a.name == "-":
		_, err := r.stdout.Write(a.data)
		return r.stdoutError(err)
	case a.form == "":
		return nil
	}
	if r.made == "" && a.file != nil {
		r.made = a.path()
	}
	if a.form == spokenForm {
		r.say("%s: what a screen reader says of %s%s", a.path(), a.edition.Name, r.dry(o.dryRun))
		return nil
	}
	pages := ""
	if a.edition != nil {
		pages = r.count(a.pages, "%d pages") + ", "
	}
	beside := ""
	if len(a.pictures) > 0 {
		beside = r.text(", pictures in %s", a.folder())
	}
	r.say("%s: %s%s%s%s%s", a.path(), pages, r.count(a.opened, "%d articles"), beside, rep.lacks(r.words), r.dry(o.dryRun))
	r.sayDrawn(a)
	return nil
}

func (r *run) dry(dry bool) string {
	if !dry {
		return ""
	}
	return r.text(" (not written)")
}
