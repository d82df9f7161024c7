package cli

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bantin/internal/issue"
	"bantin/internal/source"
	"bantin/internal/system"
)

// faulty is a file system that panics, as a bug of the program would.
type faulty struct {
	system.FS
	read, stat string // names
}

func (f faulty) ReadFile(name string) ([]byte, error) {
	if filepath.Base(name) == f.read {
		panic("index out of range")
	}
	return f.FS.ReadFile(name)
}

func (f faulty) Stat(name string) (fs.FileInfo, error) {
	if filepath.Base(name) == f.stat {
		panic("index out of range")
	}
	return f.FS.Stat(name)
}

func TestAPanicBecomesASentence(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.html", "b.html"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(page), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name  string
		files faulty
		code  int
		told  string
		left  string
	}{
		{"in one page", faulty{read: "b.html"}, exitMissing,
			"error: b.html: bantin failed on this page and skipped it: index out of range", "a.html, b.html, x.pdf"},
		{"anywhere", faulty{stat: "x.pdf"}, exitFailed, "error: bantin failed: index out of range", "a.html, b.html"},
	} {
		c.files.FS = system.Folder(dir)
		var told bytes.Buffer
		env := system.Env{Stdout: io.Discard, Stderr: &told, FS: c.files, Getenv: func(string) string { return "" },
			Now: time.Now}
		code := Main(context.Background(), env, []string{"a.html", "b.html", "-o", "x.pdf"})
		if code != c.code || !strings.Contains(told.String(), c.told) ||
			strings.Contains(told.String(), "goroutine") || names(t, dir) != c.left {
			t.Errorf("%s: %d, %s, %s", c.name, code, names(t, dir), told.String())
		}
		os.Remove(filepath.Join(dir, "x.pdf"))
	}
}

// window is a program that was started in a window of its own, as Windows does it.
type window struct {
	told   bytes.Buffer
	opened string
	left   string // of what was typed
}

// run starts the program in a working folder; keys are what a person types.
func (w *window) run(folder, keys string, args ...string) int {
	in := strings.NewReader(keys)
	env := system.Env{Stdin: in, InTTY: true, Stdout: &w.told, Stderr: &w.told, FS: system.Folder(folder), OwnWindow: true,
		Now:    func() time.Time { return time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC) },
		Getenv: func(string) string { return "" }, Open: func(name string) error { w.opened = name; return nil }}
	code := Main(context.Background(), env, args)
	left, _ := io.ReadAll(in)
	w.left = string(left)
	return code
}

// TestFilesDroppedOnTheProgram starts it as Windows does: absolute names, a
// working folder that is not theirs, and a window of its own.
func TestFilesDroppedOnTheProgram(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	save(t, dir, "a.html", page)
	for _, c := range []struct {
		name         string
		args         []string
		code         int
		opened, kept string
	}{
		{"a page", []string{filepath.Join(dir, "a.html")}, exitDone, "ban-tin.pdf", "x\n"},
		{"one is missing", []string{filepath.Join(dir, "a.html"), filepath.Join(dir, "b.html")}, exitMissing,
			"ban-tin.pdf", ""},
	} {
		var w window
		code := w.run(elsewhere, "x\n", c.args...)
		if code != c.code || w.opened != filepath.Join(dir, c.opened) || w.left != c.kept || names(t, elsewhere) != "" ||
			(c.kept == "") != strings.Contains(w.told.String(), "Press Enter") {
			t.Errorf("%s: %d, opened %q, read up to %q, %s", c.name, code, w.opened, w.left, w.told.String())
		}
	}
}

