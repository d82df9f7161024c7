package source

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"bantin/internal/diag"
	"bantin/internal/limit"
)

// search is what is found in folders.
type search struct {
	files   Files
	pages   []string
	passed  []Passed // that may hold articles, and are not read
	diags   []diag.Diag
	folders int  // that were searched
	one     bool // the first page that is found is enough
	deep    bool // pages below folders with pages are read, too

	skip   func(dir string) bool // whether a folder is left out; nil leaves none out
	mark   string                // a name; folders that hold such a file are marked
	marked []string
}

// issueFile is what an issue calls the file that says what is in it. Among pages it is not read.
const issueFile = "bantin.yaml"

// maxFolders bounds the folders that are searched for pages.
const maxFolders = limit.Folders

// bound is how many folders are searched: all that a disk may hold where those below
// folders with pages are wanted.
func (s *search) bound() int {
	if s.deep {
		return 1 << 20
	}
	return maxFolders
}

func (s *search) lose(code diag.Code, name string, more ...any) {
	s.diags = append(s.diags, lost(code, name, more...))
}

// below looks for the pages of a folder; of one without pages for those of the
// folders in it, and so on down: a copy of a site keeps its pages there. Pages
// in the folders of one with pages are not read, and the folders are named.
func (s *search) below(dir string) error {
	err := s.down(dir)
	if s.folders > s.bound() {
		s.lose(diag.InputFolders, dir, s.bound())
	}
	return err
}

func (s *search) down(dir string) error {
	if s.skip != nil && s.skip(dir) {
		if (&search{files: s.files}).holdsPages(dir) {
			s.lose(diag.InputResults, dir)
		}
		return nil
	}
	if s.folders++; s.folders > s.bound() {
		return nil
	}
	had := len(s.pages) + len(s.diags)
	folders, err := s.in(dir)
	if err != nil {
		return err
	}
	if len(s.pages)+len(s.diags) > had && !s.deep {
		var unread diag.Names
		for _, name := range folders {
			if s.holdsPages(name) {
				unread = append(unread, name)
			}
		}
		if len(unread) > 0 {
			s.lose(diag.InputBelow, dir, unread)
		}
		return nil
	}
	for _, name := range folders {
		if err := s.down(name); err != nil { // the others may be open
			s.diags = append(s.diags, Unread(name, err))
		}
	}
	return nil
}

// holdsPages reports whether pages are in a folder, or anywhere below, or documents.
// PDFs do not count, and issues in HTML: they may be earlier issues. Folders that cannot be read are
// said: they may hold some.
func (s *search) holdsPages(dir string) bool {
	if s.folders++; s.folders > maxFolders {
		return false
	}
	inner := &search{files: s.files, folders: s.folders, one: true}
	folders, err := inner.in(dir)
	s.folders = inner.folders
	if err != nil {
		s.diags = append(s.diags, Unread(dir, err))
	}
	isArticle := func(p Passed) bool {
		return !p.PDF && p.Why != diag.InputOwn && p.Why != diag.InputIssue
	}
	return len(inner.pages) > 0 || slices.ContainsFunc(inner.passed, isArticle) || slices.ContainsFunc(folders, s.holdsPages)
}

// in finds the pages in a folder, and returns the folders in it.
func (s *search) in(dir string) (folders []string, err error) {
	entries, err := s.files.ReadDir(dir)
	from, passed := len(s.pages), len(s.passed)
	for _, e := range entries {
		name := filepath.Join(dir, e.Name())
		switch {
		case s.one && len(s.pages) > 0:
			return nil, err
		case strings.HasPrefix(e.Name(), "."):
		case e.Name() == s.mark:
			s.marked = append(s.marked, dir)
		case e.Name() == issueFile && e.Type().IsRegular():
			s.pass(diag.InputIssue, name)
		case e.IsDir():
			if !isCompanion(e.Name()) {
				folders = append(folders, name)
			}
		default:
			switch s.take(dir, e) {
			case pageRole:
				s.pages = append(s.pages, name)
			case zipRole:
				s.zip(name)
			}
		}
	}
	SortNames(s.pages[from:])
	slices.SortStableFunc(s.passed[passed:], func(a, b Passed) int { return compareNatural(a.File, b.File) })
	SortNames(folders)
	return folders, err
}

