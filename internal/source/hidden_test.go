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
		{"shown on some screens", `<style>.x{display:none}@media (min-width:9px){.x{display:block}}</style><p class="x">chữ</p>`, ""},
		{"in a sheet for some screens", `<style>.x{display:none}</style><style media="screen">.x{color:red}</style><p class="x">chữ</p>`, ""},
		{"hidden on some too", `<style>.x{display:none}@media (min-width:9px){.x{display:none}}</style><p class="x">chữ</p>`, "hidden"},
		{"shown in print", `<style>.x{display:none}@media print{.x{color:red}}</style><p class="x">chữ</p>`, "hidden"},
		{"behind one for print", `<style>@media print{.y{margin:0}}.x{display:none}</style><p class="x">chữ</p>`, "hidden"},
		{"shown behind a sheet that is asked for", `<style>.x{display:none}@import url("a.css");.x{color:red}</style><p class="x">chữ</p>`, ""},
		{"the last that it says", `<style>.x{display:none;display:block}</style><p class="x">chữ</p>`, ""},
		{"within another rule", `<style>.m{color:red;.y{margin:0}.x{display:none}}</style><p class="x">chữ</p>`, ""},
		{"a sheet that breaks off", `<style>.x{color:red;display:none</style><p class="x">chữ</p>`, "hidden"},
		{"behind braces that stay open", `<style>.x{display:none}` + strings.Repeat("a{", 100) + `.x{color:red}</style><p class="x">chữ</p>`, ""},
		{"behind a long sheet", `<style>.x{display:none}</style><style>` + strings.Repeat(".y{color:red}", 100_000) + `.x{color:red}</style><p class="x">chữ</p>`, ""},
		{"beside an unsaved sheet", `<link rel="stylesheet" href="a.css"><style>.x{display:none}</style><p class="x">chữ</p>`, HiddenByStyle},
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
		applySheets(root)
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

// TestSpansThatSheetsSetApart makes boxes of the spans that a sheet of the page displays so,
// where they follow each other.
func TestSpansThatSheetsSetApart(t *testing.T) {
	for _, c := range []struct {
		page  string
		boxes int
	}{
		{`<style>.x{display:block}</style><p><span class="x">một</span><span class="x">hai</span></p>`, 2},
		{`<style>.x{display: Block !important}</style><p><span class="x">một</span> <!-- --><span class="x">hai</span></p>`, 2},
		{`<style>.x{display:flex}</style><p><label class="x">một</label><label class="x">hai</label></p>`, 2},
		{`<style>.x{display:inline-block}</style><p><span class="x">một</span><span class="x">hai</span></p>`, 0},
		{`<style>.x{display:block}.x{display:inline}</style><p><span class="x">một</span><span class="x">hai</span></p>`, 0},
		{`<style>.m .x{display:block}</style><p><span class="x">một</span><span class="x">hai</span></p>`, 0},
		{`<style>@media (min-width:9px){.x{display:block}}</style><p><span class="x">một</span><span class="x">hai</span></p>`, 0},
		{`<style>.x{display:block}</style><p>Trong <span class="x">một</span> câu <span class="x">hai</span></p>`, 0},
		{`<style>.x{display:block}</style><p><span class="x">một</span> và <b>hai</b></p>`, 0},
		{`<style>.x{display:block}</style><p><b class="x">một</b><b class="x">hai</b></p>`, 0},
	} {
		root, err := html.Parse(strings.NewReader(c.page))
		if err != nil {
			t.Fatal(err)
		}
		applySheets(root)
		boxes := 0
		for n := range root.Descendants() {
			if n.Type == html.ElementNode && n.Data == "div" {
				boxes++
			}
		}
		if boxes != c.boxes {
			t.Errorf("%s: %d boxes, want %d", c.page, boxes, c.boxes)
		}
	}
}

// TestRulesAreReadOnce counts what is handed on of sheets whose braces stay open, or
// close what was never opened: each rule once, and no byte of a selector twice.
func TestRulesAreReadOnce(t *testing.T) {
	const n = 1000
	for in, want := range map[string]int{
		".a{color:red}": n, ".a{": n, "}.a{}": n, "@media x{.a{}": n, "/*": 0, "/**/.a{}": n, ".a{.b{}}": 2 * n, ";": 0,
		"@media print{.a{}}": 0,
	} {
		sheet := strings.Repeat(in, n)
		rules, bytes := 0, 0
		eachRule(sheet, false, func(r styleRule) {
			rules++
			bytes += len(r.selector)
		})
		if rules != want || bytes > len(sheet) {
			t.Errorf("%s: %d rules, want %d; %d bytes of %d", in, rules, want, bytes, len(sheet))
		}
	}
}
