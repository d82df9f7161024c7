package vietnamese

import (
	"slices"
	"testing"

	"bantin/internal/article"
)

func TestRepairs(t *testing.T) {
	a := &article.Article{Title: "Họp thôn ,xã", Body: []article.Block{
		article.Paragraph{Text: article.Inline{{Text: "Ông nói \"đi", Bold: true}, {Text: "\" rồi  về"}}},
		article.Image{Caption: "Cánh đồng , \"lúa\" và \u200bnhà"},
		article.Paragraph{Text: article.Plain("Một , hai ; ba")},
		article.Paragraph{Text: article.Plain("Bốn , năm")}}}
	want := []article.Repair{
		{Rule: "space_before_punct", Count: 5, Examples: []article.Example{
			{Before: "Họp thôn ,xã", After: "Họp thôn, xã"},
			{Before: "Cánh đồng , “lúa”", After: "Cánh đồng, “lúa”"},
			{Before: "Một , hai ; ba", After: "Một, hai; ba"}}},
		{Rule: "quotes", Count: 4, Examples: []article.Example{
			{Before: "nói \"đi\" rồi", After: "nói “đi” rồi"},
			{Before: "đồng, \"lúa\" và", After: "đồng, “lúa” và"}}},
		{Rule: "space_after_punct", Count: 1, Examples: []article.Example{
			{Before: "Họp thôn ,xã", After: "Họp thôn, xã"}}},
		{Rule: "spaces", Count: 1, Examples: []article.Example{{Before: "rồi  về", After: "rồi về"}}},
		{Rule: "zero_width", Count: 1, Examples: []article.Example{{Before: "và \u200bnhà", After: "và nhà"}}},
	}
	got := Repairs(a, Options{})
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i].Rule != want[i].Rule || got[i].Count != want[i].Count ||
			!slices.Equal(got[i].Examples, want[i].Examples) {
			t.Fatalf("repair %d:\n%+v\nwant\n%+v", i, got, want)
		}
	}
	_, counts, _ := Normalize(a, Options{})
	for _, r := range got {
		if counts[r.Rule] != r.Count {
			t.Errorf("%s: %d, but normalising counts %d", r.Rule, r.Count, counts[r.Rule])
		}
	}
	if len(counts) != len(got) {
		t.Errorf("normalising counts %v", counts)
	}
}

// TestAnExampleIsShort takes texts that differ everywhere.
func TestAnExampleIsShort(t *testing.T) {
	got := firstChange("a b c d e f g h i k l m n o p", "A B C D E F G H I K L M N O P")
	if got.Before != "a b c d e f g h i k l m" || got.After != "A B C D E F G H I K L M" {
		t.Errorf("%+v", got)
	}
	if got = firstChange("a b", "a b"); got.Before != "b" || got.After != "b" {
		t.Errorf("%+v", got)
	}
}
