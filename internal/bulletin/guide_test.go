package bulletin

import (
	"bytes"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
)

// TestTheGuideIsItsOwn: what a booklet makes of its articles is nothing to the
// guide, which is one page of a headline and its steps.
func TestTheGuideIsItsOwn(t *testing.T) {
	fonts := font.NewSet()
	guide := func(values string) string {
		tpl, diags := style.Read("t.yaml", []byte("extends: booklet\nname: t\n"+values))
		if tpl == nil {
			t.Fatal(values, diags)
		}
		doc, diags, err := guideTo(tpl, fonts)
		if err != nil || len(diags) > 0 {
			t.Fatal(values, diags, err)
		}
		if len(doc.Pages) != 1 {
			t.Errorf("%s: %d pages", values, len(doc.Pages))
		}
		var b bytes.Buffer
		if err := frame.Dump(&b, doc); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	want := guide("")
	for _, values := range []string{"qr: all\n", "arrangement: poster\n", "arrangement: script\n", "new_page_from: 1\n",
		"contents: true\n", "columns: 2\n", "spread: 1\n", "even: 8\n"} {
		if got := guide(values); got != want {
			t.Errorf("%sThe guide is\n%s\nnot\n%s", values, got, want)
		}
	}
}
