package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/profile"
)

// findSection reads the path of sections: what the profile says, the metadata,
// the links of a breadcrumb, the breadcrumb of the JSON-LD.
func findSection(f *facts, p *profile.Profile, title string) datum[[]string] {
	trail := func(nodes []*html.Node) (names []string) {
		for _, n := range nodes {
			if f.of(n).text > 0 && len(names) < 4 { // a hidden breadcrumb is the system's own
				names = append(names, text(n))
			}
		}
		return sectionPath(names, title)
	}
	if p != nil {
		for _, s := range p.Section {
			nodes := f.find(s.Text)
			if path := trail(nodes); len(path) > 0 {
				return datum[[]string]{path, reason{ruleProfile, nodes[0], s.Text}}
			}
		}
	}
	if tag := f.tags.tag("article:section"); tag.content != "" {
		if path := sectionPath([]string{tag.content}, title); len(path) > 0 {
			return datum[[]string]{path, tag.because()}
		}
	} else if f.declared != nil {
		if path := sectionPath([]string{f.declared.Section}, title); len(path) > 0 {
			return datum[[]string]{path, f.declared.because()}
		}
	}
	nodes := f.find(".breadcrumb a, .breadcrumbs a, [class*=breadcrumb] a")
	if path := trail(nodes); len(path) > 0 {
		return datum[[]string]{path, reason{rule: ruleBreadcrumb, node: nodes[0]}}
	}
	names, node := crumbs(f.linked)
	if path := sectionPath(names, title); len(path) > 0 {
		return datum[[]string]{path, reason{rule: ruleLinkedCrumb, node: node}}
	}
	return datum[[]string]{}
}

// sectionPath is the names of sections among those of a page's path: neither
// the first page nor the article itself.
func sectionPath(names []string, title string) (path []string) {
	for _, s := range names {
		s = squeeze(strings.Trim(s, "»›/> "))
		l := fold(s)
		first := l == "trang chủ" || l == "trang nhất" || l == "home" || l == "tin tức" && len(path) > 0
		if s == "" || first || len([]rune(s)) > 40 || s == title {
			continue
		}
		if !slices.Contains(path, s) {
			path = append(path, s)
		}
	}
	return path
}
