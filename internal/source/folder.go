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

// folder is the store of a page with files of its own: beside it, and in the
// folder that the browser made for it. Its keys are names relative to the page.
type folder struct {
	files fs.FS // the folder that the page is in; nothing leads out of it
	page  string
	mu    sync.Mutex
	names map[string]map[string]string // folder → name as written or folded → name on disk
	sizes map[string]Size
}

// newFolder returns the store of a page in a folder. The folder is listed when
// the first picture is looked for: hundreds of pages may be beside each other.
func newFolder(files fs.FS, page string) *folder {
	return &folder{files: files, page: page, names: map[string]map[string]string{}, sizes: map[string]Size{}}
}

// own returns the browser's folders of the page, as they are called on disk.
func (f *folder) own() (out []string) {
	for _, name := range FoldersOf(f.page) {
		if on, ok := f.entry(".", name); ok && !slices.Contains(out, on) {
			out = append(out, on)
		}
	}
	return out
}

// fold makes names comparable: macOS stores NFD, Windows any case.
func fold(s string) string { return strings.ToLower(norm.NFC.String(s)) }

// entry finds a name in a folder whatever its case and normal form; one that
// is written in the same way comes first.
func (f *folder) entry(dir, name string) (string, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	names, ok := f.names[dir]
	if !ok {
		names = f.list(dir)
		f.names[dir] = names
	}
	if on, ok := names[name]; ok {
		return on, true
	}
	on, ok := names[fold(name)]
	return on, ok
}

// list returns the files and folders in a folder. Links are left out, since
// they may lead anywhere, and so are devices and pipes, which have no end.
func (f *folder) list(dir string) map[string]string {
	entries, err := fs.ReadDir(f.files, dir)
	if err != nil {
		return nil
	}
	names := map[string]string{}
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return !e.IsDir() && !e.Type().IsRegular() })
	for _, e := range entries {
		names[fold(e.Name())] = e.Name()
	}
	for _, e := range entries {
		names[e.Name()] = e.Name()
	}
	return names
}

// find follows a relative path below the page's folder, name by name.
func (f *folder) find(rel string) (string, bool) {
	dir := "."
	for part := range strings.SplitSeq(rel, "/") {
		if part == "" || part == "." {
			continue
		}
		if part == ".." {
			return "", false
		}
		on, ok := f.entry(dir, part)
		if !ok {
			return "", false
		}
		dir = path.Join(dir, on)
	}
	return dir, dir != "."
}

// Find looks for a relative address below the page's folder, and for the last
// part of any other in the browser's folder. Nothing else resolves.
func (f *folder) Find(address string) (string, Match) {
	spellings := spellingsOf(address)
	for _, name := range spellings {
		if strings.Contains(name, "://") || strings.HasPrefix(name, "/") || len(name) > 1 && name[1] == ':' {
			continue
		}
		if on, ok := f.find(name); ok {
			return on, Exact
		}
	}
	folders := f.own()
	for _, name := range spellings {
		base := path.Base(name)
		for _, own := range folders {
			if on, ok := f.find(own + "/" + base); ok && base != "." && base != "/" {
				return on, SameName
			}
		}
	}
	return "", Missing
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
	info, err := fs.Stat(f.files, key)
	switch {
	case err != nil:
		return nil, 0, err
	case !info.Mode().IsRegular():
		return nil, 0, errOutside
	case info.Size() > maxPicture:
		return nil, 0, errLarge
	}
	file, err := f.files.Open(key)
	return file, info.Size(), err
}
