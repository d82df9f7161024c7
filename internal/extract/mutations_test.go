package extract

import (
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/source"
)

// TestMutationsChangeNothing reads invented pages again after changes that a
// reader does not see, or that add what every portal has: what is found must be
// the same. The parts of a page that changes are made to bear data-part.
func TestMutationsChangeNothing(t *testing.T) {
	for _, page := range mutantPages {
		for _, m := range append([]mutation{{"unchanged", func(*html.Node) {}}}, mutations...) {
			t.Run(page.name+"/"+m.name, func(t *testing.T) {
				root, err := html.Parse(strings.NewReader(page.html))
				if err != nil {
					t.Fatal(err)
				}
				m.change(root)
				for n := range root.Descendants() {
					n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "data-part" })
				}
				var b strings.Builder
				if err := html.Render(&b, root); err != nil {
					t.Fatal(err)
				}
				read, err := source.ReadPiped(source.Input{File: "page.html"}, []byte(b.String()))
				if err != nil {
					t.Fatal(err)
				}
				a, _, err := Article(read[0])
				if err != nil {
					t.Fatalf("refused: %v\n%s", err, b.String())
				}
				if got := factsOf(a); got != page.want {
					t.Errorf("got\n%s\nwant\n%s\npage\n%s", got, page.want, b.String())
				}
			})
		}
	}
}

// factsOf is what must not change of an article, as text.
func factsOf(a *article.Article) string {
	lines := []string{"title: " + a.Title, "standfirst: " + a.Standfirst, "date: " + a.Date,
		"section: " + strings.Join(a.Section, " > ")}
	for in := range article.Inlines(a.Body...) {
		lines = append(lines, squeeze(in.String()))
	}
	return strings.Join(lines, "\n")
}

// mutation is a change of a page.
type mutation struct {
	name   string
	change func(root *html.Node)
}

var mutations = []mutation{
	{"no names", func(root *html.Node) { rename(root, func(string, string) string { return "" }) }},
	{"ids only", func(root *html.Node) {
		rename(root, func(key, v string) string {
			if key == "class" {
				return ""
			}
			return v
		})
	}},
	{"names of nonsense", func(root *html.Node) {
		rename(root, func(_, v string) string {
			h := fnv.New32a()
			h.Write([]byte(v))
			return "x" + strconv.FormatUint(uint64(h.Sum32()), 36)
		})
	}},
	{"names in capitals", func(root *html.Node) {
		rename(root, func(_, v string) string { return strings.ToUpper(v) })
	}},
	{"boxes as tables", func(root *html.Node) {
		for _, n := range elementsOf(root, "div") {
			moveInto(n, element("table", element("tbody", element("tr", element("td")))))
		}
	}},
	{"headings as paragraphs", func(root *html.Node) {
		for _, n := range elementsOf(root, "h1", "h2", "h3") {
			n.Data, n.DataAtom = "p", 0
			n.Attr = append(n.Attr, html.Attribute{Key: "style", Val: "font-size: 22px; font-weight: bold"})
		}
	}},
	{"a box around all", func(root *html.Node) {
		body := elementsOf(root, "body")[0]
		box := element("div")
		moveInto(body, box)
	}},
	{"a column before the article", func(root *html.Node) {
		main := partOf(root, "main")
		main.Parent.InsertBefore(column(), main)
	}},
	{"a column behind the article", func(root *html.Node) {
		main := partOf(root, "main")
		main.Parent.InsertBefore(column(), main.NextSibling)
	}},
	{"the site's name in the window", func(root *html.Node) {
		elementsOf(root, "title")[0].FirstChild.Data = "Cổng thông tin điện tử huyện Ea Trang"
	}},
	{"today in the head", func(root *html.Node) {
		body := elementsOf(root, "body")[0]
		body.InsertBefore(parsed(`<div><span>Thứ năm, 26/11/2026</span></div>`), body.FirstChild)
	}},
	{"a menu of long labels", func(root *html.Node) {
		body := elementsOf(root, "body")[0]
		body.InsertBefore(parsed(`<ul>`+strings.Repeat(`<li><a href="/m">Công tác xây dựng Đảng, chính quyền và các `+
			`đoàn thể chính trị, xã hội của huyện</a></li>`, 8)+`</ul>`), body.FirstChild)
	}},
	{"other articles inside the copy", func(root *html.Node) {
		copy := partOf(root, "copy")
		second := elementsOf(copy, "p")[1]
		second.Parent.InsertBefore(parsed(`<div><div>Tin liên quan</div><ul>`+
			`<li><a href="/r1">Huyện Ea Trang tập huấn kỹ thuật trồng dâu nuôi tằm</a></li>`+
			`<li><a href="/r2">Xã Tân An nghiệm thu hai công trình thủy lợi nhỏ</a></li></ul></div>`), second)
	}},
	{"the standfirst as a heading", func(root *html.Node) { partOf(root, "standfirst").Data = "h2" }},
	{"the standfirst in bold", func(root *html.Node) { moveInto(partOf(root, "standfirst"), element("b")) }},
	{"the standfirst in a box", func(root *html.Node) { partOf(root, "standfirst").Data = "div" }},
}

