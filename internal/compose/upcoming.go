package compose

import (
	"bantin/internal/article"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// turnOf is where an article comes in the order in which they are planned: the lead first.
func turnOf(number, lead int) int {
	if number == lead {
		return 0
	}
	return number
}

// upcoming is the paragraphs that an issue is likely to be set as, in the order in which they will be asked
// for: headlines, what the contents name, the copy. What is guessed wrong is set as it is asked for.
func (s *setter) upcoming(in *Input) []typeset.Upcoming {
	u := upcomings{setter: s, in: in, lead: leadOf(in.Entries)}
	if u.lead > 0 {
		u.open(u.lead, &s.t.Styles.Lead, s.t.FullMeasure())
	}
	if s.t.Contents {
		for i := range in.Entries {
			if e := &in.Entries[i]; i+1 != u.lead && !e.Brief && e.Article.Title != "" {
				u.add(u.lead, e.Article, contentsTitleOf(e.Article.Title, s.t))
			}
		}
	}
	if u.lead > 0 {
		u.copy(u.lead)
	}
	for i := range in.Entries {
		e := &in.Entries[i]
		if i+1 == u.lead || e.Brief {
			continue
		}
		if s.t.Spread > 0 && s.t.Columns > 1 && bodyLines(e, s.t) >= s.t.Spread {
			u.open(i+1, &s.t.Styles.Second, s.t.FullMeasure())
		} else {
			u.open(i+1, &s.t.Styles.Third, s.t.Measure())
		}
		u.copy(i + 1)
	}
	return u.all
}

// upcomings is what is upcoming of an issue.
type upcomings struct {
	*setter
	in   *Input
	lead int
	all  []typeset.Upcoming
}

func (u *upcomings) add(number int, a *article.Article, b typeset.Body) {
	u.all = append(u.all, typeset.Upcoming{Body: b, Place: turnOf(number, u.lead), Under: u.copyOf(a)})
}

// open adds the opening of an article with a headline in a style and of a measure.
func (u *upcomings) open(number int, head *style.Text, wide unit.Length) {
	a := u.in.Entries[number-1].Article
	if a.Title != "" {
		u.add(number, a, typeset.Body{In: article.Plain(a.Title), Style: head, Measure: wide, How: typeset.Headline})
	}
	if a.Standfirst != "" {
		u.add(number, a, typeset.Body{In: article.Plain(a.Standfirst), Style: &u.t.Styles.Standfirst, Measure: u.t.Measure(), How: typeset.Standfirst})
	}
}

// copy adds the paragraphs of an article.
func (u *upcomings) copy(number int) {
	t := u.t
	first := true
	a := u.in.Entries[number-1].Article
	for _, b := range a.Body {
		switch b := b.(type) {
		case article.Paragraph:
			if b.Form != article.Running {
				first = !t.IndentFirst
				continue
			}
			u.add(number, a, typeset.Body{In: b.Text, Style: &t.Styles.Body, Measure: t.Measure(), Indent: !first || t.IndentFirst})
			first = false
		case article.Heading:
			first = !t.IndentFirst
		}
	}
}
