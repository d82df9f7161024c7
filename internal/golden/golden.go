// Package golden helps tests: expected texts that can be rewritten, and tools
// that may be absent.
package golden

import (
	"os"
	"os/exec"
	"path/filepath"
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
		t.Errorf("%s differs (UPDATE_GOLDEN=1 rewrites it); it is now:\n%s", file, got)
	}
}

// Tool is the path of a program. Without it the test skips, or fails when
// BANTIN_TEST_TOOLS is 1, as on CI.
func Tool(t testing.TB, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("BANTIN_TEST_TOOLS") == "1" {
			t.Fatalf("no %s", name)
		}
		t.Skipf("no %s", name)
	}
	return path
}
