package extract_test

import (
	"errors"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/extract"
	"bantin/internal/source"
)

// album is a store of pictures by their address, which is the key as well.
type album map[string]picture

type picture struct {
	match source.Match
	size  source.Size
}

func (a album) Find(address string) (string, source.Match) { return address, a[address].match }
func (a album) Size(key string) source.Size                { return a[key].size }
func (a album) Read(string) ([]byte, error)                { return nil, errors.New("not read here") }

// photo is a picture of a size that was saved at its address.
func photo(w, h int) picture {
	return picture{source.Exact, source.Size{Width: w, Height: h, Bytes: int64(w * h / 4)}}
}

// namesake is a picture that only has the name of its address.
func namesake(w, h int) picture {
	p := photo(w, h)
	p.match = source.SameName
	return p
}

// pictures reads the pictures of a page with a markup in the middle of its
// copy, and which of them are missing.
func pictures(t *testing.T, markup string, saved source.Store) ([]article.Image, []diag.Diag) {
	t.Helper()
	blocks, diags := blocksWith(t, markup, saved)
	var out []article.Image
	for _, b := range blocks {
		if im, ok := b.(article.Image); ok {
			out = append(out, im)
		}
	}
	return out, diags
}

// blocksWith is all that such an article has.
func blocksWith(t *testing.T, markup string, saved source.Store) ([]article.Block, []diag.Diag) {
	t.Helper()
	pages, err := source.ReadPiped(source.Input{File: "x.html"}, []byte("<h1>Tổng kết công tác năm của xã</h1>"+para+para+markup+para))
	if err != nil {
		t.Fatal(err)
	}
	pages[0].Pictures = saved
	a, diags, err := extract.Article(pages[0])
	if err != nil {
		t.Fatal(err)
	}
	return a.Body, diags
}

const (
	// dot is a PNG of one pixel; what the store says of it counts.
	dot   = "data:image/png;base64,iVBORw0KGgo="
	whole = "data:image/png;base64,logoZALOavatar/icon"
)

func TestTheLargestSavedPictureOfAnImageIsTaken(t *testing.T) {
	for name, c := range map[string]struct {
		markup string
		saved  album
		src    string // of the only picture
		found  bool
	}{
		"a lazy address first": {`<img data-src="a.jpg" src="b.gif">`, album{"a.jpg": photo(600, 400)}, "a.jpg", true},
		"SingleFile leaves the lazy address": {`<img data-src="https://a.vn/a.jpg" src="` + whole + `">`,
			album{whole: photo(600, 400)}, whole, true},
		"no placeholder for what was not saved": {`<img data-src="https://a.vn/a.jpg" src="` + dot + `">`,
			album{dot: photo(1, 1)},
			"https://a.vn/a.jpg", false},
		"no blurred copy either": {`<img data-src="https://a.vn/a.jpg" src="mo.jpg">`, album{"mo.jpg": photo(60, 40)},
			"https://a.vn/a.jpg", false},
		"nor one of an unknown kind and few bytes": {`<img data-src="https://a.vn/a.jpg" src="cho.dat">`,
			album{"cho.dat": {source.Exact, source.Size{Bytes: 900}}}, "https://a.vn/a.jpg", false},
		"a small picture without another address": {`<img src="nho.jpg">`, album{"nho.jpg": photo(60, 40)}, "nho.jpg",
			true},
		"a placeholder in front of a srcset": {`<img src="` + dot + `" srcset="https://a.vn/a.jpg 2x">`,
			album{dot: photo(1, 1)},
			"https://a.vn/a.jpg", false},
		"a saved src where the lazy one is not": {`<img data-src="https://a.vn/a.jpg" src="x_files/a.jpg">`,
			album{"x_files/a.jpg": photo(600, 400)}, "x_files/a.jpg", true},
		"the largest of a srcset, wherever it is": {`<img src="s.jpg" srcset="m.jpg 640w, l.jpg 1280w, s.jpg 320w">`,
			album{"s.jpg": photo(320, 200), "m.jpg": photo(640, 400), "l.jpg": photo(1280, 800)}, "l.jpg", true},
		"the largest that was saved": {`<img src="s.jpg" srcset="m.jpg 640w, l.jpg 1280w">`,
			album{"s.jpg": photo(320, 200), "m.jpg": photo(640, 400)}, "m.jpg", true},
		"pixels before what the page says": {`<img srcset="a.jpg 100w, b.jpg 900w">`,
			album{"a.jpg": photo(800, 600), "b.jpg": photo(400, 300)}, "a.jpg", true},
		"a header that can be read before one that cannot": {
			`<picture><source srcset="a.avif"><img src="a.jpg"></picture>`,
			album{"a.avif": {source.Exact, source.Size{Bytes: 9e6}}, "a.jpg": photo(640, 400)}, "a.jpg", true},
		"the largest source": {`<picture><source srcset="s.jpg 300w, m.jpg 600w"><source srcset="l.jpg 1200w"><img ` +
			`src="s.jpg"></picture>`,
			album{"s.jpg": photo(300, 200), "m.jpg": photo(600, 400), "l.jpg": photo(1200, 800)}, "l.jpg", true},
		"sources without an address in img": {
			`<picture><source srcset="s.jpg 300w, l.jpg 600w"><img alt="x"></picture>`,
			album{}, "l.jpg", false},
		"the first of equal sources": {`<picture><source srcset="a.jpg"><source srcset="b.jpg"><img alt="x"></picture>`,
			album{}, "a.jpg", false},
		"the picture itself before its namesake": {`<img data-src="https://a.vn/b/1.jpg" src="x_files/1(2).jpg">`,
			album{"https://a.vn/b/1.jpg": namesake(1200, 1200), "x_files/1(2).jpg": photo(600, 400)},
			"x_files/1(2).jpg", true},
		"unless that is larger and of one shape": {`<img data-src="https://a.vn/b/1.jpg" src="x_files/1(2).jpg">`,
			album{"https://a.vn/b/1.jpg": namesake(1200, 801), "x_files/1(2).jpg": photo(600, 400)},
			"https://a.vn/b/1.jpg", true},
		"a larger one of another shape is another": {`<img data-src="https://a.vn/b/1.jpg" src="x_files/1(2).jpg">`,
			album{"https://a.vn/b/1.jpg": namesake(1200, 900), "x_files/1(2).jpg": photo(600, 400)},
			"x_files/1(2).jpg", true},
		"the picture that a link leads to": {`<a href="lon.jpg"><img src="nho.jpg"></a>`,
			album{"nho.jpg": photo(300, 200), "lon.jpg": photo(1200, 800)}, "lon.jpg", true},
		"but not when only the small one was saved": {`<a href="lon.jpg"><img src="nho.jpg"></a>`,
			album{"nho.jpg": photo(300, 200)}, "nho.jpg", true},
		"nor the page that a link leads to": {`<a href="bai.html"><img src="nho.jpg"></a>`,
			album{"nho.jpg": photo(300, 200), "bai.html": photo(900, 600)}, "nho.jpg", true},
		"what a box shows by its style": {`<div style="background-image: url('nen.jpg'); height: 300px"></div>`,
			album{"nen.jpg": photo(900, 600)}, "nen.jpg", true},
		"an icon is no fallback": {`<img data-src="https://a.vn/a.jpg" src="logo.png">`,
			album{"logo.png": photo(600, 400)},
			"https://a.vn/a.jpg", false},
	} {
		got, diags := pictures(t, c.markup, c.saved)
		if len(got) != 1 || got[0].Src != c.src || (got[0].File == c.src) != c.found || (len(diags) == 0) != c.found {
			t.Errorf("%s: %v %v, want %q", name, got, diags, c.src)
		}
	}
}

