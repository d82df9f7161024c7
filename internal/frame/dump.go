package frame

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"io"

	"bantin/internal/unit"
)

// Dump writes the document as text, one line an item in reading order,
// lengths in points with three decimals: what goldens hold.
func Dump(w io.Writer, doc *Document) error {
	var b bytes.Buffer
	for i := range doc.Pages {
		p := &doc.Pages[i]
		fmt.Fprintf(&b, "page %s %s %vx%v\n", p.Label, doc.Edition, p.Width, p.Height)
		dumpItems(&b, p.Items, "  ")
		for _, l := range p.Links {
			to := l.URL
			if to == "" {
				to = fmt.Sprintf("page %d at %v", l.Page+1, l.Dest)
			}
			fmt.Fprintf(&b, "  link %v,%v %vx%v %q %s\n", l.X, l.Y, l.W, l.H, l.Text, to)
		}
	}
	for _, m := range doc.Outline {
		fmt.Fprintf(&b, "bookmark %d page %d at %v %q\n", m.Level, m.Page+1, m.Y, m.Title)
	}
	_, err := w.Write(b.Bytes())
	return err
}

func dumpItems(b *bytes.Buffer, items []Item, indent string) {
	for _, it := range items {
		b.WriteString(indent)
		switch it := it.(type) {
		case *Text:
			fmt.Fprintf(b, "text %s %v,%v font=%s size=%v", it.Tag, it.X, it.Y, it.Face.Name(), it.Size)
			if it.Space != 0 {
				fmt.Fprintf(b, " space=%v", it.Space)
			}
			if it.Scale != 0 && it.Scale != 1000 {
				fmt.Fprintf(b, " scale=%v", unit.Length(it.Scale))
			}
			if it.Track != 0 {
				fmt.Fprintf(b, " track=%v", unit.Length(it.Track))
			}
			if it.Color != (Color{}) {
				fmt.Fprintf(b, " color=#%02x%02x%02x", it.Color.R, it.Color.G, it.Color.B)
			}
			fmt.Fprintf(b, " %q\n", it.String)
		case *Rule:
			fmt.Fprintf(b, "rule %s %v,%v %vx%v\n", it.Tag, it.X, it.Y, it.W, it.H)
		case *Image:
			fmt.Fprintf(b, "image %s %v,%v %vx%v sha=%s %q\n", it.Tag, it.X, it.Y, it.W, it.H, hex.EncodeToString(it.Picture.Hash[:3]), it.Name)
		case *Group:
			fmt.Fprintf(b, "group %s %v,%v\n", it.Tag, it.X, it.Y)
			dumpItems(b, it.Items, indent+"  ")
		default:
			panic(fmt.Sprintf("frame: unknown item %T", it))
		}
	}
}
