package source

import (
	"encoding/json"
	"io"
	"mime/quotedprintable"
	"strings"
	"testing"
)

// TestCodingsOfOtherPrograms reads a page as an e-mail and JSON write it, without anything
// that says so, and leaves what only looks like it.
func TestCodingsOfOtherPrograms(t *testing.T) {
	page := "<html><body>" + shown + "</body></html>"
	var quoted strings.Builder
	w := quotedprintable.NewWriter(&quoted)
	if _, err := io.WriteString(w, page); err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	inJSON, err := json.Marshal(page)
	if err != nil {
		t.Fatal(err)
	}
	for name, page := range map[string]string{"quoted-printable": quoted.String(), "JSON": string(inJSON)} {
		if got := pageText(t, "bai.html", page); strings.Contains(got, "=") || !strings.Contains(got, "trồng hoa hai bên bờ kênh") {
			t.Errorf("%s: %q", name, got)
		}
	}
	for _, in := range []string{
		"a=C3=b, a=C3=b, a=C3=b, a=C3=b, a=C3=b, x=1",
		`"<p> mở đoạn văn", thầy giáo nói.`,
	} {
		if got := pageText(t, "bai.txt", in); !strings.Contains(got, "đoạn văn") && got != in {
			t.Errorf("%q became %q", in, got)
		}
	}
}
