//go:build unix && !solaris && !aix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestMain lets the test binary be the program.
func TestMain(m *testing.M) {
	if os.Getenv("BANTIN_TEST_MAIN") != "" {
		main()
	}
	os.Exit(m.Run())
}

// program is the program in a folder with one page that is a pipe: reading it
// waits until the test writes.
func program(t *testing.T, args ...string) (*exec.Cmd, string) {
	dir := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(dir, "a.html"), 0o666); err != nil {
		t.Skip(err)
	}
	c := exec.Command(os.Args[0], args...)
	c.Dir = dir
	c.Env = append(os.Environ(), "BANTIN_TEST_MAIN=1", "LC_ALL=C")
	return c, dir
}

const page = `<html><body><article><h1>Một bài</h1><p>Từ ngày 1/11, chín thôn trong xã đều đã có tổ thu gom rác tự quản. Mỗi tổ có từ ba
đến năm người, do thôn giới thiệu và được trang bị xe đẩy, quần áo bảo hộ, găng tay.</p></article></body></html>`

// begun waits until the output is begun: there is a temporary file.
func begun(t *testing.T, dir string) {
	for range 500 {
		if names, _ := filepath.Glob(filepath.Join(dir, ".bantin-*")); len(names) == 1 {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("no output was begun")
}

// feed gives the page to the program that waits for it.
func feed(t *testing.T, dir string) {
	f, err := os.OpenFile(filepath.Join(dir, "a.html"), os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	io.WriteString(f, page)
	f.Close()
}

func files(t *testing.T, dir string) string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return strings.Join(out, " ")
}

func TestASignalEndsARunWithoutLeftovers(t *testing.T) {
	for signal, want := range map[syscall.Signal]int{syscall.SIGINT: 130, syscall.SIGTERM: 143} {
		c, dir := program(t, "build", "a.html", "-o", "x.pdf")
		var told bytes.Buffer
		c.Stderr = &told
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		begun(t, dir)
		if err := c.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		time.Sleep(50 * time.Millisecond)
		feed(t, dir)
		c.Wait()
		if code := c.ProcessState.ExitCode(); code != want || files(t, dir) != "a.html" || told.Len() > 0 {
			t.Errorf("%v: exit code %d, %s left, %s", signal, code, files(t, dir), told.String())
		}
	}
}

// TestAReaderThatGoesAwayLeavesNoTemporaryFile closes the program's streams
// while it works.
func TestAReaderThatGoesAwayLeavesNoTemporaryFile(t *testing.T) {
	c, dir := program(t, "build", "a.html", "-v", "-o", "x.pdf")
	told, err := c.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	begun(t, dir)
	told.Close()
	feed(t, dir)
	c.Wait()
	if code := c.ProcessState.ExitCode(); code != 0 || files(t, dir) != "a.html x.pdf" {
		t.Errorf("exit code %d, %s", code, files(t, dir))
	}
}

// TestAReaderThatHasEnoughIsNotTold closes stdout before the copy comes.
func TestAReaderThatHasEnoughIsNotTold(t *testing.T) {
	c, dir := program(t, "extract", "a.html")
	var told bytes.Buffer
	c.Stderr = &told
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	out.Close()
	feed(t, dir)
	c.Wait()
	if code := c.ProcessState.ExitCode(); code != 5 || told.Len() > 0 {
		t.Errorf("exit code %d, %s", code, told.String())
	}
}
