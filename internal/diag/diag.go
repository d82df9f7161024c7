// Package diag holds what the program says to its user: stable codes, a place,
// and a sentence with a hint in Vietnamese or English. Stages return
// diagnostics and never print them.
package diag

import (
	"slices"

	"bantin/internal/wording"
)

// Severity says how much a diagnostic matters.
type Severity uint8

// The severities, least first.
const (
	Info    Severity = iota // something was repaired or chosen; nothing is missing
	Warning                 // something is missing or doubtful; the run goes on
	Fault                   // an input or a part of it is left out
)

// String is the stable English name used in JSON.
func (s Severity) String() string {
	switch s {
	case Info:
		return "info"
	case Warning:
		return "warning"
	default:
		return "error"
	}
}

// Lang is a language of messages.
type Lang = wording.Lang

// The languages of messages.
const (
	English    = wording.English
	Vietnamese = wording.Vietnamese
)

// Code says what a diagnostic is about: a stable English word of JSON and of the
// documentation, "picture-missing". Each is a constant beside its sentences in
// the catalogue; no other package makes one.
type Code string

// Diag is one thing that the user should see.
type Diag struct {
	Code     Code
	Severity Severity
	File     string // input as the user named it; "" when it concerns the whole run
	Place    string // file:line:col, or a CSS path in a saved page; may be ""
	Args     []any  // values for the sentence and the hint of the catalogue, in order
}

// Message is the pair of sentences of one code: lower case, no full stop.
// Both use Args through fmt verbs with explicit indexes ("%[1]q"), which lets them
// skip arguments; package wording formats them.
type Message struct{ Text, Hint string }

// Entry is one code of the catalogue in both languages.
type Entry struct {
	Code    Code
	Missing bool // an article, copy or a picture is not printed, or only in part
	En, Vi  Message
	One     string // the English sentence where a number is one; "" is that of En
	By      int    // which of Args that number is; 0 is the first
}

// IsMissing reports whether a code says that an article, copy or a picture is not
// printed, or only in part: what exit code 3 and --strict go by, in every command.
func (c Code) IsMissing() bool {
	e, _ := lookup(c)
	return e.Missing
}

// AnyMissing reports whether one of some diagnostics says so.
func AnyMissing(diags []Diag) bool {
	return slices.ContainsFunc(diags, func(d Diag) bool { return d.Code.IsMissing() })
}

// Names are those of files, folders or pictures, as one of the Args of a Diag: its
// sentence names the first ones and says how to see the others.
type Names []string

// maxNamed is how many of them a sentence has.
const maxNamed = 8

// in lists the names, all or the first ones.
func (n Names) in(l Lang, all bool) Listing {
	if all || len(n) <= maxNamed {
		return Listing{Texts: n, Between: ", "}
	}
	first := slices.Clone(n[:maxNamed])
	first[maxNamed-1] += wording.Text(l, " … and %d more (--verbose lists them)", len(n)-maxNamed)
	return Listing{Texts: first, Between: ", "}
}

// Listing is texts that are all shown, as one of the Args of a Diag.
type Listing = wording.Listing

// Text is the sentence in the language, for people; an unknown code shows as
// itself.
func (d Diag) Text(l Lang) string { return d.sentence(l, false) }

// Whole is the sentence with all the names that it has, however many: for
// programs, and for who asks for them.
func (d Diag) Whole(l Lang) string { return d.sentence(l, true) }

func (d Diag) sentence(l Lang, all bool) string {
	return d.format(l, all, func(m Message) string { return m.Text }, string(d.Code))
}

// Hint is the next thing to type or change, or "".
func (d Diag) Hint(l Lang) string {
	return d.format(l, false, func(m Message) string { return m.Hint }, "")
}

func (d Diag) format(l Lang, all bool, part func(Message) string, otherwise string) string {
	e, ok := lookup(d.Code)
	if !ok {
		return otherwise
	}
	args := make([]any, len(d.Args))
	for i, a := range d.Args {
		switch v := a.(type) {
		case wording.Entry:
			a = v.In(l)
		case Names:
			a = v.in(l, all)
		}
		args[i] = wording.Outside(a)
	}
	return wording.Entry{En: part(e.En), One: part(Message{Text: e.One}), By: e.By, Vi: part(e.Vi)}.In(l, args...)
}
