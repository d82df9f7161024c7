package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// officeCredit begins a line that says who wrote an article: communes, schools and unions
// put their offices there, where papers have names. Who carries out what the copy tells
// ("Thực hiện: …") is none.
var officeCredit = pattern(`(?i)^(?:(?:tin|bài)(?: viết)?[,; /-]*(?:và )?(?:ảnh|bài)|ảnh[,; /-]*(?:và )?(?:tin|bài)|` +
	`tác giả(?: bài viết)?|người viết)\s*:\s*|^(?:được )?viết bởi:? +`)

// writingOffice is the office that a line names as the one who wrote the article, with a
// word that says so; "" for none.
func (f *facts) writingOffice(s string) string {
	if letterCount(s) > maxField+len("tác giả bài viết:") {
		return ""
	}
	if rest := officeCredit().ReplaceAllString(s, ""); rest != s && f.isWritingOffice(rest) {
		return rest
	}
	return ""
}

// isWritingOffice reports whether a text is the name of an office and nothing else, which the
// window does not say as well: that is the site, which writes all of its pages, as its editors
// do.
func (f *facts) isWritingOffice(s string) bool {
	return wordCount(s) > 1 && letterCount(s) <= maxField && !closes(s) && !strings.ContainsAny(s, "0123456789:;,?!|@(") &&
		(post().MatchString(s) || isOffice(s) || isShortened(s)) && !signingOffice().MatchString(s) &&
		!strings.Contains(spoken(f.window), spoken(s)) && fold(s) != f.portal.name && !strings.HasPrefix(fold(s), "ban biên tập")
}

// orOffice is the authors of an article or, where it has none, the office that a line near
// headline or copy names as the one who wrote it, or one of the first lines behind the copy in a
// box for that.
func (f *facts) orOffice(found datum[[]string], near nearby) datum[[]string] {
	if len(found.value) > 0 {
		return found
	}
	below := near.below[:min(len(near.below), 3)]
	for _, lines := range [...][]nearLine{near.between, near.fieldsNear(), below, fieldsOf(below), near.left} {
		for _, l := range lines {
			if office := f.writingOffice(l.text); office != "" {
				return datum[[]string]{[]string{office}, reason{rule: ruleAuthorLine, node: l.box}}
			}
		}
	}
	for _, l := range below {
		if l.link != nil {
			break // another article, which has its own
		}
		if box := boxOfWriter(l.box); box != nil && f.of(box).text <= maxField && text(box) == l.text && f.isWritingOffice(l.text) {
			return datum[[]string]{[]string{l.text}, reason{rule: ruleAuthorBox, node: box}}
		}
	}
	return found
}

// boxOfWriter is the box named for who wrote an article that a line is in, nil for none.
func boxOfWriter(n *html.Node) *html.Node {
	for k := 0; n != nil && n.Type == html.ElementNode && k < 3; n, k = n.Parent, k+1 {
		if isSignatureBox(n) {
			return n
		}
	}
	return nil
}
