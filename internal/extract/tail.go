package extract

import (
	"strings"

	"bantin/internal/article"
)

// tail reads what closes the body: the author's line, the source, the mark
// "./." of official documents.
func (x *page) tail() {
	for range 3 {
		k := len(x.out.Body) - 1
		if k < 1 {
			break
		}
		p, ok := x.out.Body[k].(article.Paragraph)
		if !ok {
			break
		}
		s := squeeze(p.Text.String())
		if rest, ok := cutSource(s); ok && len([]rune(rest)) <= 60 {
			x.out.Source = rest
			x.out.Body = x.out.Body[:k]
			continue
		}
		if name, ok := byline(s, p.Text); ok {
			x.out.Authors = append(x.out.Authors, name...)
			x.out.Body = x.out.Body[:k]
			continue
		}
		break
	}
	if k := len(x.out.Body) - 1; k >= 0 {
		if p, ok := x.out.Body[k].(article.Paragraph); ok {
			s := strings.TrimSpace(p.Text.String())
			for _, mark := range []string{"../.", "./."} {
				if strings.HasSuffix(s, mark) {
					x.out.EndMark = mark
					break
				}
			}
		}
	}
}

// cutSource reads "Nguồn: …" and "Theo …".
func cutSource(s string) (string, bool) {
	for _, mark := range []string{"Nguồn:", "Nguồn tin:", "(Nguồn:", "Theo:", "(Theo "} {
		if rest, ok := strings.CutPrefix(s, mark); ok {
			return strings.Trim(rest, " .()"), true
		}
	}
	return "", false
}

// byline reads a last line that is nothing but a name: short, set bold or in
// italics, without a full stop.
func byline(s string, in article.Inline) ([]string, bool) {
	if len([]rune(s)) > 45 || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") {
		return nil, false
	}
	if rest, ok := strings.CutPrefix(s, "Tác giả:"); ok {
		return splitNames(rest), true
	}
	for _, r := range in {
		if !r.Bold && !r.Italic && strings.TrimSpace(r.Text) != "" {
			return nil, false
		}
	}
	names := splitNames(s)
	for _, n := range names {
		if !looksLikePerson(n) {
			return nil, false
		}
	}
	return names, len(names) > 0
}
