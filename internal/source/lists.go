package source

import "sync"

// Lists keeps what large folders hold from page to page: of ten thousand pages
// in one folder each would list it anew, which takes longer than to read them.
// What changes in a folder meanwhile is not noticed. It is safe for concurrent use;
// nil keeps nothing.
type Lists struct {
	mu    sync.Mutex
	kept  map[place]*listing
	order []place // in which they came
	size  int     // entries in all of them
}

// place is a folder in the one that nothing leads out of.
type place struct{ root, dir string }

// smallList is how many entries a folder has that is not worth keeping, and keptEntries
// how many are kept in all.
const (
	smallList   = 32
	keptEntries = 100_000
)

// get returns a list that is kept, or makes it.
func (l *Lists) get(at place, list func() *listing) *listing {
	if l == nil {
		return list()
	}
	l.mu.Lock()
	got := l.kept[at]
	l.mu.Unlock()
	if got != nil {
		return got
	}
	got = list()
	if len(got.entries) >= smallList {
		l.keep(at, got)
	}
	return got
}

func (l *Lists) keep(at place, got *listing) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.kept == nil {
		l.kept = map[place]*listing{}
	}
	if l.kept[at] != nil {
		return
	}
	l.kept[at], l.order, l.size = got, append(l.order, at), l.size+len(got.entries)
	for l.size > keptEntries && len(l.order) > 1 {
		l.size -= len(l.kept[l.order[0]].entries)
		delete(l.kept, l.order[0])
		l.order = l.order[1:]
	}
}
