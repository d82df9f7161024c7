package article

// Reasons is why a saved page was read as it was.
type Reasons struct {
	File    string
	Profile string  // profile that found the copy, "engine", "text", or "" when there is none
	Refused string  // code of the refusal, "" for an article
	Boxes   []Box   // that were looked at for the copy, the ones taken last
	Facts   []Fact  // of the article
	Lines   []Fated // of the page, in its order; none for pasted text
	Repairs []Repair
}

// Reason is what decided.
type Reason struct {
	Rule   string // name of the rule
	Detail string // word, selector or name that it found, "" when the rule says it all
	Place  string // CSS path in the page, "" for none
}

// Box is a box of the page that may hold the copy.
type Box struct {
	Reason
	Score int // letters of copy, less for links
}

// Fact is what was found of an article: "title", "date" and so on.
type Fact struct {
	Reason
	Name, Value string
}

// Fated is a line of the page with what became of it.
type Fated struct {
	Reason
	Fate Fate
	Text string
}

// Fate is what became of a line of the page: each line has one.
type Fate int

// The fates of lines.
const (
	Printed   Fate = iota
	SaidTwice      // it is printed, from another place of the page
	Hidden         // no reader of the page sees it
	Furniture      // it belongs to the page: menus, share bars, cards of other articles
	LeftOut        // it reads like copy, and is not printed
)

// Repair is what one rule of normalisation, or one conversion from an old encoding,
// did to the texts of an article.
type Repair struct {
	Rule     string
	Count    int
	Examples []Example
}

// Example is a piece of text as it was and as it is.
type Example struct{ Before, After string }
