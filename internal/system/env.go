// Package system is the one door through which the world comes in: streams,
// environment, clock, files and terminal. Everything else is given an Env, so
// that tests can give another.
package system

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"

	"golang.org/x/term"
)

// Env is the world as the program sees it.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer

	InTTY, OutTTY, ErrTTY bool // whether a terminal is behind the stream
	Color                 bool // whether Stderr understands colours

	FS     FS
	Config string // path of the user's configuration; "" for none
	Now    func() time.Time
	Getenv func(string) string
	// Environ is all variables, "NAME=value"; it may be nil.
	Environ func() []string

	// a person sees a window that closes with the program: it was double-clicked, or files were dropped on it
	OwnWindow bool
	OnWork    func()                                                                         // called before a command that may leave files behind; may be nil
	OnPages   func(jobs int, batch bool)                                                     // called before pages are read, 0 jobs being one a core; those of a batch are soon forgotten; may be nil
	Open      func(name string) error                                                        // shows a file to the user; nil where that is not known
	Browse    func(address string) error                                                     // shows a web page to the user; nil where there is no browser to show it in
	FindTool  func(program string) error                                                     // the error of a program that is not installed; nil where none may be used
	RunTool   func(ctx context.Context, out io.Writer, program string, args ...string) error // runs one to its end
	Windows   bool                                                                           // messages are Vietnamese there unless the environment says otherwise
}

// New returns the world of this process.
func New() Env {
	return Env{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		InTTY: isTerminal(os.Stdin), OutTTY: isTerminal(os.Stdout), ErrTTY: isTerminal(os.Stderr),
		Color: isTerminal(os.Stderr) && canColor(os.Stderr),
		FS:    Folder(""), Config: userConfig(), Now: time.Now, Getenv: os.Getenv, Environ: os.Environ,
		Windows: runtime.GOOS == "windows", OwnWindow: ownConsole(), Open: show, Browse: browser(),
		FindTool: findTool, RunTool: runTool,
	}
}

// isTerminal reports whether a file is a terminal; other devices, such as
// /dev/null, are not.
func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// startsUnseen reports whether a program of Windows starts others where nobody
// waits for them: by the clock, or as services.
func startsUnseen(program string) bool {
	switch strings.ToLower(program) {
	case "svchost.exe", "taskeng.exe", "services.exe":
		return true
	}
	return false
}

// userConfig is the path of the user's configuration: bantin/config.yaml where
// the system keeps such files.
func userConfig() string {
	dir, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "bantin", "config.yaml")
}

// Stopped is the cause of a context that a signal ended.
type Stopped struct{ Signal os.Signal }

// Code is the exit code of a process that a signal ended, as shells have it: 128 and the
// number of the signal.
func (s Stopped) Code() int {
	n, _ := s.Signal.(syscall.Signal)
	return 128 + int(n)
}

// Error names the signal.
func (s Stopped) Error() string { return "stopped: " + s.Signal.String() }

// MaxStream bounds what is read from a stream or a device, in bytes: one more
// than a page may have, so that a larger page is noticed.
const MaxStream = 64<<20 + 1

// ReadStdin reads standard input up to MaxStream. It does not wait for input
// once the context has ended: a pipe may never be closed.
func (e *Env) ReadStdin(ctx context.Context) ([]byte, error) {
	type read struct {
		data []byte
		err  error
	}
	done := make(chan read, 1)
	go func() {
		data, err := io.ReadAll(io.LimitReader(e.Stdin, MaxStream))
		done <- read{data, err}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case got := <-done:
		return got.data, got.err
	}
}

// OpenStdin is standard input as it comes, of any length. Reading from it ends
// with the context.
func (e *Env) OpenStdin(ctx context.Context) io.Reader {
	out, in := io.Pipe()
	go func() {
		_, err := io.Copy(in, e.Stdin)
		in.CloseWithError(err)
	}()
	context.AfterFunc(ctx, func() { out.CloseWithError(ctx.Err()) })
	return out
}
