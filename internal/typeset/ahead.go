package typeset

import (
	"runtime"
	"slices"
	"sync"

	"bantin/internal/article"
	"bantin/internal/binding"
	"bantin/internal/font"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// Body is a paragraph as it is to be set.
type Body struct {
	In      article.Inline
	Style   *style.Text
	Measure unit.Length
	Indent  bool
	How     Kind
}

// Upcoming is a paragraph that is likely to be asked for, and the place in the order of the
// issue of what it belongs to.
type Upcoming struct {
	Body
	Place int
	Under *Under // of a headline or standfirst
}

// Under is the copy that stands under the headlines of an article, gone through when it is first
// asked for.
type Under struct{ copy func() binding.Copy }

// NewUnder is the copy that of goes through.
func NewUnder(of func() binding.Copy) *Under { return &Under{sync.OnceValue(of)} }

// How much is set ahead, and how much of what is set is kept for whoever asks again, in bytes
// of copy: as a paragraph it takes about twenty times as much. An issue of twenty pages is kept
// whole, a book is not.
const (
	mostAhead = 48 << 10
	mostKept  = 192 << 10
)

// Longest is the bytes of copy of the longest paragraph that is kept: one with more is set
// whenever it is asked for.
const Longest = 32 << 10

// mostSetters is how many set ahead at most: what takes them in has only one core.
const mostSetters = 3

// Ahead sets paragraphs before they are asked for, on the cores that who asks leaves idle, and
// keeps those that may be asked for again: an issue is planned several times, and an article
// opened in several ways. It changes nothing of what is set, only when that is done. Paragraphs
// with links, marks of notes and words in other languages are left to who asks, since each has nodes of its own, and so are those that
// something has to be said of.
type Ahead struct {
	fonts  *font.Set
	t      *style.Template
	breaks article.Breaks
	queue  []Upcoming
	idle   func() // what else can be done by a core that has nothing to set; nil for nothing, or once it is begun
	work   sync.WaitGroup

	mu      sync.Mutex
	changed sync.Cond
	next    int // in the queue
	place   int // that has been reached
	waiting int // bytes that are set and that nobody has asked for
	kept    int // bytes of all that is set,
	order   []*made
	made    map[body]*made
	closed  bool
}

// body is a Body but for its style: by where its text is, or by that where it has one look; a headline and a standfirst by
// what stands under it, too.
type body struct {
	first   *article.Run
	runs    int
	text    string
	under   *Under
	size    unit.Length
	measure unit.Length
	indent  bool
	how     Kind
}

// made is a paragraph that is set, or being set.
type made struct {
	of    Body
	under *Under
	bytes int
	place int
	done  bool
	asked bool       // for; or nobody will
	p     *Paragraph // nil where it has to be set by who asks
}

// NewAhead begins to set paragraphs in their order, whose words may break as breaks says; Close must be called once nobody will ask
// for one. Once all is set, idle is begun, if it is not nil, which nobody waits for. With one core nothing is set ahead, and
// idle is never begun.
func NewAhead(fonts *font.Set, t *style.Template, breaks article.Breaks, queue []Upcoming, idle func()) *Ahead {
	a := &Ahead{fonts: fonts, t: t, breaks: breaks, queue: queue, idle: idle, made: map[body]*made{}}
	a.changed.L = &a.mu
	for range min(mostSetters, runtime.GOMAXPROCS(0)-1) {
		a.work.Go(a.set)
	}
	return a
}

// Close ends the work, and forgets what was set.
func (a *Ahead) Close() {
	a.mu.Lock()
	a.closed = true
	a.changed.Broadcast()
	a.mu.Unlock()
	a.work.Wait()
	a.made, a.order, a.queue = nil, nil, nil
}

// Reached says which place the paragraphs are from that will be asked for next: those of places
// before it are not set any more, unless it is before the last one, as when an issue is
// planned again.
func (a *Ahead) Reached(place int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	from := a.next
	if place < a.place {
		from = 0
	}
	a.place = place
	at, _ := slices.BinarySearchFunc(a.queue[from:], place, func(u Upcoming, place int) int { return u.Place - place })
	a.next = from + at
	for _, m := range a.order {
		if m.place < place {
			a.ask(m)
		}
	}
	a.changed.Broadcast()
}

// ask notes that nobody waits for a paragraph any more. The caller holds the lock.
func (a *Ahead) ask(m *made) {
	if !m.asked {
		m.asked = true
		a.waiting -= m.bytes
		a.changed.Broadcast()
	}
}

// set sets what is to come, as long as there is room.
func (a *Ahead) set() {
	s := NewSetter(a.fonts, a.t).Breaking(a.breaks)
	a.mu.Lock()
	defer a.mu.Unlock()
	for {
		for !a.closed && !a.more() {
			if a.idle != nil && a.next == len(a.queue) {
				go a.idle()
				a.idle = nil
			}
			a.changed.Wait()
		}
		if a.closed {
			return
		}
		a.one(s)
	}
}

// more reports whether something is to come and there is room for it. The caller holds the
// lock.
func (a *Ahead) more() bool { return a.waiting < mostAhead && a.next < len(a.queue) }

// one sets the next paragraph that is to come. The caller holds the lock, which is open
// meanwhile.
func (a *Ahead) one(s *Setter) {
	x := &a.queue[a.next]
	a.next++
	m := a.begin(&x.Body, x.Under)
	if m == nil {
		return
	}
	m.place = x.Place
	a.waiting += m.bytes
	a.mu.Unlock()
	p := (&Setter{bench: s.bench, under: m.under}).calmly(&m.of)
	a.mu.Lock()
	a.finish(m, p)
}

// calmly sets a paragraph, if that can be done without saying anything. What trips a fault is
// tripped again by who asks, who can say of which article it is.
func (s *Setter) calmly(b *Body) (p *Paragraph) {
	said, first := s.said, len(s.diags)
	defer func() {
		if recover() != nil || s.said != said {
			s.Unsay(first)
			p = nil
		}
	}()
	return s.set(b)
}

func (s *Setter) set(b *Body) *Paragraph { return s.Set(b.In, b.Style, b.Measure, b.Indent, b.How) }

// begin is a paragraph to be set, of an article whose copy is under its headlines; nil where it is set, or
// better is not. The caller holds the lock.
func (a *Ahead) begin(b *Body, under *Under) *made {
	n := 0
	for i := range b.In {
		if r := &b.In[i]; r.Href != "" || r.Note != 0 || r.Lang != "" {
			return nil
		}
		n += len(b.In[i].Text)
	}
	if n == 0 || n > Longest || a.closed || a.made[b.key(under)] != nil {
		return nil
	}
	m := &made{of: *b, under: under, bytes: n}
	a.made[b.key(under)] = m
	return m
}

// finish keeps a paragraph, and forgets those that are kept longest. The caller holds the lock.
func (a *Ahead) finish(m *made, p *Paragraph) {
	if m.p, m.done = p, true; m.place < a.place {
		a.ask(m)
	}
	a.order = append(a.order, m)
	a.kept += m.bytes
	for a.kept > mostKept {
		old := a.order[0]
		a.order = a.order[1:]
		a.kept -= old.bytes
		a.ask(old)
		delete(a.made, old.of.key(old.under))
	}
	a.changed.Broadcast()
}

func (b *Body) key(under *Under) body {
	k := body{runs: len(b.In), measure: b.Measure, indent: b.Indent, how: b.How}
	if b.Style != nil {
		k.size = b.Style.Size
	}
	if b.How == Headline || b.How == Standfirst {
		k.under = under
	}
	if len(b.In) == 1 && b.In[0].SameStyle(article.Run{}) {
		k.text = b.In[0].Text
	} else {
		k.first = &b.In[0]
	}
	return k
}

// Body sets a paragraph, or takes the one that was set ahead. What it returns
// is the caller's, as that of Set is.
func (s *Setter) Body(b Body) *Paragraph {
	set := func() *Paragraph { return s.set(&b) }
	a := s.ahead
	if a == nil || len(b.In) == 0 {
		return set()
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	m := a.made[b.key(s.under)]
	if m == nil {
		if m = a.begin(&b, s.under); m == nil {
			return set()
		}
		m.asked = true
		a.mu.Unlock()
		said := s.said
		p := set()
		a.mu.Lock()
		if s.said != said {
			a.finish(m, nil)
			return p
		}
		a.finish(m, p)
		return p.clone()
	}
	a.await(m, s)
	a.ask(m)
	if m.p == nil || !m.of.Style.SetsAs(b.Style) {
		return set()
	}
	return m.p.clone()
}

// await waits for a paragraph that is being set. Whoever takes in paragraphs as fast as they
// are set waits for each, and so sets those behind it meanwhile: else a core would be idle
// all the while. The caller holds the lock.
func (a *Ahead) await(m *made, s *Setter) {
	for !m.done {
		if !a.more() {
			a.changed.Wait()
			continue
		}
		a.one(&Setter{bench: s.bench})
	}
}

// clone is a paragraph whose settings may be changed.
func (p *Paragraph) clone() *Paragraph {
	if p == nil {
		return nil
	}
	out := *p
	out.Settings = slices.Clone(p.Settings)
	return &out
}
