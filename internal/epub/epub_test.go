package epub

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// small is a book of a title page, two documents and a picture.
func small() *Book {
	return &Book{Title: "Bản tin <1> & 2", Language: "vi", Publisher: "Ủy ban", Date: "2026-11-23",
		Modified: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC), Generator: "bantin test", Contents: "Trong số này",
		Start: "Bài mở đầu", Style: "p { margin: 0; }\n",
		Documents: []Document{
			{Name: "bia.xhtml", Title: "Bìa", Front: true, Body: "<h1>Bìa</h1>\n"},
			{Name: "bai-1.xhtml", Title: "Một", Label: "Một & hai", Body: "<p><img src=\"anh/1.png\" alt=\"lúa\"/></p>\n"},
			{Name: "tin-van.xhtml", Title: "Tin vắn", Label: "Tin vắn", Body: "<section id=\"a\"><p>A</p></section>\n",
				Parts: []Part{{"a", "Tin \"A\""}}},
		},
		Pictures: []Picture{{Name: "anh/1.png", Type: "image/png", Data: []byte("\x89PNG\r\n\x1a\n")}},
		Access:   Access{Visual: true, Described: true, Summary: "Có mục lục."},
	}
}

// files is the files of a book, in their order, and what is in them.
func files(t *testing.T, b *Book) (names []string, content map[string]string) {
	t.Helper()
	data, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	content = map[string]string{}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		names, content[f.Name] = append(names, f.Name), string(text)
	}
	return names, content
}

// TestFirstFileIsTheType: programs know a book by its first bytes, so that the type
// stands plain at byte 38, and its header says all about it.
func TestFirstFileIsTheType(t *testing.T) {
	data, err := small().Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if got := string(data[30:58]); got != "mimetypeapplication/epub+zip" {
		t.Errorf("it begins %q", got)
	}
	if flags, extra := data[6:8], data[28:30]; !bytes.Equal(flags, []byte{0, 0}) || !bytes.Equal(extra, []byte{0, 0}) {
		t.Errorf("flags %v, %v bytes extra", flags, extra)
	}
	if year := 1980 + int(data[13]>>1); year != 2026 {
		t.Errorf("a file of %d", year)
	}
}

func TestAllFilesAreWellFormedAndInTheManifestOnce(t *testing.T) {
	names, content := files(t, small())
	for name, text := range content {
		if ending := path.Ext(name); ending != ".xhtml" && ending != ".opf" && ending != ".xml" {
			continue
		}
		for d := xml.NewDecoder(strings.NewReader(text)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Errorf("%s: %v", name, err)
				break
			}
		}
	}
	var opf struct {
		Metadata struct {
			ID    string `xml:"identifier"`
			Title string `xml:"title"`
		} `xml:"metadata"`
		Items []struct {
			ID         string `xml:"id,attr"`
			Href       string `xml:"href,attr"`
			Type       string `xml:"media-type,attr"`
			Properties string `xml:"properties,attr"`
		} `xml:"manifest>item"`
		Spine []struct {
			Ref string `xml:"idref,attr"`
		} `xml:"spine>itemref"`
	}
	if err := xml.Unmarshal([]byte(content["EPUB/package.opf"]), &opf); err != nil {
		t.Fatal(err)
	}
	if opf.Metadata.Title != "Bản tin <1> & 2" || !regexp.MustCompile(
		`^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`).MatchString(opf.Metadata.ID) {
		t.Errorf("%+v", opf.Metadata)
	}
	wanted := slices.DeleteFunc(slices.Clone(names), func(n string) bool {
		return n == "mimetype" || n == "META-INF/container.xml" || n == "EPUB/package.opf"
	})
	var listed, ids []string
	types := map[string]string{".xhtml": "application/xhtml+xml", ".css": "text/css", ".png": "image/png"}
	byID := map[string]string{}
	for _, it := range opf.Items {
		listed, ids = append(listed, "EPUB/"+it.Href), append(ids, it.ID)
		byID[it.ID] = it.Href
		if it.Type != types[path.Ext(it.Href)] {
			t.Errorf("%s is %s", it.Href, it.Type)
		}
		if (it.Properties == "nav") != (it.Href == "muc-luc.xhtml") {
			t.Errorf("%s has the properties %q", it.Href, it.Properties)
		}
	}
	slices.Sort(wanted)
	slices.Sort(listed)
	if !slices.Equal(listed, wanted) {
		t.Errorf("the manifest has %q, the file %q", listed, wanted)
	}
	if slices.Sort(ids); len(slices.Compact(ids)) != len(opf.Items) {
		t.Errorf("ids %q", ids)
	}
	var order []string
	for _, s := range opf.Spine {
		order = append(order, byID[s.Ref])
	}
	if want := []string{"bia.xhtml", "muc-luc.xhtml", "bai-1.xhtml", "tin-van.xhtml"}; !slices.Equal(order, want) {
		t.Errorf("read in the order %q", order)
	}
}

