package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/article"
)

// TestListsInCellsAndQuotations: the items of a list in a cell are lines with their bullets or
// numbers, which are no words of the page, those of one in a quotation a list that is quoted;
// a quotation in an item has its marks. All of it is printed, and nothing called left out.
func TestListsInCellsAndQuotations(t *testing.T) {
	table := func(cell string) string {
		return "<table><tr><th>Việc<th>Đợt<tr><td>" + cell + "<td>một<tr><td>Trồng cây<td>hai</table>"
	}
	for page, want := range map[string]string{
		table("Làm nền<ul><li>đào đất<li>san nền</ul>xong trước Tết"):                                     "Làm nền[\n•] đào đất[\n•] san nền\nxong trước Tết",
		table("<ol start=3><li>đào đất<li><p>san <b>nền</b></p></ol>"):                                    "[3.] đào đất[\n4.] san nền",
		table("<ul><li>đào đất<ul><li>sâu<li>rộng</ul></ul>"):                                             "đào đất[\n•] sâu[\n•] rộng",
		table("<ul><li>- đào đất<li>- san nền</ul>"):                                                      "- đào đất\n- san nền",
		table("<ul><li><a href=https://a.vn>đào đất</a><li>san nền</ul>"):                                 "[•] đào đất[\n•] san nền",
		"<blockquote><p>Ba điều:</p><ul><li>đường<li>đèn</ul><p>Hết.</p><cite>Bà Sáu</cite></blockquote>": "“Ba điều:” — ; quoted đường, đèn; “Hết.” — Bà Sáu",
		"<ul><li>Đợt một<blockquote><p>Nền phải chắc.</p></blockquote><li>Đợt hai</ul>":                   "Đợt một\n“Nền phải chắc.”, Đợt hai",
		"<ul><li>Đợt một<blockquote>“Nền phải chắc.”</blockquote><li>Đợt hai</ul>":                        "Đợt một\n“Nền phải chắc.”, Đợt hai",
	} {
		a, err := read(t, "<html>"+headTitle+"<body><div class=c>"+h1+line(1)+line(2)+line(3)+page+line(4)+line(5)+"</div></body></html>")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, b := range a.Body[3 : len(a.Body)-2] {
			switch b := b.(type) {
			case article.Table:
				s := ""
				for _, r := range b.Rows[1][0].Text {
					if r.Label {
						r.Text = "[" + r.Text + "]"
					}
					s += r.Text
				}
				got = append(got, s)
			case article.Quote:
				got = append(got, fmt.Sprintf("“%s” — %s", b.Text.String(), b.Attribution))
			case article.List:
				var items []string
				for _, it := range b.Items {
					items = append(items, it.Text.String())
				}
				s := strings.Join(items, ", ")
				if b.Quoted {
					s = "quoted " + s
				}
				got = append(got, s)
			}
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%s:\n%q, want\n%q", page, s, want)
		}
		for _, o := range a.LeftOut {
			t.Errorf("%s: left out %q", page, o.Text)
		}
	}
}
