package finish

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"io"
	"strings"
)

// Font is one face of the document.
type Font struct {
	Key   string // fpdf's family: "f1"
	Name  string // "NotoSerif-Bold"
	Runes []rune // drawn, in order
}

// fonts gives every face its subset tag and a map to Unicode of the runes
// drawn, and makes sure that each of them has a glyph: a missing one would
// print as a box while the text still reads right.
func (f *file) fonts(fonts []Font) error {
	left := map[string]*Font{}
	for i := range fonts {
		left["/utf8"+fonts[i].Key] = &fonts[i]
	}
	for _, o := range f.objects {
		if o == nil || !o.is("Subtype", "/Type0") {
			continue
		}
		font := left[string(o.get("BaseFont"))]
		if font == nil {
			return fmt.Errorf("finish: object %d: unknown face %s", o.num, o.get("BaseFont"))
		}
		delete(left, string(o.get("BaseFont")))
		if err := f.font(o, font); err != nil {
			return err
		}
	}
	if len(left) > 0 {
		return fmt.Errorf("finish: %d faces are not in the file", len(left))
	}
	return nil
}

func (f *file) font(o *object, font *Font) error {
	s := scanner{data: o.get("DescendantFonts")}
	if !s.token("[") {
		return fmt.Errorf("finish: object %d: /DescendantFonts", o.num)
	}
	n, err := s.number()
	if err != nil || f.object(n) == nil {
		return fmt.Errorf("finish: object %d: /DescendantFonts", o.num)
	}
	cid := f.object(n)
	desc, err := f.follow(cid, "FontDescriptor")
	if err != nil {
		return err
	}
	gids, err := f.follow(cid, "CIDToGIDMap")
	if err != nil {
		return err
	}
	uni, err := f.follow(o, "ToUnicode")
	if err != nil {
		return err
	}
	table, err := inflate(gids.stream)
	if err != nil {
		return fmt.Errorf("finish: object %d: %w", gids.num, err)
	}
	for _, r := range font.Runes {
		if i := int(r) * 2; i+1 >= len(table) || table[i] == 0 && table[i+1] == 0 {
			return fmt.Errorf("finish: %s has no glyph for %q", font.Name, r)
		}
	}
	name := "/" + tag(font) + "+" + font.Name
	o.set("BaseFont", name)
	cid.set("BaseFont", name)
	cid.set("CIDSystemInfo", "<</Registry (Adobe)/Ordering (Identity)/Supplement 0>>")
	desc.set("FontName", name)
	uni.stream = toUnicode(font.Runes)
	return nil
}

// tag is the subset's prefix: six capitals from what the subset holds.
func tag(font *Font) string {
	sum := sha256.Sum256([]byte(font.Name + "\x00" + string(font.Runes)))
	b := make([]byte, 6)
	for i := range b {
		b[i] = 'A' + sum[i]%26
	}
	return string(b)
}

// toUnicode is the map of the runes drawn, which are their own codes.
func toUnicode(runes []rune) []byte {
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for i := 0; i < len(runes); i += 100 {
		part := runes[i:min(i+100, len(runes))]
		fmt.Fprintf(&b, "%d beginbfchar\n", len(part))
		for _, r := range part {
			fmt.Fprintf(&b, "<%04X> <%04X>\n", r, r)
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	return []byte(b.String())
}

func inflate(b []byte) ([]byte, error) {
	r, err := zlib.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}
