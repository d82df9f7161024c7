package rendition

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"bantin/internal/article"
	"bantin/internal/diag"
)

// TestJSONHasNothingThatATerminalObeys writes every letter there is, in each kind of text of an
// article, and reads it back.
func TestJSONHasNothingThatATerminalObeys(t *testing.T) {
	var all strings.Builder
	for r := rune(0); r <= 0x2FFFF; r++ {
		if r < 0xD800 || r > 0xDFFF {
			all.WriteRune(r)
		}
	}
	a := &article.Article{File: "x\u202e.html", Title: all.String(), Body: []article.Block{
		article.Paragraph{Text: article.Plain(all.String())},
		article.Image{Src: "a\u009b.png", Alt: "\u2066", Caption: "\u061c\u007f"},
	}}
	var b strings.Builder
	if err := JSON(&b, a, []diag.Diag{{Code: diag.NoArticle, Place: "p\u0085"}}, diag.English); err != nil {
		t.Fatal(err)
	}
	if i := strings.IndexFunc(b.String(), func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }); i >= 0 {
		t.Errorf("%q is in it", b.String()[i:i+20])
	}
	var got struct {
		File, Title string
		Body        []struct{ Text, Src, Alt, Caption string }
		Diagnostics []struct{ Place string }
	}
	if err := json.Unmarshal([]byte(b.String()), &got); err != nil {
		t.Fatal(err)
	}
	if got.File != a.File || got.Title != all.String() || got.Body[0].Text != all.String() || got.Body[1].Src != "a\u009b.png" ||
		got.Body[1].Alt != "\u2066" || got.Body[1].Caption != "\u061c\u007f" || got.Diagnostics[0].Place != "p\u0085" {
		t.Error("something else is read back")
	}
}
