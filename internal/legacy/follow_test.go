package legacy

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"bantin/internal/syllable"
)

// unicodeLines are lines in Unicode as they are typed: names of options and heads in
// capitals, slips of the keyboard, foreign names, letters in quotation marks.
var unicodeLines = []string{
	"--trang-dau=TÊN thay đổi TÊN trang mặc định",
	"BÊN TRÊN là nhà văn hóa, BÊN dưới là sân bóng",
	"TÓM TẮT LẦN MÔ PHỎNG",
	"Trên môt bức ảnh chụp năm ngoái, đội văn nghệ đứng hàng đầu",
	"Cãc thôn được giao chỉ tiêu, môi thôn một hộ",
	"Tù điển có các cặp 'si': ['suy', 'xi', 'sĩ']",
	"Hội thảo ở Köln có ông Müller và bà Sø tham dự",
	"Sáng nay nhà máy thử máy bơm 12 m³/giờ ở bờ kênh",
	"cít",
	"TÊN",
	"",
}

// fates is what becomes of each of some lines that are read together.
func fates(lines []string) []string {
	var runs []Run
	for _, l := range lines {
		runs = append(runs, Run{Text: l})
	}
	out := make([]string, len(lines))
	copy(out, lines)
	for i, c := range Convert(runs) {
		if c.Encoding != None {
			out[i] = c.Text
		}
	}
	return out
}

// TestUnicodeStaysAmongOldLines mixes lines in Unicode and lines in old encodings in
// any order and cuts the mixture into pieces of any size, as a stream is: each line
// in Unicode stays, composed or not, and each paragraph in an old encoding is read.
func TestUnicodeStaysAmongOldLines(t *testing.T) {
	letters := alphabet(t)
	for seed := range uint64(300) {
		rnd := rand.New(rand.NewPCG(seed, 1))
		var given, want []string
		for range 2 + rnd.IntN(60) {
			line := paragraphs[rnd.IntN(len(paragraphs))]
			switch e := []Encoding{None, None, TCVN3, VNI}[rnd.IntN(4)]; e {
			case None:
				// A word that is alone may be either, between two lines in TCVN3.
				if own := unicodeLines[rnd.IntN(len(unicodeLines))]; strings.ContainsFunc(own, syllable.IsOwn) {
					line = own
				}
				if rnd.IntN(4) == 0 {
					line = norm.NFD.String(line)
				}
				given, want = append(given, line), append(want, line)
			default:
				given, want = append(given, encode(line, e, letters[e])), append(want, line)
			}
		}
		for from, to := 0, 0; from < len(given); from = to {
			to = min(len(given), from+1+rnd.IntN(len(given)))
			for i, got := range fates(given[from:to]) {
				if w := want[from+i]; got != w && (given[from+i] == w || !strings.EqualFold(got, w)) {
					t.Fatalf("seed %d: %q is %q, want %q", seed, given[from+i], got, w)
				}
			}
		}
	}
}

// TestShortRuns takes short runs on a page in TCVN3 or VNI: what reads as it is, or
// is amid words in Unicode, stays; what reads only when it is converted follows.
func TestShortRuns(t *testing.T) {
	letters := alphabet(t)
	for _, e := range []Encoding{TCVN3, VNI} {
		var page []string
		for _, p := range paragraphs {
			page = append(page, encode(p, e, letters[e]))
		}
		for _, line := range unicodeLines {
			for at := range len(page) + 1 {
				if at > 0 && at < len(page) && !strings.ContainsFunc(line, syllable.IsOwn) {
					continue // a word between two lines of an encoding is as these
				}
				mixed := append(append(append([]string{}, page[:at]...), line), page[at:]...)
				if got := fates(mixed)[at]; got != line {
					t.Errorf("%v, after %d lines: %q is %q", e, at, line, got)
				}
			}
		}
		for _, want := range []string{"hội nghị", "văn bản số", "Tổ dân phố 3", "Hộ nghèo", "Hội"} {
			mixed := append(append(append([]string{}, page[:2]...), encode(want, e, letters[e])), page[2:]...)
			if got := fates(mixed)[2]; got != want {
				t.Errorf("%v: %q is read as %q, want %q", e, mixed[2], got, want)
			}
		}
	}
}

// TestTwiceIsOnce reads again what was read: nothing is left to be done, whatever
// the letters are composed of.
func TestTwiceIsOnce(t *testing.T) {
	letters := alphabet(t)
	lines := append([]string{"rü mún, gû kû yi", "Ngày hôi của làng"}, unicodeLines...)
	for i, p := range paragraphs {
		lines = append(lines, p, encode(p, Encoding(1+i%2), letters[Encoding(1+i%2)]))
	}
	for seed := range uint64(100) {
		rnd := rand.New(rand.NewPCG(seed, 2))
		var given []string
		for range 1 + rnd.IntN(20) {
			given = append(given, lines[rnd.IntN(len(lines))])
		}
		once := fates(given)
		for i, got := range fates(once) {
			if got != once[i] {
				t.Fatalf("%q is %q, then %q", given[i], once[i], got)
			}
		}
		for i := range given {
			given[i] = norm.NFD.String(given[i])
		}
		for i, got := range fates(given) {
			if norm.NFC.String(got) != once[i] {
				t.Fatalf("decomposed, %q is %q, want %q", given[i], got, once[i])
			}
		}
	}
}

