package source

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestHideByStyle(t *testing.T) {
	cases := []struct {
		name, page string
		mark       string // that it has then
	}{
		{"a rule of the page", `<style>.a{color:red}.x { margin:0; display: none }</style><p class="x">chữ</p>`, "hidden"},
		{"a bare name", `<style>.x{color:red}</style><p class="x">chữ</p>`, ""},
		{"for print only", `<style>@media print{.x{display:none}}</style><p class="x">chữ</p>`, ""},
		{"in a sheet for print", `<style media="print">.x{display:none}</style><p class="x">chữ</p>`, ""},
		{"in a comment", `<style>/* .x{display:none} */</style><p class="x">chữ</p>`, ""},
		{"shown by another rule", `<style>.x{display:none}.open .x{display:block}</style><p class="x">chữ</p>`, ""},
		{"shown by a script", `<style>.x{display:none}</style><script>$('.x').show()</script><p class="x">chữ</p>`, ""},
		{"shown by a control", `<style>.x{display:none}</style><b onclick="open('.x')">Mở</b><p class="x">chữ</p>`, ""},
		{"shown by a name that is joined", `<style>.x{display:none}</style><script>show('x-'+1)</script><p class="x">chữ</p>`, ""},
		{"beside a longer name", `<style>.x{display:none}.xy{color:red}</style><script>xy()</script><p class="x">chữ</p>`, "hidden"},
		{"beside an unsaved script", `<style>.x{display:none}</style><script src="a.js"></script><p class="x">chữ</p>`, HiddenByStyle},
		{"below another class", `<style>.m .x{display:none}</style><p class="x">chữ</p>`, ""},
		{"long as copy", `<style>.x{display:none}</style><p class="x">` + strings.Repeat("chữ ", 1000) + `</p>`, ""},
	}
	for _, c := range cases {
		root, err := html.Parse(strings.NewReader(c.page))
		if err != nil {
			t.Fatal(err)
		}
		hideByStyle(root)
		got := ""
		for n := range root.Descendants() {
			for _, a := range n.Attr {
				if a.Key == "hidden" || a.Key == HiddenByStyle {
					got += a.Key
				}
			}
		}
		if got != c.mark {
			t.Errorf("%s: marked %q, want %q", c.name, got, c.mark)
		}
	}
}
