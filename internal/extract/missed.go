package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// What is not printed belongs to the page or is missed. A line is evidence of
// copy that was lost when it reads as copy does, is where copy is, and
// no rule knows for sure that it is something else. Where there is such
// evidence, the lines around it that are too short to say anything by
// themselves are missed with it.

// suspicion is how much a line that is not printed says that copy was lost.
type suspicion int

const (
	noSuspicion suspicion = iota
	faint                 // it may be copy
	loss                  // it is copy
)

// isSure reports whether the reason of a rule is certain: the line says itself what it is,
// or is printed in another form.
func (r rule) isSure() bool {
	switch r {
	case ruleProfileDrop, ruleCaptionAlone, ruleCreditAlone, ruleIdle, ruleCounter, ruleSigns, ruleBackLink,
		ruleDateLine, ruleByline, ruleLastSource, ruleRole, ruleForm, ruleOtherArticle, ruleStandfirstTwice,
		ruleTitleTwice, ruleColophon, ruleOthers, rulePageField, ruleComments, ruleBoilerplate:
		return true
	}
	return false
}

// isUnsure reports whether a rule may take copy for something else, so that a long
// line is no more than weak evidence.
func (r rule) isUnsure() bool {
	switch r {
	case ruleTeaser, rulePointing, ruleOpening, ruleFigureRest, ruleWidget, ruleAboveHeadline, ruleEndMark:
		return true
	}
	return false
}

// mayHoldCopy are words for boxes of furniture by their shape, not by what is in
// them: sites have cards, notes and slides of copy too.
var mayHoldCopy = wordsOf("alert aside callout card* carousel disclaimer* embed* extra* head header notice " +
	"poll price* product* slider supplement* support table-of toc tags topics tweet* social* hidden " +
	"see-also")

// isSure reports whether a reason leaves no doubt that a line is no copy.
func (r reason) isSure() bool {
	switch r.rule {
	case ruleWord, rulePair:
		return r.detail != "footer" && !mayHoldCopy().has(r.detail)
	case ruleElement:
		return r.detail != "aside" && r.detail != "footer"
	}
	return r.rule.isSure()
}

// isSure is that of the reason, but for a table: its cells may say more than what they lead to.
func (l *pageLine) isSure() bool { return l.reason.isSure() && !(l.table && l.rule == ruleOthers) }

// group is what lines say together that went for one reason.
type group struct{ lines, letters, long int }

// key is what the lines of a group have in common: the word that made their
// boxes furniture, else the box itself; for cards between the paragraphs, that
// they are such.
func (l *pageLine) key() reason {
	if l.isWord() || l.rule == ruleTeaser && l.within {
		l.node = nil
	}
	return l.reason
}

// minGroup is how many lines are missed together that are not by themselves.
const minGroup = 3

// judgeLines says of the lines that are not printed whether they are missed.
func judgeLines(lines []pageLine) {
	first, last := spanOfCopy(lines)
	groups := map[reason]group{}
	boxes, all := map[string]int{}, map[string]int{} // letters of copy, and all, by the class of the box around them
	titled := map[*html.Node]bool{}                  // asides whose title is a link
	copied := 0
	beside := false // else nothing is asked of the classes
	for i := range lines {
		beside = beside || lines[i].mayBeBeside()
	}
	for i := range lines {
		e := &lines[i]
		e.within = first < i && i < last
		if beside {
			all[e.box] += e.letters
		}
		switch {
		case e.fate == article.Printed && e.inside:
			if beside {
				boxes[e.box] += e.letters
			}
			copied += e.letters
		case e.fate == article.Furniture && e.inside && !e.isLinked():
			g := groups[e.key()]
			g.lines++
			g.letters += e.letters
			if e.letters >= minRunning {
				g.long++
			}
			groups[e.key()] = g
		case e.isAside() && e.letters >= shortLine && e.isLinked():
			titled[e.node] = true
		}
	}
	sets, buttons := setsOfCopy(lines), buttonsOfEntries(lines)
	// A class that the page has for boxes of any kind says nothing.
	alike := besideCopy(lines, last, func(box string) bool {
		return beside && box != "" && boxes[box]*3 >= copied && boxes[box]*10 >= all[box]*7
	})
	ended := endsAt(lines, last)
	weigh := func(i int) suspicion {
		e := &lines[i]
		switch {
		case e.fate != article.Furniture:
			return noSuspicion
		case sets[i]:
			return loss
		}
		by := e.suspicion(groups[e.key()], alike[i])
		if by == loss && (i > ended && (e.isWord() || e.isAside()) || titled[e.node]) {
			return faint // as what follows the article, or is a card of another
		}
		return by
	}
	lost := false
	for i := range lines {
		lost = lost || weigh(i) == loss
	}
	for i := range lines {
		if buttons[i] || lost && weigh(i) != noSuspicion {
			lines[i].fate = article.LeftOut
		}
	}
}

