package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"bantin/internal/batch"
	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/issue"
	"bantin/internal/rendition"
	"bantin/internal/source"
	"bantin/internal/style"
	"bantin/internal/system"
)

// batchRun is a batch under way.
type batchRun struct {
	*run
	o        *batchOptions
	jobs     []batchJob
	pattern  issue.Pattern
	shard    batch.Shard
	names    *batch.Names
	order    *batch.Order      // of claims for names; nil where the stems keep them apart
	settings *bulletin.Request // what all pages are made with; nil for folders
	journal  *batch.Journal
	locks    locks
	alone    bool   // no other run writes to the folder of the results while this one does
	given    string // hash of what all jobs are made with
	fonts    *font.Set
	lists    *source.Lists
	said     []diag.Diag // of the folder itself
	found    int         // jobs of all shards
	root     string      // the folder of the batch, as it is spelled on the disk
	unread   int         // files in it that may be articles

	begun time.Time
	sum   *batch.Summary
	shown bool // progress, on the terminal
	err   error
}

// batchJob is a page, or a folder of pages.
type batchJob struct {
	name    string        // way from the folder of the batch, with slashes
	file    string        // the page or the folder
	stem    string        // of its files, in their folder
	entries []issue.Entry // of a folder without an issue file
}

// made is what came of a job.
type made struct {
	row   batch.Row
	diags []diag.Diag
}

// planBatch finds the jobs of a folder, and what is said of all of them. Its locks
// are held even where there is an error.
func (r *run) planBatch(o *batchOptions) (*batchRun, error) {
	b := &batchRun{run: r, o: o, names: batch.NewNames(), fonts: font.NewSet(), lists: &source.Lists{}}
	if err := b.check(); err != nil {
		return b, err
	}
	p := &plan{}
	req, err := b.request(p)
	if err != nil {
		return b, err
	}
	b.given, b.said = b.sumOfAll(req, p), p.doubts
	if o.each == eachPage {
		b.settings = req
	}
	if err := r.env.FS.MakeFolder(o.output); err != nil {
		return b, unwritten(system.Refused(o.output, err))
	}
	if err := b.lock(); err != nil {
		return b, err
	}
	if err := b.find(); err != nil {
		return b, err
	}
	if b.found == 0 {
		return b, fail(exitNothing, append(b.said, diag.Diag{Code: diag.NothingUsable})...)
	}
	return b, b.recall()
}

// check checks the flags.
func (b *batchRun) check() (err error) {
	if b.o.each != eachPage && b.o.each != eachFolder {
		return badValue("each", b.o.each, eachPage, eachFolder)
	}
	if b.o.output == "" || b.o.output == "-" {
		return fail(exitUsage, diag.Diag{Code: diag.UsageNoOutput})
	}
	if b.pattern, err = b.o.pattern(); err != nil {
		return err
	}
	if info, err := b.pages.Stat(b.o.folder); err != nil {
		return fail(exitNothing, source.Unread(b.o.folder, err))
	} else if !info.IsDir() {
		return fail(exitUsage, diag.Diag{Code: diag.UsageOneFolder})
	}
	ok := false
	if b.shard, ok = batch.ParseShard(b.o.shard); !ok && b.o.shard != "" {
		return badForm("shard", b.o.shard, "2/8")
	}
	if !b.pattern.Has("file") && !b.shard.IsAll() {
		return fail(exitUsage, diag.Diag{Code: diag.UsageShardName, Args: []any{b.o.name}})
	}
	if !b.pattern.Has("file") || slices.ContainsFunc([]string{"title", "date", "number", "name"}, b.pattern.Has) {
		b.order = batch.NewOrder() // "{date}-{file}" of "x" may be that of "2026-11-23-x", which has no date
	}
	return nil
}

