package compose

import (
	"slices"
	"testing"

	"bantin/internal/article"
)

// TestTheDocumentNamesItsWritersAndSources has two articles of one writer, one
// without an address, and one whose address is that of a file.
func TestTheDocumentNamesItsWritersAndSources(t *testing.T) {
	in := Input{Author: "Xã Tân Hòa", Entries: []Entry{
		{Article: &article.Article{Authors: []string{"Văn Lâm", "Thu Trang"}, URL: "https://a.vn/1"}, Kicker: "Y tế"},
		{Article: &article.Article{Authors: []string{"Thu Trang"}, URL: "file:///home/b.html"}},
		{Article: &article.Article{Authors: []string{"Đỗ An"}, URL: "http://b.vn/2"}, Kicker: "Y tế"},
		{Article: &article.Article{URL: "https://a.vn/1"}},
	}}
	writers, sources := []string{"Văn Lâm", "Thu Trang", "Đỗ An"}, []string{"https://a.vn/1", "http://b.vn/2"}
	doc := in.document("a4")
	if !slices.Equal(doc.Authors, []string{"Xã Tân Hòa"}) || !slices.Equal(doc.Contributors, writers) ||
		!slices.Equal(doc.Sources, sources) || !slices.Equal(doc.Keywords, []string{"Y tế"}) {
		t.Errorf("%+v", doc)
	}
	in.Author = ""
	if doc = in.document("a4"); !slices.Equal(doc.Authors, writers) || doc.Contributors != nil {
		t.Errorf("without a publishing body: %+v", doc)
	}
}
