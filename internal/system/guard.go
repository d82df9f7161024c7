package system

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Guard begins files under names that may be written, and keeps all others as
// they are.
type Guard struct {
	FS      FS
	Inputs  []string // files that are read: never written over
	Folders []string // folders of inputs: nothing in them is written over
	// Within is the folder that names were made up in; what lies in it by a link that
	// leads out of it is not written. It is "" for names that the user gave.
	Within string
	Force  bool // whether any other file may be replaced
	// Ours reports, without Force, whether the program made a file, so that it may be
	// replaced; nil where its files do not say so, and none may be.
	Ours func(data []byte) bool
	// Edited reports of what is not Ours whether the program made it and somebody has
	// changed it since; nil where that cannot be known.
	Edited func(data []byte) bool
	// Moved is called when another program holds a file open, and another name
	// is taken in its place.
	Moved func(held, other string)
}

// Reason is why a name is not written.
type Reason int

// The reasons why a name is not written.
const (
	Unwritable Reason = iota // anything else: see Refusal.Err
	NoFolder                 // the folder is not there
	IsFolder
	IsInput
	Foreign  // the program did not make the file that is there
	Edited   // somebody has changed the file since the program made it
	Held     // another program holds the file and its copies open
	Denied   // no permission
	Full     // no room on the disk
	BadName  // the system does not take the name
	NotPlain // a file of the program's own is a link, a device, a pipe or a folder
	Outside  // a link leads out of the folder that it is to be written in
)

// Refusal is the error of a name that is not written.
type Refusal struct {
	Name   string
	Reason Reason
	Err    error // of the system; nil when the program refuses
}

func (r *Refusal) Error() string {
	if r.Err == nil {
		return r.Name + " is not written over"
	}
	return r.Name + " cannot be written: " + r.Cause()
}

// Unwrap returns the error of the system.
func (r *Refusal) Unwrap() error { return r.Err }

// Cause returns what the system said, without a path: that may be the path of
// a temporary file.
func (r *Refusal) Cause() string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case r.Err == nil:
		return ""
	case errors.As(r.Err, &path):
		return path.Err.Error()
	case errors.As(r.Err, &link):
		return link.Err.Error()
	}
	return r.Err.Error()
}

// Refused returns the refusal of a name that the system does not let be
// written.
func Refused(name string, err error) *Refusal {
	r := &Refusal{Name: name, Err: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		r.Reason = NoFolder
	case errors.Is(err, fs.ErrPermission) || isReadOnly(err):
		r.Reason = Denied
	case isFull(err):
		r.Reason = Full
	case errors.Is(err, ErrNotPlain):
		r.Reason = NotPlain
	case isBadName(err):
		r.Reason = BadName
	}
	return r
}

// Output is a file that is begun. It gets its name when it is committed.
type Output struct {
	name  string
	file  Pending
	guard *Guard
	fresh bool // nothing was under the name when it was begun
}

// Name returns the name that the file has, or will get.
func (o *Output) Name() string { return o.name }

// Begin makes sure that a name can be written, before any work is done, and
// begins the file. When another program holds that, the file is begun beside it.
func (g *Guard) Begin(name string) (*Output, error) {
	if err := g.Check(name); err != nil {
		return nil, err
	}
	if g.isHeld(name) {
		other, err := g.beside(name)
		if err != nil {
			return nil, err
		}
		name = other
	}
	_, err := g.FS.Stat(name)
	fresh := errors.Is(err, fs.ErrNotExist)
	file, err := g.FS.Create(name)
	if err != nil {
		return nil, Refused(name, err)
	}
	return &Output{name: name, file: file, guard: g, fresh: fresh}, nil
}

// MakeFolder makes the folder that a name is to be written in, and those around it.
func (g *Guard) MakeFolder(dir string) error {
	if g.leadsOut(dir) {
		return &Refusal{Name: dir, Reason: Outside}
	}
	if err := g.FS.MakeFolder(dir); err != nil {
		return Refused(dir, err)
	}
	return nil
}

// leadsOut reports whether a link leads from a name out of the folder that it was made up in.
func (g *Guard) leadsOut(name string) bool { return g.Within != "" && !g.FS.IsIn(name, g.Within) }