// zip adds the pages of a zip that is among pages. One in a zip is not opened.
func (s *search) zip(name string) {
	info, err := s.files.Stat(name)
	switch {
	case err != nil:
		s.diags = append(s.diags, Unread(name, err))
		return
	case !info.IsDir():
		s.lose(diag.ZipNested, name)
		return
	}
	inner := &search{files: s.files, folders: s.folders, one: s.one, deep: s.deep}
	if err := inner.below(name); err != nil {
		inner.diags = append(inner.diags, Unread(name, err))
	}
	if len(inner.pages)+len(inner.diags)+len(inner.passed) == 0 { // of pictures, perhaps
		inner.diags = append(inner.diags, diag.Diag{Code: diag.ZipEmpty, Severity: diag.Warning, File: name,
			Args: []any{name}})
	}
	s.pages, s.diags = append(s.pages, inner.pages...), append(s.diags, inner.diags...)
	s.passed, s.folders = append(s.passed, inner.passed...), inner.folders
}

// staysIn reports whether an entry of a folder is a file, or a link to one in
// the folder. A folder that came from elsewhere may hold links to private
// files, and pipes, which are read for ever.
func (s *search) staysIn(dir string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.Type().IsRegular()
	}
	info, err := fs.Stat(s.files.Root(dir), e.Name())
	return err == nil && info.Mode().IsRegular()
}

// SortNames puts names in natural order: bai2 before bai10.
func SortNames(names []string) { slices.SortStableFunc(names, compareNatural) }

// compareNatural compares names as natural orders them.
func compareNatural(a, b string) int {
	switch {
	case natural(a, b):
		return -1
	case natural(b, a):
		return 1
	}
	return 0
}

// meta is the characters that make a name a pattern.
const meta = "*?["

// fixedPart is the folder that a pattern begins with: the parts of its path
// before the first that is a pattern.
func fixedPart(pattern string) string {
	slashed := filepath.ToSlash(pattern)
	head := slashed[:strings.IndexAny(slashed, meta)]
	return filepath.Dir(filepath.FromSlash(head + "x"))
}

// glob expands a pattern where the shell did not, folder by folder. A pattern
// that does not say which kind of file it means, means pages.
func (s *search) glob(pattern string) {
	volume := filepath.VolumeName(pattern)
	parts := strings.Split(filepath.ToSlash(pattern[len(volume):]), "/")
	found := []string{volume}
	for i, part := range parts {
		var next []string
		for _, dir := range found {
			switch {
			case part == "" && i == 0:
				next = append(next, dir+string(filepath.Separator))
			case strings.ContainsAny(part, meta):
				next = append(next, s.matches(dir, part, i == len(parts)-1)...)
			default:
				if name := spelled(s.files, filepath.Join(dir, part)); exists(s.files, name) {
					next = append(next, name)
				}
			}
		}
		found = next
	}
	SortNames(found)
	for _, name := range found {
		info, err := s.files.Stat(name)
		switch {
		case isArchive(s.files, name):
			s.zip(name)
		case err == nil && info.IsDir(): // the pattern ends without one, or in a slash
			if err := s.below(name); err != nil {
				s.diags = append(s.diags, Unread(name, err))
			}
		default:
			s.pages = append(s.pages, name)
		}
	}
}

// matches returns what a pattern means in one folder: files when it is the last
// part of a path, else folders and zips.
func (s *search) matches(dir, pattern string, last bool) (out []string) {
	if dir == "" {
		dir = "."
	}
	entries, _ := s.files.ReadDir(dir)
	any := filepath.Ext(pattern) == "" || strings.ContainsAny(filepath.Ext(pattern), meta)
	for _, e := range entries {
		name := e.Name()
		ok, err := filepath.Match(norm.NFC.String(pattern), norm.NFC.String(name))
		switch {
		case err != nil || !ok || strings.HasPrefix(name, ".") && !strings.HasPrefix(pattern, "."):
		case !last && (e.IsDir() || isArchive(s.files, filepath.Join(dir, name))):
			out = append(out, filepath.Join(dir, name))
		case !last || e.IsDir():
		case any:
			if s.take(dir, e) != otherRole {
				out = append(out, filepath.Join(dir, name))
			}
		case !s.staysIn(dir, e):
			s.lose(diag.InputOutside, filepath.Join(dir, name))
		default:
			out = append(out, filepath.Join(dir, name))
		}
	}
	return out
}
