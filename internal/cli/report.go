package cli

import (
	"encoding/json"
	"fmt"
	"strings"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/quality"
	"bantin/internal/rendition"
	"bantin/internal/style"
	"bantin/internal/wording"
)

// result is the last line of "build --json".
type result struct {
	Version     int              `json:"version"`
	OK          bool             `json:"ok"`
	Exit        int              `json:"exit"`
	Outputs     []outputRow      `json:"outputs"`
	Articles    []articleRow     `json:"articles"`
	NotRead     int              `json:"not_read,omitempty"` // files that the inputs mean
	Diagnostics []rendition.Diag `json:"diagnostics"`
	Paper       []paperRow       `json:"paper"`
}

// outputRow is one file.
type outputRow struct {
	Edition  string `json:"edition"` // or the form of a file that is of none: "html"
	File     string `json:"file"`
	Pages    int    `json:"pages"` // 0 of a file without pages
	Bytes    int    `json:"bytes"`
	SHA256   string `json:"sha256"`
	Pictures string `json:"pictures,omitempty"` // folder of those that lie beside it
}

// paperRow is the paper and the ink that one edition takes, printed on both sides.
type paperRow struct {
	Edition string  `json:"edition"`
	Width   float64 `json:"width_mm"` // of a sheet
	Height  float64 `json:"height_mm"`
	Sides   int     `json:"sides"`                 // of one copy
	Sheets  int     `json:"sheets"`                // of one copy, or of as many as are cut from a sheet
	Copies  int     `json:"copies,omitempty"`      // that the imprint names
	Total   int     `json:"all_sheets,omitempty"`  // for all of them
	Ink     float64 `json:"ink"`                   // per cent of the paper that is covered
	Unsaved float64 `json:"ink_unsaved,omitempty"` // the same if no ink were saved
}

// paper is the paper of each edition that was made.
func paper(res *bulletin.Result, copies int) []paperRow {
	rows := []paperRow{}
	for i := range res.Editions {
		ed := &res.Editions[i]
		if ed.Document == nil {
			continue
		}
		c := bulletin.CostOf(ed, copies)
		rows = append(rows, paperRow{ed.Template.Name, round(c.Width.MM()), round(c.Height.MM()), c.Sides, c.Sheets,
			c.Copies, c.Total, round(100 * c.Coverage), round(100 * c.Unsaved)})
	}
	return rows
}

// say is the paper in words: "a4: 4 sheets of 210 × 297 mm, 8 sides; 600 copies: 2400
// sheets; ink on 9.8 %".
func (p *paperRow) say(w words) string {
	s := w.text("%s: %s of %g × %g mm, %s")
	out := fmt.Sprintf(s, p.Edition, w.count(p.Sheets, "%d sheets"), p.Width, p.Height,
		w.count(p.Sides, "%d sides"))
	if p.Copies > 0 {
		out += fmt.Sprintf("; %s: %s", w.count(p.Copies, "%d copies"), w.count(p.Total, "%d sheets"))
	}
	out += "; " + w.text("ink on ") + w.percent(p.Ink)
	if p.Unsaved > 0 {
		out += w.text(", %s without saving", w.percent(p.Unsaved))
	}
	return out
}

// articleRow is one page of the input. Page is that of the first edition.
type articleRow struct {
	File     string    `json:"file"`
	OK       bool      `json:"ok"`
	Page     int       `json:"page,omitempty"`
	Reason   diag.Code `json:"reason,omitempty"`
	Missing  int       `json:"pictures_missing,omitempty"`
	Drawings int       `json:"drawings_left_out,omitempty"`
	LeftOut  int       `json:"left_out,omitempty"`      // lines that read like copy and are not printed
	Words    int       `json:"words_missing,omitempty"` // words that no font has the letters of; […] stands in their place
	Cut      bool      `json:"cut,omitempty"`           // the page does not go on to the end of the article
	Garbled  bool      `json:"garbled,omitempty"`       // words of it are printed as they stand, and nobody can read them
}

// settingRow is how one edition is set.
type settingRow struct {
	Edition string `json:"edition"`
	quality.Figures
}

