package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

const (
	minFoldHead = 8  // letters of a button that heads a folded part
	minFolded   = 40 // letters of that part
	maxFoldHead = 2  // boxes around such a button and nothing else
)

// headsRow reports whether a button heads a folded part of the copy though nothing names
// it: a box with text is right below it, and the same is once more above or below, with
// another button. Buttons that do the same in each row say the same.
func headsRow(button *html.Node) bool {
	head := button
	for up := 0; up < maxFoldHead && head.Parent != nil && beside(head, false) == nil && beside(head, true) == nil &&
		isBlock(head.Parent) && !isHeading(head.Parent); up++ {
		head = head.Parent
	}
	said := squeeze(rawText(button))
	if letterCount(said) < minFoldHead || !isOverText(head) || isAction(fold(said)) || toolWord().MatchString(said) {
		return false
	}
	others := [...]*html.Node{beside(beside(head, false), false), beside(beside(head, true), true)}
	if row := head.Parent; row != nil && beside(head, false) == nil && beside(beside(head, true), true) == nil {
		for i, r := range [...]*html.Node{beside(row, false), beside(row, true)} {
			if others[i] = nil; r != nil && r.Data == row.Data && attr(r, "class") == attr(row, "class") {
				others[i] = firstIn(r)
			}
		}
	}
	for _, other := range others {
		if other == nil || other.Data != head.Data || attr(other, "class") != attr(head, "class") || !isOverText(other) {
			continue
		}
		b := other
		for up := 0; up < maxFoldHead && b.Data != "button"; up++ {
			if first := firstIn(b); first != nil && beside(first, true) == nil {
				b = first
			}
		}
		if b.Data == "button" && letterCount(squeeze(rawText(b))) >= minFoldHead && withoutFigures(squeeze(rawText(b))) != withoutFigures(said) {
			return true
		}
	}
	return false
}

// toolWord begins what buttons say that do something with the text below.
var toolWord = pattern(`(?i)^(?:sao chép|nghe|đọc|lưu|thích|chia sẻ|bình luận|in|tải|gửi|phóng to|tùy chọn|options|copy|listen|play|save|like|share|print|download)(?:\PL|$)`)

// withoutFigures is a text without its figures.
func withoutFigures(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, s)
}

// isOverText reports whether a box with text is right below an element.
func isOverText(n *html.Node) bool {
	below := beside(n, true)
	return below != nil && isBlock(below) && !isHeading(below) && holdsLetters(below, minFolded)
}

// holdsLetters reports whether a node has some letters of text or more; it looks no further.
func holdsLetters(n *html.Node, least int) bool {
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			if least -= letterCount(c.Data); least <= 0 {
				return true
			}
		}
	}
	return false
}

// beside is the element behind another one, or before it; nil for none, and where text is
// between.
func beside(n *html.Node, behind bool) *html.Node {
	for n != nil {
		if behind {
			n = n.NextSibling
		} else {
			n = n.PrevSibling
		}
		if n != nil && (n.Type == html.ElementNode || n.Type == html.TextNode && letterCount(n.Data) > 0) {
			break
		}
	}
	if n == nil || n.Type != html.ElementNode {
		return nil
	}
	return n
}

// firstIn is the element that another one begins with, nil for none.
func firstIn(n *html.Node) *html.Node {
	if n == nil || n.FirstChild == nil {
		return nil
	}
	if c := n.FirstChild; c.Type == html.ElementNode {
		return c
	} else if c.Type == html.TextNode && letterCount(c.Data) > 0 {
		return nil
	}
	return beside(n.FirstChild, true)
}
