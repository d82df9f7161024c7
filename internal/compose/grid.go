package compose

import (
	"bantin/internal/style"
	"bantin/internal/unit"
)

// gridLines is the number of lines of the baseline grid on a page.
func gridLines(t *style.Template) int {
	return int((t.Height - t.Top - t.Foot) / t.Leading)
}

// baseline is the distance from the top of a line's band to its baseline.
func baseline(t *style.Template) unit.Length { return t.Leading * 76 / 100 }

// capTop is the distance from the top of a band to the top of body capitals
// standing in it: where pictures at the head of a column begin.
func capTop(t *style.Template) unit.Length {
	return max(0, baseline(t)-t.Styles.Body.Size*71/100)
}

// measureOf is the width of a column.
func measureOf(t *style.Template) unit.Length {
	return (t.Width - t.Inner - t.Outer - t.Gutter*unit.Length(t.Columns-1)) / unit.Length(t.Columns)
}

// fullMeasure is the width of all columns with their gutters.
func fullMeasure(t *style.Template) unit.Length { return t.Width - t.Inner - t.Outer }

// leftOf is the left edge of column c.
func leftOf(t *style.Template, c int) unit.Length {
	return t.Inner + unit.Length(c)*(measureOf(t)+t.Gutter)
}

// lineTop is the top of the band of line n of a page.
func lineTop(t *style.Template, n int) unit.Length { return t.Top + unit.Length(n)*t.Leading }
