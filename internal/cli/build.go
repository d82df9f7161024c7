package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/profile"
	"bantin/internal/style"
	"bantin/internal/wording"
)

// buildOptions are the flags of build; the zero value is the default.
type buildOptions struct {
	issueFlags
	paper    paperFlags
	sheets   sheetFlags
	ink      inkFlags
	drawn    drawnFlags
	minutes  int    // that a script may take; 0 is as the issue says
	fit      string // pages of each edition, "8" or "x4"; "" is as the issue says
	inputs   []string
	outputs  []string // files, folders or "-"; none is the issue's pattern
	editions []string // names or paths of templates
	plain    bool     // PDF without tags
	dump     bool     // frames as text on stdout, and no PDF
	spoken   string   // file or "-" for what a screen reader says
	report   string   // JSON file
	strict   bool     // nothing is written when anything is missing
	dryRun   bool
	force    bool // replaces files that bantin did not make
}

// issueFlags say on the command line what an issue file would.
type issueFlags struct{ title, number, date string }

func (o *issueFlags) add(w words, c *cobra.Command) {
	f := c.Flags()
	f.SortFlags = false
	f.StringVar(&o.title, "title", "", w.text("`NAME` of the bulletin in its masthead"))
	f.StringVar(&o.number, "number", "", w.text("`NUMBER` of the issue"))
	f.StringVar(&o.date, "date", "", w.text("`DAY` of the issue, 2026-11-23 or 23/11/2026; today by default"))
}

