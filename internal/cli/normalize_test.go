package cli

import (
	"context"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"bantin/internal/system"
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

// TestWordsThatStayInAnOldEncodingAreTold: a few words that cannot be read are warned of
// and stay; a text of such words is lost, and what can be read is read.
func TestWordsThatStayInAnOldEncodingAreTold(t *testing.T) {
	plain := strings.Repeat("Bà con các thôn trồng cây dọc bờ kênh từ sáng sớm.\n", 20)
	for _, c := range []struct {
		in, out, said string
		code          int
	}{
		{plain, plain, "", exitDone},
		{plain + "Lễ hội cña làng.\n", plain + "Lễ hội cña làng.\n", `"cña"`, exitDone},
		{plain + "Y Thuyªn Niª\n", plain + "Y Thuyên Niê\n", "", exitDone},
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
