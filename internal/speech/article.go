package speech

import (
	"slices"
	"strings"

	"bantin/internal/article"
)

// Doubt is a place that a reader should look at before the microphone.
type Doubt struct{ Was, Said string }

// String is how a doubt is shown to the user: what a word is said as, or a
// question mark where it stays as it is written and may be said otherwise.
func (d Doubt) String() string {
	if was := strings.TrimSpace(d.Was); was != d.Said {
		return was + " → " + d.Said
	}
	return d.Said + " → ?"
}

// Spoken is an article as it is read aloud; runs of it are marked Spelled and
// Doubtful.
type Spoken struct {
	Title, Standfirst article.Inline
	Body              []article.Block
	Doubts            []Doubt // of all its texts, each once, in their order
}

// Article returns an article as it is read aloud: headline, standfirst and all
// copy. Sentences and headlines begin with a capital, figure or not. The article
// given is not changed.
func Article(a *article.Article, o Options) Spoken {
	o.Sentences = true
	s := speaker{Voice: New(o), seen: map[Doubt]bool{}}
	for _, text := range a.Texts() {
		s.learn(text)
	}
	out := Spoken{Title: s.inline(article.Plain(a.Title)), Standfirst: s.inline(article.Plain(a.Standfirst)),
		Body: make([]article.Block, 0, len(a.Body))}
	for _, b := range article.WithNoteMarks(a.Body) {
		if t, ok := b.(article.Table); ok {
			out.Body = append(out.Body, s.table(t))
			continue
		}
		out.Body = append(out.Body, article.Map(b, s.inline, s.line))
	}
	out.Doubts = s.doubts
	return out
}

// Number returns a whole number from 0 up in words.
func Number(n int, o Options) string { return New(o).of(n) }

// speaker reads the texts of one article.
type speaker struct {
	*Voice
	doubts []Doubt
	seen   map[Doubt]bool
}

// table reads the cells of a table, each as it is read behind the head of its
// column: 8/12 is a date where that says "Ngày".
func (s *speaker) table(t article.Table) article.Table {
	out := article.Table{HeaderRows: t.HeaderRows, Caption: s.line(t.Caption), Rows: make([][]article.Cell, len(t.Rows))}
	heads := map[int]string{}
	for at, c := range t.Cells() {
		y, x := at[0], at[1]
		said := *c
		if y < t.Head() {
			said.Text = s.inline(c.Text)
			for dx := range max(1, c.ColSpan) {
				heads[x+dx] = strings.TrimSpace(heads[x+dx] + " " + c.Text.String())
			}
		} else {
			said.Text = s.inlineBehind(heads[x], c.Text)
		}
		out.Rows[y] = append(out.Rows[y], said)
	}
	return out
}

// ofDates are the words by which the head of a column says that dates are below.
var ofDates = [...]string{"hạn", "lịch", "ngày", "thời gian"}

// saysDates reports whether a head says that dates are below. A long one does not:
// it would be read again for each cell.
func saysDates(head string) bool {
	if len(head) > 80 {
		return false
	}
	head = " " + strings.ToLower(head) + " "
	return slices.ContainsFunc(ofDates[:], func(word string) bool { return strings.Contains(head, " "+word+" ") })
}

// behind reads a text as it is read behind a head that says what it is, which is not
// given; where the two are read as one, by itself.
func (s *speaker) behind(head, text string) Spans {
	if !saysDates(head) {
		return s.text(text)
	}
	const colon = ": "
	left := len(head) + len(colon)
	spans := s.text(head + colon + text)
	for i, x := range spans {
		switch {
		case left == 0:
			return spans[i:]
		case len(x.Was) <= left:
			left -= len(x.Was)
		case x.Mark == Written && x.Text == x.Was:
			spans[i] = Span{Text: x.Text[left:], Was: x.Was[left:]}
			return spans[i:]
		default:
			return s.text(text)
		}
	}
	return s.text(text)
}

// spans reads a text behind a head, if there is one, and notes its doubts.
func (s *speaker) spans(head, text string) Spans {
	spans := s.behind(head, text)
	for _, x := range spans {
		if d := (Doubt{x.Was, x.Text}); x.Mark == Doubtful && !s.seen[d] {
			s.seen[d] = true
			s.doubts = append(s.doubts, d)
		}
	}
	return spans
}

func (s *speaker) line(text string) string { return s.spans("", text).String() }

// inline reads a line of copy. What is put in words has the style of its first
// letter.
func (s *speaker) inline(in article.Inline) article.Inline { return s.inlineBehind("", in) }

// inlineBehind reads a line of copy behind a head, if there is one.
func (s *speaker) inlineBehind(head string, in article.Inline) article.Inline {
	if calls := func(r article.Run) bool { return r.Note != 0 }; slices.ContainsFunc(in, calls) {
		in = slices.DeleteFunc(slices.Clone(in), calls) // nobody can look the note up
	}
	texts := make([]string, len(in))
	for i, r := range in {
		texts[i] = r.Text
		if r.Super && i > 0 {
			texts[i] = flat(r.Text, texts[i-1])
		}
	}
	var out article.Inline
	at, run := 0, 0 // the place in the copy: of the run in hand, and its number
	if len(in) == 0 {
		return nil
	}
	end := len(texts[0]) // where the run ends in the copy
	for _, x := range s.spans(head, strings.Join(texts, "")) {
		style := in[run]
		if x.Mark != Written {
			style.Super, style.Sub = false, false
			style.Spelled, style.Doubtful = true, x.Mark == Doubtful
			out = add(out, style, x.Text)
		} else if x.Was == "" {
			out = add(out, style, x.Text)
		}
		for was := x.Was; was != ""; {
			n := min(len(was), end-at)
			if x.Mark == Written {
				out = add(out, in[run], was[:n])
			}
			was = was[n:]
			if at += n; at == end && run+1 < len(in) {
				run++
				end += len(texts[run])
			}
		}
	}
	return out
}

// add adds text in a style to copy.
func add(out article.Inline, style article.Run, text string) article.Inline {
	style.Text = text
	return out.Append(style)
}

// raised is the figures that stand high.
var raised = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷",
	"8", "⁸", "9", "⁹")

// flat returns raised text as characters that are so by themselves: figures,
// which may belong to a unit, and the degree behind a figure.
func flat(s, before string) string {
	switch {
	case strings.Trim(s, "0123456789") == "":
		return raised.Replace(s)
	case (s == "o" || s == "O") && isDigit(rune(before[len(before)-1])):
		return "°"
	}
	return s
}
