package source

import (
	"bytes"
	"cmp"
	"io"
	"io/fs"
	"net/url"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"
)

// FoldersOf returns the names that browsers and Word give to the folder of a
// page's pictures, beside the page. Chrome in Vietnamese says "_tệp", which
// macOS spells with the marks apart from the letter.
func FoldersOf(page string) []string {
	stem := strings.TrimSuffix(page, filepath.Ext(page))
	return []string{stem + "_files", stem + "_tệp", stem + "_te\u0323\u0302p", stem + ".files"}
}

// folder is the store of a page with files of its own: beside it, in the
// folder that the browser made for it, and anywhere in a folder that the user
// named with the page. Its keys are names relative to the page.
type folder struct {
	files fs.FS  // the folder that the user named, or that the page is in; nothing leads out of it
	dir   string // folder of the page in files, "." for files itself
	page  string
	mu    sync.Mutex
	names map[string]map[string]fs.DirEntry // folder → name as written or folded → what has it
	sizes map[string]Size
}

// openFolder returns the store of a page. Where the page's folder cannot be
// reached from the one that the user named, as when a link leads there, the
// page's own is all there is.
func openFolder(files Files, in Input) *folder {
	if zip := zipAround(files, in.File); zip != "" && !strings.HasPrefix(in.Folder, zip) {
		in.Folder = zip // people pack a folder whole
	}
	dir, page := filepath.Split(in.File)
	dir = filepath.Clean(dir)
	if rel, err := filepath.Rel(in.Folder, dir); in.Folder != "" && err == nil && filepath.IsLocal(rel) {
		root, below := files.Root(in.Folder), filepath.ToSlash(rel)
		if info, err := fs.Stat(root, below); err == nil && info.IsDir() {
			return newFolder(root, path.Join(below, page))
		}
	}
	return newFolder(files.Root(dir), page)
}

// newFolder returns the store of a page that has this name in a folder. The
// folder is listed when the first picture is looked for: hundreds of pages may
// be beside each other.
func newFolder(files fs.FS, page string) *folder {
	return &folder{files: files, dir: path.Dir(page), page: path.Base(page),
		names: map[string]map[string]fs.DirEntry{}, sizes: map[string]Size{}}
}

// own returns the browser's folders of the page, as they are called on disk.
func (f *folder) own() (out []string) {
	for _, name := range FoldersOf(f.page) {
		if e, ok := f.entry(f.dir, name); ok && e.IsDir() && !slices.Contains(out, e.Name()) {
			out = append(out, e.Name())
		}
	}
	return out
}

// fold makes names comparable: macOS stores NFD, Windows any case.
func fold(s string) string { return strings.ToLower(norm.NFC.String(s)) }

// entry finds a name in a folder whatever its case and normal form; one that
// is written in the same way comes first.
func (f *folder) entry(dir, name string) (fs.DirEntry, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	names, ok := f.names[dir]
	if !ok {
		names = f.list(dir)
		f.names[dir] = names
	}
	if e, ok := names[name]; ok {
		return e, true
	}
	e, ok := names[fold(name)]
	return e, ok
}

// list returns the files and folders in a folder. Links are left out, since
// they may lead anywhere, and so are devices and pipes, which have no end.
func (f *folder) list(dir string) map[string]fs.DirEntry {
	entries, err := fs.ReadDir(f.files, dir)
	if err != nil {
		return nil
	}
	names := map[string]fs.DirEntry{}
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return !e.IsDir() && !e.Type().IsRegular() })
	for _, e := range entries {
		names[fold(e.Name())] = e
	}
	for _, e := range entries {
		names[e.Name()] = e
	}
	return names
}

// find follows a path from a folder, name by name, to the key of a file.
// Folders that the path leaves again need not be there.
func (f *folder) find(from, rel string) (string, bool) {
	at, whole := ".", path.Join(from, rel)
	if !fs.ValidPath(whole) {
		return "", false // it leads out
	}
	isFile := false
	for part := range strings.SplitSeq(whole, "/") {
		next := path.Join(at, part)
		if isAbove(next, f.dir) { // that is there: no need to list what is beside it
			at = next
			continue
		}
		e, ok := f.entry(at, part)
		if !ok {
			return "", false
		}
		at, isFile = path.Join(at, e.Name()), !e.IsDir()
	}
	if !isFile {
		return "", false
	}
	return f.key(at), true
}

