package cli

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"bantin/internal/style"
	"bantin/internal/system"
)

var (
	flagNamed    = regexp.MustCompile("(?:^|[ `(|])(--[a-z][a-z-]+)")
	editionNamed = regexp.MustCompile("(?:-e|--edition) ([a-z0-9-]+)[` |,]")
)

// TestTheDocumentsNameWhatThereIs: each flag and each template that a document for
// users names is one of the program's.
func TestTheDocumentsNameWhatThereIs(t *testing.T) {
	var help bytes.Buffer
	env := system.Env{Stdout: &help, Stderr: io.Discard, FS: system.Folder(t.TempDir()),
		Getenv: func(string) string { return "" }, Now: time.Now}
	for _, c := range commands() {
		Main(context.Background(), env, []string{"help", c.name})
	}
	files, err := filepath.Glob("../../docs/*.md")
	if err != nil || len(files) < 2 {
		t.Fatal(files, err)
	}
	for _, file := range append(files, "../../README.md", "../../README.vi.md") {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		flags, editions := flagNamed.FindAllSubmatch(text, -1), editionNamed.FindAllSubmatch(text, -1)
		if len(flags) == 0 || len(editions) == 0 {
			t.Errorf("%s names no flag or no edition", file)
		}
		for _, m := range flags {
			if !strings.Contains(help.String(), string(m[1])) {
				t.Errorf("%s: there is no flag %s", file, m[1])
			}
		}
		for _, m := range editions {
			if !slices.Contains(style.Names(), string(m[1])) {
				t.Errorf("%s: there is no edition %s", file, m[1])
			}
		}
	}
}
