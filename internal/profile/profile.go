// Package profile reads what is known of the systems that publish pages: where
// each keeps the parts of an article. Profiles are data, one YAML file each.
// Those of the user go before those that are built in, and replace the ones
// of the same name.
package profile

import (
	"path/filepath"
	"strings"
	"unicode"

	"github.com/andybalholm/cascadia"

	"bantin/internal/config"
	"bantin/internal/diag"
)

// Profile says where a publishing system keeps the parts of an article. Of the
// selectors of a part the first that finds something counts.
type Profile struct {
	Name string // of the file, without the number that orders it and the ending
	File string // of the user's profile; "" when it is built in

	Version    string     `yaml:"version" of:"1"`
	Match      []Selector `yaml:"match"` // the page has one of these
	Hosts      []Host     `yaml:"hosts"` // and is from one of these, or from one below
	Title      []Selector `yaml:"title"`
	Standfirst []Selector `yaml:"standfirst"`
	Body       []Selector `yaml:"body"`
	Pictures   []Selector `yaml:"pictures"` // boxes with pictures of the article beside its body
	Date       []Selector `yaml:"date"`
	Author     []Selector `yaml:"author"`
	Source     []Selector `yaml:"source"`
	Section    []Selector `yaml:"section"`
	Drop       []Selector `yaml:"drop"` // what is no copy in the body
}

// Selector is a CSS selector, or several with commas between.
type Selector struct {
	Text  string
	place string
}

// SetPlace and FromText make a selector of config.
func (s *Selector) SetPlace(place string)   { s.place = place }
func (s *Selector) FromText(t string) error { s.Text = strings.TrimSpace(t); return nil }

// Host is the name of a site: "tanhoa.gov.vn".
type Host struct {
	Name  string
	place string
}

// SetPlace and FromText make a host of config.
func (h *Host) SetPlace(place string) { h.place = place }
func (h *Host) FromText(t string) error {
	h.Name = strings.TrimPrefix(strings.ToLower(strings.TrimSpace(t)), "www.")
	return nil
}

// Part is one key of a profile with its selectors.
type Part struct {
	Key       string
	Selectors []Selector
}

// Parts are the selectors of a profile by their keys, in the order in which
// they are documented.
func (p *Profile) Parts() []Part {
	return []Part{{"match", p.Match}, {"title", p.Title}, {"standfirst", p.Standfirst}, {"body", p.Body},
		{"pictures", p.Pictures}, {"date", p.Date}, {"author", p.Author}, {"source", p.Source},
		{"section", p.Section}, {"drop", p.Drop}}
}

// IsFor reports whether a profile is for the pages of a host, named without
// "www."; one that names no hosts is for all.
func (p *Profile) IsFor(host string) bool {
	for _, h := range p.Hosts {
		if host == h.Name || strings.HasSuffix(host, "."+h.Name) {
			return true
		}
	}
	return len(p.Hosts) == 0
}

// Read reads a profile. Any diagnostic is a fault and means that there is no
// profile.
func Read(file string, data []byte) (*Profile, []diag.Diag) {
	p, diags := decode(file, data)
	if p != nil {
		diags = p.check(data)
	}
	if len(diags) > 0 {
		return nil, diags
	}
	return p, nil
}

// decode reads a profile without checking what its keys say.
func decode(file string, data []byte) (*Profile, []diag.Diag) {
	p := &Profile{Name: nameOf(file), File: file}
	if diags := config.Decode(file, data, p); len(diags) > 0 {
		return nil, diags
	}
	return p, nil
}

// nameOf is the name of the profile in a file: "10-cong-xa.yaml" is "cong-xa".
func nameOf(file string) string {
	name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	if order, rest, ok := strings.Cut(name, "-"); ok && order != "" && strings.Trim(order, "0123456789") == "" {
		return rest
	}
	return name
}

// check returns the faults of a profile's values, in the order of its keys.
func (p *Profile) check(data []byte) (diags []diag.Diag) {
	bad := func(place string, code diag.Code, args ...any) {
		if place == "" {
			place = p.File // of what is missing
		}
		diags = append(diags, diag.Diag{Code: code, Severity: diag.Fault, File: p.File, Place: place, Args: args})
	}
	parts := p.Parts()
	keys := make([][]string, len(parts))
	for i, part := range parts {
		keys[i] = []string{part.Key}
	}
	at := config.Places(p.File, data, keys)
	for i, part := range parts {
		if len(part.Selectors) == 0 && at[i] != p.File {
			bad(at[i], diag.ProfileEmpty, part.Key) // "#news" is a comment in YAML
		}
		for _, s := range part.Selectors {
			if s.Text == "" {
				bad(s.place, diag.ProfileEmpty, part.Key)
			} else if _, err := cascadia.ParseGroup(s.Text); err != nil {
				bad(s.place, diag.ProfileSelector, s.Text)
			}
		}
	}
	for _, h := range p.Hosts {
		if !isHost(h.Name) {
			bad(h.place, diag.ProfileHost, h.Name)
		}
	}
	switch {
	case len(diags) > 0:
	case len(p.Match) == 0 && len(p.Hosts) == 0:
		bad("", diag.ProfileNoMatch)
	case len(p.Body) == 0:
		bad("", diag.ProfileNoBody)
	}
	return diags
}

// isHost reports whether a text is the name of a site, without what else an
// address has.
func isHost(s string) bool {
	return s != "" && !strings.HasPrefix(s, ".") && !strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '-'
	})
}
