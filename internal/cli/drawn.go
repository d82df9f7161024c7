package cli

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"math"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/facsimile"
	"bantin/internal/issue"
	"bantin/internal/rendition"
	"bantin/internal/system"
)

// drawnFlags ask for pictures of the pages; the zero value is for none.
type drawnFlags struct{ png, contact, pages string }

func (o *drawnFlags) add(w words, c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&o.png, "png", "", w.text("draw each page as a picture, too: `PATTERN` of names such as trang-{page}.png; needs pdftoppm or mutool"))
	f.StringVar(&o.contact, "contact-sheet", "", w.text("draw all pages small on one picture, `FILE`.png"))
	f.StringVar(&o.pages, "pages", "", w.text("draw these pages only: `1,3-5`"))
	complete(c, "png", ".png")
	complete(c, "contact-sheet", ".png")
}

// pageDots is how many dots an inch a page is drawn at: small type can be read on a telephone.
const pageDots = 150

// drawing is what is to be drawn of each edition, and by what.
type drawing struct {
	tool         *facsimile.Tool
	png, contact *target // nil for none
	pages        facsimile.Spans
	named        string // the pages as they were asked for
}

// drawing makes ready what the flags ask for; nil when they ask for nothing. What cannot
// be drawn is said before any work is done.
func (r *run) drawing(o *buildOptions, p *plan, req *bulletin.Request, all artefacts) (*drawing, error) {
	if o.drawn == (drawnFlags{}) {
		return nil, nil
	}
	d := &drawing{named: o.drawn.pages}
	if d.named != "" && d.pages.FromText(d.named) != nil {
		return nil, badForm("pages", d.named, "1,3-5,8-")
	}
	switch {
	case o.drawn.png == "" && o.drawn.contact == "":
		return nil, fail(exitUsage, diag.Diag{Code: diag.UsagePagesAlone})
	case o.dump:
		return nil, fail(exitUsage, diag.Diag{Code: diag.UsageNotTogether, Args: []any{"--dump-layout", o.drawn.names()}})
	}
	var err error
	if d.png, err = r.drawnTarget("png", o.drawn.png, "trang-{page}.png", p, req); err != nil {
		return nil, err
	}
	if d.contact, err = r.drawnTarget("contact-sheet", o.drawn.contact, "cac-trang.png", p, req); err != nil {
		return nil, err
	}
	for _, a := range all {
		for _, t := range []*target{d.png, d.contact} {
			if t == nil || a.form != pdfForm {
				continue
			}
			if err := r.pictureGuard(o, p, t).Check(d.name(t, p, req, a, 1)); err != nil {
				return nil, unwritten(err)
			}
		}
	}
	if d.collides(p, req, all) {
		return nil, fail(exitUsage, diag.Diag{Code: diag.UsageSameOutput, Args: []any{o.drawn.contact}})
	}
	if len(req.Templates) == 0 {
		return nil, nil // nothing has pages, which was said
	}
	if r.env.FindTool == nil {
		err = facsimile.ErrNoTool
	} else {
		d.tool, err = facsimile.FindTool(&facsimile.Machine{Find: r.env.FindTool, Run: r.env.RunTool})
	}
	if err != nil {
		return nil, fail(exitOutput, diag.Diag{Code: diag.DrawnNoTool, Args: []any{o.drawn.names()}})
	}
	if o.dryRun {
		return nil, nil
	}
	return d, nil
}

// pictureGuard is what keeps files from being written over by pictures.
func (r *run) pictureGuard(o *buildOptions, p *plan, t *target) *system.Guard {
	g := r.guard(p.files, o.force, pngForm.made())
	g.Within = t.within()
	return g
}

// collides reports whether the picture of all pages has the name of that of one. How many
// pages there are is not known yet: a number in the one name may be that of a page.
func (d *drawing) collides(p *plan, req *bulletin.Request, all artefacts) bool {
	if d.png == nil || d.contact == nil {
		return false
	}
	for _, sheet := range all {
		if sheet.form != pdfForm {
			continue
		}
		name := d.name(d.contact, p, req, sheet, 0)
		for _, digits := range strings.FieldsFunc(name, func(c rune) bool { return c < '0' || c > '9' }) {
			page, err := strconv.Atoi(digits)
			if err != nil || page == 0 {
				continue
			}
			if slices.ContainsFunc(all, func(a *artefact) bool {
				of := *a
				of.pages = max(page, int(math.Pow10(len(digits)-1))) // as many digits
				return a.form == pdfForm && filepath.Clean(d.name(d.png, p, req, &of, page)) == filepath.Clean(name)
			}) {
				return true
			}
		}
	}
	return false
}

// names is the flags that ask for pictures.
func (o *drawnFlags) names() (names diag.Names) {
	for _, f := range []struct{ name, value string }{{"png", o.png}, {"contact-sheet", o.contact}, {"pages", o.pages}} {
		if f.value != "" {
			names = append(names, "--"+f.name)
		}
	}
	return names
}

// drawnTarget is where pictures go that a flag asks for; nil when it is not given.
func (r *run) drawnTarget(flag, value, like string, p *plan, req *bulletin.Request) (*target, error) {
	if value == "" {
		return nil, nil
	}
	if value == "-" {
		return nil, badForm(flag, value, like) // a picture is not for reading
	}
	t := &target{form: pngForm}
	if r.isFolder(value) {
		t.dir, value = value, p.called(req)+like
	}
	if ext := filepath.Ext(value); ext == "" || strings.ContainsAny(ext, "{}") {
		value += ".png"
	}
	one := flag != "png"
	if t.pattern.FromText(value) != nil || t.pattern.Has("title") || one && t.pattern.Has("page") ||
		!strings.EqualFold(filepath.Ext(value), ".png") {
		return nil, badForm(flag, value, like)
	}
	if !one && !t.pattern.Has("page") {
		t.pattern = before(t.pattern, "-{page}")
	}
	return t, nil
}

