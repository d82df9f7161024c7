package rendition

import (
	"fmt"
	"strconv"
	"strings"

	"bantin/internal/article"
)

// MarkdownRule is what parts two articles: a line across the page.
const MarkdownRule = "\n---\n\n"

// Markdown is a plain rendering of the same blocks, in CommonMark with the
// tables of GitHub.
func Markdown(a *article.Article) string {
	var b strings.Builder
	if a.Title != "" {
		fmt.Fprintf(&b, "# %s\n\n", MarkdownLine(a.Title))
	}
	if a.Standfirst != "" {
		fmt.Fprintf(&b, "**%s**\n\n", MarkdownLine(a.Standfirst))
	}
	Markup{Address: func(im article.Image) string { return im.Src }}.Markdown(&b, a.Body)
	return b.String()
}

// Markdown writes the blocks of a body.
func (m Markup) Markdown(b *strings.Builder, blocks []article.Block) {
	other := false // a list is right above, which has the first marks
	for _, x := range blocks {
		if _, list := x.(article.List); !list {
			other = false
		}
		switch x := x.(type) {
		case article.Paragraph:
			if len(x.Text) > 0 {
				b.WriteString(opening(markRuns(x.Text)) + "\n\n")
			}
		case article.Heading:
			b.WriteString(strings.Repeat("#", min(x.Level+m.Below, 6)) + " " + MarkdownLine(x.Text.String()) + "\n\n")
		case article.Quote:
			b.WriteString("> " + opening(markRuns(x.Text)) + "\n\n")
			if x.Attribution != "" {
				b.WriteString("> — " + MarkdownLine(x.Attribution) + "\n\n")
			}
		case article.Image:
			fmt.Fprintf(b, "![%s](<%s>)\n\n", MarkdownLine(x.Alt), address(m.Address(x)))
			if s := legend(x); s != "" {
				b.WriteString("*" + MarkdownLine(s) + "*\n\n")
			}
		case article.List:
			before := ""
			if x.Quoted {
				before = "> "
			}
			markItems(b, x.Items, x.Numbering, before, other)
			b.WriteByte('\n')
			other = !other
		case article.Table:
			markTable(b, x)
		default:
			panic(fmt.Sprintf("rendition: unknown block %T", x))
		}
	}
}

// markItems writes a list. An item of it, and the list below that, begin below
// the item's text: CommonMark takes what is further left for a new list. Two lists on
// end would be one there, but for other marks, which the second has.
func markItems(b *strings.Builder, items []article.Item, n article.Numbering, indent string, other bool) {
	bullet, stop := "- ", ". "
	if other {
		bullet, stop = "* ", ") "
	}
	numbers := n.Numbers(items)
	marks := n.Marks(items)
	for i, it := range items {
		mark, label := bullet, ""
		switch {
		case n.Ordered && n.Style == "" && numbers[i] >= 0:
			mark = strconv.Itoa(numbers[i]) + stop
		case n.Ordered: // Markdown has figures only: the mark is part of the text
			label = marks[i] + " "
		}
		b.WriteString(strings.TrimRight(indent+mark+label+opening(markRuns(it.Text)), " ") + "\n")
		markItems(b, it.Items, it.Below, indent+strings.Repeat(" ", len(mark)), other)
	}
}

// markTable writes a table. A table of GitHub has one head row, no more and no
// less: without one in the copy, it is empty. It has no spans either: the
// places that a cell reaches to are empty.
func markTable(b *strings.Builder, t article.Table) {
	if t.Caption != "" {
		b.WriteString("**" + MarkdownLine(t.Caption) + "**\n\n")
	}
	columns := 0
	for _, r := range t.Rows {
		n := 0
		for _, c := range r {
			n += max(c.ColSpan, 1)
		}
		columns = max(columns, n)
	}
	if columns == 0 {
		return
	}
	rule := "|" + strings.Repeat(" --- |", columns) + "\n"
	if t.HeaderRows == 0 {
		b.WriteString("|" + strings.Repeat("  |", columns) + "\n" + rule)
	}
	held := make([]int, columns) // rows that a cell above still reaches down
	for i, r := range t.Rows {
		b.WriteByte('|')
		at := 0
		empty := func() {
			held[at]--
			at++
			b.WriteString("  |")
		}
		for _, c := range r {
			for at < columns && held[at] > 0 {
				empty()
			}
			b.WriteString(" " + strings.ReplaceAll(markRuns(c.Text), "|", "\\|") + " |")
			b.WriteString(strings.Repeat("  |", max(c.ColSpan, 1)-1))
			for range max(c.ColSpan, 1) {
				if at < columns {
					held[at] = c.RowSpan - 1
				}
				at++
			}
		}
		for at < columns {
			empty()
		}
		b.WriteByte('\n')
		if i == 0 && t.HeaderRows > 0 {
			b.WriteString(rule)
		}
	}
	b.WriteByte('\n')
}

// markRuns returns copy with its styles and links, on one line: line breaks, which tell
// the lines of a poem, and what stands higher or lower, without which 10⁶ is 106, are
// elements of HTML, as CommonMark has nothing else for them everywhere. White space at
// the ends of a run stays outside its marks, which would not count otherwise.
func markRuns(in article.Inline) string {
	out := ""
	for _, r := range in {
		for i, line := range strings.Split(r.Text, "\n") {
			if i > 0 {
				out += "<br>"
			}
			out = markLine(out, line, r)
		}
	}
	return out
}

// markLine appends a line of a run to a text.
func markLine(out, line string, r article.Run) string {
	core := strings.TrimSpace(line)
	if core == "" {
		return out + line
	}
	at := strings.Index(line, core)
	m := MarkdownLine(core)
	if r.Super {
		m = "<sup>" + m + "</sup>"
	}
	if r.Sub {
		m = "<sub>" + m + "</sub>"
	}
	if r.Struck {
		m = "~~" + m + "~~"
	}
	if r.Italic {
		m = "*" + m + "*"
	}
	if r.Bold {
		m = "**" + m + "**"
	}
	if r.Href != "" {
		m = "[" + m + "](<" + address(r.Href) + ">)"
		// "!" right before a link would make it a picture.
		if before, found := strings.CutSuffix(out, "!"); found && at == 0 {
			out = before + "\\!"
		}
	}
	return out + line[:at] + m + line[at+len(core):]
}

// markup is the characters that mean something anywhere in a line.
var markup = strings.NewReplacer("\n", " ", "\\", "\\\\", "`", "\\`", "*", "\\*", "_", "\\_", "[", "\\[", "]", "\\]",
	"<", "\\<", "&", "\\&", "~", "\\~")

// MarkdownLine returns text on one line so that no character of it is taken for
// markup.
func MarkdownLine(s string) string { return markup.Replace(s) }

// opening returns a line whose beginning is not taken for a heading, an item of
// a list or a quotation.
func opening(s string) string {
	if s == "" {
		return s
	}
	if strings.ContainsRune("#>+-=", rune(s[0])) {
		return "\\" + s
	}
	n := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if n > 0 && n < len(s) && (s[n] == '.' || s[n] == ')') && (n+1 == len(s) || s[n+1] == ' ') {
		return s[:n] + "\\" + s[n:]
	}
	return s
}

// address returns the target of a link, to be written between < and >.
func address(s string) string {
	return strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "", "\\", "%5C").Replace(s)
}
