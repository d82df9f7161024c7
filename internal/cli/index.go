package cli

import (
	"cmp"
	"context"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/limit"
	"bantin/internal/source"
	"bantin/internal/style"
)

// indexOptions are the flags of index.
type indexOptions struct {
	folder  string
	output  string
	edition string // name or path of a template
	force   bool
}

// indexName is the file and the template of an index when none is asked for.
const (
	indexFile     = "muc-luc.pdf"
	indexTemplate = "index"
)

func newIndex(w words, run func(context.Context, *indexOptions) error) *cobra.Command {
	var o indexOptions
	c := &cobra.Command{
		Use:   w.text("index FOLDER [-o FILE]"),
		Short: w.text("contents of all issues in a folder: by issue, section and author"),
		Long: w.text("Every bantin.yaml in FOLDER and below is an issue; its pages are read again. Pages are those of the first " +
			"edition that build makes of it."),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fail(exitUsage, diag.Diag{Code: diag.UsageFolderOf, Args: []any{"index"}})
			}
			o.folder = args[0]
			return run(c.Context(), &o)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringVarP(&o.output, "output", "o", indexFile, w.text("`FILE` to write, - for stdout"))
	f.StringVarP(&o.edition, "edition", "e", indexTemplate, w.text("`NAME` or path of a template"))
	f.BoolVar(&o.force, "force", false, w.text("replace a file that bantin did not make"))
	return c
}

// maxIssues bounds how many issues one index has: five years of a weekly.
const maxIssues = limit.Issues

// issueFiles is the issue files in a folder and below it, in the order of their
// names, and whether there are more than are read. What cannot be looked into is said.
func (r *run) issueFiles(folder string) (files []string, more bool, lost []diag.Diag) {
	fs.WalkDir(r.pages.Root(folder), ".", func(name string, d fs.DirEntry, err error) error {
		file := filepath.Join(folder, filepath.FromSlash(name))
		switch {
		case err != nil:
			lost = append(lost, source.Unread(file, err))
		case d.IsDir():
			if strings.HasPrefix(path.Base(name), ".") && name != "." {
				return fs.SkipDir
			}
		case path.Base(name) == issue.Name && len(files) < maxIssues:
			files = append(files, file)
		case path.Base(name) == issue.Name:
			more = true
		}
		return nil
	})
	slices.Sort(files)
	return files, more, lost
}

// index makes the contents of all issues of a folder. An issue that cannot be
// read is said, and the others go on.
func (r *run) index(ctx context.Context, o *indexOptions) error {
	if err := r.streams(&buildOptions{}, artefacts{{form: pdfForm, name: o.output}}); err != nil {
		return err
	}
	if _, err := r.pages.Stat(o.folder); err != nil {
		return fail(exitNothing, source.Unread(o.folder, err))
	}
	files, more, lost := r.issueFiles(o.folder)
	if len(files) == 0 {
		return fail(exitNothing, append(lost, diag.Diag{Code: diag.IndexNoIssues, Args: []any{o.folder}})...)
	}
	own := &plan{} // of the index itself
	template, doubts := r.template(&issue.Edition{Name: o.edition}, own)
	if template == nil {
		return fail(exitUsage, doubts...)
	}
	if len(bulletin.Parts(template)) > 1 {
		return fail(exitUsage, diag.Diag{Code: diag.IndexParts, Args: []any{template.Name}})
	}
	r.notify(append(doubts, lost...)...)
	issues, inputs, missing, err := r.issues(ctx, files)
	if err != nil {
		return err
	}
	missing = missing || len(lost) > 0
	if more {
		missing = true
		r.notify(diag.Diag{Code: diag.IndexMany, Severity: diag.Fault, Args: []any{maxIssues}})
	}
	if len(issues) == 0 {
		return fail(exitNothing, diag.Diag{Code: diag.NothingUsable})
	}
	out, err := r.beginOne(o.output, o.force, slices.Concat(own.files, files, inputs))
	if err != nil {
		return err
	}
	defer out.discard()
	r.notify(r.misnamed(diag.OutputOnlyPDF, out.name())...)
	r.beforePages(false)
	var volumes []bulletin.Volume
	for _, is := range issues {
		v, whole, err := r.volume(ctx, is)
		if err != nil {
			return err
		}
		volumes, missing = append(volumes, v), missing || !whole
	}
	last := slices.MaxFunc(issues, func(a, b planned) int { return cmp.Compare(a.req.Day.ISO(), b.req.Day.ISO()) }).req
	ed, diags, err := bulletin.Index(ctx, volumes, last.Series, template, bulletin.Options{Jobs: r.shared.jobs,
		Created: last.Created, Producer: last.Producer, Day: last.Day})
	if err != nil {
		return err
	}
	if ed == nil {
		return fail(exitNothing, diag.Diag{Code: diag.NothingUsable})
	}
	r.notify(diags...)
	if ed.Document == nil {
		return fail(exitUnfit)
	}
	return r.writeIndex(out, &ed.Files[0], len(volumes), missing)
}

