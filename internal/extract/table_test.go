package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/article"
)

// tablesOf shows the tables among blocks: how many rows are their head, then the
// rows, with the spans of cells over more than one; other blocks as figuresOf has
// them.
func tablesOf(blocks []article.Block) string {
	var out []string
	for _, b := range blocks {
		t, ok := b.(article.Table)
		if !ok {
			out = append(out, figuresOf([]article.Block{b}))
			continue
		}
		s := fmt.Sprint("head ", t.HeaderRows)
		for _, row := range t.Rows {
			s += ";"
			for _, c := range row {
				s += " " + c.Text.String()
				if c.ColSpan != 1 || c.RowSpan != 1 {
					s += fmt.Sprintf("(%dx%d)", c.ColSpan, c.RowSpan)
				}
			}
		}
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

func TestTablesKeepTheirGrid(t *testing.T) {
	bold := "<tr><td><b>Thôn</b><td><b>Hộ</b>"
	rows := "<tr><td>Đông<td>112<tr><td>Đoài<td>98"
	for _, c := range [][2]string{
		{"<table>" + rows + "</table>", "head 0; Đông 112; Đoài 98"},
		{"<table><tr><th>Thôn<th>Hộ" + rows + "</table>", "head 1; Thôn Hộ; Đông 112; Đoài 98"},
		{"<table>" + bold + rows + "</table>", "head 1; Thôn Hộ; Đông 112; Đoài 98"},
		{"<table><tr><th>Thôn<td>Hộ" + rows + "</table>", "head 0; Thôn Hộ; Đông 112; Đoài 98"},
		{"<table>" + rows + bold + "</table>", "head 0; Đông 112; Đoài 98; Thôn Hộ"},
		{"<table>" + bold + bold + rows + "</table>", "head 1; Thôn Hộ; Thôn Hộ; Đông 112; Đoài 98"},
		{"<table>" + strings.Repeat("<tr><th>Thôn<th>Hộ", 5) + rows + "</table>",
			"head 3" + strings.Repeat("; Thôn Hộ", 5) + "; Đông 112; Đoài 98"},
		{"<table><thead>" + strings.Repeat("<tr><td>Thôn<td>Hộ", 5) + "</thead><tbody>" + rows + "</table>",
			"head 5" + strings.Repeat("; Thôn Hộ", 5) + "; Đông 112; Đoài 98"},
		{"<table>" + bold + rows + "<tr><td><td>&nbsp;" + rows + "</table>", "head 1; Thôn Hộ; Đông 112; Đoài 98; Đông 112; Đoài 98"},
		{"<table>" + bold + rows + strings.Repeat("<tr><td><td>", 2) + rows + "</table>", "head 1; Thôn Hộ; Đông 112; Đoài 98;  ;  ; Đông 112; Đoài 98"},
		{"<table>" + bold + rows + "<tr><td><td></table>", "head 1; Thôn Hộ; Đông 112; Đoài 98;  "},
		{"<table>" + bold + "<tr><td><td>" + rows + "</table>", "head 1; Thôn Hộ;  ; Đông 112; Đoài 98"},
		{"<table><tr><td rowspan=3>Xã<td>112<tr><td><tr><td>98</table>", "head 0; Xã(1x3) 112; ; 98"},
		{"<table><tr><td>&nbsp;<td>Theo thống kê, lượng khách đến xã tăng hằng năm.</table>", "p Theo t"},
		{"<table><tr><td>Họ tên<td></table>", "p Họ tên"},
		{"<table>" + bold + bold + "</table>", "head 1; Thôn Hộ; Thôn Hộ"},
		{"<table><tbody>" + rows + "</tbody><tfoot><tr><td>Cộng<td>210</tfoot></table>",
			"head 0; Đông 112; Đoài 98; Cộng 210"},
		{"<table><tfoot><tr><td>Cộng<td>210</tfoot><tbody>" + rows + "</tbody></table>",
			"head 0; Đông 112; Đoài 98; Cộng 210"},
		{"<table><tr><td colspan=2>Hai thôn" + rows + "</table>", "head 0; Hai thôn(2x1); Đông 112; Đoài 98"},
		{"<table><tr><td rowspan=2>Xã<td>112<tr><td>98</table>", "head 0; Xã(1x2) 112; 98"},
		{"<table><tr><td colspan=0 rowspan=-3>Đông<td>112<tr><td colspan=99999>Đoài<td>98</table>",
			"head 0; Đông 112; Đoài(2x1) 98"},
		{"<table><tr><td colspan=100>Hai thôn<tr><td rowspan=65535>Xã<td>112<tr><td>98</table>",
			"head 0; Hai thôn(2x1); Xã(1x2) 112; 98"},
		{"<table>" + rows + "<tr></tr><tr><td>Nam<td>7</table>", "head 0; Đông 112; Đoài 98; Nam 7"},
		{"<table><tr style='font-weight:bold'><td>Thôn<td>Hộ" + rows + "</table>", "head 1; Thôn Hộ; Đông 112; Đoài 98"},
		{"<table><tr><td><td><b>Hộ</b>" + rows + "</table>", "head 1;  Hộ; Đông 112; Đoài 98"},
		{"<table><tr class='table-header'><td>Thôn<td>Hộ" + rows + "</table>", "head 1; Thôn Hộ; Đông 112; Đoài 98"},
		{"<table>" + rows + "<tr class=header><td>Thôn<td>Hộ</table>", "head 0; Đông 112; Đoài 98; Thôn Hộ"},
		{"<table><tr><td role=columnheader>Thôn<td role=columnheader>Hộ" + rows + "</table>", "head 1; Thôn Hộ; Đông 112; Đoài 98"},
		{"<table><tr><td>STT<td>Thôn<tr><td>1<td>Đông<tr><td>2<td>Đoài</table>", "head 1; STT Thôn; 1 Đông; 2 Đoài"},
		{"<table><tr><td>TT.<td>Thôn<tr><td colspan=2>Vùng đồi<tr><td>1<td>Đông</table>", "head 1; TT. Thôn; Vùng đồi(2x1); 1 Đông"},
		{"<table><tr><td><td>Lúa<td>Ngô (ha)<tr><td>Đông<td>112 ha<td>9,5%<tr><td><td><td><tr><td>Đoài<td>–<td>98</table>", "head 1;  Lúa Ngô (ha); Đông 112 ha 9,5%; Đoài – 98"},
		{"<table><tr><td>Thôn<td>Lúa<td>Ngô<tr><td>Đông<td>112<td>nhiều<tr><td>Đoài<td>3<td>98</table>", "head 0; Thôn Lúa Ngô; Đông 112 nhiều; Đoài 3 98"},
		{"<table><tr><td>Đông<td>12<td>Ngô<tr><td>Đông<td>112<td>1<tr><td>Đoài<td>3<td>98</table>", "head 0; Đông 12 Ngô; Đông 112 1; Đoài 3 98"},
		{"<table><tr><td>Chủ tịch<td>Bà Sáu<tr><td>Số hộ<td>112</table>", "head 0; Chủ tịch Bà Sáu; Số hộ 112"},
		{"<table><tr><td>STT<td>12<tr><td>1<td>Đông<tr><td>2<td>Đoài</table>", "head 0; STT 12; 1 Đông; 2 Đoài"},
		{"<table><tr><td>STT<td>Thôn<tr><td>Thôn xa nhất<td>Đông<tr><td>2<td>Đoài</table>", "head 0; STT Thôn; Thôn xa nhất Đông; 2 Đoài"},
	} {
		if got := tablesOf(amid(t, c[0])); got != c[1] {
			t.Errorf("%s: %s, want %s", c[0], got, c[1])
		}
	}
}

// TestHeadsOfRows: a cell of the page's that is a head is one of the article's, of the row or
// of the column that it stands before, below the rows of the head and without any.
func TestHeadsOfRows(t *testing.T) {
	const head = "<tr><th>Thôn<th>Hộ<th>Ha"
	for _, c := range [][2]string{
		{head + "<tr><th>Đông<td>112<td>9<tr><th scope=row>Đoài<td>98<td>7", "Đông:row Đoài:row"},
		{"<tr><th>Họ tên<td>Bà Sáu<tr><th>Ở<td>thôn Đông", "Họ tên:row Ở:row"},
		{head + "<tr><th rowspan=2 scope=rowgroup>Đông<th>trên<td>1<tr><th>dưới<td>2", "Đông:row trên:row dưới:row"},
		{head + "<tr><td>1<td>2<td>3<tr><th colspan=3>Vùng đồi<tr><td>4<td>5<td>6", "Vùng đồi:col"},
		{head + "<tr><td>1<td>2<td>3<tr><th>Cộng<th>2<th>3", "Cộng:row"},
		{head + "<tr><td>1<th>2<th scope=col>3", "3:col"},
		{head + "<tr><th><td>1<td>2", ""},
		{"<thead><tr><td>Thôn<td>Hộ</thead><tr><td>Đông<td>1", ""},
		{"<tr><th>Thôn<th>Hộ<tr><th>Đông<th>1", "Đông:row"},
		{head + "<tr><td role=rowheader>Đông<td>112<td>9", "Đông:row"},
		{"<tr><td><b>Họ tên</b><td>Bà Sáu<tr><td><b>Ở</b><td>thôn Đông", "Họ tên:row Ở:row"},
		{head + "<tr><td><b>Đông</b><td>1<td>2<tr><td><b>Đoài</b><td>1<td>2<tr><td><b>Cộng</b><td><b>2</b><td><b>4</b>", "Đông:row Đoài:row Cộng:row"},
		{head + "<tr><td><b>Đông</b><td>1<td>2<tr><td>Đoài<td>1<td>2<tr><td><b>Cộng</b><td><b>2</b><td><b>4</b>", ""},
		{"<tr><td><b>Người lập</b><td>Bà Sáu", ""},
	} {
		var got []string
		for _, b := range amid(t, "<table>"+c[0]+"</table>") {
			if tab, ok := b.(article.Table); ok {
				for _, cell := range tab.Cells() {
					if cell.Scope != article.NoScope {
						got = append(got, cell.Text.String()+":"+string(cell.Scope))
					}
				}
			}
		}
		if strings.Join(got, " ") != c[1] {
			t.Errorf("%s: %q, want %q", c[0], got, c[1])
		}
	}
}

// TestTablesOfPictures: editors put pictures and captions in tables, row below
// row or all pictures over all captions.
func TestTablesOfPictures(t *testing.T) {
	for _, c := range [][2]string{
		{"<table><tr><td><img src=a.jpg><tr><td>Một dòng</table>", "a.jpg [Một dòng] []"},
		{"<table><tr><td><img src=a.jpg><br>Một dòng. Ảnh: Thu Trang</table>", "a.jpg [Một dòng.] [Thu Trang]"},
		{"<table><tr><td><img src=a.jpg><td><img src=b.jpg><tr><td>Một dòng<td>Hai dòng</table>",
			"a.jpg [Một dòng] [] | b.jpg [Hai dòng] []"},
		{"<table><tr><td><img src=a.jpg><td><img src=b.jpg><tr><td colspan=2>Một dòng</table>",
			"a.jpg [] [] | b.jpg [Một dòng] []"},
		{"<table><tr><td><img src=a.jpg><td><img src=b.jpg><tr><td>Một dòng<td></table>",
			"a.jpg [Một dòng] [] | b.jpg [] []"},
		{"<table><tr><td><img src=a.jpg><td><img src=b.jpg></table>", "a.jpg [] [] | b.jpg [] []"},
		{"<table><tr><td><img src=a.jpg><td>Một dòng</table>", "a.jpg [Một dòng] []"},
	} {
		if got := tablesOf(amid(t, c[0])); got != c[1] {
			t.Errorf("%s: %s, want %s", c[0], got, c[1])
		}
	}
}
