//go:build unix

package preview_test

import (
	"net/http"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// TestAPipeKeepsNobodyWaiting puts pipes where the issue file and a page were, which nobody writes to: the
// page is answered, and all is as before when they are gone.
func TestAPipeKeepsNobodyWaiting(t *testing.T) {
	for _, name := range []string{"bantin.yaml", "bai/01-vu-dong.html"} {
		s := serve(t, sample(t, issueFile))
		path := filepath.Join(s.dir, name)
		if err := os.Rename(path, path+".x"); err != nil {
			t.Fatal(err)
		}
		if err := syscall.Mkfifo(path, 0o666); err != nil {
			t.Skip(err)
		}
		client := http.Client{Timeout: 20 * time.Second}
		answer, err := client.Get(s.address + "state")
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		answer.Body.Close()
		if answer.StatusCode != 200 {
			t.Errorf("%s: %d", name, answer.StatusCode)
		}
		if err := os.Rename(path+".x", path); err != nil {
			t.Fatal(err)
		}
		if status, state := s.ask("GET", "state", "", ""); status != 200 {
			t.Errorf("%s: afterwards %d %s", name, status, state)
		}
	}
}
