package system

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

func TestSweepRemovesWhatDeadProcessesHaveBegun(t *testing.T) {
	dir := t.TempDir()
	dead, own, parent := ".bantin-999999999-0.tmp", ".bantin-"+strconv.Itoa(os.Getpid())+"-7.tmp",
		".bantin-"+strconv.Itoa(os.Getppid())+"-0.tmp"
	keep := map[string]bool{dead: false, own: false, parent: true, ".bantin-x-0.tmp": true, ".bantin-999999999-0": true,
		"bantin-999999999-0.tmp": true, ".bantin-999999999-0-1.tmp": true}
	for name := range keep {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	const left = ".bantin-999999998-3.tmp"
	if err := os.MkdirAll(filepath.Join(dir, left, "bai_files"), 0o777); err != nil {
		t.Fatal(err)
	}
	keep[left] = false
	Folder(dir).Sweep("")
	for name, kept := range keep {
		if _, err := os.Stat(filepath.Join(dir, name)); (err == nil) != kept {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestSweepOldLeavesWhatMayBeWritten: another machine may have begun it a minute ago.
func TestSweepOldLeavesWhatMayBeWritten(t *testing.T) {
	dir := t.TempDir()
	for name, age := range map[string]time.Duration{".bantin-999999999-0.tmp": time.Minute, ".bantin-999999999-1.tmp": 2 * time.Hour,
		"ban-tin.pdf": 2 * time.Hour} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, nil, 0o666); err != nil {
			t.Fatal(err)
		}
		at := time.Now().Add(-age)
		if err := os.Chtimes(file, at, at); err != nil {
			t.Fatal(err)
		}
	}
	Folder(dir).SweepOld("")
	left, _ := filepath.Glob(filepath.Join(dir, "[!.]*"))
	hidden, _ := filepath.Glob(filepath.Join(dir, ".*"))
	if len(left) != 1 || len(hidden) != 1 || filepath.Base(hidden[0]) != ".bantin-999999999-0.tmp" {
		t.Errorf("left: %q %q", left, hidden)
	}
}

// TestWhatAKilledRunHasBegunHereGoesWithTheNext, at once, where its number can mean no other process.
func TestWhatAKilledRunHasBegunHereGoesWithTheNext(t *testing.T) {
	here := machine()
	if here == "" {
		t.Skip("this machine cannot be told from others")
	}
	dir := t.TempDir()
	other := strings.Map(func(r rune) rune { return '0' + ('9'-r)&7 }, here)
	keep := map[string]bool{".bantin-999999999-0-" + here + ".tmp": false, ".bantin-999999999-1-" + other + ".tmp": true,
		".bantin-" + strconv.Itoa(os.Getppid()) + "-0-" + here + ".tmp": true, ".bantin-999999999-2-" + here + "0.tmp": true}
	for name := range keep {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	Folder(dir).SweepOld("")
	for name, kept := range keep {
		if _, err := os.Stat(filepath.Join(dir, name)); (err == nil) != kept {
			t.Errorf("%s: %v", name, err)
		}
	}
	file, err := Folder(dir).Create("a.pdf")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Discard()
	Folder(dir).SweepOld("")
	entries, _ := os.ReadDir(dir)
	ours := slices.IndexFunc(entries, func(e os.DirEntry) bool {
		pid, on, ok := begunBy(e)
		return ok && pid == os.Getpid() && on == here
	})
	if ours < 0 {
		t.Errorf("%q: none is ours", entries)
	}
}

// TestManyContainersBeginFilesInAFolder: all processes have one number, and hundreds
// of files are begun at once.
func TestManyContainersBeginFilesInAFolder(t *testing.T) {
	dir := t.TempDir()
	for n := range 300 {
		file, err := Folder(dir).Create("a.pdf")
		if err != nil {
			t.Fatalf("file %d: %v", n, err)
		}
		defer file.Discard()
	}
}

func TestAFolderIsBegunUnderANameThatSweepKnows(t *testing.T) {
	dir := t.TempDir()
	root, err := Folder(dir).Inside("")
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	one, err := BeginFolder(root)
	if err != nil {
		t.Fatal(err)
	}
	two, err := BeginFolder(root)
	if err != nil || one == two {
		t.Fatalf("%q %q %v", one, two, err)
	}
	Folder(dir).Sweep("") // its own process is not there to it
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("%v %v", left, err)
	}
}
