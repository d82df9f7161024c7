package bulletin

import (
	"strings"

	"bantin/internal/article"
	"bantin/internal/compose"
	"bantin/internal/speech"
	"bantin/internal/style"
	"bantin/internal/vietnamese"
)

// Script is how an issue is read aloud.
type Script struct {
	File             string // that has the words; "" is not known
	Speech           speech.Options
	Opening, Closing string // words before and behind all articles, a paragraph a line
	Minutes          int    // that all of it may take; 0 is no limit
}

// script is what a script has beside its articles.
func script(t *style.Template, o *Options) compose.Script {
	opening, doubts := aloud(o.Script.Opening, o)
	closing, more := aloud(o.Script.Closing, o)
	return compose.Script{File: o.Script.File, Opening: opening, Closing: closing, Doubts: append(doubts, more...),
		Minutes: o.Script.Minutes, Words: scriptWords(t.Pace)}
}

// aloud is paragraphs of the issue file as they are read aloud, and what a reader
// should look at.
func aloud(text string, o *Options) ([]article.Block, []string) {
	text, _ = vietnamese.Text(text, o.Text)
	var a article.Article
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			a.Body = append(a.Body, article.Paragraph{Text: article.Plain(line)})
		}
	}
	said := speech.Aloud(&a, o.Script.Speech)
	return said.Body, shown(said.Doubts)
}

// shown is doubts as they are named to the user.
func shown(doubts []speech.Doubt) []string {
	var out []string
	for _, d := range doubts {
		out = append(out, d.String())
	}
	return out
}

// speak makes an entry as it is read aloud.
func speak(e *compose.Entry, o *speech.Options) {
	said := speech.Aloud(e.Article, *o)
	e.Pictures = nil
	e.Spoken = compose.Spoken{Title: said.Title, Standfirst: said.Standfirst, Body: said.Body,
		Doubts: shown(said.Doubts)}
}

// scriptWords are the words of a script that is read at so many syllables a
// minute.
func scriptWords(pace int) compose.ScriptWords {
	return compose.ScriptWords{Opening: says("Opening"), Closing: says("Closing"), Article: says("Article"),
		Minutes: says("minutes"), Seconds: says("seconds"), Total: says("in all"), GoesOn: says("goes on overleaf"),
		Continued: says("continued"), Pictures: says("Captions of pictures are not read."),
		Legend: says("Read some %d syllables a minute. / short pause · // long pause · underlined: figures and "+
			"abbreviations in words · underlined twice: look before you read.", pace)}
}
