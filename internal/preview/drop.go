package preview

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"mime/multipart"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/config"
	"bantin/internal/issue"
	"bantin/internal/source"
)

// Limits on what is dropped on the window at once.
const (
	maxDrop      = 256 << 20 // bytes
	maxDropFiles = 3000
	maxDropDepth = 6
	maxName      = 180 // bytes of one name
)

// serveDrop saves pages with the files that belong to them, and adds the pages to
// the issue. Nothing that is there is written over.
func (d *desk) serveDrop(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, maxDrop)
	in, err := r.MultipartReader()
	if err != nil {
		answer(w, nil, &trouble{http.StatusBadRequest, d.word("bad_request")})
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	ctx := context.WithoutCancel(r.Context())
	if err := d.refresh(ctx); err != nil {
		answer(w, nil, err)
		return
	}
	if len(d.faults) > 0 {
		answer(w, nil, &trouble{http.StatusConflict, d.word("broken")})
		return
	}
	if err := d.drop(ctx, in); err != nil {
		answer(w, nil, err)
		return
	}
	answer(w, d.state(), nil)
}

// drop saves the parts of a form and adds the pages among them.
func (d *desk) drop(ctx context.Context, in *multipart.Reader) error {
	folder := d.dropFolder()
	root, err := d.o.Files.Inside(folder)
	if err != nil {
		return &trouble{http.StatusInternalServerError, d.word("unwritten") + " " + err.Error()}
	}
	defer root.Close()
	s := &saver{desk: d, root: root}
	if err = s.all(in); err == nil {
		err = d.add(ctx, d.pagesOf(folder, s.made))
	}
	if err != nil {
		s.takeBack()
	}
	return err
}

// dropFolder is where dropped pages go: the folder of the first article that is
// with the issue, or the issue's own.
func (d *desk) dropFolder() string {
	for _, e := range d.plan.Request.Read.Entries {
		dir := filepath.Dir(e.File)
		info, err := d.o.Files.Stat(dir)
		if rel, e := filepath.Rel(d.plan.Issue.Dir, dir); err == nil && info.IsDir() && e == nil &&
			filepath.IsLocal(rel) {
			return dir
		}
	}
	return d.plan.Issue.Dir
}

// saver saves the files of one drop.
type saver struct {
	desk *desk
	root *os.Root
	made []string // files and folders, in the order made
}

// all saves all parts. Each has the name of its file, with those of the folders
// that it was in, as its own.
func (s *saver) all(in *multipart.Reader) error {
	n := 0
	for {
		part, err := in.NextRawPart()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return s.failed(err)
		}
		if n++; n > maxDropFiles {
			return &trouble{http.StatusRequestEntityTooLarge, s.desk.word("too_large")}
		}
		name, ok := cleanName(part.FormName())
		if !ok {
			return &trouble{http.StatusBadRequest, s.desk.word("bad_name")}
		}
		if err := s.save(name, part); err != nil {
			return s.failed(err)
		}
	}
}

// failed is the words for what went wrong.
func (s *saver) failed(err error) error {
	var known *trouble
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &known):
		return err
	case errors.As(err, &large):
		return &trouble{http.StatusRequestEntityTooLarge, s.desk.word("too_large")}
	}
	return &trouble{http.StatusInternalServerError, s.desk.word("unwritten") + " " + err.Error()}
}

// save saves one file under a name that is free.
func (s *saver) save(name string, in io.Reader) error {
	top, _, _ := strings.Cut(name, "/")
	if _, err := s.root.Lstat(top); err == nil && !slices.Contains(s.made, top) {
		return &trouble{http.StatusConflict, fmt.Sprintf(s.desk.word("taken"), top)}
	}
	for i := range name {
		if name[i] != '/' {
			continue
		}
		if err := s.root.Mkdir(name[:i], 0o777); err == nil {
			s.made = append(s.made, name[:i])
		} else if !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
	f, err := s.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	s.made = append(s.made, name)
	_, err = io.Copy(f, in)
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

// takeBack removes what was saved.
func (s *saver) takeBack() {
	for _, name := range slices.Backward(s.made) {
		s.root.Remove(name)
	}
}

// cleanName is the name of a file with those of its folders, as every system can
// have it; ok is false when it cannot be one, or leads out of its folder. Slashes
// part names.
func cleanName(name string) (clean string, ok bool) {
	if !utf8.ValidString(name) {
		return "", false
	}
	parts := strings.Split(strings.TrimLeft(name, "/"), "/")
	if len(parts) > maxDropDepth {
		return "", false
	}
	for i, part := range parts {
		part = strings.Map(func(r rune) rune {
			if unicode.IsControl(r) || strings.ContainsRune(`<>:"|?*\`, r) {
				return '-'
			}
			return r
		}, part)
		part = strings.TrimRight(part, ". ")
		if part == "" || part[0] == '.' || len(part) > maxName || isDevice(part) {
			return "", false
		}
		parts[i] = part
	}
	return strings.Join(parts, "/"), true
}

// isDevice reports whether Windows takes a name for that of a device.
func isDevice(name string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(name), ".")
	switch stem = strings.TrimSpace(stem); {
	case stem == "CON" || stem == "PRN" || stem == "AUX" || stem == "NUL":
		return true
	case len(stem) == 4 && (strings.HasPrefix(stem, "COM") || strings.HasPrefix(stem, "LPT")):
		return stem[3] >= '0' && stem[3] <= '9'
	}
	return false
}

// pagesOf is the pages among files that were saved in a folder: those right in it,
// or else those in folders that were dropped.
func (d *desk) pagesOf(folder string, made []string) []string {
	all := source.Zips(d.o.Files)
	find := func(dir, below string) (out []string) {
		for _, in := range source.Find(all, []string{dir}).Inputs {
			rel, err := filepath.Rel(folder, in.File)
			top, _, _ := strings.Cut(filepath.ToSlash(rel), "/")
			if err == nil && (slices.Contains(made, top) && below == "" || top == below) {
				out = append(out, in.File)
			}
		}
		return out
	}
	pages := find(folder, "")
	if len(pages) > 0 {
		return pages
	}
	for _, name := range made {
		info, err := d.o.Files.Stat(filepath.Join(folder, name))
		if err == nil && info.IsDir() && !strings.Contains(name, "/") {
			pages = append(pages, find(filepath.Join(folder, name), name)...)
		}
	}
	return pages
}

// add adds pages to the issue, behind all others, unless the issue file means them
// already: by the name of their folder.
func (d *desk) add(ctx context.Context, pages []string) error {
	if err := d.refresh(ctx); err != nil {
		return err
	}
	if len(d.faults) > 0 {
		return &trouble{http.StatusConflict, d.word("broken")}
	}
	var names []string
	for _, file := range pages {
		if slices.ContainsFunc(d.plan.Request.Read.Entries, func(e issue.Entry) bool { return e.File == file }) {
			continue
		}
		name, err := filepath.Rel(d.plan.Issue.Dir, file)
		if err != nil {
			return err
		}
		names = append(names, filepath.ToSlash(name))
	}
	switch {
	case len(pages) == 0:
		return &trouble{http.StatusUnprocessableEntity, d.word("no_pages")}
	case len(names) == 0:
		return nil
	}
	e := config.NewEdit(d.data, "file")
	if err := e.Insert(names, len(d.plan.Issue.Entries), "articles"); err != nil {
		return &trouble{http.StatusUnprocessableEntity, d.word("by_hand")}
	}
	return d.write(ctx, e.Bytes(), true)
}
