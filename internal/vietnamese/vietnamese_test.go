package vietnamese

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"bantin/internal/article"
)

func vectors(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("../../../shared/vectors/" + name)
	if os.IsNotExist(err) {
		t.Skip("no ../shared")
	}
	if err != nil {
		t.Fatal(err)
	}
	return data
}

type vector struct{ In, Want, Rule, Note string }

func optionsFor(v vector) Options {
	var o Options
	switch v.Rule {
	case "nested_quotes":
		o.Nested = true
	case "range_dash", "dash_title":
		o.Typographic = v.Want != v.In
	}
	if strings.HasPrefix(v.In, "«") {
		o.Guillemets = true
	}
	return o
}

func TestUnicodeAndPunctuationVectors(t *testing.T) {
	for _, name := range []string{"unicode.json", "punctuation.json"} {
		var cases []vector
		if err := json.Unmarshal(vectors(t, name), &cases); err != nil {
			t.Fatal(err)
		}
		for _, v := range cases {
			o := optionsFor(v)
			got, counts := Text(v.In, o)
			if got != v.Want {
				t.Errorf("%s: %q: %q (%+q), want %q (%s)", name, v.In, got, got, v.Want, v.Rule)
			}
			if again, _ := Text(got, o); again != got {
				t.Errorf("%q becomes %q, then %q", v.In, got, again)
			}
			if got != v.In && len(counts) == 0 {
				t.Errorf("%q → %q is not counted", v.In, got)
			}
		}
	}
}

func lines(t *testing.T, name string) [][]string {
	var out [][]string
	for line := range strings.Lines(string(vectors(t, name))) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

func TestToneVectors(t *testing.T) {
	check := func(in, want string, o Options) {
		t.Helper()
		if got, _ := Text(in, o); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	for _, f := range lines(t, "tone_fix.tsv") {
		check(f[0], f[1], Options{Tone: ToneOld})
		check(f[0], f[2], Options{Tone: ToneNew})
	}
	for _, name := range []string{"tone_pairs_attested.tsv", "tone_pairs_all.tsv"} {
		for _, f := range lines(t, name) {
			for _, in := range f {
				check(in, in, Options{})
				check(in, f[0], Options{Tone: ToneOld})
				check(in, f[1], Options{Tone: ToneNew})
			}
		}
	}
	for _, f := range lines(t, "tone_unchanged.txt") {
		for _, style := range []ToneStyle{ToneKeep, ToneOld, ToneNew} {
			check(f[0], f[0], Options{Tone: style})
		}
	}
}

func TestCaseVectors(t *testing.T) {
	var cases []struct{ In, Upper string }
	if err := json.Unmarshal(vectors(t, "case.json"), &cases); err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		if c.Upper != "" && Upper(c.In) != c.Upper {
			t.Errorf("%q: %q, want %q", c.In, Upper(c.In), c.Upper)
		}
	}
}

func TestForeignTextNumbersAndNamesSurvive(t *testing.T) {
	for _, s := range []string{
		"Café Málaga, José naïve à la carte, Bogotá", "xã Cư M'gar và B'Lao", "1.234.567,5 tấn; 3,5%; 10:15; 7h30", "số 12/2026/NQ-HĐND ngày 5/1/2026",
		"https://tan-hoa.gov.vn/a,b;c?d:e", "thu.trang@tan-hoa.gov.vn", "iOS, mA, GDĐT và UBND", "kinh tế - xã hội", "“Sạch ngõ, đẹp làng”", "(khoảng 10.000 m²)",
		"Việc 1: làm đất; việc 2: gieo hạt", "A/B, C&D", "Điều 5. Phạm vi", "Góðan dag",
	} {
		if got, c := Text(s, Options{}); got != s {
			t.Errorf("%q becomes %q (%v)", s, got, c)
		}
	}
}

func TestRulesSeeAcrossRuns(t *testing.T) {
	a := &article.Article{Body: []article.Block{article.Paragraph{Text: article.Inline{{Text: "\"Hội thảo", Bold: true}, {Text: "\" , sáng  21/11"}}}}}
	b, counts, _ := Normalize(a, Options{})
	got := b.Body[0].(article.Paragraph).Text
	if got.String() != "“Hội thảo”, sáng 21/11" || len(got) != 2 || !got[0].Bold {
		t.Errorf("%+v %v", got, counts)
	}
	if a.Body[0].(article.Paragraph).Text[0].Text != "\"Hội thảo" {
		t.Error("the article given is changed")
	}
}

func TestRulesCanBeSwitchedOff(t *testing.T) {
	if got, _ := Text(`"a" , b`, Options{Off: map[string]bool{"quotes": true}}); got != `"a", b` {
		t.Errorf("%q", got)
	}
}

// skeleton is the letters and figures of a text without tones and marks.
func skeleton(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		switch {
		case r == 'đ' || r == 'ð' || r == 'ɖ':
			b.WriteByte('d')
		case r == 'Đ' || r == 'Ð' || r == 'Ɖ':
			b.WriteByte('d')
		case unicode.IsDigit(r) || unicode.IsLetter(r) && r < 0x250:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"Ðảm baỏ chất lựơng", "“a” \"b\" ''c''", "e\u0301\u0302 \u200b a", "TP.Hồ Chí Minh ./.", "THÔNG BáO", "1 , 2 ; 3...", "хã Сông"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, _ := Text(s, Options{})
		if !norm.NFC.IsNormalString(got) {
			t.Fatalf("%q: %+q is not NFC", s, got)
		}
		if again, _ := Text(got, Options{}); again != got {
			t.Fatalf("%q: %+q, then %+q", s, got, again)
		}
		if !strings.ContainsAny(s, "\u01a2\u01a3") && strings.IndexFunc(s, func(r rune) bool { return r >= 0x250 || r == 0xFFFD }) < 0 {
			if a, b := skeleton(s), skeleton(got); a != b {
				t.Fatalf("%q: letters %q became %q", s, a, b)
			}
		}
	})
}

func BenchmarkText(b *testing.B) {
	s := strings.Repeat("Sáng 21/11, tại cánh đồng thôn Đông, Ủy ban nhân dân xã Tân Hòa phối hợp với Hợp tác xã. ", 600)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Text(s, Options{})
	}
}
