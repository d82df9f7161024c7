package extract

import (
	"bytes"

	"golang.org/x/net/html"
)

// lineWords is what a line of the account says, text by text. Nearly all lines are
// lines of the page as they were gathered before: of the others alone the words are put
// together once more.
type lineWords struct {
	lines []nearLine // of the page that are still to come
	begun *nearLine  // the last that has begun
	parts []linePart
	gap   bool // an element parts what follows from the words before
	apart bool // some words are parted by more than what is in the texts
	words []byte
}

// linePart is one text of a line.
type linePart struct {
	text       *html.Node
	gap, value bool // an element parts it from the words before; it is the value of a label
}

// lineWordsOf is the words of a line of a page, before its first.
func lineWordsOf(f *facts) lineWords {
	return lineWords{lines: f.lines(), parts: f.room.parts[:0], words: f.room.words[:0]}
}

// leave gives the tables back to a room.
func (w *lineWords) leave(in *room) { in.parts, in.words = w.parts, w.words }

// part ends a word: what follows is in another element.
func (w *lineWords) part() { w.gap = len(w.parts) > 0 }

// add adds a text, with letters or without.
func (w *lineWords) add(n *html.Node, letters bool) {
	if len(w.lines) > 0 && w.lines[0].begins == n {
		w.begun, w.lines = &w.lines[0], w.lines[1:]
	}
	p := linePart{n, w.gap, letters && len(w.parts) > 0 && isValueOf(n)}
	w.apart = w.apart || p.gap || p.value
	w.gap = false
	w.parts = append(w.parts, p)
}

// text is what the line says, squeezed.
func (w *lineWords) text() string {
	if l := w.begun; l != nil && !w.apart && l.begins == w.parts[0].text && l.ends == w.parts[len(w.parts)-1].text {
		return l.text
	}
	words := w.words[:0]
	for _, p := range w.parts {
		if p.gap {
			words = appendGap(words)
		}
		if p.value && len(words) > 0 {
			words = append(words, ' ')
		}
		words = appendSqueezed(words, p.text.Data)
	}
	w.words = words
	return string(bytes.TrimSuffix(words, gap))
}

// end ends the line.
func (w *lineWords) end() { w.begun, w.parts, w.gap, w.apart = nil, w.parts[:0], false, false }

// isInline reports whether a node is within words, as comments do: all other
// elements part them.
func isInline(n *html.Node) bool {
	if n.Type == html.CommentNode {
		return true
	}
	switch n.Data {
	case "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins",
		"kbd", "mark", "nobr", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
		"var", "wbr":
		return true
	case "math", "mi", "mn", "mo", "mrow", "mstyle", "mtext", "msup", "msub", "msubsup":
		return n.Parent == nil || n.Parent.Data != "mfrac" // its parts are set apart
	}
	return false
}