// TestSuspectHoweverComposed takes each sign of windows-1252 between letters and
// others: what is suspect composed is suspect decomposed.
func TestSuspectHoweverComposed(t *testing.T) {
	for c := 0x80; c <= 0xFF; c++ {
		r := charmap.Windows1252.DecodeByte(byte(c))
		for _, before := range []string{"", "a", "b", "ê", "ủ", "-", " "} {
			for _, after := range []string{"", "a", "n ", " ", "."} {
				text := fmt.Sprintf("%s%c%s", before, r, after)
				if apart := norm.NFD.String(text); IsSuspect(text) && !IsSuspect(apart) {
					t.Errorf("%q is suspect, and not as %q", text, apart)
				}
			}
		}
	}
}

// TestOldWordsAmidALine writes a few words of a line in an old encoding, as where
// somebody has pasted into a sentence: these are read or stay, and the words in Unicode
// beside them stay, though they read in the other encoding too ("có", "cú").
func TestOldWordsAmidALine(t *testing.T) {
	letters := alphabet(t)
	all, read := 0, 0
	for seed := range uint64(3000) {
		rnd := rand.New(rand.NewPCG(seed, 2))
		words := strings.Fields(paragraphs[rnd.IntN(len(paragraphs))])
		n := 3 + rnd.IntN(6)
		if len(words) < n+8 {
			continue
		}
		from := rnd.IntN(len(words) - n + 1)
		given, enc := slices.Clone(words), []Encoding{TCVN3, VNI}[seed%2]
		for i := from; i < from+n; i++ {
			given[i] = encode(words[i], enc, letters[enc])
		}
		if !strings.ContainsFunc(strings.Join(words[:from], " ")+strings.Join(words[from+n:], " "), syllable.IsOwn) {
			continue // the line may be all in the old encoding
		}
		for i, got := range strings.Fields(fates([]string{strings.Join(given, " ")})[0]) {
			if got != given[i] && !strings.EqualFold(got, words[i]) {
				t.Errorf("%q is %q, want %q, in %q", given[i], got, words[i], strings.Join(given, " "))
			}
			if given[i] != words[i] {
				if all++; got != given[i] {
					read++
				}
			}
		}
	}
	if all < 1000 || read*100 < all*93 {
		t.Errorf("%d of %d words are read", read, all)
	}
	const line = "Theo báo cáo, “®ång chÝ NguyÔn V¨n A” đã phát biểu"
	if got := fates([]string{line})[0]; got != "Theo báo cáo, “đồng chí Nguyễn Văn A” đã phát biểu" {
		t.Error(got)
	}
}

// TestOldWordsAmidRealLines writes some words of each line of real text in an old
// encoding: hardly a line has words left in it, most of these are told, and no word in
// Unicode is changed.
func TestOldWordsAmidRealLines(t *testing.T) {
	letters, lines := alphabet(t), truth(t, "vn", "vn2")
	all, right, told, doubted := 0, 0, 0, 0
	for seed := range uint64(8_000) {
		rnd := rand.New(rand.NewPCG(seed, 7))
		words := strings.Fields(lines[rnd.IntN(len(lines))])
		n := 3 + rnd.IntN(6)
		if len(words) < n+8 {
			continue
		}
		from, enc := rnd.IntN(len(words)-n+1), []Encoding{TCVN3, VNI}[seed%2]
		given := slices.Clone(words)
		for i := from; i < from+n; i++ {
			given[i] = encode(words[i], enc, letters[enc])
		}
		if slices.Equal(given, words) || !strings.ContainsFunc(strings.Join(slices.Concat(words[:from], words[from+n:]), ""), syllable.IsOwn) {
			continue
		}
		left, said := false, false
		line := Converted{Text: strings.Join(given, " ")}
		if found := Convert([]Run{{Text: line.Text}}); found != nil && found[0].Encoding != None {
			line = found[0]
		}
		for i, got := range strings.Fields(line.Text) {
			if got != given[i] && !strings.EqualFold(got, words[i]) {
				t.Errorf("%q is %q, want %q, in %q", given[i], got, words[i], strings.Join(given, " "))
			}
			left, said = left || !strings.EqualFold(got, words[i]), said || IsEncoded(got)
		}
		said = said || line.Doubts != nil
		all++
		switch {
		case !left:
			right++
			if said {
				doubted++
			}
		case said:
			told++
		}
	}
	t.Logf("%d of %d lines are right, of %d more words are told; of %d right ones too", right, all, told, doubted)
	if all < 4000 || right*100 < all*90 || (right+told)*100 < all*96 || doubted*500 > all {
		t.Errorf("%d of %d lines are right, of %d more words are told; of %d right ones too", right, all, told, doubted)
	}
}

// TestFewUnicodeWordsAmidOldOnes reads a line in TCVN3 that has a word in Unicode: one that
// reads either way is of the encoding that the line is in, or its font.
func TestFewUnicodeWordsAmidOldOnes(t *testing.T) {
	for _, r := range []Run{
		{Text: "bµ con ®· thèng nhÊt gãp ngµy c«ng vµo hai buæi cuèi tuÇn, mỗi hé cö mét ng\u00ADêi ®i tr«ng"},
		{Text: "mỗi hé cö mét ng\u00ADêi ®i", Font: ".VnTime"},
	} {
		found := Convert([]Run{r})
		if found == nil || !strings.Contains(found[0].Text, "mỗi hộ cử một người") || found[0].Doubts != nil {
			t.Errorf("%q is %v", r.Text, found)
		}
	}
	const line = "Trước cổng đình dựng từ thuở xưa, mỗi hé cö mét ng\u00ADêi ®i tr«ng ra quét dọn đường làng và trồng hoa."
	if found := Convert([]Run{{Text: line}}); found == nil || len(found[0].Doubts) != 1 || found[0].Doubts[0].Word != "hé" {
		t.Errorf("%v", found)
	}
}
