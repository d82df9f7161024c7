package source

import (
	"fmt"
	"path"
	"strings"

	"golang.org/x/net/html"
)

// Browsers and systems change the names of pictures that they save: of two that are
// called alike the second gets a number, one that is too long is cut. Which picture
// is meant is then a guess, and said.

// maxSimilar is how many pictures of a page are looked for under other names, and in
// how many folders: a page may name a million that are not there.
const (
	maxSimilar        = 4000
	maxSimilarFolders = 8
)

// minCut is how many bytes of a name are left, at least, where it was cut.
const minCut = 40

// maxFileName is how many bytes a name may have on any disk.
const maxFileName = 255

// findNumbered looks for the picture that got a number because another of the page
// is called alike, or that was downloaded more than once: "anh(1).jpg".
func (f *folder) findNumbered(dir string, spellings []string) (string, bool) {
	bare := loosely(path.Base(spellings[len(spellings)-1]))
	stem := looseStem(bare)
	if stem == "" || !isPictureName(bare) {
		return "", false
	}
	n := f.twins[spellings[len(spellings)-1]]
	if n > 0 {
		for _, as := range []string{"%s(%d)", "%s_(%d)", "%s_%d", "%s-%d"} {
			if on, ok := f.findStem(dir, fmt.Sprintf(as, stem, n)); ok {
				return on, true
			}
		}
		return f.findStem(dir, fmt.Sprintf("%s_%03d", stem, n+1)) // Firefox begins with 002
	}
	if _, ok := f.findStem(dir, stem); ok {
		return "", false
	}
	var found []string
	for n := 1; n < 10; n++ {
		for _, as := range []string{"%s(%d)", "%s_(%d)"} {
			if on, ok := f.findStem(dir, fmt.Sprintf(as, stem, n)); ok {
				found = append(found, on)
			}
		}
	}
	if len(found) != 1 { // of several nobody knows which
		return "", false
	}
	return found[0], true
}

// findCut looks for the picture whose name is the beginning of a long one.
func (f *folder) findCut(dir string, spellings []string) (string, bool) {
	stem := looseStem(loosely(path.Base(spellings[len(spellings)-1])))
	for n := min(len(stem), maxFileName) - 1; n >= minCut; n-- {
		if on, ok := f.findStem(dir, strings.TrimRight(stem[:n], "_.")); ok {
			return on, true
		}
	}
	return "", false
}

// findStem looks in a folder for the only picture that is called so, whatever its
// extension.
func (f *folder) findStem(dir, stem string) (string, bool) {
	l := f.list(dir)
	l.once.Do(l.loosely)
	if e := l.stems[stem]; e != nil {
		return f.key(path.Join(dir, e.Name())), true
	}
	return "", false
}

// findSimilar looks for a picture under another name, in the folders that are the
// page's own.
func (f *folder) findSimilar(own, spellings []string) (string, bool) {
	if f.similar.Add(1) > maxSimilar {
		return "", false
	}
	var dirs []string
	for _, dir := range own {
		dirs = append(dirs, path.Join(f.dir, dir))
	}
	if len(own) == 0 && !f.hasOthers(f.dir) {
		for _, r := range f.around() {
			dirs = append(dirs, r.dir)
		}
	}
	dirs = dirs[:min(len(dirs), maxSimilarFolders)]
	for _, find := range []func(string, []string) (string, bool){f.findNumbered, f.findCut} {
		for _, dir := range dirs {
			if on, ok := find(dir, spellings); ok {
				return on, true
			}
		}
	}
	return "", false
}

// twinsIn numbers the pictures of a page that are called alike and have several
// addresses, each but the first of a name. It is asked at once: a store that kept
// the page for it would keep all pages of an issue in memory.
func twinsIn(root *html.Node) map[string]int {
	twins, called, seen := map[string]int{}, map[string]int{}, map[string]bool{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.Data != "img" {
			continue
		}
		for _, a := range n.Attr {
			if a.Key != "src" || a.Val == "" || isData(a.Val) {
				continue
			}
			spellings := spellingsOf(a.Val)
			address := spellings[len(spellings)-1]
			if seen[address] {
				continue
			}
			seen[address] = true
			name := loosely(path.Base(address))
			if called[name] > 0 {
				twins[address] = called[name]
			}
			called[name]++
		}
	}
	return twins
}