// TestTheLargestAddressIsTheMissingOne holds the order within a srcset where
// nothing was saved, and its cutting.
func TestTheLargestAddressIsTheMissingOne(t *testing.T) {
	for set, want := range map[string]string{
		"s.jpg 320w, m.jpg 640w, l.jpg 1280w":                  "l.jpg",
		"l.jpg 1280w, m.jpg 640w, s.jpg 320w":                  "l.jpg",
		"a.jpg, b.jpg 2x":                                      "b.jpg",
		"a.jpg 1.5x,b.jpg 1x":                                  "a.jpg",
		"a.jpg 999w 20h, b.jpg 1000w 10h":                      "b.jpg",
		"https://a.vn/w_1,h_2/a.jpg 1x, https://a.vn/b.jpg 3x": "https://a.vn/b.jpg",
		" ,\n a.jpg\t2x ,, b.jpg ":                             "a.jpg",
		"a.jpg infx, b.jpg -9x, c.jpg NaNw, d.jpg 2x":          "d.jpg",
		"a.jpg": "a.jpg",
	} {
		got, diags := pictures(t, `<img srcset="`+set+`">`, album{})
		if len(got) != 1 || got[0].Src != want || len(diags) != 1 || diags[0].Code != "picture-missing" {
			t.Errorf("%q: %v %v, want %s", set, got, diags, want)
		}
	}
}

func TestOnePlaceholderOfManyPicturesIsNoneOfThem(t *testing.T) {
	saved := album{"cho.png": photo(600, 400), "c.jpg": photo(600, 400)}
	got, diags := pictures(
		t, `<img data-src="a.jpg" src="cho.png"><p>Một dòng ở giữa hai tấm ảnh.</p><img data-src="b.jpg" src="cho.png">
<p>Một dòng nữa ở giữa hai tấm ảnh.</p><img data-src="c.jpg" src="cho.png">`, saved)
	var all []string
	for _, im := range got {
		all = append(all, im.Src+" "+im.File)
	}
	if s := strings.Join(all, ", "); s != "a.jpg , b.jpg , c.jpg c.jpg" || len(diags) != 2 {
		t.Errorf("%s; %v", s, diags)
	}
}

func TestBoxesWithoutAPictureOfCopy(t *testing.T) {
	for _, markup := range []string{
		`<div style="background:url(nen.jpg)">Chữ trên nền</div>`, `<div style="background:url(dau.png)"></div>`,
		`<a href="/tin"><span style="background:url(nen.jpg)"></span></a>`, `<div style="background:url(mat.jpg)"></div>`,
		`<div style="color:red"></div>`,
	} {
		got, diags := pictures(t, markup, album{"nen.jpg": photo(900, 600), "dau.png": photo(900, 20)})
		if len(got)+len(diags) > 0 {
			t.Errorf("%s: %v %v", markup, got, diags)
		}
	}
}

func TestAPictureComesOnce(t *testing.T) {
	got, _ := pictures(t, `<img data-src="https://a.vn/a.jpg" src="`+whole+
		`"><noscript><img src="https://a.vn/a.jpg"></noscript>`,
		album{whole: photo(600, 400)})
	if len(got) != 1 || got[0].File != whole {
		t.Errorf("%v", got)
	}
}
