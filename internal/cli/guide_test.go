package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"bantin/internal/issue"
	"bantin/internal/style"
	"bantin/internal/system"
)

// chapters is the chapters of the guide, by their names.
func chapters(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("../../docs/guide/*.html")
	if err != nil || len(files) < 9 {
		t.Fatal(files, err)
	}
	out := map[string]string{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(file)] = string(text)
	}
	return out
}

// TestTheGuideNamesEveryKey: the tables of its last chapter have each key of an
// issue file, below the one that holds it, and none that there is not.
func TestTheGuideNamesEveryKey(t *testing.T) {
	var named []string
	above := ""
	for line := range strings.Lines(chapters(t)["09-cac-muc.html"]) {
		keys := regexp.MustCompile(`<code>([a-z_]+):</code>`).FindAllStringSubmatch(line, -1)
		switch {
		case strings.HasPrefix(line, "<h2>"):
			above = ""
			for _, key := range keys {
				above += key[1] + "."
			}
		case strings.HasPrefix(line, "<tr><td>"):
			if len(keys) == 0 {
				t.Errorf("no key: %s", line)
				continue
			}
			named = append(named, above+keys[0][1])
		}
	}
	want := issue.Keys()
	slices.Sort(named)
	slices.Sort(want)
	if !slices.Equal(named, want) {
		t.Errorf("the guide names\n%v, there are\n%v", named, want)
	}
}

// TestTheGuideNamesWhatThereIs: each command, topic, flag and edition that is to be
// typed is one of the program's, and each picture is shown.
func TestTheGuideNamesWhatThereIs(t *testing.T) {
	var help bytes.Buffer
	env := system.Env{Stdout: &help, Stderr: &help, FS: system.Folder(t.TempDir()),
		Getenv: func(string) string { return "" }, Now: time.Now}
	known := []string{"help"}
	for _, c := range commands() {
		known = append(known, c.name)
		Main(context.Background(), env, []string{"help", c.name})
	}
	topicsKnown := slices.Clone(known)
	for _, topic := range topics {
		topicsKnown = append(topicsKnown, topic.name)
	}
	typed := regexp.MustCompile(`<code>(?:[^<]*bantin )?([^<]*)</code>`)
	shown := 0
	for name, text := range chapters(t) {
		for _, m := range regexp.MustCompile(`<code>(?:\.?[\\/])?bantin ([^<]*)</code>`).FindAllStringSubmatch(text, -1) {
			command, rest, _ := strings.Cut(m[1], " ")
			if !slices.Contains(known, command) {
				t.Errorf("%s: there is no command %q", name, command)
			}
			if command == "help" && rest != "" && !slices.Contains(topicsKnown, rest) {
				t.Errorf("%s: there is no topic %q", name, rest)
			}
		}
		for _, m := range typed.FindAllStringSubmatch(text, -1) {
			words := strings.Fields(m[1])
			for i, word := range words {
				if strings.HasPrefix(word, "--") && !strings.Contains(help.String(), word) {
					t.Errorf("%s: there is no flag %s", name, word)
				}
				if i > 0 && words[i-1] == "-e" {
					for edition := range strings.SplitSeq(word, ",") {
						if !slices.Contains(style.Names(), edition) {
							t.Errorf("%s: there is no edition %q", name, edition)
						}
					}
				}
			}
		}
		shown += strings.Count(text, "<img src=\"hinh/")
	}
	drawn, err := filepath.Glob("../../docs/guide/hinh/*.png")
	if err != nil || len(drawn) != shown {
		t.Errorf("%d pictures are shown, there are %d: %v", shown, len(drawn), err)
	}
}

// TestTheGuideIsMadeCleanly builds the guide: nothing is missing, nothing is to be
// warned of, and each picture is on a page, in the edition to be read and in the
// one to be folded.
func TestTheGuideIsMadeCleanly(t *testing.T) {
	if testing.Short() {
		t.Skip("composes 40 pages")
	}
	pictures := 0
	for _, text := range chapters(t) {
		pictures += strings.Count(text, "<img ")
	}
	for _, edition := range []string{"a5", "booklet"} {
		var out, told bytes.Buffer
		env := system.Env{Stdout: &out, Stderr: &told, FS: system.Folder("../../docs/guide"),
			Getenv: func(string) string { return "" }, Now: time.Now}
		code := Main(context.Background(), env, []string{"build", "-e", edition, "--dump-layout"})
		if code != exitDone || told.Len() > 0 {
			t.Errorf("%s: exit %d: %s", edition, code, told.String())
		}
		if n := strings.Count(out.String(), " image article["); n != pictures {
			t.Errorf("%s: %d pictures are placed, there are %d", edition, n, pictures)
		}
		if n := strings.Count(out.String(), "/headline "); n < len(chapters(t)) {
			t.Errorf("%s: %d headlines", edition, n)
		}
	}
}
