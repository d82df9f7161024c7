package source

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestHideByStyle(t *testing.T) {
	cases := []struct {
		name, page string
		hidden     bool
	}{
		{"a rule of the page", `<style>.a{color:red}.x { margin:0; display: none }</style><p class="x">chữ</p>`, true},
		{"a bare name", `<style>.x{color:red}</style><p class="x">chữ</p>`, false},
		{"for print only", `<style>@media print{.x{display:none}}</style><p class="x">chữ</p>`, false},
		{"in a sheet for print", `<style media="print">.x{display:none}</style><p class="x">chữ</p>`, false},
		{"in a comment", `<style>/* .x{display:none} */</style><p class="x">chữ</p>`, false},
		{"shown by another rule", `<style>.x{display:none}.open .x{display:block}</style><p class="x">chữ</p>`, false},
		{"shown by a script", `<style>.x{display:none}</style><script>$('.x').show()</script><p class="x">chữ</p>`, false},
		{"below another class", `<style>.m .x{display:none}</style><p class="x">chữ</p>`, false},
		{"long as copy", `<style>.x{display:none}</style><p class="x">` + strings.Repeat("chữ ", 1000) + `</p>`, false},
	}
	for _, c := range cases {
		root, err := html.Parse(strings.NewReader(c.page))
		if err != nil {
			t.Fatal(err)
		}
		hideByStyle(root)
		got := false
		for n := range root.Descendants() {
			for _, a := range n.Attr {
				got = got || a.Key == "hidden"
			}
		}
		if got != c.hidden {
			t.Errorf("%s: hidden is %v, want %v", c.name, got, c.hidden)
		}
	}
}
