package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// Script is what a script has beside its articles.
type Script struct {
	File             string          // that has the words before and behind all articles; "" is not known
	Opening, Closing []article.Block // these words
	Doubts           []string        // of them that a reader should look at, as those of Spoken
	Minutes          int             // that all of it may take; 0 is no limit
	Words            ScriptWords
}

// ScriptWords are the words of a script that are not read aloud.
type ScriptWords struct {
	Opening, Closing string // heads of these words
	Article          string // "Bài"
	Minutes, Seconds string // "phút", "giây"
	Total            string // "cộng dồn"
	GoesOn           string // "còn tiếp trang sau"
	Continued        string // "tiếp theo"
	Legend           string // what the marks mean
	Pictures         string // said of an article with pictures
}

// talk is a part of a script with a head of its own: an article, the opening
// or the closing words.
type talk struct {
	number   int    // of the article in the issue; 0 of other words
	entry    *Entry // nil of other words
	label    string // "Bài 1/4 · Nông nghiệp"
	title    article.Inline
	passages []passage
	from     int // seconds from the beginning of the script
	seconds  int
	node     int32
	headline int32
	foot     *typeset.Paragraph
	code     *code // of the article's address; nil for none
}

// passage is a paragraph of a talk.
type passage struct {
	words   []word
	style   *style.Text
	heading bool
	at      int // seconds from the beginning of the script
	node    int32
}

// script makes pages to read aloud from, an article on pages of its own.
func script(s *setter, in *Input) *frame.Document {
	p := &prompter{planner: &planner{setter: s, in: in, grid: s.t.Lines(), opener: leadOf(in.Entries), openings: make(openings, len(in.Entries)+1)}}
	if !p.choose() {
		s.Say(diag.Diag{Code: diag.ScriptNone, Severity: diag.Fault, Args: []any{s.t.Name, in.Script.Minutes}})
		return nil
	}
	if !p.encode() {
		return nil
	}
	for i := range p.talks {
		p.lay(i)
	}
	p.closePage(false)
	if s.Err() != nil {
		return nil
	}
	return p.document()
}

// prompter lays the pages of a script out.
type prompter struct {
	*planner
	talks []talk
	pt    *painter
	now   *talk // that the page in hand is of
	y     unit.Length
	fresh bool // no copy is on the page yet
	aLine int  // words that a line has held, about
}

// seconds is how long words take to be read.
func (p *prompter) seconds(words []word) int { return p.secondsOf(syllablesOf(words)) }

// secondsOf is how long so many syllables take to be read.
func (p *prompter) secondsOf(syllables int) int { return (syllables*60 + p.t.Pace/2) / p.t.Pace }

// choose makes the talks of the articles that the time allows, in their
// order; it reports whether there are any.
func (p *prompter) choose() bool {
	sc := &p.in.Script
	opening := p.talk(sc.Words.Opening, sc.Opening)
	closing := p.talk(sc.Words.Closing, sc.Closing)
	own := opening.seconds + closing.seconds
	var chosen []talk
	total := own
	for i := range p.in.Entries {
		r := p.article(&p.in.Entries[i], i+1)
		if limit := sc.Minutes * 60; limit > 0 && total+r.seconds > limit {
			code, left := diag.ScriptLeftOut, limit-total
			if own+r.seconds > limit {
				code, left = diag.ScriptTooLong, limit-own
			}
			p.Say(diag.Diag{Code: code, Severity: diag.Warning, File: r.entry.Article.File,
				Args: []any{r.entry.Article.Title, clock(r.seconds), clock(max(0, left)), sc.Minutes}})
			continue
		}
		total += r.seconds
		chosen = append(chosen, r)
	}
	if len(chosen) == 0 {
		return false
	}
	for i := range chosen {
		r := &chosen[i]
		r.label = strings.Join(nonEmpty(fmt.Sprintf("%s %d/%d", sc.Words.Article, i+1, len(chosen)), r.entry.Kicker), " · ")
		r.foot = p.footOf(r)
		p.foreign(r.entry.Article)
		p.doubts(r.entry.Article.File, r.entry.Spoken.Doubts)
	}
	p.doubts(sc.File, sc.Doubts)
	if len(opening.passages) > 0 {
		opening.foot = chosen[0].foot
		chosen = slices.Insert(chosen, 0, opening)
	}
	if last := len(chosen) - 1; len(closing.passages) > 0 {
		closing.foot = chosen[last].foot
		chosen = append(chosen, closing)
	}
	p.talks = chosen
	p.timeAll()
	return true
}

// encode makes the codes of the articles that are read; it reports false as codes
// does.
func (p *prompter) encode() bool {
	read := map[int]bool{}
	for i := range p.talks {
		read[p.talks[i].number] = true
	}
	codes, ok := p.setter.codes(p.in.Entries, func(number int) bool { return read[number] })
	for i := range p.talks {
		p.talks[i].code = codes[p.talks[i].number]
	}
	return ok
}

