package frame_test

import (
	"testing"
	"unsafe"

	"bantin/internal/frame"
)

func TestEveryRoleHasAName(t *testing.T) {
	seen := map[string]bool{}
	for r := frame.Artifact; r <= frame.Blank; r++ {
		if n := r.String(); n == "" || seen[n] {
			t.Errorf("role %d is called %q", r, n)
		} else {
			seen[n] = true
		}
	}
}

// TestANodeIsSmall: an issue of a thousand pages has some 50,000 nodes, and
// ten times as many texts.
func TestANodeIsSmall(t *testing.T) {
	if n := unsafe.Sizeof(frame.Node{}); n > 32 {
		t.Errorf("%d bytes", n)
	}
}

func TestWhereANodeBelongs(t *testing.T) {
	var s frame.Structure
	add := func(parent int32, role frame.Role, number int32) int32 {
		return s.Add(frame.Node{Parent: parent, Role: role, Number: number})
	}
	contents := add(0, frame.Contents, 0)
	entry := add(contents, frame.Entry, 0)
	article := add(0, frame.Article, 3)
	item := add(add(article, frame.List, 0), frame.ListItem, 0)
	label, body := add(item, frame.Label, 0), add(item, frame.Body, 0)
	below := add(add(body, frame.List, 0), frame.ListItem, 0)
	inner := add(below, frame.Body, 0)
	link := add(inner, frame.LinkText, 0)
	figure := add(article, frame.Figure, 0)
	caption, credit := add(figure, frame.Caption, 0), add(figure, frame.Credit, 0)
	quote := add(article, frame.Quote, 0)
	words, name := add(quote, frame.Body, 0), add(quote, frame.Attribution, 0)
	headline := add(article, frame.Headline, 0)
	after := add(article, frame.Paragraph, 0)
	briefs := add(0, frame.Briefs, 0)
	brief := add(briefs, frame.Brief, 1)
	head := add(brief, frame.Headline, 0)
	text := add(brief, frame.Paragraph, 0)
	bare := add(add(briefs, frame.Brief, 2), frame.Headline, 0)
	for _, c := range []struct {
		what           string
		node, block    int32
		article        int
		within, listed int32 // nearest Article or Brief, nearest ListItem
	}{
		{"artifact", 0, 0, 0, 0, 0},
		{"entry", entry, entry, 0, 0, 0},
		{"label", label, item, 3, article, item},
		{"item", body, item, 3, article, item},
		{"link in a list in a list", link, below, 3, article, below},
		{"caption", caption, figure, 3, article, 0},
		{"credit", credit, figure, 3, article, 0},
		{"quotation", words, quote, 3, article, 0},
		{"attribution", name, name, 3, article, 0},
		{"headline", headline, headline, 3, article, 0},
		{"paragraph", after, after, 3, article, 0},
		{"head of a brief", head, text, 1, brief, 0},
		{"brief that is all head", bare, bare, 2, s[bare].Parent, 0},
	} {
		if got := s.Block(c.node); got != c.block {
			t.Errorf("%s: block %d, want %d", c.what, got, c.block)
		}
		if got := s.Article(c.node); got != c.article {
			t.Errorf("%s: article %d, want %d", c.what, got, c.article)
		}
		if got := s.Within(c.node, frame.Article, frame.Brief); got != c.within {
			t.Errorf("%s: within %d, want %d", c.what, got, c.within)
		}
		if got := s.Within(c.node, frame.ListItem); got != c.listed {
			t.Errorf("%s: within %d, want %d", c.what, got, c.listed)
		}
	}
}

func TestPathsCountSiblingsOfOneName(t *testing.T) {
	var doc frame.Document
	s := &doc.Structure
	s.Add(frame.Node{Role: frame.Article})
	two := s.Add(frame.Node{Role: frame.Article})
	for _, c := range []struct {
		node frame.Node
		want string
	}{
		{frame.Node{Parent: two, Role: frame.Heading, Level: 2}, "article[2]/h2[1]"},
		{frame.Node{Parent: two, Role: frame.Paragraph}, "article[2]/p[1]"},
		{frame.Node{Parent: two, Role: frame.Heading, Level: 3}, "article[2]/h3[1]"},
		{frame.Node{Parent: two, Role: frame.Heading, Level: 2}, "article[2]/h2[2]"},
		{frame.Node{Parent: two, Role: frame.Headline, Level: 1}, "article[2]/headline"},
		{frame.Node{Parent: two, Role: frame.List, Number: 1}, "article[2]/list[1,from=1]"},
		{frame.Node{Parent: two, Role: frame.List}, "article[2]/list[2]"},
	} {
		if got := doc.Path(s.Add(c.node)); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
	if got := doc.Path(0); got != "artifact" {
		t.Error(got)
	}
}
