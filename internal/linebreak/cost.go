package linebreak

import "bantin/internal/unit"

// The demerits of a line are (10 + 100·|q|³)² + p², as in the paper (p. 1128),
// with q the stretch of its spaces: 1 when they are half as wide again as
// natural, −1 when they are a third narrower. Scaling and tracking keep q
// small; it is what the eye sees.
const (
	lineDemerits   = 10.0
	classDemerits  = 8000.0  // neighbours two fitness classes apart
	classDemerits3 = 40000.0 // three classes apart
	runtDemerits   = 4e7     // a last line of one syllable, or too short
	overDemerits   = 1e13    // a line wider than its measure
	raggedLimit    = 10.0    // looser than that a line is set ragged
	raggedDemerits = 2e9
)

// measured is a line between two breaks, before it is set.
type measured struct {
	ratio  float64 // r: share of all stretch or shrink in use
	spaces float64 // q: stretch of the spaces
	dem    float64 // without class jumps
	class  int8
	over   bool // overfull
	ragged bool // too loose to justify
}

// fitness classes (Knuth & Plass 1981, p. 1129).
func classOf(q float64) int8 {
	switch {
	case q < -0.5:
		return 0
	case q <= 0.5:
		return 1
	case q <= 1:
		return 2
	default:
		return 3
	}
}

func jump(a, b int8) float64 {
	d := a - b
	if d < 0 {
		d = -d
	}
	switch {
	case d >= 3:
		return classDemerits3
	case d == 2:
		return classDemerits
	}
	return 0
}

// sums are running sums of the items: what lies between two breaks is a
// difference of two of them.
type sums struct {
	width  unit.Length
	glue   unit.Length
	glyphs float64 // Σ characters × type size / 1000: width of one unit of tracking
	spaces int32
}

// span is what a line holds.
type span struct {
	width   unit.Length // natural
	glue    unit.Length
	glyphs  float64
	spaces  int32
	measure unit.Length // indent taken off, hanging added
	penalty int
	closing bool // ends the paragraph, or at a forced break
	final   bool // ends the paragraph
}

// judge gives a line its ratio and demerits.
func judge(s *span, p *Params) measured {
	slack := float64(s.measure - s.width)
	switch {
	case p.Ragged || p.Balance:
		return judgeRagged(s, p, slack)
	case s.closing && slack >= 0:
		m := measured{class: 1, dem: lineDemerits * lineDemerits}
		if s.final {
			m.dem += runt(s, p)
		}
		return m
	}
	var m measured
	glue := float64(s.glue)
	if slack >= 0 {
		rest := p.Scale*float64(s.width) + float64(p.TrackMax)*s.glyphs
		all := glue*p.Stretch + rest
		if all <= 0 {
			m.ratio = raggedLimit + 1
		} else {
			m.ratio = slack / all
		}
		m.spaces = m.ratio
		if m.ratio > 1 {
			if glue <= 0 {
				m.spaces = raggedLimit + 1
			} else {
				m.spaces = (slack - rest) / (glue * p.Stretch)
			}
		}
	} else {
		all := glue*p.Shrink + p.Scale*float64(s.width) - float64(p.TrackMin)*s.glyphs
		if all <= 0 {
			m.ratio = -2
		} else {
			m.ratio = slack / all
		}
		m.spaces = m.ratio
		if m.ratio < -1 {
			m.over = true
			m.class = 0
			m.dem = overDemerits * (1 - m.ratio)
			return m
		}
	}
	m.class = classOf(m.spaces)
	q := m.spaces
	if q < 0 {
		q = -q
	}
	if q > raggedLimit {
		m.ragged = true
		m.dem = raggedDemerits + q
	} else {
		b := lineDemerits + 100*q*q*q
		m.dem = b * b
	}
	m.dem += penaltyDemerits(s.penalty)
	if s.final {
		m.dem += runt(s, p)
	}
	return m
}

// judgeRagged scores the white at the end of a line: its square, in tenths of
// a per cent of the measure.
func judgeRagged(s *span, p *Params, slack float64) measured {
	m := measured{class: 1, ragged: true}
	if slack < 0 {
		m.over = true
		m.ratio = -2
		m.dem = overDemerits * (1 - slack/float64(max(s.measure, 1)))
		return m
	}
	if !s.closing || p.Balance {
		white := 1000 * slack / float64(max(s.measure, 1))
		m.dem = white * white
	}
	m.dem += penaltyDemerits(s.penalty)
	if s.final {
		m.dem += runt(s, p)
	}
	return m
}

func penaltyDemerits(p int) float64 {
	if p <= 0 || p >= Never {
		return 0
	}
	return float64(p) * float64(p)
}

// runt is what a last line of one syllable costs, or one that is shorter than
// the least share of the measure.
func runt(s *span, p *Params) float64 {
	if s.spaces == 0 {
		return runtDemerits
	}
	if float64(s.width) < p.LastMin*float64(s.measure) {
		return runtDemerits / 2
	}
	return 0
}
