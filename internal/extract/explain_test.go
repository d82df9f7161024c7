package extract

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/golden"
	"bantin/internal/source"
)

// TestPages reads the pages of testdata/pages. The comment on top of a case says
// what it shows; "article" is what is printed, "account" why, and what is not.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil || len(files) < 10 {
		t.Fatal(len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil || len(ar.Files) == 0 {
				t.Fatal("no input", err)
			}
			in := ar.Files[0]
			pages, err := source.ReadPiped(source.Input{File: in.Name}, in.Data)
			if err != nil {
				t.Fatal(err)
			}
			r := read(pages[0])
			ar.Files = []txtar.File{in, {Name: "article", Data: outcome(r)}, {Name: "account", Data: account(r)}}
			golden.Check(t, file, txtar.Format(ar))
		})
	}
}

// outcome is the article that was read, a line a datum and a block.
func outcome(r reading) []byte {
	var b bytes.Buffer
	if r.refused != nil {
		fmt.Fprintf(&b, "refused: %s\n", r.refused.Reason)
		return b.Bytes()
	}
	a := r.article
	for _, f := range [][2]string{{"title", a.Title}, {"standfirst", a.Standfirst}, {"date", a.Date},
		{"authors", strings.Join(a.Authors, ", ")},
		{"source", a.Source}, {"site", a.Site}, {"section", strings.Join(a.Section, " > ")}, {"language", a.Language},
		{"end mark", a.EndMark}} {
		if f[1] != "" {
			fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
		}
	}
	for _, x := range a.Body {
		writeBlock(&b, x)
	}
	return b.Bytes()
}

// writeBlock writes a block: "#" before a heading, ">" a quotation, "!" an
// image, "|" a row; in lists the number or bullet. How lines stand that are no running
// text is said before them, as ":verse".
func writeBlock(b *bytes.Buffer, x article.Block) {
	switch x := x.(type) {
	case article.Paragraph:
		if x.Form != article.Running {
			fmt.Fprintf(b, ":%s ", x.Form)
		}
		fmt.Fprintf(b, "%s\n", styled(x.Text))
	case article.Heading:
		if x.Centred {
			fmt.Fprintf(b, ":%s ", article.Centred)
		}
		fmt.Fprintf(b, "%s %s\n", strings.Repeat("#", x.Level), styled(x.Text))
	case article.Quote:
		fmt.Fprintf(b, "> %s -- %s\n", styled(x.Text), x.Attribution)
	case article.Image:
		fmt.Fprintf(b, "! %s [%s] [%s]\n", x.Src, x.Caption, x.Credit)
	case article.List:
		if x.Notes {
			b.WriteString(":notes\n")
		}
		writeItems(b, "", x.Items, x.Numbering)
	case article.Table:
		fmt.Fprintf(b, "table of %d head rows [%s]\n", x.HeaderRows, x.Caption)
		for _, row := range x.Rows {
			for _, c := range row {
				fmt.Fprintf(b, "|%dx%d %s", c.ColSpan, c.RowSpan, styled(c.Text))
			}
			b.WriteString("|\n")
		}
	default:
		fmt.Fprintf(b, "%T\n", x)
	}
}

func writeItems(b *bytes.Buffer, indent string, items []article.Item, n article.Numbering) {
	marks := n.Marks(items)
	for i, it := range items {
		mark := "-"
		if n.Ordered {
			mark = marks[i]
		}
		fmt.Fprintf(b, "%s%s %s\n", indent, mark, styled(it.Text))
		writeItems(b, indent+"  ", it.Items, it.Below)
	}
}

// styled is a line of copy with its styles as elements and its breaks as "/".
func styled(in article.Inline) string {
	var b strings.Builder
	for _, r := range in {
		s := strings.ReplaceAll(r.Text, "\n", " / ")
		for _, style := range []struct {
			on   bool
			name string
		}{{r.Bold, "b"}, {r.Italic, "i"}, {r.Super, "sup"}, {r.Sub, "sub"}, {r.Struck, "s"}, {r.Href != "", "a"}} {
			if style.on {
				s = "<" + style.name + ">" + s + "</" + style.name + ">"
			}
		}
		b.WriteString(s)
	}
	return b.String()
}

// account is why the page was read so: a line for each reason and each part
// that is not printed.
func account(r reading) []byte {
	var b bytes.Buffer
	say := func(what string, why reason) {
		if why.rule == "" {
			return
		}
		fmt.Fprintf(&b, "%s: %s", what, why.rule)
		if why.detail != "" {
			fmt.Fprintf(&b, " (%s)", why.detail)
		}
		if why.node != nil {
			fmt.Fprintf(&b, " at %s", placeOf(why.node))
		}
		b.WriteByte('\n')
	}
	if r.body != nil {
		for _, c := range r.body.contenders {
			say(fmt.Sprintf("body? %.0f", c.score), c.reason)
		}
	}
	say("refused", r.why)
	say("title", r.headline.why)
	m := r.metadata
	say("standfirst", m.standfirst.why)
	say("date", m.date.why)
	say("authors", m.authors.why)
	say("source", m.source.why)
	say("site", m.site.why)
	say("section", m.section.why)
	say("language", m.language.why)
	left := r.copy.left
	if r.body != nil {
		left = append(r.body.left, left...)
	}
	for _, f := range left {
		say(fmt.Sprintf("left out %q", beginning(f)), f.reason)
	}
	for _, m := range r.copy.marked {
		say(fmt.Sprintf("as %s %q", m.rule, beginning(fate{reason: m})), m)
	}
	for _, w := range r.warnings {
		fmt.Fprintf(&b, "warning: %s %v\n", w.Code, w.Args)
	}
	return b.Bytes()
}

// placeOf is the path of a node, or of the element that a text is in.
func placeOf(n *html.Node) string {
	if n.Type == html.TextNode {
		n = n.Parent
	}
	return places{}.path(n)
}

// beginning is the first words of what is left out.
func beginning(f fate) string {
	var b bytes.Buffer
	if f.block != nil {
		writeBlock(&b, f.block)
	} else if f.node != nil {
		b.WriteString(rawText(f.node))
		if b.Len() == 0 {
			b.WriteString("<" + f.node.Data + ">")
		}
	}
	s := []rune(squeeze(b.String()))
	return string(s[:min(len(s), 40)])
}
