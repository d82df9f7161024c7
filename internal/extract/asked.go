package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// asks and answers are headings over what somebody asks, and over what is said to that.
var (
	asks    = lineSet("câu hỏi", "nội dung câu hỏi", "nội dung hỏi", "hỏi", "câu hỏi của công dân", "question")
	answers = lineSet("trả lời", "câu trả lời", "nội dung trả lời", "đáp", "nội dung giải đáp", "giải đáp", "answer", "reply")
)

// isQuestion reports whether a paragraph of the body is the question of somebody: the heading
// right above it in its box says so, and the next box begins with one over the answer.
func (f *facts) isQuestion(n *html.Node, body []*html.Node) bool {
	head := before(n)
	if head == nil || head.Type != html.ElementNode || !isHeading(head) || !saysOneOf(asks(), text(head)) || !within(n, body) {
		return false
	}
	for box := n; box != nil && f.of(box).text <= maxStandfirst; box = box.Parent {
		if answer := f.boxBehind(box); answer != nil {
			first := answer
			for c := f.firstBox(first); c != nil && !isHeading(first); c = f.firstBox(first) {
				first = c
			}
			return isHeading(first) && saysOneOf(answers(), text(first))
		}
	}
	return false
}

// firstBox is the first element in one that says something; nil where a text is before it.
func (f *facts) firstBox(n *html.Node) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && letterCount(c.Data) > 0:
			return nil
		case c.Type == html.ElementNode && f.of(c).text > 0:
			return c
		}
	}
	return nil
}

// saysOneOf reports whether a line is one of the labels, perhaps with a colon.
func saysOneOf(labels map[string]bool, s string) bool {
	return labels[strings.TrimRight(fold(s), " :")]
}
