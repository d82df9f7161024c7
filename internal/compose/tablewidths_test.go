package compose

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// heightAt is the lines of a table whose columns are so wide, by the words of its
// cells: what narrowed wants to be small.
func heightAt(cells [][][]unit.Length, widths []unit.Length, space unit.Length) (lines int) {
	for y := range cells[0] {
		most := 0
		for k := range cells {
			n, x := 1, unit.Length(0)
			for i, w := range cells[k][y] {
				if i > 0 && x+space+w > widths[k] {
					n, x = n+1, 0
				} else if i > 0 {
					x += space
				}
				x += w
			}
			most = max(most, n)
		}
		lines += most
	}
	return lines
}

// TestNarrowedColumnsMakeALowTable compares with columns shared out by what they hold:
// all words fit, they have room, and the table is higher in one case of ten at most.
func TestNarrowedColumnsMakeALowTable(t *testing.T) {
	rng := rand.New(rand.NewSource(9))
	higher, lower := 0, 0
	for n := range 400 {
		columns, rows, space := 2+rng.Intn(6), 1+rng.Intn(12), unit.Pt(2)
		cells := make([][][]unit.Length, columns)
		all := make([][]fold, columns)
		narrow, wide := make([]unit.Length, columns), make([]unit.Length, columns)
		lo, hi := unit.Length(0), unit.Length(0)
		for k := range cells {
			most := 1 + rng.Intn(1+rng.Intn(20))
			cells[k] = make([][]unit.Length, rows)
			of := make([][][]unit.Length, rows)
			for y := range rows {
				sum := unit.Length(0)
				for range 1 + rng.Intn(most) {
					w := unit.Pt(4 + 20*rng.Float64())
					cells[k][y] = append(cells[k][y], w)
					narrow[k], sum = max(narrow[k], w), sum+w+space
				}
				wide[k] = max(wide[k], sum)
				of[y] = [][]unit.Length{cells[k][y]}
			}
			all[k] = folds(of, space, narrow[k], wide[k])
			lo, hi = lo+narrow[k], hi+wide[k]
		}
		measure := lo + unit.Length(rng.Float64()*float64(hi-lo))
		got := narrowed(all, measure)
		shared := make([]unit.Length, columns)
		sum := unit.Length(0)
		for k := range shared {
			shared[k] = narrow[k] + (measure-lo)*(wide[k]-narrow[k])/max(1, hi-lo)
			sum += got[k]
			if got[k] < narrow[k] {
				t.Fatalf("case %d: column %d is %v wide, its longest word %v", n, k, got[k], narrow[k])
			}
		}
		if sum > measure {
			t.Fatalf("case %d: columns of %v in a measure of %v", n, sum, measure)
		}
		switch a, b := heightAt(cells, got, space), heightAt(cells, shared, space); {
		case a > b:
			higher++
		case a < b:
			lower++
		}
	}
	if t.Logf("higher in %d, lower in %d of 400", higher, lower); higher > 40 || lower < 150 {
		t.Errorf("higher in %d, lower in %d of 400", higher, lower)
	}
}

// priceAt is what narrowed wants to be small, by the words of cells in columns so wide.
func priceAt(cells [][][]unit.Length, widths []unit.Length, space unit.Length) float64 {
	price := float64(heightAt(cells, widths, space))
	for k := range cells {
		for y, words := range cells[k] {
			of := [][][]unit.Length{{words}}
			n := heightAt(of, widths[k:k+1], space)
			if price += foldPrice * float64(n); n > 1 && n == len(cells[k][y]) {
				price += stripPrice * float64(n-1)
			}
		}
	}
	return price
}

// TestNarrowedColumnsAreNearlyTheBest compares with all widths that columns of few words can have: most are the best there
// are, and none costs much more.
func TestNarrowedColumnsAreNearlyTheBest(t *testing.T) {
	rng := rand.New(rand.NewSource(22))
	const cases, step, space = 250, 4 * unit.Point, 4 * unit.Point
	best, worst := 0, 0.0
	for range cases {
		columns, rows := 2+rng.Intn(2), 1+rng.Intn(5)
		cells := make([][][]unit.Length, columns)
		all := make([][]fold, columns)
		narrow, wide := make([]unit.Length, columns), make([]unit.Length, columns)
		lo, hi := unit.Length(0), unit.Length(0)
		for k := range cells {
			most := 1 + rng.Intn(9)
			of := make([][][]unit.Length, rows)
			for y := range rows {
				var words []unit.Length
				sum := unit.Length(0)
				for range 1 + rng.Intn(most) {
					w := step * unit.Length(2+rng.Intn(5))
					words, sum = append(words, w), sum+w+space
					narrow[k] = max(narrow[k], w)
				}
				wide[k] = max(wide[k], sum)
				cells[k], of[y] = append(cells[k], words), [][]unit.Length{words}
			}
			all[k] = folds(of, space, narrow[k], wide[k])
			lo, hi = lo+narrow[k], hi+wide[k]
		}
		measure := lo + (hi-lo)*unit.Length(rng.Intn(100))/100
		got := priceAt(cells, narrowed(all, measure), space)
		least := got
		at := slices.Clone(narrow)
		var try func(k int, left unit.Length)
		try = func(k int, left unit.Length) {
			if k == columns {
				least = min(least, priceAt(cells, at, space))
				return
			}
			for at[k] = narrow[k]; at[k] <= min(wide[k], narrow[k]+left); at[k] += step {
				try(k+1, left-(at[k]-narrow[k]))
			}
		}
		try(0, measure-lo)
		if got <= least+1e-6 {
			best++
		}
		worst = max(worst, got/least)
	}
	t.Logf("%d of %d are the best, the worst costs %.2f of it", best, cases, worst)
	if best < cases*95/100 || worst > 1.25 {
		t.Errorf("%d of %d are the best, the worst costs %.2f of it", best, cases, worst)
	}
}

