// Package golden helps tests: expected texts that can be rewritten, and tools
// that may be absent.
package golden

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Check compares got with the file, or rewrites it when UPDATE_GOLDEN is 1.
func Check(t testing.TB, file string, got []byte) {
	t.Helper()
	if os.Getenv("UPDATE_GOLDEN") == "1" {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v (UPDATE_GOLDEN=1 writes it)", err)
	}
	if string(want) != string(got) {
		t.Errorf("%s differs (UPDATE_GOLDEN=1 rewrites it) %s", file, difference(string(want), string(got)))
	}
}

// difference shows where two texts part, a few lines of each.
func difference(want, got string) string {
	const shown = 6
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	n := 0
	for n < len(w) && n < len(g) && w[n] == g[n] {
		n++
	}
	part := func(lines []string) string { return strings.Join(lines[n:min(n+shown, len(lines))], "\n\t") }
	return fmt.Sprintf("from line %d on; it has\n\t%s\nand should have\n\t%s", n+1, part(g), part(w))
}

// Tool is the path of a program. Without it the test skips, or fails when
// BANTIN_TEST_TOOLS is 1, as on CI.
func Tool(t testing.TB, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		Absent(t, "no "+name)
	}
	return path
}

// Absent ends a test for want of what is not part of the project: it skips, or fails
// when BANTIN_TEST_TOOLS is 1, as on CI.
func Absent(t testing.TB, what string) {
	t.Helper()
	if os.Getenv("BANTIN_TEST_TOOLS") == "1" {
		t.Fatal(what)
	}
	t.Skip(what)
}

// Browser is the path of Chromium or one of its kin. Without any the test skips,
// on CI, too: systems call it by different names, and some have none.
func Browser(t testing.TB) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no Chromium")
	return ""
}
