package source

import (
	"bytes"
	"strings"

	"howett.net/plist"

	"bantin/internal/diag"
)

// A page that Safari saves is a property list: the page, its pictures and
// styles, and archives of the same form for its frames.

// webArchive is the part of it that is read.
type webArchive struct {
	Main   webResource   `plist:"WebMainResource"`
	Others []webResource `plist:"WebSubresources"`
	Frames []webArchive  `plist:"WebSubframeArchives"`
}

type webResource struct {
	Data     []byte `plist:"WebResourceData"`
	Address  string `plist:"WebResourceURL"`
	Kind     string `plist:"WebResourceMIMEType"`
	Encoding string `plist:"WebResourceTextEncodingName"`
}

// isWebArchive reports whether a file is a property list in one of the forms
// that Safari has written, of which the main part is a page.
func isWebArchive(data []byte) bool {
	head := data[:min(len(data), 512)]
	return bytes.HasPrefix(data, []byte("bplist")) ||
		bytes.Contains(head, []byte("<plist")) && bytes.Contains(data[:min(len(data), 8192)], []byte("WebMainResource"))
}

// readWebArchive reads a page that Safari has saved, with its pictures.
func readWebArchive(name string, data []byte) (*Page, error) {
	var archive webArchive
	if _, err := plist.Unmarshal(data, &archive); err != nil || len(archive.Main.Data) == 0 {
		return nil, fault(name, diag.PageContainer, "webarchive") // a broken one, or another kind of list
	}
	parts := archive.parts(nil, maxNested)
	p, err := readPageIn(name, archive.Main.Data, archive.Main.Encoding)
	if err != nil {
		return nil, err
	}
	if p, err = readParts(p, newPartStore(archive.Main.Address, parts)); err == nil && p.URL == "" {
		p.URL = webAddress(archive.Main.Address)
	}
	return p, err
}

// parts adds what an archive holds to others, the main part first.
func (a *webArchive) parts(to []*part, depth int) []*part {
	for _, r := range append([]webResource{a.Main}, a.Others...) {
		if len(to) < maxPacked {
			to = append(to, &part{address: r.Address, kind: strings.ToLower(r.Kind), charset: r.Encoding, raw: r.Data})
		}
	}
	if depth > 0 {
		for i := range a.Frames {
			to = a.Frames[i].parts(to, depth-1)
		}
	}
	return to
}
