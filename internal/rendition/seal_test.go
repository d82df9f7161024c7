package rendition

import (
	"bytes"
	"encoding/json"
	"testing"
)

func TestSealTellsWhetherATextWasChanged(t *testing.T) {
	made := Sealed([]byte("# Tin\n\nBài.\n"))
	if !bytes.HasPrefix(made, []byte("# Tin\n\nBài.\n<!-- bantin ")) || !bytes.Equal(Sealed([]byte("# Tin\n\nBài.")), made) {
		t.Errorf("%s", made)
	}
	object := SealedJSON([]byte(`{"a":"Bài ,\"seal\":\"","b":{}}` + "\n"))
	lines := SealedJSON([]byte("{\"a\":1}\n{\"a\":2}\n"))
	array := SealedJSON([]byte("[{\"a\":1},\n{\"a\":2}]\n"))
	for _, text := range [][]byte{object, array} {
		if !json.Valid(text) {
			t.Errorf("%s", text)
		}
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
		"JSON":            {object, true, true},
		"JSON, a letter":  {bytes.Replace(object, []byte("Bài"), []byte("Bai"), 1), true, false},
		"JSON, a key":     {bytes.Replace(object, []byte(`"b"`), []byte(`"c"`), 1), true, false},
		"JSON, a line":    {bytes.Replace(lines, []byte("{\"a\":1}\n"), nil, 1), true, false},
		"JSON Lines":      {lines, true, true},
		"JSON, an array":  {array, true, true},
		"JSON, laid out":  {bytes.ReplaceAll(array, []byte(":"), []byte(": ")), false, false},
		"JSON, no seal":   {[]byte(`{"a":"Bài ,\"seal\":\""}`), false, false},
	} {
		if sealed, whole := Seal(c.data); sealed != c.sealed || whole != c.whole {
			t.Errorf("%s: sealed %t, whole %t", name, sealed, whole)
		}
	}
}
