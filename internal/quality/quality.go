// Package quality measures how a document is set: the figures by which a
// typographer judges it. It looks at the frames only, as they are printed.
package quality

import (
	"math"
	"slices"
	"strings"

	"bantin/internal/binding"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// Sheet is what the pages were made for.
type Sheet struct {
	Measure unit.Length // of a column
	Gutter  unit.Length // between columns
	Leading unit.Length // of the baseline grid
	Top     unit.Length // of the text
	Bottom  unit.Length
	Justify bool
}

// Figures is what was found. Shares are of one; word spaces are multiples of
// the natural one, in justified lines of running text.
type Figures struct {
	Lines            int     `json:"justified_lines"`
	Mean             float64 `json:"space_mean"`
	P99              float64 `json:"space_p99"`
	Least            float64 `json:"space_least"`
	Most             float64 `json:"space_most"`
	Over15           float64 `json:"space_over_1_5"`
	Over2            float64 `json:"space_over_2"`
	NeighboursApart  float64 `json:"neighbours_apart"` // by more than half a natural space
	LettersApart     float64 `json:"letters_apart"`    // neighbouring lines of a paragraph, the last included, by more than 20/1000 em a letter
	HardBroken       int     `json:"bindings_hard_broken"`
	SoftBroken       float64 `json:"bindings_soft_broken"` // of all soft ones
	Paragraphs       int     `json:"paragraphs"`
	Widows           int     `json:"widows"`
	Orphans          int     `json:"orphans"`
	StrandedHeadings int     `json:"stranded_headings"`
	Runts            int     `json:"runts"`
	OffGrid          float64 `json:"off_grid_pt"`      // the most that a baseline of a page is off its grid
	LastPage         float64 `json:"last_page_filled"` // share of its height
	PicturesCut      int     `json:"pictures_cut"`     // at two edges, so that they fill whole lines or their column,
	PictureCutMost   float64 `json:"picture_cut_most"` // and the greatest share of a width or height that one lost
}

// hard is the penalty from which a space binds in any case.
const hard = 1000

// A last line of fewer words, or a smaller share of the measure, is a runt.
const (
	runtWords = 2
	runtShare = 5 // one in so many
)

// Measure takes the figures of a document.
func Measure(doc *frame.Document, s Sheet) Figures {
	lines := linesOf(doc)
	f := Figures{}
	f.spaces(lines, &s)
	f.paragraphs(lines, &s, doc.Structure)
	f.grid(lines, &s)
	f.fill(doc, &s)
	f.pictures(doc)
	return f
}

// spaces judges the justified lines: those of running text that are broken.
func (f *Figures) spaces(lines []line, s *Sheet) {
	var all []float64
	neighbours, apart := 0, 0
	pairs, letters := 0, 0
	for i := range lines {
		l := &lines[i]
		if s.Justify && l.role == frame.Paragraph && i > 0 && lines[i-1].block == l.block && lines[i-1].broken() {
			pairs++
			if l.apart(&lines[i-1]) {
				letters++
			}
		}
		if !s.Justify || l.role != frame.Paragraph || !l.broken() || l.ratio == 0 {
			continue
		}
		all = append(all, l.ratio)
		if i == 0 {
			continue
		}
		if p := &lines[i-1]; p.block == l.block && p.ratio > 0 {
			neighbours++
			if math.Abs(p.ratio-l.ratio) > 0.5 {
				apart++
			}
		}
	}
	f.LettersApart = share(letters, pairs)
	if f.Lines = len(all); f.Lines == 0 {
		return
	}
	slices.Sort(all)
	sum := 0.0
	for _, r := range all {
		sum += r
	}
	over := func(limit float64) float64 {
		n, _ := slices.BinarySearch(all, math.Nextafter(limit, 9))
		return round(float64(len(all)-n) / float64(len(all)))
	}
	f.Mean, f.P99 = round(sum/float64(len(all))), round(all[min(len(all)-1, len(all)*99/100)])
	f.Least, f.Most, f.Over15, f.Over2 = round(all[0]), round(all[len(all)-1]), over(1.5), over(2)
	f.NeighboursApart = share(apart, neighbours)
}

// paragraphs judges where paragraphs are broken, and how they end.
func (f *Figures) paragraphs(lines []line, s *Sheet, tree frame.Structure) {
	soft, softBroken := 0, 0
	for from := 0; from < len(lines); {
		to := from + 1
		for to < len(lines) && lines[to].block == lines[from].block && lines[to-1].broken() {
			to++
		}
		p := lines[from:to]
		role := p[0].role
		if role == frame.Heading && to < len(lines) && lines[to].column != p[len(p)-1].column &&
			tree.Article(lines[to].block) == tree.Article(p[0].block) {
			f.StrandedHeadings++
		}
		if role == frame.Paragraph {
			f.Paragraphs++
			n := len(p)
			if n > 1 && p[n-2].column != p[n-1].column {
				f.Widows++
			}
			if n > 1 && p[0].column != p[1].column {
				f.Orphans++
			}
			if n > 1 && isRunt(&p[n-1], s) {
				f.Runts++
			}
			h, sf, all := bindings(p)
			f.HardBroken += h
			softBroken += sf
			soft += all
		}
		from = to
	}
	f.SoftBroken = share(softBroken, soft)
}

// isRunt reports whether a last line is too short to end a paragraph.
func isRunt(l *line, s *Sheet) bool {
	return len(strings.Fields(l.text)) < runtWords || (l.end-l.x)*runtShare < s.Measure
}

// bindings counts the spaces of a paragraph that bind: the hard and the soft
// ones that lines are broken at, and all soft ones.
func bindings(p []line) (hardBroken, softBroken, soft int) {
	var words []string
	ends := map[int]bool{} // a line ends after the word
	for i := range p {
		words = append(words, strings.Fields(p[i].text)...)
		if i+1 < len(p) {
			ends[len(words)-1] = true
		}
	}
	for i, penalty := range binding.Spaces(words, nil) {
		switch {
		case penalty >= hard && ends[i]:
			hardBroken++
		case penalty > 0 && penalty < hard:
			soft++
			if ends[i] {
				softBroken++
			}
		}
	}
	return hardBroken, softBroken, soft
}

// grid finds how far baselines of running text are off the grid of their page.
func (f *Figures) grid(lines []line, s *Sheet) {
	var base *line
	worst := unit.Length(0)
	for i := range lines {
		l := &lines[i]
		if l.role != frame.Paragraph || s.Leading <= 0 {
			continue
		}
		if base == nil || base.page != l.page {
			base = l
		}
		off := (l.y - base.y) % s.Leading
		if off < 0 {
			off += s.Leading
		}
		worst = max(worst, min(off, s.Leading-off))
	}
	f.OffGrid = worst.Pt()
}

// fill finds how much of the last page's height has copy or imprint.
func (f *Figures) fill(doc *frame.Document, s *Sheet) {
	if len(doc.Pages) == 0 || s.Bottom <= s.Top {
		return
	}
	lowest := s.Top
	frame.Walk(doc.Pages[len(doc.Pages)-1].Items, func(it frame.Item, _, dy unit.Length) {
		switch it := it.(type) {
		case *frame.Text:
			if it.Node != 0 {
				lowest = max(lowest, dy+it.Y)
			}
		case *frame.Image:
			lowest = max(lowest, dy+it.Y+it.H)
		}
	})
	f.LastPage = round(float64(min(lowest, s.Bottom)-s.Top) / float64(s.Bottom-s.Top))
}

// pictures counts those that are cut, and finds by how much at most.
func (f *Figures) pictures(doc *frame.Document) {
	for i := range doc.Pages {
		frame.Walk(doc.Pages[i].Items, func(it frame.Item, _, _ unit.Length) {
			im, ok := it.(*frame.Image)
			if !ok {
				return
			}
			if cut := im.Treatment.Trim; cut.W+cut.H > 0 {
				f.PicturesCut++
				f.PictureCutMost = max(f.PictureCutMost, share(cut.W, im.Picture.Width), share(cut.H, im.Picture.Height))
			}
		})
	}
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return round(float64(n) / float64(of))
}

// round keeps four decimals.
func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }
