package extract

import (
	"strings"
)

// meta is the content of the first meta element of one of the names.
func (x *page) meta(names ...string) string {
	if x.metas == nil {
		x.metas = map[string]string{}
		for _, n := range x.Doc.Find("meta[content]").Nodes {
			content := attr(n, "content")
			if squeeze(content) == "" {
				continue
			}
			for _, key := range [...]string{"property", "name", "itemprop"} {
				if name := attr(n, key); name != "" && x.metas[name] == "" {
					x.metas[name] = str(content)
				}
			}
		}
	}
	for _, n := range names {
		if v := x.metas[n]; v != "" {
			return v
		}
	}
	return ""
}

func text1(x *page, sel string) string {
	if n := x.Doc.Find(sel).Nodes; len(n) > 0 && n[0].FirstChild != nil {
		return squeeze(n[0].FirstChild.Data)
	}
	return ""
}

func fold(s string) string { return strings.ToLower(squeeze(s)) }

// section reads the path of sections.
func (x *page) section() {
	var out []string
	add := func(s string) {
		s = squeeze(strings.Trim(s, "»›/> "))
		l := fold(s)
		if s == "" || l == "trang chủ" || l == "home" || l == "tin tức" && len(out) > 0 || len([]rune(s)) > 40 || s == x.out.Title {
			return
		}
		for _, o := range out {
			if o == s {
				return
			}
		}
		out = append(out, s)
	}
	if x.prof != nil && x.prof.section != "" {
		for i, n := range x.Doc.Find(x.prof.section).Nodes {
			if i < 4 {
				add(text(n))
			}
		}
	}
	if len(out) == 0 {
		if s := x.meta("article:section"); s != "" {
			add(s)
		} else if x.json != nil {
			add(x.json.Section)
		}
	}
	if len(out) == 0 {
		for i, n := range x.Doc.Find(".breadcrumb a, .breadcrumbs a, [class*=breadcrumb] a").Nodes {
			if i < 4 {
				add(text(n))
			}
		}
	}
	if len(out) == 0 {
		for _, s := range x.crumbs() {
			add(s)
		}
	}
	x.out.Section = out
}
