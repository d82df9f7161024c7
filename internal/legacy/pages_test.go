package legacy

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// truth returns the lines of the articles of some sets of ../shared/pages.
func truth(t *testing.T, sets ...string) (lines []string) {
	t.Helper()
	for _, set := range sets {
		data, err := os.ReadFile("../../../shared/pages/" + set + "/truth.json")
		if _, absent := os.Stat("../../../shared"); err != nil && absent != nil {
			t.Skip("no ../shared")
		}
		if err != nil {
			t.Fatal(err)
		}
		var pages map[string]json.RawMessage
		if err := json.Unmarshal(data, &pages); err != nil {
			t.Fatal(err)
		}
		for _, name := range slices.Sorted(maps.Keys(pages)) {
			lines = append(lines, linesOf(pages[name])...)
		}
	}
	if len(lines) < 100 {
		t.Fatalf("only %d lines", len(lines))
	}
	return lines
}

// linesOf reads the copy of a page in the forms that the sets have it in.
func linesOf(page json.RawMessage) (lines []string) {
	var p struct {
		Body json.RawMessage `json:"body"`
		Text string          `json:"text"`
	}
	if json.Unmarshal(page, &p) != nil {
		return nil // the note on the set
	}
	var blocks []struct{ Text string }
	var text string
	if json.Unmarshal(p.Body, &blocks) == nil {
		for _, b := range blocks {
			lines = append(lines, norm.NFC.String(b.Text))
		}
	} else if json.Unmarshal(p.Body, &text) == nil {
		lines = strings.Split(text, "\n")
	}
	return append(lines, strings.Split(p.Text, "\n")...)
}

// runs cuts lines into runs of n words, and takes one in step of them.
func runs(lines []string, n, step int) (out []string) {
	i := 0
	for _, line := range lines {
		words := strings.Fields(line)
		for from := 0; from+n <= len(words); from += n {
			if i++; i%step == 0 {
				out = append(out, strings.Join(words[from:from+n], " "))
			}
		}
	}
	return out
}

// TestRecall writes runs of real text in each encoding and reads each as a page
// of its own, letter for letter. Of ten words at least 99 of 100 are right; the
// table of the others is shown with -v.
func TestRecall(t *testing.T) {
	letters := alphabet(t)
	text := truth(t, "vn", "vn2")
	isVietnamese := func(r rune) bool { return r > 0x17F && unicode.IsLetter(r) }
	for _, n := range []int{3, 5, 10, 20} {
		for e := TCVN3; e < last; e++ {
			right, all := 0, 0
			for _, want := range runs(text, n, 9) {
				if !strings.ContainsFunc(want, isVietnamese) || e == VIQR && endsInMark(want) {
					continue
				}
				given := encode(want, e, letters[e])
				got := given
				if found := Convert([]Run{{Text: given}}); found != nil {
					got = found[0].Text
				}
				if all++; got == want || e == TCVN3 && strings.EqualFold(got, want) {
					right++
				}
			}
			share := float64(right) / float64(all)
			t.Logf("%2d words %-12v %.4f of %d", n, e, share, all)
			least := map[int]float64{3: .5, 5: .75, 10: .99, 20: .99}[n]
			if e == TCVN3 || e == VNI {
				least = map[int]float64{3: .8, 5: .95, 10: .99, 20: .99}[n]
			}
			if share < least && !(e == VIQR && share > least-.05) {
				t.Errorf("%d words in %v: %.4f are right, want %.2f", n, e, share, least)
			}
		}
	}
}

// endsInMark reports whether the last letter of a run has a tone that VIQR
// writes as the end of a sentence.
func endsInMark(run string) bool {
	last := []rune(norm.NFD.String(run))
	mark := last[len(last)-1]
	return mark == 0x309 || mark == 0x323
}

// TestFalseAlarms takes text in other languages, and in Unicode.
func TestFalseAlarms(t *testing.T) {
	for _, n := range []int{3, 10, 40} {
		all := 0
		for _, run := range append(runs(truth(t, "news", "wcxb"), n, 5), runs(truth(t, "vn", "vn2"), n, 1)...) {
			all++
			if found := Convert([]Run{{Text: run}}); found != nil && found[0].Text != run &&
				found[0].Encoding != DoubledUTF8 {
				t.Errorf("%v: %q is read as %q", found[0].Encoding, run, found[0].Text)
			}
		}
		t.Logf("%2d words: %d runs", n, all)
	}
}
