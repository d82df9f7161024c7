package finish

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// objects is a file of one page as fpdf lays it out.
func objects() []string {
	return []string{
		"<</Type /Pages\n/Kids [3 0 R ]\n/Count 1\n/MediaBox [0 0 100.00 100.00]\n>>",
		"<<\n/ProcSet [/PDF /Text]\n/Font <<\n>>\n/XObject <<\n>>\n>>",
		"<</Type /Page\n/Parent 1 0 R\n/Resources 2 0 R\n/Annots [<</Type /Annot /Subtype /Link /Rect [0 0 9 9] " +
			"/Border [0 0 0] /A <</S /URI /URI (https://a.vn/\\(1 0 R\\))>>>>]\n" +
			"/Group <</Type /Group /S /Transparency /CS /DeviceRGB>>\n/Contents 4 0 R>>",
		"<</Length 23>>\nstream\nBT /f1 10 Tf(a)Tj ET 9 \nendstream",
		"<<\n/Producer (x)\n/CreationDate (D:20261123000000)\n/ModDate (D:20261123000000)\n>>",
		"<<\n/Type /Catalog\n/Pages 1 0 R\n/Names <<\n/EmbeddedFiles << /Names [\n] >>\n>>\n>>",
	}
}

// file puts objects into a file with its table.
func classic(list []string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range list {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	x := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(list)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n>>\nstartxref\n%d\n%%%%EOF\n", len(list)+1,
		len(list), len(list)-1, x)
	return b.Bytes()
}

func options() Options {
	f := Font{Key: "f1", Name: "Test-Regular", Program: []byte("program"), Ascent: 900, Descent: -200, CapHeight: 700,
		Stem: 80}
	f.Codes['a'], f.Codes[' '], f.Codes[0x80] = 'a', ' ', 'ả'
	f.Widths['a'], f.Widths[' '], f.Widths[0x80] = 500, 250, 500
	return Options{Language: "vi", Fonts: []Font{f}, Links: []Link{{Says: "Ấp (1)"}}, Labels: []string{"1"}}
}

