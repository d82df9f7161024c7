package compose

import "bantin/internal/article"

// mostFront is how many articles stand on page one at most.
const mostFront = 4

// frontFrom is the articles that an issue has when page one has two of them, three, and so
// on.
var frontFrom = [mostFront - 1]int{3, 6, 12}

// second is an article that may stand on page one below the lead.
type second struct {
	number   int
	lines    int // of its opening,
	headline int // and of its headline
}

// seconds chooses the articles that page one should have below the lead, in the order
// of their choice: by their rank, the next ones first.
func (p *planner) seconds(want int) []second { return p.secondsOf(want, false) }

// secondsOf is the same where all that it has chosen may be long.
func (p *planner) secondsOf(want int, long bool) []second {
	var out []second
	for rank := range longSecond + 1 {
		for i := range p.in.Entries {
			e := &p.in.Entries[i]
			if len(out) == want || !long && rank == longSecond && len(out) > 0 {
				break
			}
			if p.rank(e) != rank || !p.maySecond(i+1) {
				continue
			}
			c := p.copyist(e, i+1)
			o := c.open(&p.t.Styles.Third, c.measure, c.measure)
			out = append(out, second{i + 1, 1 + o.rest(o.above()).lines, o.headline.Lines()})
		}
	}
	return out
}

// fewBelow is how many articles page one should have below the lead.
func (p *planner) fewBelow() (want int) {
	if p.short {
		return 0
	}
	articles := 0
	for i := range p.in.Entries {
		if !p.in.Entries[i].Brief {
			articles++
		}
	}
	for _, n := range frontFrom {
		if articles >= n {
			want++
		}
	}
	return max(want, min(p.wanted(), mostFront-1))
}

// wanted is how many articles the issue file wants on page one below the lead.
func (p *planner) wanted() (n int) {
	for i := range p.in.Entries {
		if e := &p.in.Entries[i]; e.Front && !e.Brief && i+1 != p.lead() {
			n++
		}
	}
	return n
}

// The order in which articles are chosen for page one: those that the issue file wants there,
// those without a picture near their head, those with one, which goes inside; and one that is
// long enough to open across the columns there, where there is no other.
const (
	frontSecond = iota
	plainSecond
	pictureSecond
	longSecond
)

func (p *planner) rank(e *Entry) int {
	if e.Front {
		return frontSecond
	}
	if p.t.Spread > 0 && p.t.Columns > 1 && p.bodyLines(e) >= p.t.Spread {
		return longSecond
	}
	if pic, _ := p.openingPicture(e); pic != nil {
		return pictureSecond
	}
	return plainSecond
}

// maySecond reports whether an article may stand on page one below the lead: by an
// estimate, its copy begins with enough text.
func (p *planner) maySecond(number int) bool {
	e := &p.in.Entries[number-1]
	if e.Brief || number == p.lead() || e.Article.Title == "" {
		return false
	}
	head := Entry{Article: &article.Article{}}
	for _, b := range e.Article.Body {
		switch b := b.(type) {
		case article.Image:
			continue
		case article.Paragraph:
			head.Article.Body = append(head.Article.Body, b)
			if p.bodyLines(&head) > minPiece {
				return true
			}
		default:
			return false
		}
	}
	return false
}

// packing is a front that is filled with the least that its articles take.
type packing struct {
	heights []int // of the columns
	column  int
	used    int // lines of the column
	full    bool
}

// block puts lines that no column parts.
func (k *packing) block(lines int) {
	for !k.full && k.used+lines > k.heights[k.column] {
		k.next()
	}
	k.used += lines
}

// text puts lines that columns may part.
func (k *packing) text(lines int) {
	for !k.full && k.used+lines > k.heights[k.column] {
		lines -= max(0, k.heights[k.column]-k.used)
		k.next()
	}
	k.used += lines
}

func (k *packing) next() {
	k.column, k.used = k.column+1, 0
	k.full = k.column == len(k.heights)
}

// kept is the lines of copy that stand below an opening in its column.
const kept = 3

// packed is how many articles below the lead the columns of page one hold, where its
// opening and the contents leave them so many lines, and its picture takes some of them.
func (p *planner) packed(lead *opening, left, contents, picture int) int {
	k := &packing{}
	for c := range p.t.Columns {
		h := left
		if c == p.t.Columns-1 {
			h -= contents
		}
		k.heights = append(k.heights, h)
	}
	k.block(lead.rest(0).lines)
	k.block(picture + kept)
	k.text(minPiece - kept + 1) // and the jump
	for n, s := range p.beside {
		k.block(s.lines + kept)
		if k.text(minPiece - kept + 1); k.full {
			return n
		}
	}
	return len(p.beside)
}
