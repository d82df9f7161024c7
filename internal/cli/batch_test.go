package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"bantin/internal/batch"
	"bantin/internal/system"
)

// worn is a disk that fills up, and that pages vanish from.
type worn struct {
	system.FS
	room int    // bytes that may be written yet
	gone string // name of a page that is listed, and is not there
}

func (w *worn) ReadFile(name string) ([]byte, error) {
	if filepath.Base(name) == w.gone {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return w.FS.ReadFile(name)
}

func (w *worn) Create(beside string) (system.Pending, error) {
	p, err := w.FS.Create(beside)
	return &wornPending{p, w}, err
}

func (w *worn) Append(name string) (io.WriteCloser, error) {
	out, err := w.FS.Append(name)
	return &wornFile{out, w}, err
}

// write is what is left of data when the disk is full.
func (w *worn) write(to io.Writer, data []byte) (int, error) {
	n, _ := to.Write(data[:min(len(data), w.room)])
	if w.room -= n; n < len(data) {
		return n, &fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}
	}
	return n, nil
}

type wornPending struct {
	system.Pending
	disk *worn
}

func (p *wornPending) Write(data []byte) (int, error) { return p.disk.write(p.Pending, data) }

type wornFile struct {
	io.WriteCloser
	disk *worn
}

func (f *wornFile) Write(data []byte) (int, error) { return f.disk.write(f.WriteCloser, data) }

// TestABatchGoesOnWhateverHappens lets the disk fill up after any number of bytes,
// and a page vanish: what happens is said, the others go on, no PDF is half, and a
// run with room enough makes the rest.
func TestABatchKeepsAllCoresBusy(t *testing.T) {
	for _, c := range [][3]int{{0, 1, 1}, {0, 2, 3}, {0, 8, 9}, {1, 8, 1}, {2, 2, 2}, {16, 2, 16}} {
		if got := jobsOf(c[0], c[1]); got != c[2] {
			t.Errorf("--jobs %d on %d cores: %d at a time, not %d", c[0], c[1], got, c[2])
		}
	}
}

func TestABatchGoesOnWhateverHappens(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.html", "b.html", "c.html"} {
		if err := os.MkdirAll(filepath.Join(dir, "luu"), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "luu", name), []byte(page), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	run := func(disk *worn) (code int, sum batch.Summary, said string) {
		disk.FS = system.Folder(dir)
		var out, told bytes.Buffer
		env := system.Env{Stdout: &out, Stderr: &told, FS: disk, Getenv: func(string) string { return "" },
			Now: func() time.Time { return time.Unix(1767225600, 0) }}
		code = Main(context.Background(), env, []string{"batch", "luu", "-o", "pdf", "--json", "--jobs", "1"})
		lines := bytes.Split(bytes.TrimSpace(out.Bytes()), []byte("\n"))
		if err := json.Unmarshal(lines[len(lines)-1], &sum); err != nil || sum.Type != "batch" {
			t.Fatalf("no summary: %v %s %s", err, out.String(), told.String())
		}
		return code, sum, told.String()
	}
	if code, sum, said := run(&worn{room: 1 << 30}); code != exitDone || sum.Made != 3 {
		t.Fatalf("%d %+v %s", code, sum, said)
	}
	whole, err := os.ReadFile(filepath.Join(dir, "pdf", "a.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	for _, room := range []int{0, 10, 300, len(whole) - 1, len(whole) + 500, 2*len(whole) + 700, 3 * len(whole)} {
		os.RemoveAll(filepath.Join(dir, "pdf"))
		code, sum, said := run(&worn{room: room})
		if sum.Made < 3 && (code != exitOutput || !strings.Contains(said, "output-full")) || sum.Made+sum.Failed != 3 ||
			room < 100 && !strings.Contains(said, "batch-journal-lost") {
			t.Errorf("room for %d: %d %+v %s", room, code, sum, said)
		}
		made, _ := filepath.Glob(filepath.Join(dir, "pdf", "*.pdf"))
		for _, name := range made {
			if data, err := os.ReadFile(name); err != nil || !bytes.Equal(data, whole) {
				t.Errorf("room for %d: %s is not what it should be: %v", room, name, err)
			}
		}
		if left, _ := filepath.Glob(filepath.Join(dir, "pdf", ".bantin-*.tmp")); len(made) != sum.Made || len(left) > 0 {
			t.Errorf("room for %d: %q of %d; left: %q", room, made, sum.Made, left)
		}
		if code, sum, said := run(&worn{room: 1 << 30}); code != exitDone || sum.Failed > 0 {
			t.Errorf("after room for %d: %d %+v %s", room, code, sum, said)
		}
	}
	code, sum, said := run(&worn{room: 1 << 30, gone: "b.html"})
	if code != exitMissing || sum.Failed != 1 || sum.Unchanged != 2 || !strings.Contains(said, "input-missing") {
		t.Errorf("a page is gone: %d %+v %s", code, sum, said)
	}
	if code, sum, said := run(&worn{room: 1 << 30}); code != exitDone || sum.Unchanged != 3 {
		t.Errorf("it is there again: %d %+v %s", code, sum, said)
	}
}

// shared is a disk of many machines: it notes which locks a run asks for, and
// whether it removes what others may be writing.
type shared struct {
	system.FS
	asked []string
	swept bool
}

func (d *shared) Lock(name string, several bool) (io.Closer, error) {
	d.asked = append(d.asked, fmt.Sprintf("%s %v", filepath.Base(name), several))
	return d.FS.Lock(name, several)
}

func (d *shared) Sweep(string) { d.swept = true }

// TestAShardIsInNobodysWay: many begin in the same second, on many machines. One that
// held the lock of all for a moment would turn others away, and one that removed what
// processes have begun which are not on its machine would take their files.
func TestAShardIsInNobodysWay(t *testing.T) {
	for _, c := range []struct {
		shard string
		locks []string
		swept bool
	}{
		{"1/1", []string{".bantin-batch.lock true", ".bantin-batch-1-of-1.lock false"}, false},
		{"", []string{".bantin-batch.lock false"}, true},
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "a.html"), []byte(page), 0o666); err != nil {
			t.Fatal(err)
		}
		disk := &shared{FS: system.Folder(dir)}
		var told bytes.Buffer
		env := system.Env{Stdout: &told, Stderr: &told, FS: disk, Getenv: func(string) string { return "" },
			Now: func() time.Time { return time.Unix(1767225600, 0) }}
		args := []string{"batch", ".", "-o", "pdf"}
		if c.shard != "" {
			args = append(args, "--shard", c.shard)
		}
		code := Main(context.Background(), env, args)
		if code != exitDone || !slices.Equal(disk.asked, c.locks) || disk.swept != c.swept {
			t.Errorf("shard %q: %d, locks %q, swept %v: %s", c.shard, code, disk.asked, disk.swept, told.String())
		}
	}
}