// save writes a file with its folders.
func save(t *testing.T, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestPagesDroppedBesideAnIssue wants them printed as that issue, in the order of
// the issue and then of their names.
func TestPagesDroppedBesideAnIssue(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"bai2", "bai10", "cuoi", "khac"} {
		save(t, dir, "bai/"+name+".html", strings.Replace(page, "<h1>", "<h1>"+name+" ", 1))
	}
	save(t, dir, "bantin.yaml", "version: 1\nissue: {number: 47}\narticles:\n- bai/khac.html\n- {file: bai/cuoi.html, "+
		"headline: Khác}\n- bai/none.html\n")
	in := func(names ...string) (out []string) {
		for _, name := range names {
			out = append(out, filepath.Join(dir, "bai", name+".html"))
		}
		return out
	}
	for _, c := range []struct{ dropped, want string }{
		{"bai10 bai2", "bai2 bai10"},
		{"bai10 cuoi bai2", "cuoi bai2 bai10"},
		{"bai10 cuoi khac", "khac cuoi bai10"},
	} {
		env := system.Env{Stdout: io.Discard, Stderr: io.Discard, FS: system.Folder(t.TempDir()), OwnWindow: true}
		r := &run{env: env, user: &issue.Defaults{}, pages: source.Zips(env.FS)}
		p, err := r.plan(t.Context(), in(strings.Fields(c.dropped)...))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range p.entries {
			got = append(got, strings.TrimSuffix(filepath.Base(e.File), ".html"))
			if (filepath.Base(e.File) == "cuoi.html") != (e.Headline == "Khác") {
				t.Errorf("%s has the headline %q", e.File, e.Headline)
			}
		}
		if strings.Join(got, " ") != c.want || len(p.lost) > 0 || p.issue == nil || p.issue.Number.Number != "47" {
			t.Errorf("%s: %v, lost %v", c.dropped, got, p.lost)
		}
	}
	var w window
	if code := w.run(t.TempDir(), "", in("bai2")...); code != exitDone || w.opened != filepath.Join(dir, "ban-tin-47.pdf") {
		t.Errorf("%d, opened %q, %s", code, w.opened, w.told.String())
	}
	save(t, dir, "bantin.yaml", "version: 1\nissue: {number: 48}\narticles: []\n")
	if code := w.run(t.TempDir(), "", in("bai2")...); code != exitDone || w.opened != filepath.Join(dir, "ban-tin-48.pdf") {
		t.Errorf("an issue without articles: %d, opened %q, %s", code, w.opened, w.told.String())
	}
	save(t, dir, "so-2/b.html", page)
	save(t, dir, "so-2/bantin.yaml", "version: 1\narticles: []\n")
	r := &run{env: system.Env{FS: system.Folder("")}}
	if name := r.issueBeside([]string{in("bai2")[0], filepath.Join(dir, "so-2", "b.html")}); name != "" {
		t.Errorf("pages of two issues are those of %s", name)
	}
}

// TestADoubleClickBeginsABulletin answers what it asks, and clicks again.
func TestADoubleClickBeginsABulletin(t *testing.T) {
	dir := t.TempDir()
	var w window
	code := w.run(dir, "Tân Hòa\n\n47\nhôm qua\n30/11/2026\nx\nleft\n")
	data, err := os.ReadFile(filepath.Join(dir, "ban-tin", "bantin.yaml"))
	if err != nil || code != exitDone || w.opened != "ban-tin" || names(t, dir) != "ban-tin" {
		t.Fatalf("%d, %v, opened %q, %s", code, err, w.opened, w.told.String())
	}
	for _, want := range []string{"name: Tân Hòa\n", "number: 47\n", "date: 2026-11-30\n"} {
		if !strings.Contains(string(data), want) {
			t.Errorf("no %q in\n%s", want, data)
		}
	}
	for _, want := range []string{"Publishing body: ", "Date of the issue [23/11/2026]: ", "Double-click bantin again", "Press Enter"} {
		if !strings.Contains(w.told.String(), want) {
			t.Errorf("no %q in\n%s", want, w.told.String())
		}
	}
	w = window{}
	if code := w.run(dir, ""); code != exitDone || w.opened != filepath.Join("ban-tin", "ban-tin-47.pdf") {
		t.Errorf("the second time: %d, opened %q, %s", code, w.opened, w.told.String())
	}
	save(t, dir, "bantin.yaml", "version: 1\narticles: [ban-tin/bai]\n")
	w = window{}
	if code := w.run(dir, ""); code != exitDone || w.opened != "ban-tin.pdf" {
		t.Errorf("beside an issue: %d, opened %q, %s", code, w.opened, w.told.String())
	}
}

