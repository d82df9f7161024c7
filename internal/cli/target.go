package cli

import (
	"bytes"
	"cmp"
	"io/fs"
	"path/filepath"
	"strings"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/facsimile"
	"bantin/internal/issue"
	"bantin/internal/pdf"
	"bantin/internal/publication"
	"bantin/internal/rendition"
	"bantin/internal/system"
)

// form is what kind of file an issue is written as.
type form string

const (
	pdfForm  form = "pdf"
	htmlForm form = "html"
	epubForm form = "epub"
	mdForm   form = "md"
	pngForm  form = "png" // of pages: only beside their PDF

	spokenForm form = "structure" // of pages, as a screen reader says it: only beside their PDF
)

// isPublication reports whether files of a form have no pages.
func (f form) isPublication() bool { return f == htmlForm || f == epubForm || f == mdForm }

// formOf is the form that the ending of a name asks for: PDF, unless it is that of
// another.
func formOf(name string) form {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm":
		return htmlForm
	case ".epub":
		return epubForm
	case ".md", ".markdown":
		return mdForm
	}
	return pdfForm
}

// publish puts an issue without pages into its artefact.
func (a *artefact) publish(is *publication.Issue) (err error) {
	a.opened = len(is.Entries)
	switch a.form {
	case htmlForm:
		a.data = rendition.Sealed(publication.HTML(is))
	case epubForm:
		a.data, err = publication.EPUB(is)
	case mdForm:
		folder := a.folder()
		a.data, a.pictures = publication.Markdown(is, filepath.Base(folder))
		a.data = rendition.Sealed(a.data)
	default:
		panic("cli: unknown form " + string(a.form))
	}
	return err
}

// folder is where the pictures of an artefact lie that has them beside it.
func (a *artefact) folder() string {
	return strings.TrimSuffix(a.path(), filepath.Ext(a.path())) + "-files"
}

// made is how files of a form are known that bantin made.
func (f form) made() func(data []byte) bool {
	switch f {
	case htmlForm, mdForm:
		return madeText
	case epubForm:
		return func(data []byte) bool { return publication.IsOurBook(data, maker) }
	case spokenForm:
		return func(data []byte) bool { return bytes.HasPrefix(data, []byte(pdf.SpokenHead)) }
	case pngForm:
		return func(data []byte) bool { return facsimile.MadeBy(data, maker) }
	}
	return madePDF
}

// target is where a build writes what it makes: a file, or several in a folder.
type target struct {
	form    form
	dir     string // that the names are seen from; "" is the working folder
	pattern issue.Pattern
	page    string // that a picture is of; "" of what is none
	title   string // of the first article, once it is read

	invented bool // the user has not written the name in full
	folder   bool // the user has named a folder, which is made if it is not there
}