// planned is an issue that is in an index.
type planned struct {
	plan *plan
	req  *bulletin.Request
}

// issues plans the issues of the files, those of one series; inputs is all files
// that they name, whether they are in the index or not. Nothing is read yet.
func (r *run) issues(ctx context.Context, files []string) (out []planned, inputs []string, missing bool, err error) {
	series := ""
	for _, file := range files {
		p, err := r.plan(ctx, []string{file})
		var req *bulletin.Request
		if err == nil {
			req, err = r.request(p, &issueFlags{})
			inputs = append(inputs, p.files...)
		}
		if err == nil {
			req.Templates, err = r.paged(p)
		}
		if err != nil {
			if ctx.Err() != nil {
				return nil, nil, false, err
			}
			_, diags := r.outcome(ctx, err)
			r.notify(diags...)
			missing = true
			continue
		}
		if series == "" {
			series = req.Series.Name
		} else if req.Series.Name != series {
			r.notify(ofOtherSeries(file, req.Series.Name, series))
			missing = true
			continue
		}
		out = append(out, planned{p, req})
	}
	return out, inputs, missing, nil
}

// paged is the edition of an issue that gives the index its pages: the first of
// those that build makes whose pages are those of a bulletin.
func (r *run) paged(p *plan) ([]*style.Template, error) {
	all, err := r.editions(nil, p)
	at := slices.IndexFunc(all, func(t *style.Template) bool { return cmp.Or(t.Arrangement, style.Bulletin) == style.Bulletin })
	if err != nil || at < 0 {
		return nil, err
	}
	return all[at : at+1], nil
}

// volume lays an issue out as build does, and reports whether all its pages have
// an article.
func (r *run) volume(ctx context.Context, is planned) (v bulletin.Volume, whole bool, err error) {
	is.req.NoPDF = true
	res, err := bulletin.Build(ctx, *is.req)
	if err != nil {
		return v, false, err
	}
	r.notify(is.plan.lost...)
	whole = !diag.AnyMissing(is.plan.lost)
	for _, e := range res.Entries {
		if e.Article == nil {
			whole = false
			r.notify(e.Diags...)
		}
	}
	v = bulletin.Volume{Number: is.req.Number, Day: is.req.Day, Entries: res.Entries}
	if len(res.Editions) > 0 {
		v.Opens = res.Editions[0].Opens
	}
	return v, whole, nil
}

// indexRow is an index in JSON.
type indexRow struct {
	Version int    `json:"version"`
	OK      bool   `json:"ok"`
	Exit    int    `json:"exit"`
	File    string `json:"file"`
	Pages   int    `json:"pages"`
	Issues  int    `json:"issues"`
}

// writeIndex writes the file and says so.
func (r *run) writeIndex(out *single, file *bulletin.File, issues int, missing bool) error {
	if err := out.write(file.PDF); err != nil {
		return err
	}
	row := indexRow{Version: 1, OK: true, File: out.name(), Pages: len(file.Document.Pages), Issues: issues}
	if missing {
		row.Exit = exitMissing
	}
	if r.shared.json {
		if err := r.print(row); err != nil {
			return err
		}
	} else if out.file != nil {
		r.say("%s: %s, %s", row.File, r.count(row.Pages, "%d pages"), r.count(row.Issues, "%d issues"))
	}
	if missing {
		return fail(exitMissing)
	}
	return nil
}

// ofOtherSeries says that an issue is not of the series that the index is of.
func ofOtherSeries(file, name, series string) diag.Diag {
	if name == "" {
		return diag.Diag{Code: diag.IndexUnnamed, Severity: diag.Fault, File: file, Args: []any{series}}
	}
	return diag.Diag{Code: diag.IndexSeries, Severity: diag.Fault, File: file, Args: []any{name, series}}
}
