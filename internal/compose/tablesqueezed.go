package compose

// squeezed commits the run, which ends with a heading, above something across the columns that stands at the foot of the
// page, where pictures that are a little smaller leave it the room that it lacks: the heading would go to the next page with it
// else, and leave a hole. It reports whether it did.
func (p *planner) squeezed(s *spanned) bool {
	t := p.try(false)
	lacks := s.lines - (p.limit(t.page) - t.bottom)
	if p.t.Columns == 1 || p.headed() == 0 || t.page == 0 || t.page < p.wideOn || lacks <= 0 || lacks > mostSqueezed || !p.headsLeaveHole() {
		return false
	}
	again := p.runTo(p.limit(t.page) - s.lines)
	if again == nil {
		return false
	}
	p.adopt(again)
	p.commit(false)
	return true
}

// mostSqueezed is the lines that the copy of a page gives, at most, so that something across the columns has room at its foot.
const mostSqueezed = 8

// headsLeaveHole reports whether the page of the run has a hole where the headings that end it go to the next one.
func (p *planner) headsLeaveHole() (leaves bool) {
	page := p.try(false).page
	p.supposing(p.page, p.line, p.pending[:len(p.pending)-p.headed()], func() {
		t := p.try(false)
		leaves = t.page == page && p.limit(page)-t.bottom > mostHole
	})
	return leaves
}