// targets is where a build writes, as the command line says, or else the issue file,
// or the configuration.
func (r *run) targets(o *buildOptions, p *plan, req *bulletin.Request) ([]target, error) {
	if o.dump {
		return []target{{form: pdfForm, pattern: "-"}}, nil
	}
	flags := o.outputs
	if len(flags) == 0 {
		flags = []string{""}
	}
	var all []target
	for _, flag := range flags {
		t, err := r.target(flag, p, req)
		if err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, nil
}

// target is what one name on the command line stands for; "" is that of the issue.
func (r *run) target(flag string, p *plan, req *bulletin.Request) (target, error) {
	if flag == "-" {
		return target{form: pdfForm, pattern: "-"}, nil
	}
	t := target{pattern: "ban-tin.pdf", invented: true}
	switch {
	case req.Number != "":
		t.pattern = "ban-tin-{number}.pdf"
	case flag != "" && p.called(req) != "":
		t.pattern = "{file}.pdf"
	}
	own := r.user.Output
	if p.issue != nil {
		t.dir, own = p.issue.Dir, p.issue.Output
	} else if r.env.OwnWindow {
		t.dir = filepath.Dir(p.entries[0].File) // files were dropped: nobody knows the working folder
	}
	if own != "" {
		t.pattern = own
	}
	if name := filepath.FromSlash(string(own)); own != "" && flag == "" && p.issue != nil && own != r.user.Output && !filepath.IsLocal(name) {
		return t, fail(exitUsage, diag.Diag{Code: diag.IssueOutput, File: p.issue.File, Args: []any{string(own)}})
	}
	if flag != "" {
		if r.isFolder(flag) {
			t.dir, t.pattern, t.folder = flag, issue.Pattern(filepath.Base(string(t.pattern))), true
		} else {
			if t.dir = ""; t.pattern.FromText(flag) != nil {
				return t, badForm("output", flag, "ban-tin-{number}.pdf")
			}
			t.invented = strings.ContainsRune(flag, '{')
		}
	}
	if dir, _ := filepath.Split(filepath.FromSlash(string(t.pattern))); t.pattern.Has("page") || issue.Pattern(dir).Has("title") {
		return t, badForm("output", string(t.pattern), "ban-tin-{number}.pdf") // pages are in one file; and no folder is made
	}
	if !r.isDevice(string(t.pattern)) {
		t.pattern = ending(t.pattern)
	}
	t.form = formOf(string(t.pattern))
	return t, nil
}

// called begins the names in a folder of what is made of one page, or of one folder of pages, and is
// told apart by nothing else: of many, one after the other, each has its own.
func (p *plan) called(req *bulletin.Request) string {
	if p.issue != nil || req.Number != "" || p.stem == "" {
		return ""
	}
	return "{file}-"
}

// name is the file of one of so many editions, or of a part of it. What has no pages
// is no edition, and is called by its form where a name has the place for one.
func (t *target) name(p *plan, req *bulletin.Request, editions int, edition, part string) string {
	pattern := t.pattern
	if pattern == "-" {
		return "-"
	}
	if editions > 1 && !pattern.Has("edition") {
		pattern = before(pattern, "-{edition}")
	}
	if part != "" && !pattern.Has("part") {
		pattern = before(pattern, "-{part}")
	}
	name := filepath.FromSlash(pattern.Expand(issue.Names{Number: req.Number, Date: req.Day.ISO(), Edition: edition,
		Name: req.Series.Name, Part: part, File: cmp.Or(p.stem, stem(p.entries[0].File, eachPage)), Title: t.title, Page: t.page}))
	if t.dir != "" && !filepath.IsAbs(name) {
		name = filepath.Join(t.dir, name)
	}
	return name
}

// checkFolders is the error of folders that are not there, for files whose names are not known
// yet: it is said before any work is done.
func (r *run) checkFolders(targets []target, p *plan, req *bulletin.Request) error {
	for _, t := range targets {
		if t.folder {
			continue
		}
		dir := filepath.Dir(t.name(p, req, 1, "", ""))
		if info, err := r.env.FS.Stat(dir); err != nil || !info.IsDir() {
			return unwritten(&system.Refusal{Name: t.name(p, req, 1, "", ""), Reason: system.NoFolder, Err: fs.ErrNotExist})
		}
	}
	return nil
}

// firstTitle is the headline of the first article of a build, as far as a file name may have it.
func firstTitle(res *bulletin.Result) string {
	for _, e := range res.Entries {
		if e.Article != nil && e.Article.Title != "" {
			return short(e.Article.Title)
		}
	}
	return ""
}

// within is the folder that nothing which is written may lead out of by a link: that
// of the issue file, or of the command line, where it is not the user who named the file.
func (t *target) within() string {
	if filepath.IsLocal(filepath.FromSlash(string(t.pattern))) {
		return t.dir
	}
	return ""
}

// isDevice reports whether a name is that of something that is there and is no file.
func (r *run) isDevice(name string) bool {
	info, err := r.env.FS.Stat(name)
	return err == nil && !info.Mode().IsRegular()
}

// ending gives a pattern without an ending that of a PDF: without one, nothing opens it
// by a double click.
func ending(p issue.Pattern) issue.Pattern {
	if ext := filepath.Ext(string(p)); ext == "" || strings.ContainsAny(ext, "{}") {
		p += ".pdf"
	}
	return p
}

// before puts more places before the ending of a pattern.
func before(p issue.Pattern, places string) issue.Pattern {
	ext := filepath.Ext(string(p))
	return issue.Pattern(strings.TrimSuffix(string(p), ext) + places + ext)
}
