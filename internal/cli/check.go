package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bantin/internal/article"
	"bantin/internal/bulletin"
	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/rendition"
	"bantin/internal/style"
	"bantin/internal/wording"
)

// checkOptions are the flags of check.
type checkOptions struct {
	issueFlags
	inputs   []string
	editions []string // names or paths of templates
	pdf      string   // file of the page to sign and the contact sheet; "" for none
	force    bool     // replaces a file that bantin did not make
}

func newCheck(w words, run func(context.Context, *checkOptions) error) *cobra.Command {
	var o checkOptions
	c := &cobra.Command{
		Use:     w.text("check INPUT..."),
		Short:   w.text("proof list: what was found and what is missing"),
		Example: "  bantin check\n  bantin check bai/ -e a5\n  bantin check --pdf duyet.pdf",
		RunE: func(c *cobra.Command, args []string) error {
			o.inputs = args
			return run(c.Context(), &o)
		},
	}
	c.Flags().SortFlags = false
	c.Flags().StringSliceVarP(&o.editions, "edition", "e", nil, w.text("`NAMES` or paths of templates"))
	complete(c, "edition", style.Names()...)
	completePages(c, ".yaml", ".yml")
	o.issueFlags.add(w, c)
	c.Flags().StringVar(&o.pdf, "pdf", "", w.text("write a page to sign and a contact sheet of the pictures to `FILE`"))
	c.Flags().BoolVar(&o.force, "force", false, w.text("replace a file that bantin did not make"))
	return c
}

// checklist is what "check --json" prints.
type checklist struct {
	Version     int              `json:"version"`
	OK          bool             `json:"ok"` // there is something to print
	Exit        int              `json:"exit"`
	Pages       int              `json:"pages"`
	Articles    []proofRow       `json:"articles"`
	Diagnostics []rendition.Diag `json:"diagnostics"`
	PDF         *proofFile       `json:"pdf,omitempty"`
}

// proofFile is the page to sign with the contact sheet.
type proofFile struct {
	File  string `json:"file"`
	Pages int    `json:"pages"`
}

// proofRow is one page of the input.
type proofRow struct {
	File     string       `json:"file"`
	OK       bool         `json:"ok"`
	Reason   diag.Code    `json:"reason,omitempty"`
	Title    string       `json:"title"`
	Date     string       `json:"date"`
	Authors  []string     `json:"authors"`
	Pictures int          `json:"pictures"`
	Missing  int          `json:"pictures_missing"`
	Words    int          `json:"words"`
	Lines    int          `json:"lines"`
	Page     int          `json:"page,omitempty"`
	LeftOut  []leftOutRow `json:"left_out"`
	Cut      []cutRow     `json:"cut"`

	why        diag.Diag // there is no article
	paragraphs []string  // as "cut:" numbers them
}

// cutRow is a paragraph that the issue file leaves out.
type cutRow struct {
	Paragraph int    `json:"paragraph"`
	Text      string `json:"text"`
}

// leftOutRow is a line of a page that reads like copy and is not printed.
type leftOutRow struct {
	Rule  string `json:"rule"`
	Place string `json:"place"`
	Text  string `json:"text"`
}

// check lays the issue out without writing anything, and lists what there is.
func (r *run) check(ctx context.Context, o *checkOptions) error {
	p, err := r.planNamed(ctx, o.inputs)
	if err != nil {
		return err
	}
	req, err := r.request(p, &o.issueFlags)
	if err != nil {
		return err
	}
	if req.Templates, err = r.editions(o.editions, p); err != nil {
		return err
	}
	req.NoPDF, req.Read.Keep = true, true
	sheet, err := r.beginProof(o, p)
	if err != nil {
		return err
	}
	if o.pdf != "" {
		p.doubts = append(p.doubts, r.misnamed(diag.OutputOnlyPDF, sheet.name())...)
	}
	defer sheet.discard()
	r.beforePages(false)
	res, err := bulletin.Build(ctx, *req)
	if err != nil {
		return err
	}
	made := append(p.lost, res.Diags...)
	found := bulletin.Proof(req, res)
	law := 0 // the first of found: which edition obeys the law
	for law < len(found) && found[law].Code == diag.LegalEdition {
		law++
	}
	diags := slices.Concat(found[:law], p.doubts, made, found[law:])
	look := slices.DeleteFunc(slices.Concat(p.doubts, made),
		func(d diag.Diag) bool { return d.Severity < diag.Warning })
	look = slices.Concat(found[:law], look, found[law:])
	code := verdict(res, p)
	out := &checklist{Version: 1, OK: code == exitDone || code == exitMissing, Exit: code, Articles: proofRows(res), Diagnostics: rendition.Diags(diags,
		r.lang)}
	if len(res.Editions) > 0 && res.Editions[0].Document != nil {
		out.Pages = len(res.Editions[0].Document.Pages)
	}
	look = once(look, r.lang)
	if o.pdf != "" && len(res.Editions) > 0 {
		data, doc, err := bulletin.ProofSheet(ctx, req, res, p.lost, len(look), r.lang)
		if err != nil {
			return err
		}
		if err := sheet.write(data); err != nil {
			return err
		}
		out.PDF = &proofFile{sheet.name(), len(doc.Pages)}
	}
	if r.shared.json {
		r.notify(diags...)
		err = r.print(out)
	} else {
		err = r.printf("%s", r.proofList(out, look))
	}
	if f := out.PDF; f != nil {
		r.say("%s: %s", f.File, r.count(f.Pages, "%d pages"))
	}
	if err == nil && out.Exit != exitDone {
		err = fail(out.Exit)
	}
	return err
}

