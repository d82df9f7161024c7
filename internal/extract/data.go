package extract

import (
	"encoding/json"
	"html"
	"strings"

	nethtml "golang.org/x/net/html"
)

// ldArticle is what a page says of its article in JSON-LD.
type ldArticle struct {
	Headline, Published, Section, Publisher string
	Body                                    string // its copy, a line a paragraph
	Authors                                 []string
	node                                    *nethtml.Node
}

// because is the reason of a datum that the JSON-LD gives.
func (a *ldArticle) because() reason { return reason{rule: ruleLinkedData, node: a.node} }

// ldScript is one script of JSON-LD.
type ldScript struct {
	node  *nethtml.Node
	value any
}

// linkedData reads the scripts that are JSON; those over 1 MiB are no
// description of a page.
func linkedData(scripts []*nethtml.Node) (out []ldScript) {
	for _, n := range scripts {
		if n.FirstChild == nil || len(n.FirstChild.Data) > 1<<20 {
			continue
		}
		var v any
		raw := []byte(n.FirstChild.Data)
		for i, c := range raw {
			if c == '\n' || c == '\r' || c == '\t' {
				raw[i] = ' '
			}
		}
		if json.Unmarshal(raw, &v) == nil {
			out = append(out, ldScript{n, v})
		}
	}
	return out
}

// declaredArticle is the first article of the page's JSON-LD, nil for none.
func declaredArticle(scripts []ldScript) *ldArticle {
	for _, s := range scripts {
		if a := articleIn(s.value, 0); a != nil {
			a.node = s.node
			return a
		}
	}
	return nil
}

func articleIn(v any, depth int) *ldArticle {
	if depth > 6 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if a := articleIn(e, depth+1); a != nil {
				return a
			}
		}
	case map[string]any:
		kind := str(v["@type"])
		if strings.HasSuffix(kind, "Article") || kind == "BlogPosting" || strings.HasSuffix(kind, "Report") {
			a := &ldArticle{Headline: str(v["headline"]), Published: str(v["datePublished"]),
				Section:   str(v["articleSection"]),
				Publisher: str(v["publisher"])}
			a.Body, _ = v["articleBody"].(string)
			switch w := v["author"].(type) {
			case []any:
				for _, e := range w {
					a.Authors = append(a.Authors, person(e))
				}
			default:
				a.Authors = append(a.Authors, person(w))
			}
			return a
		}
		if g, ok := v["@graph"]; ok {
			return articleIn(g, depth+1)
		}
	}
	return nil
}

// crumbs is the names of the page's path in its JSON-LD.
func crumbs(scripts []ldScript) ([]string, *nethtml.Node) {
	for _, s := range scripts {
		if out := crumbsIn(s.value, 0); len(out) > 0 {
			return out, s.node
		}
	}
	return nil, nil
}

func crumbsIn(v any, depth int) []string {
	if depth > 4 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if out := crumbsIn(e, depth+1); len(out) > 0 {
				return out
			}
		}
	case map[string]any:
		if g, ok := v["@graph"]; ok {
			return crumbsIn(g, depth+1)
		}
		items, ok := v["itemListElement"].([]any)
		if str(v["@type"]) != "BreadcrumbList" || !ok {
			return nil
		}
		var out []string
		for _, e := range items {
			m, ok := e.(map[string]any)
			if !ok {
				continue
			}
			name := str(m["name"])
			if name == "" {
				name = str(m["item"])
			}
			if !strings.HasPrefix(name, "http") {
				out = append(out, name)
			}
		}
		return out
	}
	return nil
}

// person is the name in an author entry; "" for organisations.
func person(v any) string {
	if m, ok := v.(map[string]any); ok {
		if t := str(m["@type"]); t != "" && t != "Person" {
			return ""
		}
		return str(m["name"])
	}
	return str(v)
}

// str is a string out of JSON-LD, unescaped until it is stable: some portals
// escape twice.
func str(v any) string {
	switch v := v.(type) {
	case string:
		for range 3 {
			u := html.UnescapeString(v)
			if u == v {
				break
			}
			v = u
		}
		return squeeze(v)
	case []any:
		if len(v) > 0 {
			return str(v[0])
		}
	case map[string]any:
		return str(v["name"])
	}
	return ""
}