// name is the file of a picture of an artefact; page 0 is that of all of them.
func (d *drawing) name(t *target, p *plan, req *bulletin.Request, a *artefact, page int) string {
	to := *t
	if page > 0 { // pages of one file stand together where names are sorted
		for _, place := range []struct {
			name   string
			wanted bool
		}{{"edition", len(req.Templates) > 1}, {"part", a.part != ""}} {
			if place.wanted && !to.pattern.Has(place.name) {
				to.pattern = issue.Pattern(strings.Replace(string(to.pattern), "{page}", "{"+place.name+"}-{page}", 1))
			}
		}
		to.page = fmt.Sprintf("%0*d", len(fmt.Sprint(a.pages)), page)
	}
	return to.name(p, req, len(req.Templates), a.edition.Name, a.part)
}

// draw draws what was made, each picture into a file beside its artefact.
func (r *run) draw(ctx context.Context, d *drawing, o *buildOptions, p *plan, req *bulletin.Request, all artefacts, rep *report) error {
	if d == nil {
		return nil
	}
	for _, a := range all {
		if a.form != pdfForm || a.data == nil {
			continue
		}
		pages, beyond := d.pages.Of(a.pages)
		if beyond {
			told := diag.Diag{Code: diag.DrawnBeyond, Severity: diag.Warning, Args: []any{a.path(), a.pages, d.named}}
			r.notify(told)
			rep.Diagnostics = append(rep.Diagnostics, rendition.Diags([]diag.Diag{told}, r.lang)...)
		}
		if len(pages) == 0 {
			continue
		}
		file, remove, err := system.Scratch(a.data, ".pdf")
		if err != nil {
			return unwritten(system.Refused(a.name, err))
		}
		err = r.drawPages(ctx, d, o, p, req, all, a, file, pages)
		remove()
		var exit *exitError
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.As(err, &exit):
			return err
		case err != nil:
			return fail(exitFailed, diag.Diag{Code: diag.DrawnFailed, Args: []any{d.tool.Name, a.name, err.Error()}})
		}
	}
	return nil
}

// drawPages draws pages of the PDF of one artefact, which lies in a file.
func (r *run) drawPages(ctx context.Context, d *drawing, o *buildOptions, p *plan, req *bulletin.Request, all artefacts, a *artefact,
	file string, pages facsimile.Spans) error {
	beside := func(t *target, page int) (*artefact, error) {
		b := &artefact{form: pngForm, edition: a.edition, name: d.name(t, p, req, a, page)}
		a.beside = append(a.beside, b)
		return b, append(all[:len(all):len(all)], b).begin(b, r.pictureGuard(o, p, t), false)
	}
	if d.png != nil {
		many := encoders{limit: make(chan struct{}, cmp.Or(r.shared.jobs, runtime.GOMAXPROCS(0)))}
		err := d.tool.Pages(ctx, file, pageDots, pages, func(page int, im image.Image) error {
			b, err := beside(d.png, page)
			if err != nil {
				return err
			}
			b.page, b.pages = page, 1
			return many.encode(b, im, pageDots)
		})
		if err = cmp.Or(err, many.wait()); err != nil {
			return err
		}
	}
	if d.contact == nil {
		return nil
	}
	b, err := beside(d.contact, 0)
	if err != nil {
		return err
	}
	sheet, dots := facsimile.NewContact(pages.Count(), a.width.Pt())
	if err := d.tool.Pages(ctx, file, dots, pages, func(_ int, im image.Image) error {
		sheet.Add(im)
		return nil
	}); err != nil {
		return err
	}
	b.pages = pages.Count()
	return b.encode(sheet.Image(), dots)
}

// encode fills an artefact with a picture.
func (a *artefact) encode(im image.Image, dots float64) error {
	data, err := facsimile.PNG(im, dots, maker+Version)
	if err != nil {
		return err
	}
	a.size, a.sum, a.filled = len(data), sha256.Sum256(data), true
	return unwritten(a.file.Fill(data))
}

// encoders fill some artefacts with pictures at a time: that takes longer than to draw them.
type encoders struct {
	limit chan struct{}
	all   sync.WaitGroup
	mu    sync.Mutex
	err   error // the first
}

// encode begins to fill an artefact, as soon as fewer than the limit are at it. The error is
// that of another before it.
func (e *encoders) encode(a *artefact, im image.Image, dots float64) error {
	e.limit <- struct{}{}
	e.all.Go(func() {
		err := a.encode(im, dots)
		e.mu.Lock()
		e.err = cmp.Or(e.err, err)
		e.mu.Unlock()
		<-e.limit
	})
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.err
}

// wait waits for all of them.
func (e *encoders) wait() error {
	e.all.Wait()
	return e.err
}

// sayDrawn says which pictures of pages were written with an artefact.
func (r *run) sayDrawn(a *artefact) {
	var pages artefacts
	for _, b := range a.beside {
		switch {
		case b.page > 0:
			pages = append(pages, b)
		case b.form == pngForm:
			r.say("%s: contact sheet, %s", b.path(), r.count(b.pages, "%d pages"))
		}
	}
	switch n := len(pages); {
	case n == 1:
		r.say("%s: picture of page %d", pages[0].path(), pages[0].page)
	case n > 1:
		r.say("%s … %s: pictures of %s", pages[0].path(), pages[n-1].path(), r.count(n, "%d pages"))
	}
}
