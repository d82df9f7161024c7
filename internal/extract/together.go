package extract

import (
	"strings"

	"bantin/internal/article"
)

// Lines that say nothing by themselves say by what is around them, or by how many
// they are, that copy was lost: lists that the copy announces, pointers that its
// writer set between the paragraphs again and again, questions with their
// answers, notes in the order of their numbers.

// setsOfCopy says of each line whether it is one of such a set.
func setsOfCopy(lines []pageLine) []bool {
	out := make([]bool, len(lines))
	markLinks(out, lines)
	markPointers(out, lines)
	markQuestions(out, lines)
	markNotes(out, lines)
	markOverButtons(out, lines)
	markCards(out, lines)
	markTables(out, lines)
	markPoints(out, lines)
	markTerms(out, lines)
	markForms(out, lines)
	return out
}

// markLinks marks the lines of links that the copy cannot do without: they are
// below a printed heading that has nothing else below it, or a line that ends in
// a colon; or such boxes of links come again and again between the paragraphs,
// each with other words; or editors set them in paragraphs, one below the other.
// Links below a line of the page's own, "Contents" or "Read more", are not.
func markLinks(out []bool, lines []pageLine) {
	var between [][2]int // runs of links between printed lines
	said := map[string]bool{}
	above := &pageLine{}
	begin, end := 0, 0 // of the run since the line above
	for i := range lines {
		l := &lines[i]
		switch {
		case !l.inside || l.fate != article.Printed && l.fate != article.Furniture:
		case l.fate == article.Furniture && l.isOfLinks():
			if begin == end {
				begin = i
			}
			end = i + 1
		case l.fate == article.Printed:
			if begin < end && above.letters > 0 && !isIdle(lines[begin].text) && !pointsElsewhere(lines[begin].text) {
				if text := lines[begin].text; !said[text] {
					said[text] = true
					between = append(between, [2]int{begin, end})
				}
				if strings.HasSuffix(above.text, ":") || above.heading && l.heading ||
					countOf(lines[begin:end], ruleLinkLine) >= minSet {
					markRun(out, lines, begin, end)
				}
			}
			above, begin, end = l, 0, 0
		}
	}
	if len(between) >= minRuns {
		for _, run := range between {
			markRun(out, lines, run[0], run[1])
		}
	}
}

// minRuns is more boxes of links than a page puts between the paragraphs of an
// article that is none of its own lists.
const minRuns = 4

// minSet is how many lines of one kind are more than chance.
const minSet = 3

// isOfLinks reports whether a line was left out as one of links.
func (l *pageLine) isOfLinks() bool { return l.rule == ruleLinkBox || l.rule == ruleLinkLine }

// markRun marks the lines of a run of links.
func markRun(out []bool, lines []pageLine, begin, end int) {
	for i := begin; i < end; i++ {
		out[i] = out[i] || lines[i].inside && lines[i].isOfLinks()
	}
}

// countOf is how many lines went by a rule.
func countOf(lines []pageLine, by rule) int {
	n := 0
	for i := range lines {
		l := &lines[i]
		if l.fate == article.Furniture && l.rule == by {
			n++
		}
	}
	return n
}

// markPointers marks the lines between the paragraphs that send the reader
// elsewhere where they are many: a page has one, or two, of its own.
func markPointers(out []bool, lines []pageLine) {
	var found []int
	said := map[string]bool{}
	for i := range lines {
		l := &lines[i]
		if l.fate == article.Furniture && l.rule == rulePointing && l.within && !said[l.text] {
			said[l.text] = true
			found = append(found, i)
		}
	}
	if len(found) < minSet {
		return
	}
	for _, i := range found {
		out[i] = true
	}
}

// mayBeQuestionsOrNotes reports whether the lines below the copy may be sets of
// questions or of notes: the lines between them tell whether they are.
func mayBeQuestionsOrNotes(lines []pageLine) bool {
	questions, notes := 0, 0
	for i := range lines {
		l := &lines[i]
		switch {
		case !l.isBelow():
		case l.isQuestion():
			questions++
		case l.letters >= shortLine && leadingNumber(l.text) > 0:
			notes++
		}
	}
	return questions+notes >= minSet
}

// markQuestions marks questions and their answers below the copy: portals for
// guides keep them in the foot of the article, which is an element like that
// of the page.
func markQuestions(out []bool, lines []pageLine) {
	box := ""
	var asked []int // the questions of one kind of box
	flush := func() {
		if len(asked) >= minSet {
			for i := asked[0]; i < len(lines) && (i <= asked[len(asked)-1] || lines[i].isAnswer()); i++ {
				out[i] = lines[i].fate == article.Furniture
			}
			if h := asked[0] - 1; h >= 0 && lines[h].letters < minRunning && lines[h].link == 0 && lines[h].isBelow() {
				out[h] = lines[h].fate == article.Furniture // the heading over them
			}
		}
		asked = asked[:0]
	}
	for i := range lines {
		l := &lines[i]
		switch {
		case !l.isBelow() || !l.isAnswer() && !l.isQuestion():
			flush()
		case l.isQuestion() && i+1 < len(lines) && lines[i+1].isAnswer():
			if l.box != box {
				flush()
			}
			box = l.box
			asked = append(asked, i)
		}
	}
	flush()
}

// isBelow reports whether a line is not printed there and below the boxes of the
// copy, or in the foot of a box.
func (l *pageLine) isBelow() bool {
	return (l.fate == article.Furniture || l.fate == article.SaidTwice) && l.past && !l.inside && !l.within &&
		l.isFreeOrFoot()
}

// isQuestion reports whether a line is a question.
func (l *pageLine) isQuestion() bool {
	return l.link == 0 && l.letters >= shortLine && l.letters < maxStandfirst && strings.HasSuffix(l.text, "?")
}

// isAnswer reports whether a line is running text.
func (l *pageLine) isAnswer() bool {
	return l.fate != article.Printed && l.letters >= minRunning && l.link*2 < l.letters && !l.isQuestion()
}

// markNotes marks notes below the copy: lines in the order of the numbers that
// they begin with, from the first.
func markNotes(out []bool, lines []pageLine) {
	var found []int
	flush := func() {
		if len(found) >= minSet {
			for _, i := range found {
				out[i] = true
			}
		}
		found = found[:0]
	}
	for i := range lines {
		l := &lines[i]
		n := 0
		if l.isBelow() && l.link*2 < l.letters && l.letters >= shortLine {
			n = leadingNumber(l.text)
		}
		if n != len(found)+1 {
			flush()
		}
		if n == len(found)+1 {
			found = append(found, i)
		}
	}
	flush()
}

// leadingNumber is the number that a note begins with, in brackets or not; 0 for
// none.
func leadingNumber(s string) int {
	s = strings.TrimLeft(s, "([")
	n, digits := 0, 0
	for digits < len(s) && digits < 3 && '0' <= s[digits] && s[digits] <= '9' {
		n = n*10 + int(s[digits]-'0')
		digits++
	}
	if digits == 0 || digits == len(s) || !strings.ContainsRune(" .)]", rune(s[digits])) {
		return 0
	}
	return n
}
