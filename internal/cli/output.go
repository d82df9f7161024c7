package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"bantin/internal/diag"
	"bantin/internal/pdf"
	"bantin/internal/source"
)

// output is one file that a run writes.
type output struct {
	edition string
	name    string  // "-" is standard output
	file    Pending // nil in a dry run and for standard output
}

// guard says which files may be written over.
type guard struct {
	inputs []string               // never
	force  bool                   // any other
	ours   func(data []byte) bool // else only what bantin made
}

// madePDF reports whether bantin made a PDF: its producer says so.
func madePDF(data []byte) bool { return pdf.MadeBy(data, maker) }

// open makes sure that a name can be written before any work is done, and
// begins the file.
func (r *run) open(name string, g *guard) (*output, error) {
	if err := r.refuse(name, g); err != nil {
		return nil, err
	}
	if r.held(name) {
		other, err := r.beside(name, g)
		if err != nil {
			return nil, err
		}
		name = other
	}
	file, err := r.env.FS.Create(name)
	if err != nil {
		return nil, unwritable(name, err)
	}
	return &output{name: name, file: file}, nil
}

// unwritable is the error of a file that the system does not let be written.
// It has no path of the system, which may be that of a temporary file.
func unwritable(name string, err error) error {
	d := diag.Diag{Code: "output-unwritable", Args: []any{name, reason(err)}}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		d.Code = "output-no-folder"
	case errors.Is(err, fs.ErrPermission) || readOnly(err):
		d.Code = "output-denied"
	case diskFull(err):
		d.Code = "output-full"
	case longName(err):
		d.Code = "output-name"
	}
	return fail(exitOutput, d)
}

// reason is why the system refused, without the path.
func reason(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err.Error()
	case errors.As(err, &link):
		return link.Err.Error()
	}
	return err.Error()
}

// refuse is the error of a name that must not be written.
func (r *run) refuse(name string, g *guard) error {
	info, err := r.env.FS.Stat(name)
	if err != nil {
		if dir, err := r.env.FS.Stat(filepath.Dir(name)); err != nil || !dir.IsDir() {
			return fail(exitOutput, diag.Diag{Code: "output-no-folder", Args: []any{name}})
		}
		return nil
	}
	if info.IsDir() {
		return fail(exitOutput, diag.Diag{Code: "output-folder", Args: []any{name}})
	}
	if r.isInput(name, info, g.inputs) {
		return fail(exitOutput, diag.Diag{Code: "output-input", Args: []any{name}})
	}
	if !info.Mode().IsRegular() {
		return nil // a device or a pipe: nothing is lost there
	}
	err = r.env.FS.Writable(name)
	if errors.Is(err, fs.ErrPermission) {
		return unwritable(name, err)
	}
	if g.force || err != nil { // a file that is held is left alone in any case
		return nil
	}
	data, err := r.env.FS.ReadFile(name)
	if err != nil {
		return unwritable(name, err)
	}
	if len(data) > 0 && !g.ours(data) {
		return fail(exitOutput, diag.Diag{Code: "output-foreign", Args: []any{name}})
	}
	return nil
}

// isInput reports whether a file is an input, or stands in the folder that a
// browser made for one.
func (r *run) isInput(name string, info fs.FileInfo, inputs []string) bool {
	dir, err := r.env.FS.Stat(filepath.Dir(name))
	for _, in := range inputs {
		if other, err := r.env.FS.Stat(in); err == nil && os.SameFile(info, other) {
			return true
		}
		for _, folder := range source.FoldersOf(in) {
			own, e := r.env.FS.Stat(folder)
			if err == nil && e == nil && os.SameFile(dir, own) {
				return true
			}
		}
	}
	return false
}

// held reports whether a file is there that cannot be written: on Windows a
// reader keeps it open.
func (r *run) held(name string) bool {
	info, err := r.env.FS.Stat(name)
	return err == nil && info.Mode().IsRegular() && r.env.FS.Writable(name) != nil
}

// beside is the first free name like "name (2).pdf", and tells of it.
func (r *run) beside(name string, g *guard) (string, error) {
	ext := filepath.Ext(name)
	for n := 2; n < 100; n++ {
		other := fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(name, ext), n, ext)
		if r.refuse(other, g) == nil && !r.held(other) {
			r.tell(diag.Diag{Code: "output-locked", Severity: diag.Warning, Args: []any{name, other}})
			return other, nil
		}
	}
	return "", fail(exitOutput, diag.Diag{Code: "output-held", Args: []any{name}})
}

// fill brings the bytes of a file to the disk, still under its temporary name.
func (o *output) fill(data []byte) error {
	_, err := o.file.Write(data)
	if err == nil {
		err = o.file.Sync()
	}
	if err != nil {
		return unwritable(o.name, err)
	}
	return nil
}

// commit brings a filled file under its name; when a reader took hold of that
// in the meantime, beside it.
func (r *run) commit(o *output, g *guard) error {
	err := o.file.Commit(o.name)
	if err != nil && r.held(o.name) {
		name, e := r.beside(o.name, g)
		if e != nil {
			return e
		}
		o.name = name
		err = o.file.Commit(name)
	}
	if err != nil {
		return unwritable(o.name, err)
	}
	return nil
}
