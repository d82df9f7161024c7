package bulletin_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/issue"
	"bantin/internal/unit"
)

// TestAProofSheetShowsWhatIsPrinted builds the sample without the first picture of its
// second article and without a paragraph of the third: the sheet says so, shows that picture
// all the same, and has of each picture the size that the pages give it.
func TestAProofSheetShowsWhatIsPrinted(t *testing.T) {
	req := request(t, "a4")
	req.NoPDF, req.Read.Keep = true, true
	none := issue.Pictures{}
	none.FromText("none")
	req.Read.Entries[1].Pictures = none
	req.Read.Entries[2].Cut = []issue.Span{{First: 2, Last: 2}}
	res, err := bulletin.Build(context.Background(), req)
	if err != nil {
		t.Fatal(err)
	}
	lost := []diag.Diag{{Code: diag.InputMissing, Args: []any{"mat.html"}}, {Code: diag.InputTwice, Severity: diag.Warning}}
	data, doc, err := bulletin.ProofSheet(context.Background(), &req, res, lost, 1, diag.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	again, _, _ := bulletin.ProofSheet(context.Background(), &req, res, lost, 1, diag.Vietnamese)
	if !bytes.Equal(data, again) {
		t.Error("twice the same gives other bytes")
	}
	file := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	run(t, "qpdf", "--check", file)
	printed := map[[32]byte]frame.Image{}
	for i := range res.Editions[0].Document.Pages {
		frame.Walk(res.Editions[0].Document.Pages[i].Items, func(it frame.Item, _, _ unit.Length) {
			if im, ok := it.(*frame.Image); ok {
				printed[im.Picture.Hash] = *im
			}
		})
	}
	shown := 0
	var said []string
	for i := range doc.Pages {
		frame.Walk(doc.Pages[i].Items, func(it frame.Item, _, _ unit.Length) {
			switch x := it.(type) {
			case *frame.Image:
				shown++
			case *frame.Text:
				said = append(said, x.String)
			}
		})
	}
	text := strings.Join(strings.Fields(strings.Join(said, " ")), " ")
	if shown != len(printed)+1 || strings.Count(text, "không in") != 1 || strings.Count(text, " ppi") != len(printed) {
		t.Errorf("%d pictures, %d printed: %s", shown, len(printed), text)
	}
	if !strings.Contains(text, "đã cắt đoạn 2: ") || !strings.Contains(text, "Bảng kiểm còn 1 điều cần xem lại.") ||
		!strings.Contains(text, "– không có tệp hay thư mục \"mat.html\"") || strings.Contains(text, "hai lần") {
		t.Errorf("%s", text)
	}
}
