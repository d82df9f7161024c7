package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

const (
	maxPollQuestion = 150 // letters of what readers are asked
	maxPollAnswer   = 60  // letters of an answer, and of all that is behind the last button
)

// pollSends are words of buttons that send what readers have chosen.
var pollSends = pattern(`(?:^| )(?:gửi|bình chọn|biểu quyết|bầu chọn|đánh giá|vote|submit|send)(?: |$)`)

// isPoll reports whether a box asks readers what they think: a short question, answers to
// choose from, and a button that sends them. It is the smallest box around these, and what
// has no pictures; a quiz has several questions, or numbers its answers, and tabs that are
// radio buttons have their copy behind the last of them.
func (f *facts) isPoll(n *html.Node, m *extent) bool {
	if m.paras > 0 || m.pics > 0 || m.heads > 1 || m.text > maxPollQuestion+8*maxPollAnswer {
		return false
	}
	if s := shortText(n); strings.Contains(s, "%") || quizQuestion().MatchString(s) || isAnnounced(n) {
		return false // what came of it, or what the copy asks
	}
	p := poll{holders: map[*html.Node]int{}}
	if !p.read(n) || p.choices < 2 || !p.sent {
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if p.holders[c] == p.choices+1 {
			return false // all of it is in a smaller box
		}
	}
	return true
}

// poll is what was read of a box that may be one.
type poll struct {
	choices int
	name    string // that the choices share
	sent    bool   // a button was read that sends them
	letters int    // since the last choice, or of the question
	holders map[*html.Node]int
}

// read reads what is below a node; it reports false for what no poll has.
func (p *poll) read(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			if !p.says(c.Data) {
				return false
			}
		case c.Type != html.ElementNode:
		case c.Data == "video" || c.Data == "iframe" || c.Data == "figure" || c.Data == "img" || c.Data == "table" || c.Data == "textarea":
			return false
		case c.Data == "input" && attr(c, "type") == "radio":
			if slices.ContainsFunc(c.Attr, func(a html.Attribute) bool { return a.Key == "disabled" }) {
				return false
			}
			if p.choices > 0 && (p.sent || attr(c, "name") != p.name) {
				return false
			}
			p.choices, p.name, p.letters = p.choices+1, attr(c, "name"), 0
			p.holders[c] = 1
		case c.Data == "button" || c.Data == "input":
			says := fold(rawText(c) + attr(c, "value"))
			if p.choices > 0 && !p.sent && pollSends().MatchString(says) {
				p.sent, p.letters = true, 0
				p.holders[c] = 1
			}
		case !p.read(c):
			return false
		}
		if p.holders[c] > 0 {
			p.holders[n] += p.holders[c]
		}
	}
	return true
}

// says adds a text; it reports false where that is too long, or the number of an answer of
// a quiz.
func (p *poll) says(s string) bool {
	letters := letterCount(s)
	if letters == 0 {
		return true
	}
	if p.choices > 0 && p.letters == 0 && !p.sent && quizAnswer().MatchString(s) {
		return false
	}
	p.letters += letters
	if p.choices == 0 {
		return p.letters <= maxPollQuestion
	}
	return p.letters <= maxPollAnswer
}

// quizQuestion begins a question of a quiz.
var quizQuestion = pattern(`(?i)^(?:câu(?: hỏi)? (?:số )?\d|question \d|\d+[.)] )`)

// isAnnounced reports whether a line above a box ends in a colon.
func isAnnounced(n *html.Node) bool {
	above := beside(n, false)
	return above != nil && announces(shortText(above))
}

// quizAnswer is what begins as the answers of a quiz do.
var quizAnswer = pattern(`^\s*(?:[a-dA-D]|\d)[.)]`)
