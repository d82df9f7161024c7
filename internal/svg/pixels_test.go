package svg_test

import (
	"context"
	"encoding/base64"
	"fmt"
	"image"
	_ "image/png"
	"io/fs"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"bantin/internal/bulletin"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/golden"
	"bantin/internal/issue"
	"bantin/internal/style"
	"bantin/internal/svg"
)

type disk struct{}

func (disk) ReadFile(n string) ([]byte, error)       { return os.ReadFile(n) }
func (disk) ReadDir(n string) ([]fs.DirEntry, error) { return os.ReadDir(n) }
func (disk) Stat(n string) (fs.FileInfo, error)      { return os.Stat(n) }
func (disk) Root(dir string) fs.FS                   { return os.DirFS(dir) }

// sample is some articles of the sample, composed and as a PDF.
func sample(t *testing.T) *bulletin.Edition {
	t.Helper()
	const dir = "../../testdata/ban-tin-mau/bai/"
	a4, diags := style.Embedded("a4")
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	req := bulletin.Request{Templates: []*style.Template{a4}, Series: issue.Series{Name: "Tân Hòa"}, Number: "47",
		Read: bulletin.ReadRequest{Files: disk{}}}
	for _, name := range []string{"01-vu-dong.html", "02-thu-gom-rac.html", "12a-cau-tan.html", "08-giao-duc.html"} {
		req.Read.Entries = append(req.Read.Entries, issue.Entry{File: dir + name})
	}
	res, err := bulletin.Build(context.Background(), req)
	if err != nil {
		t.Fatal(err)
	}
	return &res.Editions[0]
}

// html is a page of HTML that shows one drawing, 96 pixels an inch.
func html(t *testing.T, doc *frame.Document, page int) string {
	t.Helper()
	data := func(kind string, b []byte) string {
		return "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(b)
	}
	var b strings.Builder
	b.WriteString("<!doctype html><meta charset=utf-8><style>body{margin:0}svg{display:block;width:100vw}" +
		"text{font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision;white-space:pre}\n")
	for _, key := range font.Keys() {
		fmt.Fprintf(&b, "@font-face{font-family:%s;src:url(%s)}\n", key, data("font/ttf", face(t, key).Bytes()))
	}
	b.WriteString("</style>")
	b.Write(svg.Page(doc, page, svg.Options{Picture: func(im *frame.Image) string {
		r, err := im.Picture.Clean(im.Key())
		if err != nil {
			t.Fatal(err)
		}
		return data("image/"+r[0].Format, r[0].Data)
	}}))
	return b.String()
}

// TestABrowserShowsWhatThePDFShows compares the drawing of a page, as Chromium
// shows it, with the page of the PDF, as poppler does.
func TestABrowserShowsWhatThePDFShows(t *testing.T) {
	chromium, pdftoppm := golden.Browser(t), golden.Tool(t, "pdftoppm")
	ed := sample(t)
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	if err := os.WriteFile(path("x.pdf"), ed.Files[0].PDF, 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, pdftoppm, "-r", "192", "-png", "-f", "1", "-l", "1", "-singlefile", path("x.pdf"), path("pdf"))
	paper := read(t, path("pdf.png"))
	if err := os.WriteFile(path("x.html"), []byte(html(t, ed.Document, 0)), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
		"--screenshot="+path("svg.png"), "--force-device-scale-factor=2",
		fmt.Sprintf("--window-size=%d,%d", paper.w/2, paper.h/2),
		"--user-data-dir="+path("chromium"), "file://"+path("x.html"))
	screen := read(t, path("svg.png"))
	dy := lower(paper, screen)
	blocks, elsewhere := 0, 0
	for y := block; y+2*block < paper.h; y += block {
		for x := block; x+2*block < paper.w; x += block {
			if !paper.hasInk(x, y) {
				continue
			}
			blocks++
			if dx := beside(paper, screen, x, y, dy); dx < -1 || dx > 1 {
				elsewhere++
			}
		}
	}
	if blocks < 500 || elsewhere*40 > blocks {
		t.Errorf("%d of %d blocks are more than half a point from where they are on paper", elsewhere, blocks)
	}
}

// run runs a program to its end.
func run(t *testing.T, name string, args ...string) {
	t.Helper()
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
}

// grey is the lightness of pixels, from 0 to 255.
type grey struct {
	w, h int
	pix  []float64
}

func read(t *testing.T, name string) grey {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, _, err := image.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	b := m.Bounds()
	g := grey{w: b.Dx(), h: b.Dy()}
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			r, gr, bl, _ := m.At(x, y).RGBA()
			g.pix = append(g.pix, float64(r+gr+bl)/3/257)
		}
	}
	return g
}

// block is the side of the squares that are looked for, in pixels: some letters.
const block = 32

// hasInk reports whether there is something to compare in the block at a point:
// neither white nor all of one tone.
func (g *grey) hasInk(x, y int) bool {
	least, most := 255.0, 0.0
	for i := range block * block {
		v := g.pix[(y+i/block)*g.w+x+i%block]
		least, most = min(least, v), max(most, v)
	}
	return most-least > 128
}

// difference is how far the block of a at a point is from that of b so much
// further.
func difference(a, b grey, x, y, dx, dy int) float64 {
	sum := 0.0
	for i := range block * block {
		px, py := x+i%block, y+i/block
		d := a.pix[py*a.w+px] - b.pix[(py+dy)*b.w+px+dx]
		sum += d * d
	}
	return sum
}

// lower is how many pixels all of b is lower than a: the two round the height of
// the page otherwise.
func lower(a, b grey) int {
	best, least := 0, math.Inf(1)
	for dy := -2; dy <= 2; dy++ {
		sum := 0.0
		for y := block; y+2*block < a.h; y += 2 * block {
			for x := block; x+2*block < a.w; x += block {
				sum += difference(a, b, x, y, 0, dy)
			}
		}
		if sum < least {
			best, least = dy, sum
		}
	}
	return best
}

// beside is how many pixels further right the block of a is in b.
func beside(a, b grey, x, y, dy int) int {
	best, least := 0, math.Inf(1)
	for _, dx := range [...]int{0, -1, 1, -2, 2, -3, 3, -4, 4} {
		if d := difference(a, b, x, y, dx, dy); d < least {
			best, least = dx, d
		}
	}
	return best
}