// TestNobodyIsAsked begins bulletins where nobody sits, and where nobody answers.
func TestNobodyIsAsked(t *testing.T) {
	for _, c := range []struct {
		name string
		tty  bool
		keys string
		args []string
		want string
	}{
		{"no terminal", false, "Tân Hòa\n", nil, "name: Name of the bulletin\n"},
		{"--no-input", true, "Tân Hòa\n", []string{"--no-input"}, "name: Name of the bulletin\n"},
		{"--json", true, "Tân Hòa\n", []string{"--json"}, "name: Name of the bulletin\n"},
		{"a terminal", true, "Tân Hòa\n\n\n\n", nil, "name: Tân Hòa\n"},
		{"flags before answers", true, "Ủy ban\n\n\n", []string{"--title", "Tân Hòa"}, "\n  body: Ủy ban\n"},
	} {
		dir := t.TempDir()
		var told bytes.Buffer
		env := system.Env{Stdin: strings.NewReader(c.keys), InTTY: c.tty, Stdout: &told, Stderr: &told, Now: time.Now,
			FS: system.Folder(dir), Getenv: func(string) string { return "" }}
		if code := Main(context.Background(), env, append([]string{"init"}, c.args...)); code != exitDone {
			t.Errorf("%s: %d, %s", c.name, code, told.String())
		}
		data, err := os.ReadFile(filepath.Join(dir, "bantin.yaml"))
		if err != nil || !strings.Contains(string(data), c.want) {
			t.Errorf("%s: %v, no %q in\n%.900s", c.name, err, c.want, data)
		}
	}
}

// TestQuestionsThatAreNotAnswered ends the input (Ctrl-D) at the first question, and at
// the third: nothing is written, and that is said.
func TestQuestionsThatAreNotAnswered(t *testing.T) {
	for _, keys := range []string{"", "Tân Hòa\n\n"} {
		dir := t.TempDir()
		var told bytes.Buffer
		env := system.Env{Stdin: strings.NewReader(keys), InTTY: true, Stdout: &told, Stderr: &told, Now: time.Now,
			FS: system.Folder(dir), Getenv: func(string) string { return "" }}
		code := Main(context.Background(), env, []string{"init", "--lang", "en", "moi"})
		if code != exitCancelled || !strings.Contains(told.String(), "\nbantin: error: no answer came, and nothing was written\n") ||
			names(t, dir) != "" {
			t.Errorf("%q: %d, %s, %s", keys, code, names(t, dir), told.String())
		}
	}
}

// TestWhatIsNoTextIsNamed gives init words in another encoding.
func TestWhatIsNoTextIsNamed(t *testing.T) {
	dir := t.TempDir()
	for _, args := range [][]string{{"this", "--title", "Tân Hòa"}, {"x", "--title", "T\xe2n"}, {"x", "--body", "T\xe2n"},
		{"x", "--number", "T\xe2n"}, {"this", "--next", "--number", "T\xe2n"}} {
		var told bytes.Buffer
		env := system.Env{Stdin: strings.NewReader(""), Stdout: &told, Stderr: &told, Now: time.Now,
			FS: system.Folder(dir), Getenv: func(string) string { return "" }}
		code := Main(context.Background(), env, append([]string{"--lang", "en", "init"}, args...))
		want := "error: " + args[len(args)-2] + ` cannot be "T\xe2n"`
		if args[len(args)-1] != "Tân Hòa" && (code != exitUsage || !strings.Contains(told.String(), want)) {
			t.Errorf("%q: %d %s", args, code, told.String())
		}
	}
}

