package cli

import (
	"cmp"
	"io/fs"
	"path/filepath"

	"bantin/internal/system"
)

// within tells which files of an issue lie in its folder when links are followed: a link may
// lead anywhere, and an issue that was sent may hold one.
type within struct {
	files   system.FS
	dir     string
	folders map[string]folderWithin
}

// folderWithin is what is known of a folder.
type folderWithin struct {
	in    bool
	links map[string]bool // which of its names are links; nil where that is not known
}

// has reports whether a file lies in the folder. Links are asked for folder by folder: to follow
// the way to each of a thousand files takes longer than to read some of them.
func (w *within) has(file string) bool {
	if !isBelow(w.dir, file) {
		return false
	}
	dir := cmp.Or(w.dir, ".")
	name := filepath.Dir(file)
	folder, known := w.folders[name]
	if !known {
		folder.in = w.files.IsIn(name, dir)
		if entries, err := w.files.ReadDir(name); err == nil {
			folder.links = map[string]bool{}
			for _, e := range entries {
				if e.Type()&(fs.ModeSymlink|fs.ModeIrregular) != 0 {
					folder.links[e.Name()] = true
				}
			}
		}
		if w.folders == nil {
			w.folders = map[string]folderWithin{}
		}
		w.folders[name] = folder
	}
	switch {
	case !folder.in:
		return false
	case folder.links == nil, folder.links[filepath.Base(file)]:
		return w.files.IsIn(file, dir)
	}
	return true
}
