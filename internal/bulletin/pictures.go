package bulletin

import (
	"cmp"
	"context"
	"encoding/base64"
	"errors"
	"maps"
	"slices"
	"strings"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/picture"
	"bantin/internal/source"
	"bantin/internal/unit"
)

// probe reads the headers of an entry's pictures, by the name they are opened
// by, where they were not read before. What is no picture is reported in the
// entry and left out. The files are kept on demand.
func (e *Entry) probe(keep bool) {
	known := e.probed
	e.probed = map[string]*picture.Picture{}
	seen := map[string]bool{}
	for _, im := range e.Article.Images() {
		if im.File == "" || seen[im.File] {
			continue
		}
		seen[im.File] = true
		if p := known[im.File]; p != nil {
			e.probed[im.File] = p
			continue
		}
		data, err := e.pictures.Read(im.File)
		if err == nil {
			e.probed[im.File], err = picture.Probe(im.File, data)
		}
		if err != nil {
			delete(e.probed, im.File)
			e.Missing++
			e.Diags = append(e.Diags, leftOut(e.File, im, err))
			continue
		}
		if !keep { // hundreds of photographs are more than there is memory for
			e.probed[im.File].Release(func() ([]byte, error) { return e.pictures.Read(im.File) })
		}
	}
}

// Address is what a picture of the entry is shown from wherever its text goes: the
// picture itself, as a data address, or, where it cannot be read, the address that
// the page gives.
func (e *Entry) Address(im article.Image) string {
	if im.File == "" || strings.HasPrefix(im.File, "data:") {
		return cmp.Or(im.File, im.Src)
	}
	data, err := e.pictures.Read(im.File)
	if err != nil {
		return im.Src
	}
	kind := "x-unknown" // what cannot be decoded is still no other thing
	if p := e.probed[im.File]; p != nil {
		kind = p.Format
	}
	return "data:image/" + kind + ";base64," + base64.StdEncoding.EncodeToString(data)
}

// sayGuessed names the pictures that only their names make an article's, in a
// folder that is not its page's alone, counts the captions that only their
// places make such, and the lines that are printed as whose the quotation above them is.
func (e *Entry) sayGuessed() {
	var names diag.Names
	var captions []string
	for _, im := range e.Article.Images() {
		if im.Guessed {
			names = append(names, im.File)
		}
		if im.CaptionGuessed {
			captions = append(captions, im.Caption)
		}
	}
	if captions != nil {
		e.Diags = append(e.Diags, diag.Diag{Code: diag.CaptionGuessed, Severity: diag.Warning, File: e.File,
			Args: []any{len(captions), captions[0]}})
	}
	var speakers []string
	for i, b := range e.Article.Body {
		if q, ok := b.(article.Quote); ok && q.Attribution == "" {
			if by := article.Signature(e.Article.Body[i+1:]); by != "" {
				speakers = append(speakers, by)
			}
		}
	}
	if speakers != nil {
		e.Diags = append(e.Diags, diag.Diag{Code: diag.SpeakerGuessed, Severity: diag.Info, File: e.File,
			Args: []any{len(speakers), speakers[0]}})
	}
	if names != nil {
		e.Diags = append(e.Diags, diag.Diag{Code: diag.PictureElsewhere, Severity: diag.Warning, File: e.File,
			Args: []any{names}})
	}
}

// leftOut says why a picture of a file is left out.
func leftOut(file string, im article.Image, err error) diag.Diag {
	code := diag.PictureBroken
	switch {
	case errors.Is(err, source.ErrLarge):
		code = diag.PictureFileLarge
	case errors.Is(err, picture.ErrKind):
		code = diag.PictureKind
	case errors.Is(err, picture.ErrLarge):
		code = diag.PictureTooLarge
	case errors.Is(err, picture.ErrCostly):
		code = diag.PictureCostly
	case errors.Is(err, picture.ErrChanged):
		code = diag.PictureChanged
	}
	return ofPicture(code, file, im)
}

// ofPicture is what is to be said of a picture of a file.
func ofPicture(code diag.Code, file string, im article.Image) diag.Diag {
	name := im.Name()
	if !strings.Contains(im.Src, ":") {
		name = im.Src // with the folder that it is to be put right in
	}
	return diag.Diag{Code: code, Severity: diag.Warning, File: file, Place: im.Place, Args: []any{name}}
}

// Stock is the clean rasters of an issue, and the pictures that turned out to
// have none. Kept from one call of Compose to the next it spares decoding them
// again; it is for one call at a time.
type Stock struct {
	rasters picture.Rasters
	broken  map[[32]byte]error // by the hash of the picture
	cut     map[[32]byte]bool  // those that were not saved to their end
}

// NewStock is a stock of nothing yet.
func NewStock() *Stock {
	return &Stock{rasters: picture.Rasters{}, broken: map[[32]byte]error{}, cut: map[[32]byte]bool{}}
}

