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
