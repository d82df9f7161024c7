package source

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"testing"
)

// lister counts how often folders are listed.
type lister struct {
	memory
	listed *int
}

type listerRoot struct {
	fs.FS
	listed *int
}

func (c lister) Root(dir string) fs.FS { return listerRoot{c.memory.Root(dir), c.listed} }

func (c listerRoot) ReadDir(name string) ([]fs.DirEntry, error) {
	*c.listed++
	return fs.ReadDir(c.FS, name)
}

// TestListsAreKept reads the pages of a large folder with and without lists that
// are kept: the same pictures are found, and the folder is listed once.
func TestListsAreKept(t *testing.T) {
	m := memory{}
	for i := range 2 * smallList {
		m[fmt.Sprintf("luu/%d.html", i)] = file(fmt.Sprintf(`<img src="%d_files/a.png"><img src="http://x/%d.png">`, i, i))
		m[fmt.Sprintf("luu/%d_files/a.png", i)] = file(fmt.Sprint(i))
	}
	n := 0
	lists := &Lists{}
	for i := range 2 * smallList {
		name := filepath.Join("luu", fmt.Sprint(i, ".html"))
		for _, kept := range []*Lists{nil, lists} {
			listed := 0
			pages, err := Read(lister{m, &listed}, Input{File: name, Folder: "luu", Lists: kept})
			if err != nil {
				t.Fatal(err)
			}
			store := pages[0].Pictures
			key, match := store.Find(fmt.Sprint(i, "_files/a.png"))
			if data, err := store.Read(key); match != Exact || err != nil || string(data) != fmt.Sprint(i) {
				t.Fatalf("%s: %q %v %v", name, key, match, err)
			}
			if _, match := store.Find("http://x/b.png"); match != Missing {
				t.Fatalf("%s: %v", name, match)
			}
			if kept != nil {
				n += listed
			}
		}
	}
	if n > 2*smallList+1 { // that of each page, and the large one once
		t.Errorf("%d times listed", n)
	}
}

func TestListsHaveABound(t *testing.T) {
	lists := &Lists{}
	large := func() *listing { return &listing{entries: make([]fs.DirEntry, keptEntries/4)} }
	first := lists.get(place{"a", "0"}, large)
	for i := range 10 {
		lists.get(place{"a", fmt.Sprint(i)}, large)
	}
	if lists.size > keptEntries || len(lists.kept) != 4 || len(lists.order) != 4 {
		t.Errorf("%d entries in %d", lists.size, len(lists.kept))
	}
	if lists.get(place{"a", "0"}, large) == first {
		t.Error("the oldest is kept")
	}
}

// TestBesideTellsWhatChanged wants another hash for all that a page would show
// otherwise, and for nothing else.
func TestBesideTellsWhatChanged(t *testing.T) {
	made := func(change func(memory)) [32]byte {
		m := memory{
			"luu/a.html": file(`<html><frameset><frame src="a_files/khung.html"></frameset>`),
			"luu/a_files/khung.html": file(`<html><body><article><h1>Tin</h1><p>Sáng Chủ nhật, hơn hai trăm bà con ra quân.</p>` +
				`<img src="anh.png"><img src="http://x/thieu.png"></article>`),
			"luu/a_files/anh.png": file("1"),
			"luu/khac.html":       file("x"),
		}
		in := Input{File: "luu/a.html", Folder: "luu"}
		pages, err := Read(m, in)
		if err != nil {
			t.Fatal(err)
		}
		for _, address := range []string{"anh.png", "http://x/thieu.png", "anh.png"} {
			pages[0].Pictures.Find(address)
		}
		if asked := pages[0].Asked(); len(asked) != 4 { // the frame, its pictures, and what is not in it
			t.Fatalf("asked %q", asked)
		}
		change(m)
		return Beside(m, in, pages[0].Asked())
	}
	before := made(func(memory) {})
	for name, c := range map[string]struct {
		change func(memory)
		same   bool
	}{
		"nothing":                     {func(memory) {}, true},
		"another page is there":       {func(m memory) { m["luu/moi.html"] = file("x") }, true},
		"another folder is there":     {func(m memory) { m["luu/moi_files/b.png"] = file("x") }, true},
		"a picture is another":        {func(m memory) { m["luu/a_files/anh.png"] = file("2") }, false},
		"a picture is gone":           {func(m memory) { delete(m, "luu/a_files/anh.png") }, false},
		"a missing picture is there":  {func(m memory) { m["luu/a_files/thieu.png"] = file("1") }, false},
		"an index says its address":   {func(m memory) { m["luu/index.rdf"] = file("<RDF/>") }, false},
		"the page of a frame changed": {func(m memory) { m["luu/a_files/khung.html"] = file("x") }, false},
	} {
		if got := made(c.change) == before; got != c.same {
			t.Errorf("%s: same is %v", name, got)
		}
	}
}
