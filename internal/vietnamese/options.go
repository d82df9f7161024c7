// Package vietnamese repairs how Vietnamese text is encoded, spaced and
// punctuated. Not a word of the copy is changed: letters are brought to their
// standard form, tone marks to their place, marks of punctuation to the
// printer's. Every rule has a name, can be switched off, and is counted.
package vietnamese

import (
	"maps"
	"slices"
)

// ToneStyle says on which vowel tone marks are written in open oa, oe, uy, on which the two
// spellings of Vietnamese differ.
type ToneStyle uint8

// The styles. Keep leaves each syllable as it is.
const (
	ToneKeep ToneStyle = iota
	ToneOld            // hòa, thủy
	ToneNew            // hoà, thuỷ
)

// Options choose among the rules; the zero value is the house's.
type Options struct {
	Tone        ToneStyle
	KeepNames   bool            // tone style leaves capitalised words alone
	DropEndMark bool            // "./." becomes "."
	Typographic bool            // spaced and range hyphens become en dashes
	Nested      bool            // quotes within quotes become single
	Guillemets  bool            // « » become “ ”
	Off         map[string]bool // rules switched off, by name
}

// switchable is the rules that Off can name, in order. NFC, and what becomes of
// control characters (control, c1), are promises of the output; the others are
// asked for by options of their own.
var switchable = [...]string{"abbr_space", "allcaps", "bidi", "bracket_spaces", "confusable", "doc_end", "double_dot",
	"doubled_mark", "ellipsis", "fullwidth", "gha", "hyphen",
	"ligature", "list_dash", "lookalike_d", "nbsp_in", "percent", "quotes", "reorder", "single_quotes", "soft_hyphen",
	"space_after_punct", "space_before_punct", "spaces",
	"spacing_tone", "tone_fix", "zero_width"}

// Switchable is the names of the rules that can be switched off, in order.
func Switchable() []string { return slices.Clone(switchable[:]) }

func (o *Options) on(rule string) bool { return !o.Off[rule] }

// without is the options with one more rule switched off.
func (o Options) without(rule string) Options {
	off := map[string]bool{rule: true}
	for k, v := range o.Off {
		off[k] = off[k] || v
	}
	o.Off = off
	return o
}

// Counts is how often each rule did something.
type Counts map[string]int

// Rules is the names of the rules that did something, in order.
func (c Counts) Rules() []string { return slices.Sorted(maps.Keys(c)) }

// Add adds the counts of another text.
func (c Counts) Add(o Counts) {
	for k, n := range o {
		c[k] += n
	}
}
