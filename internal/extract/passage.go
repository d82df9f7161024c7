package extract

import "golang.org/x/net/html"

// passage is how many letters the longest passage of a body has: two or more
// running lines with next to no links, one after the other in one box. Of a
// list, each entry has a box of its own, or a linked title above it.
func (f *facts) passage(roots []*html.Node) int {
	p := &passages{facts: f}
	for _, n := range roots {
		p.read(n)
	}
	return p.longest
}

// passages looks for the longest passage.
type passages struct {
	*facts
	longest int
}

// read looks at the passages in a box.
func (p *passages) read(n *html.Node) {
	letters, lines := 0, 0
	var l line
	end := func() {
		switch {
		case l.text >= longLine && l.link*5 < l.text:
			letters += l.text
			if lines++; lines >= 2 {
				p.longest = max(p.longest, letters)
			}
		case l.link*2 > l.text: // the title of an entry
			letters, lines = 0, 0
		}
		l = line{}
	}
	breaks := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			if k := letterCount(c.Data); k > 0 {
				l.text += k
				breaks = 0
			}
		case c.Type != html.ElementNode || p.unseen(c) != "":
		case c.Data == "br":
			if breaks++; breaks == 2 {
				end()
			}
		case !isBlock(c) && !p.of(c).boxes:
			l = l.with(c, p.of(c))
		default:
			end()
			switch m := p.of(c); {
			case p.isFurniture(c):
			case !m.boxes:
				l = l.with(c, m)
			default:
				p.read(c)
			}
			end()
		}
	}
	end()
}

// with is a line and an element in it.
func (l line) with(n *html.Node, m *extent) line {
	l.text += m.text
	if n.Data == "a" && hasHref(n) {
		l.link += m.text
	} else {
		l.link += m.link
	}
	return l
}
