package finish

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Font is a simple font: up to 255 glyphs by one-byte codes. Lengths are
// thousandths of an em.
type Font struct {
	Key     string    // name in content streams: "f1"
	Name    string    // "NotoSerif-Bold"
	Codes   [256]rune // what each code stands for; 0 for none
	Widths  [256]int
	Program []byte // TrueType, with the glyphs of Codes alone

	Box                        [4]int
	Ascent, Descent, CapHeight int
	Stem                       int
	Italic                     int // thousandths of a degree
	Serif                      bool
}

// font adds the objects of one font and returns its number.
func (f *file) font(font *Font) int {
	name := "/" + tag(font) + "+" + font.Name
	num := strconv.Itoa
	program := f.add(nil, font.Program)
	program.set("Length1", num(len(font.Program)))
	unicode := f.add(nil, toUnicode(&font.Codes))

	// Symbolic: codes are the font's own.
	flags := 1 << 2
	if font.Serif {
		flags |= 1 << 1
	}
	if font.Italic != 0 {
		flags |= 1 << 6
	}
	desc := f.add([]pair{{"Type", []byte("/FontDescriptor")}}, nil)
	desc.set("FontName", name)
	desc.set("Flags", num(flags))
	desc.set("FontBBox", fmt.Sprintf("[%d %d %d %d]", font.Box[0], font.Box[1], font.Box[2], font.Box[3]))
	desc.set("ItalicAngle", strconv.FormatFloat(float64(font.Italic)/1000, 'f', -1, 64))
	desc.set("Ascent", num(font.Ascent))
	desc.set("Descent", num(font.Descent))
	desc.set("CapHeight", num(font.CapHeight))
	desc.set("StemV", num(font.Stem))
	desc.set("FontFile2", fmt.Sprintf("%d 0 R", program.num))

	first, last := ' ', ' '
	for c, r := range font.Codes {
		if r != 0 {
			first, last = min(first, rune(c)), max(last, rune(c))
		}
	}
	o := f.add([]pair{{"Type", []byte("/Font")}}, nil)
	o.set("Subtype", "/TrueType")
	o.set("BaseFont", name)
	o.set("FirstChar", num(int(first)))
	o.set("LastChar", num(int(last)))
	o.set("Widths", strings.Join(strings.Fields(fmt.Sprint(font.Widths[first:last+1])), " "))
	o.set("FontDescriptor", fmt.Sprintf("%d 0 R", desc.num))
	o.set("ToUnicode", fmt.Sprintf("%d 0 R", unicode.num))
	return o.num
}

// tag is the subset's prefix: six capitals from what the subset holds.
func tag(font *Font) string {
	sum := sha256.Sum256([]byte(font.Name + "\x00" + string(font.Codes[:])))
	b := make([]byte, 6)
	for i := range b {
		b[i] = 'A' + sum[i]%26
	}
	return string(b)
}

// toUnicode is the map from codes to Unicode, one by one: Ghostscript 10 reads
// a range of two-byte targets wrongly.
func toUnicode(codes *[256]rune) []byte {
	var lines []string
	for c, r := range codes {
		if r != 0 {
			lines = append(lines, fmt.Sprintf("<%02X> <%04X>\n", c, r))
		}
	}
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n")
	// A block holds at most 100 lines.
	for part := range slices.Chunk(lines, 100) {
		fmt.Fprintf(&b, "%d beginbfchar\n%sendbfchar\n", len(part), strings.Join(part, ""))
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