// isAbove reports whether a folder is another, or one around it.
func isAbove(dir, other string) bool {
	return dir == "." || dir == other || strings.HasPrefix(other, dir+"/")
}

// key is a file's name relative to the page.
func (f *folder) key(name string) string {
	up := ""
	for dir := f.dir; ; dir = path.Dir(dir) {
		switch {
		case dir == ".":
			return up + name
		case isAbove(dir, name):
			return up + name[len(dir)+1:]
		}
		up += "../"
	}
}

// Find looks for a relative address where it leads, for one from the root of
// a site in the folders that may be that root, and for the last part of any in
// the browser's folder. Nothing else resolves.
func (f *folder) Find(address string) (string, Match) {
	spellings := spellingsOf(address)
	for _, name := range spellings {
		if on, ok := f.findAt(name); ok {
			return on, Exact
		}
	}
	folders := f.own()
	for _, name := range spellings {
		base := path.Base(name)
		for _, own := range folders {
			if on, ok := f.find(f.dir, own+"/"+base); ok && base != "." && base != "/" {
				return on, SameName
			}
		}
	}
	return "", Missing
}

// findAt looks for an address that is a path. Programs that copy sites keep
// the pages of each host in a folder of its name.
func (f *folder) findAt(address string) (string, bool) {
	_, rest, isWhole := strings.Cut(address, "://")
	switch {
	case isWhole:
		return f.findFromRoot(rest)
	case strings.HasPrefix(address, "/"):
		return f.findFromRoot(strings.TrimLeft(address, "/"))
	case len(address) > 1 && address[1] == ':':
		return "", false // a drive
	}
	return f.find(f.dir, address)
}

// findFromRoot looks for a path in the folders around the page, the outermost
// first: any may be the root of its site.
func (f *folder) findFromRoot(rel string) (string, bool) {
	if on, ok := f.find(".", rel); ok {
		return on, true
	}
	for i := range f.dir {
		if f.dir[i] == '/' {
			if on, ok := f.find(f.dir[:i], rel); ok {
				return on, true
			}
		}
	}
	return f.find(f.dir, rel)
}

// spellingsOf returns what an address may be called on disk: with and without
// its query, with its escapes read and as they are.
func spellingsOf(address string) []string {
	whole := strings.ReplaceAll(strings.TrimSpace(address), "\\", "/")
	bare, _, _ := strings.Cut(whole, "?")
	bare, _, _ = strings.Cut(bare, "#")
	var out []string
	for _, s := range []string{whole, bare} {
		if u, err := url.PathUnescape(s); err == nil && u != s {
			out = append(out, u)
		}
		out = append(out, s)
	}
	return out
}

// Size returns the size of a file. Each is looked at once: a page may name one
// file a thousand times.
func (f *folder) Size(key string) Size {
	f.mu.Lock()
	defer f.mu.Unlock()
	size, ok := f.sizes[key]
	if !ok {
		size = f.measure(key)
		f.sizes[key] = size
	}
	return size
}

func (f *folder) measure(key string) Size {
	file, size, err := f.open(key)
	if err != nil {
		return Size{}
	}
	defer file.Close()
	return Size{Bytes: size}.measured(file)
}

// Read reads a file of the page.
func (f *folder) Read(key string) ([]byte, error) {
	file, size, err := f.open(key)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var b bytes.Buffer
	b.Grow(int(size) + bytes.MinRead) // as much as it takes to see the end
	if n, err := b.ReadFrom(io.LimitReader(file, maxPicture+1)); err != nil || n > maxPicture {
		return nil, cmp.Or(err, errLarge)
	}
	return b.Bytes(), nil
}

// open opens a regular file of at most maxPicture bytes. What it is, is asked
// before it is opened: to open a pipe is to wait for a writer.
func (f *folder) open(key string) (fs.File, int64, error) {
	name := path.Join(f.dir, key)
	info, err := fs.Stat(f.files, name)
	switch {
	case err != nil:
		return nil, 0, err
	case !info.Mode().IsRegular():
		return nil, 0, errOutside
	case info.Size() > maxPicture:
		return nil, 0, errLarge
	}
	file, err := f.files.Open(name)
	return file, info.Size(), err
}
