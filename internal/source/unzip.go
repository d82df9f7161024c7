package source

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"bantin/internal/limit"
)

// Limits on a zip, which may say in a few kilobytes that it holds a million
// files, or terabytes.
const (
	maxZip       = limit.Zip      // bytes of the file: it is read where it lies, not kept
	maxEntries   = limit.ZipFiles // files: 100 pages with 200 files each
	maxDirectory = 8 << 20        // bytes of the list of them, 400 for each
	maxZipName   = 1024           // bytes of a name: systems take 255 for each part of one
	maxZipDepth  = 32             // folders in folders
	maxUnpacked  = limit.Unpacked // bytes of all files that may be read, where they are more than maxRatio times the zip:
	maxRatio     = 100            // HTML is packed to a tenth, at best to a fiftieth
)

var (
	errZipFiles    = errors.New("too many files in the zip")
	errZipBomb     = errors.New("the files of the zip are too large for its size")
	errZipLocked   = errors.New("the zip has a password")
	errZipBroken   = errors.New("the zip is broken")
	errZipDocument = errors.New("the zip is a document of an office program")
	errZipMethod   = errors.New("the zip is packed in a way that is not read")
)

// zipFolder is what a zip holds.
type zipFolder struct {
	*zip.Reader
	locked map[string]bool // names of what has a password
}

// Open opens a file or folder of a zip.
func (z *zipFolder) Open(name string) (fs.File, error) {
	if z.locked[name] {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errZipLocked}
	}
	file, err := z.Reader.Open(name)
	return file, zipError(err)
}

// zipError is an error of unpacking by what the user can do about it.
func zipError(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, zip.ErrAlgorithm):
		return errZipMethod
	case errors.Is(err, zip.ErrFormat), errors.Is(err, zip.ErrChecksum), errors.Is(err, io.ErrUnexpectedEOF),
		errors.As(err, &corrupt):
		return fmt.Errorf("%w: %w", errZipBroken, err)
	}
	return err
}

// openZip reads what is in a zip. The file stays open: its pages and pictures
// are read one by one, by several workers.
func openZip(files Files, name string) (fs.FS, error) {
	dir, base := filepath.Split(name)
	file, err := files.Root(filepath.Clean(dir)).Open(base)
	if err != nil {
		return nil, err
	}
	at, size, err := readerAt(file)
	if err != nil {
		return nil, err
	}
	z, err := unzip(at, size)
	if err != nil {
		file.Close()
		return nil, err
	}
	return z, nil
}

// readerAt returns an open file as one that is read anywhere.
func readerAt(file fs.File) (io.ReaderAt, int64, error) {
	info, err := file.Stat()
	if err != nil {
		return nil, 0, err
	}
	if at, ok := file.(io.ReaderAt); ok {
		return at, info.Size(), nil
	}
	data, err := io.ReadAll(io.LimitReader(file, maxBytes+1))
	if len(data) > maxBytes {
		return nil, 0, ErrLarge
	}
	return bytes.NewReader(data), int64(len(data)), err
}

// unzip reads the list of the files in a zip. A file with a password is among
// them, unless all have one.
func unzip(at io.ReaderAt, size int64) (*zipFolder, error) {
	if size > maxZip {
		return nil, ErrLarge
	}
	list := &bounded{ReaderAt: at, left: maxDirectory}
	r, err := zip.NewReader(list, size)
	if err != nil {
		return nil, zipError(err)
	}
	list.lifted = true
	kept := r.File[:0]
	var total uint64
	for _, f := range r.File {
		if f.Name = zipName(f.Name); isLitter(f.Name) {
			continue
		}
		kept = append(kept, f)
		if f.UncompressedSize64 <= maxBytes { // no other is read
			total += f.UncompressedSize64
		}
	}
	r.File = kept
	switch {
	case len(kept) > maxEntries:
		return nil, errZipFiles
	case total > max(maxUnpacked, maxRatio*uint64(size)):
		return nil, errZipBomb
	}
	if isOfficeZip(kept) {
		return nil, errZipDocument
	}
	rename(kept)
	z := &zipFolder{r, map[string]bool{}}
	for _, f := range kept {
		if f.Flags&1 != 0 {
			z.locked[f.Name] = true
		}
	}
	if len(kept) > 0 && len(z.locked) == len(kept) {
		return nil, errZipLocked
	}
	return z, nil
}

// isOfficeZip reports whether a zip is a document of Word, LibreOffice and their kin,
// or an e-book.
func isOfficeZip(files []*zip.File) bool {
	return slices.ContainsFunc(files, func(f *zip.File) bool { return f.Name == "[Content_Types].xml" || f.Name == "mimetype" })
}

// bounded is a file of which only so much is read before its bound is lifted:
// how many files it lists is not known before they are read, since a zip may
// say anything.
type bounded struct {
	io.ReaderAt
	left   int
	lifted bool
}

// ReadAt reads a part of the file.
func (b *bounded) ReadAt(p []byte, off int64) (int, error) {
	if !b.lifted {
		if b.left -= len(p); b.left < 0 {
			return 0, errZipFiles
		}
	}
	return b.ReaderAt.ReadAt(p, off)
}

// isLitter reports whether a name in a zip is of no file of the user's: that of
// a folder, which is there when something is in it, or what macOS adds.
func isLitter(name string) bool {
	return name == "" || strings.HasSuffix(name, "/") || strings.HasPrefix(name, "__MACOSX/") ||
		path.Base(name) == ".DS_Store"
}

// zipName returns a name in a zip as a path of its own, in Unicode: it leads out
// of nothing, ends in a slash if it is that of a folder, and is "" if it is none.
// macOS parts the marks from their letters, Windows may write backslashes.
func zipName(name string) string {
	if !utf8.ValidString(name) {
		name = codePageName(name)
	}
	name = norm.NFC.String(strings.ReplaceAll(name, `\`, "/"))
	slash := ""
	if strings.HasSuffix(name, "/") {
		slash = "/"
	}
	if len(name) > maxZipName || strings.Count(name, "/") > maxZipDepth { // no system has such a file
		name = path.Base(name)
		name = strings.ToValidUTF8(name[max(0, len(name)-100):], "")
	}
	if name = strings.TrimPrefix(path.Clean("/"+name), "/"); name == "" {
		return ""
	}
	return name + slash
}

// codePageName is a name that Windows wrote in the encoding of the system, and
// said nothing of it: of Vietnamese, windows-1258, whose letters are above C0;
// of Western languages code page 437, whose letters are below A6.
func codePageName(name string) string {
	west, viet := 0, 0
	for _, c := range []byte(name) {
		switch {
		case c >= 0xC0:
			viet++
		case c >= 0x80 && c <= 0xA5:
			west++
		}
	}
	page := charmap.Windows1258
	if west > viet {
		page = charmap.CodePage437
	}
	decoded, _ := page.NewDecoder().String(name) // one without an error: each byte is a letter or a replacement
	return decoded
}

// rename gives each file of a zip a name of its own: archivers let several have
// one, or that of a folder.
func rename(files []*zip.File) {
	taken := map[string]bool{}
	for _, f := range files {
		for dir := path.Dir(f.Name); dir != "." && !taken[dir]; dir = path.Dir(dir) {
			taken[dir] = true
		}
	}
	next := map[string]int{}
	for _, f := range files {
		name := f.Name
		for taken[f.Name] {
			next[name] = max(next[name], 1) + 1
			ext := path.Ext(name)
			f.Name = fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(name, ext), next[name], ext)
		}
		taken[f.Name] = true
	}
}
