package linebreak

import "math"

// The eye sees a line whose letters are wider than those of the line above as
// lighter. Breaks are chosen by the spaces; then the letters of neighbouring
// lines are brought nearer to each other, and the spaces pay for it as they do
// in the demerits of a line, (10 + 100·|q|³)², as long as they stay alike, too.
const (
	lettersFree     = 18.0 // thousandths of an em that letters of neighbours may differ by at no cost,
	lettersDemerits = 30.0 // times the square of those beyond
	spacesFree      = 0.45 // of a natural space that spaces of neighbours may differ by at no cost,
	spacesDemerits  = 8e5  // times the square of what is beyond
	closingDemerits = 0.5  // times the square of the thousandths given to letters of a line at its natural width
	nearEnough      = 0.25 // thousandths of an em that are not worth a move
	sweeps          = 8    // over the lines of a paragraph, at most
)

// lettered is a line whose breaks are known, and whose letters may still change.
type lettered struct {
	span
	m           measured
	node        *node   // that it begins at
	end         int     // item that it ends before
	wider       float64 // what a letter is wider than natural, thousandths of an em
	least, most float64 // bounds on that
	scaled      float64 // what full glyph scaling does for a letter, thousandths of an em
	loose       bool    // closing, at its natural width: its spaces pay for nothing
	fixed       bool    // overfull or set ragged, or without a space
	uneven      bool    // its letters differ from those of a neighbour, or have
}

// ready works out what the letters of the line may be. They are so many ems in
// all, in thousandths, and its spaces are of so many.
func (l *lettered) ready(p *Params, letters, spaces float64) {
	l.loose = l.closing && l.m.letters == 0 && l.m.spaces == 0
	l.fixed = l.m.over || l.m.ragged || letters <= 0 || l.glue <= 0
	if l.fixed {
		return
	}
	l.scaled = p.Scale * float64(l.width-l.glue) / letters
	l.most, l.least = float64(p.TrackMax)+l.scaled, float64(p.TrackMin)-l.scaled
	if l.wider = l.m.letters * l.most; l.m.letters < 0 {
		l.wider = -l.m.letters * l.least
	}
	if l.loose { // not past the measure: its spaces are scaled and tracked, too
		widest := p.Scale*float64(l.width) + float64(p.TrackMax)*(letters+spaces)
		l.most *= min(1, float64(l.measure-l.width)/max(widest, 1))
	}
}

// share is the share of scaling and tracking in use when letters are so much
// wider, −1 … 1.
func (l *lettered) share(p *Params, wider float64) float64 {
	give := float64(p.TrackMax) + l.scaled
	if wider < 0 {
		give = l.scaled - float64(p.TrackMin)
	}
	if give <= 0 {
		return 0
	}
	return wider / give
}

// pays is what the spaces of the line give with letters so much wider, as a share of their
// stretch or shrink.
func (l *lettered) pays(p *Params, wider float64) float64 {
	if l.loose {
		return l.m.spaces
	}
	letters, track := l.share(p, wider), float64(p.TrackMax)
	if letters < 0 {
		track = -float64(p.TrackMin)
	}
	slack := float64(l.measure-l.width) - letters*(p.Scale*float64(l.width-l.glue)+track*l.glyphs)
	if slack < 0 {
		return slack / (float64(l.glue) * p.Shrink)
	}
	return slack / (float64(l.glue) * p.Stretch)
}

// cost is what the line costs with letters so much wider, between neighbours
// whose letters are known; nil is no neighbour.
func (l *lettered) cost(p *Params, wider float64, above, below *lettered) float64 {
	spaces := l.pays(p, wider)
	c := closingDemerits * wider * wider
	if !l.loose {
		if spaces < -1 {
			return math.Inf(1)
		}
		c = spaceDemerits(spaces)
	}
	for _, o := range [2]*lettered{above, below} {
		if o == nil {
			continue
		}
		c += lettersDemerits * beyond(wider-o.wider, lettersFree)
		if !l.loose && !o.loose && !o.fixed {
			c += spacesDemerits * beyond(p.space(spaces)-p.space(o.m.spaces), spacesFree)
		}
	}
	return c
}

// beyond is the square of what a difference is over what is free.
func beyond(difference, free float64) float64 {
	d := max(0, math.Abs(difference)-free)
	return d * d
}

// even brings the letters of neighbouring lines nearer to each other: one line
// after the other is bettered, as long as any of them can be. The last comes
// first, since it is at its natural width most often.
func even(lines []lettered, p *Params) {
	at := func(i int) *lettered {
		if i < 0 || i >= len(lines) {
			return nil
		}
		return &lines[i]
	}
	for range sweeps {
		moved := false
		for i := len(lines) - 1; i >= 0; i-- {
			l, above, below := &lines[i], at(i-1), at(i+1)
			l.uneven = l.uneven || l.apart(above) || l.apart(below)
			if l.fixed || !l.uneven {
				continue
			}
			if to := l.best(p, above, below); math.Abs(to-l.wider) > nearEnough {
				l.m.letters, l.m.spaces, l.wider = l.share(p, to), l.pays(p, to), to
				moved = true
			}
		}
		if !moved {
			return
		}
	}
}

// apart reports whether the letters of two lines differ by more than is free.
func (l *lettered) apart(o *lettered) bool {
	return o != nil && math.Abs(l.wider-o.wider) > lettersFree
}

// best is what the letters of a line are best wider by. The cost is convex in
// it, so that the golden section finds it; where spaces would be too narrow it
// is infinite, and narrower letters are looked for.
func (l *lettered) best(p *Params, above, below *lettered) float64 {
	const golden = 0.6180339887498949
	low, high := l.least, l.most
	a, b := high-golden*(high-low), low+golden*(high-low)
	ca, cb := l.cost(p, a, above, below), l.cost(p, b, above, below)
	for high-low > nearEnough {
		if ca <= cb {
			high, b, cb = b, a, ca
			a = high - golden*(high-low)
			ca = l.cost(p, a, above, below)
		} else {
			low, a, ca = a, b, cb
			b = low + golden*(high-low)
			cb = l.cost(p, b, above, below)
		}
	}
	return (low + high) / 2
}

// letter measures the line from a node to a break at item end once more.
func (b *Breaker) letter(l *lettered, items []Item, p *Params, from *node, end int) {
	*l = lettered{}
	l.node, l.end = from, end
	b.span(&l.span, items, p, from, end)
	l.m.judge(&l.span, p)
	var letters, spaces float64
	for i := int(from.start); i < end; i++ {
		switch it := &items[i]; it.Kind {
		case Box:
			letters += float64(it.Glyphs) * float64(it.Em) / 1000
		case Glue:
			spaces += float64(it.Em) / 1000
		}
	}
	l.ready(p, letters, spaces)
}
