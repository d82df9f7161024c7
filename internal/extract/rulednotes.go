package extract

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// Notes that are typed have nothing that says so but what is above them, a rule or a line that calls them notes, and the
// marks that they begin with: those by which the copy calls them.

// typedNote begins such a note with its mark: a number or stars, in brackets, raised or, below a line that calls them notes,
// with a stop.
var typedNote = pattern(`^(?:[(\[](\d{1,2}|\*{1,3})[)\]]:?|(\*{1,3})|([¹²³⁴-⁹]{1,2})|(\d{1,2})[.)]) ?["“]?\pL`)

// raisedMark is a mark that stands high.
var raisedMark = pattern(`^[(\[]?(\d{1,2}|\*{1,3})[)\]]?[.:]?$`)

// notesHead is a line that calls what is below it notes.
var notesHead = pattern(`(?i)^(?:ghi chú|chú thích|chú giải|chú dẫn) ?:?$`)

// noteMark is what a note begins with.
type noteMark struct {
	n      int    // its number, or how many stars it has; 0 is none
	as     string // these, as the copy calls it
	plain  bool   // a number with a stop, as the items of any list have
	raised bool   // it stands high
}

// mostMarked is the bytes that a mark, and the letter behind it, are in.
const mostMarked = 24

// noteMarkOf is the mark that a line begins with.
func noteMarkOf(in article.Inline) noteMark {
	if len(in) == 0 {
		return noteMark{}
	}
	if in[0].Super && len(in) > 1 {
		if m := raisedMark().compiled().FindStringSubmatch(strings.TrimSpace(in[0].Text)); m != nil {
			return noteMark{n: markNumber(m[1]), as: m[1], raised: true}
		}
	}
	s := in.String()
	if s = s[:min(len(s), mostMarked)]; !typedNote().may(s) {
		return noteMark{} // as nearly all
	}
	m := typedNote().compiled().FindStringSubmatch(s)
	if m == nil {
		return noteMark{}
	}
	mark := noteMark{as: m[1] + m[2] + m[3] + m[4], plain: m[4] != "", raised: m[3] != ""}
	mark.n = markNumber(mark.as)
	return mark
}

// markNumber is the number of a mark: its figures, high or not, or its stars.
func markNumber(s string) int {
	if s[0] == '*' {
		return len(s)
	}
	n, _ := strconv.Atoi(strings.NewReplacer("¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9").Replace(s))
	return n
}

// isStars reports whether a mark is of stars.
func (m noteMark) isStars() bool { return strings.HasPrefix(m.as, "*") }

// calledHigh reports whether the text calls a note by its mark, raised or in square brackets; called, whether it does so in any way.
func (m noteMark) calledHigh(in article.Inline) bool {
	for i, r := range in {
		if r.Super && i > 0 && slices.Contains(strings.FieldsFunc(r.Text, func(c rune) bool { return strings.ContainsRune(" ,;.–-[]()", c) }), m.as) {
			return true
		}
	}
	s := in.String()
	return m.raised && !m.isStars() && strings.Contains(s, article.Raised(strconv.Itoa(m.n))) || strings.Contains(s, "["+m.as+"]")
}

func (m noteMark) called(in article.Inline) bool {
	s := in.String()
	if m.calledHigh(in) || strings.Contains(s, "("+m.as+")") {
		return true
	}
	if !m.isStars() {
		return false
	}
	for at := 0; ; { // stars right behind a word, and no more of them
		k := strings.Index(s[at:], m.as)
		if k < 0 {
			return false
		}
		if k += at; k > 0 && s[k-1] != ' ' && s[k-1] != '\n' && s[k-1] != '*' && !strings.HasPrefix(s[k+len(m.as):], "*") {
			return true
		}
		at = k + 1
	}
}

// notesAt is the notes that the blocks from one on are, each by itself; nil where one does not begin with the mark that is next,
// unless what begins with none may go on a note.
func notesAt(in []bodyLine, goOn bool) (notes []bodyLine, marks []noteMark) {
	for _, l := range in {
		for _, line := range l.in.Lines() {
			m := noteMarkOf(line)
			switch next := len(marks) + 1; {
			case m.n == next && (next == 1 || m.isStars() == marks[0].isStars() && m.plain == marks[0].plain):
				marks = append(marks, m)
			case m.n > 0 || next == 1 || !goOn:
				return nil, nil
			}
			notes = append(notes, bodyLineOf(piece{article.Paragraph{Text: line, Form: article.Note}, l.node}))
		}
	}
	return notes, marks
}

// ruledNotes makes notes of the paragraphs that end an article below a rule or a line that calls them so, where they have
// the marks of notes, from the first up, and the copy calls these: the rule is that of the notes then. Without either, each has to be
// called by a mark that is no other.
func ruledNotes(in []bodyLine) []bodyLine {
	from := len(in) // the paragraphs that end it
	for from > 1 && isNoteLike(in[from-1]) {
		from--
	}
	at := slices.IndexFunc(in[from:], func(l bodyLine) bool { return noteMarkOf(l.in).n == 1 })
	for ; at >= 0; at = slices.IndexFunc(in[from:], func(l bodyLine) bool { return noteMarkOf(l.in).n == 1 }) {
		at += from
		from = at + 1
		begins, headed := at, false
		if headed = at > 0 && in[at-1].in != nil && notesHead().MatchString(in[at-1].text); headed {
			begins--
		}
		ruled := begins > 0 && isRuleOfNotes(in[begins-1])
		underRule := ruled || isBelowRule(in[begins].node)
		notes, marks := notesAt(in[at:], underRule)
		if marks == nil || marks[0].plain && !headed {
			continue
		}
		if underRule {
			marks = marks[:1]
		}
		copyOf := in[:begins]
		if slices.ContainsFunc(marks, func(m noteMark) bool {
			return !slices.ContainsFunc(copyOf, func(l bodyLine) bool {
				return l.in != nil && (m.calledHigh(l.in) || m.called(l.in) && !m.plain && (underRule || headed))
			})
		}) {
			continue
		}
		if headed {
			notes = slices.Insert(notes, 0, bodyLineOf(piece{article.Paragraph{Text: in[begins].in, Form: article.Note}, in[begins].node}))
		}
		if ruled {
			begins--
		}
		return append(slices.Clip(in[:begins]), notes...)
	}
	return in
}

// isNoteLike reports whether a block may be a note, or the line that calls those below it notes.
func isNoteLike(l bodyLine) bool {
	p, ok := l.block.(article.Paragraph)
	return ok && (p.Form == article.Running || p.Form == article.Lines)
}

// isRuleOfNotes reports whether a paragraph is a rule that somebody has typed.
func isRuleOfNotes(l bodyLine) bool {
	_, ok := l.block.(article.Paragraph)
	return ok && l.isLine && !hasLetter(l.said) && strings.Trim(l.said, "_-–—* ") == ""
}

// isBelowRule reports whether the page draws a rule right above a text.
func isBelowRule(n *html.Node) bool {
	for k := 0; n != nil && k < 6; n, k = n.Parent, k+1 {
		for c := n.PrevSibling; c != nil; c = c.PrevSibling {
			switch {
			case c.Type == html.ElementNode && c.Data == "hr":
				return true
			case c.Type == html.CommentNode || squeeze(text(c)) == "":
			default:
				return false
			}
		}
	}
	return false
}