// foreign says of an article that it is read as Vietnamese is, and is not.
func (p *prompter) foreign(a *article.Article) {
	if l := a.Language; !isIn(l, ownLanguage) {
		p.Say(diag.Diag{Code: diag.ScriptForeign, Severity: diag.Warning, File: a.File, Args: []any{l}})
	}
}

// doubts names the first of the words of a file that a reader should look at.
func (p *prompter) doubts(file string, words []string) {
	const named = 4
	if n := len(words); n > 0 {
		p.Say(diag.Diag{Code: diag.ScriptDoubtful, Severity: diag.Warning, File: file,
			Args: []any{strings.Join(words[:min(n, named)], "; "), n}})
	}
}

// timeAll says of each talk and passage when it begins.
func (p *prompter) timeAll() {
	at := 0
	for i := range p.talks {
		r := &p.talks[i]
		r.from = at
		for k := range r.passages {
			r.passages[k].at += at
		}
		at += r.seconds
	}
}

// talk is words that are no article.
func (p *prompter) talk(label string, blocks []article.Block) talk {
	r := talk{label: label}
	p.passages(&r, blocks)
	return r
}

// article is an article as it is read. A headline that is too long to be one is
// read as its first paragraph.
func (p *prompter) article(e *Entry, number int) talk {
	r := talk{number: number, entry: e, title: e.Spoken.Title}
	if len(r.title) > 0 {
		r.seconds = p.seconds(spoken(r.title))
		if h, _ := p.headlineOf(&r); unit.Length(h.Lines())*p.t.Styles.Third.Leading > p.t.TextHeight()/maxPart {
			r.title, r.seconds = nil, 0
			p.passage(&r, e.Spoken.Title, &p.t.Styles.Body, false)
		}
	}
	p.passage(&r, e.Spoken.Standfirst, &p.t.Styles.Standfirst, false)
	p.passages(&r, e.Spoken.Body)
	return r
}

// passages adds the copy of blocks to a talk. Pictures are not read.
func (p *prompter) passages(r *talk, blocks []article.Block) {
	for _, b := range blocks {
		_, heading := b.(article.Heading)
		st := &p.t.Styles.Body
		if heading {
			st = &p.t.Styles.Heading
		}
		for in := range article.Inlines(b) {
			p.passage(r, in, st, heading)
		}
	}
}

// passage adds a paragraph to a talk, which it makes longer.
func (p *prompter) passage(r *talk, in article.Inline, st *style.Text, heading bool) {
	words := spoken(in)
	if len(words) == 0 {
		return
	}
	r.passages = append(r.passages, passage{words: words, style: st, heading: heading, at: r.seconds})
	r.seconds += p.seconds(words)
}

// headlineOf sets the headline of a talk in the first of the styles, largest
// first, that does it in few lines; else in the last.
func (p *prompter) headlineOf(r *talk) (*typeset.Paragraph, *style.Text) {
	st := &p.t.Styles
	var h *typeset.Paragraph
	var head *style.Text
	for _, head = range []*style.Text{&st.Lead, &st.Second, &st.Third} {
		if h = p.Set(r.title, head, p.t.FullMeasure(), false, typeset.Headline); h.Lines() <= p.t.HeadlineLines {
			break
		}
	}
	return h, head
}

// footOf is the line at the foot of an article: what the marks mean, and where
// the article is from.
func (p *prompter) footOf(r *talk) *typeset.Paragraph {
	a, w := r.entry.Article, &p.in.Script.Words
	texts := []string{w.Legend}
	if len(a.Images()) > 0 {
		texts = append(texts, w.Pictures)
	}
	if from := strings.Join(nonEmpty(cmp.Or(a.Source, a.Site), r.entry.Date), ", "); from != "" {
		texts = append(texts, p.in.Words.Source+" "+from+".")
	}
	foot := p.Plain(strings.Join(nonEmpty(texts...), " "), &p.t.Styles.Caption, p.t.FullMeasure(), typeset.Running)
	if foot != nil {
		p.cut(foot, p.t.Styles.Caption.Leading, p.t.TextHeight()/maxPart)
	}
	return foot
}

// nonEmpty is the texts that are not empty.
func nonEmpty(texts ...string) []string {
	return slices.DeleteFunc(texts, func(s string) bool { return s == "" })
}

// clock is a time in minutes and seconds: "1:05".
func clock(seconds int) string { return fmt.Sprintf("%d:%02d", seconds/60, seconds%60) }

// duration is a time in words: "1 phút 5 giây".
func (w *ScriptWords) duration(seconds int) string {
	var parts []string
	if m := seconds / 60; m > 0 {
		parts = append(parts, strconv.Itoa(m), w.Minutes)
	}
	if s := seconds % 60; s > 0 || len(parts) == 0 {
		parts = append(parts, strconv.Itoa(s), w.Seconds)
	}
	return strings.Join(parts, " ")
}
