package bulletin_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bantin/internal/golden"
	"bantin/internal/style"
)

// stream is a stream of a PDF in plain text, with its dictionary.
type stream struct{ dict, data string }

// streams is the streams of a file as qpdf writes them in plain text.
func streams(plain string) []stream {
	var out []stream
	for {
		dict, rest, found := strings.Cut(plain, "\nstream\n")
		if !found {
			return out
		}
		data, after, _ := strings.Cut(rest, "endstream\nendobj")
		out = append(out, stream{dict[strings.LastIndex(dict, " obj\n")+1:], data})
		plain = after
	}
}

// stringsOf matches the strings of a content stream, whose letters are no operators.
var stringsOf = regexp.MustCompile(`(?s)\((?:\\.|[^()\\])*\)|<[0-9a-fA-F\s]*>`)

// inOneInk is the templates of one ink, and two that flags make so.
func inOneInk(t *testing.T) []*style.Template {
	t.Helper()
	var out []*style.Template
	for _, name := range style.Names() {
		tpl, diags := style.Embedded(name)
		if tpl == nil {
			t.Fatal(diags)
		}
		if name == "a4" {
			tpl.InOneInk()
		}
		if tpl.Mono {
			out = append(out, tpl)
		}
	}
	dots, _ := style.Embedded("a5")
	dots.InDots(72)
	return append(out, dots)
}

// coloured is the operators of content streams that ask for a colour other than
// a grey, or for what may have one.
var coloured = strings.Fields("rg RG k K cs CS sc SC scn SCN sh ri BI")

// TestNoColourInMono reads the operators of every stream and the colour space of
// every picture of the sample: in one ink there is black, and pictures are grey, or
// black and white where they are screened.
func TestNoColourInMono(t *testing.T) {
	for _, ed := range buildWith(t, inOneInk(t)...).Editions {
		plain := pdfObjects(t, ed.Files[0].PDF)
		pages, pictures, profiles := 0, 0, 0
		for _, s := range streams(plain) {
			dict, data := s.dict, s.data
			switch {
			case strings.Contains(dict, "/Subtype /Image"):
				pictures++
				if !strings.Contains(dict, "/ColorSpace /DeviceGray") {
					t.Errorf("%s: a picture is not grey: %s", ed.Template.Name, dict)
				}
				if (ed.Template.Screen > 0) != strings.Contains(dict, "/BitsPerComponent 1\n") {
					t.Errorf("%s: dots or no dots: %s", ed.Template.Name, dict)
				}
			case strings.Contains(dict, "/N "): // the profile says that all is grey
				if !strings.Contains(dict, "/N 1\n") || !strings.Contains(data, "mntrGRAY") {
					t.Errorf("%s: the profile is not of greys: %s", ed.Template.Name, dict)
				}
				profiles++
			case strings.Contains(dict, "/Length1"), strings.Contains(data, "begincmap"), strings.Contains(dict, "/Type"):
			default:
				pages++
				words := strings.Fields(stringsOf.ReplaceAllString(data, " "))
				for i, w := range words {
					if slices.Contains(coloured, w) || (w == "g" || w == "G") && strings.Trim(words[i-1], "0.") != "" {
						t.Errorf("%s: operator %q after %q", ed.Template.Name, w, words[max(i-6, 0):i])
					}
				}
				if !slices.Contains(words, "g") || !slices.Contains(words, "Tf") {
					t.Errorf("%s: a page without text: %.200q", ed.Template.Name, data)
				}
			}
		}
		if pages != len(ed.Document.Pages) || pictures < 5 || profiles != 1 {
			t.Errorf("%s: %d pages, %d pictures and %d profiles are read", ed.Template.Name, pages, pictures, profiles)
		}
	}
}

// TestAPhotocopyOfAPhotocopyIsReadable has tesseract read a page of the edition
// for copiers, and a copy of its copy: one letter of a hundred is lost at most.
func TestAPhotocopyOfAPhotocopyIsReadable(t *testing.T) {
	if testing.Short() {
		t.Skip("reading takes a minute")
	}
	langs, err := exec.Command(golden.Tool(t, "tesseract"), "--list-langs").Output()
	if err != nil || !strings.Contains(string(langs), "vie") {
		golden.Absent(t, "tesseract does not read Vietnamese")
	}
	photocopy, _ := style.Embedded("photocopy")
	file := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(file, buildWith(t, photocopy).Editions[0].Files[0].PDF, 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("python3", "../../.ci/photocopy.py", "--pages", "3", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Fields(string(out))
	var n [3]float64 // letters; of a hundred of them on the page, and on the copy
	for i := range n {
		if n[i], err = strconv.ParseFloat(words[i+1], 64); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("of %g letters %g %% are read, and %g %% on the copy", n[0], n[1], n[2])
	if n[0] < 1000 || n[1] < 95 || n[2] < n[1]-1 {
		t.Errorf("of %g letters %g %% are read, and %g %% on the copy", n[0], n[1], n[2])
	}
}
