package compose

import (
	"net/url"
	"strings"

	"bantin/internal/diag"
	"bantin/internal/flow"
	"bantin/internal/frame"
	"bantin/internal/qr"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// Limits of the QR code of an address. A telephone held by hand reads a code of
// 15 mm; modules under 0.4 mm close up in a copier.
var (
	leastCode   = unit.MM(15)
	mostCode    = unit.MM(20)
	leastModule = unit.MM(0.4)
)

// code is the QR code of an article's address.
type code struct {
	*qr.Code
	url    string
	module unit.Length
}

// codes makes the QR codes of the articles that have one, by their number, of those
// that are printed. It reports false when one that the issue file asks for cannot be: no
// edition is better than one that lacks what was wanted of it. What only the template
// wants is said of all articles together.
func (s *setter) codes(entries []Entry, printed func(number int) bool) ([]*code, bool) {
	out, ok := make([]*code, len(entries)+1), true
	var without, long diag.Names
	for i := range entries {
		e := &entries[i]
		if s.t.QR == style.NoQR || !e.QR && s.t.QR != style.EveryQR || !printed(i+1) {
			continue
		}
		var why diag.Code
		out[i+1], why = codeOf(e.Article.URL)
		switch {
		case out[i+1] != nil:
		case e.QR:
			ok = false
			s.Say(diag.Diag{Code: why, Severity: diag.Fault, File: e.Article.File, Args: []any{s.t.Name}})
		case why == diag.QRNoAddress:
			without = append(without, e.Article.File)
		default:
			long = append(long, e.Article.File)
		}
	}
	if len(without) > 0 {
		s.Say(diag.Diag{Code: diag.QRNoAddresses, Severity: diag.Warning, Args: []any{s.t.Name, without}})
	}
	if len(long) > 0 {
		s.Say(diag.Diag{Code: diag.QRTooLongOnes, Severity: diag.Warning, Args: []any{s.t.Name, long}})
	}
	return out, ok
}

// all are the numbers of all articles.
func all(int) bool { return true }

// codeOf is the QR code of an address, its least size given; or why there is none.
func codeOf(address string) (*code, diag.Code) {
	if !isWebAddress(address) {
		return nil, diag.QRNoAddress
	}
	made, err := qr.New(address)
	if err != nil || unit.Length(made.Size)*leastModule > mostCode {
		return nil, diag.QRTooLong
	}
	return &code{made, address, max(leastModule, leastCode/unit.Length(made.Size)+1)}, ""
}

// side is the width and the height of the code, without its quiet zone; quiet
// is the width of that.
func (q *code) side() unit.Length  { return unit.Length(q.Size) * q.module }
func (q *code) quiet() unit.Length { return qr.Quiet * q.module }

// draw draws the code with its top left corner at x, y.
func (q *code) draw(pt *typeset.Painter, x, y unit.Length, node int32) {
	at := func(modules int) unit.Length { return unit.Length(modules) * q.module }
	for _, r := range q.Black {
		pt.Add(&frame.Rule{Node: node, X: x + at(r.X), Y: y + at(r.Y), W: at(r.W), H: at(r.H)})
	}
	pt.Add(&frame.Link{Node: node, X: x, Y: y, W: q.side(), H: q.side(), URL: q.url, Text: q.url})
}

// host is the name of the site that an address leads to, as people say it.
func (q *code) host() string {
	u, err := url.Parse(q.url)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// endCode adds the code of the article's address below its copy, with the name
// of the site beside it. It takes whole lines of the grid, and fills them.
func (c *copyist) endCode() {
	if c.code == nil {
		return
	}
	q, grid := *c.code, c.t.Leading
	c.code = nil // it has its place
	all := unit.Length(q.Size + 2*qr.Quiet)
	lines := linesOf(all*q.module, grid)
	q.module = max(q.module, min(mostCode/unit.Length(q.Size), unit.Length(lines)*grid/all))
	// White that is there anyway is part of the quiet zone at its left.
	free := min(c.t.Gutter, c.t.Inner, c.t.Outer)
	if c.box > 0 {
		free = c.inset - c.t.Rules.Briefs
	}
	left := max(0, q.quiet()-free)
	node := c.add(c.heads.article, frame.Figure)
	beside := left + q.side() + q.quiet()
	words, leading := c.leadsTo(&q, c.words.Address, c.measure-beside)
	var caption int32
	if words != nil {
		caption = c.addOurs(node, frame.Caption)
	}
	if n := len(c.out); n > 0 && !c.out[n-1].Float {
		c.out[n-1].Keep = max(c.out[n-1].Keep, lines)
	}
	inset := c.inset
	c.push(&element{Element: flow.Element{Heights: []int{lines}, Costs: []flow.Cost{0}},
		draw: func(pt *painter, at place) {
			x := at.x + inset + left
			y := at.y + (unit.Length(lines)*grid-q.side())/2
			q.draw(&pt.Painter, x, y, node)
			foot := y + q.side() - unit.Length(words.Lines()-1)*leading
			words.DrawAll(&pt.Painter, at.x+inset+beside, foot, leading, caption)
		}})
}

// leadsTo sets the words beside a code, which end with the name of the site that it
// leads to; nil where they have no room. Their leading is given, too.
func (s *setter) leadsTo(q *code, words string, room unit.Length) (*typeset.Paragraph, unit.Length) {
	if room < leastCode {
		return nil, 0
	}
	st := &s.t.Styles.Caption
	p := s.Plain(words+" "+q.host(), st, room, typeset.Running)
	leading := p.ClearLeading(st.Leading)
	if unit.Length(p.Lines())*leading > q.side() {
		return nil, 0
	}
	return p, leading
}
