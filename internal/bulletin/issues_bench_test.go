package bulletin

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/jpeg"
	"math/rand"
	"strings"
	"testing"
	"testing/fstest"
)

// BenchmarkIssues makes the three issues by whose time the program is judged, from saved pages to the file:
// one of text, one of twenty photographs of 3.8 megapixels, and a book. What it says of pages should stay so:
// times of issues of other lengths cannot be compared.
func BenchmarkIssues(b *testing.B) {
	for _, of := range []struct {
		name                             string
		articles, paragraphs, perArticle int // pictures of each article
	}{
		{"text", 16, 14, 0},
		{"photographs", 10, 12, 2},
		{"book", 1000, 15, 0},
	} {
		b.Run(of.name, func(b *testing.B) {
			files, names := memory{}, []string(nil)
			rng := rand.New(rand.NewSource(1))
			for i := range of.articles {
				name := fmt.Sprintf("%04d.html", i)
				names = append(names, name)
				var pictures []string
				for k := range of.perArticle {
					picture := fmt.Sprintf("%04d_files/%d.jpg", i, k)
					files[picture] = &fstest.MapFile{Data: photograph(b, rng)}
					pictures = append(pictures, picture)
				}
				files[name] = longPage(rng, fmt.Sprintf("Bài số %d của kỳ này", i+1), of.paragraphs, pictures)
			}
			r := request(b, files, names...)
			pages := 0
			b.ReportAllocs()
			for b.Loop() {
				res, err := Build(context.Background(), r)
				if err != nil {
					b.Fatal(err)
				}
				pages = len(res.Editions[0].Document.Pages)
			}
			b.ReportMetric(float64(pages), "pages")
		})
	}
}

// longPage is a page of so many paragraphs, with the pictures among them.
func longPage(rng *rand.Rand, title string, paragraphs int, pictures []string) *fstest.MapFile {
	words := strings.Fields("rác được gom vào sáng thứ ba và thứ sáu hằng tuần chuyển về điểm tập kết của xã trước giờ do thôn giới thiệu")
	var out strings.Builder
	fmt.Fprintf(&out, "<html><body><article><h1>%s</h1>", title)
	for i := range paragraphs {
		out.WriteString("<p>Tổ")
		for range 40 + rng.Intn(60) {
			out.WriteString(" " + words[rng.Intn(len(words))])
		}
		out.WriteString(".</p>\n")
		if i%4 == 1 && i/4 < len(pictures) {
			fmt.Fprintf(&out, `<figure><img src="%s"><figcaption>Chú thích của ảnh %d.</figcaption></figure>`, pictures[i/4], i/4+1)
		}
	}
	out.WriteString("</article></body></html>")
	return &fstest.MapFile{Data: []byte(out.String())}
}

// photograph is a JPEG of 2400 by 1600 whose tones change as those of photographs do, with some noise.
func photograph(b *testing.B, rng *rand.Rand) []byte {
	m := image.NewYCbCr(image.Rect(0, 0, 2400, 1600), image.YCbCrSubsampleRatio420)
	from := rng.Intn(256)
	for i := range m.Y {
		m.Y[i] = byte(from + i%m.YStride/16 + i/m.YStride/16 + rng.Intn(12))
	}
	for i := range m.Cb {
		m.Cb[i], m.Cr[i] = byte(96+i%m.CStride/32), byte(160-i/m.CStride/32)
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, m, &jpeg.Options{Quality: 85}); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}
