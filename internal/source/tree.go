package source

// Tree is what a folder and all folders below it hold.
type Tree struct {
	Found
	Marked []string // folders that hold a file of the name that was asked for
}

// FindAll finds the pages of a folder and of every folder below it, folder by
// folder, those of each in natural order; a zip is a folder. Folders that skip
// tells are left out; pages in them are said. Folders that hold a file called mark are named.
func FindAll(files Files, dir, mark string, skip func(dir string) bool) (Tree, error) {
	name := spelled(files, dir)
	s := &search{files: files, deep: true, mark: mark, skip: skip}
	if err := s.below(name); err != nil {
		return Tree{}, err
	}
	out := Tree{Found: Found{Passed: s.passed, Diags: s.diags}, Marked: s.marked}
	for _, page := range s.pages {
		out.Inputs = append(out.Inputs, Input{File: page, Folder: name})
	}
	return out, nil
}
