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

// TestFilesDroppedOnTheProgram starts it as Windows does: absolute names, a
// working folder that is not theirs, and a window of its own.
func TestFilesDroppedOnTheProgram(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.html"), []byte(page), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name         string
		args         []string
		code         int
		opened, kept string
	}{
		{"a page", []string{filepath.Join(dir, "a.html")}, exitDone, "ban-tin.pdf", "x\n"},
		{"one is missing", []string{filepath.Join(dir, "a.html"), filepath.Join(dir, "b.html")}, exitMissing,
			"ban-tin.pdf", ""},
		{"a double click", nil, exitUsage, "", ""},
	} {
		var told bytes.Buffer
		opened := ""
		keys := strings.NewReader("x\n")
		env := system.Env{Stdin: keys, Stdout: &told, Stderr: &told, FS: system.Folder(elsewhere), OwnWindow: true,
			Now:    time.Now,
			Getenv: func(string) string { return "" }, Open: func(name string) error { opened = name; return nil }}
		code := Main(context.Background(), env, c.args)
		left, _ := io.ReadAll(keys)
		want := ""
		if c.opened != "" {
			want = filepath.Join(dir, c.opened)
		}
		if code != c.code || opened != want || string(left) != c.kept || names(t, elsewhere) != "" ||
			(c.kept == "") != strings.Contains(told.String(), "Press Enter") {
			t.Errorf("%s: %d, opened %q, read up to %q, %s", c.name, code, opened, left, told.String())
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
// commands that start and end at once.
func TestPagesIsCalledOnlyWhenPagesAreRead(t *testing.T) {
	page := "../../testdata/ban-tin-mau/bai/14-the-thao.html"
	for _, c := range []struct {
		args  []string
		reads bool
	}{
		{[]string{"version"}, false}, {[]string{"templates"}, false}, {[]string{"help"}, false},
		{[]string{"extract", page}, true}, {[]string{"check", page}, true}, {[]string{"build", page, "-n"}, true},
	} {
		read := false
		env := system.Env{Stdout: io.Discard, Stderr: io.Discard, FS: system.Folder(""),
			Getenv: func(string) string { return "" }, Now: time.Now,
			OnPages: func() { read = true }}
		Main(t.Context(), env, c.args)
		if read != c.reads {
			t.Errorf("%v: called %v", c.args, read)
		}
	}
}
