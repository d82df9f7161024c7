package cli

import (
	"context"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"bantin/internal/system"
	"bantin/internal/vietnamese"
)

// endless is a text over and over; it looks how much memory is in use while it is
// read.
type endless struct {
	text                    string
	left, sinceLooked, peak int // bytes
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	n := copy(p, e.text)
	e.left -= n
	if e.sinceLooked += n; e.sinceLooked > 1<<20 {
		e.sinceLooked = 0
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		e.peak = max(e.peak, int(m.HeapInuse))
	}
	return n, nil
}

// counted counts the lines that are written.
type counted struct{ lines int }

func (c *counted) Write(p []byte) (int, error) {
	c.lines += strings.Count(string(p), "\n")
	return len(p), nil
}

// TestNormalizeNeedsNoMoreMemoryForMoreText takes 16 MiB through the rules.
func TestNormalizeNeedsNoMoreMemoryForMoreText(t *testing.T) {
	const line = "Xã Tân Hòa đã gieo 1.250 ha lúa , bà con \"phấn khởi\".\n"
	text := strings.Repeat(line, 4) + strings.Repeat("Sáng nay, thôn Đông làm thủy lợi.\n", 40)
	in := &endless{text: text, left: 16 << 20}
	out := &counted{}
	want := (in.left + len(text) - 1) / len(text) * strings.Count(text, "\n")
	env := system.Env{Stdin: in, Stdout: out, Stderr: io.Discard, FS: system.Folder(t.TempDir()),
		Now: time.Now, Getenv: func(string) string { return "" }}
	if code := Main(context.Background(), env, []string{"normalize"}); code != exitDone || out.lines != want {
		t.Errorf("code %d, %d lines, want %d", code, out.lines, want)
	}
	if in.peak > 24<<20 {
		t.Errorf("%d MiB were in use", in.peak>>20)
	}
}

// TestSpokenKnowsWhatWasExplained: what a text explains is known to its end, however
// long it is, and its doubtful places are counted in one.
func TestSpokenKnowsWhatWasExplained(t *testing.T) {
	text := "Lập quỹ xanh tươi (QXT).\n" + strings.Repeat("Bà con ra đồng gieo cấy vụ mùa.\n", 20_000) + "QXT góp. Có WXQ, WXZ.\n"
	var out, said strings.Builder
	env := system.Env{Stdin: strings.NewReader(text), Stdout: &out, Stderr: &said, FS: system.Folder(t.TempDir()),
		Now: time.Now, Getenv: func(string) string { return "" }}
	code := Main(context.Background(), env, []string{"normalize", "--spoken", "--lang", "en"})
	if code != exitDone || !strings.Contains(out.String(), "\nQuỹ xanh tươi góp.") {
		t.Errorf("code %d, and at the end %q", code, out.String()[max(0, out.Len()-200):])
	}
	if s := said.String(); !strings.Contains(s, "(2 in all): WXQ → ") {
		t.Errorf("said %q", s)
	}
}

// TestWordsThatStayInAnOldEncodingAreTold: a few words that cannot be read stay, and the
// exit code says so; a text of such words is lost, and what can be read is read.
func TestWordsThatStayInAnOldEncodingAreTold(t *testing.T) {
	plain := strings.Repeat("Bà con các thôn trồng cây dọc bờ kênh từ sáng sớm.\n", 20)
	for _, c := range []struct {
		in, out, said string
		code          int
	}{
		{plain, plain, "", exitDone},
		{plain + "Lễ hội cña làng.\n", plain + "Lễ hội cña làng.\n", `"cña", first in "Lễ hội cña làng."`, exitMissing},
		{plain + "Phải đền toàn bé thiÖt h¹i do m\u00ADa.\n", plain + "Phải đền toàn bé thiệt hại do mưa.\n",
			`"bé", first in "toàn bé thiệt"`, exitMissing},
		{"The leù of the village.\n", "The leù of the village.\n", "", exitDone},
		{plain + "Y Thuyªn Niª\n", plain + "Y Thuyên Niê\n", "", exitDone},
		{plain + "Sau ba cu\ufffdc họp.\n", plain + "Sau ba cu\ufffdc họp.\n", "\"cu\ufffdc\"", exitMissing},
		{plain + "Hội ngh\xe1\xbb\n", plain + "Hội ngh\ufffd\n", "are lost", exitMissing},
		{"Hội nghị làng mới: Hội ngh\xe1\xbb\n", "Hội nghị làng mới: Hội ngh\ufffd\n", "are lost", exitMissing},
		{plain + "Hết \ufffd rồi.\n", plain + "Hết \ufffd rồi.\n", "", exitDone},
		{"V?n h?a c?a ng??i.\n", "V?n h?a c?a ng??i.\n", "are lost", exitMissing},
	} {
		var out, errs strings.Builder
		env := system.Env{Stdin: strings.NewReader(c.in), Stdout: &out, Stderr: &errs, FS: system.Folder(t.TempDir()),
			Now: time.Now, Getenv: func(string) string { return "" }}
		code := Main(context.Background(), env, []string{"normalize", "--lang", "en"})
		if code != c.code || out.String() != c.out || !strings.Contains(errs.String(), c.said) || c.said == "" && errs.Len() > 0 {
			t.Errorf("%q: code %d, %q, %q", c.in[len(c.in)-min(20, len(c.in)):], code, out.String()[max(0, out.Len()-40):], errs.String())
		}
	}
}

