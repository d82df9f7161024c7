package article

import (
	"strconv"
	"strings"
)

// Numbering is how the items of a list are marked.
type Numbering struct {
	Ordered  bool
	Start    int    // number of the first item when Ordered; 0 is 1, or the last number when Reversed
	Style    string // "" decimal; "a", "A", "i", "I" letters and Roman numerals
	Reversed bool   // numbers fall
}

// First returns the number that a list of so many items begins with, unless its
// first item has one of its own.
func (n Numbering) First(items int) int {
	switch {
	case n.Start != 0:
		return n.Start
	case n.Reversed:
		return items
	}
	return 1
}

// Numbers returns the number of each of the items of a list.
func (n Numbering) Numbers(items []Item) []int {
	at, step := n.First(len(items)), 1
	if n.Reversed {
		step = -1
	}
	out := make([]int, len(items))
	for i, it := range items {
		if it.Value != 0 {
			at = it.Value
		}
		out[i] = at
		at += step
	}
	return out
}

// Marks returns what is printed before each item of a numbered list: "3.", "b.",
// "IV.".
func (n Numbering) Marks(items []Item) []string {
	out := make([]string, len(items))
	for i, v := range n.Numbers(items) {
		out[i] = n.number(v) + "."
	}
	return out
}

// number writes a number in the style of the list; one that the style cannot
// write is decimal.
func (n Numbering) number(v int) string {
	s := ""
	switch n.Style {
	case "a", "A":
		s = letters(v)
	case "i", "I":
		s = roman(v)
	}
	switch {
	case s == "":
		return strconv.Itoa(v)
	case n.Style == "a" || n.Style == "i":
		return strings.ToLower(s)
	}
	return s
}

// letters is a number as HTML writes it in letters: A … Z, AA; "" below 1.
func letters(v int) string {
	s := ""
	for ; v > 0; v = (v - 1) / 26 {
		s = string(rune('A'+(v-1)%26)) + s
	}
	return s
}

// maxRoman is the highest number that Roman numerals are used for.
const maxRoman = 3999

// roman is a number in Roman numerals; "" where there is none.
func roman(v int) string {
	if v < 1 || v > maxRoman {
		return ""
	}
	s := ""
	for _, d := range []struct {
		value  int
		letter string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"},
		{9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for v >= d.value {
			s += d.letter
			v -= d.value
		}
	}
	return s
}
