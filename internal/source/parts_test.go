package source

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"bantin/internal/diag"
)

// partsOf counts the elements, texts and attributes that a parser makes of a
// page.
func partsOf(t *testing.T, page string) int {
	t.Helper()
	root, err := html.ParseWithOptions(strings.NewReader(page), html.ParseOptionEnableScripting(false))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for c := range root.Descendants() {
		n += 1 + len(c.Attr)
	}
	return n
}

// estimate is the least number of parts that a page is taken to fit in.
func estimate(page string) int {
	low, high := 0, math.MaxInt32
	for low < high {
		if m := (low + high) / 2; fitting(page, m) == len(page) {
			high = m
		} else {
			low = m + 1
		}
	}
	return low
}

// TestPartsAreThoseOfTheParser compares what is worked out before parsing with
// what a parser makes.
func TestPartsAreThoseOfTheParser(t *testing.T) {
	fonts := ""
	for i := range 50 {
		fonts += fmt.Sprintf("<font size=%d>", i)
	}
	for name, page := range map[string]string{
		"paragraphs":       strings.Repeat("<p>Tin của xã", 1000),
		"attributes":       strings.Repeat(`<p class="a b" id=x data-y='c d' hidden>Tin</p>`, 1000),
		"items":            "<ul>" + strings.Repeat("<li>Một<li>Hai", 1000) + "</ul>",
		"rows":             "<table>" + strings.Repeat("<tr><td>Một<td>Hai", 1000) + "</table>",
		"comments":         strings.Repeat("<!-- <p> --><p>Tin</p>", 1000),
		"scripts":          strings.Repeat("<script>a='<p><p><p><p>'</script><p>Tin</p>", 1000),
		"styles closed":    strings.Repeat("<p><b>Tin</b> <i>xã</i></p>", 1000),
		"styles reopened":  "<p>" + fonts + "</p>" + strings.Repeat("<p>Tin</p>", 1000),
		"styles around":    fonts + strings.Repeat("<p>Tin</p>", 1000),
		"equal styles":     "<p>" + strings.Repeat("<b>", 50) + "</p>" + strings.Repeat("<p>Tin</p>", 1000),
		"styles by cells":  "<p>" + fonts + "</p><table>" + strings.Repeat("<tr><td>Tin</td></tr>", 1000) + "</table>",
		"styles in cells":  "<table>" + strings.Repeat("<tr><td><p>"+fonts+"Tin</td></tr>", 100) + "</table>",
		"links never shut": strings.Repeat("<p><a href=x>Tin</p>", 1000),
		"empty paragraphs": "<p>" + fonts + "</p>" + strings.Repeat("<p></p>", 1000),
	} {
		got, want := float64(estimate(page)), float64(partsOf(t, page))
		if got < 0.6*want || got > 1.6*want {
			t.Errorf("%s: %.0f parts are expected, and %.0f made", name, got, want)
		}
	}
}

// TestPartsOfAnyPage: what is worked out is never far too little.
func TestPartsOfAnyPage(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	tags := []string{"p", "/p", "b", "/b", "i", "/i", "div", "/div", "font size=1", "font size=2", "/font", "table", "tr",
		"td", "/td", "/table", "a href=x", "/a", "ul", "li", "/ul", "span", "/span", "br"}
	for range 300 {
		var b strings.Builder
		for range 300 {
			b.WriteString("<" + tags[r.IntN(len(tags))] + ">")
			if r.IntN(2) == 0 {
				b.WriteString("chữ")
			}
		}
		page := b.String()
		if got, want := estimate(page), partsOf(t, page); got*3 < want {
			t.Errorf("%d parts are expected, and %d made of\n%s", got, want, page)
		}
	}
}

// TestATagOfManyAttributesIsCut: one tag alone may be more than a page may have.
func TestATagOfManyAttributesIsCut(t *testing.T) {
	const before = "<p>Tin của xã</p>"
	page := before + "<p" + strings.Repeat(" a=b", 1000) + ">xã</p>"
	if got := fitting(page, 100); got != len(before) {
		t.Errorf("%d bytes fit, want %d", got, len(before))
	}
	if got := fitting(page, 2000); got != len(page) {
		t.Errorf("%d bytes fit, want all %d", got, len(page))
	}
}

// TestBombsAreCut: 480 styles that are opened again in 20,000 paragraphs would
// be ten million elements.
func TestBombsAreCut(t *testing.T) {
	var b strings.Builder
	b.WriteString("<p>Tin của xã</p><p>")
	for i := range 480 {
		fmt.Fprintf(&b, "<font size=%d>", i)
	}
	p := oneOf(t, b.String()+"</p>"+strings.Repeat("<p>x</p>", 20000))
	if len(p.Diags) != 1 || p.Diags[0].Code != "page-cut" || !strings.HasPrefix(p.Doc.Text(), "Tin của xã") {
		t.Errorf("%v", p.Diags)
	}
	n := 0
	for range p.Doc.Nodes[0].Descendants() {
		n++
	}
	if n > maxNodes {
		t.Errorf("%d elements are left", n)
	}
}

// TestACutOfEscapedCopyIsSaid: copy whose tags were written as text is cut where a page
// is, be it by one text or by several together; nothing is cut from what fits.
func TestACutOfEscapedCopyIsSaid(t *testing.T) {
	text := "<p>" + strings.Repeat("Xã làm xong con đường. ", 10) + "</p>"
	bomb := text + "<p" + strings.Repeat(" a=b", maxParts*2/3) + ">xã</p>" + "<p>thôn</p>"
	for _, c := range []struct {
		texts []string
		cut   bool
	}{{[]string{text}, false}, {[]string{bomb}, false}, {[]string{bomb, bomb}, true}, {[]string{bomb, text}, false}} {
		var page strings.Builder
		for _, s := range c.texts {
			page.WriteString("<div>" + html.EscapeString(s) + "</div>")
		}
		p := oneOf(t, page.String())
		said := slices.ContainsFunc(p.Diags, func(d diag.Diag) bool { return d.Code == diag.PageCut })
		if whole := strings.Count(p.Doc.Text(), "thôn") == strings.Count(page.String(), "thôn"); said != c.cut || whole == c.cut {
			t.Errorf("of %d texts: a cut is said: %t, all is there: %t", len(c.texts), said, whole)
		}
	}
}

// TestTagsThatStayOpenAreCounted reads boxes that are never closed, and wants the
// counts of what is open, by which each is found without a search, to be those of
// what is open indeed.
func TestTagsThatStayOpenAreCounted(t *testing.T) {
	for _, tag := range []string{"<div>", "<section>", "<li>", "<td>", "</p>", "<div></p>"} {
		c := partCounter{named: map[string]int{}}
		page := strings.Repeat(tag, 200_000)
		for at := 0; at < len(page); {
			at += c.tag(page[at:])
		}
		open := map[string]int{}
		for _, o := range c.open {
			open[o.name]++
		}
		for name, n := range c.named {
			if open[name] != n {
				t.Errorf("%s: %d of %s are open, and %d were counted", tag, open[name], name, n)
			}
		}
		if len(c.open) > 2*maxOpen {
			t.Errorf("%s: %d are kept open", tag, len(c.open))
		}
	}
}
