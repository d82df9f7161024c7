package flow

// Fit fills the columns of one page with a run, to their feet, and reports whether
// all of it has its place there; else nothing is filled. What that costs can be
// compared with another run on the same page.
func (b *Breaker) Fit(elems []*Element, page int, r Room) (Page, Cost, bool) {
	b.begin(elems, usual)
	r.Stretch = true
	b.under, b.air, b.captionless, b.alone = r.Under, r.Air, r.Bare, len(r.Caps) == 1
	b.verso, b.recto, b.later = false, false, 0
	end, cost := b.balance([]*end{{state: state{fig: -1}}}, r, true)
	if end == nil {
		return Page{}, 0, false
	}
	return b.collect(end, page, []Room{r})[0], cost, true
}
