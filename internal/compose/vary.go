package compose

// What does not end level is tried again: the paragraphs of pages whose columns end
// apart, or well above their foot, and of those before it, get variants that are not
// set at first, since few pages need them and they are half of what setting costs.

// mostVaried is the pages of a run that is tried again: a longer one is a book, which
// would be filled twice for its last page.
const mostVaried = 80

// mostTimes is how often a run is tried again: what is made up for on one page may be
// wanting on another.
const mostTimes = 3

// pagesBefore is the pages before one that is not level whose paragraphs may help it.
const pagesBefore = 2

// vary gives variants to the paragraphs around the pages of a run that are not level; it
// reports whether there are any that it has not been tried with.
func (p *planner) vary(t *trial) bool {
	if p.t.Columns == 1 || len(t.filled) > mostVaried {
		return false
	}
	found := false
	for i := range t.filled {
		if i+1 == len(t.filled) && !p.stretch || p.isLevel(t, i) {
			continue
		}
		for _, fl := range t.filled[max(0, i-pagesBefore) : i+1] {
			for _, col := range fl.Columns {
				for _, sp := range col.Spots {
					if e := p.pending[sp.Elem]; e.vary != nil {
						found = e.vary() || found
						e.vary = nil
					}
				}
			}
		}
	}
	return found
}

// mostLow is the lines above its foot that a page may end whose columns are level.
const mostLow = 1

// isLevel reports whether the columns of page i of a run end level, not far above its foot.
func (p *planner) isLevel(t *trial, i int) bool {
	fl := t.filled[i]
	caps := p.roomOf(false)(fl.Page).Caps
	short := caps[0] - fl.Columns[0].Used
	for c, col := range fl.Columns {
		if caps[c]-col.Used != short {
			return false
		}
	}
	return short <= mostLow
}
