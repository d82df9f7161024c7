package frame

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"io"

	"bantin/internal/picture"
	"bantin/internal/unit"
)

// Dump writes the document as text, one line an item in reading order, then
// the links of the page. Places are those on the page, in points with three
// decimals: what goldens hold.
func Dump(w io.Writer, doc *Document) error {
	d := dump{places: Places(doc), path: doc.paths()}
	for i := range doc.Pages {
		p := &doc.Pages[i]
		turned := ""
		if p.Turned {
			turned = " turned"
		}
		d.printf("page %s %s %vx%v%s\n", p.Label, doc.Edition, p.Width, p.Height, turned)
		Walk(p.Items, d.item)
		d.Write(d.links.Bytes())
		d.links.Reset()
	}
	for _, m := range doc.Outline {
		d.printf("bookmark %d %s %q\n", m.Level, d.place(m.To), m.Title)
	}
	_, err := w.Write(d.Bytes())
	return err
}

type dump struct {
	bytes.Buffer
	links  bytes.Buffer // of the page
	places map[int]Place
	path   func(node int32) string
}

func (d *dump) printf(format string, args ...any) { fmt.Fprintf(d, format, args...) }

func (d *dump) item(it Item, dx, dy unit.Length) {
	switch it := it.(type) {
	case *Text:
		d.text(it, dx, dy)
	case *Rule:
		d.printf("  rule %s %v,%v %vx%v\n", d.path(it.Node), it.X+dx, it.Y+dy, it.W, it.H)
	case *Image:
		cut := ""
		if t := it.Treatment.Trim; t != (picture.Trim{}) {
			cut = fmt.Sprintf("cut=%dx%d ", t.W, t.H)
		}
		d.printf("  image %s %v,%v %vx%v sha=%s %s%q\n", d.path(it.Node), it.X+dx, it.Y+dy, it.W, it.H,
			hex.EncodeToString(it.Picture.Hash[:3]), cut, it.Name)
	case *Link:
		to := it.URL
		if to == "" {
			to = d.place(it.To)
		}
		fmt.Fprintf(&d.links, "  link %s %v,%v %vx%v %q %s\n", d.path(it.Node), it.X+dx, it.Y+dy, it.W, it.H, it.Text,
			to)
	case *Anchor: // shown by what goes to it
	default:
		panic(fmt.Sprintf("frame: unknown item %T", it))
	}
}

func (d *dump) text(t *Text, dx, dy unit.Length) {
	d.printf("  text %s %v,%v font=%s size=%v", d.path(t.Node), t.X+dx, t.Y+dy, t.Face.Name(), t.Size)
	if t.Space != 0 {
		d.printf(" space=%v", t.Space)
	}
	if t.Scale != 0 && t.Scale != 1000 {
		d.printf(" scale=%v", unit.Length(t.Scale))
	}
	if t.Track != 0 {
		d.printf(" track=%v", unit.Length(t.Track))
	}
	if t.Color != (Color{}) {
		d.printf(" color=#%02x%02x%02x", t.Color.R, t.Color.G, t.Color.B)
	}
	if t.Says != "" {
		d.printf(" says=%q", t.Says)
	}
	d.printf(" %q\n", t.String)
}

// place is where a link or a bookmark goes.
func (d *dump) place(id int) string {
	at, ok := d.places[id]
	if !ok {
		return "nowhere"
	}
	return fmt.Sprintf("page %d at %v", at.Page+1, at.Y)
}
