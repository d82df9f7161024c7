package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"bantin/internal/system"
)

// held is a folder in which some files are held by another program.
type heldFiles struct {
	system.FS
	names    string // "x.pdf y.pdf"
	onCreate func()
	commit   error // of every file
	sync     error // of the last file
	files    int   // how many are made
	refuse   bool  // a file that is held cannot be replaced

	settled []string // folders whose names are on the disk, with what was in them then
}

func (h *heldFiles) Settle(dir string) {
	var in []string
	entries, _ := h.FS.ReadDir(dir)
	for _, e := range entries {
		in = append(in, e.Name())
	}
	h.settled = append(h.settled, dir+": "+strings.Join(in, " "))
	h.FS.Settle(dir)
}

// TestNamesAreBroughtToTheDisk, once for each folder, when the files have them.
func TestNamesAreBroughtToTheDisk(t *testing.T) {
	for _, c := range []struct {
		args string
		want []string
	}{
		{"build a.html -e a4,a5 -o ra/", []string{"ra: a-a4.pdf a-a5.pdf"}},
		{"build a.html -n -o ra/", nil},
		{"extract a.html -o ra/", []string{"ra/: a.json"}},
		{"check a.html --pdf x.pdf", []string{".: a.html x.pdf"}},
		{"batch . -o ra", []string{"ra: .bantin-batch.journal .bantin-batch.lock a.pdf"}},
	} {
		files := &heldFiles{}
		_, run := start(t, files)
		if code, told := run(context.Background(), strings.Fields(c.args)...); code != exitDone || !slices.Equal(files.settled, c.want) {
			t.Errorf("%s: %d %s %q, not %q", c.args, code, told, files.settled, c.want)
		}
	}
}

// held reports whether another program holds a file.
func (h *heldFiles) held(name string) bool {
	return strings.Contains(" "+h.names+" ", " "+filepath.Base(name)+" ")
}

func (h *heldFiles) Writable(name string) error {
	if h.held(name) {
		return &fs.PathError{Op: "open", Path: name, Err: errors.New("used by another process")}
	}
	return h.FS.Writable(name)
}

func (h *heldFiles) Create(beside string) (system.Pending, error) {
	if h.onCreate != nil {
		h.onCreate()
	}
	p, err := h.FS.Create(beside)
	h.files--
	f := failing{Pending: p, files: h, commit: h.commit}
	if h.files == 0 {
		f.sync = h.sync
	}
	return f, err
}

type failing struct {
	system.Pending
	files        *heldFiles
	commit, sync error
}

func (f failing) Commit(name string) error { return f.named(name, f.Pending.Commit) }

func (f failing) CommitNew(name string) error { return f.named(name, f.Pending.CommitNew) }

func (f failing) named(name string, commit func(string) error) error {
	if f.commit != nil {
		return f.commit
	}
	if f.files.refuse && f.files.held(name) {
		return errors.New("used by another process")
	}
	return commit(name)
}

func (f failing) Sync() error {
	if f.sync != nil {
		return f.sync
	}
	return f.Pending.Sync()
}

const page = `<html><body><article><h1>Một bài</h1><p>Từ ngày 1/11, chín thôn trong xã đều đã có tổ thu gom rác tự quản. Mỗi tổ có từ ba
đến năm người, do thôn giới thiệu và được trang bị xe đẩy, quần áo bảo hộ, găng tay.</p></article></body></html>`

// start is a folder with one page, and a way to run commands in it.
func start(t *testing.T, h *heldFiles) (string, func(ctx context.Context, args ...string) (int, string)) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.html"), []byte(page), 0o666); err != nil {
		t.Fatal(err)
	}
	h.FS = system.Folder(dir)
	return dir, func(ctx context.Context, args ...string) (int, string) {
		var out, told bytes.Buffer
		env := system.Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &told, FS: h,
			Getenv: func(string) string { return "" },
			Now:    func() time.Time { return time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC) }}
		return Main(ctx, env, args), told.String()
	}
}

func names(t *testing.T, dir string) string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return strings.Join(out, ", ")
}

func TestAHeldOutputIsWrittenBeside(t *testing.T) {
	dir, run := start(t, &heldFiles{names: "x.pdf"})
	if err := os.WriteFile(filepath.Join(dir, "x.pdf"), []byte("%PDF-1.4"), 0o666); err != nil {
		t.Fatal(err)
	}
	code, told := run(context.Background(), "build", "a.html", "-o", "x.pdf")
	if code != exitDone || !strings.Contains(told, `"x.pdf" is open in another program; writing "x (2).pdf"`) ||
		names(t, dir) != "a.html, x (2).pdf, x.pdf" {
		t.Errorf("%d %s %s", code, told, names(t, dir))
	}
	// The next one takes the same name again: bantin made it.
	if code, told = run(context.Background(), "build", "a.html", "-o", "x.pdf"); code != exitDone ||
		names(t, dir) != "a.html, x (2).pdf, x.pdf" {
		t.Errorf("%d %s %s", code, told, names(t, dir))
	}
}