// rename changes class and id of all elements; what becomes empty falls.
func rename(root *html.Node, to func(key, v string) string) {
	for n := range root.Descendants() {
		n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool {
			return (a.Key == "class" || a.Key == "id") && to(a.Key, a.Val) == ""
		})
		for i, a := range n.Attr {
			if a.Key == "class" || a.Key == "id" {
				n.Attr[i].Val = to(a.Key, a.Val)
			}
		}
	}
}

// element is an element with another in it, or with none.
func element(tag string, inner ...*html.Node) *html.Node {
	n := &html.Node{Type: html.ElementNode, Data: tag}
	for _, c := range inner {
		n.AppendChild(c)
	}
	return n
}

// moveInto puts all that is in an element into the innermost of a box, and
// the box into the element.
func moveInto(n, box *html.Node) {
	in := box
	for in.FirstChild != nil {
		in = in.FirstChild
	}
	for c := n.FirstChild; c != nil; c = n.FirstChild {
		n.RemoveChild(c)
		in.AppendChild(c)
	}
	n.AppendChild(box)
}

// parsed is the one element that a piece of a page is.
func parsed(s string) *html.Node {
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		panic(err)
	}
	n := elementsOf(root, "body")[0].FirstChild
	n.Parent.RemoveChild(n)
	return n
}

// column is a column of a portal: articles, numbers, dates.
func column() *html.Node {
	return parsed(`<div><h3>Tin đọc nhiều trong tuần qua</h3><div>Cập nhật: 25/11/2026</div><ul>` +
		`<li><a href="/a">Ba hộ dân hiến đất mở đường liên thôn ở xã Tân An</a> (24/11/2026)</li>` +
		`<li><a href="/b">Trạm y tế xã Ea Trang đón bằng công nhận chuẩn quốc gia</a> (23/11/2026)</li>` +
		`<li><a href="/c">Khai mạc giải bóng chuyền các chi đoàn toàn huyện</a> (20/11/2026)</li>` +
		`<li><a href="/d">Thanh niên tình nguyện giúp dân thu hoạch cà phê</a> (19/11/2026)</li></ul></div>`)
}

// elementsOf is the elements below a node that have one of the names.
func elementsOf(root *html.Node, names ...string) (out []*html.Node) {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && slices.Contains(names, n.Data) {
			out = append(out, n)
		}
	}
	return out
}

// partOf is the element of a page that bears a name in data-part.
func partOf(root *html.Node, name string) *html.Node {
	for n := range root.Descendants() {
		if attr(n, "data-part") == name {
			return n
		}
	}
	panic("no part " + name)
}

const mutantCopy = `<p>Ngay từ đầu năm, huyện đã giao chỉ tiêu cho từng xã và phân công cán bộ theo dõi, giúp các thôn lập kế hoạch.</p>
<p>Nhân dân đóng góp hơn bốn tỷ đồng và ba nghìn ngày công, hiến tám nghìn mét vuông đất để mở rộng đường nội thôn.</p>
<p>Các xã cũng vận động hội viên trồng hoa hai bên đường, lắp đèn chiếu sáng và làm biển chỉ dẫn ở từng ngã ba.</p>
<p>Trong quý tới, huyện sẽ kiểm tra chất lượng từng đoạn đường trước khi nghiệm thu và bàn giao cho thôn quản lý.</p>`

