// Package wording is the catalogue of all that the program says to people and prints
// of its own: each message in English, by which the code names it, and in Vietnamese.
// What codes of diagnostics say is beside the codes, in package diag, and is formatted
// here too.
package wording

import (
	"strings"
	"sync"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

// Lang is a language of messages.
type Lang uint8

// The languages of messages.
const (
	English Lang = iota
	Vietnamese
)

// String is the tag of the language: "vi".
func (l Lang) String() string {
	if l == Vietnamese {
		return "vi"
	}
	return "en"
}

// Key is the English of a message, by which the catalogue knows it. A test wants every
// constant of this type in the catalogue.
type Key string

// Entry is one message of the catalogue. Verbs are those of fmt; whole numbers and
// fractions are written as each language writes them: 1,200.5 and 1.200,5.
type Entry struct {
	En  string
	One string // the English where a number is one; "" is En
	By  int    // which argument that number is; 0 is the first
	Vi  string
}

// Text is a message in a language, with arguments for its verbs. Arguments that are
// Keys show in the language of the message.
func Text(l Lang, key Key, args ...any) string {
	return entryOf(key).In(l, args...)
}

// entryOf is the entry of a key; a key that is not known is what it says itself.
func entryOf(key Key) Entry {
	for _, table := range catalogue {
		for i := range table {
			if table[i].En == string(key) {
				return table[i]
			}
		}
	}
	return Entry{En: string(key), Vi: string(key)}
}

// In is the message in a language, with arguments for its verbs.
func (e Entry) In(l Lang, args ...any) string {
	text := e.En
	if l == Vietnamese {
		text = e.Vi
	}
	if len(args) == 0 || !strings.Contains(text, "%") {
		return text // a formatter would complain of arguments that are left out
	}
	shown := make([]any, len(args))
	for i, a := range args {
		if key, ok := a.(Key); ok {
			a = Text(l, key)
		}
		shown[i] = a
	}
	return formatters()[l].format(&e, text, shown)
}

// formatter formats the messages of one language. Its catalogue gets each when it is
// first said: a run says few of them.
type formatter struct {
	tag     language.Tag
	mutex   sync.Mutex
	known   map[string]bool
	builder *catalog.Builder
	printer *message.Printer
}

var formatters = sync.OnceValue(func() []*formatter {
	var out []*formatter
	for _, tag := range []language.Tag{English: language.English, Vietnamese: language.Vietnamese} {
		b := catalog.NewBuilder(catalog.Fallback(tag))
		out = append(out, &formatter{tag: tag, known: map[string]bool{}, builder: b,
			printer: message.NewPrinter(tag, message.Catalog(b))})
	}
	return out
})

// format is the text of an entry with its arguments.
func (f *formatter) format(e *Entry, text string, args []any) string {
	f.mutex.Lock()
	if !f.known[text] {
		f.known[text] = true
		f.add(e, text)
	}
	f.mutex.Unlock()
	return f.printer.Sprintf(text, args...)
}

// add adds an entry to the catalogue. A text that cannot be parsed, which no test lets
// through, is shown with its verbs.
func (f *formatter) add(e *Entry, text string) {
	if f.tag == language.English && e.One != "" {
		f.builder.Set(f.tag, text, plural.Selectf(max(e.By, 1), "%d", plural.One, e.One, plural.Other, text))
		return
	}
	f.builder.SetString(f.tag, text, text)
}

// All is the catalogue, in its order.
func All() []Entry {
	var all []Entry
	for _, table := range catalogue {
		all = append(all, table...)
	}
	return all
}
