package extract

import "bantin/internal/article"

// amounts is how much a body says.
type amounts struct {
	letters int // all
	linked  int // of them inside links, but for those to files
	links   int // such links
	files   int // letters of links to documents to keep, which are what an article comes with
	copy    int // of copy: labels, links and headings do not count, and tables have a measure of their own (tabled)
}

// add adds what another body says.
func (a *amounts) add(b amounts) {
	a.letters += b.letters
	a.linked += b.linked
	a.links += b.links
	a.files += b.files
	a.copy += b.copy
}

// amountsOf counts what a body says.
func amountsOf(body []article.Block) (a amounts) {
	for _, b := range body {
		copied := true
		switch b.(type) {
		case article.Heading, article.Table:
			copied = false
		}
		for in := range article.Inlines(b) {
			letters, led := 0, 0
			for i := range in {
				n := letterCount(in[i].Text)
				letters += n
				if to := in[i].Href; to != "" {
					a.addLink(to, n)
					led += n
				}
			}
			if a.letters += letters; copied {
				a.copy += running(letters, led)
			}
		}
	}
	return a
}

// addLink adds a link of so many letters.
func (a *amounts) addLink(to string, letters int) {
	if isFile(to) {
		a.files += letters
		return
	}
	a.linked += letters
	a.links++
}

// copyLetters is how many letters of copy an article has.
func copyLetters(body []article.Block) int {
	n := 0
	for i, b := range body {
		switch b.(type) {
		case article.Heading, article.Table: // these have none, and need not be counted
		default:
			n += amountsOf(body[i : i+1]).copy
		}
	}
	return n
}

// hasCopyLetters reports whether an article has so many letters of copy.
func hasCopyLetters(body []article.Block, least int) bool {
	n := 0
	for i := range body {
		if n += copyLetters(body[i : i+1]); n >= least {
			return true
		}
	}
	return least <= 0
}

// running is how many letters of a text count as running text, when so many of
// them are in links.
func running(letters, linked int) int {
	if letters < 40 || linked*2 > letters {
		return 0
	}
	return letters
}

// tabled is how many letters the tables of a body count for: rows with two
// cells or more that say something, and none that leads elsewhere.
func tabled(body []article.Block) int {
	n := 0
	for _, b := range body {
		t, ok := b.(article.Table)
		if !ok {
			continue
		}
		rows := 0
		for _, r := range t.Rows {
			full, leads := 0, false
			for _, c := range r {
				if len(c.Text) > 0 {
					full++
				}
				leads = leads || linked(c.Text) > 0
			}
			if full >= 2 && !leads {
				rows++
			}
		}
		if rows >= 3 {
			n += 40 * rows
		}
	}
	return n
}

// shown is how many letters of copy the tables and pictures of a body count for
// that are below a headline.
func shown(body []article.Block) int { return tabled(body) + pictured(body) }

// pictured is how many letters the pictures of a body count for: those with a
// caption, as in a story told in photographs.
func pictured(body []article.Block) int {
	n := 0
	for _, b := range body {
		if p, ok := b.(article.Image); ok && letterCount(p.Caption) >= shortLine {
			n += 40
		}
	}
	return n
}
