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
)

// output is one file that a build will write.
type output struct {
	edition string
	name    string
	file    Pending // nil in a dry run
}

// open makes sure that a name can be written before any work is done, and
// begins the file. It never writes over an input, nor over a file that bantin
// did not make unless it is forced to.
func (r *run) open(name string, inputs []string, force bool) (Pending, string, error) {
	if err := r.refuse(name, inputs, force); err != nil {
		return nil, "", err
	}
	if r.held(name) {
		other, err := r.beside(name, inputs, force)
		if err != nil {
			return nil, "", err
		}
		r.tell(diag.Diag{Code: "output-locked", Severity: diag.Warning, Args: []any{name, other}})
		name = other
	}
	file, err := r.env.FS.Create(name)
	if err != nil {
		code := "output-unwritable"
		if errors.Is(err, fs.ErrNotExist) {
			code = "output-no-folder"
		}
		return nil, "", fail(exitOutput, diag.Diag{Code: code, Args: []any{name, reason(err)}})
	}
	return file, name, nil
}

// reason is why the system refused, without the path, which may be a
// temporary one.
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
func (r *run) refuse(name string, inputs []string, force bool) error {
	info, err := r.env.FS.Stat(name)
	if err != nil {
		return nil // not there
	}
	if info.IsDir() {
		return fail(exitOutput, diag.Diag{Code: "output-folder", Args: []any{name}})
	}
	for _, in := range inputs {
		if other, err := r.env.FS.Stat(in); err == nil && os.SameFile(info, other) {
			return fail(exitOutput, diag.Diag{Code: "output-input", Args: []any{name}})
		}
	}
	if !force && !r.ours(name) {
		return fail(exitOutput, diag.Diag{Code: "output-foreign", Args: []any{name}})
	}
	return nil
}

// held reports whether a file is there that cannot be written: on Windows a
// reader keeps it open.
func (r *run) held(name string) bool {
	err := r.env.FS.Writable(name)
	return err != nil && !errors.Is(err, fs.ErrNotExist)
}

// beside is the first free name like "name (2).pdf".
func (r *run) beside(name string, inputs []string, force bool) (string, error) {
	ext := filepath.Ext(name)
	for n := 2; n < 100; n++ {
		other := fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(name, ext), n, ext)
		if r.refuse(other, inputs, force) == nil && !r.held(other) {
			return other, nil
		}
	}
	return "", fail(exitOutput, diag.Diag{Code: "output-unwritable", Args: []any{name, "100"}})
}

// ours reports whether bantin made a PDF: its producer says so.
func (r *run) ours(name string) bool {
	data, err := r.env.FS.ReadFile(name)
	if err != nil {
		return r.held(name) // told as such
	}
	return len(data) == 0 || pdf.MadeBy(data, maker)
}

// commit brings a file under its name; when a reader took hold of that in the
// meantime, beside it.
func (r *run) commit(o *output, data []byte, inputs []string, force bool) error {
	if _, err := o.file.Write(data); err != nil {
		return fail(exitOutput, diag.Diag{Code: "output-unwritable", Args: []any{o.name, reason(err)}})
	}
	if err := r.ctx.Err(); err != nil {
		return err
	}
	if err := o.file.Commit(o.name); err != nil {
		return fail(exitOutput, diag.Diag{Code: "output-unwritable", Args: []any{o.name, reason(err)}})
	}
	return nil
}
