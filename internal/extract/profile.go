package extract

import (
	"golang.org/x/net/html"

	"bantin/internal/profile"
)

// fits reports whether a profile is for the page.
func (f *facts) fits(p *profile.Profile) bool {
	if !p.IsFor(f.portal.host) {
		return false
	}
	for _, s := range p.Match {
		if len(f.find(s.Text)) > 0 {
			return true
		}
	}
	return len(p.Match) == 0
}

// noticeBy is the short body by one of the profiles that fit the page which finds a
// title; nil when there is more copy elsewhere, in the body that the engine found. Of what somebody
// names as an article it may be one line, where the engine found no copy and took what is around the headline.
func (f *facts) noticeBy(fitting []*profile.Profile, engine *body, named bool) *body {
	least := minBody
	if named {
		least = 1
	}
	for _, p := range fitting {
		if f.leastOf(p) == minLetters {
			continue
		}
		if b, _ := f.fieldsOf(p, least); b != nil && (engine == nil || f.isAllOf(b.roots, engine.roots) || named && engine.isGuessed()) {
			return b
		}
	}
	return nil
}

// isAllOf reports whether boxes hold others, or these have too little text for
// an article.
func (f *facts) isAllOf(boxes, others []*html.Node) bool {
	letters, outside := 0, false
	for _, n := range others {
		letters += f.of(n).text
		outside = outside || !within(n, boxes)
	}
	return !outside || letters < minLetters
}

// leastOf is how many letters the body of a profile has at least: where the
// profile finds a title, too, a notice of a few lines is an article.
func (f *facts) leastOf(p *profile.Profile) int {
	for _, s := range p.Title {
		if title, _ := f.first(s.Text); title != "" && !f.portal.isName(title) {
			return minBody
		}
	}
	return minLetters
}

// fieldsOf is the body in the first fields of a profile that have so many
// letters, else nil, with the fields that were looked at.
func (f *facts) fieldsOf(p *profile.Profile, least int) (*body, []contender) {
	var tried []contender
	for _, s := range p.Body {
		var roots []*html.Node
		chosen := map[*html.Node]bool{}
		letters := 0
		for _, n := range f.find(s.Text) {
			if f.of(n).text > 0 && !hasChosen(n, chosen) {
				roots, chosen[n] = append(roots, n), true
				letters += f.of(n).text
				tried = append(tried, contender{reason{ruleProfile, n, p.Name + " " + s.Text}, float64(f.of(n).text)})
			}
		}
		if letters >= least {
			return f.foundBy(p, roots), tried
		}
	}
	return nil, tried
}

// foundBy is the body in the fields that a profile found.
func (f *facts) foundBy(p *profile.Profile, fields []*html.Node) *body {
	b := &body{profile: p, dropped: map[*html.Node]bool{}}
	b.roots, b.left = longest(f, fields)
	f.addPictures(b)
	for _, s := range p.Drop {
		for _, n := range f.find(s.Text) {
			b.dropped[n] = true
		}
	}
	for _, s := range p.Standfirst {
		if _, n := f.first(s.Text); n != nil {
			b.standfirst = n
			break
		}
	}
	return b
}

// addPictures adds the boxes of pictures that its profile knows beside a body,
// in the order of the page.
func (f *facts) addPictures(b *body) {
	b.pictures = map[*html.Node]bool{}
	chosen := map[*html.Node]bool{}
	around := map[*html.Node]bool{} // boxes with a piece of the body in them
	for _, n := range b.roots {
		chosen[n] = true
		for p := n.Parent; p != nil && !around[p]; p = p.Parent {
			around[p] = true
		}
	}
	for _, s := range b.profile.Pictures {
		for _, n := range f.find(s.Text) {
			if f.of(n).pics > 0 && !around[n] && !hasChosen(n, chosen) {
				chosen[n], b.pictures[n] = true, true
			}
		}
	}
	if len(b.pictures) == 0 {
		return
	}
	b.roots = nil
	for _, n := range f.elements.all {
		if chosen[n] {
			b.roots = append(b.roots, n)
		}
	}
}

// hasChosen reports whether an element or a box around it was chosen already.
func hasChosen(n *html.Node, chosen map[*html.Node]bool) bool {
	for ; n != nil; n = n.Parent {
		if chosen[n] {
			return true
		}
	}
	return false
}

// longest is the longest of several fields, and those beside it that are long.
func longest(f *facts, fields []*html.Node) (long []*html.Node, left []fate) {
	most := 0
	for _, n := range fields {
		most = max(most, f.of(n).text)
	}
	for _, n := range fields {
		if f.of(n).text*4 >= most {
			long = append(long, n)
		} else {
			left = append(left, fate{reason: reason{rule: ruleFieldShort, node: n}})
		}
	}
	return long, left
}
