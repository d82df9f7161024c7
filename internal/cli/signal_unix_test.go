//go:build unix

package cli_test

import (
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// TestASignalIsHeardWherever ends runs that wait for a pipe, or set a paragraph for seconds: at once,
// with the signal's exit code, and with nothing left behind.
func TestASignalIsHeardWherever(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.html"), 0o666); err != nil {
		t.Skip(err)
	}
	for _, c := range []struct {
		signals []os.Signal
		code    int
	}{
		{[]os.Signal{syscall.SIGTERM}, 143},
		{[]os.Signal{syscall.SIGINT}, 130},
		{[]os.Signal{syscall.SIGHUP}, 129},
		{[]os.Signal{syscall.SIGTERM, syscall.SIGTERM}, 143},
	} {
		if signal.Ignored(c.signals[0]) {
			continue // as below nohup: who started the tests wants them to go on, and so do the programs that they start
		}
		run := exec.Command("bantin", "build", "pipe.html", "-o", "out.pdf")
		run.Dir = dir
		if err := run.Start(); err != nil {
			t.Fatal(err)
		}
		for {
			if begun, _ := filepath.Glob(filepath.Join(dir, ".bantin-*")); len(begun) > 0 {
				break
			}
			time.Sleep(time.Millisecond)
		}
		for _, s := range c.signals {
			if err := run.Process.Signal(s); err != nil {
				t.Fatal(err)
			}
		}
		run.Wait()
		if got := run.ProcessState.ExitCode(); got != c.code {
			t.Errorf("%v: exit code %d, want %d", c.signals, got, c.code)
		}
		if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
			t.Errorf("%v: left: %v %v", c.signals, entries, err)
		}
	}
}

// TestASignalLeavesTimeToEnd: a run that waits for ever is given up in half of the half second that it
// has, so that the rest is left for a machine that is busy. The best of a few tells, for the same reason.
func TestASignalLeavesTimeToEnd(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.html"), 0o666); err != nil || signal.Ignored(syscall.SIGTERM) {
		t.Skip(err)
	}
	const most = 280 * time.Millisecond
	best := time.Hour
	for range 8 {
		run := exec.Command("bantin", "build", "pipe.html", "-o", "out.pdf")
		run.Dir = dir
		if err := run.Start(); err != nil {
			t.Fatal(err)
		}
		for begun := []string(nil); len(begun) == 0; time.Sleep(time.Millisecond) {
			begun, _ = filepath.Glob(filepath.Join(dir, ".bantin-*"))
		}
		sent := time.Now()
		run.Process.Signal(syscall.SIGTERM)
		run.Wait()
		if best = min(best, time.Since(sent)); best < most {
			return
		}
	}
	t.Errorf("the best took %v, want less than %v", best, most)
}
