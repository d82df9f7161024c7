package cli

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"bantin/internal/limit"
	"bantin/internal/system"
)

// TestPatternsComeToNoMoreThanAnIssueHas: what the patterns of an issue file find is counted, and not
// only the patterns.
func TestPatternsComeToNoMoreThanAnIssueHas(t *testing.T) {
	dir := t.TempDir()
	const pages = 100
	for n := range pages {
		save(t, dir, fmt.Sprintf("bai%d.txt", n), "Xã làm đường\n\nBà con góp công.\n")
	}
	for times, wanted := range map[int]bool{1: true, limit.Entries/pages + 1: false} {
		save(t, dir, "bantin.yaml", "version: 1\narticles:\n"+strings.Repeat("  - \"*.txt\"\n", times))
		t.Chdir(dir)
		var said bytes.Buffer
		env := system.Env{Stdout: &said, Stderr: &said, FS: system.Folder(""), Getenv: func(string) string { return "" }, Now: time.Now}
		code := Main(t.Context(), env, []string{"check", "--lang", "en"})
		if refused := strings.Contains(said.String(), "too many for an issue"); refused == wanted || wanted == (code == exitFailed) {
			t.Errorf("%d times: code %d: %.300s", times, code, said.String())
		}
	}
}
