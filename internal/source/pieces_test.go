package source

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// TestPiecesAreTheWhole reads long texts piece by piece, from readers that give
// much or little at once, and puts them together again.
func TestPiecesAreTheWhole(t *testing.T) {
	lines := strings.Repeat("Xã Tân Hòa gieo 1.250 ha lúa; bà con vui.\n\n", 3*pieceBytes/40)
	for name, want := range map[string]string{
		"nothing":           "",
		"a line":            "Xã Tân Hòa",
		"lines":             lines,
		"no end":            lines + "Hết",
		"a line of words":   strings.Repeat("Tân Hòa, xã ", 3*pieceBytes/12),
		"no blank":          strings.Repeat("ộ", pieceBytes),
		"no blank, shifted": "a" + strings.Repeat("ộ", pieceBytes),
	} {
		var got strings.Builder
		longest := 0
		for p, err := range Pieces(iotest.HalfReader(strings.NewReader(want)), nil) {
			if err != nil {
				t.Fatal(err)
			}
			longest = max(longest, len(p.Text))
			got.WriteString(p.Text + p.End)
		}
		if got.String() != want || longest > pieceBytes {
			t.Errorf("%s: %d bytes, want %d, or not the same; the longest piece has %d", name, got.Len(), len(want),
				longest)
		}
	}
}

// TestPiecesShareAnEncoding decodes what only the first piece tells the encoding of.
func TestPiecesShareAnEncoding(t *testing.T) {
	plain := strings.Repeat("nothing but ASCII here\n", pieceBytes/20)
	text := "Café, garçon, à côté: élève\n" + plain + "Été à Málaga\n" + plain
	latin, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	for name, in := range map[string]string{"windows-1252": latin, "UTF-16": wide,
		"UTF-8 with its mark": "\uFEFF" + text, "Windows' lines": strings.ReplaceAll(text, "\n", "\r\n")} {
		var got strings.Builder
		for p, err := range Pieces(strings.NewReader(in), nil) {
			if err != nil {
				t.Fatal(err)
			}
			got.WriteString(p.Text + p.End)
		}
		if strings.ReplaceAll(got.String(), "\r\n", "\n") != text {
			t.Errorf("%s: not the same", name)
		}
	}
}

func TestPiecesEndWithAnError(t *testing.T) {
	broken := errors.New("broken")
	r := io.MultiReader(strings.NewReader(strings.Repeat("a b\n", pieceBytes/2)), iotest.ErrReader(broken))
	var last error
	for _, last = range Pieces(r, nil) {
	}
	if !errors.Is(last, broken) {
		t.Errorf("the error is %v", last)
	}
}
