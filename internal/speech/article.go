package speech

import (
	"strings"

	"bantin/internal/article"
)

// Doubt is a place that a reader should look at before the microphone.
type Doubt struct{ Was, Said string }

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
	for _, b := range a.Body {
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

// spans reads a text and notes its doubts.
func (s *speaker) spans(text string) Spans {
	spans := s.text(text)
	for _, x := range spans {
		if d := (Doubt{x.Was, x.Text}); x.Mark == Doubtful && !s.seen[d] {
			s.seen[d] = true
			s.doubts = append(s.doubts, d)
		}
	}
	return spans
}

func (s *speaker) line(text string) string { return s.spans(text).String() }

// inline reads a line of copy. What is put in words has the style of its first
// letter.
func (s *speaker) inline(in article.Inline) article.Inline {
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
	for _, x := range s.spans(strings.Join(texts, "")) {
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
