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
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/config"
	"bantin/internal/issue"
	"bantin/internal/limit"
	"bantin/internal/source"
	"bantin/internal/system"
)

// Limits on what is dropped on the window at once.
const (
	maxDrop      = limit.Drop // bytes
	maxDropFiles = limit.DropFiles
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
	p, err := d.receive(in)
	if p != nil {
		defer p.close()
	}
	if err != nil {
		io.Copy(io.Discard, r.Body) // a browser that still sends hears no answer
		answer(w, nil, err)
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.drop(context.WithoutCancel(r.Context()), p); err != nil {
		answer(w, nil, err)
		return
	}
	answer(w, d.state(), nil)
}

// receive saves the parts of a form where nobody takes them for pages of the issue
// before all are there. The desk is free meanwhile.
func (d *desk) receive(in *multipart.Reader) (*parcel, error) {
	d.mu.Lock()
	folder := d.dropFolder()
	d.mu.Unlock()
	root, err := d.o.Files.Inside(folder)
	if err != nil {
		return nil, d.unwritten(err)
	}
	p := &parcel{desk: d, folder: folder, root: root}
	if p.begun, err = system.BeginFolder(root); err == nil {
		p.inside, err = root.OpenRoot(p.begun)
	}
	if err == nil {
		err = p.all(in)
	}
	return p, p.failed(err)
}

// drop puts what was received beside the pages that are there, and adds the pages
// in it.
func (d *desk) drop(ctx context.Context, p *parcel) error {
	if err := d.refresh(ctx); err != nil {
		return err
	}
	if len(d.faults) > 0 {
		return &trouble{http.StatusConflict, d.word("broken")}
	}
	err := p.put()
	if err == nil {
		err = d.add(ctx, d.pagesOf(p.folder, p.tops[:p.placed]))
	}
	if err != nil {
		p.takeBack()
	}
	return p.failed(err)
}

// dropFolder is where dropped pages go: the folder of the first article that is
// with the issue, that which a new issue has for them, or the issue's own.
func (d *desk) dropFolder() string {
	for _, e := range d.plan.Request.Read.Entries {
		dir := filepath.Dir(e.File)
		info, err := d.o.Files.Stat(dir)
		if rel, e := filepath.Rel(d.plan.Issue.Dir, dir); err == nil && info.IsDir() && e == nil &&
			filepath.IsLocal(rel) {
			return dir
		}
	}
	fresh := filepath.Join(d.plan.Issue.Dir, issue.Folder)
	if info, err := d.o.Files.Stat(fresh); err == nil && info.IsDir() && len(d.plan.Issue.Entries) == 0 {
		return fresh
	}
	return d.plan.Issue.Dir
}

// parcel is the files of one drop.
type parcel struct {
	desk   *desk
	folder string   // where they go
	root   *os.Root // the same
	begun  string   // folder in it that they are in until then
	inside *os.Root // the same
	tops   []string // files and folders right in it
	placed int      // so many of them have their place
}

// all saves all parts. Each has the name of its file, with those of the folders
// that it was in, as its own.
func (p *parcel) all(in *multipart.Reader) error {
	n := 0
	for {
		part, err := in.NextRawPart()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return unread{err}
		}
		if n++; n > maxDropFiles {
			return &trouble{http.StatusRequestEntityTooLarge, p.desk.word("too_large")}
		}
		name, ok := cleanName(part.FormName())
		if !ok {
			return &trouble{http.StatusBadRequest, p.desk.word("bad_name")}
		}
		if err := p.save(name, part); err != nil {
			return err
		}
	}
}

// unread is an error of what a browser has sent: the disk is not to blame.
type unread struct{ error }

func (u unread) Unwrap() error { return u.error }

// parts is what a browser sends of a file.
type parts struct{ io.Reader }

func (p parts) Read(b []byte) (int, error) {
	n, err := p.Reader.Read(b)
	if err != nil && err != io.EOF {
		err = unread{err}
	}
	return n, err
}

