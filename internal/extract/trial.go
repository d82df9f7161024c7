package extract

import (
	"bantin/internal/profile"
	"bantin/internal/source"
)

// Trial is what one profile finds on a page.
type Trial struct {
	Profile *profile.Profile
	Fits    bool   // the profile is for such pages
	Taken   bool   // the article is read by it
	Letters int    // of the longest field of the body that it finds
	Least   int    // letters that the body has at least when it is taken
	Finds   []Find // what each of its selectors finds, in the order of Profile.Parts; none when it does not fit
}

// Find is what one selector finds on a page.
type Find struct {
	Key      string // "title"
	Selector string
	Count    int
	Place    string // path of the first element, as Diag.Place; "" when there is none
	Text     string // of the first element that has any: its first words
}

// maxFindText is how much is shown of what a selector finds, in characters.
const maxFindText = 80

// Try tries all profiles on a page; without any those that are built in. The
// one that Article uses is taken. Pasted text has no profiles.
func Try(p *source.Page, profiles ...*profile.Profile) []Trial {
	if p.Doc == nil {
		return nil
	}
	f := measure(p, profiles)
	var taken *profile.Profile
	if b := findBody(f, f.profiles, false); b != nil {
		taken = b.profile
	}
	var out []Trial
	for _, with := range f.profiles {
		t := Trial{Profile: with, Fits: f.fits(with), Taken: with == taken, Least: f.leastOf(with)}
		if t.Fits {
			_, tried := f.fieldsOf(with, minLetters)
			for _, c := range tried {
				t.Letters = max(t.Letters, int(c.score))
			}
			t.Finds = f.finds(with)
		}
		out = append(out, t)
	}
	return out
}

// finds is what each selector of a profile finds.
func (f *facts) finds(p *profile.Profile) (out []Find) {
	for _, part := range p.Parts() {
		for _, s := range part.Selectors {
			nodes := f.find(s.Text)
			found := Find{Key: part.Key, Selector: s.Text, Count: len(nodes)}
			for _, n := range nodes {
				if found.Text = text(n); found.Text != "" {
					break
				}
			}
			if len(nodes) > 0 {
				found.Place = f.places.path(nodes[0])
			}
			if r := []rune(found.Text); len(r) > maxFindText {
				found.Text = string(r[:maxFindText-1]) + "…"
			}
			out = append(out, found)
		}
	}
	return out
}