// request is what the pages of a plan are made with, by the flags.
func (b *batchRun) request(p *plan) (*bulletin.Request, error) {
	req, err := b.run.request(p, &b.o.issueFlags)
	if err != nil {
		return nil, err
	}
	if req.Templates, err = b.run.editions(b.o.editions, p); err != nil {
		return nil, err
	}
	if err := b.o.paper.apply(req.Templates); err != nil {
		return nil, err
	}
	if err := b.o.sheets.apply(req.Templates); err != nil {
		return nil, err
	}
	if err := b.o.ink.apply(req.Templates); err != nil {
		return nil, err
	}
	if err := broadcast(b.o.minutes, req); err != nil {
		return nil, err
	}
	req.Fonts, req.Plain = b.fonts, b.o.plain
	return req, nil
}

// find finds the jobs of the folder, and gives each a stem of its own.
func (b *batchRun) find() error {
	mark := ""
	if b.o.each == eachFolder {
		mark = issue.Name
	}
	out := filepath.Clean(b.o.output)
	tree, err := source.FindAll(b.pages, b.o.folder, mark, func(dir string) bool {
		return dir == out && out != filepath.Clean(b.o.folder)
	})
	if err != nil {
		return fail(exitNothing, source.Unread(b.o.folder, err))
	}
	if b.o.each == eachFolder {
		b.folders(&tree)
	} else {
		for _, in := range tree.Inputs {
			b.add(in.File) // its entry is made when it is its turn: there may be a million
			b.root = in.Folder
		}
	}
	b.found = len(b.jobs)
	b.name()
	others := func(name string) bool { return !b.shard.Has(b.within(name)) }
	b.jobs = slices.Clip(slices.DeleteFunc(b.jobs, func(j batchJob) bool { return !b.shard.Has(j.name) }))
	p := &plan{lost: slices.DeleteFunc(tree.Diags, func(d diag.Diag) bool { return others(d.File) })}
	p.notRead(b.pages, slices.DeleteFunc(tree.Passed, func(f source.Passed) bool { return others(f.File) }))
	b.said, b.unread = append(b.said, p.lost...), p.unread()
	return nil
}

// name gives each job a stem of its own, whichever shard it is in.
func (b *batchRun) name() {
	var names, stems []string
	for i := range b.jobs {
		j := &b.jobs[i]
		names, stems = append(names, j.name), append(stems, path.Join(path.Dir(j.name), stem(j.file, b.o.each)))
	}
	own, others := batch.Stems(names, stems)
	for i := range b.jobs {
		b.jobs[i].stem = own[i]
		if others[i] != "" && b.pattern.Has("file") && b.shard.Has(names[i]) {
			b.said = append(b.said, sameName(b.jobs[i].file, others[i], own[i]))
		}
	}
}

// within is the way to a file from the folder of the batch, with slashes.
func (b *batchRun) within(file string) string {
	name, err := filepath.Rel(b.o.folder, file)
	if err != nil {
		return file
	}
	return filepath.ToSlash(name)
}

// sameName says that the files of a job would be called as those of another.
func sameName(file, other, got string) diag.Diag {
	return diag.Diag{Code: diag.BatchSameName, Severity: diag.Warning, File: file, Args: []any{other, got}}
}

// add adds a job, or a page to the job of its folder.
func (b *batchRun) add(file string, entries ...issue.Entry) {
	if n := len(b.jobs); n > 0 && b.jobs[n-1].file == file {
		b.jobs[n-1].entries = append(b.jobs[n-1].entries, entries...)
		return
	}
	b.jobs = append(b.jobs, batchJob{name: b.within(file), file: file, entries: entries})
}

// folders makes jobs of the folders that have pages. A folder with an issue file
// takes all that is below it.
func (b *batchRun) folders(tree *source.Tree) {
	issues := map[string]bool{}
	for _, dir := range tree.Marked {
		issues[dir] = true
	}
	for _, dir := range tree.Marked {
		if !isIn(issues, filepath.Dir(dir)) {
			b.add(dir)
		}
	}
	for _, in := range tree.Inputs {
		if dir := filepath.Dir(in.File); !isIn(issues, dir) {
			b.add(dir, issue.Entry{File: in.File, Folder: in.Folder})
		}
	}
	slices.SortStableFunc(b.jobs, func(x, y batchJob) int { return strings.Compare(x.name, y.name) })
}

