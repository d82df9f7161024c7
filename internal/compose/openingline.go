package compose

import (
	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// A headline across the columns that is a little too wide for one line is broken into two of half the measure: all of
// them stand over the first column, and above the others is a hole as deep as the opening.

const (
	mostStump unit.Ratio = 620 // of the measure, for the widest of two lines that are set on one instead,
	leastLine unit.Ratio = 800 // and of its size for that one: two lines of a stump each need no less
)

// onOneLine is an opening across the columns whose headline would stand on two lines over the first of them, with the
// headline on one that fills the measure, in a size over the least; nil where it is no such.
func (c *copyist) onOneLine(o *opening, wide, narrow, least unit.Length) *opening {
	if c.t.Columns == 1 || wide < c.t.FullMeasure() || o.headline.Lines() != 2 || o.headline.Widest() > mostStump.Of(wide) {
		return nil
	}
	line := c.Body(typeset.Body{In: article.Plain(c.in.Article.Title), Style: o.head, Measure: 2 * wide, How: typeset.Headline})
	if line.Lines() != 1 {
		return nil
	}
	for share := min(1000, unit.Ratio(int64(1000)*int64(wide)/int64(line.Widest()))); share >= leastLine; share -= 10 {
		head := *o.head
		head.Size, head.Leading = c.smaller(head.Size, share), share.Of(head.Leading)
		if head.Size <= least {
			break
		}
		if fitted := c.open(&head, wide, narrow); fitted.headline.Lines() == 1 && !c.hasSpilled(frame.Headline) {
			return fitted
		}
	}
	c.open(o.head, wide, narrow) // what has spilled of that
	return nil
}
