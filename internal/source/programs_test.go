package source

import (
	"strings"
	"testing"
)

// TestScriptsAreNoPartsOfAPage reads a page of more scripts than a page may have parts: nothing of its
// copy is cut for them.
func TestScriptsAreNoPartsOfAPage(t *testing.T) {
	const scripts = maxNodes*2/3 + 1 // each is an element and its text
	page := "<html><body>" + strings.Repeat("<script>x</script>", scripts) + "<p>Cuối cùng</p></body></html>"
	pages, err := ReadPiped(Input{File: "a.html"}, []byte(page))
	if err != nil || len(pages) != 1 {
		t.Fatal(len(pages), err)
	}
	if got := pages[0].Doc.Find("p").Text(); got != "Cuối cùng" {
		t.Errorf("%q", got)
	}
}

// TestCommentsAreNoPartsOfAPage reads pages of more comments than a page may have parts: nothing
// of their copy is cut for them, and nothing is read as one that a comment parts.
func TestCommentsAreNoPartsOfAPage(t *testing.T) {
	for name, comments := range map[string]string{
		"on end":          strings.Repeat("<!---->", maxNodes+maxParts),
		"some":            strings.Repeat("<!-- a <p>b</p> -->", maxNodes+1),
		"between lines":   strings.Repeat("<!-- a -->\n", maxParts),
		"around an entry": strings.Repeat("<!---->", maxParts) + "&am<!---->p; <<!---->i>",
	} {
		page := "<html><body><p>Đầu</p>" + comments + "<script>'<!-- ' + x</script><p>Cuối</p><p>cùng</p></body></html>"
		pages, err := ReadPiped(Input{File: "a.html"}, []byte(page))
		if err != nil || len(pages) != 1 {
			t.Fatal(name, len(pages), err)
		}
		if got := pages[0].Doc.Find("p").Text(); got != "ĐầuCuốicùng" || len(pages[0].Diags) > 0 {
			t.Errorf("%s: %q %v", name, got, pages[0].Diags)
		}
		if n := pages[0].Doc.Find("i").Length(); n > 0 {
			t.Errorf("%s: %d elements", name, n)
		}
	}
}
