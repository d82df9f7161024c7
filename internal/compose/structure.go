package compose

import (
	"bantin/internal/article"
	"bantin/internal/frame"
)

// add puts a node into the structure of the document, below parent, and
// returns it.
func (s *setter) add(parent int32, role frame.Role) int32 {
	return s.tree.Add(frame.Node{Parent: parent, Role: role})
}

// addText does so with a part whose text may be in another language than its article, all of it.
func (s *setter) addText(parent int32, role frame.Role, in article.Inline) int32 {
	return s.tree.Add(frame.Node{Parent: parent, Role: role, Lang: in.Language()})
}

// keptNodes is the nodes of the lines of a paragraph.
type keptNodes struct {
	s     *setter
	block int32
	many  bool
}

// addLines puts a paragraph whose lines are kept into the structure: each of several is a
// part by itself, because nothing else tells listeners where it ends.
func (s *setter) addLines(parent int32, in article.Inline) keptNodes {
	return keptNodes{s, s.addText(parent, frame.Paragraph, in), len(in.Lines()) > 1}
}

// next is the node of the next line.
func (l *keptNodes) next(line article.Inline) int32 {
	if !l.many {
		return l.block
	}
	return l.s.addText(l.block, frame.Line, line)
}

// addItem does so with the text of an item, whose language is not that of the items below it.
func (s *setter) addItem(parent int32, it article.Item) int32 {
	if len(it.Items) > 0 {
		return s.add(parent, frame.Body)
	}
	return s.addText(parent, frame.Body, it.Text)
}

// addOurs does so with a part that the bulletin's own words are in, which are in its
// language in an article of another one, too: a screen reader pronounces them so.
func (s *setter) addOurs(parent int32, role frame.Role) int32 {
	n := frame.Node{Parent: parent, Role: role}
	if a := s.tree.Within(parent, frame.Article, frame.Brief); a != 0 && !isIn((*s.tree)[a].Lang, ownLanguage) {
		n.Lang = ownLanguage
	}
	return s.tree.Add(n)
}

// labelled is what an article says behind a word of ours: "Ảnh: Anna Lee", "Nguồn: BBC". In an
// article of another language the word alone is in ours.
func (c *copyist) labelled(word, says string) article.Inline {
	r := article.Run{Text: word}
	if !isIn(c.in.Article.Language, ownLanguage) {
		r.Lang = ownLanguage
	}
	return article.Inline{r}.Append(article.Run{Text: " " + says})
}

// heads are the nodes of an article and of what its opening says; 0 for what
// it does not say.
type heads struct {
	article, kicker, headline, standfirst, byline int32
}

// of is the node of a part of an opening.
func (h *heads) of(role frame.Role) int32 {
	switch role {
	case frame.Kicker:
		return h.kicker
	case frame.Headline:
		return h.headline
	case frame.Byline:
		return h.byline
	}
	return h.standfirst
}

// enter puts an article into the structure, with its opening: these come first
// wherever on the page the opening is, and in whatever type it is tried.
func (s *setter) enter(e *Entry, number int) heads {
	h := heads{article: s.tree.Add(frame.Node{Role: frame.Article, Number: int32(number), Lang: e.Article.Language})}
	if e.Kicker != "" {
		h.kicker = s.add(h.article, frame.Kicker)
	}
	if e.Article.Title != "" {
		h.headline = s.tree.Add(frame.Node{Parent: h.article, Role: frame.Headline, Level: 1, Lang: e.Article.TitleLang})
	}
	if e.Article.Standfirst != "" {
		h.standfirst = s.tree.Add(frame.Node{Parent: h.article, Role: frame.Standfirst, Lang: e.Article.LeadLang})
	}
	if len(e.Article.Authors) > 0 || e.Date != "" || e.Article.Source != "" {
		h.byline = s.add(h.article, frame.Byline)
	}
	return h
}

// enterTable puts a table into the structure, cells without copy too: a row
// must have all its cells.
func (s *setter) enterTable(parent int32, tab *table) {
	node := s.add(parent, frame.Table)
	if tab.caption != nil {
		tab.captionNode = s.add(node, frame.Caption)
	}
	for i := range tab.rows {
		row := s.add(node, frame.Row)
		for k := range tab.rows[i].cells {
			c := &tab.rows[i].cells[k]
			n := frame.Node{Parent: row, Role: frame.TableCell, ColSpan: uint16(c.columns), Lang: c.lang}
			n.RowSpan = uint16(min(c.span, len(tab.rows)-i))
			if n.Scope = scopeOf(c); n.Scope != frame.NoScope {
				n.Role = frame.TableHeader
			}
			c.node = s.tree.Add(n)
		}
	}
}

// scopeOf is what a cell is the head of. One that says nothing, in the corner of a table, is
// that of nothing.
func scopeOf(c *tableCell) frame.Scope {
	switch {
	case c.p == nil:
		return frame.NoScope
	case c.head || c.scope == article.ColumnScope:
		return frame.ColumnScope
	case c.scope == article.RowScope:
		return frame.RowScope
	}
	return frame.NoScope
}

// enter puts a figure into the structure, with what its caption says.
func (f *figure) enter(s *setter, parent int32) {
	f.node = s.add(parent, frame.Figure)
	for _, role := range f.says {
		f.captionNodes = append(f.captionNodes, s.addCaption(f.node, role, f.image.CaptionText()))
	}
}

// continued is what articles are called where they go on in another file than they begin in.
func continued(s frame.Structure, in *Input) map[int32]string {
	out := map[int32]string{}
	for i := range s {
		n := &s[i]
		if n.Role != frame.Article && n.Role != frame.Brief || n.Number == 0 {
			continue
		}
		words := in.Words.said(n.Lang).Continued
		if title := in.Entries[n.Number-1].Article.Title; title != "" && words != "" {
			out[int32(i)] = title + " (" + words + ")"
		}
	}
	return out
}

// blanksSaid is what is said in the place of dots to fill in.
func blanksSaid(s frame.Structure, in *Input) map[int32]string {
	out := map[int32]string{}
	for i := range s {
		if node := int32(i); s[i].Role == frame.Blank {
			out[node] = in.Words.said(s[s.Within(node, frame.Article, frame.Brief)].Lang).Blank
		}
	}
	return out
}

// addCaption puts a part of a caption into the structure.
func (s *setter) addCaption(figure int32, role frame.Role, caption article.Inline) int32 {
	if role == frame.Credit {
		return s.add(figure, role)
	}
	return s.addText(figure, role, caption)
}
