// Package flow breaks a run of elements into columns and pages, as linebreak
// breaks a paragraph into lines. It knows heights in whole lines of the
// baseline grid and prices, and nothing of articles.
//
// It is a dynamic program over column ends (Mittelbach, "A General Framework
// for Globally Optimized Pagination", DocEng 2016, after Knuth & Plass 1981):
// a paragraph may run a line long or short, an opening or a picture may take a
// line more of white, a picture may wait for the top of a later column. What is
// sought is columns that end level, without widows, orphans and stranded
// headings.
//
// A column is filled downwards, one element after another, from all kept ends
// of the column before at once. What counts of the way so far is only which
// element comes next, on which line, what must still be kept together and which
// picture waits: of all ways that agree in these the cheapest goes on. A column
// may end in many places; of those that leave the same to the next column only
// the cheapest is kept, and of all only those little dearer than the cheapest
// (the beam). Where the rest of the run fits a page, its columns are filled
// again in bands of several heights, and the cheapest ends the run.
package flow

// Cost is a price in thousandths of a point of demerit. Whole numbers keep a
// sum the same in whatever order it is added up.
type Cost int64

// Point is a cost of one.
const Point Cost = 1000

// Element is one thing in the flow of a column: a paragraph, the opening of an
// article, a picture, a table. Its heights are whole lines of the grid.
type Element struct {
	Heights   []int    // by variant; the first is the natural one
	Costs     []Cost   // of the variants; the first is 0
	White     int      // lines of white that fall away at the top of a column
	Keep      int      // lines of the following elements that must share its column (a heading keeps 3)
	Air       bool     // a picture: below it White falls away, but that of what opens, and is never more; none overtakes another
	Float     bool     // a picture: may wait for the top of a later column, within its article
	Uncounted bool     // a picture whose lines are none of those that Keep asks for: copy that they may be follows it
	Bare      bool     // a picture that no caption is below: what comes right below it may be taken for that, and
	AsCaption Cost     // what that costs of one that would be
	First     bool     // opens an article, or the briefs
	Repeat    int      // lines repeated above a continuation (the head of a table)
	Whole     bool     // no page is turned within it, only a column of one may end there: a brief,
	Tied      bool     // nor between it and what is above it
	Stands    []Stands // what each variant costs more by what is around it; nil is nothing
	Below     Cost     // what it costs to stand below something else in its column: a long article rather opens a page
	Within    []bool   // the variants whose white is within it, and shows at the top of a column, too; nil for none

	// Breaks reports whether a column may end after k lines of variant v. Nil
	// means never: a picture keeps together with its caption.
	Breaks func(v, k int) bool

	// Tears is what it costs more that a column ends after k lines of variant v: a table of which few rows stand
	// there, or go on. Nil is nothing.
	Tears func(v, k int) Cost

	// More reports whether a continuation after k lines of variant v takes a line more than Repeat: what is there of
	// rows that are no whole lines. Nil is never.
	More func(v, k int) bool
}

// Stands is what a picture costs more by what is above it, and what below it: its white depends on that.
type Stands [aroundKinds][aroundKinds]Cost

// What is above or below a picture in its column.
const (
	Copy    = iota // anything else,
	Picture        // another one,
	Edge           // or nothing but what goes across the columns with its own white, or nothing on its page
	aroundKinds
)

// MinTwoLines is the rule of text that has these heights: a column may not end
// after the first line of a paragraph (an orphan), nor the next one begin with
// its last (a widow).
func MinTwoLines(heights []int) func(v, k int) bool {
	return func(v, k int) bool { return k >= 2 && heights[v]-k >= 2 }
}

// mayBreak reports whether a column may end after k lines of variant v.
func (e *Element) mayBreak(v, k int) bool {
	return e.Breaks != nil && k > 0 && k < e.Heights[v] && e.Breaks(v, k)
}

// again is the lines repeated above a continuation after k lines of variant v.
func (e *Element) again(v, k int) int {
	if e.More != nil && e.More(v, k) {
		return e.Repeat + 1
	}
	return e.Repeat
}

// mostAgain is the lines that are repeated above a continuation at most.
func (e *Element) mostAgain() int {
	if e.More != nil {
		return e.Repeat + 1
	}
	return e.Repeat
}

// isAbove reports whether a variant of an element that has white above has more of it, or fewer lines.
func (e *Element) isAbove(v int) bool { return v > 0 && (v >= len(e.Within) || !e.Within[v]) }

// Tear is what it costs that a column ends after k lines of variant v.
func (e *Element) Tear(v, k int) Cost {
	if e.Tears == nil {
		return 0
	}
	return e.Tears(v, k)
}

// Room is the space of one page for a run.
type Room struct {
	Line    int   // of the page at which the columns start
	Caps    []int // lines of each column
	Close   []int // the same if the run ends on this page; less where the imprint is at the foot
	Full    int   // lines of an undisturbed column: nothing taller will come
	Stretch bool  // a run that ends on this page goes to its foot: the next thing turns the page
	Under   bool  // the columns begin below a table: what opens there keeps its white above,
	Air     bool  // or below a picture: there only what opens an article does,
	Bare    bool  // and that is one without caption
	Least   int   // lines that the run should have on this page if it turns it, and ends on it;
	Fair    int   // with so many the page looks filled,
	Need    int   // and with fewer than these it is a fault
	Verso   bool  // the left one of two pages that face each other: the right one should end where it does

	// What stands on a page that is filled later parts the run: elements before Begun begin on this page
	// or before it, pictures before Shown stand there, and those from Later on, unless that is 0, stand
	// on a page behind it.
	Begun, Shown, Later int
}

// Spot is an element, or a part of it, placed in a column.
type Spot struct {
	Elem, Variant int
	From, To      int // lines of the variant
	Line          int // of the column where it starts
	Lines         int // that it takes, what it repeats included
	Topped        bool
}

// Column is one filled column.
type Column struct {
	Spots []Spot
	Used  int // lines down to the end of its last element
}

// Lower has a column begin so many lines lower.
func (c *Column) Lower(lines int) {
	for i := range c.Spots {
		c.Spots[i].Line += lines
	}
	c.Used += lines
}

// Page is the columns of one page of a run.
type Page struct {
	Page    int // index of the page
	Line    int // of the page at which the columns start
	Columns []Column
}

// Run fills pages from the first on until all elements have their place; the
// columns of the last page are balanced. It returns the columns by page, the
// index of the last page, and the line of that page below them.
func (b *Breaker) Run(elems []*Element, first int, room func(page int) Room) (pages []Page, last, bottom int) {
	b.begin(elems, usual)
	pages, last, bottom, b.spent = b.run(first, room)
	return pages, last, bottom
}

// RunWide is Run with more ways followed: some of them may end pages well that it ends low. Most often
// they are dearer than its own, and then its own is the better one.
func (b *Breaker) RunWide(elems []*Element, first int, room func(page int) Room) (pages []Page, last, bottom int) {
	b.begin(elems, widest)
	pages, last, bottom, b.spent = b.fillPages(first, room)
	return pages, last, bottom
}

// Spent is what the last run costs.
func (b *Breaker) Spent() Cost { return b.spent }