// makeupRow is how the articles of one edition of a bulletin were made up. Costs are in points of
// demerit, which are compared with each other only: columns that all end a line above their foot
// cost 60 of them, one alone that does 400, a paragraph set a line longer or shorter 14 and more.
type makeupRow struct {
	Edition  string     `json:"edition"`
	Cost     float64    `json:"cost"`                 // of all its pages
	Leading  float64    `json:"leading_pt,omitempty"` // of all copy, where it is another than the template's for the last page
	Front    *frontRow  `json:"front,omitempty"`
	Articles []shapeRow `json:"articles"` // in the order of the input
}

// frontRow is page one that was tried again: its columns did not end as they should.
type frontRow struct {
	Tried    int    `json:"tried"`                   // in so many sizes
	Picture  int    `json:"picture_lines,omitempty"` // by which the lead's picture is deeper for it; less than 0: lower
	Headline string `json:"headline,omitempty"`      // "larger" or "smaller", where its headline is
}

// shapeRow is how one article was made up.
type shapeRow struct {
	File     string            `json:"file"`
	Page     int               `json:"page"`
	Shape    frame.Shape       `json:"shape"`
	Refused  []frame.Shape     `json:"refused,omitempty"` // shapes that were tried before
	Headline float64           `json:"headline_pt"`
	Pictures []quality.Picture `json:"pictures,omitempty"`
	Cost     float64           `json:"cost"` // of its own
}

// makeupOf is how the articles of an edition were made up; nil of what is no bulletin.
func makeupOf(ed *bulletin.Edition, entries []*bulletin.Entry) *makeupRow {
	m := ed.Document.Makeup
	if m == nil {
		return nil
	}
	row := &makeupRow{Edition: ed.Template.Name, Cost: round(m.Cost), Articles: []shapeRow{}}
	if m.More != 0 {
		row.Leading = ed.Fitted.Leading.Hundredths()
	}
	if f := m.Front; f.Tried > 0 {
		row.Front = &frontRow{f.Tried, f.Picture, f.Headline}
	}
	stands := quality.Articles(ed.Document, sheet(ed.Fitted))
	made := map[int]*frame.ArticleMakeup{}
	for i := range m.Articles {
		made[m.Articles[i].Article] = &m.Articles[i]
	}
	number := 0
	for i, c := range entries {
		if c.Article == nil {
			continue
		}
		number++
		a, on := made[number], stands[number]
		if a == nil || on == nil {
			continue
		}
		row.Articles = append(row.Articles, shapeRow{c.File, ed.Opens[i], a.Shape, a.Refused, round(on.Headline.Pt()),
			on.Pictures, round(a.Cost)})
	}
	return row
}

// report is what --report writes: the result, how the pages are set and made up, and how often
// each rule of normalisation and each diagnostic applied.
type report struct {
	Producer string `json:"producer"`
	result
	Setting []settingRow      `json:"setting"`          // one an edition
	Makeup  []makeupRow       `json:"makeup,omitempty"` // one an edition that is a bulletin
	Rules   map[string]int    `json:"rules"`
	Counts  map[diag.Code]int `json:"counts"`
}

func (r *run) reportOf(res *bulletin.Result, code int, diags []diag.Diag) *report {
	rep := &report{Producer: maker + Version, Setting: []settingRow{}, Rules: map[string]int{},
		Counts: map[diag.Code]int{}}
	rep.result = result{Version: 1, OK: code == exitDone || code == exitMissing, Exit: code, Outputs: []outputRow{}, Paper: []paperRow{},
		Articles: []articleRow{}, Diagnostics: rendition.Diags(diags, r.lang)}
	unlettered := map[string]int{}
	for _, d := range diags {
		if d.Code == diag.GlyphMissing {
			unlettered[d.File] += d.Args[3].(int)
		}
	}
	for i, c := range res.Entries {
		row := articleRow{File: c.File, OK: c.Article != nil, Reason: c.Why().Code}
		if c.Article != nil {
			row.Missing, row.LeftOut = res.Missing[i], len(c.Article.LeftOut)
			row.Drawings, row.Cut, row.Garbled = c.Drawings(), c.IsCut(), c.IsGarbled()
			row.Words = unlettered[c.File]
		}
		if len(res.Editions) > 0 {
			row.Page = res.Editions[0].Opens[i]
		}
		rep.Articles = append(rep.Articles, row)
		for rule, n := range c.Counts {
			rep.Rules[rule] += n
		}
	}
	for _, d := range diags {
		rep.Counts[d.Code]++
	}
	return rep
}

