package extract

import "bantin/internal/article"

// amounts counts the letters of a body, those inside links, and the links. Links to
// documents to keep are no such links, since they are what an article comes with: their
// letters are files.
func amounts(body []article.Block) (all, linked, links, files int) {
	for in := range article.Inlines(body...) {
		for _, r := range in {
			n := letterCount(r.Text)
			all += n
			switch {
			case r.Href == "":
			case isFile(r.Href):
				files += n
			default:
				linked += n
				links++
			}
		}
	}
	return all, linked, links, files
}

// copyLetters is how many letters of copy an article has: labels, links and
// headings do not count, and tables have a measure of their own (tabled).
func copyLetters(body []article.Block) int {
	n := 0
	long := func(in article.Inline) int {
		all, linked := 0, 0
		for _, r := range in {
			k := letterCount(r.Text)
			all += k
			if r.Href != "" {
				linked += k
			}
		}
		return running(all, linked)
	}
	for _, b := range body {
		switch b.(type) {
		case article.Heading, article.Table:
			continue
		}
		for in := range article.Inlines(b) {
			n += long(in)
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