func finished(t *testing.T, list []string, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Finish(&b, classic(list), o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestOrderOfTheInputDoesNotMatter(t *testing.T) {
	want := finished(t, objects(), options())
	// The contents and the resources change places.
	list := objects()
	list[1], list[3] = list[3], list[1]
	list[2] = strings.NewReplacer("/Resources 2", "/Resources 4", "/Contents 4", "/Contents 2").Replace(list[2])
	// An object that nobody refers to.
	list = append(list[:4:4], append([]string{"<<\n/Unused 1\n>>"}, list[4:]...)...)
	if got := finished(t, list, options()); got != want {
		t.Error("the same file in another order gives other bytes")
	}
}

func TestSurprisesAreErrors(t *testing.T) {
	for name, change := range map[string]func([]string){
		"resources with fonts": func(l []string) {
			l[1] = strings.Replace(l[1], "/Font <<\n>>",
				"/Font <</F1 4 0 R>>", 1)
		},
		"no resources": func(l []string) { l[2] = strings.Replace(l[2], "/Resources 2 0 R", "", 1) },
		"embedded files": func(l []string) {
			l[5] = strings.Replace(l[5], "/Names [\n]",
				"/Names [(a) 1 0 R]", 1)
		},
		"no catalogue":      func(l []string) { l[5] = strings.Replace(l[5], "/Catalog", "/Pages", 1) },
		"an unknown object": func(l []string) { l[3] = "<</Type /Sig>>" },
		"an unknown filter": func(l []string) {
			l[3] = strings.Replace(l[3], "/Length",
				"/Filter /LZWDecode /Length", 1)
		},
		"a stream that is no zlib": func(l []string) {
			l[3] = strings.Replace(l[3], "/Length",
				"/Filter /FlateDecode /Length", 1)
		},
		"a wrong length":     func(l []string) { l[3] = strings.Replace(l[3], "23", "21", 1) },
		"a date with a zone": func(l []string) { l[4] = strings.Replace(l[4], "23000000)", "23000000+07'00')", 1) },
		"a link more": func(l []string) {
			l[2] = strings.Replace(l[2], "/Annots [",
				"/Annots [<</Type /Annot>>", 1)
		},
		"a link less": func(l []string) {
			l[2] = l[2][:strings.Index(l[2], "/Annots")] +
				"/Contents 4 0 R>>"
		},
		"annotations elsewhere": func(l []string) { l[2] = l[2][:strings.Index(l[2], "/Annots")] + "/Annots 4 0 R>>" },
		"a place that no link leads to": func(l []string) {
			l[2] = strings.Replace(l[2], "/A <</S /URI /URI (https://a.vn/\\(1 0 R\\))>>", "/Dest [3 0 R /XYZ 0 9.00 null]", 1)
		},
		"a bookmark more":      func(l []string) { l[4] = "<</Title (a)\n/Dest [3 0 R /XYZ 0 9.00 null]\n/Count 0>>" },
		"a rectangle of three": func(l []string) { l[2] = strings.Replace(l[2], "[0 0 9 9]", "[0 0 9]", 1) },
		"a rectangle of names": func(l []string) { l[2] = strings.Replace(l[2], "[0 0 9 9]", "[0 0 9 /A]", 1) },
		"a picture that is not drawn": func(l []string) {
			l[1] = strings.Replace(l[1], "/XObject <<\n", "/XObject <<\n/I1 4 0 R\n", 1)
		},
		"resources of another kind": func(l []string) {
			l[1] = strings.Replace(l[1], "/XObject", "/ExtGState <</A 4 0 R>> /XObject", 1)
		},
		"pages that are none":   func(l []string) { l[0] = strings.Replace(l[0], "[3 0 R ]", "[4 0 R ]", 1) },
		"no pages":              func(l []string) { l[0] = strings.Replace(l[0], "[3 0 R ]", "[]", 1) },
		"a dead reference":      func(l []string) { l[2] = strings.Replace(l[2], "/Parent 1", "/Parent 77", 1) },
		"an open dictionary":    func(l []string) { l[4] = "<<\n/Producer (x)" },
		"an open string":        func(l []string) { l[4] = "<<\n/Producer (x\n>>" },
		"a key that is no name": func(l []string) { l[4] = "<<Producer (x)>>" },
	} {
		list := objects()
		change(list)
		var b bytes.Buffer
		if err := Finish(&b, classic(list), options()); err == nil {
			t.Errorf("%s passes", name)
		} else if !strings.HasPrefix(err.Error(), "finish: ") || b.Len() > 0 {
			t.Errorf("%s: %v, %d bytes written", name, err, b.Len())
		}
	}
}

func TestDamageIsNeverAPanic(t *testing.T) {
	whole := classic(objects())
	for n := range whole {
		_ = Finish(&bytes.Buffer{}, whole[:n], options())
		for _, c := range []byte{'9', '(', 0xFF} {
			b := bytes.Clone(whole)
			b[n] = c
			_ = Finish(&bytes.Buffer{}, b, options())
		}
	}
	for _, n := range []int{0, 1, len(whole) / 2, len(whole) - 8} {
		if Finish(&bytes.Buffer{}, whole[:n], options()) == nil {
			t.Errorf("a file cut at %d passes", n)
		}
	}
}

func TestPageLabels(t *testing.T) {
	for want, labels := range map[string][]string{
		"<</Nums[0<</S/D>>]>>":                           {"1", "2", "3"},
		"<</Nums[0<</S/D/St 7>>]>>":                      {"7", "8"},
		"<</Nums[0<</P(bìa)>>1<</S/D>>3<</S/D/St 9>>]>>": {"bìa", "1", "2", "9"},
		"<</Nums[0<</P(i)>>1<</P()>>2<</P(03)>>]>>":      {"i", "", "03"},
		"<</Nums[0<</S/D>>2<</S/D>>]>>":                  {"1", "2", "1"},
	} {
		want = strings.Replace(want, "(bìa)", "<FEFF006200EC0061>", 1)
		if got := pageLabels(labels); got != want {
			t.Errorf("%q: %s, want %s", labels, got, want)
		}
	}
}

// TestTheMapToUnicodeIsReadBack reads maps of several lengths as a viewer does:
// each block says how many lines follow, at most 100 as the format has it, and
// each code comes once.
func TestTheMapToUnicodeIsReadBack(t *testing.T) {
	for _, n := range []int{0, 1, 99, 100, 101, 200, 201, 255} {
		var codes [256]rune
		for c := 1; c <= n; c++ {
			codes[c] = 'Ạ' + rune(c)
		}
		read, left := map[int]rune{}, 0
		for line := range strings.Lines(string(toUnicode(&codes))) {
			var count, code int
			var r rune
			switch {
			case left > 0:
				if k, err := fmt.Sscanf(line, "<%02X> <%04X>\n", &code, &r); k != 2 || err != nil || read[code] != 0 {
					t.Fatalf("%d codes: %q, %v", n, line, err)
				}
				read[code] = r
				if left--; left == 0 {
					left = -1 // its end is next
				}
			case left < 0:
				if line != "endbfchar\n" {
					t.Errorf("%d codes: a block ends with %q", n, line)
				}
				left = 0
			default:
				if _, err := fmt.Sscanf(line, "%d beginbfchar\n", &count); err == nil {
					left = count
					if count < 1 || count > 100 {
						t.Errorf("%d codes: a block of %d lines", n, count)
					}
				}
			}
		}
		if len(read) != n || left != 0 {
			t.Errorf("%d of %d codes are read", len(read), n)
		}
		for c, r := range read {
			if r != codes[c] {
				t.Errorf("code %d is %q, want %q", c, r, codes[c])
			}
		}
	}
}

func FuzzFinish(f *testing.F) {
	f.Add(classic(objects()))
	f.Fuzz(func(t *testing.T, data []byte) {
		var b bytes.Buffer
		if err := Finish(&b, data, options()); err == nil && !bytes.HasPrefix(b.Bytes(), []byte("%PDF-1.7")) {
			t.Fatal("no error and no file")
		}
		b.Reset()
		o := options()
		o.Tree = tree()
		if err := Finish(&b, data, o); err == nil && !bytes.Contains(b.Bytes(), []byte("pdfuaid")) {
			t.Fatal("no error and no tags")
		}
	})
}

func TestUpright(t *testing.T) {
	for in, want := range map[string]string{
		"[0 0 9 9]":             "[0 0 9 9]",
		"[10.5 90 20 80.25]":    "[10.5 80.25 20 90]",
		"[ 20 80 -10 90 ]":      "[-10 80 20 90]",
		"[9.00 100.00 8.00 99]": "[8.00 99 9.00 100.00]",
	} {
		if got, err := upright([]byte(in)); got != want || err != nil {
			t.Errorf("%s: %s, %v", in, got, err)
		}
	}
}

// TestThePredictorIsUndone adds up again what upPredicted takes apart.
func TestThePredictorIsUndone(t *testing.T) {
	rows := []byte{1, 2, 255, 3, 1, 0, 3, 0, 7}
	var got []byte
	above := make([]byte, 3)
	for p := upPredicted(rows, 3); len(p) > 0; p = p[4:] {
		if p[0] != 2 {
			t.Fatalf("filter %d", p[0])
		}
		for i, v := range p[1:4] {
			above[i] += v
		}
		got = append(got, above...)
	}
	if !bytes.Equal(got, rows) {
		t.Errorf("%v", got)
	}
}
