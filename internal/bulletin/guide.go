package bulletin

import (
	"errors"
	"math"
	"slices"

	"bantin/internal/article"
	"bantin/internal/compose"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
	"bantin/internal/wording"
)

// guideTo is the sheet that says how to print a booklet of so many sheets by hand
// on a printer that prints one side, and what to do with them.
func guideTo(t *style.Template, sheets int, fonts *font.Set) (*frame.Document, []diag.Diag, error) {
	g := *t
	g.Arrangement, g.QR, g.NewPageFrom = style.Bulletin, style.NoQR, 0
	g.Width, g.Height, g.Sheet, g.Even, g.Facing = t.Sheet.Width, t.Sheet.Height, style.Sheet{}, 1, false
	g.Columns, g.Contents = 1, false
	g.Inner = max(guideMargin.Of(g.Width), (g.Width-guideMeasure)/2)
	g.Outer = g.Inner
	body := &g.Styles.Body
	body.Size, body.Leading, body.Align = max(body.Size, guideSize), max(body.Leading, guideLeading), "left"
	g.Styles.Heading.Size = max(g.Styles.Heading.Size, body.Size)
	g.Leading = body.Leading
	list := func(n article.Numbering, texts []string) article.List {
		out := article.List{Numbering: n}
		for _, text := range texts {
			out.Items = append(out.Items, article.Item{Text: article.Plain(text)})
		}
		return out
	}
	title, first := says(guideTitle), says(guideFirst, paper(g.Width, g.Height))
	in := compose.Input{Words: words(), Title: title, Entries: []compose.Entry{{Article: &article.Article{
		Title: title, Language: "vi",
		Body: []article.Block{article.Paragraph{Text: article.Plain(first)},
			list(article.Numbering{Ordered: true, Start: 1}, slices.Concat(allSaid(guideSteps), folding(t, sheets))),
			article.Heading{Level: 2, Text: article.Plain(says(guideTrial))},
			article.Paragraph{Text: article.Plain(says(guideLast))}, list(article.Numbering{}, allSaid(guideTrouble))},
	}}}}
	doc, diags, err := compose.Pages(in, &g, fonts)
	if err != nil {
		return nil, nil, err
	}
	if doc == nil {
		return nil, nil, errors.New("the sheet that says how to print has no pages")
	}
	doc.Outline = nil
	for i := range doc.Pages {
		doc.Pages[i].Label = says(guideLabel)
	}
	return doc, diags, nil
}

// The guide lies beside the printer: it is read at arm's length.
const (
	guideMargin  unit.Ratio = 120 // at its sides, of the sheet
	guideSize               = 13 * unit.Point
	guideLeading            = 19 * unit.Point
	guideMeasure            = 45 * guideSize // longer lines are lost on the way back
)

// paper is the name of sheets of a size, however they are turned.
func paper(width, height unit.Length) string {
	short, long := min(width, height), max(width, height)
	for _, p := range []struct {
		name        string
		short, long float64
	}{{"A5", 148, 210}, {"A4", 210, 297}, {"A3", 297, 420}} {
		if short == unit.MM(p.short) && long == unit.MM(p.long) {
			return p.name
		}
	}
	return says("%g × %g mm", inMM(width), inMM(height))
}

// The words of the guide; those before the steps ask for the name of the paper.
const (
	guideLabel wording.Key = "Guide"
	guideTitle wording.Key = "How to print a booklet on a printer that prints one side"
	guideFirst wording.Key = "This booklet has two files, the front sides (this one) and the back sides. Print " +
		"each on %s at its " +
		"actual size (100 %%), on one side. For many booklets switch “Collate” on and print from page 2 of " +
		"this file, so that this guide is printed once."
	guideTrial wording.Key = "The first time: try one sheet"
	guideLast  wording.Key = "Print the last page of the front sides, turn the sheet as in step 3, and print the " +
		"first page of " +
		"the back sides. If that is not right:"
)

var guideSteps = []wording.Key{
	"Print the front sides. This guide comes first: lay it aside, nothing is printed behind it.",
	"Take the whole pile as it is, in its order.",
	"Turn the pile like a page of a book, by its short edge, and put it back into the tray: the white " +
		"side where the printer prints, the head where it was.",
	"Print the back sides.",
}

// The steps once all is printed.
const (
	guideFold wording.Key = "Put the sheets into each other in the order of their pages, fold them in the middle, " +
		"and staple the " +
		"spine twice."
	guideSign wording.Key = "Part the pile into signatures of %d sheets each, from the one with the masthead on%s. " +
		"Put the " +
		"sheets of a signature into each other in the order of their pages, and fold them in the middle."
	guideLess wording.Key = " (the last has %d)"
	guideBind wording.Key = "Lay the signatures on each other in the order of their pages. Sew them through their " +
		"folds and glue " +
		"the spine, or staple them through all, 5 mm from the spine."
	guideTrim wording.Key = "Trim three edges to %g × %g mm: head and foot by %g mm each, the outer edge by %g " +
		"mm%s. The spine is not " +
		"trimmed."
	guideMarks wording.Key = " (at the marks in the corners of the outermost sheet)"
	guideCreep wording.Key = "The outer edges of inner pages stand out a little: trim them to that of the " +
		"outermost sheet."
)

// folding is the steps from a pile of so many printed sheets to the booklet.
func folding(t *style.Template, sheets int) []string {
	s := &t.Sheet
	steps, together := []string{says(guideFold)}, sheets
	if s.Signature > 0 && s.Signature < sheets {
		together = s.Signature
		less := ""
		if n := sheets % s.Signature; n > 0 {
			less = says(guideLess, n)
		}
		steps = []string{says(guideSign, s.Signature, less), says(guideBind)}
	}
	side, head := s.Width/2-t.Width, (s.Height-t.Height)/2
	switch {
	case max(side, head) > leftUntrimmed:
		marks := ""
		if s.Marks {
			marks = says(guideMarks)
		}
		steps = append(steps, says(guideTrim, inMM(t.Width), inMM(t.Height), inMM(head), inMM(side), marks))
	case s.Creep > 0 && together > s.CreepFrom:
		steps = append(steps, says(guideCreep))
	}
	return steps
}

// leftUntrimmed is what sheets of the A series are larger than two pages of it:
// nobody trims that.
var leftUntrimmed = unit.MM(1)

// inMM is a length in millimetres, to a tenth.
func inMM(l unit.Length) float64 {
	const mmInPt = 72 / 25.4
	return math.Round(10*l.Pt()/mmInPt) / 10
}

// allSaid is messages as they are printed.
func allSaid(keys []wording.Key) (texts []string) {
	for _, key := range keys {
		texts = append(texts, says(key))
	}
	return texts
}

var guideTrouble = []wording.Key{
	"Back sides are upside down: turn the pile by half a turn before it goes into the tray.",
	"Back sides are printed over front sides: turn the pile over before it goes into the tray.",
	"Back sides are on wrong sheets: choose “Reverse pages” when the back sides are printed.",
}
