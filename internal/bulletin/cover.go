package bulletin

import (
	"cmp"
	"image"

	"bantin/internal/cover"
	"bantin/internal/font"
	"bantin/internal/picture"
	"bantin/internal/publication"
)

// coverWidth is how many pixels wide a picture is at least that is on the cover of a
// book: smaller ones would be coarse there.
const coverWidth = 500

// coverOf is the cover of an issue as a book: its masthead or, without one, its title,
// the first picture of the article that opens it, and the headlines.
func coverOf(is *publication.Issue) *cover.Cover {
	c := &cover.Cover{Label: is.Masthead.Label, Name: is.Masthead.Name, Date: is.Masthead.Date}
	if c.Name == "" {
		c.Label, c.Name, c.Date = "", "", ""
	}
	for i := range is.Entries {
		e := &is.Entries[i]
		if e.Brief {
			continue
		}
		if len(c.Headlines) == 0 {
			c.Picture = pictureOf(e)
		}
		if e.Article.Title != "" {
			c.Headlines = append(c.Headlines, e.Article.Title)
		}
	}
	if len(c.Headlines) == 0 {
		c.Headlines = []string{cmp.Or(is.Title, is.Body)}
	}
	return c
}

// pictureOf is the first picture of an article that is large enough; nil for none.
func pictureOf(e *publication.Entry) image.Image {
	for _, im := range e.Article.Images() {
		p := e.Pictures[im.File]
		if p == nil || p.Width < coverWidth || p.Width < p.Height/2 {
			continue
		}
		if img, _, err := picture.Decode(p.Data); err == nil {
			return img
		}
	}
	return nil
}

// fonts is the faces to be set in.
func (o *Options) fonts() *font.Set {
	if o.Fonts != nil {
		return o.Fonts
	}
	return font.NewSet()
}
