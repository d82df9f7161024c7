package pdf_test

import (
	"bytes"
	"fmt"
	"testing"

	"bantin/internal/frame"
	"bantin/internal/pdf"
	"bantin/internal/unit"
)

// long is an issue of many pages of text: paragraphs of twelve lines, one of
// twenty a heading.
func long(t testing.TB, pages int) *frame.Document {
	serif := face(t, "NotoSerif-Regular")
	doc := &frame.Document{Title: "Bản tin", Language: "vi"}
	s := &doc.Structure
	article := s.Add(frame.Node{Role: frame.Article, Number: 1})
	node, n := int32(0), 0
	for k := range pages {
		p := frame.Page{Label: fmt.Sprint(k + 1), Width: unit.MM(210), Height: unit.MM(297)}
		for i := range 120 {
			if n%12 == 0 {
				role := frame.Paragraph
				if n%240 == 0 {
					article = s.Add(frame.Node{Role: frame.Article, Number: int32(n)})
					role = frame.Headline
				}
				node = s.Add(frame.Node{Parent: article, Role: role})
			}
			n++
			p.Items = append(p.Items, &frame.Text{Node: node, X: unit.Pt(float64(40 + i/60*250)), Y: unit.Pt(float64(60 + 13*(i%60))),
				Face: serif, Size: unit.Pt(10), Space: unit.Length(2600 + i*n%500),
				String: fmt.Sprintf("Sáng %d/11, tại cánh đồng thôn Đông, Ủy ban %d ", n%30, n)})
		}
		p.Items = append(p.Items, &frame.Text{X: unit.Pt(300), Y: unit.Pt(820), Face: serif, Size: unit.Pt(8), String: p.Label})
		doc.Pages = append(doc.Pages, p)
	}
	return doc
}

// BenchmarkTags shows what tags cost beside the file without.
func BenchmarkTags(b *testing.B) {
	doc := long(b, 200)
	for _, plain := range []bool{true, false} {
		b.Run(fmt.Sprintf("plain=%v", plain), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var out bytes.Buffer
				if err := pdf.Write(&out, doc, pdf.Options{Plain: plain}); err != nil {
					b.Fatal(err)
				}
				b.SetBytes(int64(out.Len()))
			}
		})
	}
}