// TestAShortPhraseIsNotBroken: the column of short phrases beside sentences has them in one line, whichever it is.
func TestAShortPhraseIsNotBroken(t *testing.T) {
	tpl := tplOf(t, "a4")
	c := &copyist{words: &Words{}, setter: newSetter(font.NewSet(), tpl), in: &Entry{Article: &article.Article{}}, measure: tpl.Measure()}
	for column := range 3 {
		b := article.Table{HeaderRows: 1}
		for y := range 9 {
			row := []string{"Đề nghị xã cho biết vì sao đoạn đường từ cầu Tân đến chợ Bến tháng này chưa sửa xong.",
				"Nhà thầu thiếu vật liệu; Ủy ban đã nhắc nhở, yêu cầu hoàn thành trước ngày 20 tháng này, nếu chậm sẽ phạt theo hợp đồng."}
			short := "Địa chính"
			if y == 0 {
				row, short = []string{"Câu hỏi của cử tri", "Trả lời"}, "Đơn vị"
			}
			var cells []article.Cell
			for _, text := range slices.Insert(row, column, short) {
				cells = append(cells, article.Cell{Text: article.Plain(text), ColSpan: 1, RowSpan: 1})
			}
			b.Rows = append(b.Rows, cells)
		}
		for y, r := range c.makeTable(b, c.measure, true).rows {
			if n := r.cells[column].p.Lines(); n != 1 {
				t.Errorf("column %d: the phrase of row %d takes %d lines", column, y, n)
			}
		}
	}
}

// TestATableBeginsOnWhatIsLeftOfItsPage: a wide table with little copy behind it does
// not leave the rest of its page white, neither part has less than three rows, and each
// row is there once.
func TestATableBeginsOnWhatIsLeftOfItsPage(t *testing.T) {
	paragraph := strings.Repeat("Vụ này xã gieo cấy hơn hai trăm héc-ta lúa. ", 7) + "\n"
	for above := range 24 {
		var b strings.Builder
		b.WriteString("no masthead\n= Danh sách\n" + strings.Repeat(paragraph, above))
		b.WriteString("| " + strings.Join([]string{"thứ tự", "họ và tên", "ngày sinh", "số căn cước", "điện thoại", "chỗ ở", "ghi chú"}, " | ") + "\n")
		for i := range 30 {
			fmt.Fprintf(&b, "| r%d | Nguyễn Thị Hạnh | 19/1/1965 | 034092012628 | 0912.345.895 | thôn Thượng | hộ nghèo\n", i)
		}
		b.WriteString("Một câu cuối.\n")
		doc, tpl := layInput(t, markup(t, b.String()), "contents: false\n")
		var pages []int // rows on each page that has any
		seen := map[string]bool{}
		for _, p := range doc.Pages {
			rows, last := 0, unit.Length(0)
			for _, it := range p.Items {
				x, ok := it.(*frame.Text)
				if !ok || x.Node == 0 {
					continue
				}
				last = max(last, x.Y)
				if strings.HasPrefix(x.String, "r") && doc.Structure.Role(x.Node) == frame.TableCell {
					rows++
					if seen[x.String] {
						t.Errorf("%d above: row %s is there twice", above, x.String)
					}
					seen[x.String] = true
				}
			}
			if rows > 0 {
				pages = append(pages, rows)
			}
			if white := tpl.LineTop(tpl.Lines()) - last; rows > 0 && len(seen) < 30 && white > 9*tpl.Leading {
				t.Errorf("%d above: %v white below a part of the table", above, white)
			}
		}
		if len(seen) != 30 {
			t.Errorf("%d above: %d rows", above, len(seen))
		}
		for _, rows := range pages {
			if rows < 3 {
				t.Errorf("%d above: rows on pages: %v", above, pages)
			}
		}
	}
}

// TestATotalHasARuleOfItsOwn: the row that sums up the others is bold and below a black
// rule; one that only begins alike is not.
func TestATotalHasARuleOfItsOwn(t *testing.T) {
	for first, total := range map[string]bool{"Cộng": true, "Tổng cộng": true, "TỔNG SỐ": true, "Tổng": true, "Tổng: ": true,
		"Tổng số hộ": true, "Cộng đồng": false, "Công": false, "Thôn Tổng": false, "Cộngg": false} {
		doc, tpl := layInput(t, markup(t, "= Bảng\nMột đoạn.\n| Thôn | Lúa\n| Đông | 12\n| Đoài | 14\n| "+first+" | 26\n"), "")
		black := 0
		bold := false
		for _, it := range doc.Pages[0].Items {
			switch x := it.(type) {
			case *frame.Rule:
				if x.H == tpl.Rules.TableHead && x.W < tpl.FullMeasure() {
					black++
				}
			case *frame.Text:
				if x.String == "26" {
					bold = strings.HasSuffix(x.Face.Name(), "Bold")
				}
			}
		}
		if total != (black == 2) || total != bold {
			t.Errorf("%q: %d rules as below a head, bold %v", first, black, bold)
		}
	}
}