// isIn reports whether a folder, or one around it, is in a set.
func isIn(set map[string]bool, dir string) bool {
	for !set[dir] {
		up := filepath.Dir(dir)
		if up == dir {
			return false
		}
		dir = up
	}
	return true
}

// do makes the PDFs of a job, and calls yield when nothing but the disk is left to
// wait for. A fault of the program in one stops no other.
func (b *batchRun) do(ctx context.Context, i int, yield func()) (m made, ended bool) {
	j := &b.jobs[i]
	if b.order != nil {
		defer b.order.Pass(i)
	}
	defer func() {
		if p := recover(); p != nil {
			ended = true
			m = b.failed(j, exitFailed, diag.Diag{Code: diag.PageFault, Severity: diag.Fault, File: j.file,
				Args: []any{fmt.Sprint(p)}})
		}
	}()
	m, err := b.make(ctx, i, yield)
	switch {
	case err == nil:
	case ctx.Err() != nil:
		return m, false
	default:
		code, diags := b.outcome(ctx, err)
		m = b.failed(j, code, append(m.diags, diags...)...)
	}
	return m, true
}

// failed is what comes of a job that gives no PDF.
func (b *batchRun) failed(j *batchJob, code int, diags ...diag.Diag) made {
	m := made{b.row(j), diags}
	m.row.State, m.row.Exit = batch.Failed, code
	m.row.Diagnostics = rendition.Diags(diags, b.lang)
	for _, d := range diags {
		if d.Severity == diag.Fault {
			m.row.Reason = d.Code
		}
	}
	return m
}

func (b *batchRun) row(j *batchJob) batch.Row {
	return batch.Row{Type: b.o.each, File: j.file, Outputs: []batch.Output{}}
}

// make builds a job and writes its files.
func (b *batchRun) make(ctx context.Context, i int, yield func()) (made, error) {
	j := &b.jobs[i]
	p, req, err := b.requestFor(ctx, j)
	if err != nil {
		return made{}, err
	}
	if m, ok := b.unchanged(j, p); ok {
		return m, nil
	}
	seen := &witness{Files: req.Read.Files, sums: map[string][sha256.Size]byte{}}
	req.Read.Files = seen
	res, err := bulletin.Build(ctx, *req)
	if err != nil {
		return made{}, err
	}
	diags := slices.Concat(p.doubts, p.lost, res.Diags)
	code := verdict(res, p)
	if code != exitDone && code != exitMissing {
		m := b.failed(j, code, diags...)
		b.keep(j, p, seen, res, &m.row)
		return m, nil
	}
	m := made{row: b.row(j), diags: diags}
	m.row.OK, m.row.State, m.row.Exit = true, batch.Made, code
	b.describe(&m.row, p, res)
	outputs, more, err := b.write(ctx, i, p, req, res, &m.row, yield)
	m.diags = append(diags, more...)
	if err != nil {
		return m, err
	}
	m.row.Outputs, m.row.Diagnostics = outputs, rendition.Diags(m.diags, b.lang)
	b.keep(j, p, seen, res, &m.row)
	return m, nil
}

// requestFor is the plan of a job and what it is made with.
func (b *batchRun) requestFor(ctx context.Context, j *batchJob) (*plan, *bulletin.Request, error) {
	var p *plan
	var err error
	switch {
	case b.o.each == eachPage:
		p = &plan{entries: []issue.Entry{{File: j.file, Folder: b.root}}, files: []string{source.OnDisk(b.pages, j.file)}}
	case len(j.entries) == 0:
		if p, err = b.plan(ctx, []string{j.file}); err != nil {
			return nil, nil, err
		}
	default:
		p = &plan{entries: j.entries}
		for _, e := range j.entries {
			p.files = append(p.files, source.OnDisk(b.pages, e.File))
		}
	}
	var req bulletin.Request
	if b.settings != nil {
		req = *b.settings
	} else if own, err := b.request(p); err != nil {
		return nil, nil, err
	} else {
		req = *own
	}
	req.Read.Entries, req.Read.Lists = p.entries, b.lists
	req.Read.Jobs = 1
	return p, &req, nil
}