func TestRoute(t *testing.T) {
	for line, want := range map[string]string{
		"":                        "build: build",
		"a.html":                  "build: build a.html",
		"-o x.pdf a.html":         "build: build -o x.pdf a.html",
		"-":                       "build: build -",
		"build a.html":            "build: build a.html",
		"check bai":               "check: check bai",
		"--lang vi extract a":     "extract: --lang vi extract a",
		"-C so-47":                "build: build -C so-47",
		"-C build fonts":          "fonts: -C build fonts",
		"--json -q version":       "version: --json -q version",
		"--version":               "version: version",
		"-qv check bai":           "check: -qv check bai",
		"-vh":                     ": -vh",
		"--no-input fonts":        "fonts: --no-input fonts",
		"--json=true -Cx version": "version: --json=true -Cx version",
		"--help":                  ": --help",
		"help build":              ": help build",
		"__complete ex":           ": __complete ex",
		"--title fonts a.html":    "build: build --title fonts a.html",
		"./fonts":                 "build: build ./fonts",
		"--color=never templates": "templates: --color=never templates",
	} {
		name, args := new(run).route(strings.Fields(line))
		if got := name + ": " + strings.Join(args, " "); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

// TestHelpIsInBothLanguages wants no English in Vietnamese help but the names
// of flags, commands and values.
func TestHelpIsInBothLanguages(t *testing.T) {
	for _, c := range commands() {
		texts := map[string]string{}
		for _, lang := range []string{"en", "vi"} {
			var out bytes.Buffer
			env := system.Env{Stdout: &out, Stderr: &out, FS: system.Folder(t.TempDir()), Now: time.Now,
				Getenv: func(string) string { return "" }}
			if code := Main(context.Background(), env, []string{"--lang", lang, c.name, "--help"}); code != exitDone {
				t.Fatalf("%s: %d %s", c.name, code, out.String())
			}
			texts[lang] = out.String()
		}
		english := map[string]bool{}
		for line := range strings.Lines(texts["en"]) {
			if _, text, ok := strings.Cut(strings.TrimSpace(line), "   "); ok && len(text) > 12 {
				english[strings.TrimSpace(text)] = true
			}
		}
		for line := range strings.Lines(texts["vi"]) {
			if _, text, ok := strings.Cut(strings.TrimSpace(line), "   "); ok && english[strings.TrimSpace(text)] &&
				!strings.Contains(text, "json|text") {
				t.Errorf("%s: the same in both languages: %q", c.name, text)
			}
		}
		if strings.Contains(texts["vi"], "Usage:") || !strings.Contains(texts["vi"], "Cách dùng:") {
			t.Errorf("%s: %s", c.name, texts["vi"])
		}
	}
}

// TestPagesIsCalledOnlyWhenPagesAreRead holds what a build sets up away from
// commands that start and end at once. It hears how many jobs there may be.
func TestPagesIsCalledOnlyWhenPagesAreRead(t *testing.T) {
	page := "../../testdata/ban-tin-mau/bai/14-the-thao.html"
	for _, c := range []struct {
		args  []string
		reads bool
	}{
		{[]string{"version"}, false}, {[]string{"templates"}, false}, {[]string{"help"}, false},
		{[]string{"extract", page}, true}, {[]string{"check", page}, true}, {[]string{"build", page, "-n"}, true},
	} {
		read, jobs := false, 0
		env := system.Env{Stdout: io.Discard, Stderr: io.Discard, FS: system.Folder(""),
			Getenv: func(string) string { return "" }, Now: time.Now,
			OnPages: func(n int, _ bool) { read, jobs = true, n }}
		Main(t.Context(), env, append(c.args, "--jobs", "3"))
		if read != c.reads || read && jobs != 3 {
			t.Errorf("%v: called %v, %d jobs", c.args, read, jobs)
		}
	}
}

// TestProgressGoesOnToTheEditions: reading ends when half of a build is done. The clock
// goes on by two seconds whenever it is looked at.
func TestProgressGoesOnToTheEditions(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.html"), []byte(page), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ lang, shown string }{
		{"en", "1/1\r\x1b[Kbantin: laying out a4\r\x1b[Kbantin: laying out a5\r\x1b[Kbantin: "},
		{"vi", "1/1\r\x1b[Kbantin: đang dàn trang a4\r\x1b[Kbantin: đang dàn trang a5\r\x1b[Kbantin: "},
	} {
		var told bytes.Buffer
		now := time.Unix(1767225600, 0)
		env := system.Env{Stdout: io.Discard, Stderr: &told, FS: system.Folder(dir), ErrTTY: true,
			Getenv: func(string) string { return "" }, Now: func() time.Time { now = now.Add(2 * time.Second); return now }}
		code := Main(context.Background(), env, []string{"a.html", "-e", "a4,a5", "-o", "x.pdf", "--force", "--lang", c.lang})
		if code != exitDone || !strings.Contains(told.String(), c.shown) {
			t.Errorf("%d: %q", code, told.String())
		}
	}
}
