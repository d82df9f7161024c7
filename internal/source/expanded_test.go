package source

import (
	"slices"
	"strings"
	"testing"
)

func TestWhatAShellExpands(t *testing.T) {
	for given, want := range map[string]string{
		"a/1.html a/1_files a/2.mhtml a/anh.jpg a/kieu.css a/desktop.ini a/1.html~ a/2.mhtml.bak": "a/1.html a/2.mhtml",
		"a/1.html a/1_files/ a/b a/to-trinh.docx a/c.url a/3.html.bak":                            "a/1.html a/b a/to-trinh.docx a/c.url a/3.html.bak",
		"anh.jpg":                      "anh.jpg",
		"a/1.html b/anh.jpg":           "a/1.html b/anh.jpg",
		"a/so.yaml a/1.html a/anh.png": "a/so.yaml a/1.html",
		"- a.html":                     "- a.html",
		"@bai.txt anh.jpg":             "@bai.txt",
	} {
		in := strings.Fields(given)
		if got := Unexpanded(in); strings.Join(got, " ") != want || !slices.Equal(in, strings.Fields(given)) {
			t.Errorf("%s: %q, want %s", given, got, want)
		}
	}
}
