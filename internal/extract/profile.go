package extract

import (
	"embed"
	"strings"
	"sync"

	"golang.org/x/net/html"
)

// profileFiles are the profiles: one small file each, `key: selector`.
//
//go:embed profiles/*.txt
var profileFiles embed.FS

// profile says where a publishing system keeps the parts of an article.
type profile struct {
	name                                 string
	match                                string // the page has one of these
	title, date, author, source, section string
	standfirst                           string
	fields                               string // of the body
	drop                                 string // what is no copy in them
}

// profiles reads the embedded profiles, in the order of their names.
var profiles = sync.OnceValue(func() []*profile {
	entries, err := profileFiles.ReadDir("profiles")
	if err != nil {
		return nil
	}
	var out []*profile
	for _, e := range entries {
		data, err := profileFiles.ReadFile("profiles/" + e.Name())
		if err != nil {
			continue
		}
		name := strings.TrimSuffix(e.Name(), ".txt")
		if _, rest, ok := strings.Cut(name, "-"); ok {
			name = rest
		}
		out = append(out, parseProfile(name, string(data)))
	}
	return out
})

func parseProfile(name, text string) *profile {
	p := &profile{name: name}
	keys := map[string]*string{"match": &p.match, "title": &p.title, "lead": &p.standfirst, "body": &p.fields,
		"date": &p.date, "author": &p.author, "source": &p.source, "section": &p.section, "drop": &p.drop}
	for line := range strings.Lines(text) {
		key, val, ok := strings.Cut(line, ":")
		if to := keys[strings.TrimSpace(key)]; ok && to != nil {
			*to = strings.TrimSpace(val)
		}
	}
	return p
}

// body is the body by a profile that fits the page and finds enough text, else
// nil, with the fields that were looked at.
func (p *profile) body(f *facts) (*body, []contender) {
	if len(f.find(p.match)) == 0 {
		return nil, nil
	}
	var tried []contender
	for selector := range strings.SplitSeq(p.fields, ", ") {
		var roots []*html.Node
		letters := 0
		for _, n := range f.find(selector) {
			if !within(n, roots) && f.of(n).text > 0 {
				roots = append(roots, n)
				letters += f.of(n).text
				tried = append(tried, contender{reason{ruleProfile, n, p.name + " " + selector}, float64(f.of(n).text)})
			}
		}
		if letters >= minLetters {
			return p.found(f, roots), tried
		}
	}
	return nil, tried
}

// found is the body in the fields that a profile found.
func (p *profile) found(f *facts, fields []*html.Node) *body {
	b := &body{profile: p, dropped: map[*html.Node]bool{}}
	b.roots, b.left = longest(f, fields)
	if p.drop != "" {
		for _, n := range f.find(p.drop) {
			b.dropped[n] = true
		}
	}
	if p.standfirst != "" {
		if n := f.find(p.standfirst); len(n) > 0 {
			b.standfirst = n[0]
		}
	}
	return b
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
