package source

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"sort"
	"strings"

	"bantin/internal/diag"

	"golang.org/x/text/unicode/norm"
)

// Input is a saved page that the user named, by itself or with a folder.
type Input struct {
	File string
	// Folder is the folder of the page's pictures when the user named a folder
	// that holds the page, however far below: a copy of a site keeps them
	// beside the pages' folders. "" is the folder that the page is in.
	Folder string
}

// Find turns what the user named into pages: files, folders of pages,
// patterns, and @lists, in natural order (bai2 before bai10). Names are found
// however their letters are composed. What is not there comes back as a
// diagnostic; the rest goes on.
func Find(files Files, inputs []string) ([]Input, []diag.Diag) {
	var out []Input
	var diags []diag.Diag
	for _, in := range inputs {
		found, faults := findOne(files, in)
		out, diags = append(out, found...), append(diags, faults...)
	}
	return out, diags
}

func findOne(files Files, in string) ([]Input, []diag.Diag) {
	if in == "-" {
		return []Input{{File: in}}, nil
	}
	if list, ok := strings.CutPrefix(in, "@"); ok {
		return readList(files, list)
	}
	return findNamed(files, in)
}

// findNamed finds the pages of a file, a folder or a pattern.
func findNamed(files Files, in string) ([]Input, []diag.Diag) {
	var found []string
	var diags []diag.Diag
	folder := ""
	name := spelled(files, in)
	info, err := files.Stat(name)
	switch {
	case err != nil && strings.ContainsAny(in, meta):
		found, diags = glob(files, in)
		folder, err = spelled(files, fixedPart(in)), nil
	case err == nil && info.IsDir():
		found, diags, err = pagesBelow(files, name)
		folder = name
	case err == nil:
		found = []string{name}
	}
	if err != nil {
		return nil, []diag.Diag{Unread(in, err)}
	}
	if len(found) == 0 && len(diags) == 0 {
		return nil, []diag.Diag{lost(diag.InputEmpty, in)}
	}
	var out []Input
	for _, name := range found {
		out = append(out, Input{name, folder})
	}
	return out, diags
}

// Unread returns the diagnostic of a file that cannot be read.
func Unread(name string, err error) diag.Diag {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return lost(diag.InputDenied, name)
	case errors.Is(err, fs.ErrNotExist):
		return lost(diag.InputMissing, name)
	}
	return lost(diag.InputUnreadable, name)
}

func lost(code diag.Code, name string) diag.Diag {
	return diag.Diag{Code: code, Severity: diag.Fault, File: name, Args: []any{name}}
}

// maxFolders bounds the folders that are searched for pages.
const maxFolders = 4096

// pagesBelow returns the pages of a folder; of one without pages those of the
// folders in it, and so on down: a copy of a site keeps its pages there.
func pagesBelow(files Files, dir string) (out []string, diags []diag.Diag, err error) {
	searched := 0
	var search func(dir string) error
	search = func(dir string) error {
		if searched++; searched > maxFolders {
			return nil
		}
		pages, faults, err := pagesIn(files, dir)
		out, diags = append(out, pages...), append(diags, faults...)
		if err != nil || len(pages)+len(faults) > 0 {
			return err
		}
		entries, err := files.ReadDir(dir)
		var below []string
		for _, e := range entries {
			if e.IsDir() && !strings.HasPrefix(e.Name(), ".") && !isCompanion(e.Name()) {
				below = append(below, filepath.Join(dir, e.Name()))
			}
		}
		sortNatural(below)
		for _, name := range below {
			if err := search(name); err != nil { // the others may be open
				diags = append(diags, Unread(name, err))
			}
		}
		return err
	}
	err = search(dir)
	if searched > maxFolders {
		diags = append(diags, diag.Diag{Code: diag.InputFolders, Severity: diag.Fault, File: dir,
			Args: []any{dir, maxFolders}})
	}
	return out, diags, err
}

// pagesIn returns the pages of a folder.
func pagesIn(files Files, dir string) ([]string, []diag.Diag, error) {
	entries, err := files.ReadDir(dir)
	var out []string
	var diags []diag.Diag
	for _, e := range entries {
		zip := isZip(e.Name())
		if e.IsDir() || !zip && !isPage(e.Name()) || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		name := filepath.Join(dir, e.Name())
		if !staysIn(files, dir, e) {
			diags = append(diags, lost(diag.InputOutside, name))
			continue
		}
		if zip {
			pages, faults := pagesInZip(files, name)
			out, diags = append(out, pages...), append(diags, faults...)
			continue
		}
		out = append(out, name)
	}
	sortNatural(out)
	return out, diags, err
}

// pagesInZip returns the pages of a zip that is beside pages. One in a zip is
// not opened: it is named as what cannot be read.
func pagesInZip(files Files, name string) ([]string, []diag.Diag) {
	if info, err := files.Stat(name); err == nil && !info.IsDir() {
		return nil, []diag.Diag{lost(diag.InputUnreadable, name)}
	}
	pages, diags, err := pagesBelow(files, name)
	if err != nil {
		diags = append(diags, Unread(name, err))
	}
	return pages, diags
}

