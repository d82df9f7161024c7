package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// Room to write in forms: pages draw it of dots, which are text, or as spaces that do not
// break, underlined or behind a colon, which would be lost as white space.

// Bounds on such spaces. Some are behind many a colon; so many have been put there.
const (
	leastUnderlined = 3
	leastRoom       = 20
	leastLine       = 5 // signs that stand for it
)

// mayHaveRoom reports whether a text has so many spaces that do not break on end that it may have room to write.
func mayHaveRoom(s string) bool {
	return strings.Contains(s, "\u00a0\u00a0\u00a0") || strings.Contains(s, "\u00a0 \u00a0")
}

// withRoom is a text with a line drawn of underscores for the room to write in it.
func (r *reader) withRoom(s string, n *html.Node) string {
	said := strings.TrimRightFunc(s, isSpace)
	hard := strings.Count(s[len(said):], "\u00a0")
	switch {
	case said == "" && hard >= leastUnderlined && isUnderlined(n):
	case hard >= leastRoom && (strings.HasSuffix(said, ":") || said == "" && r.endsInColon()) && endsLine(n):
	default:
		return s
	}
	return said + " " + strings.Repeat("_", max(hard, leastLine)) + " "
}

// endsInColon reports whether the text that is being read does so far.
func (r *reader) endsInColon() bool {
	for i := len(r.runs) - 1; i >= 0; i-- {
		if s := strings.TrimRightFunc(r.runs[i].Text, isSpace); s != "" {
			return strings.HasSuffix(s, ":")
		}
	}
	return false
}

// isUnderlined reports whether a text is underlined, and is no link.
func isUnderlined(n *html.Node) bool {
	found := false
	for n = n.Parent; n != nil && !isBlock(n) && n.Data != "a"; n = n.Parent {
		style := attr(n, "style")
		found = found || n.Data == "u" || n.Data == "ins" || holdsFold(style, "underline") || holdsFold(style, "border-bottom")
	}
	return found && (n == nil || n.Data != "a")
}

// endsLine reports whether no text follows one in its line.
func endsLine(n *html.Node) bool {
	for ; n != nil && !isBlock(n); n = n.Parent {
		for c := n.NextSibling; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.ElementNode && (c.Data == "br" || isBlock(c)):
				return true
			case squeeze(text(c)) != "":
				return false
			}
		}
	}
	return true
}

// blankRows is the rows of a table that is a form, each a line: every second cell has nothing but room to write, for what the
// cell before it names. It is nil for any other: in one that has no dots, the rules are the room.
func blankRows(t article.Table) []article.Block {
	if t.HeaderRows > 0 || t.Caption != "" {
		return nil
	}
	var out []article.Block
	for _, row := range t.Rows {
		if len(row)%2 != 0 {
			return nil
		}
		var line article.Inline
		for i, c := range row {
			s := c.Text.String()
			if isRoom := strings.Trim(s, "._… /") == "" && s != ""; isRoom != (i%2 == 1) || strings.Contains(s, "\n") || runeCount(s) > maxKeptLine {
				return nil
			}
			line = line.Join(" ", c.Text)
		}
		if len(line) == 0 {
			return nil
		}
		out = append(out, article.Paragraph{Text: line, Form: article.Lines})
	}
	return out
}
