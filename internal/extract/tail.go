package extract

import (
	"strings"

	"golang.org/x/net/html"

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
		if name, ok := x.byline(s, p.Text); ok {
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
	for _, mark := range []string{"Nguồn:", "Nguồn tin:", "(Nguồn:", "Theo:", "(Theo ", "Theo nguồn:"} {
		if rest, ok := strings.CutPrefix(s, mark); ok {
			return strings.Trim(rest, " .()"), true
		}
	}
	if rest, ok := strings.CutPrefix(s, "Theo "); ok && len(strings.Fields(rest)) <= 6 && !strings.ContainsAny(rest, ".,;:?!") {
		return strings.Trim(rest, " ()"), true
	}
	return "", false
}

// credits begin a line that names who made the article.
var credits = pattern(`(?i)^(?:tin[,; /-]*(?:và )?ảnh|bài[,; /-]*(?:và )?ảnh|tin bài|tin|bài(?: viết)?|thực hiện|tác giả|người viết|người đưa tin|biên tập)\s*:\s*`)

// bracketed closes it: where it comes from, that it was put together.
var bracketed = pattern(`\s*\((?:tổng hợp|t/h|th|sưu tầm|st|ttxvn|bt|lược ghi|ghi)\)\s*\.?$`)

// byline reads a last line that is nothing but a name: after a word that says
// so, or short and set bold, in italics or to the right.
func (x *page) byline(s string, in article.Inline) ([]string, bool) {
	names, said := x.namesIn(s)
	if len(names) == 0 || !said && !allBold(in) && !allItalic(in) && !x.isRight(s) {
		return nil, false
	}
	return names, true
}

// namesIn reads a short line of nothing but names of people; said is whether
// a word tells what they are.
func (x *page) namesIn(s string) (names []string, said bool) {
	if len([]rune(s)) > 60 || strings.HasSuffix(s, "?") {
		return nil, false
	}
	said = credits().MatchString(s)
	if !said && (strings.HasSuffix(s, ".") || len([]rune(s)) > 45) {
		return nil, false
	}
	bare := []rune(bracketed().ReplaceAllString(strings.ToLower(s), ""))
	s = credits().ReplaceAllString(string([]rune(s)[:min(len(bare), len([]rune(s)))]), "")
	names = splitNames(strings.TrimRight(s, ". "))
	for _, n := range names {
		if !looksLikePerson(n) || x.isOrganisation(n) || len([]rune(n)) < 4 {
			return nil, said
		}
	}
	return names, said
}

// isRight reports a line of the body that is set to the right, or in a box
// for the author.
func (x *page) isRight(s string) bool {
	for _, b := range x.body {
		for n := range b.Descendants() {
			if n.Type != html.ElementNode || x.of(n).text == 0 || x.of(n).text > 60 {
				continue
			}
			style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
			l := label(n)
			if (strings.Contains(style, "text-align:right") || strings.EqualFold(attr(n, "align"), "right") || strings.Contains(l, "text-right") || strings.Contains(l, "author") ||
				strings.Contains(l, "tac-gia") || strings.Contains(l, "tacgia")) && text(n) == s {
				return true
			}
		}
	}
	return false
}
