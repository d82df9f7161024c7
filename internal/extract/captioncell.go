package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// priced is a price anywhere in what a picture of wares says, where priceLine is one that a line ends with.
var priced = pattern(`(?i)\d[ .,]?(?:k|đ|₫|đồng|nghìn|ngàn|triệu|tỷ|vnđ|vnd|usd)(?:[^\pL]|$)|(?:^|\PL)giá ?:`)

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
	lines, open := 0, false
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				if strings.TrimSpace(c.Data) != "" && !open {
					lines, open = lines+1, true
				}
			case c.Type != html.ElementNode:
			case c.Data == "br":
				open = false
			case c.Data == "ul" || c.Data == "ol" || c.Data == "dl":
				lines = 3
			case isBlock(c):
				open = false
				walk(c)
				open = false
			default:
				walk(c)
			}
		}
	}
	walk(box)
	return lines
}
