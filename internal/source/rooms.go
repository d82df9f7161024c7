package source

import (
	"path"
	"strings"
	"unicode"
)

// People move and rename the files of a saved page: the page goes elsewhere
// without its folder, the folder gets a name of its own, the pictures are put
// beside the page. What an address leads to no more is looked for by its name,
// in what lies in the page's own folder: never in the folder of another page.

// room is a folder in which pictures may be that were moved.
type room struct {
	dir   string
	depth int // below the page's folder; 0 is that folder itself
}

// maxRooms is how many folders are looked into for moved pictures, and
// maxRoomDepth how far below the page's.
const (
	maxRooms     = 100
	maxRoomDepth = 2
)

// findMoved looks for a picture that is not where its address leads. A folder
// that is called as the page says is surely the right one, wherever it is; then
// come the folder of the page and those in it, which may have any name. The
// latter are not asked when the page has a folder of its own.
func (f *folder) findMoved(spellings []string, hasOwn bool) (string, Match) {
	if on, ok := f.findFolder(spellings); ok {
		return on, SameName
	}
	if path.Base(spellings[0]) == "/" || isPage(path.Base(spellings[0])) {
		return "", Missing // another page is no part of this one
	}
	match := SameName
	if f.hasOthers(f.dir) {
		match = Elsewhere
	}
	var found []string
	for _, r := range f.around() {
		if r.depth > 0 && hasOwn {
			break
		}
		on, ok := f.findNamed(r.dir, spellings)
		if ok && r.depth == 0 {
			return on, match
		}
		if ok {
			found = append(found, on)
		}
	}
	if len(found) != 1 { // two of one name: nobody knows which
		return "", Missing
	}
	return found[0], match
}

// findFolder looks for a picture in the browser's folder that its address names,
// if that was moved: into another folder, beside that of the page, or the page
// into it.
func (f *folder) findFolder(spellings []string) (string, bool) {
	for _, name := range spellings {
		called := path.Base(path.Dir(name))
		if !isCompanion(called) {
			continue
		}
		if fold(path.Base(f.dir)) == fold(called) {
			return f.findNamed(f.dir, spellings)
		}
		for _, r := range f.around() {
			if fold(path.Base(r.dir)) != fold(called) {
				continue
			}
			if on, ok := f.findNamed(r.dir, spellings); ok {
				return on, true
			}
		}
		for dir := f.dir; dir != "."; {
			dir = path.Dir(dir)
			if e, ok := f.entry(dir, called); ok && e.IsDir() && !f.isOthers(dir, e.Name()) {
				return f.findNamed(path.Join(dir, e.Name()), spellings)
			}
		}
	}
	return "", false
}

// around returns the page's folder and those in it, the nearest first, without
// the folders of other pages.
func (f *folder) around() []room {
	f.mu.Lock()
	rooms := f.rooms
	f.mu.Unlock()
	if rooms != nil {
		return rooms
	}
	rooms = []room{{f.dir, 0}}
	for i := 0; i < len(rooms) && len(rooms) < maxRooms; i++ {
		at := rooms[i]
		if at.depth == maxRoomDepth || at.depth > 0 && f.hasOthers(at.dir) {
			continue
		}
		for _, e := range f.list(at.dir).entries {
			if e.IsDir() && !strings.HasPrefix(e.Name(), ".") && !f.isOthers(at.dir, e.Name()) && len(rooms) < maxRooms {
				rooms = append(rooms, room{path.Join(at.dir, e.Name()), at.depth + 1})
			}
		}
	}
	f.mu.Lock()
	f.rooms = rooms
	f.mu.Unlock()
	return rooms
}

// hasOthers reports whether other pages are in a folder.
func (f *folder) hasOthers(dir string) bool {
	pages := f.list(dir).pages
	return len(pages) > 1 || len(pages) == 1 && (dir != f.dir || pages[stemOf(fold(f.page))] != 1)
}

// isOthers reports whether a folder in another is that of a page beside it which
// is not this one: it has the page's name, or begins with it.
func (f *folder) isOthers(dir, name string) bool {
	pages, name := f.list(dir).pages, fold(name)
	for i := range len(name) + 1 {
		if i < len(name) && !strings.ContainsRune("_.-", rune(name[i])) {
			continue
		}
		stem := name[:i]
		if n := pages[stem]; n > 1 || n == 1 && (dir != f.dir || stem != stemOf(fold(f.page))) {
			return true
		}
	}
	return false
}

// findNamed looks in one folder for a file that has the name of an address: as
// it is, then as programs change names that their system does not allow, then
// with another extension or none.
func (f *folder) findNamed(dir string, spellings []string) (string, bool) {
	for _, name := range spellings {
		base := path.Base(name)
		if e, ok := f.entry(dir, base); ok && !e.IsDir() && base != "." {
			return f.key(path.Join(dir, e.Name())), true
		}
	}
	l := f.list(dir)
	l.once.Do(l.loosely)
	for _, name := range spellings {
		if e := l.loose[loosely(path.Base(name))]; e != nil {
			return f.key(path.Join(dir, e.Name())), true
		}
	}
	bare := loosely(path.Base(spellings[len(spellings)-1]))
	if e := l.stems[looseStem(bare)]; e != nil && isPictureName(bare) {
		return f.key(path.Join(dir, e.Name())), true
	}
	return "", false
}

// loosely is a name without what programs change in it: spaces, plus signs and
// the marks of a query are one. Windows takes no spaces and dots at the end.
func loosely(name string) string {
	name = strings.TrimRight(name, " .")
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '.' || r == '-' || r == '(' || r == ')' {
			return r
		}
		return '_'
	}, fold(name))
}

// looseStem is a loose name without its extension, and without what programs put in
// the place of spaces at its end.
func looseStem(loose string) string { return strings.TrimRight(stemOf(loose), "_.") }

// isPictureName reports whether a name is one of pictures, or has no extension.
func isPictureName(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case "", ".jpg", ".jpeg", ".jfif", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff":
		return true
	}
	return false
}
