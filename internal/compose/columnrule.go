package compose

import (
	"bantin/internal/flow"
	"bantin/internal/frame"
)

// ruleColumns draws the rules between the columns of one page of a run, as long
// as the longer of the two that each parts, from where the higher of them begins.
func (p *planner) ruleColumns(pt *painter, fl flow.Page) {
	w := p.t.Rules.Column
	foot := func(c int) (lines int) {
		for _, sp := range fl.Columns[c].Spots {
			lines = max(lines, sp.Line+sp.Lines)
		}
		return lines
	}
	head := func(c int) int {
		if len(fl.Columns[c].Spots) == 0 {
			return 0
		}
		return fl.Columns[c].Spots[0].Line
	}
	for c := 1; c < len(fl.Columns) && w > 0; c++ {
		if n := max(foot(c-1), foot(c)); n > 0 && foot(c) > 0 {
			top := p.t.LineTop(fl.Line+min(head(c-1), head(c))) + p.t.CapTop()
			y := p.t.LineTop(fl.Line+n-1) + p.t.Baseline()
			pt.Rule(p.left(c)-(p.t.Gutter+w)/2, top, w, y-top, frame.Color{})
		}
	}
}
