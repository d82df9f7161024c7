package bulletin

import (
	"bytes"
	"time"

	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/pdf"
	"bantin/internal/style"
	"bantin/internal/testsheet"
	"bantin/internal/wording"
)

// TestSheet is the file of the sheet that asks a printer how it prints, in a
// language.
func TestSheet(l diag.Lang, created time.Time, producer string) ([]byte, *frame.Document, error) {
	t, diags := style.Embedded(style.Default)
	if t == nil {
		return nil, nil, &diag.Error{Diag: diags[0]}
	}
	words := sheetWords(l)
	doc, err := testsheet.Pages(&words, t, font.NewSet())
	if err != nil {
		return nil, nil, err
	}
	var file bytes.Buffer
	if err := pdf.Write(&file, doc, pdf.Options{Created: created, Producer: producer}); err != nil {
		return nil, nil, err
	}
	return file.Bytes(), doc, nil
}

// sheetWords is the words of the sheet in a language. What is set in all sizes is
// Vietnamese in both, with marks above and below its letters.
func sheetWords(l diag.Lang) testsheet.Words {
	t := func(key wording.Key) string { return wording.Text(l, key) }
	return testsheet.Words{
		Language: l.String(), Sample: says("Commune of Tan Hoa, 23/11"),
		Title: t("Test sheet of bantin"),
		Front: t("Test sheet: front"),
		Back:  t("Test sheet: back"),
		Top:   t("top of the sheet"),
		Steps: []string{
			t("Print this file on A4 at 100 % (actual size), on both sides if the printer can."),
			t("Hold the sheet with the arrow in front pointing up, and turn it like a page of a book (from " +
				"right to left)."),
			t("Look where the arrow behind points, and read the answer there."),
		},
		Answers: []string{
			t("The arrow on this side points up, too: print booklets as they are (--duplex short)."),
			t("The arrow on this side points down: print booklets with --duplex long, or choose “flip on " +
				"short edge” in the dialogue of the printer."),
			t("This side is on a sheet of its own: the printer prints one side. Print booklets with " +
				"--duplex manual --guide, and do what the guide says."),
			t("Hold the sheet against the light: where the two crosses in its middle are more than 2 mm " +
				"apart, so is the type of both sides. See to the tray."),
		},
		Length: t("This line must be 100 mm long. Where it is shorter, the printer makes pages smaller: choose 100 " +
			"%."),
		Edges: t("The rulers count millimetres from the edges. The first mark that you see is the margin that the " +
			"printer does not reach; past 8 mm, type near the edge may be lost."),
		Greys: t("Greys (%): which is nearly white, which nearly black?"),
		Sizes: t("Type: which is the smallest that reads well?"),
	}
}
