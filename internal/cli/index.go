package cli

import (
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
	"bantin/internal/system"
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
		Use: w.text("index FOLDER [-o FILE]", "index THƯ-MỤC [-o TỆP]"),
		Short: w.text("contents of all issues in a folder: by issue, section and author",
			"mục lục các kỳ trong thư mục: theo kỳ, chuyên mục và tác giả"),
		Long: w.text("Every bantin.yaml in FOLDER and below is an issue; its pages are read again.",
			"Mỗi bantin.yaml trong THƯ-MỤC và các thư mục con là một kỳ; các trang của kỳ được đọc lại."),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fail(exitUsage, diag.Diag{Code: diag.UsageOneInput})
			}
			o.folder = args[0]
			return run(c.Context(), &o)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringVarP(&o.output, "output", "o", indexFile, w.text("`FILE` to write", "`TỆP` kết quả"))
	f.StringVarP(&o.edition, "edition", "e", indexTemplate, w.text("`NAME` or path of a template",
		"`TÊN` hoặc đường dẫn mẫu trang"))
	f.BoolVar(&o.force, "force", false, w.text("replace a file that bantin did not make",
		"ghi đè cả tệp không do bantin tạo"))
	return c
}

// maxIssues bounds how many issues one index has: five years of a weekly.
const maxIssues = 300

// issueFiles is the issue files in a folder and below it, in natural order of
// their names, and whether there are more than are read.
func (r *run) issueFiles(folder string) (files []string, more bool) {
	fs.WalkDir(r.pages.Root(folder), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // what cannot be looked into has no issue that can be read
		case d.IsDir():
			if strings.HasPrefix(path.Base(name), ".") && name != "." {
				return fs.SkipDir
			}
		case path.Base(name) == issue.Name && len(files) < maxIssues:
			files = append(files, filepath.Join(folder, filepath.FromSlash(name)))
		case path.Base(name) == issue.Name:
			more = true
		}
		return nil
	})
	slices.Sort(files)
	return files, more
}

// index makes the contents of all issues of a folder. An issue that cannot be
// read is said, and the others go on.
func (r *run) index(ctx context.Context, o *indexOptions) error {
	files, more := r.issueFiles(o.folder)
	if len(files) == 0 {
		return fail(exitNothing, diag.Diag{Code: diag.IndexNoIssues, Args: []any{o.folder}})
	}
	templates, err := r.editions([]string{o.edition}, &plan{})
	if err != nil {
		return err
	}
	out, err := r.guardOver(files, o.force, madePDF).Begin(o.output)
	if err != nil {
		return unwritten(err)
	}
	defer out.Discard()
	r.beforePages()
	volumes, req, missing, err := r.volumes(ctx, files)
	if err != nil {
		return err
	}
	if more {
		missing = true
		r.notify(diag.Diag{Code: diag.IndexMany, Severity: diag.Fault, Args: []any{maxIssues}})
	}
	if len(volumes) == 0 {
		return fail(exitNothing, diag.Diag{Code: diag.NothingUsable})
	}
	ed, diags, err := bulletin.Index(ctx, volumes, req.Series, templates[0], bulletin.Options{Jobs: r.shared.jobs,
		Created: req.Created, Producer: req.Producer, Day: volumes[len(volumes)-1].Day})
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
	return r.writeIndex(out, ed, len(volumes), missing)
}

// volumes reads the issues of the files. req is that of the last one: what the
// series is called.
func (r *run) volumes(ctx context.Context, files []string) (out []bulletin.Volume, req *bulletin.Request, missing bool,
	err error) {
	name := ""
	for _, file := range files {
		p, err := r.plan(ctx, []string{file})
		if err == nil {
			req, err = r.request(p, &issueFlags{})
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
		if name == "" {
			name = req.Series.Name
		} else if req.Series.Name != name {
			r.notify(diag.Diag{Code: diag.IndexSeries, Severity: diag.Fault, File: file, Args: []any{req.Series.Name, name}})
			missing = true
			continue
		}
		entries, err := bulletin.Read(ctx, req.Read)
		if err != nil {
			return nil, nil, false, err
		}
		for _, d := range p.lost {
			missing = missing || d.Severity == diag.Fault
		}
		r.notify(p.lost...)
		for _, e := range entries {
			if e.Article == nil {
				missing = true
				r.notify(e.Diags...)
			}
		}
		out = append(out, bulletin.Volume{Number: req.Number, Day: req.Day, Entries: entries})
	}
	return out, req, missing, nil
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
func (r *run) writeIndex(out *system.Output, ed *bulletin.Edition, issues int, missing bool) error {
	if err := out.Fill(ed.Files[0].PDF); err != nil {
		return unwritten(err)
	}
	if err := out.Commit(); err != nil {
		return unwritten(err)
	}
	r.made = out.Name()
	row := indexRow{Version: 1, OK: true, File: out.Name(), Pages: len(ed.Document.Pages), Issues: issues}
	if missing {
		row.Exit = exitMissing
	}
	if r.shared.json {
		if err := r.print(row); err != nil {
			return err
		}
	} else {
		r.say("%s: %s, %s", row.File, r.count(row.Pages, "page", "trang"), r.count(row.Issues, "issue", "kỳ"))
	}
	if missing {
		return fail(exitMissing)
	}
	return nil
}