func TestAFailedRunLeavesNoFile(t *testing.T) {
	ctx, cancel := context.WithCancelCause(context.Background())
	for name, c := range map[string]struct {
		files *heldFiles
		ctx   context.Context
		code  int
	}{
		"the disk is full": {&heldFiles{commit: &fs.PathError{Op: "write", Path: "tmp",
			Err: errors.New("disk full")}}, context.Background(), exitOutput},
		"Ctrl-C": {&heldFiles{onCreate: func() { cancel(system.Stopped{Signal: os.Interrupt}) }}, ctx, exitCancelled},
	} {
		dir, run := start(t, c.files)
		code, told := run(c.ctx, "build", "a.html")
		if code != c.code || names(t, dir) != "a.html" {
			t.Errorf("%s: %d, %s, %s", name, code, names(t, dir), told)
		}
		if name == "the disk is full" && !strings.Contains(told, `"ban-tin.pdf" cannot be written: disk full`) {
			t.Error(told)
		}
	}
}

// TestAFileHeldInTheMeantimeIsWrittenBeside lets a reader open the old output
// while the pages are made.
func TestAFileHeldInTheMeantimeIsWrittenBeside(t *testing.T) {
	files := &heldFiles{}
	dir, run := start(t, files)
	if code, told := run(context.Background(), "build", "a.html", "-o", "x.pdf"); code != exitDone {
		t.Fatalf("%d %s", code, told)
	}
	files.onCreate = func() { files.names = "x.pdf" }
	files.refuse = true
	code, told := run(context.Background(), "build", "a.html", "-o", "x.pdf")
	if code != exitDone || !strings.Contains(told, `writing "x (2).pdf"`) ||
		names(t, dir) != "a.html, x (2).pdf, x.pdf" {
		t.Errorf("%d %s %s", code, told, names(t, dir))
	}
}

// TestNoEditionIsLeftWhenTheLastFails fills the disk with the second of two.
func TestNoEditionIsLeftWhenTheLastFails(t *testing.T) {
	dir, run := start(t, &heldFiles{files: 2, sync: &fs.PathError{Op: "sync", Path: "tmp", Err: syscall.ENOSPC}})
	code, told := run(context.Background(), "build", "a.html", "-e", "a4,a5", "--json")
	if code != exitOutput || names(t, dir) != "a.html" || !strings.Contains(told, `the disk is full`) {
		t.Errorf("%d, %s, %s", code, names(t, dir), told)
	}
}

// TestACancelledRunDoesNotWaitForInput reads from a pipe that nobody closes.
func TestACancelledRunDoesNotWaitForInput(t *testing.T) {
	pipe, w := io.Pipe()
	defer w.Close()
	for _, command := range []string{"normalize", "build -", "extract -"} {
		ctx, cancel := context.WithCancelCause(context.Background())
		go cancel(system.Stopped{Signal: os.Interrupt})
		var told bytes.Buffer
		env := system.Env{Stdin: pipe, Stdout: &told, Stderr: &told, FS: system.Folder(t.TempDir()),
			Getenv: func(string) string { return "" }, Now: time.Now}
		if code := Main(ctx, env, strings.Fields(command)); code != exitCancelled {
			t.Errorf("%s: %d %s", command, code, told.String())
		}
	}
}

// TestTheKeyboardIsNotWaitedFor holds --no-input to its word.
func TestTheKeyboardIsNotWaitedFor(t *testing.T) {
	for args, want := range map[string]int{"normalize --no-input": exitUsage, "normalize": exitDone} {
		var told bytes.Buffer
		env := system.Env{Stdin: strings.NewReader("a"), InTTY: true, Stdout: &told, Stderr: &told,
			FS: system.Folder(t.TempDir()), Getenv: func(string) string { return "" }, Now: time.Now}
		if code := Main(context.Background(), env, strings.Fields(args)); code != want ||
			!strings.Contains(told.String(), "keyboard") {
			t.Errorf("%s: %d %s", args, code, told.String())
		}
	}
}

func TestTerminatedRunsExitWith143(t *testing.T) {
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(system.Stopped{Signal: syscall.SIGTERM})
	_, run := start(t, &heldFiles{})
	if code, _ := run(ctx, "build", "a.html"); code != exitEnded {
		t.Error(code)
	}
}

// TestWhatIsAlwaysAPDFIsToldBesideAnotherEnding: nothing opens a PDF named x.html, and no
// other form can be had by the name.
func TestWhatIsAlwaysAPDFIsToldBesideAnotherEnding(t *testing.T) {
	dir := t.TempDir()
	for name, data := range map[string]string{"a.html": page,
		"bantin.yaml": "series: {name: Tân Hòa}\nissue: {number: 1, date: 2026-01-01}\narticles: [a.html]\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{{"testsheet", "-o"}, {"index", ".", "-o"}, {"check", "--pdf"}} {
		for name, want := range map[string]bool{"x.html": true, "x.pdf": false} {
			var told bytes.Buffer
			env := system.Env{Stdout: &told, Stderr: &told, FS: system.Folder(dir), Getenv: func(string) string { return "" },
				Now: func() time.Time { return time.Unix(1767225600, 0) }}
			code := Main(context.Background(), env, append(append([]string{"--lang", "en"}, args...), name))
			if got := strings.Contains(told.String(), "this is always a PDF"); got != want || code != exitDone {
				t.Errorf("%q %s: %d, %s", args, name, code, told.String())
			}
			if err := os.Remove(filepath.Join(dir, name)); err != nil {
				t.Error(err)
			}
		}
	}
}
