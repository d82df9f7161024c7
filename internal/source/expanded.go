package source

import (
	"path/filepath"
	"slices"
	"strings"
)

// Unexpanded leaves out of names what a shell adds that makes them of bai/*: the
// folders of the pages, their pictures and styles, and their backup copies. What is
// beside no page was named on purpose.
func Unexpanded(inputs []string) []string {
	named, folders, pages := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, in := range inputs {
		named[in] = true
		if isPage(in) {
			pages[filepath.Dir(in)] = true
		}
		if filepath.Ext(in) != "" {
			for _, folder := range FoldersOf(in) {
				folders[folder] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(inputs), func(in string) bool {
		inner, isCopy := leftover(in)
		isBeside := pages[filepath.Dir(in)] && isInert(in) && !isIssueFile(in)
		return isBeside || isCopy && named[inner] || folders[strings.TrimRight(in, `/\`)]
	})
}

// isIssueFile reports whether a name ends as those of issue files do, which are data
// elsewhere.
func isIssueFile(name string) bool { return ending(name) == ".yaml" || ending(name) == ".yml" }