// Raster is the raster that an image of the last call shows.
func (s *Stock) Raster(im *frame.Image) *picture.Raster { return s.rasters[im.Key()] }

// clear drops the rasters that documents do not show.
func (s *Stock) clear(docs []*frame.Document) {
	shown := map[picture.Key]bool{}
	for _, doc := range docs {
		everyImage(doc, func(im *frame.Image) { shown[im.Key()] = true })
	}
	maps.DeleteFunc(s.rasters, func(k picture.Key, _ *picture.Raster) bool { return !shown[k] })
}

// clean makes the rasters that documents lack, and reports whether any picture
// turned out to be broken.
func (s *Stock) clean(ctx context.Context, jobs int, docs []*frame.Document) (broke bool) {
	var all []wanted
	for _, doc := range docs {
		everyImage(doc, func(im *frame.Image) { all = append(all, wanted{im.Picture, im.Key()}) })
	}
	return s.makeAll(ctx, jobs, all)
}

// wanted is a raster that is wanted of a picture.
type wanted struct {
	picture *picture.Picture
	key     picture.Key
}

// makeAll makes the rasters of those wanted that there are none of, each picture
// decoded once, and reports whether any turned out to be broken.
func (s *Stock) makeAll(ctx context.Context, jobs int, all []wanted) (broke bool) {
	type job struct {
		picture *picture.Picture
		keys    []picture.Key
		rasters []*picture.Raster
		err     error
	}
	var list []*job
	byHash := map[[32]byte]*job{}
	asked := map[picture.Key]bool{}
	for _, w := range all {
		if s.rasters[w.key] != nil || asked[w.key] {
			continue
		}
		asked[w.key] = true
		j := byHash[w.key.Hash]
		if j == nil {
			j = &job{picture: w.picture}
			byHash[w.key.Hash] = j
			list = append(list, j)
		}
		j.keys = append(j.keys, w.key)
	}
	each(ctx, len(list), jobs, func(n int) {
		j := list[n]
		j.rasters, j.err = j.picture.Clean(j.keys...)
	})
	for _, j := range list {
		if j.err != nil {
			s.broken[j.picture.Hash] = j.err
			broke = true
			continue
		}
		for i, r := range j.rasters {
			s.rasters[j.keys[i]] = r
			if r.Cut {
				s.cut[j.picture.Hash] = true
			}
		}
	}
	return broke
}

// spoils reports whether a document shows a picture that is broken.
func (s *Stock) spoils(doc *frame.Document) bool {
	found := false
	everyImage(doc, func(im *frame.Image) { found = found || s.broken[im.Picture.Hash] != nil })
	return found
}

// sound is those pictures of an entry that are not known to be broken.
func (s *Stock) sound(pictures map[string]*picture.Picture) map[string]*picture.Picture {
	out := make(map[string]*picture.Picture, len(pictures))
	for name, p := range pictures {
		if s.broken[p.Hash] == nil {
			out[name] = p
		}
	}
	return out
}

// report says which pictures of the entries are broken, and how many each has, and which are not
// printed as they were meant.
func (s *Stock) report(entries []*Entry) (diags []diag.Diag, broken []int) {
	broken = make([]int, len(entries))
	for i, e := range entries {
		if e.Article == nil {
			continue
		}
		seen := map[string]bool{}
		for _, im := range e.Article.Images() {
			p := e.probed[im.File]
			if p == nil || seen[im.File] {
				continue
			}
			seen[im.File] = true
			switch err := s.broken[p.Hash]; {
			case err != nil:
				broken[i]++
				diags = append(diags, leftOut(e.File, im, err))
			case s.cut[p.Hash]:
				diags = append(diags, ofPicture(diag.PictureCut, e.File, im))
			}
		}
		diags = append(diags, e.foreign(s)...)
	}
	return diags, broken
}

// foreign names the pictures of an entry whose colours are printed as what they are not.
func (e *Entry) foreign(s *Stock) []diag.Diag {
	var names diag.Names
	for _, im := range e.Article.Images() {
		if p := e.probed[im.File]; p != nil && p.Foreign && s.broken[p.Hash] == nil && !slices.Contains(names, im.Name()) {
			names = append(names, im.Name())
		}
	}
	if names == nil {
		return nil
	}
	return []diag.Diag{{Code: diag.PictureColours, Severity: diag.Warning, File: e.File, Args: []any{names}}}
}

// everyImage visits the images of a document.
func everyImage(doc *frame.Document, visit func(*frame.Image)) {
	if doc == nil {
		return
	}
	for i := range doc.Pages {
		frame.Walk(doc.Pages[i].Items, func(it frame.Item, _, _ unit.Length) {
			if im, ok := it.(*frame.Image); ok {
				visit(im)
			}
		})
	}
}
