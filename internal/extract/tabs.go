package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// tabName adds the name of a tab as a heading above what it opens: on paper all
// tabs are one below the other.
func (r *reader) tabName(n *html.Node) {
	id := attr(n, "id")
	if id == "" || attr(n, "role") != "tabpanel" && labelOf(n).holds("tab-pane", "tabpanel", "tabcontent") == "" {
		return
	}
	if r.tabs == nil {
		r.tabs = map[string]string{}
		for _, a := range r.facts.find(`a[href^="#"], [data-target^="#"], [data-bs-target^="#"], [aria-controls], ` +
			`button[onclick]`) {
			for _, key := range []string{"href", "data-target", "data-bs-target", "aria-controls"} {
				if v := strings.TrimPrefix(attr(a, key), "#"); v != "" && r.tabs[v] == "" {
					r.tabs[v] = squeeze(rawText(a))
				}
			}
			for _, v := range quotedIn(attr(a, "onclick")) {
				if r.tabs[v] == "" {
					r.tabs[v] = squeeze(rawText(a))
				}
			}
		}
	}
	if name := r.tabs[id]; name != "" && len(name) <= 200 {
		r.flush()
		if k := len(r.out) - 1; k >= 0 {
			if h, ok := r.out[k].block.(article.Heading); ok && squeeze(h.Text.String()) == name {
				return // it stands right above what it opens
			}
		}
		r.add(article.Heading{Level: 3, Text: article.Plain(name)}, n)
	}
}

// quotedIn is what a script has between quotation marks: ids, among others.
func quotedIn(script string) []string {
	var out []string
	for i, part := range strings.FieldsFunc(script, func(c rune) bool { return c == '\'' || c == '"' }) {
		if i%2 == 1 {
			out = append(out, strings.TrimPrefix(part, "#"))
		}
	}
	return out
}
