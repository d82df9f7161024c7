package profile

import (
	"embed"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"bantin/internal/diag"
)

// files are the profiles that are built in.
//
//go:embed profiles/*.yaml
var files embed.FS

// Builtin returns the profiles that are built in, in the order in which they
// are tried.
var Builtin = sync.OnceValue(func() []*Profile {
	entries, err := files.ReadDir("profiles")
	if err != nil {
		panic(err) // the folder is part of the program
	}
	var out []*Profile
	for _, e := range entries {
		data, err := files.ReadFile("profiles/" + e.Name())
		if err != nil {
			panic(err)
		}
		p, diags := decode(e.Name(), data) // a test has checked what it says
		if p == nil {
			panic(diags[0].Place + ": " + diags[0].Text(diag.English))
		}
		p.File = ""
		out = append(out, p)
	}
	return out
})

// Files is where the user's profiles are read from.
type Files interface {
	ReadFile(name string) ([]byte, error)
	ReadDir(name string) ([]fs.DirEntry, error)
}

// Load returns the profiles of a folder and those that are built in, in the
// order in which they are tried: the user's by the names of their files, then
// the others. A user's profile with the name of one that is built in takes
// its place. A folder that is not there holds none; without any of the user's, nothing is
// returned, which stands for those that are built in: who finds pages need not wait for these.
// Any diagnostic is a fault: a profile that is left out unsaid would let pages be read wrongly.
func Load(files Files, dir string) ([]*Profile, []diag.Diag) {
	own, diags := folder(files, dir)
	if len(diags) > 0 || len(own) == 0 {
		return nil, diags
	}
	out := slices.Clone(Builtin())
	var before []*Profile
	for _, p := range own {
		same := func(b *Profile) bool { return b.Name == p.Name }
		if at := slices.IndexFunc(out, same); at >= 0 {
			out[at] = p
		} else {
			before = append(before, p)
		}
	}
	return append(before, out...), nil
}

// folder reads the profiles of a folder, in the order of their files' names.
func folder(files Files, dir string) (own []*Profile, diags []diag.Diag) {
	if dir == "" {
		return nil, nil
	}
	entries, err := files.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, []diag.Diag{fault(dir, diag.ProfileUnreadable, dir)}
	}
	names := map[string]string{} // name → file
	for _, e := range entries {
		file := filepath.Join(dir, e.Name())
		ext := strings.ToLower(filepath.Ext(file))
		if e.IsDir() || ext != ".yaml" && ext != ".yml" || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		data, err := files.ReadFile(file)
		if err != nil {
			diags = append(diags, fault(file, diag.ProfileUnreadable, file))
			continue
		}
		p, faults := Read(file, data)
		if diags = append(diags, faults...); p == nil {
			continue
		}
		if other := names[p.Name]; other != "" {
			diags = append(diags, fault(file, diag.ProfileTwice, p.Name, filepath.Base(other)))
		}
		names[p.Name] = file
		own = append(own, p)
	}
	return own, diags
}

func fault(file string, code diag.Code, args ...any) diag.Diag {
	return diag.Diag{Code: code, Severity: diag.Fault, File: file, Place: file, Args: args}
}
