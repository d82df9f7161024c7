package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/syllable"
)

// speak notes the language that an element says its text is in, and returns the one before.
func (r *reader) speak(n *html.Node) (before string) {
	before = r.style.Lang
	for i := range n.Attr {
		if key := n.Attr[i].Key; key == "lang" || key == "xml:lang" {
			if lang := primary(n.Attr[i].Val); lang != "" {
				r.style.Lang, r.spoke = lang, true
			}
		}
	}
	return before
}

// spokenLanguage is the language that all words in an element are in, where it says so and that
// is another one than the article's; "" else.
func spokenLanguage(n *html.Node, own string) string {
	if n == nil || n.Type != html.ElementNode {
		return ""
	}
	var r reader
	var runs article.Inline
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		switch n.Type {
		case html.TextNode:
			runs = append(runs, article.Run{Text: n.Data, Lang: r.style.Lang})
		case html.ElementNode:
			before := r.speak(n)
			for c := range n.ChildNodes() {
				walk(c)
			}
			r.style.Lang = before
		}
	}
	walk(n)
	if !r.spoke {
		return ""
	}
	if lang := heard(runs).Language(); lang != primary(own) {
		return lang
	}
	return ""
}

// primary is the language of a tag without its country and the like, "en" of "EN-US"; "" for
// what names none.
func primary(tag string) string {
	tag, _, _ = strings.Cut(strings.ReplaceAll(strings.TrimSpace(tag), "_", "-"), "-")
	tag = strings.ToLower(tag)
	if len(tag) < 2 || len(tag) > 3 || strings.Trim(tag, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	switch tag {
	case "und", "mul", "mis", "zxx":
		return ""
	}
	return tag
}

// heard is the runs of a line with the languages that their words bear out: word processors
// call any piece of a Vietnamese text "EN-US". It works in the place of what is given.
func heard(runs article.Inline) article.Inline {
	for from := 0; from < len(runs); {
		end := from + 1
		for end < len(runs) && runs[end].Lang == runs[from].Lang {
			end++
		}
		if lang := runs[from].Lang; lang != "" && !bearsOut(runs[from:end], lang) {
			for i := from; i < end; i++ {
				runs[i].Lang = ""
			}
		}
		from = end
	}
	return runs
}

// enoughWords is how many words that are no names tell the language of a text: people and
// places keep theirs in any.
const enoughWords = 4

// bearsOut reports whether the words of a text may be in a language: Vietnamese ones have its
// letters, those of others mostly are none of its syllables.
func bearsOut(runs article.Inline, lang string) bool {
	letters, own, strange := 0, 0, 0
	var words, foreign [2]int // all words, and those that are no names
	var word []rune
	capitals, name := true, false
	end := func() {
		// What is all in capitals is an abbreviation in any language, a single letter says nothing.
		if len(word) > 1 && !capitals {
			strange := !syllable.IsSyllable(word)
			for i := range words {
				if i == 0 || !name {
					words[i]++
					if strange {
						foreign[i]++
					}
				}
			}
		}
		word, capitals = word[:0], true
	}
	for _, run := range runs {
		for _, c := range run.Text {
			if !unicode.IsLetter(c) {
				end()
				continue
			}
			letters++
			switch {
			case syllable.IsOwn(c):
				own++
			case c > unicode.MaxLatin1 && !unicode.Is(unicode.Latin, c):
				strange++
			}
			if len(word) == 0 {
				name = unicode.IsUpper(c)
			}
			capitals = capitals && unicode.IsUpper(c)
			word = append(word, unicode.ToLower(c))
		}
	}
	end()
	if lang == "vi" {
		return own*20 > letters
	}
	of := 0
	if words[1] >= enoughWords {
		of = 1
	}
	return own*20 <= letters && (foreign[of]*2 > words[of] || strange*2 > letters)
}
