package source

import (
	"encoding/xml"
	"io"
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
	var index maffIndex
	if xml.Unmarshal(f.indexFile(), &index) != nil ||
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

// indexFile is what the file index.rdf beside a page says; nil when there is none.
func (f *folder) indexFile() []byte {
	file, size, err := f.open("index.rdf")
	if err != nil {
		return nil
	}
	defer file.Close()
	if size > maxMailHeader {
		return nil
	}
	data, _ := io.ReadAll(file) // what cannot be read says nothing
	return data
}
