package flow

// What the flow pays for. The cost of a variant comes on top. The numbers were
// set by looking at pages: a column a line short shows beside its neighbour, a
// paragraph that is a line longer does not; white above an opening shows less
// than both. They are compared with each other only.
const (
	costShort     = 250 * Point     // a column that ends a line above its foot, and
	costShorter   = 150 * Point     // times the square of the lines
	costApart     = 90 * Point      // the same in the band that ends a run,
	costAparter   = 70 * Point      // whose last column may be shorter too
	costGap       = 250 * Point     // and for each line where it ends with a picture: white shows below it,
	costAlone     = 90 * Point      // and where no column is beside it
	costAloner    = 70 * Point      // to show it,
	costSeen      = 1100 * Point    // but that it ends more than a line above where others do
	costFloat     = 4 * Point       // a picture that waits, and
	costWait      = 50 * Point      // for each column end it waits past
	costFloatPast = 1000000 * Point // a picture that waits past the end of its article
	costUneven    = 45 * Point      // a line by which the last column of a balanced band is shorter,
	costUnevener  = 60 * Point      // and times the square of those past the first ones, where it ends all
	costTaller    = 18 * Point      // a line by which a balanced band is taller than need be
	costEmpty     = 6000 * Point    // a last page without copy
	costBare      = 700 * Point     // one of pictures that have lost their copy, which ends on the page before it
	costScrap     = 300 * Point     // a line that a last page has less than it needs, and
	costLittle    = 100 * Point     // less than it should have,
	costPoor      = 60 * Point      // or less than it looks filled with
	costAside     = 250 * Point     // facing pages that end apart by more than a line, and
	costAsides    = 200 * Point     // for each of these lines
	costNothing   = 10000 * Point   // a column left empty because nothing fits
	costBehind    = 1000000 * Point // a page turned before what must be on it
)

// shortCurved is the lines up to which the cost of a short column grows by
// their square. Past that it is white whatever its height, and must stay
// cheaper than a picture that leaves its article.
const shortCurved = 6

// costLow is what a page costs whose columns all end a line, or two, above
// its foot: less than one column that does so alone.
var costLow = [...]Cost{60 * Point, 480 * Point}

// short is what a column costs that ends n lines above its foot.
func (b *Breaker) short(n int) Cost {
	switch {
	case n <= 0:
		return 0
	case b.alone && n <= lowAlone:
		return costLow[n-1]
	case b.alone:
		return costSeen + curved(n, costAlone, costAloner)
	case b.ending:
		return curved(n, costApart, costAparter)
	}
	return curved(n, costShort, costShorter)
}

// curved is the price of n lines of which each costs so much, and more the more there are.
func curved(n int, line, more Cost) Cost {
	k := Cost(min(n, shortCurved))
	return line*Cost(n) + more*k*k + more*shortCurved*(Cost(n)-k)
}

// foot is what a column costs that ends at a line: what it is short, and what that is
// apart from the page that it faces, which ends so many lines short: two that do alike
// look meant. Below a picture that ends a column of a band, what comes behind the band shows
// that its white is more than that of others.
func (b *Breaker) foot(left, line int, air bool) Cost {
	n := b.height - line
	c := b.short(n)
	if b.ending && air {
		c += costGap * Cost(n)
	}
	if d := max(n-left, left-n) - mostAside; b.recto && d > 0 {
		c += costAside + costAsides*Cost(d)
	}
	return c
}

// mostAside is the lines by which facing pages may end apart: that shows as little as
// an odd line.
const mostAside = 1

// mostLeft is the lines that a page may be short for which the one that it faces is to
// end where it does: past that it has a reason of its own, and is no pattern.
const mostLeft = 6

// lowVerso is the lines by which a left page may end above its foot so that the right
// one may be as short.
const lowVerso = 4

// lowAlone is the lines by which the only column of a page may end above its foot
// as if that were where the page ends.
const lowAlone = 1

// low is what a page costs whose columns all end n lines above its foot.
func (b *Breaker) low(n int) Cost {
	switch {
	case n <= 0:
		return 0
	case n <= len(costLow):
		return costLow[n-1]
	}
	return curved(n, costAlone, costAloner)
}

// slightlyUneven is the lines by which the last column of all may be shorter, as its copy is at an end: past these it is
// a hole beside the others.
const slightlyUneven = 2

// Apart is what columns side by side cost that end so many lines apart.
func Apart(lines int) Cost { return curved(lines, costShort, costShorter) }
