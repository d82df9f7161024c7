//go:build unix

package main

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"bantin/internal/cli"
	"bantin/internal/system"
)

// TestMain lets the test binary be the program, with a page that takes its
// time: see waiting.
func TestMain(m *testing.M) {
	until := os.Getenv("BANTIN_TEST_UNTIL")
	if until == "" {
		os.Exit(m.Run())
	}
	ctx, env := begin()
	w := waiting{FS: env.FS, until: make(chan struct{})}
	go func() {
		if until == "signal" {
			<-ctx.Done()
		} else {
			io.Copy(io.Discard, os.NewFile(4, "go on"))
		}
		close(w.until)
	}()
	env.FS = w
	os.Exit(cli.Main(ctx, env, os.Args[1:]))
}

// waiting is a file system whose page is there only when a channel is closed.
// Reading it is announced on file 3.
type waiting struct {
	system.FS
	until chan struct{}
}

func (w waiting) ReadFile(name string) ([]byte, error) {
	if name != "a.html" {
		return w.FS.ReadFile(name)
	}
	io.WriteString(os.NewFile(3, "announced"), "reading\n")
	<-w.until
	return []byte(page), nil
}

const page = `<html><body><article><h1>Một bài</h1><p>Từ ngày 1/11, chín thôn trong xã đều đã có tổ thu gom rác tự quản. Mỗi tổ có từ ba
đến năm người, do thôn giới thiệu và được trang bị xe đẩy, quần áo bảo hộ, găng tay.</p></article></body></html>`

// program is the program in a folder of its own, at a page that waits.
type program struct {
	*exec.Cmd
	reading, goOn *os.File
}

// begun starts the program and waits until it reads its page: its output is
// begun then. The page is there after goesOn, or after a signal.
func begun(t *testing.T, until string, prepare func(*exec.Cmd), args ...string) *program {
	t.Helper()
	c := exec.Command(os.Args[0], args...)
	c.Dir = t.TempDir()
	c.Env = append(os.Environ(), "BANTIN_TEST_UNTIL="+until, "LC_ALL=C")
	if err := os.WriteFile(filepath.Join(c.Dir, "a.html"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	reading, announce, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	wait, goOn, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	c.ExtraFiles = []*os.File{announce, wait}
	prepare(c)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	announce.Close()
	wait.Close()
	if _, err := bufio.NewReader(reading).ReadString('\n'); err != nil {
		c.Wait()
		t.Fatalf("the program ended before it read its page: %v", c.ProcessState)
	}
	return &program{c, reading, goOn}
}

// ends lets the program have its page, and returns its exit code.
func (p *program) ends() int {
	p.goOn.Close()
	p.Wait()
	p.reading.Close()
	return p.ProcessState.ExitCode()
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
		var messages bytes.Buffer
		p := begun(t, "signal", func(c *exec.Cmd) { c.Stderr = &messages }, "build", "a.html", "-o", "x.pdf")
		if temporary, _ := filepath.Glob(filepath.Join(p.Dir, ".bantin-*")); len(temporary) != 1 {
			t.Errorf("%v: the output is not begun: %s", signal, files(t, p.Dir))
		}
		if err := p.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		if code := p.ends(); code != want || files(t, p.Dir) != "a.html" || messages.Len() > 0 {
			t.Errorf("%v: exit code %d, %s left, %s", signal, code, files(t, p.Dir), messages.String())
		}
	}
}

// TestAReaderThatGoesAwayLeavesNoTemporaryFile closes the program's messages
// while it works.
func TestAReaderThatGoesAwayLeavesNoTemporaryFile(t *testing.T) {
	var messages io.Closer
	p := begun(t, "page", func(c *exec.Cmd) { messages, _ = c.StderrPipe() }, "build", "a.html", "-v", "-o", "x.pdf")
	messages.Close()
	if code := p.ends(); code != 0 || files(t, p.Dir) != "a.html x.pdf" {
		t.Errorf("exit code %d, %s", code, files(t, p.Dir))
	}
}

// TestAReaderThatHasEnoughGetsNoMessage closes stdout before the copy comes.
func TestAReaderThatHasEnoughGetsNoMessage(t *testing.T) {
	var messages bytes.Buffer
	var out io.Closer
	p := begun(t, "page", func(c *exec.Cmd) {
		c.Stderr = &messages
		out, _ = c.StdoutPipe()
	}, "extract", "a.html")
	out.Close()
	if code := p.ends(); code != 5 || messages.Len() > 0 {
		t.Errorf("exit code %d, %s", code, messages.String())
	}
}
