package epub

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"html"
	"io"
	"strings"
	"time"
)

// Bytes is the book as a file.
func (b *Book) Bytes() ([]byte, error) {
	var out bytes.Buffer
	a := &archive{w: zip.NewWriter(&out), modified: b.Modified}
	a.add("mimetype", []byte(mimetype), false) // the first, as it is: by this the file is known
	a.add("META-INF/container.xml", []byte(container), true)
	a.add(folder+opfName, []byte(b.description()), true)
	a.add(folder+navName, []byte(b.navigation()), true)
	a.add(folder+cssName, []byte(b.Style), true)
	for _, d := range b.Documents {
		a.add(folder+d.Name, []byte(b.document(d.Title, d.Body, "")), true)
	}
	for _, p := range b.pictures() {
		a.add(folder+p.Name, p.Data, false) // they are packed already
	}
	if a.err == nil {
		a.err = a.w.Close()
	}
	return out.Bytes(), a.err
}

// archive is a zip whose files have their sizes before them and nothing else, as some
// readers of books want it.
type archive struct {
	w        *zip.Writer
	modified time.Time
	err      error
}

// add adds a file.
func (a *archive) add(name string, data []byte, pack bool) {
	if a.err != nil {
		return
	}
	h := &zip.FileHeader{Name: name, Method: zip.Store, CRC32: crc32.ChecksumIEEE(data), ReaderVersion: 20,
		UncompressedSize64: uint64(len(data))}
	//lint:ignore SA1019 CreateRaw writes no other time
	h.SetModTime(later(a.modified.UTC(), time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)))
	h.Modified = time.Time{}
	content := data
	if pack {
		h.Method = zip.Deflate
		var packed bytes.Buffer
		var w *flate.Writer
		if w, a.err = flate.NewWriter(&packed, flate.BestCompression); a.err != nil {
			return
		}
		if _, a.err = w.Write(data); a.err != nil {
			return
		}
		if a.err = w.Close(); a.err != nil {
			return
		}
		content = packed.Bytes()
	}
	h.CompressedSize64 = uint64(len(content))
	var w io.Writer
	if w, a.err = a.w.CreateRaw(h); a.err == nil {
		_, a.err = w.Write(content)
	}
}

// later is the later of two times: a zip knows none before 1980.
func later(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}

// MadeBy reports whether a program has made a book: its description says so.
func MadeBy(data []byte, program string) bool {
	return strings.Contains(description(data), fmt.Sprintf("<meta name=\"generator\" content=\"%s", escape(program)))
}

// TitleOf is the title of a book, as its description says it; "" if it does not.
func TitleOf(data []byte) string {
	_, title, _ := strings.Cut(description(data), "<dc:title>")
	title, _, _ = strings.Cut(title, "</dc:title>")
	return html.UnescapeString(title)
}

// description is what a book says of itself; "" if it is none.
func description(data []byte) string {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return ""
	}
	f, err := r.Open(folder + opfName)
	if err != nil {
		return ""
	}
	defer f.Close()
	opf, err := io.ReadAll(io.LimitReader(f, maxDescription))
	if err != nil {
		return ""
	}
	return string(opf)
}

// maxDescription is how much of a description is read, in bytes.
const maxDescription = 1 << 20
