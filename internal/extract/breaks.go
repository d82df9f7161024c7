package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// maxBreakable bounds the length of a word of which it is kept where it may break, in bytes.
const maxBreakable = 4096

// breaksOf is the long words below some nodes that the page lets break, where they are among
// the words of an article; nil for none, as on most pages.
func breaksOf(boxes []*html.Node, a *article.Article) article.Breaks {
	w := breakable{words: article.Breaks{}}
	for _, box := range boxes {
		w.walk(box)
		w.end()
	}
	return w.among(a)
}

// walk reads what is below a node.
func (w *breakable) walk(root *html.Node) {
	for n := root; n != nil; {
		w.enter(n)
		if n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		for n != root && n.NextSibling == nil {
			n = n.Parent
			w.part(n)
		}
		if n == root {
			return
		}
		n = n.NextSibling
	}
}

// breakingBoxes is the boxes with words that the page lets break, none in another: few
// pages have any, and the words of all other boxes need not be gone through.
func (f *facts) breakingBoxes() (boxes []*html.Node) {
	var found map[*html.Node]bool
	add := func(n *html.Node) {
		if found == nil {
			found = map[*html.Node]bool{}
		}
		found[boxAround(n)] = true
	}
	for _, n := range f.elements.texts {
		if !isUnread(n.Parent) && article.SaysBreak(n.Data) {
			add(n)
		}
	}
	for _, n := range f.find("wbr") {
		add(n)
	}
	if found == nil {
		return nil
	}
	end := int32(0) // of the last of them
	for i, n := range f.elements.all {
		if int32(i) >= end && found[n] {
			boxes = append(boxes, n)
			end = f.elements.ends[i]
		}
	}
	return boxes
}

// isUnread reports whether what is in a node is no text.
func isUnread(n *html.Node) bool { return n.Data == "script" || n.Data == "style" }

// breakable gathers such words.
type breakable struct {
	words article.Breaks
	word  []byte // the last one, which may go on
	long  bool   // it is longer than any of which that is kept
	marks bool   // it says where it may break
}

// enter reads a node, but for what is in it.
func (w *breakable) enter(n *html.Node) {
	switch {
	case n.Type == html.TextNode && !isUnread(n.Parent):
		w.text(n.Data)
	case n.Type != html.ElementNode:
	case n.Data == "wbr":
		w.add(string(article.MayBreak))
		w.marks = true
	default:
		w.part(n)
	}
}

// part ends the word before and behind what is no part of a line of text.
func (w *breakable) part(n *html.Node) {
	if n.Type == html.ElementNode && (isBlock(n) || n.Data == "br" || n.Data == "img" || isUnread(n)) {
		w.end()
	}
}

// text reads a text: of one that says nothing only the ends may belong to a word that does.
func (w *breakable) text(s string) {
	if !article.SaysBreak(s) {
		from, to := strings.IndexFunc(s, unicode.IsSpace), strings.LastIndexFunc(s, unicode.IsSpace)
		if from < 0 {
			w.add(s)
			return
		}
		w.add(s[:from])
		w.end()
		_, size := utf8.DecodeRuneInString(s[to:])
		w.add(s[to+size:])
		return
	}
	for s != "" {
		word := s
		at := strings.IndexFunc(s, unicode.IsSpace)
		if at >= 0 {
			word = s[:at]
		}
		if word != "" {
			w.marks = w.marks || article.SaysBreak(word)
			w.add(word)
		}
		if at < 0 {
			return
		}
		w.end()
		_, size := utf8.DecodeRuneInString(s[at:])
		s = s[at+size:]
	}
}

func (w *breakable) add(s string) {
	if w.long = w.long || len(w.word)+len(s) > maxBreakable; !w.long {
		w.word = append(w.word, s...)
	}
}

// end ends a word.
func (w *breakable) end() {
	if w.marks && !w.long {
		if word := article.Core(string(w.word)); len(article.Unmarked(word)) >= article.MinBreakable {
			w.words.Add(word)
		}
	}
	w.word, w.long, w.marks = w.word[:0], false, false
}

// fewWords is how many words are looked for one by one.
const fewWords = 16

// mayBeIn reports whether a text may have one of the words: where there are few, that takes a
// tenth of the time of going through all words of the text.
func (w *breakable) mayBeIn(s string) bool {
	if len(w.words) > fewWords || article.SaysBreak(s) {
		return true
	}
	for word := range w.words {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}

// among is the words that are in the copy or the headline of an article, in one look each.
func (w *breakable) among(a *article.Article) article.Breaks {
	if len(w.words) == 0 {
		return nil
	}
	used := article.Breaks{}
	look := func(s string) {
		if !w.mayBeIn(s) {
			return
		}
		for word := range strings.FieldsSeq(article.Unmarked(s)) {
			if len(word) < article.MinBreakable {
				continue
			}
			if marked, ok := w.words[article.Core(word)]; ok {
				used.Add(marked)
			}
		}
	}
	look(a.Title)
	look(a.Standfirst)
	for in := range article.Inlines(a.Body...) {
		for _, run := range in {
			look(run.Text)
		}
	}
	for _, b := range a.Body {
		if im, ok := b.(article.Image); ok {
			look(im.Caption)
		}
	}
	if len(used) == 0 {
		return nil
	}
	return used
}
