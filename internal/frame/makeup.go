package frame

// Makeup is how the articles of a document were made up, and what that costs: what a report
// says of the choices behind the pages. Costs are in points of demerit, which are compared with
// each other only: columns that all end a line above their foot cost 60 of them, one alone that
// does 400, a paragraph set a line longer or shorter 14 and more.
type Makeup struct {
	Cost     float64 // of all pages
	Articles []ArticleMakeup
	Front    FrontMakeup
	More     int // lines that its pages have more than the template's, in the same height; less than 0: fewer
}

// Shape is how an article opens.
type Shape string

// The shapes.
const (
	LeadShape   Shape = "lead"   // at the head of page one, across the columns
	BesideShape Shape = "beside" // across the columns, its headline beside its picture
	AcrossShape Shape = "across" // across the columns
	ColumnShape Shape = "column" // in the column
	BriefShape  Shape = "brief"  // in the box of the briefs
)

// ArticleMakeup is how one article was made up.
type ArticleMakeup struct {
	Article int // its number, as nodes have it
	Shape   Shape
	Refused []Shape // that were tried before: there was no room, or columns would have ended apart
	Cost    float64 // of its own: white above its opening, lines set longer or shorter, pictures less wide
}

// FrontMakeup is how page one was tried again.
type FrontMakeup struct {
	Tried    int    // in so many sizes of the lead's picture and headline
	Picture  int    // lines by which its picture is deeper for it, or lower where less than 0
	Headline string // "larger" or "smaller" where its headline is
}
