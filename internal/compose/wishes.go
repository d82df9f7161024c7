package compose

import "bantin/internal/diag"

// sayWishes says what the issue file wants of page one and does not get.
func (p *planner) sayWishes() {
	lead := p.lead()
	for i := range p.in.Entries {
		e := &p.in.Entries[i]
		say := func(code diag.Code, args ...any) {
			p.Say(diag.Diag{Code: code, Severity: diag.Warning, File: e.Article.File, Args: args})
		}
		title := firstWords(e.Article.Title)
		switch {
		case e.Brief && (e.Opens || e.Front):
			say(diag.FrontBrief, title)
		case e.Opens && i+1 != lead:
			say(diag.OpensTwice, title, firstWords(p.in.Entries[lead-1].Article.Title))
		case e.Front && p.openings[i+1] > 1:
			say(diag.FrontNoRoom, p.t.Name, title, p.openings[i+1])
		}
	}
}
