package vietnamese

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"bantin/internal/syllable"
)

// prover holds scan to its promise. It keeps what it works with from text to text.
type prover struct {
	*testing.T
	w work
}

func prove(t *testing.T) *prover { return &prover{t, work{counts: Counts{}, known: new(lexicon)}} }

// text fails when a stage changes a text that it is not called for.
func (p *prover) text(s string, o *Options) {
	p.Helper()
	s = strings.ToValidUTF8(s, "\uFFFD")
	calls := scan(s, p.w.known).with(o)
	w := &p.w
	w.o = o
	for stage := onInvisible; stage <= onTones; stage <<= 1 {
		if calls&stage != 0 {
			continue
		}
		w.c = w.c[:0]
		w.take(s, 0)
		w.before = append(w.before[:0], w.c...)
		w.once(stage)
		if !slices.Equal(w.c, w.before) || len(w.counts) > 0 {
			p.Fatalf("%+q: stage %b was not called for (%b) and gives %+q, counting %v, with %+v", s, stage, calls,
				plain(w.c), w.counts, *o)
		}
	}
}

// manners is options that make the rules do more or less.
func manners() []*Options {
	off := map[string]bool{}
	for _, rule := range switchable {
		off[rule] = true
	}
	spaces := map[string]bool{"spaces": true, "nbsp_in": true, "space_before_punct": true}
	return []*Options{{}, {Tone: ToneOld, DropEndMark: true, Nested: true},
		{Tone: ToneNew, Typographic: true, Guillemets: true}, {Off: off}, {Off: spaces}}
}

// pieces are characters of every class, and words.
var pieces = []string{" ", "\n", "a", "Á", "vũ", "Hai", "5", ".", ",", ":", ";", "(", "[", ")", "]", "%", "-", "–", "…",
	"/", "“", "”", "„", "\"", "'", "«", "+", "`", "@", "漢", "#", ">", "TỆP", "tệp", "html", "P", "QĐND", "Phú", "\u0301", "\u00a0", "D", "P"}

// TestScanIsCompleteForAllNeighbours puts characters of every class beside one
// another in all ways, and rows of them at random.
func TestScanIsCompleteForAllNeighbours(t *testing.T) {
	p := prove(t)
	all := manners()
	for n := range len(pieces) * len(pieces) * len(pieces) {
		s := pieces[n%len(pieces)] + pieces[n/len(pieces)%len(pieces)] + pieces[n/len(pieces)/len(pieces)]
		for k, o := range all {
			if k == n%len(all) {
				s += pieces[n*7%len(pieces)]
			}
			p.text(s, o)
		}
	}
	r := rand.New(rand.NewPCG(5, 6))
	for n := range 100_000 {
		var b strings.Builder
		for range 4 + r.IntN(8) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		p.text(b.String(), all[n%len(all)])
	}
}

// TestScanIsCompleteForEveryCharacter puts each character into words and between
// them.
func TestScanIsCompleteForEveryCharacter(t *testing.T) {
	p := prove(t)
	for r := rune(0); r < 0x20000; r++ {
		if r > 0x3100 && r%19 > 0 || !utf8.ValidRune(r) {
			continue // most are more of the same
		}
		c := string(r)
		for _, s := range []string{c, "xã" + c + "hội", "bà " + c + " con,", "“" + c + "”",
			"BA" + c + "O", "ho" + c + "a"} {
			p.text(s, &Options{})
		}
	}
}

// TestScanIsCompleteForEveryWord makes words of all onsets, vowels and codas with
// a tone on each letter.
func TestScanIsCompleteForEveryWord(t *testing.T) {
	p := prove(t)
	vowels := []rune("aăâeêioôơuưy")
	styles := []*Options{{}, {Tone: ToneOld}, {Tone: ToneNew}}
	n := 0
	for _, onset := range []string{"", "b", "q", "Q", "g", "gh", "G", "ng", "Đ", "kr"} {
		for _, coda := range []string{"", "n", "ng", "t", "ky", "đ"} {
			for code := range 13 * 13 * 13 * 13 {
				var rhyme []rune
				m := code
				for ; m%13 > 0; m /= 13 {
					rhyme = append(rhyme, vowels[m%13-1])
				}
				if m > 0 || len(rhyme) < 2 || len(rhyme) > 3 && code%7 > 0 {
					continue
				}
				n++
				k := n % len(rhyme)
				rhyme[k] = syllable.With(rhyme[k], syllable.Tone(1+n%5))
				p.text(onset+string(rhyme)+coda, styles[n/5%3])
			}
		}
	}
}

