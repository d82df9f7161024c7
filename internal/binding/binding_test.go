package binding

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestVectors(t *testing.T) {
	data, err := os.ReadFile("../../../shared/vectors/nobreak.json")
	if os.IsNotExist(err) {
		t.Skip("no ../shared")
	}
	var cases []struct {
		Text, Class string
		Bind        []string
		Penalty     int
	}
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		words := strings.Fields(c.Text)
		gaps := Spaces(words, nil)
		for _, b := range c.Bind {
			a, z, _ := strings.Cut(b, "~")
			found := false
			for i, g := range gaps {
				if words[i] == a && words[i+1] == z {
					found = true
					if g < c.Penalty {
						t.Errorf("%q: %s has penalty %d, want %d (%s)", c.Text, b, g, c.Penalty, c.Class)
					}
				}
			}
			if !found {
				t.Errorf("%q has no %s", c.Text, b)
			}
		}
		if len(c.Bind) == 0 && c.Class != "runt" {
			for i, w := range words {
				if o, _ := Inside(w); len(o) > 0 {
					t.Errorf("%q may break inside %q at %v (%d)", c.Text, w, o, i)
				}
			}
		}
	}
}

func TestPlainWordsAreFree(t *testing.T) {
	for _, g := range Spaces(strings.Fields("các hộ không làm vụ đông để trồng khoai tây theo hợp đồng"), nil) {
		if g != 0 {
			t.Errorf("penalty %d", g)
		}
	}
}

func TestLongSymbolsMayBreak(t *testing.T) {
	if o, _ := Inside("06/2005/NĐ-CP-HĐND"); len(o) == 0 {
		t.Error("a document symbol does not break")
	}
	for _, w := range []string{"21/07/2020", "(21/07/2020),", "nghiêng", "1.234.567.890"} {
		if o, _ := Inside(w); len(o) != 0 {
			t.Errorf("%s breaks at %v", w, o)
		}
	}
}

func TestHeadlineKeepsCompounds(t *testing.T) {
	words := strings.Fields("Vụ đông: 260 ha gieo trồng, hợp đồng bao tiêu đến tận ruộng")
	g := Headline(words, nil)
	i := slices.Index(words, "hợp")
	if g[i] < compound {
		t.Errorf("hợp~đồng: %d", g[i])
	}
	if g[i-1] != 0 {
		t.Errorf("trồng, | hợp: %d", g[i-1])
	}
	if !slices.IsSorted(compounds[:]) {
		t.Error("the compounds are not sorted")
	}
}

func BenchmarkSpaces(b *testing.B) {
	words := strings.Fields(strings.Repeat("Ngày 19/11, Trạm Y tế xã khám cho 312 người từ 70 tuổi trở lên. ", 20))
	dst := make([]int, 0, len(words))
	b.ReportAllocs()
	for b.Loop() {
		dst = Spaces(words, dst[:0])
	}
}