// Documents returns the files of a folder that may hold an article and are not
// read, in natural order: documents, archives of pages, PDFs.
func Documents(files Files, dir string) []string {
	entries, err := files.ReadDir(dir)
	if err != nil {
		return nil // Find has said so
	}
	var out []string
	for _, e := range entries {
		name := e.Name()
		if isDocument(name) && e.Type().IsRegular() && !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "~$") {
			out = append(out, filepath.Join(dir, name))
		}
	}
	sortNatural(out)
	return out
}

// staysIn reports whether an entry of a folder is a file, or a link to one in
// the folder. A folder that came from elsewhere may hold links to private
// files, and pipes, which are read for ever.
func staysIn(files Files, dir string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.Type().IsRegular()
	}
	info, err := fs.Stat(files.Root(dir), e.Name())
	return err == nil && info.Mode().IsRegular()
}

func sortNatural(names []string) {
	sort.SliceStable(names, func(i, j int) bool { return natural(names[i], names[j]) })
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
func glob(files Files, pattern string) ([]string, []diag.Diag) {
	volume := filepath.VolumeName(pattern)
	parts := strings.Split(filepath.ToSlash(pattern[len(volume):]), "/")
	found := []string{volume}
	var diags []diag.Diag
	for i, part := range parts {
		last := i == len(parts)-1
		var next []string
		for _, dir := range found {
			switch {
			case part == "" && i == 0:
				next = append(next, dir+string(filepath.Separator))
			case !strings.ContainsAny(part, meta):
				if name := spelled(files, filepath.Join(dir, part)); exists(files, name) {
					next = append(next, name)
				}
			default:
				names, faults := matches(files, dir, part, last)
				next, diags = append(next, names...), append(diags, faults...)
			}
		}
		found = next
	}
	sortNatural(found)
	var out []string
	for _, name := range found {
		if info, err := files.Stat(name); err == nil && info.IsDir() { // the pattern ends without one, or in a slash
			pages, faults, _ := pagesIn(files, name)
			out, diags = append(out, pages...), append(diags, faults...)
			continue
		}
		out = append(out, name)
	}
	return out, diags
}

// matches returns what a pattern means in one folder: files when it is the last
// part of a path, else folders.
func matches(files Files, dir, pattern string, last bool) ([]string, []diag.Diag) {
	if dir == "" {
		dir = "."
	}
	entries, err := files.ReadDir(dir)
	if err != nil {
		return nil, nil
	}
	any := filepath.Ext(pattern) == "" || strings.ContainsAny(filepath.Ext(pattern), meta)
	var out []string
	var diags []diag.Diag
	for _, e := range entries {
		name := e.Name()
		ok, err := filepath.Match(norm.NFC.String(pattern), norm.NFC.String(name))
		if err != nil || !ok || e.IsDir() == last || strings.HasPrefix(name, ".") && !strings.HasPrefix(pattern, ".") ||
			last && any && !isPage(name) {
			continue
		}
		if last && !staysIn(files, dir, e) {
			diags = append(diags, lost(diag.InputOutside, filepath.Join(dir, name)))
			continue
		}
		out = append(out, filepath.Join(dir, name))
	}
	return out, diags
}

func exists(files Files, name string) bool {
	_, err := files.Stat(name)
	return err == nil
}

// spelled is a name as it is on the disk: a file that came from macOS has
// its marks apart from the letters, one typed on Windows has not.
func spelled(files Files, name string) string {
	if _, err := files.Stat(name); err == nil || norm.NFC.String(name) == norm.NFD.String(name) {
		return name
	}
	dir, base := filepath.Split(name)
	if dir = strings.TrimSuffix(dir, string(filepath.Separator)); dir != "" {
		dir = spelled(files, dir)
	} else if filepath.IsAbs(name) {
		return name
	}
	entries, err := files.ReadDir(filepath.Join(".", dir))
	if filepath.IsAbs(dir) {
		entries, err = files.ReadDir(dir)
	}
	if err != nil {
		return name
	}
	for _, e := range entries {
		if norm.NFC.String(e.Name()) == norm.NFC.String(base) {
			return filepath.Join(dir, e.Name())
		}
	}
	return filepath.Join(dir, base)
}

// readList reads a file of names, one a line, in UTF-8 or UTF-16 with a mark.
// A line may be a folder or a pattern, but no list: lists that name each other
// would have no end. Names start from the list's folder, and may have been
// written on another system.
func readList(files Files, list string) ([]Input, []diag.Diag) {
	list = spelled(files, list)
	data, err := files.ReadFile(list)
	if err != nil {
		return nil, []diag.Diag{Unread(list, err)}
	}
	text, _ := Decode(data, "")
	var out []Input
	var diags []diag.Diag
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.Trim(strings.TrimSpace(line), `"`)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name := line
		if !filepath.IsAbs(name) {
			name = filepath.Join(filepath.Dir(list), filepath.FromSlash(strings.ReplaceAll(name, `\`, "/")))
		}
		found, faults := findNamed(files, name)
		for i := range faults {
			faults[i].File, faults[i].Place, faults[i].Args = list, fmt.Sprintf("%s:%d:1", list, n), []any{line}
		}
		out, diags = append(out, found...), append(diags, faults...)
	}
	if len(out) == 0 && len(diags) == 0 {
		diags = append(diags, lost(diag.InputEmpty, list))
	}
	return out, diags
}
