package extract

import (
	"embed"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"github.com/PuerkitoBio/goquery"
)

// profileFiles are the profiles: one small file each, `key: selector`.
//
//go:embed profiles/*.txt
var profileFiles embed.FS

// profile tells where a publishing system keeps the parts of an article.
type profile struct {
	name                                                    string
	match, title, lead, body, date, author, source, section string
	drop                                                    string
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
	keys := map[string]*string{"match": &p.match, "title": &p.title, "lead": &p.lead, "body": &p.body, "date": &p.date,
		"author": &p.author, "source": &p.source, "section": &p.section, "drop": &p.drop}
	for line := range strings.Lines(text) {
		key, val, ok := strings.Cut(line, ":")
		if to := keys[strings.TrimSpace(key)]; ok && to != nil {
			*to = strings.TrimSpace(val)
		}
	}
	return p
}

// profiled takes the first profile whose body holds enough text.
func (x *page) profiled() bool {
	for _, p := range profiles() {
		if x.Doc.Find(p.match).Length() == 0 {
			continue
		}
		var body []*html.Node
		n := 0
		for _, sel := range strings.Split(p.body, ", ") {
			found := x.Doc.Find(sel).Nodes
			for _, node := range found {
				if !within(node, body) && x.of(node).text > 0 {
					body = append(body, node)
					n += x.of(node).text
				}
			}
			if n >= leastLetters {
				break
			}
			body, n = nil, 0
		}
		if n < leastLetters {
			continue
		}
		if len(body) > 1 { // several fields: the longest, and those beside it that are long
			body = x.longest(body)
		}
		x.body, x.prof, x.out.Profile = body, p, p.name
		if p.drop != "" {
			for _, d := range x.Doc.Find(p.drop).Nodes {
				x.drop[d] = true
			}
		}
		if p.lead != "" {
			if s := x.Doc.Find(p.lead).First(); s.Length() > 0 {
				x.lead = s.Nodes[0]
			}
		}
		return true
	}
	return false
}

func (x *page) longest(nodes []*html.Node) []*html.Node {
	most := 0
	for _, n := range nodes {
		most = max(most, x.of(n).text)
	}
	var out []*html.Node
	for _, n := range nodes {
		if x.of(n).text*4 >= most {
			out = append(out, n)
		}
	}
	return out
}

func within(n *html.Node, of []*html.Node) bool {
	for _, o := range of {
		for a := n; a != nil; a = a.Parent {
			if a == o {
				return true
			}
		}
	}
	return false
}

// first is the squeezed text of the first match of a selector.
func (x *page) first(sel string) string {
	if sel == "" {
		return ""
	}
	out := ""
	x.Doc.Find(sel).EachWithBreak(func(_ int, s *goquery.Selection) bool {
		out = squeeze(s.Text())
		return out == ""
	})
	return out
}

// all is the squeezed text of all matches of a selector.
func (x *page) all(sel string) (out []string) {
	for i, n := range x.Doc.Find(sel).Nodes {
		if i < 12 {
			out = append(out, text(n))
		}
	}
	return out
}