// besideCopy says of each line outside the boxes of the copy whether it is in a
// box such as theirs and, where it is below the copy, nothing but such boxes and
// links is between: some sites make all of a page of boxes of one class, and what is below the
// tags or the name of the author is the page's.
func besideCopy(lines []pageLine, last int, isAlike func(box string) bool) []bool {
	out := make([]bool, len(lines))
	for i := range lines {
		l := &lines[i]
		switch out[i] = isAlike(l.box); {
		case i <= last || out[i] || l.isApart() || l.isLinked():
		default:
			return out
		}
	}
	return out
}

// isAside reports whether a line is in an aside of a box of the copy.
func (l *pageLine) isAside() bool {
	return l.inside && l.fate == article.Furniture && l.rule == ruleElement && l.detail == "aside"
}

// isApart reports whether a line is no part of what is around it: it is hidden, or the
// words of a button or a drawing.
func (l *pageLine) isApart() bool {
	return l.fate == article.Hidden || l.rule == ruleControl || l.rule == ruleDrawing || l.rule == ruleStyled
}

// endsAt is the line below the copy with which the page goes on, as "Latest news" or
// "Read more" do; beyond all lines when there is none.
func endsAt(lines []pageLine, last int) int {
	for i := last + 1; i < len(lines); i++ {
		l := lines[i]
		if l.fate != article.Printed && l.inside && (l.rule == ruleEndMark || l.rule == ruleIdle) {
			return i
		}
	}
	return len(lines)
}

// spanOfCopy is where the printed lines of the copy begin and end.
func spanOfCopy(lines []pageLine) (first, last int) {
	first = -1
	for i := range lines {
		l := &lines[i]
		if l.fate == article.Printed && l.inside {
			if last = i; first < 0 {
				first = i
			}
		}
	}
	return first, last
}

// isLinked reports whether much of a line is in links, as in lists of articles.
func (l *pageLine) isLinked() bool { return l.link*3 >= l.letters }

// suspicion is how much a line says that copy was lost. g is what went with it;
// alike says that the box around it has the class of those around the copy.
func (l *pageLine) suspicion(g group, alike bool) suspicion {
	switch {
	case l.rule == ruleCaptionSecond && l.inside && l.letters >= shortLine, l.isFootOfBox(), l.rule == ruleOtherWriter && l.inside:
		return loss
	case l.isSure(), l.isWord() && l.detail == "footer", l.rule == ruleDrawing, l.rule == ruleButton, l.rule == ruleLinkBox && !l.within, l.caption, l.isOfPage():
		return noSuspicion
	case !l.inside:
		return l.suspicionOutside(alike)
	case l.rule == ruleControl:
		if l.letters >= shortLine && strings.HasSuffix(l.text, "?") || l.node.Data == "textarea" && labelOf(l.node).holds("code", "snippet") != "" {
			return loss // what unfolds an answer, a listing to be copied
		}
		if l.node.Data == "button" && l.within && (l.letters >= minRunning || l.letters >= minSaid && closes(l.text)) && !l.isOfPage() {
			return loss // a button says in a few words what it does
		}
		return noSuspicion
	case l.rule == rulePointing && l.within && l.isSentence():
		return loss
	case l.rule == ruleLinkBox && strings.HasPrefix(addressAt(l.begins), "#"):
		return noSuspicion // a table of contents
	case l.rule == ruleLinkLine || l.rule == rulePointing || l.rule == ruleLinkBox && l.within:
		return faint
	case l.rule == ruleTeaser && l.within && g.long >= minGroup:
		return loss // the linked titles of the cards, too
	case l.isLinked():
		return noSuspicion
	case l.table && l.letters >= minTable, g.long >= minGroup && l.rule != ruleEndMark:
		return loss
	case l.rule.isUnsure(), l.detail == "footer":
		return faint
	case l.letters >= minRunning, g.lines >= minGroup && g.letters >= minRunning && l.isWord():
		return loss
	}
	return faint
}

