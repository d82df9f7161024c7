package source

import (
	"bytes"
	"io/fs"
	"path/filepath"
	"time"
)

// PipedZip is the name of a zip that comes on standard input, among the files of
// Piped.
const PipedZip = "stdin.zip"

// IsZip reports whether a file is a zip, by what it begins with: a file, or the list
// of none.
func IsZip(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("PK\x05\x06"))
}

// Piped returns the files of a system and a zip that came on standard input,
// which is a folder as others are (Zips).
func Piped(files Files, zip []byte) Files { return Zips(piped{files, zip}) }

type piped struct {
	Files
	zip []byte
}

func (p piped) Stat(name string) (fs.FileInfo, error) {
	if filepath.Clean(name) == PipedZip {
		return pipedFile{bytes.NewReader(p.zip)}, nil
	}
	return p.Files.Stat(name)
}

func (p piped) Root(dir string) fs.FS {
	if filepath.Clean(dir) == "." {
		return pipedRoot{p.Files.Root(dir), p.zip}
	}
	return p.Files.Root(dir)
}

// pipedRoot is the folder that the zip is in.
type pipedRoot struct {
	fs.FS
	zip []byte
}

func (p pipedRoot) Open(name string) (fs.File, error) {
	if name == PipedZip {
		return pipedFile{bytes.NewReader(p.zip)}, nil
	}
	return p.FS.Open(name)
}

// pipedFile is the zip as a file, and what is known of it.
type pipedFile struct{ *bytes.Reader }

func (f pipedFile) Stat() (fs.FileInfo, error) { return f, nil }
func (f pipedFile) Close() error               { return nil }
func (f pipedFile) Name() string               { return PipedZip }
func (f pipedFile) Mode() fs.FileMode          { return 0o444 }
func (f pipedFile) ModTime() time.Time         { return time.Time{} }
func (f pipedFile) IsDir() bool                { return false }
func (f pipedFile) Sys() any                   { return nil }
