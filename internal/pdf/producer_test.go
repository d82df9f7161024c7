package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"testing"
)

func TestMadeBy(t *testing.T) {
	packed := func(s string) string {
		var b bytes.Buffer
		z := zlib.NewWriter(&b)
		z.Write([]byte(s))
		z.Close()
		return fmt.Sprintf("%%PDF-1.7\n3 0 obj\n<</Type/ObjStm/Length %d>>\nstream\n%s\nendstream", b.Len(), b.String())
	}
	for _, c := range []struct {
		name, data string
		want       bool
	}{
		{"plain", "%PDF-1.4\n1 0 obj\n<</Producer (bantin 0.1.0)>>", true},
		{"packed in UTF-16", packed("<</Producer(\xfe\xff\x00b\x00a\x00n\x00t\x00i\x00n\x00 \x000)>>"), true},
		{"in the second stream", packed("<<>>") + packed("<</Producer(bantin 1)>>")[5:], true},
		{"another program's", packed("<</Producer(LibreOffice)/Title(bantin )>>"), false},
		{"no PDF", "<</Producer(bantin 0.1.0)>>", false},
		{"broken stream", "%PDF-1.7\n<</Type/ObjStm>>\nstream\nxxxx", false},
		{"no stream", "%PDF-1.7\n<</Type/ObjStm>>", false},
	} {
		if got := MadeBy([]byte(c.data), "bantin "); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
