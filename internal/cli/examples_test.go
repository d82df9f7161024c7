package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"bantin/internal/system"
)

// typedWords is the words of a command line: between spaces, or between quotes.
var typedWords = regexp.MustCompile(`"[^"]*"|\S+`)

// TestTheExamplesRun types each example of the help in a folder of a bulletin.
func TestTheExamplesRun(t *testing.T) {
	for _, c := range commands() {
		r := &run{}
		for line := range strings.Lines(c.make(r).Example) {
			line = strings.TrimSpace(line)
			rest, ours := strings.CutPrefix(line, "bantin ")
			if !ours {
				t.Errorf("%s: %q is no command of bantin", c.name, line)
				continue
			}
			rest, _, _ = strings.Cut(rest, " > ")
			dir := filepath.Join(t.TempDir(), "ban-tin-47")
			for _, folder := range []string{"bai", "luu-tru"} {
				if err := os.CopyFS(filepath.Join(dir, folder), os.DirFS("testdata/bai")); err != nil {
					t.Fatal(err)
				}
			}
			write := func(name, text string) {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			write("bai.txt", "Hoà bình ,ngày 21-11 có 5 xã tham gia.\n")
			write("bantin.yaml", "version: 1\nseries: {name: Tân Hòa}\nissue: {number: 47, date: "+
				"2026-11-23}\narticles: [bai/]\n")
			var args []string
			for _, word := range typedWords.FindAllString(rest, -1) {
				args = append(args, strings.Trim(word, `"`))
			}
			var said bytes.Buffer
			env := system.Env{Stdout: &said, Stderr: &said, FS: system.Folder(dir), Now: time.Now,
				Getenv: func(string) string { return "" }}
			if code := Main(context.Background(), env, args); code != exitDone && code != exitMissing {
				t.Errorf("%s: exit code %d\n%s", line, code, said.String())
			}
		}
		if strings.Contains("build init check extract normalize batch", c.name) && c.make(r).Example == "" {
			t.Errorf("the help of %s has no examples", c.name)
		}
	}
}

// TestWrongUsageIsToldInVietnamese wants nothing of what the libraries say themselves
// to reach a user.
func TestWrongUsageIsToldInVietnamese(t *testing.T) {
	english := regexp.MustCompile(`(?i)\b(unknown|flag|command|required|invalid|argument|accepts|needs|usage|syntax|must)\b`)
	for _, line := range []string{"---x", "--=x", "build --", "-Z", "-qZ", "build -o", "--jobs nhiều",
		"--jobs", "help khong-co", "help help", "fonts thừa", "init a b", "index", "man", "man a b", "completion",
		"completion tcsh", "completion bash zsh", "batch", "batch a", "schema x", "normalize a b", "check khong-co", "khong-co", "bild", "--titel x",
		"--color hồng", "--lang xx", "preview a b", "profiles --x", "licenses --x=1", "templates 5", "version thừa"} {
		var said bytes.Buffer
		env := system.Env{Stdout: &said, Stderr: &said, FS: system.Folder(t.TempDir()), Now: time.Now,
			Getenv: func(name string) string { return map[string]string{"LANG": "vi_VN.UTF-8"}[name] }}
		code := Main(context.Background(), env, strings.Fields(line))
		if word := english.FindString(said.String()); word != "" && code != exitDone {
			t.Errorf("%s: %q in\n%s", line, word, said.String())
		}
		if line != "help help" && code == exitDone {
			t.Errorf("%s: exit code 0\n%s", line, said.String())
		}
	}
}
