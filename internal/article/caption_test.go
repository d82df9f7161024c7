package article

import (
	"fmt"
	"strings"
	"testing"
)

func TestCaptionsKeepLinksAndLanguages(t *testing.T) {
	line := Inline{{Text: "Xem "}, {Text: "bản đồ", Href: "https://a.vn", Bold: true}, {Text: " của xã"}, {Text: " (map)", Lang: "en"}, {Text: ". Ảnh: Thu"}}
	for caption, want := range map[string]string{
		"Xem bản đồ của xã (map).": "Xem |bản đồ>https://a.vn| của xã| (map)@en|.",
		"đồ của":                   "đồ>https://a.vn| của",
		"của xã":                   "",
		"":                         "",
		"Lời khác":                 "",
	} {
		im := Image{}.WithCaption(caption, line)
		var got []string
		for _, r := range im.Styled {
			s := r.Text
			if r.Href != "" {
				s += ">" + r.Href
			}
			if r.Lang != "" {
				s += "@" + r.Lang
			}
			if r.Bold {
				t.Errorf("%s: bold", caption)
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "|"); s != want || im.Caption != caption || im.CaptionText().String() != caption {
			t.Errorf("%s: %s, want %s", caption, s, want)
		}
	}
}

// TestCaptionsAreMappedAsOneText: links stay while the words change by a rule for copy with
// links; another caption than that which they were in has none.
func TestCaptionsAreMappedAsOneText(t *testing.T) {
	im := Image{}.WithCaption("Xem bản đồ", Inline{{Text: "Xem "}, {Text: "bản đồ", Href: "https://a.vn"}})
	upper := func(in Inline) (out Inline) {
		for _, r := range in {
			r.Text = strings.ToUpper(r.Text)
			out = out.Append(r)
		}
		return out
	}
	louder := func(s string) string { return strings.ToUpper(s) + "!" }
	for _, c := range []struct {
		inline func(Inline) Inline
		line   func(string) string
		want   string
	}{
		{upper, louder, "[XEM ][BẢN ĐỒhttps://a.vn]"},
		{upper, nil, "[XEM ][BẢN ĐỒhttps://a.vn]"},
		{nil, louder, "[XEM BẢN ĐỒ!]"},
		{nil, nil, "[Xem ][bản đồhttps://a.vn]"},
	} {
		got := ""
		for _, r := range Map(im, c.inline, c.line).(Image).CaptionText() {
			got += fmt.Sprintf("[%s%s]", r.Text, r.Href)
		}
		if got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
	in := Image{}.WithCaption("The map", Inline{{Text: "The map", Lang: "en"}})
	if got := WithoutLanguage([]Block{in}, "en")[0].(Image).CaptionText().Language(); got != "" {
		t.Errorf("a caption in the language of its article says %q", got)
	}
}

// TestAnotherCaptionKeepsTheLinksOfItsWords: those of the words that are in it, too.
func TestAnotherCaptionKeepsTheLinksOfItsWords(t *testing.T) {
	own := Inline{{Text: "Xem "}, {Text: "bản đồ ", Href: "https://a.vn/1", Lang: "en"}, {Text: "và "}, {Text: "lịch", Href: "https://a.vn/2"}}
	for caption, want := range map[string]string{
		"bản đồ và":              "[bản đồ https://a.vn/1][và]",
		"Ảnh: bản đồ cùng lịch.": "[Ảnh: ][bản đồhttps://a.vn/1][ cùng ][lịchhttps://a.vn/2][.]",
		"Lịch, rồi lịch, bản đồ": "[Lịch, rồi lịch, ][bản đồhttps://a.vn/1]",
		"Không có gì":            "[Không có gì]",
		"":                       "",
		"Xem bản đồ và lịch":     "[Xem ][bản đồ https://a.vn/1][và ][lịchhttps://a.vn/2]",
	} {
		im := Image{}.WithCaption(own.String(), own).Recaptioned(caption)
		got := ""
		for _, r := range im.CaptionText() {
			got += fmt.Sprintf("[%s%s]", r.Text, r.Href)
		}
		if got != want || im.Caption != caption {
			t.Errorf("%q: %s, want %s", caption, got, want)
		}
	}
}
