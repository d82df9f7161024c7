package extract

import (
	"strings"

	nethtml "golang.org/x/net/html"
)

// origin is where the text was first published: what the profile says, or a
// box named a source.
func (x *page) origin() {
	if x.out.Source != "" {
		return
	}
	if x.prof != nil && x.prof.source != "" {
		x.out.Source = bareSource(x.first(x.prof.source))
	}
	if x.out.Source != "" {
		return
	}
	for _, n := range x.Doc.Find("[class*=source], [class*=nguon], [id*=nguon], [class*=Source], [id*=Nguon]").Nodes {
		s := text(n)
		if bare := bareSource(s); bare != s && letterCount(bare) >= 3 && letterCount(bare) <= 60 && !x.isChrome(n) {
			x.out.Source = bare
			return
		}
	}
	if s := x.namedIn("Nguồn"); letterCount(s) >= 3 && letterCount(s) <= 60 {
		x.out.Source = s
	}
}

// namedIn is the rest of the first short line of the page, not in the
// comments, that begins with a word such as "Nguồn".
func (x *page) namedIn(mark string) string {
	for n := range x.root.Descendants() {
		if n.Type != nethtml.TextNode || !strings.HasPrefix(strings.TrimSpace(n.Data), mark) {
			continue
		}
		box := n.Parent
		for box.Parent != nil && x.of(box).text <= letterCount(n.Data)+1 && !isBlock(box) {
			box = box.Parent
		}
		if m := x.of(box); m.text == 0 || m.text > 80 || x.elsewhere(box) {
			continue
		}
		if rest, ok := strings.CutPrefix(text(box), mark); ok {
			if rest, ok = strings.CutPrefix(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(rest), "tin")), ":"); ok {
				return strings.Trim(rest, " .()")
			}
		}
	}
	return ""
}

// bareSource is a source without "Nguồn:" or "Theo".
func bareSource(s string) string {
	for _, mark := range []string{"Nguồn tin:", "Nguồn:", "Nguồn", "Theo:", "Theo "} {
		if rest, ok := strings.CutPrefix(s, mark); ok {
			return strings.Trim(rest, " .()")
		}
	}
	return s
}