// failed is the words for what went wrong.
func (p *parcel) failed(err error) error {
	var known *trouble
	var sent unread
	var large *http.MaxBytesError
	switch {
	case err == nil || errors.As(err, &known):
		return err
	case errors.As(err, &large):
		return &trouble{http.StatusRequestEntityTooLarge, p.desk.word("too_large")}
	case errors.As(err, &sent):
		return &trouble{http.StatusBadRequest, p.desk.word("bad_request")}
	}
	return p.desk.unwritten(err)
}

// save saves one file.
func (p *parcel) save(name string, in io.Reader) error {
	if top, _, _ := strings.Cut(name, "/"); !slices.Contains(p.tops, top) {
		p.tops = append(p.tops, top)
	}
	if err := p.inside.MkdirAll(path.Dir(name), 0o777); err != nil {
		return err
	}
	f, err := p.inside.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return p.taken(name, err)
	}
	_, err = io.Copy(f, parts{in})
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

// taken is the error of a name, in words when it is that something has it.
func (p *parcel) taken(name string, err error) error {
	if errors.Is(err, fs.ErrExist) {
		return &trouble{http.StatusConflict, fmt.Sprintf(p.desk.word("taken"), name)}
	}
	return err
}

// put gives all files and folders their places.
func (p *parcel) put() error {
	for _, name := range p.tops {
		if _, err := p.root.Lstat(name); err == nil {
			return p.taken(name, fs.ErrExist)
		}
		info, err := p.inside.Stat(name)
		if err != nil {
			return err
		}
		if !info.IsDir() { // which may be there by now, and would be written over
			f, err := p.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
			if err != nil {
				return p.taken(name, err)
			}
			f.Close()
		}
		if err := p.root.Rename(path.Join(p.begun, name), name); err != nil {
			if !info.IsDir() {
				p.root.Remove(name)
			}
			return err
		}
		p.placed++
	}
	return nil
}

// takeBack takes their places from them again.
func (p *parcel) takeBack() {
	for ; p.placed > 0; p.placed-- {
		name := p.tops[p.placed-1]
		p.root.Rename(name, path.Join(p.begun, name))
	}
}

// close removes what has no place.
func (p *parcel) close() {
	if p.inside != nil {
		p.inside.Close()
	}
	if p.begun != "" {
		p.root.RemoveAll(p.begun)
	}
	p.root.Close()
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
			if unicode.Is(unicode.Bidi_Control, r) {
				return -1 // it would show another ending than the file has
			}
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

// pagesOf is the pages among files and folders that were dropped into a folder:
// those right in it, or else those in the folders.
func (d *desk) pagesOf(folder string, dropped []string) []string {
	all := source.Zips(d.o.Files)
	find := func(dir, below string) (out []string) {
		for _, in := range source.Find(all, []string{dir}).Inputs {
			rel, err := filepath.Rel(folder, in.File)
			top, _, _ := strings.Cut(filepath.ToSlash(rel), "/")
			if err == nil && (slices.Contains(dropped, top) && below == "" || top == below) {
				out = append(out, in.File)
			}
		}
		return out
	}
	pages := find(folder, "")
	if len(pages) > 0 {
		return pages
	}
	for _, name := range dropped {
		info, err := d.o.Files.Stat(filepath.Join(folder, name))
		if err == nil && info.IsDir() {
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
	after := filesOf(d.plan)
	for _, file := range pages {
		if slices.ContainsFunc(d.plan.Request.Read.Entries, func(e issue.Entry) bool { return e.File == file }) {
			continue
		}
		name, err := filepath.Rel(d.plan.Issue.Dir, file)
		if err != nil {
			return err
		}
		names, after = append(names, filepath.ToSlash(name)), append(after, file)
	}
	slices.Sort(after)
	switch {
	case len(pages) == 0:
		return &trouble{http.StatusUnprocessableEntity, d.word("no_pages")}
	case len(names) == 0:
		return nil
	}
	e := config.NewEdit(d.data, "file")
	err := e.Insert(names, len(d.plan.Issue.Entries), "articles")
	if len(d.plan.Issue.Entries) == 0 {
		err = e.Fill(names, "articles")
	}
	if err != nil {
		return &trouble{http.StatusUnprocessableEntity, d.word("by_hand")}
	}
	return d.write(ctx, e.Bytes(), after)
}
