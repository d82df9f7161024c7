package article

import (
	"reflect"
	"testing"
)

func TestLinesOfStyledCopy(t *testing.T) {
	in := Inline{{Text: "Chương I\n", Bold: true}, {Text: " Quy định\n\n"}, {Text: " chung", Italic: true}, {Text: "\n "}}
	want := []Inline{{{Text: "Chương I", Bold: true}}, {{Text: "Quy định"}}, {{Text: "chung", Italic: true}}}
	if got := in.Lines(); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
	if in[1].Text != " Quy định\n\n" {
		t.Errorf("the copy was changed: %+v", in)
	}
	if got := (Inline{{Text: " \n "}}).Lines(); got != nil {
		t.Errorf("lines of nothing: %+v", got)
	}
}

func TestFormsAreKnownByTheirNames(t *testing.T) {
	for _, f := range Forms() {
		if FormOf(string(f)) != f || f == Running {
			t.Errorf("%q", f)
		}
	}
	if FormOf("lead") != Running || FormOf("") != Running {
		t.Error("a class of something else is no form")
	}
}
