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
	"sync/atomic"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// companions are the ends of the names that browsers and Word give to the folder
// of a page's files, beside the page; Windows and older browsers have one for
// each language.
var companions = []string{"_files", ".files", "_tệp", "_tệp_tin", "_tập tin", "_fichiers", "-Dateien", "_bestanden",
	"_archivos", "_arquivos", "_ficheiros", "-filer", "_tiedostot", "_pliki", "_soubory", "_elemei", "_dosyalar",
	"_datoteke", "_fajlovi", "_fitxers", "_fitxategiak", "_failid", "_bylos", "_файлы", "_файли", ".fld"}

// alsoCompanions are more of them, which people give to folders, too: they mean
// something beside their page only.
var alsoCompanions = []string{"_file", "_fails", "_data"}

// FoldersOf returns the names that the folder of a page's files may have. macOS
// spells them with the marks apart from the letters.
func FoldersOf(page string) (out []string) {
	stem := stemOf(page)
	for _, end := range slices.Concat(companions, alsoCompanions) {
		out = append(out, stem+end)
		if apart := norm.NFD.String(end); apart != end {
			out = append(out, stem+apart)
		}
	}
	return out
}

// isCompanion reports whether a folder is one that browsers make for the files
// of a page: the pages in it are frames and advertisements.
func isCompanion(name string) bool {
	return slices.ContainsFunc(companions, func(end string) bool { return strings.HasSuffix(norm.NFC.String(name), end) })
}

// stemOf is the name of a file without its extension.
func stemOf(name string) string {
	name = withoutGzip(name)
	return strings.TrimSuffix(name, filepath.Ext(name))
}

// folder is the store of a page with files of its own: beside it, in the
// folder that the browser made for it, and anywhere in a folder that the user
// named with the page. Its keys are names relative to the page.
type folder struct {
	files fs.FS  // the folder that the user named, or that the page is in; nothing leads out of it
	dir   string // folder of the page in files, "." for files itself
	home  string // folder that keys begin from: dir, or that of the page that this one is in a frame of
	page  string
	root  string // name of files, for lists
	lists *Lists
	outer *folder // of the page that this one is in a frame of, nil for none

	mu    sync.Mutex
	names map[string]*listing // by folder
	asked *asked              // what was looked for, by this store and those of the page's frames
	rooms []room              // where else pictures are looked for; nil before the first one is
	sizes map[string]Size

	twins   map[string]int // how many pictures of the page that are called as one come before it
	similar atomic.Int64   // how often other names were looked for
}

// listing is what is in a folder.
type listing struct {
	entries []fs.DirEntry          // in the order of their names; no links, devices and pipes
	names   map[string]fs.DirEntry // by name as written or folded
	pages   map[string]int         // how many pages have a name without its extension, folded
	once    sync.Once              // the rest is made when it is asked for
	loose   map[string]fs.DirEntry // of files, by name without what programs change in it; nil where several have it
	stems   map[string]fs.DirEntry // of files that may be pictures, by loose name without extension; nil as above
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
			f := newFolder(root, path.Join(below, page))
			f.root, f.lists = in.Folder, in.Lists
			return f
		}
	}
	f := newFolder(files.Root(dir), page)
	f.root, f.lists = dir, in.Lists
	return f
}

// newFolder returns the store of a page that has this name in a folder. The
// folder is listed when the first picture is looked for: hundreds of pages may
// be beside each other.
func newFolder(files fs.FS, page string) *folder {
	return &folder{files: files, dir: path.Dir(page), home: path.Dir(page), page: path.Base(page),
		names: map[string]*listing{}, sizes: map[string]Size{}, asked: &asked{}}
}

// framed returns the store of a page that is in a frame of this one's: its keys
// are relative to the outer page, in whose folders its pictures may be.
func (f *folder) framed(key string) *folder {
	inner := newFolder(f.files, path.Join(f.home, key))
	inner.home, inner.outer, inner.asked, inner.root, inner.lists = f.home, f, f.asked, f.root, f.lists
	return inner
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
	l := f.list(dir)
	if e, ok := l.names[name]; ok {
		return e, true
	}
	e, ok := l.names[fold(name)]
	return e, ok
}

