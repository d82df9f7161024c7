package pdf_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/color"
	"io"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"bantin/internal/frame"
	"bantin/internal/pdf"
	"bantin/internal/picture"
	"bantin/internal/unit"
)

// shown is what qpdf says of a file's outline, labels and pages.
type shown struct {
	Outlines []struct {
		Title string
		Dest  []any
		Page  int `json:"destpageposfrom1"`
	}
	Labels []struct {
		Index int
		Label map[string]any
	} `json:"pagelabels"`
	Pages []struct{ Object string }
}

func show(t *testing.T, name string) (s shown) {
	t.Helper()
	if err := json.Unmarshal([]byte(tool(t, "qpdf", "--json", "--json-key=outlines", "--json-key=pagelabels",
		"--json-key=pages", name)), &s); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestBookmarksLinksAndLabelsLeadToTheirPlaces(t *testing.T) {
	doc, o := document(t)
	// Pages of two sizes; a cover without a figure.
	doc.Pages[0].Label, doc.Pages[1].Label = "bìa", "1"
	doc.Pages[1].Width, doc.Pages[1].Height = unit.Pt(400), unit.Pt(500)
	name := saved(t, doc, o)
	s := show(t, name)
	if len(s.Outlines) != 2 || len(s.Pages) != 2 || len(s.Labels) != 2 {
		t.Fatalf("%+v", s)
	}
	places, columns := []float64{50, 60}, []float64{40, 70} // of the anchors, each on the page of its number
	for i, m := range doc.Outline {
		got, p := s.Outlines[i], doc.Pages[i]
		if got.Title != m.Title && got.Title != "Một" || got.Page != i+1 || got.Dest[0] != s.Pages[i].Object || got.Dest[2] != columns[i] ||
			math.Abs(got.Dest[3].(float64)-(p.Height.Pt()-places[i])) > 0.01 {
			t.Errorf("bookmark %q leads to %+v", m.Title, got)
		}
	}
	if l := s.Labels[0].Label; l["/P"] != "u:bìa" || s.Labels[1].Label["/S"] != "/D" {
		t.Errorf("labels %+v", s.Labels)
	}
	for n := range doc.Pages {
		annots := annotations(t, name, s.Pages[n].Object)
		if len(annots) != 2 {
			t.Fatalf("page %d: %d links", n+1, len(annots))
		}
		for i, l := range links(doc.Pages[n].Items) {
			a := annots[i].(map[string]any)
			h := doc.Pages[n].Height
			want := []float64{l.X.Pt(), (h - l.Y - l.H).Pt(), (l.X + l.W).Pt(), (h - l.Y).Pt()}
			for k, v := range a["/Rect"].([]any) {
				if math.Abs(v.(float64)-want[k]) > 0.01 {
					t.Errorf("page %d, link %d: %v, want %v", n+1, i, a["/Rect"], want)
				}
			}
			if a["/Contents"] != "u:"+l.Text || a["/F"] != 4.0 {
				t.Errorf("page %d, link %d: %v", n+1, i, a)
			}
			if l.URL != "" {
				if uri := a["/A"].(map[string]any)["/URI"]; uri != "u:"+l.URL {
					t.Errorf("page %d, link %d: %v, want %v", n+1, i, uri, l.URL)
				}
				continue
			}
			d := a["/Dest"].([]any)
			if to := l.To - 1; d[0] != s.Pages[to].Object || d[2] != columns[to] ||
				math.Abs(d[3].(float64)-(doc.Pages[to].Height.Pt()-places[to])) > 0.01 {
				t.Errorf("page %d, link %d leads to %v", n+1, i, d)
			}
		}
	}
}

// TestBookmarksKeepTheirOrder: the pages of a booklet lie in another order than
// they are read in.
func TestBookmarksKeepTheirOrder(t *testing.T) {
	doc, o := document(t)
	slices.Reverse(doc.Pages)
	s := show(t, saved(t, doc, o))
	if len(s.Outlines) != 2 {
		t.Fatalf("%+v", s)
	}
	for i, want := range []int{2, 1} {
		if got := s.Outlines[i]; got.Title != doc.Outline[i].Title && i == 0 || got.Page != want ||
			got.Dest[0] != s.Pages[want-1].Object {
			t.Errorf("bookmark %d is %+v, want one of page %d", i+1, got, want)
		}
	}
}

// objects is the objects of a file that are no streams, by "12 0 R".
func objects(t *testing.T, name string) map[string]any {
	t.Helper()
	var file struct{ Qpdf []map[string]json.RawMessage }
	if err := json.Unmarshal([]byte(tool(t, "qpdf", "--json", "--json-key=qpdf", name)), &file); err != nil {
		t.Fatal(err)
	}
	out := map[string]any{}
	for key, raw := range file.Qpdf[1] {
		var o struct{ Value any }
		if ref, ok := strings.CutPrefix(key, "obj:"); ok {
			if err := json.Unmarshal(raw, &o); err != nil {
				t.Fatal(err)
			}
			out[ref] = o.Value
		}
	}
	return out
}

// annotations is the annotations of a page, each an object of the file.
func annotations(t *testing.T, name, page string) (out []any) {
	t.Helper()
	all := objects(t, name)
	for _, ref := range all[page].(map[string]any)["/Annots"].([]any) {
		out = append(out, all[ref.(string)])
	}
	return out
}

// links is the links among items.
func links(items []frame.Item) []*frame.Link {
	var out []*frame.Link
	for _, it := range items {
		if l, ok := it.(*frame.Link); ok {
			out = append(out, l)
		}
	}
	return out
}

func TestAddressesAreASCII(t *testing.T) {
	doc, o := document(t)
	links(doc.Pages[0].Items)[0].URL = "https://a.vn/tin tức?q=(1)"
	if out := tool(t, "qpdf", "--qdf", "--object-streams=disable", saved(t, doc, o), "-"); !strings.Contains(out,
		`https://a.vn/tin%20t%E1%BB%A9c?q=\(1\)`) && !strings.Contains(out, `https://a.vn/tin%20t%E1%BB%A9c?q=(1)`) {
		t.Error("the address is not in ASCII")
	}
}

func TestBytesDoNotDependOnProcessorsOrZone(t *testing.T) {
	doc, o := document(t)
	o.Created = time.Date(2026, 11, 23, 7, 0, 0, 0, time.FixedZone("ICT", 7*3600)) // the same moment
	want := write(t)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for _, n := range []int{1, 2, 5} {
		runtime.GOMAXPROCS(n)
		var b bytes.Buffer
		if err := pdf.Write(&b, doc, o); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(b.Bytes(), want) {
			t.Errorf("with %d processors the bytes differ", n)
		}
	}
}

func TestOnePictureUnderTwoNamesIsOneObject(t *testing.T) {
	doc, o := document(t)
	data := jpegOf(t, color.RGBA{9, 99, 199, 255})
	var items []frame.Item
	for i, name := range []string{"a.jpg", "b/c.jpg"} {
		pic, err := picture.Probe(name, data)
		if err != nil {
			t.Fatal(err)
		}
		// Also at two sizes, at which it passes alike.
		w, h := unit.Pt(40)+unit.Length(i)*1000, unit.Pt(30)
		rs, err := pic.Clean(pic.Key(w, h, picture.Treatment{}))
		if err != nil {
			t.Fatal(err)
		}
		o.Rasters[pic.Key(w, h, picture.Treatment{})] = rs[0]
		items = append(items, &frame.Image{X: unit.Pt(40), Y: unit.Pt(40 + 40*float64(i)), W: w, H: h, Picture: pic,
			Name: name})
	}
	doc.Pages = doc.Pages[:1]
	doc.Pages[0].Items, doc.Outline = items, nil
	name := saved(t, doc, o)
	if n := strings.Count(tool(t, "qpdf", "--qdf", "--object-streams=disable", name, "-"), "/Subtype /Image"); n != 1 {
		t.Errorf("%d pictures in the file", n)
	}
	if out := tool(t, "qpdf", "--check", name); strings.Contains(out, "WARNING") {
		t.Error(out)
	}
}

// TestGroupsMoveTheirItems draws two pages as groups on a sheet, the second on
// the right and 10 points down: text, link and places of links and bookmarks.
func TestGroupsMoveTheirItems(t *testing.T) {
	doc, o := document(t)
	left, right := doc.Pages[0], doc.Pages[1]
	w, h := left.Width, left.Height+unit.Pt(20)
	doc.Pages = []frame.Page{{Label: "1", Width: w * 2, Height: h, Items: []frame.Item{
		&frame.Group{Items: left.Items}, &frame.Group{X: w, Y: unit.Pt(10), Items: right.Items}}}}
	name := saved(t, doc, o)
	s := show(t, name)
	for i, down := range []float64{50, 70} {
		if got := s.Outlines[i]; got.Page != 1 || math.Abs(got.Dest[3].(float64)-(h.Pt()-down)) > 0.01 {
			t.Errorf("bookmark %d leads to %+v", i+1, got)
		}
	}
	annots := annotations(t, name, s.Pages[0].Object)
	near := func(got any, want unit.Length) bool { return math.Abs(got.(float64)-want.Pt()) < 0.01 }
	// the links within the sheet: top left corner, and where they lead
	for i, want := range map[int]struct{ x, y, to unit.Length }{
		1: {unit.Pt(40), unit.Pt(95), unit.Pt(70)},
		3: {w + unit.Pt(40), unit.Pt(105), unit.Pt(50)},
	} {
		a := annots[i].(map[string]any)
		rect, dest := a["/Rect"].([]any), a["/Dest"].([]any)
		if !near(rect[0], want.x) || !near(rect[3], h-want.y) || !near(dest[3], h-want.to) {
			t.Errorf("link %d at %v leads to %v", i, rect, dest)
		}
	}
	out := tool(t, "qpdf", "--qdf", "--normalize-content=n", "--object-streams=disable", name, "-")
	x, y := w+unit.Pt(40), h-unit.Pt(70)
	if want := fmt.Sprintf("/f1 20 Tf %v %v Td", x.Pt(), y.Pt()); !strings.Contains(out, want) {
		t.Errorf("no %q", want)
	}
}

// TestNothingLeadsNowhere refuses links and bookmarks without a place.
func TestNothingLeadsNowhere(t *testing.T) {
	for what, change := range map[string]func(*frame.Document){
		"link":     func(d *frame.Document) { links(d.Pages[0].Items)[1].To = 9 },
		"bookmark": func(d *frame.Document) { d.Outline[1].To = 9 },
	} {
		doc, o := document(t)
		change(doc)
		if err := pdf.Write(io.Discard, doc, o); err == nil || !strings.Contains(err.Error(), what) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// TestWriterThatFails gives the error of the writer, and no panic.
func TestWriterThatFails(t *testing.T) {
	doc, o := document(t)
	f, err := os.Create(filepath.Join(t.TempDir(), "x"))
	if err != nil {
		t.Fatal(err)
	}
	f.Close()
	if err := pdf.Write(f, doc, o); err == nil {
		t.Error("a closed file takes a document")
	}
}

// TestAPageHasItsPicturesAlone draws a picture of its own on each page, and one on
// both: a page that is taken out carries no picture of another.
func TestAPageHasItsPicturesAlone(t *testing.T) {
	doc, o := document(t)
	var pictures []*frame.Image
	for _, it := range doc.Pages[0].Items {
		if im, ok := it.(*frame.Image); ok {
			pictures = append(pictures, im)
		}
	}
	empty := doc.Pages[0]
	empty.Items = doc.Pages[0].Items[:1]
	doc.Pages = append(doc.Pages, empty, empty)
	doc.Pages[0].Items = slices.DeleteFunc(slices.Clone(doc.Pages[0].Items), func(it frame.Item) bool { return it == pictures[0] })
	doc.Pages[1].Items = slices.DeleteFunc(slices.Clone(doc.Pages[1].Items), func(it frame.Item) bool {
		im, ok := it.(*frame.Image)
		return ok && im.Key() == pictures[1].Key()
	})
	// Words that look like the drawing of a picture.
	doc.Pages[2].Items = append(doc.Pages[2].Items, &frame.Text{X: unit.Pt(40), Y: unit.Pt(90), Size: unit.Pt(10),
		Face: face(t, "NotoSerif-Regular"), String: "/I1 Do Q và Do Q"})
	name := saved(t, doc, o)
	all := objects(t, name)
	var fonts []any
	pages := [][]string{}
	for _, p := range show(t, name).Pages {
		r := all[all[p.Object].(map[string]any)["/Resources"].(string)].(map[string]any)
		fonts = append(fonts, r["/Font"])
		var names []string
		if x, ok := r["/XObject"].(map[string]any); ok {
			for _, ref := range x {
				names = append(names, ref.(string))
			}
		}
		slices.Sort(names)
		pages = append(pages, names)
	}
	common := 0
	for _, n := range pages[0] {
		if slices.Contains(pages[1], n) {
			common++
		}
	}
	if len(pages[0]) != 2 || len(pages[1]) != 2 || common != 1 || len(pages[2])+len(pages[3]) != 0 {
		t.Errorf("pictures %v", pages)
	}
	for _, f := range fonts {
		if _, shared := f.(string); !shared || f != fonts[0] {
			t.Errorf("fonts %v", fonts)
		}
	}
}

// TestBookmarksBelowOthersAreCounted has a bookmark with two below, one of which
// has one itself.
func TestBookmarksBelowOthersAreCounted(t *testing.T) {
	doc, o := document(t)
	doc.Outline = []frame.Bookmark{{Title: "A", To: 1}, {Title: "B", Level: 1, To: 1}, {Title: "C", Level: 2, To: 2},
		{Title: "D", Level: 1, To: 2}, {Title: "E", To: 2}, {Title: "F", Level: 1, To: 1}}
	name := saved(t, doc, o)
	if out := tool(t, "qpdf", "--check", name); strings.Contains(out, "WARNING") {
		t.Error(out)
	}
	counts := map[string]any{}
	for _, v := range objects(t, name) {
		if d, ok := v.(map[string]any); ok && d["/Title"] != nil && d["/Parent"] != nil {
			counts[strings.TrimPrefix(d["/Title"].(string), "u:")] = d["/Count"]
		}
	}
	want := map[string]any{"A": -2.0, "B": -1.0, "C": nil, "D": nil, "E": -1.0, "F": nil}
	if !reflect.DeepEqual(counts, want) {
		t.Errorf("%v, want %v", counts, want)
	}
}
