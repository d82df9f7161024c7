package rendition

import (
	"bytes"
	"testing"
)

func TestSealTellsWhetherATextWasChanged(t *testing.T) {
	made := Sealed([]byte("# Tin\n\nBài.\n"))
	if !bytes.HasPrefix(made, []byte("# Tin\n\nBài.\n<!-- bantin ")) || !bytes.Equal(Sealed([]byte("# Tin\n\nBài.")), made) {
		t.Errorf("%s", made)
	}
	for name, c := range map[string]struct {
		data          []byte
		sealed, whole bool
	}{
		"as written":      {made, true, true},
		"a letter":        {bytes.Replace(made, []byte("Bài"), []byte("Bai"), 1), true, false},
		"more behind":     {append(bytes.Clone(made), "Thêm.\n"...), true, false},
		"line ends":       {bytes.ReplaceAll(made, []byte("\n"), []byte("\r\n")), true, false},
		"no last newline": {bytes.TrimSpace(made), true, false},
		"no seal":         {[]byte("# Tin\n"), false, false},
		"nothing":         {nil, false, false},
		"half a seal":     {made[:len(made)-30], false, false},
		"another comment": {[]byte("x <!-- bantin là gì -->\n"), false, false},
	} {
		if sealed, whole := Seal(c.data); sealed != c.sealed || whole != c.whole {
			t.Errorf("%s: sealed %t, whole %t", name, sealed, whole)
		}
	}
}