// list returns what is in a folder; each is read once.
func (f *folder) list(dir string) *listing {
	f.mu.Lock()
	defer f.mu.Unlock()
	l := f.names[dir]
	if l == nil {
		l = f.lists.get(place{f.root, dir}, func() *listing {
			entries, _ := fs.ReadDir(f.files, dir) // one that cannot be read has nothing
			return newListing(entries)
		})
		f.names[dir] = l
	}
	return l
}

// newListing sorts what is in a folder. Links are left out, since they may lead
// anywhere, and so are devices and pipes, which have no end.
func newListing(entries []fs.DirEntry) *listing {
	l := &listing{names: map[string]fs.DirEntry{}, pages: map[string]int{}}
	l.entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return !e.IsDir() && !e.Type().IsRegular() })
	for _, e := range l.entries {
		name := fold(e.Name())
		l.names[name] = e
		if !e.IsDir() && isPage(name) {
			l.pages[stemOf(name)]++
		}
	}
	for _, e := range l.entries {
		l.names[e.Name()] = e
	}
	return l
}

// loosely makes the names that are compared without what programs change.
func (l *listing) loosely() {
	l.loose, l.stems = map[string]fs.DirEntry{}, map[string]fs.DirEntry{}
	for _, e := range l.entries {
		if e.IsDir() {
			continue
		}
		name := loosely(e.Name())
		if plain, err := url.PathUnescape(e.Name()); err == nil && utf8.ValidString(plain) { // as copied from the site
			name = loosely(plain)
		}
		addOnly(l.loose, name, e)
		if isPictureName(name) {
			addOnly(l.stems, looseStem(name), e)
		}
	}
}

// addOnly names an entry, or nothing if another has the name already.
func addOnly(to map[string]fs.DirEntry, name string, e fs.DirEntry) {
	if _, taken := to[name]; taken {
		e = nil
	}
	to[name] = e
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

// key is a file's name relative to the page, or to the one that it is in a frame
// of.
func (f *folder) key(name string) string {
	up := ""
	for dir := f.home; ; dir = path.Dir(dir) {
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
// the browser's folder. What is not there may have been moved (rooms.go).
func (f *folder) Find(address string) (string, Match) {
	f.asked.note(f, address)
	spellings := spellingsOf(address)
	for _, name := range spellings {
		if on, ok := f.findAt(name); ok {
			return on, Exact
		}
	}
	own := f.own()
	if f.twins[spellings[len(spellings)-1]] > 0 {
		if on, ok := f.findSimilar(own, spellings); ok {
			return on, Similar
		}
	}
	for _, dir := range own {
		if on, ok := f.findNamed(path.Join(f.dir, dir), spellings); ok {
			return on, SameName
		}
	}
	if on, match := f.findMoved(spellings, len(own) > 0); match != Missing {
		return on, match
	}
	if on, ok := f.findSimilar(own, spellings); ok {
		return on, Similar
	}
	if f.outer == nil {
		return "", Missing
	}
	on, match := f.outer.Find(address)
	return on, match
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
// its query, with its escapes read and as they are. Old sites escape names in
// the encoding of their system.
func spellingsOf(address string) []string {
	whole := strings.ReplaceAll(strings.TrimSpace(address), "\\", "/")
	bare, _, _ := strings.Cut(whole, "?")
	bare, _, _ = strings.Cut(bare, "#")
	var out []string
	for _, s := range []string{whole, bare} {
		if u, err := url.PathUnescape(s); err == nil && u != s {
			if old, err := charmap.Windows1258.NewDecoder().String(u); err == nil && !utf8.ValidString(u) {
				u = norm.NFC.String(old)
			}
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
		return nil, cmp.Or(err, ErrLarge)
	}
	return b.Bytes(), nil
}

// open opens a regular file of at most maxPicture bytes. What it is, is asked
// before it is opened: to open a pipe is to wait for a writer.
func (f *folder) open(key string) (fs.File, int64, error) {
	name := path.Join(f.home, key)
	info, err := fs.Stat(f.files, name)
	switch {
	case err != nil:
		return nil, 0, err
	case !info.Mode().IsRegular():
		return nil, 0, errOutside
	case info.Size() > maxPicture:
		return nil, 0, ErrLarge
	}
	file, err := f.files.Open(name)
	return file, info.Size(), err
}
