package article

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// sample is a body with every block; each text of it says where it is.
func sample() []Block {
	return []Block{
		Paragraph{Text: Plain("p"), Form: Verse},
		Heading{Level: 2, Text: Plain("h"), Centred: true},
		Quote{Plain("q"), "attribution"},
		List{Numbering: Numbering{Ordered: true, Start: 3}, Items: []Item{
			{Text: Plain("1"), Below: Numbering{Ordered: true}, Items: []Item{{Text: Plain("1.1")},
				{Text: Plain("1.2")}}},
			{Text: Plain("2")},
		}},
		Table{HeaderRows: 1, Caption: "table",
			Rows: [][]Cell{{{Plain("a1"), 1, 1, NoScope}, {Plain("b1"), 1, 1, NoScope}}, {{Plain("a2"), 2, 1, RowScope}}}},
		Image{Src: "src", File: "file", Caption: "caption", Credit: "credit", Alt: "alt", Place: "place"},
	}
}

func TestInlinesComeInReadingOrder(t *testing.T) {
	var got []string
	for in := range Inlines(sample()...) {
		got = append(got, in.String())
	}
	if want := []string{"p", "h", "q", "1", "1.1", "1.2", "2", "a1", "b1", "a2"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	// Whoever stops gets no more, wherever that is.
	for n := 1; n <= len(got); n++ {
		seen := 0
		for range Inlines(sample()...) {
			if seen++; seen == n {
				break
			}
		}
		if seen != n {
			t.Errorf("stopped after %d of %d", seen, n)
		}
	}
}

func TestMapReachesEveryText(t *testing.T) {
	given := sample()
	var got []Block
	for _, b := range given {
		got = append(got, Map(b,
			func(in Inline) Inline { return Plain(in.String() + "!") },
			func(s string) string { return s + "?" }))
	}
	want := []Block{
		Paragraph{Text: Plain("p!"), Form: Verse},
		Heading{Level: 2, Text: Plain("h!"), Centred: true},
		Quote{Plain("q!"), "attribution?"},
		List{Numbering: Numbering{Ordered: true, Start: 3}, Items: []Item{
			{Text: Plain("1!"), Below: Numbering{Ordered: true}, Items: []Item{{Text: Plain("1.1!")},
				{Text: Plain("1.2!")}}},
			{Text: Plain("2!")},
		}},
		Table{HeaderRows: 1, Caption: "table?",
			Rows: [][]Cell{{{Plain("a1!"), 1, 1, NoScope}, {Plain("b1!"), 1, 1, NoScope}}, {{Plain("a2!"), 2, 1, RowScope}}}},
		Image{Src: "src", File: "file", Caption: "caption?", Credit: "credit?", Alt: "alt?", Place: "place"},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v\nwant\n%+v", got, want)
	}
	if !reflect.DeepEqual(given, sample()) {
		t.Errorf("what was given is now %+v", given)
	}
	for _, b := range given {
		if same := Map(b, nil, nil); !reflect.DeepEqual(same, b) {
			t.Errorf("without functions %+v becomes %+v", b, same)
		}
	}
}

// strange is a block that nobody knows.
type strange struct{ Block }

func TestAnUnknownBlockPanicsWithItsType(t *testing.T) {
	for name, f := range map[string]func(){
		"Inlines": func() {
			for range Inlines(strange{}) {
			}
		},
		"Map": func() { Map(strange{}, nil, nil) },
	} {
		func() {
			defer func() {
				if s, _ := recover().(string); !strings.Contains(s, "article.strange") {
					t.Errorf("%s: panic %q", name, s)
				}
			}()
			f()
		}()
	}
}

func TestTextsAndImages(t *testing.T) {
	a := &Article{Title: "title", Standfirst: "standfirst", Body: sample()}
	want := []string{"title", "standfirst", "p", "h", "q", "1", "1.1", "1.2", "2", "a1", "b1", "a2", "caption"}
	if got := a.Texts(); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if im := a.Images(); len(im) != 1 || im[0].Src != "src" {
		t.Errorf("%+v", im)
	}
}

func TestRuns(t *testing.T) {
	in := Inline{{Text: "một "}, {Text: "hai", Bold: true}, {Text: "\nba", Bold: true, Href: "https://a.vn"}}
	if s := in.String(); s != "một hai\nba" {
		t.Errorf("%q", s)
	}
	if Plain("") != nil || Inline(nil).String() != "" || Plain("x").String() != "x" {
		t.Error("plain copy")
	}
	if !in[1].SameStyle(Run{Text: "x", Bold: true}) || in[1].SameStyle(in[0]) || in[1].SameStyle(in[2]) {
		t.Error("styles")
	}
}

// TestAppend: runs of one style become one, and none is without text.
func TestAppend(t *testing.T) {
	var in Inline
	for _, r := range []Run{{Text: "a"}, {Text: "b"}, {Bold: true}, {Text: "c"}, {Text: "d", Bold: true}} {
		in = in.Append(r)
	}
	if len(in) != 2 || in[0] != (Run{Text: "abc"}) || in[1] != (Run{Text: "d", Bold: true}) {
		t.Errorf("%+v", in)
	}
}
