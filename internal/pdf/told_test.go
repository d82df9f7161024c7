package pdf

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"bantin/internal/frame"
	"bantin/internal/pdf/finish"
)

// TestWhatAFileIsAbout holds what is read of a file to what was written, with tags and without.
func TestWhatAFileIsAbout(t *testing.T) {
	for _, title := range []string{"Bản tin Tân Hòa số 47", `Hỏi (đáp) \ A & B <1> )(`, "Nghị định 30/2020/NĐ-CP 㸾㸾", "plain"} {
		for _, plain := range []bool{false, true} {
			doc := &frame.Document{Title: title, Language: "vi", Pages: []frame.Page{{Width: 100, Height: 100}}}
			var b bytes.Buffer
			if err := Write(&b, doc, Options{Created: time.Unix(1, 0), Producer: "bantin 0", Plain: plain}); err != nil {
				t.Fatal(err)
			}
			if got, addresses := Told(b.Bytes()); got != title || addresses != nil {
				t.Errorf("plain %v: %q, %q, not %q", plain, got, addresses, title)
			}
		}
	}
}

// TestWhatIsToldOfArticles reads addresses of one article and of several.
func TestWhatIsToldOfArticles(t *testing.T) {
	for _, c := range []struct {
		data, title string
		addresses   []string
	}{
		{`<?xpacket begin="" id=""?><dc:title><rdf:Alt><rdf:li xml:lang="x-default">A &amp; B</rdf:li></rdf:Alt></dc:title>` +
			`<dc:source>https://x.vn/?a=1&amp;b=2</dc:source><?xpacket end="r"?>`, "A & B", []string{"https://x.vn/?a=1&b=2"}},
		{`<?xpacket begin=""?><dc:relation><rdf:Bag><rdf:li>https://x.vn/1</rdf:li><rdf:li>https://x.vn/2</rdf:li></rdf:Bag></dc:relation>`,
			"", []string{"https://x.vn/1", "https://x.vn/2"}},
		{`<?xpacket begin=""?><dc:title><rdf:Alt><rdf:li`, "", nil},
		{"<</Producer (a) /Title", "", nil},
		{"<</Producer (a) /Title (b", "b", nil},
		{"<</Producer (/Title \\(x\\)) /Title (b)>>", "b", nil},
		{"", "", nil},
	} {
		if strings.HasPrefix(c.data, "<<") {
			c.data = "%PDF-1.7\n" + c.data
		}
		if title, addresses := Told([]byte(c.data)); title != c.title || !slices.Equal(addresses, c.addresses) {
			t.Errorf("%s: %q %q", c.data, title, addresses)
		}
	}
}

// TestNoTextIsLongerThanAStringMayBe (ISO 19005-2, 6.1.13: 32,767 bytes), whatever a page calls itself, its
// authors and its pictures.
func TestNoTextIsLongerThanAStringMayBe(t *testing.T) {
	long := strings.Repeat("Đại hội thôn Bến ", 4000)
	doc := &frame.Document{Title: long, Subject: long, Authors: slices.Repeat([]string{long, "Văn An"}, 900), Keywords: slices.Repeat([]string{"làng"}, 9000),
		Language: "vi", Outline: []frame.Bookmark{{Title: long, To: 1}},
		Pages: []frame.Page{{Width: 100, Height: 100, Items: []frame.Item{&frame.Anchor{ID: 1}}}}}
	var b bytes.Buffer
	if err := Write(&b, doc, Options{Created: time.Unix(1, 0), Producer: "bantin 0"}); err != nil {
		t.Fatal(err)
	}
	if s := finish.TextString(long); len(s)/2 > 32767 { // what pictures are described by
		t.Errorf("a text of %d bytes", len(s)/2)
	}
	texts := 0
	for objects := range objectsOf(b.Bytes()) {
		for _, part := range bytes.Split(objects, []byte("<FEFF"))[1:] {
			texts++
			if n := bytes.IndexByte(part, '>') / 2; n > 32767 {
				t.Errorf("a text of %d bytes", n)
			}
		}
		for _, part := range bytes.Split(objects, []byte("(\xfe\xff"))[1:] {
			texts++
			if raw, _ := literal(part); len(raw) > 32767 {
				t.Errorf("a text of %d bytes", len(raw))
			}
		}
	}
	if texts < 3 {
		t.Errorf("%d texts", texts)
	}
}
