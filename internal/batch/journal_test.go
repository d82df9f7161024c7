package batch

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"bantin/internal/system"
)

func opened(t *testing.T, dir string, s Shard) *Journal {
	t.Helper()
	j, err := Open(system.Folder(dir), "", s)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

func filled(t *testing.T, dir, shard string, jobs ...string) *Journal {
	t.Helper()
	of, _ := ParseShard(shard)
	j := opened(t, dir, of)
	for _, job := range jobs {
		j.Add(&Record{Job: job, Key: "key of " + job, Asked: [][]string{{job + "\n\x00<"}}})
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	return j
}

func holds(j *Journal, job string) bool {
	r, ok := j.Find(job)
	return ok && r.Key == "key of "+job && r.Asked[0][0] == job+"\n\x00<"
}

func TestWhatAJournalHolds(t *testing.T) {
	dir := t.TempDir()
	filled(t, dir, "", "a", "b")
	filled(t, dir, "1/2", "c")
	filled(t, dir, "", "a", "d")
	j := opened(t, dir, Shard{2, 2})
	for _, job := range []string{"a", "b", "c", "d"} {
		if !holds(j, job) {
			t.Errorf("%s is forgotten", job)
		}
	}
	if _, ok := j.Find("e"); ok || j.Broken != 0 {
		t.Errorf("e is there, %d broken", j.Broken)
	}
}

// TestABrokenJournal cuts a journal anywhere, or changes a byte of it: at most the
// lines that this touches are forgotten, and what is added later is read.
func TestABrokenJournal(t *testing.T) {
	dir := t.TempDir()
	jobs := []string{"a", "b", "c", "d", "e"}
	filled(t, dir, "", jobs...)
	name := filepath.Join(dir, JournalName(Shard{}))
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for n := range 200 {
		data, cut := slices.Clone(whole), random.IntN(len(whole))
		if n%2 == 0 {
			data = data[:cut]
		} else {
			data[cut] ^= byte(1 + random.IntN(255))
		}
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
		filled(t, dir, "", "new")
		j, had := opened(t, dir, Shard{}), 0
		for _, job := range jobs {
			if holds(j, job) {
				had++
			}
		}
		if !holds(j, "new") || j.Broken != 0 || n%2 == 1 && cut >= len(header) && had < len(jobs)-2 {
			t.Fatalf("%d of %d, at %d: %d are left, %d broken", n, len(whole), cut, had, j.Broken)
		}
	}
}

func TestAJournalThatCannotBeWritten(t *testing.T) {
	dir := t.TempDir()
	j := opened(t, dir, Shard{})
	if err := os.Remove(filepath.Join(dir, JournalName(Shard{}))); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, JournalName(Shard{})), 0o777); err != nil {
		t.Fatal(err)
	}
	for i := range 3 {
		j.Add(&Record{Job: fmt.Sprint(i)})
	}
	if j.Close() == nil {
		t.Error("nobody hears of it")
	}
}

// TestAJournalThatIsNone: whoever may write to the folder can put a link there, to a file
// that is not his.
func TestAJournalThatIsNone(t *testing.T) {
	dir := t.TempDir()
	name, precious := filepath.Join(dir, JournalName(Shard{})), filepath.Join(dir, "precious")
	for what, put := range map[string]func() error{
		"a link":                    func() error { return os.Symlink("precious", name) },
		"a link that leads nowhere": func() error { return os.Symlink("nothing", name) },
		"a folder":                  func() error { return os.Mkdir(name, 0o777) },
	} {
		if err := os.WriteFile(precious, []byte("precious"), 0o666); err != nil {
			t.Fatal(err)
		}
		os.Remove(name)
		if err := put(); err != nil {
			if runtime.GOOS == "windows" {
				t.Skip(err) // it lets not everybody make links
			}
			t.Fatal(err)
		}
		j, err := Open(system.Folder(dir), "", Shard{})
		var refusal *system.Refusal
		if j != nil || !errors.As(err, &refusal) || refusal.Reason != system.NotPlain || refusal.Name != JournalName(Shard{}) {
			t.Errorf("%s: %v", what, err)
		}
		if j, err := Open(system.Folder(dir), "", Shard{1, 2}); err != nil || j.Broken != 1 || j.Close() != nil {
			t.Errorf("%s, for a shard: %v", what, err)
		}
		if data, err := os.ReadFile(precious); err != nil || string(data) != "precious" {
			t.Errorf("%s: %q, %v", what, data, err)
		}
		if _, err := os.Lstat(filepath.Join(dir, "nothing")); err == nil {
			t.Errorf("%s: what it leads to is made", what)
		}
	}
}
