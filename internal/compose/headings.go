package compose

import (
	"slices"

	"bantin/internal/article"
	"bantin/internal/style"
)

// headingStyle is the look of headings of a level in an article: its highest level looks like
// a heading, whatever its number, the next is below that, and what is lower still looks alike.
// On paper nothing else tells a chapter from its sections.
func (c *copyist) headingStyle(level int) *style.Text {
	if c.levels == nil {
		c.levels = levelsOf(c.in.Article.Body)
	}
	above, _ := slices.BinarySearch(c.levels, level)
	switch above {
	case 0:
		return &c.t.Styles.Heading
	case 1:
		return &c.t.Styles.Subheading
	}
	return &c.t.Styles.MinorHeading
}

// levelsOf is the levels of the headings among blocks, each once, the highest first.
func levelsOf(blocks []article.Block) []int {
	levels := []int{}
	for _, b := range blocks {
		if h, ok := b.(article.Heading); ok {
			levels = append(levels, h.Level)
		}
	}
	slices.Sort(levels)
	return slices.Compact(levels)
}
