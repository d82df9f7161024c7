package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// maxCaptionDigits is how many digits a caption has at most: a date has eight, a telephone more.
const maxCaptionDigits = 8

// isCaptionCell reports whether a cell of a table of pictures says nothing, or no more than a
// caption does, in two lines at most. A list, a record of somebody with a telephone and the
// price of wares would run together as one.
func isCaptionCell(cell *html.Node) bool {
	s := text(cell)
	if s == "" {
		return true
	}
	digits := 0
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			digits++
		}
	}
	return digits <= maxCaptionDigits && !saysLittle(cell) && !priced().MatchString(s) && linesSet(cell) <= 2
}

// linesSet counts the lines that a box sets its text in; a list has more than a caption.
func linesSet(box *html.Node) int {
	lines := 0
	eachLine(box, func(line string) {
		if line != "" {
			lines++
		} else {
			lines = 3
		}
	})
	return lines
}

// leastSentences is how many sentences, each in a line of its own, are copy: a caption has one, or
// two.
const leastSentences = 3

// setsCopy reports whether a cell sets so many sentences below each other.
func setsCopy(cell *html.Node) bool {
	sentences := 0
	eachLine(cell, func(line string) {
		if endsSentence(line) {
			sentences++
		}
	})
	return sentences >= leastSentences
}

// eachLine gives the lines that a box sets its text in; "" for a list, whose lines are not counted.
func eachLine(box *html.Node, say func(line string)) {
	var line strings.Builder
	end := func() {
		if s := squeeze(line.String()); s != "" {
			say(s)
		}
		line.Reset()
	}
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				line.WriteString(c.Data)
			case c.Type != html.ElementNode:
			case c.Data == "br":
				end()
			case c.Data == "ul" || c.Data == "ol" || c.Data == "dl":
				end()
				say("")
			case isBlock(c):
				end()
				walk(c)
				end()
			default:
				walk(c)
			}
		}
	}
	walk(box)
	end()
}