// beginProof begins the file of the page to sign, before any work is done.
func (r *run) beginProof(o *checkOptions, p *plan) (*single, error) {
	if o.pdf == "" {
		return &single{run: r}, nil
	}
	if o.pdf == "-" {
		return nil, fail(exitUsage, diag.Diag{Code: diag.UsageStdoutTwo})
	}
	name := o.pdf
	if !r.isDevice(name) {
		name = string(ending(issue.Pattern(name)))
	}
	return r.beginOne(name, o.force, p.files)
}

// once is what people read, each sentence of a place once.
func once(diags []diag.Diag, l diag.Lang) []diag.Diag {
	said := map[string]bool{}
	return slices.DeleteFunc(diags, func(d diag.Diag) bool {
		key := d.File + "\x00" + d.Place + "\x00" + d.Whole(l)
		before := said[key]
		said[key] = true
		return before
	})
}

func proofRows(res *bulletin.Result) []proofRow {
	rows := make([]proofRow, len(res.Entries))
	var lines []int
	if len(res.Editions) > 0 {
		lines = bulletin.Lines(&res.Editions[0], res.Entries)
	}
	for i, c := range res.Entries {
		rows[i] = proofRow{File: c.File, OK: c.Article != nil, Reason: c.Why().Code, why: c.Why(),
			Missing: res.Missing[i], Authors: []string{},
			LeftOut: []leftOutRow{}, Cut: []cutRow{}}
		if c.Article == nil {
			continue
		}
		w := &rows[i]
		w.Title, w.Date, w.Words = c.Article.Title, c.Article.Date, bulletin.Words(c)
		w.Authors = append(w.Authors, c.Article.Authors...)
		for _, o := range c.Article.LeftOut {
			w.LeftOut = append(w.LeftOut, leftOutRow(o))
		}
		for _, cut := range c.Cut {
			w.Cut = append(w.Cut, cutRow{Paragraph: cut.Number, Text: cut.Text})
		}
		w.paragraphs = c.Paragraphs()
		for _, b := range c.Article.Body {
			if _, ok := b.(article.Image); ok {
				w.Pictures++
			}
		}
		w.Pictures -= res.Missing[i]
		if lines != nil {
			w.Lines, w.Page = lines[i], res.Editions[0].Opens[i]
		}
	}
	return rows
}

// proofList is the list for people: a line an article, then what to look at.
func (r *run) proofList(p *checklist, diags []diag.Diag) string {
	var b strings.Builder
	for i, w := range p.Articles {
		if !w.OK {
			fmt.Fprintf(&b, "%2d. %s\n    %s\n", i+1, wording.Visible(w.File), w.why.Text(r.lang))
			continue
		}
		fmt.Fprintf(&b, "%2d. %s\n", i+1, wording.Visible(w.Title))
		facts := []string{wording.Visible(w.File)}
		facts = append(facts, dash(day(w.Date)), dash(wording.Visible(strings.Join(w.Authors, ", "))))
		pictures := r.count(w.Pictures, "%d pictures")
		if w.Missing > 0 {
			pictures += r.text(" (%d missing)", w.Missing)
		}
		facts = append(facts, pictures, r.count(w.Words, "%d words"), r.count(w.Lines, "%d lines"))
		if w.Page > 0 {
			facts = append(facts, r.text("page %d", w.Page))
		}
		fmt.Fprintf(&b, "    %s\n", strings.Join(facts, " · "))
		r.listParagraphs(&b, &w)
	}
	first, hinted := true, map[string]bool{}
	for _, d := range diags {
		if first {
			b.WriteString(r.text("\nTo look at:\n"))
			first = false
		}
		where, _ := whereabouts(d)
		if where != "" {
			where += ": "
		}
		fmt.Fprintf(&b, "  - %s%s\n", where, r.sentenceOf(d))
		if d.Code == diag.CopyLeftOut {
			p.listLeftOut(&b, d, r.lang)
		}
		if hint := d.Hint(r.lang); hint != "" && !hinted[hint] {
			hinted[hint] = true
			fmt.Fprintf(&b, "      %s %s\n", r.text("hint:"), hint)
		}
	}
	if first {
		b.WriteString(r.text("\nNothing is missing.\n"))
	}
	return b.String()
}

// listParagraphs lists the paragraphs of an article that are cut; all of them, with
// their numbers, for who asks.
func (r *run) listParagraphs(b *strings.Builder, w *proofRow) {
	cut := map[int]bool{}
	for _, c := range w.Cut {
		cut[c.Paragraph] = true
	}
	for i, text := range w.paragraphs {
		switch {
		case cut[i+1]:
			fmt.Fprintf(b, r.text("    cut: paragraph %d: %s\n"), i+1, wording.Visible(bulletin.FirstWords(text)))
		case r.shared.verbose:
			fmt.Fprintf(b, "    [%d] %s\n", i+1, wording.Visible(bulletin.FirstWords(text)))
		}
	}
}

// listLeftOut lists the lines that a diagnostic counts.
func (p *checklist) listLeftOut(b *strings.Builder, d diag.Diag, l diag.Lang) {
	for _, w := range p.Articles {
		if w.File != d.File || len(w.LeftOut) == 0 || w.LeftOut[0].Place != d.Place {
			continue
		}
		for _, o := range w.LeftOut {
			fmt.Fprintf(b, "      %s (%s)\n", wording.Visible(o.Text), rendition.RuleName(o.Rule, l))
		}
		return
	}
}

// day is a date as people write it.
func day(iso string) string {
	d, ok := date.Parse(iso[:min(len(iso), len("2006-01-02"))])
	if !ok {
		return iso
	}
	return d.Short()
}

// dash is s, or a dash for what was not found.
func dash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}
