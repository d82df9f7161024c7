package compose

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

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
