package compose

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/style"
)

// steered is a source of random numbers that fuzzing steers: its bytes come first, two to a
// number, and then what a generator makes of their number.
type steered struct {
	data []byte
	then rand.Source
}

func (s *steered) Seed(int64) {}

func (s *steered) Int63() int64 {
	if len(s.data) < 2 {
		return s.then.Int63()
	}
	n := int64(s.data[0]) | int64(s.data[1])<<8
	s.data = s.data[2:]
	return n << 32 // where Intn looks for it
}

// randomTemplate extends an embedded bulletin by values that it may have, as YAML; many of them do not go together.
func randomTemplate(rng *rand.Rand, names []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "extends: %s\n", names[rng.Intn(len(names))])
	for _, key := range []struct {
		name, form string
		from, to   int
	}{
		{"columns", "%d", 1, 5}, {"width", "%dmm", 100, 420}, {"height", "%dmm", 140, 420}, {"gutter", "%dmm", 2, 12},
		{"inner", "%dmm", 5, 40}, {"outer", "%dmm", 5, 40}, {"top", "%dmm", 5, 30}, {"foot", "%dmm", 12, 30},
		{"styles: {body", "{size: %dpt}}", 7, 24}, {"picture_max", "0.%d", 1, 9}, {"picture_max_column", "0.%d", 1, 9},
		{"picture_crop", "0.0%d", 0, 9}, {"spread", "%d", 0, 200}, {"new_page_from", "%d", 0, 80},
		{"headline_lines", "%d", 1, 6}, {"justify_from", "%d", 0, 60}, {"even", "%d", 0, 8},
	} {
		if rng.Intn(5) == 0 {
			fmt.Fprintf(&b, "%s: "+key.form+"\n", key.name, key.from+rng.Intn(key.to-key.from+1))
		}
	}
	for _, key := range []string{"contents", "briefs_across", "justify", "indent_first", "facing", "leaders", "ink_save", "mono"} {
		if rng.Intn(6) == 0 {
			fmt.Fprintf(&b, "%s: %v\n", key, rng.Intn(2) == 0)
		}
	}
	return b.String()
}

// FuzzPages lays out random articles by random templates, and holds the pages to all that
// TestEveryWordIsPlacedOnceInOrderInsideItsColumn does.
func FuzzPages(f *testing.F) {
	for seed := range int64(24) {
		data := make([]byte, 16*seed)
		rand.New(rand.NewSource(seed)).Read(data)
		f.Add(seed, data)
	}
	names, fonts := bulletins(f), font.NewSet()
	f.Fuzz(func(t *testing.T, seed int64, data []byte) {
		rng := rand.New(&steered{data, rand.NewSource(seed)})
		yaml := randomTemplate(rng, names)
		tpl, diags := style.Read("t.yaml", []byte(yaml))
		if tpl == nil {
			if len(diags) == 0 {
				t.Fatalf("neither a template nor a fault of\n%s", yaml)
			}
			return
		}
		text := randomIssue(rng)
		in := markup(t, firstLines(text, 9000)) // a few pages, in which faults are found sooner
		doc, said, err := Pages(in, tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		if doc == nil {
			for _, d := range said {
				if d.Severity == diag.Fault {
					return // it says why there are none
				}
			}
			t.Fatalf("no pages, and no fault: %v", said)
		}
		doc = ungrouped(doc)
		rowByRow(t, yaml, doc, &in, said)
		inOrder(t, yaml, doc, in, said)
		inPlace(t, yaml, doc, tpl)
		atHome(t, yaml, doc, tpl)
	})
}

// firstLines is the first lines of an issue of at most so many bytes; no heading ends it.
func firstLines(text string, most int) string {
	if len(text) <= most {
		return text
	}
	text = text[:strings.LastIndex(text[:most], "\n")+1]
	if last := strings.LastIndex(text[:len(text)-1], "\n") + 1; strings.HasPrefix(text[last:], "## ") {
		return text[:last]
	}
	return text
}