func TestContentsLeadToWhatIsThere(t *testing.T) {
	_, content := files(t, small())
	nav := content["EPUB/muc-luc.xhtml"]
	links := regexp.MustCompile(`href="([^"#]*)(?:#([^"]*))?">([^<]*)<`).FindAllStringSubmatch(nav, -1)
	var got []string
	for _, l := range links {
		got = append(got, l[1]+"#"+l[2]+" "+l[3])
		if file := content["EPUB/"+l[1]]; l[1] != "" && (file == "" || !strings.Contains(file, `id="`+l[2]+`"`) && l[2] != "") {
			t.Errorf("%s leads nowhere", l[0])
		}
	}
	want := []string{"bai-1.xhtml# Một &amp; hai", "tin-van.xhtml# Tin vắn", "tin-van.xhtml#a Tin &quot;A&quot;",
		"#toc Trong số này", "bai-1.xhtml# Bài mở đầu"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestIdentifierIsOfTheContent: the same for the same book, whenever it was made, and
// another for any other.
func TestIdentifierIsOfTheContent(t *testing.T) {
	id := small().identifier()
	for name, change := range map[string]struct {
		by   func(b *Book)
		same bool
	}{
		"nothing":   {func(*Book) {}, true},
		"time":      {func(b *Book) { b.Modified = b.Modified.Add(time.Hour) }, true},
		"program":   {func(b *Book) { b.Generator = "bantin 9" }, true},
		"title":     {func(b *Book) { b.Title += "." }, false},
		"text":      {func(b *Book) { b.Documents[1].Body += "<p>x</p>" }, false},
		"picture":   {func(b *Book) { b.Pictures[0].Data = []byte("x") }, false},
		"the bound": {func(b *Book) { b.Title, b.Language = b.Title+b.Language[:1], b.Language[1:] }, false},
	} {
		b := small()
		change.by(b)
		if (b.identifier() == id) != change.same {
			t.Errorf("%s: %s, %s before", name, b.identifier(), id)
		}
	}
}

func TestAccess(t *testing.T) {
	for _, c := range []struct {
		a    Access
		want []string
		not  string
	}{
		{Access{Summary: "s"}, []string{"accessMode textual", "accessModeSufficient textual"}, "visual"},
		{Access{Visual: true, Described: true}, []string{"accessMode visual", "accessModeSufficient textual",
			"accessibilityFeature alternativeText"}, "textual,visual"},
		{Access{Visual: true}, []string{"accessMode visual", "accessModeSufficient textual,visual"}, "alternativeText"},
	} {
		var got []string
		for _, m := range c.a.metadata() {
			got = append(got, m[0]+" "+m[1])
		}
		for _, want := range append(c.want, "accessibilityHazard none", "accessibilityFeature tableOfContents") {
			if !slices.Contains(got, want) {
				t.Errorf("%+v: no %s in %q", c.a, want, got)
			}
		}
		if strings.Contains(strings.Join(got, " "), c.not) {
			t.Errorf("%+v: %s in %q", c.a, c.not, got)
		}
	}
}

func TestBooksKnowWhoMadeThem(t *testing.T) {
	data, err := small().Bytes()
	if err != nil {
		t.Fatal(err)
	}
	foreign := small()
	foreign.Generator = "another 1"
	other, err := foreign.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		data []byte
		want bool
	}{{data, true}, {other, false}, {nil, false}, {[]byte("PK\x03\x04"), false}, {data[:len(data)-30], false}} {
		if MadeBy(c.data, "bantin ") != c.want {
			t.Errorf("%.20q… is ours: %t", c.data, !c.want)
		}
	}
	if again, _ := small().Bytes(); !bytes.Equal(again, data) {
		t.Error("the same book gives other bytes")
	}
}

// TestCoverIsThatOfTheBook: readers of EPUB 3 find it by its property, those of EPUB 2
// by a name, and another one makes another book.
func TestCoverIsThatOfTheBook(t *testing.T) {
	b := Book{Title: "Tân", Language: "vi"}
	without := b.identifier()
	b.Cover = &Picture{Name: "anh/bia.jpg", Type: "image/jpeg", Data: []byte("x")}
	for _, want := range []string{`<item id="cover" href="anh/bia.jpg" media-type="image/jpeg" properties="cover-image"/>`,
		`<meta name="cover" content="cover"/>`} {
		if said := b.description(); strings.Count(said, want) != 1 {
			t.Errorf("%s is not in\n%s", want, said)
		}
	}
	if b.identifier() == without {
		t.Error("the book is named as without its cover")
	}
	data, err := b.Bytes()
	if err != nil || !strings.Contains(string(data), "EPUB/anh/bia.jpg") {
		t.Errorf("%v: the cover is not in the book", err)
	}
}
