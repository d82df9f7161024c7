package bulletin

import (
	"bantin/internal/article"
	"bantin/internal/picture"
)

// Found is the article as its page has it, whatever the issue file says; nil when
// the page has none, or the request did not keep it.
func (e *Entry) Found() *article.Article { return e.found }

// Picture is a picture of Found, by its index, with its header read; nil when it
// was not saved, or is none that can be read.
func (e *Entry) Picture(i int) *picture.Picture {
	if e.found == nil {
		return nil
	}
	images := e.found.Images()
	if i < 0 || i >= len(images) || images[i].File == "" {
		return nil
	}
	if p := e.probed[images[i].File]; p != nil {
		return p
	}
	data, err := e.pictures.Read(images[i].File)
	if err != nil {
		return nil
	}
	p, err := picture.Probe(images[i].File, data)
	if err != nil {
		return nil
	}
	return p
}
