package speech_test

import (
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/speech"
)

// TestCallsOfNotesAreNotReadAndPowersAre: behind a year, 1 calls a note where the article has
// one; without, it stays what it may be.
func TestCallsOfNotesAreNotReadAndPowersAre(t *testing.T) {
	high := func(s string) article.Run { return article.Run{Text: s, Super: true} }
	a := &article.Article{Body: []article.Block{
		article.Paragraph{Text: article.Inline{{Text: "Bà con gom rác"}, high("[1]"), {Text: " từ năm 2025"}, high("1"), {Text: ", được x"}, high("2"), {Text: " tấn."}}},
		article.List{Notes: true, Numbering: article.Numbering{Ordered: true}, Items: []article.Item{{Text: article.Plain("Theo xã.")}}},
	}}
	got := speech.Article(a, speech.Options{}).Body[0].(article.Paragraph).Text.String()
	if want := "Bà con gom rác từ năm hai nghìn không trăm hai mươi lăm, được x mũ hai tấn."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := speech.Article(a, speech.Options{}).Body[1]; !strings.Contains(got.(article.List).Items[0].Text.String(), "Theo xã") {
		t.Errorf("%+v", got)
	}
}
