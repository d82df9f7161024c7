package source

import (
	"bytes"
	"compress/gzip"
	"io"
	"path/filepath"
	"strings"

	"bantin/internal/diag"
)

// Servers and programs that copy sites leave pages as they were sent, packed with
// gzip: "bai.html.gz", or "bai.html" all the same.

// minGunzip is how many bytes any packed file may have, however small it is: pages
// that say little compress best.
const minGunzip = 256 << 10

func isGzip(data []byte) bool { return bytes.HasPrefix(data, []byte("\x1F\x8B\x08")) }

// withoutGzip is a name without the ending that says that a file was packed.
func withoutGzip(name string) string {
	if ext := filepath.Ext(name); strings.EqualFold(ext, ".gz") {
		return strings.TrimSuffix(name, ext)
	}
	return name
}

// gunzip returns what is packed in a file, or the file itself where nothing is. cut
// says that it breaks off, or goes on with something else. What unpacks to more
// than a file may have, or than pages are packed, is not unpacked to its end: a zip
// may hold thousands of these.
func gunzip(name string, data []byte) (plain []byte, cut bool, err error) {
	if !isGzip(data) {
		return data, false, nil
	}
	rest := bytes.NewReader(data)
	r, err := gzip.NewReader(rest)
	if err != nil {
		return nil, false, fault(name, diag.PageContainer, "gzip")
	}
	r.Multistream(false) // a million empty ones may follow
	most := min(maxBytes, max(minGunzip, maxRatio*len(data)))
	plain, err = io.ReadAll(io.LimitReader(r, int64(most)+1))
	switch {
	case len(plain) > maxBytes:
		return nil, false, fault(name, diag.PageTooLarge, mebibytes(len(plain)))
	case len(plain) > most:
		return nil, false, fault(name, diag.ZipBomb, name, maxRatio)
	}
	if len(plain) == 0 && err != nil {
		return nil, false, fault(name, diag.PageContainer, "gzip")
	}
	return plain, err != nil || rest.Len() > 0, nil
}

// unpackedHead is gunzip for the beginning of a file.
func unpackedHead(head []byte) []byte {
	if !isGzip(head) {
		return head
	}
	r, err := gzip.NewReader(bytes.NewReader(head))
	if err != nil {
		return nil
	}
	plain := make([]byte, headSize)
	n, _ := io.ReadFull(r, plain) // the rest of the file is not there
	return plain[:n]
}