// measure adds how the editions are set.
func (rep *report) measure(res *bulletin.Result) {
	for i := range res.Editions {
		ed := &res.Editions[i]
		if ed.Document == nil {
			continue
		}
		rep.Setting = append(rep.Setting,
			settingRow{ed.Template.Name, quality.Measure(ed.Document, sheet(ed.Fitted))})
		if row := makeupOf(ed, res.Entries); row != nil {
			rep.Makeup = append(rep.Makeup, *row)
		}
	}
}

// sheet is what quality needs to know of a template.
func sheet(t *style.Template) quality.Sheet {
	return quality.Sheet{Measure: t.Measure(), Gutter: t.Gutter, Leading: t.Leading, Top: t.Top, Bottom: t.Height - t.Foot,
		Justify: t.Styles.Body.Align == "justify"}
}

// text is a report as it is written.
func (rep *report) text() ([]byte, error) {
	data, err := json.MarshalIndent(rep, "", "  ")
	return append(data, '\n'), err
}

// madeReport reports whether a file is a report of bantin.
func madeReport(data []byte) bool {
	var rep struct {
		Producer string `json:"producer"`
	}
	return json.Unmarshal(data, &rep) == nil && strings.HasPrefix(rep.Producer, maker)
}

// usable is the number of pages with an article.
func (res *result) usable() int {
	n := 0
	for _, a := range res.Articles {
		if a.OK {
			n++
		}
	}
	return n
}

// lacks is what is known to be missing, in words; "" when nothing is.
func (res *result) lacks(w words) string {
	pages, pictures, drawings, lines, unlettered, cut, garbled := len(res.Articles)-res.usable(), 0, 0, 0, 0, 0, 0
	for _, a := range res.Articles {
		pictures += a.Missing
		drawings += a.Drawings
		lines += a.LeftOut
		unlettered += a.Words
		if a.Cut {
			cut++
		}
		if a.Garbled {
			garbled++
		}
	}
	var parts []string
	for _, p := range []struct {
		n  int
		of wording.Key
	}{{pages, "%d pages"}, {pictures, "%d pictures"}, {drawings, "%d drawings"}, {lines, "%d lines"},
		{unlettered, "%d words no font has"}} {
		if p.n > 0 {
			parts = append(parts, w.count(p.n, p.of))
		}
	}
	if cut > 0 {
		parts = append(parts, w.text("the rest of ")+w.count(cut, "%d pages"))
	}
	said := ""
	if len(parts) > 0 {
		said = w.text("; not printed: ") + strings.Join(parts, ", ")
	}
	if garbled > 0 {
		said += w.text("; words that cannot be read: in ") + w.count(garbled, "%d articles")
	}
	if res.NotRead > 0 {
		said += w.text("; not read: ") + w.count(res.NotRead, "%d files")
	}
	return said
}

// ended is the result of a run that ended with a code; what was said then is
// added. A run that failed has no outputs.
func (res result) ended(code int, diags []diag.Diag, l diag.Lang) result {
	res.Version, res.Exit, res.OK = 1, code, code == exitDone || code == exitMissing
	if !res.OK || res.Outputs == nil {
		res.Outputs, res.Paper = []outputRow{}, nil
	}
	if res.Paper == nil {
		res.Paper = []paperRow{}
	}
	if res.Articles == nil {
		res.Articles = []articleRow{}
	}
	res.Diagnostics = append(rendition.Diags(nil, l), res.Diagnostics...)
	res.Diagnostics = append(res.Diagnostics, rendition.Diags(diags, l)...)
	return res
}
