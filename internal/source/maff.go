package source

import (
	"encoding/xml"
	"io"
	"path"
	"path/filepath"
	"time"
)

// maffIndex is what the MAFF extension of old Firefox writes beside a page: where and
// when it was saved.
type maffIndex struct {
	Page struct {
		Address struct {
			Is string `xml:"resource,attr"`
		} `xml:"originalurl"`
		Saved struct {
			Is string `xml:"resource,attr"`
		} `xml:"archivetime"`
		Name struct {
			Is string `xml:"resource,attr"`
		} `xml:"indexfilename"`
	} `xml:"Description"`
}

// readIndex takes from the file index.rdf beside a page what the page does not say
// itself.
func (p *Page) readIndex(f *folder) {
	if p.URL != "" && p.Saved != "" {
		return
	}
	file, err := f.files.Open(path.Join(f.dir, "index.rdf"))
	if err != nil {
		return
	}
	defer file.Close()
	var index maffIndex
	if xml.NewDecoder(io.LimitReader(file, maxMailHeader)).Decode(&index) != nil ||
		index.Page.Name.Is != filepath.Base(p.File) {
		return
	}
	if p.URL == "" {
		p.URL = webAddress(index.Page.Address.Is)
	}
	if at, err := time.Parse(time.RFC1123Z, index.Page.Saved.Is); err == nil && p.Saved == "" {
		p.Saved = at.Format(time.RFC3339)
	}
}
