package style

import (
	"math"
	"strings"

	"bantin/internal/unit"
)

// Measure is the width of a column.
func (t *Template) Measure() unit.Length {
	n := unit.Length(t.Columns)
	return (t.FullMeasure() - t.Gutter*(n-1)) / n
}

// FullMeasure is the width of all columns with their gutters.
func (t *Template) FullMeasure() unit.Length { return t.Width - t.Inner - t.Outer }

// Across is the width of n columns with the gutters between them.
func (t *Template) Across(n int) unit.Length { return unit.Length(n)*(t.Measure()+t.Gutter) - t.Gutter }

// Left is the left edge of column c, counted from 0.
func (t *Template) Left(c int) unit.Length { return t.Inner + unit.Length(c)*(t.Measure()+t.Gutter) }

// Lines is the number of lines of the baseline grid on a page.
func (t *Template) Lines() int { return int((t.Height - t.Top - t.Foot) / t.Leading) }

// tightest is the least leading that Led makes, of the size of the type.
const tightest unit.Ratio = 1200

// Led is the template with so many lines more on its pages, or fewer, in the same height, so that
// all copy has another leading; nil where that would change by more than the template gives, or be
// too little for marks above capitals.
func (t *Template) Led(more int) *Template { return t.led(more, t.LeadingGive) }

// farther is how much more of its leading a template gives than for all else where a page would have a few lines alone.
const farther = 2.25

// LedFarther is Led for a template that gives so much.
func (t *Template) LedFarther(more int) *Template { return t.led(more, farther*t.LeadingGive) }

func (t *Template) led(more int, give float64) *Template {
	n := t.Lines() + more
	if n < leastLines {
		return nil
	}
	room := t.Height - t.Top - t.Foot
	leading := max(t.TextHeight()/unit.Length(n), room/unit.Length(n+1)+1) // a page has no line more than that
	if math.Abs(float64(leading-t.Leading)) > give*float64(t.Leading) {
		return nil
	}
	out := *t
	for _, x := range out.Texts() {
		if x.Text.Leading == t.Leading && !strings.HasPrefix(x.Key, "masthead.") {
			if x.Text.Leading = leading; more > 0 && leading < tightest.Of(x.Text.Size) {
				return nil
			}
		}
	}
	out.Leading = leading
	return &out
}

// TextHeight is the height of the grid of a page.
func (t *Template) TextHeight() unit.Length { return unit.Length(t.Lines()) * t.Leading }

// LineTop is the top of the band of line n of a page, counted from 0.
func (t *Template) LineTop(n int) unit.Length { return t.Top + unit.Length(n)*t.Leading }

// Baseline is the distance from the top of a line's band to its baseline.
func (t *Template) Baseline() unit.Length { return t.Baselines.Line.Of(t.Leading) }

// CapTop is the distance from the top of a band to the top of the body
// capitals in it: where pictures at the head of a column begin.
func (t *Template) CapTop() unit.Length {
	return max(0, t.Baseline()-t.CapHeight.Of(t.Styles.Body.Size))
}