// describe puts into a row what its PDF is about.
func (b *batchRun) describe(row *batch.Row, p *plan, res *bulletin.Result) {
	for i, e := range res.Entries {
		row.Missing += res.Missing[i]
		if e.Article == nil {
			continue
		}
		row.Articles++
		if row.Title == "" {
			row.Title = e.Article.Title
		}
		if row.Date == "" {
			row.Date = e.Article.Date[:min(len(e.Article.Date), len("2006-01-02"))]
		}
	}
	if p.issue != nil && !p.issue.Number.Date.IsZero() {
		row.Date = p.issue.Number.Date.ISO()
	}
	if b.o.date != "" {
		if day, ok := issue.ParseDay(b.o.date); ok {
			row.Date = day.ISO()
		}
	}
}

// write writes the files of a job: all are on the disk before the first gets its
// name.
func (b *batchRun) write(ctx context.Context, i int, p *plan, req *bulletin.Request, res *bulletin.Result,
	row *batch.Row, yield func()) (outputs []batch.Output, said []diag.Diag, err error) {
	j := &b.jobs[i]
	guard := b.guard(p.files, b.o.force, madePDF)
	guard.Within = b.o.output
	guard.Moved = func(held, other string) {
		said = append(said, diag.Diag{Code: diag.OutputLocked, Severity: diag.Warning, Args: []any{held, other}})
	}
	var files []*system.Output
	defer func() {
		for _, f := range files {
			f.Discard()
		}
	}()
	if b.order != nil {
		b.order.Wait(i)
	}
	yield()
	for k := range res.Editions {
		ed := &res.Editions[k]
		for n := range ed.Files {
			f := &ed.Files[n]
			name, other := b.names.Claim(j.name, b.fileName(j, row, req, ed.Template, f.Part))
			if other != "" {
				said = append(said, sameName(j.file, other, name))
			}
			name = filepath.Join(b.o.output, filepath.FromSlash(name))
			if err := guard.MakeFolder(filepath.Dir(name)); err != nil {
				return nil, said, unwritten(err)
			}
			var was subject
			guard.Ours = func(data []byte) bool {
				if !madePDF(data) {
					return false
				}
				was = aboutPDF(data)
				return true
			}
			file, err := guard.Begin(name)
			if err != nil {
				return nil, said, unwritten(err)
			}
			if files = append(files, file); was.differs(aboutPDF(f.PDF)) {
				d := replacing(file.Name(), was) // of the same page as it was, or of another folder's
				d.File = j.file
				said = append(said, d)
			}
			sum := sha256.Sum256(f.PDF)
			outputs = append(outputs, batch.Output{Edition: ed.Template.Name, Pages: len(f.Document.Pages),
				Bytes: len(f.PDF), SHA256: hex.EncodeToString(sum[:])})
			if err := file.Fill(f.PDF); err != nil {
				return nil, said, unwritten(err)
			}
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, said, err
	}
	for k, f := range files {
		if err := f.Commit(); err != nil {
			return nil, said, unwritten(err)
		}
		outputs[k].File = f.Name()
	}
	return outputs, said, nil
}

// fileName is the name of a file of a job, with slashes, from the folder of the
// results.
func (b *batchRun) fileName(j *batchJob, row *batch.Row, req *bulletin.Request, t *style.Template, part string) string {
	pattern := b.pattern
	if len(req.Templates) > 1 && !pattern.Has("edition") {
		pattern = before(pattern, "-{edition}")
	}
	if part != "" && !pattern.Has("part") {
		pattern = before(pattern, "-{part}")
	}
	return path.Join(path.Dir(j.stem), pattern.Expand(issue.Names{Number: req.Number, Date: row.Date, Edition: t.Name,
		Name: req.Series.Name, Part: part, File: path.Base(j.stem), Title: short(row.Title)}))
}

// maxTitle is how much of a title is in the name of a file, in bytes: file systems take
// 255 for all of it.
const maxTitle = 120

// short is a title for the name of a file, ended between words.
func short(title string) string {
	if len(title) <= maxTitle {
		return title
	}
	cut := strings.ToValidUTF8(title[:maxTitle], "")
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut
}
