package pdf_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"bantin/internal/frame"
	"bantin/internal/pdf"
	"bantin/internal/unit"
)

// tabled is a document of one table: a row a line, cells parted by "|". "=" before the words
// makes a head of a column, "-" one of a row; ">" and "^" behind them are a column and a row more.
func tabled(t *testing.T, rows string) (*frame.Document, pdf.Options) {
	doc, o := document(t)
	serif := face(t, "NotoSerif-Regular")
	var s frame.Structure
	p := frame.Page{Label: "1", Width: unit.MM(148), Height: unit.MM(210)}
	table := s.Add(frame.Node{Role: frame.Table})
	for line := range strings.SplitSeq(rows, "\n") {
		row := s.Add(frame.Node{Parent: table, Role: frame.Row})
		for cell := range strings.SplitSeq(line, "|") {
			n := frame.Node{Parent: row, Role: frame.TableCell, ColSpan: uint16(1 + strings.Count(cell, ">")),
				RowSpan: uint16(1 + strings.Count(cell, "^"))}
			switch {
			case strings.HasPrefix(cell, "="):
				n.Role, n.Scope = frame.TableHeader, frame.ColumnScope
			case strings.HasPrefix(cell, "-"):
				n.Role, n.Scope = frame.TableHeader, frame.RowScope
			}
			node := s.Add(n)
			if words := strings.Trim(cell, "=->^"); words != "" {
				p.Items = append(p.Items, &frame.Text{Node: node, X: unit.Pt(30), Y: unit.Pt(20 + float64(10*node)), Face: serif,
					Size: unit.Pt(10), String: words})
			}
		}
	}
	doc.Pages, doc.Outline, doc.Structure = []frame.Page{p}, nil, s
	return doc, o
}

// TestCellsNameTheirHeads: of each cell with words, the words of its heads. Where the scopes
// tell, nothing is named.
func TestCellsNameTheirHeads(t *testing.T) {
	for rows, want := range map[string]string{
		"=a|=b\n1|2":                         "",
		"=|=b\n-x|2\n-y|3":                   "",
		"=a^|=b>\n=c|=d\n1|2|3":              "c:b d:b 1:a 2:b,c 3:b,d",
		"=a|=b>\n=k|=l|=m\n-x|2|3":           "k:a l:b m:b x:a,k 2:b,l,x 3:b,m,x",
		"=a|=b|=c\n-x^|-p|1\n-q|2":           "x:a p:b,x 1:c,x,p q:b,x 2:c,x,q",
		"=a|=b\n=hill>\n1|2\n=sea>\n3|4":     "hill:a,b 1:a,hill 2:b,hill sea:a,b 3:a,sea 4:b,sea",
		"=a|=b\n1|2\n=c|=d\n3|4":             "1:a 2:b 3:c 4:d",
		"=a^^|=b>>\n=c^|=d>\n=e|=f\n1|2|3|4": "c:b d:b e:b,d f:b,d 1:a 2:b,c 3:b,d,e 4:b,d,f",
		"=a>>|=\n1^|2|3|4\n5|6|7":            "1:a 2:a 3:a 5:a 6:a",
	} {
		doc, o := tabled(t, rows)
		var said bytes.Buffer
		o.Spoken = &said
		saved(t, doc, o)
		words := map[string]string{}
		var got []string
		for _, m := range regexp.MustCompile(`T[HD](?: id=(\S+))?[^"\n]* "([^"]+)"`).FindAllStringSubmatch(said.String(), -1) {
			words[m[1]] = m[2]
		}
		for _, m := range regexp.MustCompile(`T[HD].* headers=(\S+) "([^"]+)"`).FindAllStringSubmatch(said.String(), -1) {
			var heads []string
			for id := range strings.SplitSeq(m[1], ",") {
				heads = append(heads, words[id])
			}
			got = append(got, m[2]+":"+strings.Join(heads, ","))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: %s, want %s\n%s", rows, s, want, said.String())
		}
	}
}
