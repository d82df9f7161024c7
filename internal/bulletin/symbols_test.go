package bulletin_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"bantin/internal/bulletin"
	"bantin/internal/date"
	"bantin/internal/issue"
	"bantin/internal/style"
)

// TestSymbolsOfDocumentsInThePDF builds an article full of symbols of documents in
// several columns, and reads the file as poppler does: no line ends at the hyphen
// of one, and whoever copies the text gets each of them with its hyphen.
func TestSymbolsOfDocumentsInThePDF(t *testing.T) {
	symbols := []string{"NĐ-CP", "QĐ-TTg", "NQ/TW", "45/2024/NĐ-CP", "1234/BGDĐT-GDTrH", "02/2025/TTLT-BNV-BTC",
		"KH-UBND", "HD-VPTW"}
	var page strings.Builder
	page.WriteString("Triển khai các văn bản mới\n\n")
	for k := range 24 {
		for i, symbol := range symbols {
			fmt.Fprintf(&page, "%s theo %s ", strings.Repeat("xã họp bàn ", (k+i)%4), symbol)
		}
		fmt.Fprintf(&page, "từ nay đến hết tháng %d năm %d.\n\n", 1+k%12, 2026+k/12)
	}
	folio := regexp.MustCompile(`Bản tin \d+ 23/11/2026\n+`)
	for _, name := range []string{"a4", "a5"} {
		for _, columns := range []int{1, 2, 3} {
			tpl, _ := style.Embedded(name)
			tpl.Columns = columns
			res, err := bulletin.Build(context.Background(), bulletin.Request{
				Read: bulletin.ReadRequest{Files: disk{}, Stdin: []byte(page.String()), Entries: []issue.Entry{{File: "-"}}},
				Day:  date.Date{Year: 2026, Month: 11, Day: 23}, Templates: []*style.Template{tpl}})
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(t.TempDir(), "x.pdf")
			if err := os.WriteFile(file, res.Editions[0].Files[0].PDF, 0o644); err != nil {
				t.Fatal(err)
			}
			text := strings.ReplaceAll(run(t, "pdftotext", "-raw", file, "-"), "\f", "\n")
			for line := range strings.Lines(text) {
				if line = strings.TrimSpace(line); strings.HasSuffix(line, "-") || strings.HasPrefix(line, "-") {
					t.Errorf("%s in %d columns: a symbol breaks at its hyphen: %q", name, columns, line)
				}
			}
			// A symbol may break behind its stroke, and go on behind the folio, on the next page.
			joined := strings.ReplaceAll(folio.ReplaceAllString(text, ""), "/\n", "/")
			for _, symbol := range symbols {
				if n := strings.Count(joined, " "+symbol) + strings.Count(joined, "\n"+symbol); n < 24 {
					t.Errorf("%s in %d columns: %s is read %d times, want 24", name, columns, symbol, n)
				}
			}
		}
	}
}
