package linebreak

import "bantin/internal/unit"

// The demerits of a line are (10 + 100·|q|³)² + p², as in the paper (p. 1128),
// with q the stretch of its spaces: 1 when they are half as wide again as
// natural, −1 when they are a third narrower. Scaling and tracking keep q
// small; it is what the eye sees.
const (
	lineDemerits   = 10.0
	classFree      = 2      // classes that neighbours may be apart at no cost, and
	classDemerits  = 5000.0 // times the square of those beyond
	runtDemerits   = 4e7    // a last line of one syllable, or too short
	shortDemerits  = 4e5    // times the square of what it lacks to the least share
	overDemerits   = 1e13   // a line wider than its measure
	raggedLimit    = 6.0    // looser than that, spaces of four times their natural width, a line is set ragged
	raggedDemerits = 2e9    // more than the loosest line that is justified; and
	raggedWhite    = 8      // times that for the square of the share of its measure that is white
	knee           = 0.5    // share of the spaces' give at which scaling and tracking are used up
)

// measured is a line between two breaks, before it is set.
type measured struct {
	spaces  float64 // q: share of the spaces' stretch (> 0) or shrink (< 0) in use
	letters float64 // likewise of scaling and tracking, −1 … 1
	dem     float64 // without class jumps
	class   int8
	over    bool // overfull
	ragged  bool // too loose to justify
}

// Neighbouring lines should look alike: the eye sees a tight line under a
// loose one. The paper's four fitness classes (p. 1129) are made finer here:
// a class is an eighth of a natural space in the width of the line's spaces.
const (
	classes    = 12
	classWidth = 1.0 / 8
	natural    = int8(2) // the class of a line set at its natural width
)

// maxJump is the dearest jump.
const maxJump = classDemerits * (classes - 1 - classFree) * (classes - 1 - classFree)

// classOf is the fitness class of a line whose spaces have the given
// width, natural = 1.
func classOf(space float64) int8 {
	return int8(max(0, min(classes-1, (space-2.0/3)/classWidth)))
}

// jump is what two neighbouring lines cost by the classes between them.
func jump(a, b int8) float64 {
	d := float64(a - b)
	if d < 0 {
		d = -d
	}
	if d <= classFree {
		return 0
	}
	d -= classFree
	return classDemerits * d * d
}

// sums are running sums of the items: what lies between two breaks is a
// difference of two of them.
type sums struct {
	width  unit.Length
	glue   unit.Length
	glyphs float64 // Σ tracked characters × type size / 1000: width of one unit of tracking
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
func (m *measured) judge(s *span, p *Params) {
	*m = measured{}
	slack := float64(s.measure - s.width)
	switch {
	case p.Ragged || p.Balance:
		m.judgeRagged(s, p, slack)
		return
	case s.closing && slack >= 0:
		m.class, m.dem = natural, lineDemerits*lineDemerits
		if s.final {
			m.dem += lastLine(s, p)
		}
		return
	}
	m.share(s, p, slack)
	if m.over {
		m.dem = overDemerits * (1 - m.spaces)
		return
	}
	m.class = classOf(p.space(m.spaces))
	if m.spaces > raggedLimit {
		m.ragged = true
		white := slack / float64(max(s.measure, 1))
		m.dem = raggedDemerits * (1 + raggedWhite*white*white)
	} else {
		m.dem = spaceDemerits(m.spaces)
	}
	m.dem += penaltyDemerits(s.penalty)
	if s.final {
		m.dem += lastLine(s, p)
	}
}

// spaceDemerits is what a line costs for the stretch of its spaces.
func spaceDemerits(q float64) float64 {
	if q < 0 {
		q = -q
	}
	b := lineDemerits + 100*q*q*q
	return b * b
}

// share divides the slack of a line between its spaces and its letters. Both
// give in proportion until the letters have given all they have, which is when
// the spaces have given the share knee of theirs; the spaces alone give the
// rest.
func (m *measured) share(s *span, p *Params, slack float64) {
	glue := float64(s.glue)
	letters := float64(s.width) - glue
	limit, give := glue*p.Stretch, p.Scale*letters+float64(p.TrackMax)*s.glyphs
	sign := 1.0
	if slack < 0 {
		limit, give = glue*p.Shrink, p.Scale*letters-float64(p.TrackMin)*s.glyphs
		sign, slack = -1, -slack
	}
	switch {
	case limit+give <= 0 && slack == 0:
	case slack <= knee*limit+give:
		m.letters = slack / (knee*limit + give)
		m.spaces = knee * m.letters
	case limit <= 0:
		m.letters, m.spaces = 1, raggedLimit+1
	default:
		m.letters = 1
		m.spaces = (slack - give) / limit
	}
	m.letters *= sign
	m.spaces *= sign
	m.over = m.spaces < -1-1e-9
}

// space is the width of the spaces of a line that use so much of their stretch or shrink, natural = 1.
func (p *Params) space(q float64) float64 {
	if q < 0 {
		return 1 + q*p.Shrink
	}
	return 1 + q*p.Stretch
}

// judgeRagged scores the white at the end of a line: its square, in tenths of
// a per cent of the measure.
func (m *measured) judgeRagged(s *span, p *Params, slack float64) {
	m.class, m.ragged = natural, true
	if slack < 0 {
		m.over = true
		m.spaces = -2
		m.dem = overDemerits * (1 - slack/float64(max(s.measure, 1)))
		return
	}
	if !s.closing || p.Balance {
		white := 1000 * slack / float64(max(s.measure, 1))
		m.dem = white * white
	}
	m.dem += penaltyDemerits(s.penalty)
	if s.final {
		m.dem += lastLine(s, p)
	}
}

func penaltyDemerits(p int) float64 {
	if p <= 0 || p >= Never {
		return 0
	}
	return float64(p) * float64(p)
}

// lastLine is what a last line costs: dear as a runt, above that less the
// fuller it is, so that no line before it need gape.
func lastLine(s *span, p *Params) float64 {
	switch lack := s.lack(p); {
	case s.spaces == 0:
		return runtDemerits
	case s.runt(p):
		return runtDemerits / 2
	case lack > 0:
		return shortDemerits * lack * lack
	}
	return 0
}

// runt reports whether a last line has one syllable, or fills less of the
// measure than it must.
func (s *span) runt(p *Params) bool {
	return s.spaces == 0 || float64(s.width) < p.Runt*float64(s.measure)
}

// lack is what a line lacks to the least share of the measure for a last line,
// as a share of that; negative when it is fuller, 0 when none is asked for.
func (s *span) lack(p *Params) float64 {
	minWidth := p.LastMin * float64(s.measure)
	if minWidth <= 0 {
		return 0
	}
	return 1 - float64(s.width)/minWidth
}