// isFootOfBox reports whether a line is running text in a foot between the paragraphs:
// the page's own is below the copy, so that this is the foot of a table or a note.
func (l *pageLine) isFootOfBox() bool {
	return l.rule == ruleWord && l.detail == "footer" && l.within && l.inside && l.letters >= minRunning && l.link == 0 &&
		endsSentence(l.text)
}

// minSaid is how many letters a sentence in a button has from which it says more than what the
// button does.
const minSaid = 50

// isSentence reports whether a line that sends the reader elsewhere says more
// than where: most of it is in no link, and it closes as a sentence, or announces
// what is below it.
func (l *pageLine) isSentence() bool {
	return l.link*2 < l.letters && l.letters >= shortLine &&
		(closes(l.text) || strings.HasSuffix(l.text, ":"))
}

// isOfPage reports whether a line says by its words that it is the page's:
// what portals print at their foot, when the page was put there, which lists
// of other articles follow.
func (l *pageLine) isOfPage() bool {
	return l.inside && (isEndMark(l.text) || isIdle(l.text) || colophon().MatchString(l.text) ||
		pageLabel().MatchString(l.text) && strings.ContainsAny(l.text, "0123456789") || counter().MatchString(l.text))
}

// isWord reports whether a box was left out for a word of its names.
func (r reason) isWord() bool { return r.rule == ruleWord || r.rule == rulePair }

// mayBeMissed reports whether a line may be evidence of copy that was lost, by
// itself or in a set: no rule is sure about it, and it is in a box of the copy,
// or below the headline and a table, or there in no furniture but a foot.
func (l *pageLine) mayBeMissed() bool {
	return !l.isSure() && (l.inside || l.past && (l.table || l.isFreeOrFoot())) || l.isOfTerms() || l.rule == ruleForm && l.inside
}

// isFreeOrFoot reports whether a line is in no box that is furniture, or in the
// foot of one.
func (l *pageLine) isFreeOrFoot() bool {
	return l.rule == ruleOutside || l.rule == ruleElement && l.detail == "footer"
}

// mayBeBeside reports whether a line outside the boxes of the copy may be copy in a box such as theirs.
func (l *pageLine) mayBeBeside() bool {
	return l.fate == article.Furniture && !l.inside && l.past && (l.table || l.rule == ruleOutside && l.letters >= shortLine && !l.isLinked())
}

// suspicionOutside is the suspicion of a line outside the boxes of the copy: there
// it is copy only in a box as the copy's own are, or if it is a table.
func (l *pageLine) suspicionOutside(alike bool) suspicion {
	switch {
	case !l.past || l.isLinked() && !l.table:
		return noSuspicion
	case l.rule != ruleOutside && !l.table, countsVisitors(l.text):
		return noSuspicion
	case alike && l.letters >= minRunning, l.table && l.letters >= minTable && l.rule != ruleOutside:
		return loss
	case alike && (l.letters >= shortLine || l.table):
		return faint
	}
	return noSuspicion
}

// minTable is how many letters a table says at least that would be missed.
const minTable = 40

// visitors are two numbers or more of a box that counts who visits the site, with what each counts.
var visitors = pattern(`(?i)^(?:(?:(?:số )?(?:người |khách )?(?:đang )?(?:truy cập|online|trực tuyến|xem)|khách(?: viếng thăm)?|thành viên(?: online)?|` +
	`máy chủ tìm kiếm|hôm nay|hôm qua|(?:trong |truy cập )?(?:ngày|tuần|tháng|năm) (?:này|nay|qua|trước|hiện tại)|` +
	`(?:tổng(?: cộng| số)? ?|số |tất cả )?(?:lượt )?(?:truy cập|online|trực tuyến)(?: hôm nay)?|tổng(?: cộng| số)?|tất cả) ?:? ?\d[\d.,]*(?: |$)){2,}$`)

// countsVisitors reports whether a line counts who visits the site, and says so.
func countsVisitors(s string) bool {
	return hasDigit(s) && (holdsFold(s, "truy cập") || holdsFold(s, "online") || holdsFold(s, "trực tuyến")) && visitors().MatchString(s)
}
