package compose

import (
	"bantin/internal/article"
	"bantin/internal/style"
	"bantin/internal/typeset"
)

// turnOf is where an article comes in the order in which they are planned: the lead first.
func turnOf(number, lead int) int {
	if number == lead {
		return 0
	}
	return number
}

// upcoming is the paragraphs that the copy of an issue is likely to be set as, in the order in
// which they will be asked for; what is guessed wrong is set as it is asked for.
func upcoming(in *Input, t *style.Template) (out []typeset.Upcoming) {
	lead := leadOf(in.Entries)
	add := func(number int) {
		first := true
		for _, b := range in.Entries[number-1].Article.Body {
			switch b := b.(type) {
			case article.Paragraph:
				if b.Form != article.Running {
					first = !t.IndentFirst
					continue
				}
				out = append(out, typeset.Upcoming{Place: turnOf(number, lead), Body: typeset.Body{In: b.Text,
					Style: &t.Styles.Body, Measure: t.Measure(), Indent: !first || t.IndentFirst}})
				first = false
			case article.Heading:
				first = !t.IndentFirst
			}
		}
	}
	if lead > 0 {
		add(lead)
	}
	for i := range in.Entries {
		if i+1 != lead && !in.Entries[i].Brief {
			add(i + 1)
		}
	}
	return out
}
