package vietnamese

// listDash makes the hyphen that opens a line a dash.
func (p *marks) listDash() {
	if len(p.in) > 2 && p.in[0].r == '-' && p.in[1].r == ' ' && !isBlank(p.in[2].r) && p.o.on("list_dash") {
		p.in[0].r = '–'
		p.did("list_dash")
	}
}

// dash writes a hyphen; with Typographic, one between spaces or in a range of
// years becomes a dash.
func (p *marks) dash(i int) int {
	c := p.in[i]
	if !p.o.Typographic || c.r != '-' {
		p.put(c.r, c.run)
		return 0
	}
	prev, next := p.last(0), p.at(i+1)
	switch {
	case prev == ' ' && next == ' ':
		p.did("dash_title")
		p.put('–', c.run)
	case isDigit(prev) && isDigit(next) && p.year(i):
		p.did("range_dash")
		p.put(' ', c.run)
		p.put('–', c.run)
		p.put(' ', c.run)
	default:
		p.put('-', c.run)
	}
	return 0
}

// year reports whether four figures are on both sides, and nothing else.
func (p *marks) year(i int) bool {
	for k := 1; k <= 4; k++ {
		if !isDigit(p.at(i-k)) || !isDigit(p.at(i+k)) {
			return false
		}
	}
	return !isDigit(p.at(i-5)) && !isDigit(p.at(i+5)) && p.at(i-5) != '/' && p.at(i+5) != '/' && p.at(i-5) != '-' &&
		p.at(i+5) != '-'
}
