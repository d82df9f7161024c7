package compose

import (
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestPicturesAndCaptionsLead: a picture that is a link is active as a whole, and a link in its
// caption, alone and side by side with others; a caption in another language says so.
func TestPicturesAndCaptionsLead(t *testing.T) {
	for _, page := range []string{
		"= Một hai ba\nMột đoạn văn ngắn.\n![1200x800] Xem bản đồ\nHai đoạn văn ngắn.\n",
		"= Một hai ba\nMột đoạn văn ngắn.\n![300x300] Xem bản đồ\n![300x300] Cầu mới\n![300x300] Chợ mới\nHai đoạn văn ngắn.\n",
	} {
		in := markup(t, page)
		body := in.Entries[0].Article.Body
		at := slices.IndexFunc(body, isImage)
		im := body[at].(article.Image).WithCaption("Xem bản đồ", article.Inline{{Text: "Xem "}, {Text: "bản đồ", Href: "https://a.vn/do"}})
		im.Href = "https://a.vn/anh"
		body[at] = im
		if next, ok := body[at+1].(article.Image); ok {
			body[at+1] = next.WithCaption(next.Caption, article.Inline{{Text: next.Caption, Lang: "fr"}})
		}
		tpl, diags := style.Read("test.yaml", []byte("extends: a4\nname: test\n"))
		if tpl == nil {
			t.Fatal(diags)
		}
		doc, _, err := Pages(in, tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		picture, words := false, false
		var langs []string
		for i := range doc.Structure {
			if doc.Structure[i].Role == frame.Caption {
				langs = append(langs, doc.Structure[i].Lang)
			}
		}
		for _, pg := range doc.Pages {
			frame.Walk(pg.Items, func(it frame.Item, _, _ unit.Length) {
				l, ok := it.(*frame.Link)
				if !ok {
					return
				}
				role := doc.Structure.Role(l.Node)
				picture = picture || l.URL == "https://a.vn/anh" && role == frame.Figure && l.W > 0 && l.H > 0 && l.Text != ""
				words = words || l.URL == "https://a.vn/do" && role == frame.LinkText &&
					doc.Structure.Role(doc.Structure[l.Node].Parent) == frame.Caption
			})
		}
		if !picture || !words || len(langs) > 1 && !slices.Contains(langs, "fr") {
			t.Errorf("%q: picture %v, words %v, languages %q", page, picture, words, langs)
		}
	}
}

// TestACaptionThatIsPartedKeepsItsLinks: one so long that it begins below its picture and goes on in
// the copy.
func TestACaptionThatIsPartedKeepsItsLinks(t *testing.T) {
	in := markup(t, "= Một hai ba\nMột đoạn văn ngắn.\n![900x1600] Xem\nHai đoạn văn ngắn.\n")
	body := in.Entries[0].Article.Body
	at := slices.IndexFunc(body, isImage)
	long := article.Inline{{Text: "Xem "}, {Text: "bản đồ", Href: "https://a.vn/do"}, {Text: strings.Repeat(" rồi đọc tiếp lời kể.", 120) + " Và "},
		{Text: "lịch", Href: "https://a.vn/lich"}, {Text: " nữa."}}
	body[at] = body[at].(article.Image).WithCaption(long.String(), long)
	doc, _ := layInput(t, in, "")
	roles := map[string]frame.Role{}
	for _, pg := range doc.Pages {
		frame.Walk(pg.Items, func(it frame.Item, _, _ unit.Length) {
			if l, ok := it.(*frame.Link); ok && l.URL != "" {
				roles[l.URL] = doc.Structure.Role(doc.Structure[l.Node].Parent)
			}
		})
	}
	if roles["https://a.vn/do"] != frame.Caption || roles["https://a.vn/lich"] != frame.Paragraph {
		t.Errorf("links in %v", roles)
	}
}
