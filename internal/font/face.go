package font

// face holds the parsed tables of a Face.
type face struct{}

// Advance is the advance of a rune in thousandths of an em.
func (f *Face) Advance(r rune) int { return 0 }
