package frame_test

import (
	"bytes"
	"errors"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/picture"
	"bantin/internal/unit"
)

// TestDumpShowsEveryItem is the contract by example: one line an item, points
// with three decimals, what is in a group where it is on the page.
func TestDumpShowsEveryItem(t *testing.T) {
	face, err := font.NewSet().Face("NotoSerif-Regular")
	if err != nil {
		t.Fatal(err)
	}
	pic := &picture.Picture{Hash: [32]byte{0x3f, 0xa1, 0xc2, 0x99}}
	tag := func(r frame.Role) frame.Tag { return frame.Tag{Role: r, Article: 1} }
	doc := &frame.Document{Edition: "a4", Pages: []frame.Page{{Label: "1", Width: unit.MM(210), Height: unit.MM(297), Items: []frame.Item{
		&frame.Text{Tag: tag(frame.Headline), X: 56693, Y: 120400, Face: face, Size: 26000, String: "Vụ \"đông\"", Color: frame.Color{R: 0xB0, G: 0x1C, B: 0x2E}},
		&frame.Text{Tag: tag(frame.Paragraph), X: 56693, Y: 402000, Face: face, Size: 10000, Space: 2731, Scale: 1004, Track: 20, String: "Sáng 21/11, "},
		&frame.Text{Tag: tag(frame.Paragraph), X: -500, Y: 402000, Face: face, Size: 10000, Scale: 1000, Track: -5, String: "a"},
		&frame.Image{Tag: tag(frame.Figure), X: 56693, Y: 150000, W: 481890, H: 198425, Picture: pic, Name: "rice.jpg"},
		&frame.Rule{X: 56693, Y: 96000, W: 481890, H: 2400},
		&frame.Group{X: 1000, Y: 2000, Items: []frame.Item{&frame.Text{Tag: frame.Tag{Role: frame.Imprint}, Face: face, Size: 9000, String: "b"},
			&frame.Link{X: 1000, Y: 2000, W: 3000, H: 4000, To: 7, Text: "c"}, &frame.Anchor{ID: 7, X: 50, Y: 500}}},
		&frame.Link{URL: "https://a.vn", Text: "d"},
		&frame.Rule{X: 1000, W: 1000, H: 1000},
	}}}, Outline: []frame.Bookmark{{Title: "e", Level: 1, To: 7}, {Title: "f", To: 8}}}
	var b bytes.Buffer
	if err := frame.Dump(&b, doc); err != nil {
		t.Fatal(err)
	}
	want := `page 1 a4 595.276x841.890
  text article/1/headline 56.693,120.400 font=NotoSerif-Regular size=26.000 color=#b01c2e "Vụ \"đông\""
  text article/1/p 56.693,402.000 font=NotoSerif-Regular size=10.000 space=2.731 scale=1.004 track=0.020 "Sáng 21/11, "
  text article/1/p -0.500,402.000 font=NotoSerif-Regular size=10.000 track=-0.005 "a"
  image article/1/figure 56.693,150.000 481.890x198.425 sha=3fa1c2 "rice.jpg"
  rule artifact 56.693,96.000 481.890x2.400
  text imprint 1.000,2.000 font=NotoSerif-Regular size=9.000 "b"
  rule artifact 1.000,0.000 1.000x1.000
  link 2.000,4.000 3.000x4.000 "c" page 1 at 2.500
  link 0.000,0.000 0.000x0.000 "d" https://a.vn
bookmark 1 page 1 at 2.500 "e"
bookmark 0 nowhere "f"
`
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
	if err := frame.Dump(closed{}, doc); err == nil {
		t.Error("the error of the writer is lost")
	}
}

type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, errors.New("closed") }

func TestEveryRoleHasAName(t *testing.T) {
	seen := map[string]bool{}
	for r := frame.Artifact; r <= frame.BriefTitle; r++ {
		if n := r.String(); n == "" || seen[n] {
			t.Errorf("role %d is called %q", r, n)
		} else {
			seen[n] = true
		}
	}
}