// TestLostLettersOfAnArticleAreTold: an article with a broken letter is shown, and that is
// said, as it is where it is printed.
func TestLostLettersOfAnArticleAreTold(t *testing.T) {
	dir := t.TempDir()
	text := "Họp bàn xây cổng làng\n\n" + strings.Repeat("Bà con các thôn trồng cây dọc bờ kênh từ sáng sớm. ", 20) + "\n\nSau ba cu\xe1\xbbc họp.\n"
	if err := os.WriteFile(filepath.Join(dir, "bai.txt"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs strings.Builder
	env := system.Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs, FS: system.Folder(dir),
		Now: time.Now, Getenv: func(string) string { return "" }}
	code := Main(context.Background(), env, []string{"extract", "--lang", "en", "-f", "text", "bai.txt"})
	if said := errs.String(); code != exitMissing || !strings.Contains(said, `left as they are: "cu`+"\ufffd"+`c"`) {
		t.Errorf("code %d, said %q", code, said)
	}
	if !strings.Contains(out.String(), "Sau ba cu\ufffdc họp") {
		t.Errorf("shown: %q", out.String())
	}
}

// normalizeText runs the command on a text.
func normalizeText(t *testing.T, in string, args ...string) (out, errs string) {
	t.Helper()
	var o, e strings.Builder
	env := system.Env{Stdin: strings.NewReader(in), Stdout: &o, Stderr: &e, FS: system.Folder(t.TempDir()),
		Now: time.Now, Getenv: func(string) string { return "" }}
	if code := Main(context.Background(), env, append([]string{"normalize", "--lang", "en"}, args...)); code != exitDone {
		t.Errorf("normalize %v: code %d, %s", args, code, e.String())
	}
	return o.String(), e.String()
}

// TestNormalizeReports lists the rules, and says in JSON how often each applied.
func TestNormalizeReports(t *testing.T) {
	rules, _ := normalizeText(t, "", "--rules")
	if got := strings.Fields(rules); !slices.Equal(got, switchable()) {
		t.Errorf("%q", got)
	}
	in := "Xã , thôn .\nCña mét sè x· nµy\nBà con.\n"
	out, errs := normalizeText(t, in, "--report", "json", "--off", "spaces")
	want := `{"version":1,"file":"-","lines":3,"rules":{"space_before_punct":2,"tcvn3":1}}` + "\n"
	if out != "Xã, thôn.\nCủa một số xã này\nBà con.\n" || errs != want {
		t.Errorf("%q, %q, want %q", out, errs, want)
	}
	if _, errs := normalizeText(t, in, "--report", "text", "-q"); errs != "space_before_punct 2, tcvn3 1\n" {
		t.Errorf("%q", errs)
	}
}

// TestNormalizeIsLineByLine puts lines with faults together in any order, with any end:
// the text is what its lines are, each put through alone, wherever a piece ends.
func TestNormalizeIsLineByLine(t *testing.T) {
	lines := []string{"Xã Tân Hòa đã gieo 1.250 ha lúa , bà con \"phấn khởi\".", "- \"Vâng\" ,anh nói .", "", "   ", "Hoà bình...",
		"Đường  làng\u00a0sạch .", "\"mở ngoặc", "đóng\" rồi .", "Thôn Đông : 5 hộ", norm.NFD.String("Sáng nay, thôn Đông làm thủy lợi."),
		strings.Repeat("Bà con các thôn trồng cây dọc bờ kênh từ sáng sớm , ai cũng vui. ", 300)}
	alone := map[string]string{}
	for _, l := range lines {
		alone[l], _ = normalizeText(t, l)
	}
	for seed := range uint64(4) {
		rnd := rand.New(rand.NewPCG(seed, 1))
		var given, want strings.Builder
		for given.Len() < 700<<10 {
			l, end := lines[rnd.IntN(len(lines))], []string{"\n", "\n", "\n", "\n\n"}[rnd.IntN(4)]
			given.WriteString(l + end)
			want.WriteString(alone[l] + end)
		}
		if got, _ := normalizeText(t, given.String()); got != want.String() {
			k := 0
			for k < min(len(got), want.Len()) && got[k] == want.String()[k] {
				k++
			}
			t.Fatalf("seed %d, at %d of %d: %q, want %q", seed, k, want.Len(), got[k:min(len(got), k+80)], want.String()[k:min(want.Len(), k+80)])
		}
	}
}

// TestCleanParagraphsAllocateNothing repairs a piece of clean paragraphs, and one of a
// single one: the others take no memory.
func TestCleanParagraphsAllocateNothing(t *testing.T) {
	const line = "Sáng nay, thôn Đông làm thủy lợi: 40 người, \u201cai cũng vui\u201d (trừ cụ Tư).\n"
	var o normalizeOptions
	doc := normalized{Rules: vietnamese.Counts{}}
	doc.repair(strings.Repeat(line, 1000), 1, &o)
	take := func(lines int) float64 {
		text := strings.Repeat(line, lines)
		return testing.AllocsPerRun(10, func() {
			if doc.repair(text, 1, &o) != text {
				t.Error("the text is not clean")
			}
		})
	}
	if one, many := take(1), take(1000); many > one {
		t.Errorf("%v allocations, of one paragraph %v", many, one)
	}
}