// Check returns the refusal of a name that must not be written, or nil.
func (g *Guard) Check(name string) error {
	if g.leadsOut(name) {
		return &Refusal{Name: name, Reason: Outside}
	}
	info, err := g.FS.Stat(name)
	if err != nil {
		if g.FS.IsLost(name) {
			return Refused(name, errLostLink)
		}
		if dir, err := g.FS.Stat(filepath.Dir(name)); err != nil || !dir.IsDir() {
			return &Refusal{Name: name, Reason: NoFolder, Err: fs.ErrNotExist}
		}
		return nil
	}
	if info.IsDir() {
		return &Refusal{Name: name, Reason: IsFolder}
	}
	if g.isInput(name, info) {
		return &Refusal{Name: name, Reason: IsInput}
	}
	if !info.Mode().IsRegular() {
		return nil // a device or a pipe: nothing is lost there
	}
	err = g.FS.Writable(name)
	if errors.Is(err, fs.ErrPermission) {
		return Refused(name, err)
	}
	if g.Force || err != nil { // a file that is held is left alone in any case
		return nil
	}
	if g.Ours == nil && info.Size() > 0 {
		return &Refusal{Name: name, Reason: Foreign}
	}
	data, err := g.FS.ReadFile(name)
	if err != nil {
		return Refused(name, err)
	}
	switch {
	case len(data) == 0 || g.Ours(data):
		return nil
	case g.Edited != nil && g.Edited(data):
		return &Refusal{Name: name, Reason: Edited}
	}
	return &Refusal{Name: name, Reason: Foreign}
}

// isInput reports whether a file is an input, or lies in the folder of one.
func (g *Guard) isInput(name string, info fs.FileInfo) bool {
	for _, in := range g.Inputs {
		if other, err := g.FS.Stat(in); err == nil && os.SameFile(info, other) {
			return true
		}
	}
	dir, err := g.FS.Stat(filepath.Dir(name))
	if err != nil {
		return false
	}
	for _, folder := range g.there() {
		if own, err := g.FS.Stat(folder); err == nil && os.SameFile(dir, own) {
			return true
		}
	}
	return false
}

// mostAsked is how many names in a folder are asked for one by one: where there are more, to
// read the folder takes less.
const mostAsked = 64

// there is those of Folders that may be there: a page has thirty names for its folder, most often
// none of them is there, and to ask for all of 860 pages, twice, took a twentieth of the time of
// their issue.
func (g *Guard) there() (out []string) {
	of := map[string][]string{} // by the folder around
	for _, folder := range g.Folders {
		around := filepath.Dir(folder)
		of[around] = append(of[around], folder)
	}
	for _, around := range slices.Sorted(maps.Keys(of)) {
		folders := of[around]
		if len(folders) > mostAsked {
			folders = g.listed(around, folders)
		}
		out = append(out, folders...)
	}
	return out
}

// listed is those of the names in a folder that it has, or may have: all where it cannot be read.
func (g *Guard) listed(dir string, names []string) []string {
	entries, err := g.FS.ReadDir(dir)
	if err != nil {
		return names
	}
	alike := func(name string) string { return strings.ToLower(norm.NFC.String(name)) } // as file systems are that tell least apart
	has := make(map[string]bool, len(entries))
	for _, e := range entries {
		has[alike(e.Name())] = true
	}
	return slices.DeleteFunc(names, func(name string) bool { return !has[alike(filepath.Base(name))] })
}

// isHeld reports whether a file is there that cannot be written: on Windows a
// reader keeps it open.
func (g *Guard) isHeld(name string) bool {
	info, err := g.FS.Stat(name)
	return err == nil && info.Mode().IsRegular() && g.FS.Writable(name) != nil
}

// beside returns the first free name like "name (2).pdf".
func (g *Guard) beside(name string) (string, error) {
	ext := filepath.Ext(name)
	for n := 2; n < 100; n++ {
		other := fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(name, ext), n, ext)
		if g.Check(other) == nil && !g.isHeld(other) {
			g.Moved(name, other)
			return other, nil
		}
	}
	return "", &Refusal{Name: name, Reason: Held}
}

// Write writes a part of the file, which Fill ends.
func (o *Output) Write(data []byte) (int, error) { return o.file.Write(data) }

// Fill brings the bytes of the file to the disk, still under a temporary name.
func (o *Output) Fill(data []byte) error {
	_, err := o.file.Write(data)
	if err == nil {
		err = o.file.Sync()
	}
	if err != nil {
		return Refused(o.name, err)
	}
	return nil
}

// Commit brings a filled file under its name; when another program took hold
// of that in the meantime, beside it. What has come under the name since the file was
// begun is kept as it would have been then.
func (o *Output) Commit() error {
	err := fs.ErrExist
	if o.fresh {
		err = o.file.CommitNew(o.name)
	}
	if errors.Is(err, fs.ErrExist) {
		if err := o.guard.Check(o.name); err != nil {
			return err
		}
		err = o.file.Commit(o.name)
	}
	if err != nil && o.guard.isHeld(o.name) {
		name, e := o.guard.beside(o.name)
		if e != nil {
			return e
		}
		o.name = name
		err = o.file.Commit(name)
	}
	if err != nil {
		return Refused(o.name, err)
	}
	return nil
}

// Discard removes what was begun; after Commit it does nothing.
func (o *Output) Discard() { o.file.Discard() }
