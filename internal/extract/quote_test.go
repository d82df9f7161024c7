package extract

import (
	"testing"

	"bantin/internal/article"
)

// TestSpeakersOfNestedQuotations: who is named in a quotation within another
// said that one alone.
func TestSpeakersOfNestedQuotations(t *testing.T) {
	a, _, err := Article(grown(t, "<blockquote><p>Ông kể lại lời cụ.</p><blockquote><p>Làm đến đâu chắc đến đó.</p>"+
		"<cite>Cụ Tư</cite></blockquote><p>Rồi ông cười.</p><cite>Ông Ba</cite></blockquote>"))
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{}
	for _, b := range a.Body {
		if q, ok := b.(article.Quote); ok {
			said[q.Text.String()] = q.Attribution
		}
	}
	if len(said) != 3 || said["Ông kể lại lời cụ."] != "" || said["Làm đến đâu chắc đến đó."] != "Cụ Tư" ||
		said["Rồi ông cười."] != "Ông Ba" {
		t.Errorf("%q", said)
	}
}
