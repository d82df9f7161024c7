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

// TestDumpShowsEveryItem is the contract by example: one line an item with the
// path of its node, points with three decimals, what is in a group where it is
// on the page.
func TestDumpShowsEveryItem(t *testing.T) {
	face, err := font.NewSet().Face("NotoSerif-Regular")
	if err != nil {
		t.Fatal(err)
	}
	pic := &picture.Picture{Hash: [32]byte{0x3f, 0xa1, 0xc2, 0x99}}
	doc := &frame.Document{Edition: "a4", Language: "vi"}
	s := &doc.Structure
	one := s.Add(frame.Node{Role: frame.Article, Number: 1, Lang: "vi"})
	headline := s.Add(frame.Node{Parent: one, Role: frame.Headline, Level: 1})
	p := s.Add(frame.Node{Parent: one, Role: frame.Paragraph})
	figure := s.Add(frame.Node{Parent: one, Role: frame.Figure})
	imprint := s.Add(frame.Node{Role: frame.Imprint})
	two := s.Add(frame.Node{Role: frame.Article, Number: 2, Lang: "en"})
	heading := s.Add(frame.Node{Parent: two, Role: frame.Heading, Level: 2})
	list := s.Add(frame.Node{Parent: two, Role: frame.List, Number: 5})
	label := s.Add(frame.Node{Parent: s.Add(frame.Node{Parent: list, Role: frame.ListItem}), Role: frame.Label})
	row := s.Add(frame.Node{Parent: s.Add(frame.Node{Parent: two, Role: frame.Table}), Role: frame.Row})
	s.Add(frame.Node{Parent: row, Role: frame.TableHeader, Scope: frame.ColumnScope, RowSpan: 1, ColSpan: 1})
	th := s.Add(frame.Node{Parent: row, Role: frame.TableHeader, Scope: frame.ColumnScope, RowSpan: 2, ColSpan: 3})
	link := s.Add(frame.Node{Parent: th, Role: frame.LinkText})
	doc.Pages = []frame.Page{{Label: "1", Width: unit.MM(210), Height: unit.MM(297), Items: []frame.Item{
		&frame.Text{Node: headline, X: 56693, Y: 120400, Face: face, Size: 26000, String: "Vụ \"đông\"",
			Color: frame.Color{R: 0xB0, G: 0x1C, B: 0x2E}},
		&frame.Text{Node: p, X: 56693, Y: 402000, Face: face, Size: 10000, Space: 2731, Scale: 1004, Track: 20,
			String: "Sáng 21/11, "},
		&frame.Text{Node: p, X: -500, Y: 402000, Face: face, Size: 10000, Scale: 1000, Track: -5, String: "a"},
		&frame.Image{Node: figure, X: 56693, Y: 150000, W: 481890, H: 198425, Picture: pic, Name: "rice.jpg"},
		&frame.Rule{X: 56693, Y: 96000, W: 481890, H: 2400},
		&frame.Group{X: 1000, Y: 2000, Items: []frame.Item{&frame.Text{Node: imprint, Face: face, Size: 9000,
			String: "b"},
			&frame.Link{Node: link, X: 1000, Y: 2000, W: 3000, H: 4000, To: 7, Text: "c"},
			&frame.Anchor{ID: 7, X: 50, Y: 500}}},
		&frame.Link{URL: "https://a.vn", Text: "d"},
		&frame.Text{Node: heading, Face: face, Size: 9000, String: "e"},
		&frame.Text{Node: label, Face: face, Size: 9000, String: "5."},
		&frame.Text{Node: link, Face: face, Size: 9000, String: "f"},
	}}}
	doc.Outline = []frame.Bookmark{{Title: "e", Level: 1, To: 7}, {Title: "f", To: 8}}
	var b bytes.Buffer
	if err := frame.Dump(&b, doc); err != nil {
		t.Fatal(err)
	}
	want := `page 1 a4 595.276x841.890
  text article[1]/headline 56.693,120.400 font=NotoSerif-Regular size=26.000 color=#b01c2e "Vụ \"đông\""
  text article[1]/p[1] 56.693,402.000 font=NotoSerif-Regular size=10.000 space=2.731 scale=1.004 track=0.020 "Sáng 21/11, "
  text article[1]/p[1] -0.500,402.000 font=NotoSerif-Regular size=10.000 track=-0.005 "a"
  image article[1]/figure[1] 56.693,150.000 481.890x198.425 sha=3fa1c2 "rice.jpg"
  rule artifact 56.693,96.000 481.890x2.400
  text imprint 1.000,2.000 font=NotoSerif-Regular size=9.000 "b"
  text article[2,lang=en]/h2[1] 0.000,0.000 font=NotoSerif-Regular size=9.000 "e"
  text article[2,lang=en]/list[1,from=5]/item[1]/label 0.000,0.000 font=NotoSerif-Regular size=9.000 "5."
  text article[2,lang=en]/table[1]/row[1]/th[2,rows=2,cols=3]/link[1] 0.000,0.000 font=NotoSerif-Regular size=9.000 "f"
  link article[2,lang=en]/table[1]/row[1]/th[2,rows=2,cols=3]/link[1] 2.000,4.000 3.000x4.000 "c" page 1 at 2.500
  link artifact 0.000,0.000 0.000x0.000 "d" https://a.vn
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
