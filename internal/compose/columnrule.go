package compose

import (
	"bantin/internal/flow"
	"bantin/internal/frame"
)

// ruleColumns draws the rules between the columns of one page of a run, as long
// as the longer of the two that each parts.
func (p *planner) ruleColumns(pt *painter, fl flow.Page) {
	w := p.t.Rules.Column
	top := p.t.LineTop(fl.Line) + p.t.CapTop()
	foot := func(c int) (lines int) {
		for _, sp := range fl.Columns[c].Spots {
			lines = max(lines, sp.Line+sp.Lines)
		}
		return lines
	}
	for c := 1; c < len(fl.Columns) && w > 0; c++ {
		if n := max(foot(c-1), foot(c)); n > 0 && foot(c) > 0 {
			y := p.t.LineTop(fl.Line+n-1) + p.t.Baseline()
			pt.Rule(p.left(c)-(p.t.Gutter+w)/2, top, w, y-top, frame.Color{})
		}
	}
}