const mutantWant = `title: Huyện Ea Trang hoàn thành sáu mươi cây số đường nông thôn
standfirst: Sáu tháng qua, nhân dân chín xã trong huyện đã chung sức bê tông hóa sáu mươi cây số đường thôn, đường ngõ.
date: 2026-07-14
section: Nông thôn mới
Ngay từ đầu năm, huyện đã giao chỉ tiêu cho từng xã và phân công cán bộ theo dõi, giúp các thôn lập kế hoạch.
Nhân dân đóng góp hơn bốn tỷ đồng và ba nghìn ngày công, hiến tám nghìn mét vuông đất để mở rộng đường nội thôn.
Các xã cũng vận động hội viên trồng hoa hai bên đường, lắp đèn chiếu sáng và làm biển chỉ dẫn ở từng ngã ba.
Trong quý tới, huyện sẽ kiểm tra chất lượng từng đoạn đường trước khi nghiệm thu và bàn giao cho thôn quản lý.`

// mutantPages are portals of two makes with the same article.
var mutantPages = []struct{ name, html, want string }{
	{"boxes", `<html lang="vi"><head><meta charset="utf-8">
<title>Huyện Ea Trang hoàn thành sáu mươi cây số đường nông thôn</title></head><body>
<div id="header" class="header"><div class="logo">HUYỆN EA TRANG</div><div class="menu"><a href="/">Trang chủ</a>
<a href="/gioi-thieu">Giới thiệu</a><a href="/tin">Tin tức</a><a href="/van-ban">Văn bản</a><a href="/lien-he">Liên hệ</a></div></div>
<div class="page"><div data-part="main" class="main" id="main"><div class="article">
<div class="category"><a href="/ntm">Nông thôn mới</a></div>
<h1 class="title">Huyện Ea Trang hoàn thành sáu mươi cây số đường nông thôn</h1>
<div class="date">14/07/2026</div>
<p data-part="standfirst" class="sapo">Sáu tháng qua, nhân dân chín xã trong huyện đã chung sức bê tông hóa sáu mươi cây số đường thôn, đường ngõ.</p>
<div class="content" data-part="copy">` + mutantCopy + `</div></div></div></div>
<div class="footer" id="footer"><p>Bản quyền thuộc Ủy ban nhân dân huyện Ea Trang</p><p>Địa chỉ: Số 1 đường Trung Tâm, thị trấn Ea Trang</p></div>
</body></html>`, mutantWant},
	{"tables", `<html lang="vi"><head><meta charset="utf-8">
<title>Huyện Ea Trang hoàn thành sáu mươi cây số đường nông thôn</title></head><body>
<table width="1000"><tr><td><div class="Banner">HUYỆN EA TRANG</div></td></tr>
<tr><td><ul class="MenuTop"><li><a href="/">Trang chủ</a></li><li><a href="/gt">Giới thiệu</a></li><li><a href="/tt">Tin tức</a></li><li><a href="/vb">Văn bản</a></li></ul></td></tr>
<tr><td><div><div data-part="main" class="ChiTiet"><table width="100%"><tr><td class="ChuyenMuc">Nông thôn mới</td><td class="NgayDang" align="right">14/07/2026</td></tr></table>
<h2 class="TieuDe">Huyện Ea Trang hoàn thành sáu mươi cây số đường nông thôn</h2>
<p data-part="standfirst" class="TomTat">Sáu tháng qua, nhân dân chín xã trong huyện đã chung sức bê tông hóa sáu mươi cây số đường thôn, đường ngõ.</p>
<div class="NoiDung" data-part="copy">` + mutantCopy + `</div></div></div></td></tr>
<tr><td><div class="Foot">Bản quyền thuộc Ủy ban nhân dân huyện Ea Trang<br>Địa chỉ: Số 1 đường Trung Tâm, thị trấn Ea Trang</div></td></tr></table>
</body></html>`, mutantWant},
}