// TestScanIsCompleteForCopy takes what the rules are for: the vectors, pieces of
// them put together at random, and every line of the saved pages, if they are here.
func TestScanIsCompleteForCopy(t *testing.T) {
	p := prove(t)
	var given []string
	for _, name := range []string{"unicode.json", "punctuation.json", "repairs.json"} {
		var cases []vector
		if err := json.Unmarshal(vectors(t, name), &cases); err != nil {
			t.Fatal(err)
		}
		for _, v := range cases {
			given = append(given, v.In, v.Want)
		}
	}
	for _, name := range []string{"tone_fix.tsv", "tone_pairs_all.tsv", "tone_unchanged.txt"} {
		for _, f := range lines(t, name) {
			given = append(given, f...)
		}
	}
	all := manners()
	for _, s := range given {
		for _, o := range all {
			p.text(s, o)
			p.text(norm.NFD.String(s), o)
		}
	}
	r := rand.New(rand.NewPCG(3, 4))
	for n := range 10_000 {
		var b strings.Builder
		for range 3 {
			s := []rune(given[r.IntN(len(given))])
			from := r.IntN(len(s) + 1)
			b.WriteString(string(s[from:min(len(s), from+r.IntN(9))]))
		}
		p.text(b.String(), all[n%len(all)])
	}
	seen := map[string]bool{}
	pages, _ := filepath.Glob("../../../shared/pages/*/*.html.gz")
	for _, page := range pages {
		f, err := os.Open(page)
		if err != nil {
			t.Fatal(err)
		}
		text, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(text)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimSpace(line); !seen[line] {
				seen[line] = true
				p.text(line, &Options{})
			}
		}
		f.Close()
	}
}

// TestCleanTextCostsNothing takes copy that is as it should be.
func TestCleanTextCostsNothing(t *testing.T) {
	const clean = "Sáng 21/11, tại thôn Đông, Ủy ban nhân dân xã Tân Hòa (tỉnh Hưng Yên) - đơn vị “đầu tàu” - đã gieo " +
		"1.250,5 ha; số 12/2026/NQ-HĐND: 35% được thuê, quý 1 có giá 10.000 đồng… Bà con H'Mông nói: “Được!”, rồi đi."
	w := &work{o: &Options{}, counts: Counts{}, known: new(lexicon)}
	if n := testing.AllocsPerRun(100, func() {
		if w.line(clean) != clean {
			t.Fatal("the text is not clean")
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
	if calls := scan(clean, new(lexicon)).with(&Options{}); calls != 0 {
		t.Errorf("the stages %b are called for", calls)
	}
}

// TestJoinAgreesWithUnicode composes letters with all marks of Vietnamese, in all
// orders.
func TestJoinAgreesWithUnicode(t *testing.T) {
	marks := []rune{0, 0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323, 0x340, 0x327}
	w := &work{o: &Options{}, counts: Counts{}, known: new(lexicon)}
	joined := 0
	for _, base := range "abeiouyAEIOUYâêôăơưÂÊÔĂƠƯáộẽỳựệặÁỘđçü1 " {
		for n := 1; n < len(marks)*len(marks)*len(marks); n++ {
			group := []cell{{base, 0}}
			for _, k := range []int{n % len(marks), n / len(marks) % len(marks), n / len(marks) / len(marks)} {
				if marks[k] != 0 {
					group = append(group, cell{marks[k], 0})
				}
			}
			r := join(group)
			if r == 0 {
				continue
			}
			joined++
			if text, rule := w.cluster(group); text != string(r) || rule != "nfc" {
				t.Errorf("%+q: %q, but %q by %s", plain(group), r, text, rule)
			}
		}
	}
	if joined < 500 {
		t.Errorf("only %d are joined", joined)
	}
}

// TestAKnownWordIsFoundTheSame: a lexicon says of the beginning of any text what its letters
// say, though thousands of words have come to the same places before.
func TestAKnownWordIsFoundTheSame(t *testing.T) {
	k, tables := new(lexicon), scanTables()
	letters := []string{"a", "n", "g", "T", "đ", "Ư", "ờ", "ố", "é", "ũ", "ng", "QU", "ª", "ð"}
	ends := []string{"", " ", ".", "×", "”", "\u0301", "漢", "\xE1\xBB", "\xC3", "5 và"}
	r := rand.New(rand.NewPCG(9, 10))
	for range 200_000 {
		var b strings.Builder
		for range r.IntN(9) {
			b.WriteString(letters[r.IntN(len(letters))])
		}
		b.WriteString(ends[r.IntN(len(ends))])
		s := b.String()
		for range 2 { // read, and known
			f, n := word(k, tables, s)
			if want, size := spell(tables, s); f != want || n != size {
				t.Fatalf("%+q: %d bytes, %+v, want %d, %+v", s, n, f, size, want)
			}
			if _, n := word(k, tables, []byte(s)); n > len(s) {
				t.Fatalf("%+q: %d bytes", s, n)
			}
		}
	}
}
