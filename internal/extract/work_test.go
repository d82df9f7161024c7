package extract

import (
	"bytes"
	"encoding/binary"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// counting is a program that counts how often each block of this package's code
// is run, by the counters of what tests cover.
type counting struct{ program, counts, page string }

// newCounting builds it.
func newCounting(t *testing.T) counting {
	t.Helper()
	dir := t.TempDir()
	c := counting{filepath.Join(dir, "bantin"), filepath.Join(dir, "counts"), filepath.Join(dir, "page.html")}
	const counted = "bantin/cmd/bantin,bantin/internal/extract" // the command is what writes the counts
	build := exec.Command("go", "build", "-cover", "-covermode=count", "-coverpkg="+counted, "-o", c.program,
		"bantin/cmd/bantin")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return c
}

// work is how often any block is run to find the article of a page with an article
// and what is in it: the same on every machine.
func (c counting) work(t *testing.T, markup string) uint64 {
	t.Helper()
	os.RemoveAll(c.counts)
	if err := os.Mkdir(c.counts, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(c.page, []byte(grownPage(markup)), 0o644); err != nil {
		t.Fatal(err)
	}
	run := exec.Command(c.program, "extract", "-q", c.page)
	run.Env = append(os.Environ(), "GOCOVERDIR="+c.counts)
	_ = run.Run() // it says by its exit code what is missing
	files, _ := filepath.Glob(filepath.Join(c.counts, "covcounters.*"))
	if len(files) != 1 {
		t.Fatalf("%d files of counters", len(files))
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	sum, err := sumOf(data)
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

// sumOf is the sum of the counters in a file of them: a header (32 bytes, in byte
// 24 how numbers are written), then how many functions follow, how long the strings
// and arguments are that come first, and of each function how many counters it
// has, its package, its number and the counters.
func sumOf(data []byte) (sum uint64, err error) {
	const header, written, varints = 32, 24, 2
	if len(data) < header+16 || data[written] != varints {
		return 0, io.ErrUnexpectedEOF
	}
	data = data[header:]
	functions := binary.LittleEndian.Uint64(data)
	skip := int(binary.LittleEndian.Uint32(data[8:]) + binary.LittleEndian.Uint32(data[12:]))
	r := bytes.NewReader(data[16+(skip+3)/4*4:])
	next := func() (v uint64) {
		if err == nil {
			v, err = binary.ReadUvarint(r)
		}
		return v
	}
	for range functions {
		counters := next()
		next()
		next()
		for range counters {
			sum += next()
		}
	}
	return sum, err
}

// TestWorkIsLinear: what is twice as much, or twice as deep, takes some twice the
// work, counted without a clock. Where a step looked at all of a page for each
// thing in it, it would be four times.
func TestWorkIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program that counts")
	}
	c := newCounting(t)
	base := c.work(t, "")
	for _, k := range kinds {
		for name, f := range map[string]func(int) string{k.name: k.many, "nested " + k.name: k.deep} {
			if f == nil {
				continue
			}
			t.Run(name, func(t *testing.T) {
				n := 1000
				if name != k.name {
					n = 45 // a table is four elements deep, and 400 are kept
				}
				once, twice := c.work(t, f(n))-base, c.work(t, f(2*n))-base
				growth := float64(twice) / float64(once)
				t.Logf("%d blocks, then %.2f times as many", once, growth)
				if growth > 2.3 {
					t.Errorf("twice as much takes %.2f times the work", growth)
				}
			})
		}
	}
}
