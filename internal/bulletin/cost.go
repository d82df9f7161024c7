package bulletin

import (
	"bantin/internal/frame"
	"bantin/internal/impose"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// Cost is the paper and the ink that an edition takes.
type Cost struct {
	Width, Height unit.Length // of a sheet
	Sides         int         // that are printed for one copy
	Sheets        int         // of one copy, or of as many as are cut from one sheet
	Copies        int         // that the imprint names; 0 when it names none
	Total         int         // sheets for all copies
	Coverage      float64     // of the printed sides by ink, from 0 to 1; 0 of an edition whose ink nobody asked for
	Unsaved       float64     // the same if no ink were saved; 0 when none is
}

// CostOf is the paper and the ink of an edition of which so many copies are
// printed, on both sides where it is no poster.
func CostOf(ed *Edition, copies int) Cost {
	var c Cost
	guides := 0
	for _, f := range ed.Files {
		n := len(f.Document.Pages)
		c.Sides += n - f.Guide
		guides += f.Guide
		c.Width, c.Height = f.Document.Pages[n-1].Width, f.Document.Pages[n-1].Height
	}
	c.Sheets = (c.Sides + 1) / 2
	if ed.Document.Duplex == frame.OneSided || ed.Template.Sheet.Kind == style.TilesSheet {
		c.Sheets = c.Sides
	}
	if a := ed.Template.Arrangement; a == style.Script || a == style.Poster {
		copies = 0 // the imprint's are of the bulletin: one person reads a script, and walls are few
	}
	c.Copies = copies
	alike := impose.Alike(ed.Document, &ed.Template.Sheet)
	c.Total = (copies+alike-1)/alike*c.Sheets + guides
	// A sheet has more room than its pages take, and shows some of them twice.
	page := &ed.Document.Pages[0]
	pages := impose.Printed(ed.Document, &ed.Template.Sheet) * float64(len(ed.Document.Pages))
	share := pages * page.Width.Pt() * page.Height.Pt() / (float64(c.Sides) * c.Width.Pt() * c.Height.Pt())
	c.Coverage, c.Unsaved = mean(ed.Coverage)*share, mean(ed.Unsaved)*share
	return c
}

// mean is the mean of numbers; 0 of none.
func mean(numbers []float64) float64 {
	sum := 0.0
	for _, n := range numbers {
		sum += n
	}
	return sum / float64(max(len(numbers), 1))
}
