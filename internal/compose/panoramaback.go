package compose

import "slices"

// edge is how a page was before something was put across its columns, which the run is yet to reach.
type edge struct {
	sheet    *sheet
	was, now sheet // in all but what is drawn,
	drawn    *painter
	pages    int // and how many of these there were,
	wideOn   int // and which of them had something so last,
	on       int // and has now
}

// keeps is how a page was, now that it has something across its columns.
func (p *planner) keeps(sh, was *sheet, pages, wideOn int) *edge {
	return &edge{sheet: sh, was: *was, now: *sh, pages: pages, wideOn: wideOn, on: p.wideOn}
}

// undo has the page as it was, and reports whether it could: not where something else has come to it since.
func (k *edge) undo(p *planner) bool {
	sh := k.sheet
	if sh.reserved != k.now.reserved || sh.footed != k.now.footed {
		return false
	}
	parts := slices.DeleteFunc(sh.parts, func(pt *painter) bool { return pt == k.drawn })
	*sh = k.was
	if sh.parts = parts; p.wideOn == k.on { // nothing is across the columns further back
		p.wideOn = k.wideOn
	}
	if n := max(k.pages, p.page+1); n < len(p.pages) && p.pages[len(p.pages)-1] == sh && n == len(p.pages)-1 {
		p.pages = p.pages[:n]
	}
	return true
}

// mayReturn has the run know the panorama that it waits for last as it is in its column.
func (p *planner) mayReturn(x *panorama) { p.waited[len(p.waited)-1].column = x.column }

// keepOrder has no panorama stand before its article in the run, as it is now: what was added to that since the panorama was
// placed may have moved the opening past it, and the page that has it at its head would have it above the copy of another
// article. Such a panorama goes back to its column, where it is with its copy wherever that goes.
func (p *planner) keepOrder(closing bool) {
	for len(p.waited) > 0 && p.returnsOne(p.try(closing)) {
	}
}

// returnsOne puts one panorama that stands before its article in a trial back to its column, and reports whether there was one.
func (p *planner) returnsOne(t *trial) bool {
	for i, w := range slices.Backward(p.waited) {
		if w.column == nil || p.opensBeforeIn(t, w.opening, w.page) || !w.edge.undo(p) {
			continue
		}
		p.waited = slices.Delete(slices.Clone(p.waited), i, i+1)
		p.pending, p.trialed = slices.Insert(slices.Clone(p.pending), w.shown, w.column), nil
		for k := range p.waited {
			p.waited[k].moves(w.shown)
		}
		return true
	}
	return false
}

// moves has what waits know that the run has an element more, at so many from its head.
func (w *waited) moves(n int) {
	if w.begun > n {
		w.begun++
	}
	if w.shown > n {
		w.shown++
	}
}