func newBuild(w words, run func(context.Context, *buildOptions) error) *cobra.Command {
	var o buildOptions
	c := &cobra.Command{
		Use:   w.text("build INPUT... [-o OUT]"),
		Short: w.text("make the bulletin (the default command)"),
		Long: w.text("INPUT is a saved page (.html with its folder, .mhtml, .webarchive, .txt), a folder or .zip of pages,\n" +
			"a pattern (bai/*.html), an @list (@-: from stdin), - or a bantin.yaml; without one, the bantin.yaml of the folder."),
		Example: "  bantin bai/ --title \"Tân Hòa\" --number 47\n  bantin build -e a4,a5",
		RunE: func(c *cobra.Command, args []string) error {
			o.inputs = args
			return run(c.Context(), &o)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringArrayVarP(&o.outputs, "output", "o", nil,
		w.text("`FILE` or folder to write, - for stdout; a name that ends in .html, .epub or .md is written without pages, for screens; "+
			"{number} {date} {edition} {name} {file} {title} {part} are filled in; may be given several times"))
	complete(c, "output", ".pdf", ".html", ".epub", ".md")
	f.StringSliceVarP(&o.editions, "edition", "e", nil, w.text("`NAMES` or paths of templates: a4,a5"))
	complete(c, "edition", style.Names()...)
	completePages(c, ".yaml", ".yml")
	o.issueFlags.add(w, c)
	o.paper.add(w, c)
	o.sheets.add(w, c)
	o.ink.add(w, c)
	f.IntVar(&o.minutes, "minutes", 0, w.text("choose articles for a script of `N` minutes, in their order"))
	f.StringVar(&o.fit, "fit", "", w.text("make each edition so many pages: `8`, or x4 for a multiple of four; pictures, white and type "+
		"shrink for it"))
	o.drawn.add(w, c)
	addPlain(w, c, &o.plain)
	f.BoolVar(&o.dump, "dump-layout", false, w.text("show the layout as text instead of making a PDF"))
	f.StringVar(&o.spoken, "dump-structure", "", w.text("write to `FILE` what a screen reader says of the pages, in its order; - for stdout"))
	f.StringVar(&o.report, "report", "", w.text("write a report in JSON to `FILE`: quality of the setting, how "+
		"each article was made up, what was repaired; - for stdout"))
	f.BoolVar(&o.strict, "strict", false, w.text("write nothing when an article or a picture is missing"))
	f.BoolVarP(&o.dryRun, "dry-run", "n", false, w.text("try it out and write no file"))
	f.BoolVar(&o.force, "force", false, w.text("replace a file that bantin did not make"))
	return c
}

// addPlain adds the flag for PDFs that are not tagged.
func addPlain(w words, c *cobra.Command, plain *bool) {
	c.Flags().BoolVar(plain, "plain", false, w.text("leave out of the PDF what screen readers and archives need: some kilobytes less"))
}

// build runs a build. With --json the last line of stdout is its result,
// however it ended.
func (r *run) build(ctx context.Context, o *buildOptions) error {
	rep, err := r.make(ctx, o)
	if !r.shared.json {
		return err
	}
	if rep == nil {
		rep = &report{}
	}
	code, diags := r.outcome(ctx, err)
	if e := r.print(rep.result.ended(code, diags, r.lang)); e != nil {
		return e
	}
	return err
}

// make makes the bulletin and says what is missing; the report is nil
// when nothing came of it.
func (r *run) make(ctx context.Context, o *buildOptions) (*report, error) {
	r.beforePages(false) // first: what is read meanwhile would lie outside of the large pages that it asks for
	template := func() {}
	if len(o.editions) == 0 {
		template = style.Begin(style.Default) // few issues name another
	}
	go func() { // which takes longer than finding the pages does
		template()
		profile.Builtin() // wanted last
	}()
	p, err := r.planNamed(ctx, o.inputs)
	if err != nil {
		return nil, err
	}
	req, err := r.request(p, &o.issueFlags)
	if err != nil {
		return nil, err
	}
	targets, err := r.targets(o, p, req)
	if err != nil {
		return nil, err
	}
	if err := r.editionsOf(o, p, req, targets); err != nil {
		return nil, err
	}
	req.Fonts = bulletin.Fonts(req.Templates) // parsed beside reading
	req.NoPDF, req.Plain, req.Spoken = o.dump, o.plain, o.spoken != ""
	req.Ink = !o.dump && (!r.shared.quiet || r.shared.json || o.report != "") // or nobody is told of it
	var all artefacts
	defer func() { all.discard() }()
	var drawing *drawing
	begin := func() (err error) {
		if all, err = r.artefacts(o, p, req, targets); err == nil {
			drawing, err = r.drawing(o, p, req, all)
		}
		return err
	}
	titled := slices.ContainsFunc(targets, func(t target) bool { return t.pattern.Has("title") })
	if titled { // the names are known when the articles have been read
		err = r.checkFolders(targets, p, req)
	} else {
		err = begin()
	}
	if err != nil {
		return nil, err
	}
	stop := r.progress(req)
	res, err := bulletin.Build(ctx, *req)
	stop()
	if err != nil {
		return nil, err
	}
	if titled {
		for i := range targets {
			targets[i].title = firstTitle(res)
		}
		if err := begin(); err != nil {
			return nil, err
		}
	}
	r.recount(res)
	diags := slices.Concat(p.doubts, p.lost, res.Diags, bulletin.Twice(res))
	if p.issue != nil && req.Series.Name == "" {
		diags = append(diags, diag.Diag{Code: diag.MastheadMissing, Severity: diag.Warning, File: p.issue.File,
			Place: p.issue.File})
	}
	code := verdict(res, p)
	switch {
	case code == exitNothing:
		diags = append(diags, diag.Diag{Code: diag.NothingUsable, Severity: diag.Fault})
	case code == exitMissing && o.strict:
		code = exitFailed
		for i := range diags {
			if diags[i].Code.IsMissing() {
				diags[i].Severity = diag.Fault // it is why there is no bulletin, and --quiet shows it
			}
		}
		diags = append(diags, diag.Diag{Code: diag.Strict, Severity: diag.Fault})
	}
	unfilled := all.fill(o, res)
	if code == exitDone || code == exitMissing {
		diags = append(diags, all.replaced()...)
	}
	r.notify(diags...)
	rep := r.reportOf(res, code, diags)
	rep.NotRead = p.unread()
	if o.report != "" {
		rep.measure(res)
	}
	if unfilled != nil {
		return nil, unfilled
	}
	if rep.OK {
		if err := r.beginPictures(all, o, p.files); err != nil {
			return nil, err
		}
		if err := r.draw(ctx, drawing, o, p, req, all, rep); err != nil {
			return nil, err
		}
		rep.Outputs = all.rows(o.dump)
		if !o.dump {
			rep.Paper = paper(res, int(req.Series.Imprint.Copies))
		}
	}
	if err := r.write(ctx, o, all, rep); err != nil {
		return nil, err
	}
	if code != exitDone {
		return rep, fail(code)
	}
	return rep, nil
}

// editionsOf makes the templates ready in which an issue is printed; none when nothing
// that is wanted of it has pages.
func (r *run) editionsOf(o *buildOptions, p *plan, req *bulletin.Request, targets []target) error {
	req.Publish = slices.ContainsFunc(targets, func(t target) bool { return t.form != pdfForm })
	if !slices.ContainsFunc(targets, func(t target) bool { return t.form == pdfForm }) {
		if flags := o.forPaper(); flags != nil {
			p.doubts = append(p.doubts, diag.Diag{Code: diag.OutputNoPages, Severity: diag.Warning, Args: []any{flags}})
		}
		return nil
	}
	var err error
	if req.Templates, err = r.editions(o.editions, p); err != nil {
		return err
	}
	if err := o.paper.apply(req.Templates); err != nil {
		return err
	}
	if err := o.sheets.apply(req.Templates); err != nil {
		return err
	}
	if err := o.ink.apply(req.Templates); err != nil {
		return err
	}
	if err := fitTo(o.fit, req); err != nil {
		return err
	}
	return broadcast(o.minutes, req)
}

// fitTo has each edition fitted to a number of pages; "" leaves that to the issue
// file.
func fitTo(pages string, req *bulletin.Request) error {
	if pages != "" && req.Fit.FromText(pages) != nil {
		return badForm("fit", pages, "8, x4")
	}
	return nil
}

// forPaper is the flags given that only pages have a use for.
func (o *buildOptions) forPaper() (flags diag.Names) {
	s, k := &o.sheets, &o.ink
	for _, f := range []struct {
		name  string
		given bool
	}{{"edition", len(o.editions) > 0}, {"size", o.paper.size != ""}, {"columns", o.paper.columns != 0}, {"duplex", s.duplex != ""}, {"signature", s.signature != 0},
		{"creep", s.creep != ""}, {"marks", s.marks}, {"guide", s.guide}, {"mono", k.mono}, {"screen", k.screen != ""},
		{"ink-save", k.save}, {"minutes", o.minutes != 0}, {"fit", o.fit != ""}, {"plain", o.plain}, {"png", o.drawn.png != ""}, {"contact-sheet", o.drawn.contact != ""}, {"pages", o.drawn.pages != ""},
		{"dump-structure", o.spoken != ""}} {
		if f.given {
			flags = append(flags, "--"+f.name)
		}
	}
	return flags
}

// verdict is the exit code of what came of a build.
func verdict(res *bulletin.Result, p *plan) int {
	if len(res.Editions) == 0 && res.Publication == nil {
		return exitNothing
	}
	made := 0
	for i := range res.Editions {
		made += len(res.Editions[i].Files)
	}
	switch refused := slices.ContainsFunc(res.Editions, func(e bulletin.Edition) bool { return e.Document == nil }); {
	case slices.ContainsFunc(res.Diags, func(d diag.Diag) bool { return d.Code == diag.FitNone || d.Code == diag.FitSheets }):
		return exitUnfit
	case made == 0 && res.Publication == nil:
		return exitUnfit
	case refused:
		return exitMissing
	}
	if diag.AnyMissing(p.lost) || diag.AnyMissing(res.Diags) {
		return exitMissing
	}
	for i, c := range res.Entries {
		if !c.IsWhole() || res.Missing[i] > 0 {
			return exitMissing
		}
	}
	return exitDone
}

// progress shows on a terminal how far a build is, after a second: pages that are read,
// then editions that are laid out, which takes as long.
func (r *run) progress(req *bulletin.Request) (stop func()) {
	total, done := len(req.Read.Entries), 0
	begun := r.env.Now()
	shown := false
	show := func(format string, args ...any) {
		if r.env.ErrTTY && !r.shared.quiet && !r.shared.json && r.env.Now().Sub(begun) > time.Second {
			shown = true
			fmt.Fprintf(r.stderr, "\r\x1b[Kbantin: "+format, args...)
		}
	}
	req.Read.OnRead = func(string) {
		done++
		show("%s %d/%d", bar(done, total), done, total)
	}
	req.OnEdition = func(t *style.Template) {
		show(r.text("laying out %s"), t.Name)
	}
	return func() {
		if shown {
			fmt.Fprint(r.stderr, "\r\x1b[K")
		}
	}
}

// recount names each article with -v, and what was repaired in it.
func (r *run) recount(res *bulletin.Result) {
	if !r.shared.verbose {
		return
	}
	for i, c := range res.Entries {
		if c.Article == nil {
			continue
		}
		line := fmt.Sprintf("%d/%d %s: %s", i+1, len(res.Entries), wording.Visible(c.File), wording.Visible(c.Article.Title))
		var did []string
		for _, rule := range c.Counts.Rules() {
			did = append(did, fmt.Sprintf("%s %d", rule, c.Counts[rule]))
		}
		if len(did) > 0 {
			line += r.text(" (repaired: ") + strings.Join(did, ", ") + ")"
		}
		r.say("%s", line)
	}
}

// bar is a bar of twenty cells.
func bar(done, total int) string {
	n := 20 * done / max(total, 1)
	return strings.Repeat("█", n) + strings.Repeat("░", 20-n)
}
