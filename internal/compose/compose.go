package compose

import (
	"slices"
	"strconv"

	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// arrangements is how the document of a template is made, by what it asks for.
// There is none where the template cannot be made of the issue, and a fault is
// said.
var arrangements = map[style.Arrangement]func(s *setter, in *Input) *frame.Document{
	"":             bulletin,
	style.Bulletin: bulletin,
	style.Script:   script,
	style.Poster:   poster,
}

// Pages lays an issue out as its template arranges it; what the user
// should see of it (a character without a glyph, a picture too small) comes
// back as diagnostics. There is no document when the template cannot be made of
// this issue; a fault among the diagnostics says why. An error means that the template asks for a face that
// does not exist.
func Pages(in Input, t *style.Template, fonts *font.Set) (*frame.Document, []diag.Diag, error) {
	s := newSetter(fonts, t)
	s.breaks = breaksOf(&in)
	s.Breaking(s.breaks)
	issue, fallen := s.printable(&in)
	doc := arrangements[t.Arrangement](s, issue)
	if err := s.Err(); err != nil {
		return nil, nil, err
	}
	if doc != nil {
		linkNotes(doc, &in)
		doc.Continued, doc.Says = continued(doc.Structure, &in), blanksSaid(doc.Structure, &in)
	}
	return doc, append(fallen, smallOnce(s.Diags())...), nil
}

// smallOnce is what is said of an issue, with what it says of each picture that is too small once: as was said last. The
// shapes that are tried of an opening all say it of theirs.
func smallOnce(said []diag.Diag) (once []diag.Diag) {
	seen := map[[3]string]bool{}
	for _, d := range slices.Backward(said) {
		if d.Code == diag.PictureSmall {
			is := [3]string{d.File, d.Place, d.Args[0].(string)}
			if seen[is] {
				continue
			}
			seen[is] = true
		}
		once = append(once, d)
	}
	slices.Reverse(once)
	return once
}

// bulletin runs the articles on in their order.
func bulletin(s *setter, in *Input) *frame.Document {
	s.ahead = typeset.NewAhead(s.fonts, s.t, s.breaks, s.upcoming(in), in.Idle)
	s.With(s.ahead)
	defer s.ahead.Close()
	p, ok := s.planned(in)
	if ok {
		base := s.t
		if led := p.led(base); led != nil {
			p = led
		} else if again := p.untold(base); again != nil {
			p = again
		}
		p = p.refronted(base)
		if again := p.nudged(base); again != nil {
			p = again
		}
		if again := p.tabled(base); again != nil {
			p = again
		}
		if again := p.promoted(base); again != nil {
			p = again
		}
		if again := p.rescued(base); again != nil {
			p = again
		}
	}
	*s = *p.setter
	p.setter = s
	if !ok {
		return nil
	}
	if len(p.pages) == 1 && p.t.Even > 1 {
		s.Say(diag.Diag{Code: diag.PagesOne, Severity: diag.Fault, Args: []any{s.t.Name, p.t.Even}})
		return nil
	}
	if s.Err() != nil {
		return nil
	}
	doc := p.document()
	doc.Makeup = p.makeup()
	return doc
}

// planned is the plan of an issue that is best by all that is tried of its openings and its page
// one; it reports whether the template can be made of it.
func (s *setter) planned(in *Input) (p *planner, ok bool) {
	p = newPlanner(s, in)
	if p.mayBeShort() {
		without := newPlanner(s.anew(s.t), in)
		without.short = true
		if without.plan() && without.isShort() {
			p = without
		}
	}
	if !p.short && !p.plan() {
		return p, false
	}
	for _, try := range []func(*planner) *planner{(*planner).closedUp, (*planner).tightened, (*planner).fronted} {
		if again := try(p); again != nil {
			p = again
		}
	}
	for range mostReplans {
		unnamed := p.onPageOne()
		if unnamed == nil {
			break
		}
		again := newPlanner(p.anew(p.t), in)
		again.unnamed, again.tight, again.fronts = unnamed, p.tight, p.fronts
		if p = again; !p.plan() {
			return p, false
		}
	}
	for _, try := range []func(*planner) *planner{(*planner).withoutContents, (*planner).withoutTeaser} {
		if without := try(p); without != nil {
			p = without
		}
	}
	return p, true
}

// mostReplans is how often an issue is planned again at most because its contents name what
// stands on page one.
const mostReplans = 4

// onPageOne is the articles that the contents should not name, as they open on page one; nil where
// they name none of these.
func (p *planner) onPageOne() []int {
	if t := p.teaser; t != nil && p.openings[t.article] == 1 {
		return append(slices.Clone(p.unnamed), t.article)
	}
	if p.contents == nil {
		return nil
	}
	var here []int
	for _, e := range p.contents.named {
		if p.openings[e.article] == 1 {
			here = append(here, e.article)
		}
	}
	if here == nil {
		return nil
	}
	return append(slices.Clone(p.unnamed), here...)
}

func newPlanner(s *setter, in *Input) *planner {
	return &planner{setter: s, in: in, grid: s.t.Lines(), opener: leadOf(in.Entries), openings: make(openings, len(in.Entries)+1),
		briefly: slices.IndexFunc(in.Entries, func(e Entry) bool { return e.Brief }) + 1,
		resumed: make(openings, len(in.Entries)+1), begun: map[int]*copyist{},
		made: newMade(len(in.Entries))}
}

// plan puts the issue on pages; it reports whether the template can be made of it, and the plan chosen.
func (p *planner) plan() bool {
	var ok bool
	if p.codes, ok = p.setter.codes(p.in.Entries, all); !ok {
		return false
	}
	p.imprint = p.makeImprint(p.in.Imprint)
	p.begin()
	if p.articles(); p.upTo > 0 {
		p.commit(false)
		return true
	}
	if p.isLost() {
		return false
	}
	p.finish()
	return true
}

// mayBeShort reports whether all articles may open on page one: by an estimate of
// their lines, but the last one's, a little too low rather than too high.
func (p *planner) mayBeShort() bool {
	if !p.t.Contents || len(p.in.Entries) < 2 {
		return false
	}
	lines := 0
	for i := range p.in.Entries[:len(p.in.Entries)-1] {
		if lines += p.bodyLines(&p.in.Entries[i]); lines > p.grid*p.t.Columns {
			return false
		}
	}
	return true
}

// isShort reports whether all articles open on page one: the contents would say nothing.
func (p *planner) isShort() bool {
	for i := range p.in.Entries {
		if p.in.Entries[i].Article.Title != "" && p.openings[i+1] != 1 {
			return false
		}
	}
	return true
}

// articles plans the articles in order, the lead first. All briefs go where the first
// brief is, but never before the lead article, which opens the issue.
func (p *planner) articles() {
	var briefs []*Entry
	var numbers []int
	for i := range p.in.Entries {
		if p.in.Entries[i].Brief {
			briefs = append(briefs, &p.in.Entries[i])
			numbers = append(numbers, i+1)
		}
	}
	lead := p.lead()
	if lead > 0 {
		p.article(&p.in.Entries[lead-1], lead)
	}
	for i := range p.in.Entries {
		p.keepOrder(false)
		if p.isFarEnough() || p.isLost() {
			return
		}
		switch e := &p.in.Entries[i]; {
		case i+1 == lead:
		case !e.Brief:
			p.article(e, i+1)
		case i+1 != numbers[0]:
		case p.endsWithBriefs(i) && p.bandOfBriefs(briefs, numbers):
		default:
			p.append(p.briefs(briefs, numbers)...)
		}
	}
}

// endsWithBriefs reports whether nothing but briefs, and the lead, come behind an entry.
func (p *planner) endsWithBriefs(i int) bool {
	lead := p.lead()
	for k := i; k < len(p.in.Entries); k++ {
		if k+1 != lead && !p.in.Entries[k].Brief {
			return false
		}
	}
	return true
}

// openings is the pages, from 1, on which the articles open, by their number;
// 0 of one that does not.
type openings []int

// opens notes that an article opens at x, y, where links to it lead.
func (pt *painter) opens(number int, x, y unit.Length) {
	pt.openings[number] = pt.page + 1
	pt.Add(&frame.Anchor{ID: number, X: x, Y: y})
}

// document gathers the pages: what was drawn as it was committed, the contents
// in the boxes kept for them, and the furniture of each page.
func (p *planner) document() *frame.Document {
	noticed := p.fillUp()
	p.sayWishes()
	p.sayContents()
	for _, draw := range p.late {
		draw()
	}
	doc := p.in.document(p.t.Name)
	for n, sh := range p.pages {
		if sh.atFoot != nil {
			sh.atFoot(p.painter(n))
		}
		last := p.painter(n)
		if n == 0 && p.boxed > 0 {
			p.drawContents(last, n == len(p.pages)-1)
		}
		if n == len(p.pages)-1 {
			p.madeEnd(noticed)
			last = p.painter(n)
		}
		p.folio(last, p.in.FolioTitle, p.in.IssueLine, n+1)
		pg := frame.Page{Label: strconv.Itoa(n + 1), Width: p.t.Width, Height: p.t.Height}
		count := 0
		for _, pt := range sh.parts {
			count += len(pt.Items)
		}
		pg.Items = make([]frame.Item, 0, count)
		for _, pt := range sh.parts {
			pg.Items = append(pg.Items, pt.Items...)
		}
		sh.parts = nil
		if n%2 == 1 && p.t.Facing && p.t.Outer != p.t.Inner {
			pg.Items = []frame.Item{&frame.Group{X: p.t.Outer - p.t.Inner, Items: pg.Items}}
		}
		doc.Pages = append(doc.Pages, pg)
	}
	doc.Structure = *p.tree
	doc.Outline = p.outline()
	return doc
}
