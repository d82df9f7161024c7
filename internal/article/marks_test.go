package article

import (
	"slices"
	"testing"
)

func TestMarksOfLists(t *testing.T) {
	four := make([]Item, 4)
	for _, c := range []struct {
		name  string
		n     Numbering
		items []Item
		want  []string
	}{
		{"decimal", Numbering{Ordered: true}, four, []string{"1.", "2.", "3.", "4."}},
		{"from five", Numbering{Ordered: true, Start: 5}, four, []string{"5.", "6.", "7.", "8."}},
		{"letters", Numbering{Ordered: true, Style: "a", Start: 25}, four, []string{"y.", "z.", "aa.", "ab."}},
		{"capitals", Numbering{Ordered: true, Style: "A"}, four, []string{"A.", "B.", "C.", "D."}},
		{"roman", Numbering{Ordered: true, Style: "I", Start: 3}, four, []string{"III.", "IV.", "V.", "VI."}},
		{"small roman", Numbering{Ordered: true, Style: "i", Start: 1988}, four[:1], []string{"mcmlxxxviii."}},
		{"falling", Numbering{Ordered: true, Reversed: true}, four, []string{"4.", "3.", "2.", "1."}},
		{"falling from two", Numbering{Ordered: true, Reversed: true, Start: 2}, four,
			[]string{"2.", "1.", "0.", "-1."}},
		{"a value", Numbering{Ordered: true}, []Item{{}, {Value: 3}, {}}, []string{"1.", "3.", "4."}},
		{"past the letters", Numbering{Ordered: true, Style: "a", Start: -1}, four[:2], []string{"-1.", "0."}},
	} {
		if got := c.n.Marks(c.items); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestFirstNumberOfLists(t *testing.T) {
	for _, c := range []struct {
		n    Numbering
		want int
	}{{Numbering{}, 1}, {Numbering{Start: 5}, 5}, {Numbering{Reversed: true}, 4},
		{Numbering{Reversed: true, Start: 2}, 2}} {
		if got := c.n.First(4); got != c.want {
			t.Errorf("%+v: %d, want %d", c.n, got, c.want)
		}
	}
}
