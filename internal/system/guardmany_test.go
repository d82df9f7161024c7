package system

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"
)

// countingFS counts how often it is asked for a file.
type countingFS struct {
	FS
	asked int
}

func (c *countingFS) Stat(name string) (fs.FileInfo, error) {
	c.asked++
	return c.FS.Stat(name)
}

// The folders of many pages are looked for where they lie, and not asked for one by one.
func TestTheFoldersOfManyPagesAreKeptAtLittleCost(t *testing.T) {
	dir := tree(t, "x.pdf=ours", "pages/050_tệp/x.pdf=ours", "pages/x.pdf=ours")
	files := &countingFS{FS: Folder(dir)}
	g := &Guard{FS: files, Ours: isOurs}
	for page := range 200 {
		for _, end := range []string{"_files", "_tệp", "_data"} {
			g.Folders = append(g.Folders, fmt.Sprintf("pages/%03d%s", page, end))
		}
	}
	for name, reason := range map[string]Reason{"x.pdf": -1, "pages/x.pdf": -1, "pages/050_tệp/x.pdf": IsInput} {
		files.asked = 0
		var refusal *Refusal
		if err := g.Check(name); (err == nil) != (reason < 0) || err != nil && (!errors.As(err, &refusal) || refusal.Reason != reason) {
			t.Errorf("%s: %v, want reason %d", name, err, reason)
		}
		if files.asked > 10 {
			t.Errorf("%s: asked %d times", name, files.asked)
		}
	}
}

// Where the folder around cannot be read, all of them are asked for.
func TestFoldersThatCannotBeListedAreKept(t *testing.T) {
	dir := tree(t, "pages/a_files/x.pdf=ours")
	g := &Guard{FS: unlisted{Folder(dir)}, Ours: isOurs}
	for page := range 100 {
		g.Folders = append(g.Folders, fmt.Sprintf("pages/%03d_files", page))
	}
	g.Folders = append(g.Folders, "pages/a_files")
	var refusal *Refusal
	if err := g.Check("pages/a_files/x.pdf"); !errors.As(err, &refusal) || refusal.Reason != IsInput {
		t.Error(err)
	}
}

// unlisted is files in folders that cannot be read.
type unlisted struct{ FS }

func (unlisted) ReadDir(name string) ([]fs.DirEntry, error) { return nil, fs.ErrPermission }
