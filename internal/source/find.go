package source

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
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
	Lists  *Lists          // that are kept between pages; nil lists each folder anew
	Off    map[string]bool // conversions from old encodings that are switched off, by their names
}

// Found is what inputs come to.
type Found struct {
	Inputs []Input
	Passed []Passed    // files that may hold an article and are not read: documents, shortcuts, parts of downloads
	Diags  []diag.Diag // what is not there, or cannot be read
}

func (f *Found) add(more Found) {
	f.Inputs, f.Diags = append(f.Inputs, more.Inputs...), append(f.Diags, more.Diags...)
	f.Passed = append(f.Passed, more.Passed...)
}

// Find turns what the user named into pages: files, folders of pages,
// patterns, and @lists, in natural order (bai2 before bai10). Names are found
// however their letters are composed. What is not there comes back as a
// diagnostic; the rest goes on.
func Find(files Files, inputs []string) Found {
	var all Found
	for _, in := range inputs {
		all.add(find(files, in))
	}
	return all
}

func find(files Files, in string) Found {
	if in == "-" {
		return Found{Inputs: []Input{{File: in}}}
	}
	if list, ok := strings.CutPrefix(in, "@"); ok {
		return readList(files, list)
	}
	return findNamed(files, in)
}

// findNamed finds the pages of a file, a folder or a pattern.
func findNamed(files Files, in string) Found {
	s, folder, err := searchNamed(files, in)
	if err != nil {
		return Found{Diags: []diag.Diag{Unread(in, err)}}
	}
	out := Found{Passed: s.passed, Diags: s.diags}
	if len(s.pages) == 0 && len(s.diags) == 0 {
		out.Diags = []diag.Diag{lost(diag.InputEmpty, in)}
	}
	for _, name := range s.pages {
		out.Inputs = append(out.Inputs, Input{File: name, Folder: folder})
	}
	return out
}

// searchNamed looks for what a file, a folder or a pattern means, and returns
// the folder that it names, "" for none.
func searchNamed(files Files, in string) (s *search, folder string, err error) {
	s = &search{files: files}
	name := spelled(files, in)
	info, err := files.Stat(name)
	switch {
	case err != nil && strings.ContainsAny(in, meta):
		s.glob(in)
		return s, spelled(files, fixedPart(in)), nil
	case err != nil:
		return nil, "", err
	case info.IsDir():
		return s, name, s.below(name)
	case isZip(name) && zipAround(files, name) != "":
		s.lose(diag.ZipNested, name)
	default:
		s.pages = []string{name}
	}
	return s, "", nil
}

// Unread returns the diagnostic of a file that cannot be read.
func Unread(name string, err error) diag.Diag {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return lost(diag.InputDenied, name)
	case errors.Is(err, fs.ErrNotExist):
		return lost(diag.InputMissing, name)
	case errors.Is(err, errZipLocked):
		return lost(diag.ZipLocked, name)
	case errors.Is(err, errZipBroken):
		return lost(diag.ZipBroken, name)
	case errors.Is(err, errZipMethod):
		return lost(diag.ZipMethod, name)
	case errors.Is(err, errZipDocument):
		return lost(diag.PageBinary, name)
	case errors.Is(err, errZipFiles):
		return lost(diag.ZipFiles, name, maxEntries)
	case errors.Is(err, errZipBomb):
		return lost(diag.ZipBomb, name, maxRatio)
	}
	return lost(diag.InputUnreadable, name)
}

func lost(code diag.Code, name string, more ...any) diag.Diag {
	return diag.Diag{Code: code, Severity: diag.Fault, File: name, Args: append([]any{name}, more...)}
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
func readList(files Files, list string) Found {
	list = spelled(files, list)
	data, err := files.ReadFile(list)
	if err != nil {
		return Found{Diags: []diag.Diag{Unread(list, err)}}
	}
	return FindListed(files, list, data)
}

// FindListed is Find for the names in a list that was read; a list that is no file, "-",
// names files as seen from the working folder.
func FindListed(files Files, list string, data []byte) (out Found) {
	text, _ := Decode(data, "")
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
		if strings.HasPrefix(line, "@") && !exists(files, spelled(files, name)) {
			out.Diags = append(out.Diags, diag.Diag{Code: diag.ListInList, Severity: diag.Fault, File: list,
				Place: fmt.Sprintf("%s:%d:1", list, n), Args: []any{line}})
			continue
		}
		found := findNamed(files, name)
		for i := range found.Diags {
			d := &found.Diags[i]
			d.File, d.Place = list, fmt.Sprintf("%s:%d:1", list, n)
			if d.Args[0] == name {
				d.Args[0] = line
			}
		}
		out.add(found)
	}
	if len(out.Inputs) == 0 && len(out.Diags) == 0 {
		out.Diags = append(out.Diags, lost(diag.InputEmpty, list))
	}
	return out
}
