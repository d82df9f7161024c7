package extract_test

import (
	"fmt"
	"testing"

	"bantin/internal/article"
)

// TestLinksOfPicturesAndCaptions: where a picture leads, and the links and languages of what is
// said below it, wherever that stands. What leads to the picture itself, or nowhere, is no link.
func TestLinksOfPicturesAndCaptions(t *testing.T) {
	const link = "Xem <a href=https://a.vn/do>bản đồ</a> của xã"
	for page, want := range map[string]string{
		"<figure><a href=https://a.vn/1><img src=a.jpg></a><figcaption>" + link + ". Ảnh: Thu Trang</figcaption></figure>":       "https://a.vn/1: [Xem][ bản đồ https://a.vn/do][ của xã.] Thu Trang",
		"<figure><a href=b/a-lon.jpg><img src=a.jpg></a><figcaption>Cầu mới</figcaption></figure>":                               ": [Cầu mới] ",
		"<figure><a href='javascript:x()'><img src=a.jpg></a><figcaption>Xem <a href='#do'>bản đồ</a></figcaption></figure>":     ": [Xem bản đồ] ",
		"<div><img src=a.jpg><p class=caption>" + link + "</p></div>":                                                            ": [Xem][ bản đồ https://a.vn/do][ của xã] ",
		"<p><img src=a.jpg></p><p><i>" + link + "</i></p>":                                                                       ": [Xem][ bản đồ https://a.vn/do][ của xã] ",
		"<figure><img src=a.jpg><figcaption lang=en>The new bridge across the Red River. Ảnh: Thu</figcaption></figure>":         ": [The new bridge across the Red River. en] Thu",
		"<figure><img src=a.jpg><figcaption>Cầu mới <span lang=en>over the River Thames</span> của xã</figcaption></figure>":     ": [Cầu mới][ over the River Thames en][ của xã] ",
		"<figure><img src=a.jpg><figcaption lang=en-US>Cầu mới của xã, nhìn từ phía đông</figcaption></figure>":                  ": [Cầu mới của xã, nhìn từ phía đông] ",
		"<figure><a href=https://a.vn/1><picture><img src=a.jpg></picture></a><figcaption>Cầu\nmới<br>đẹp</figcaption></figure>": "https://a.vn/1: [Cầu mới đẹp] ",
	} {
		blocks := amid(t, page)
		im, ok := blocks[0].(article.Image)
		if !ok || len(blocks) != 1 {
			t.Errorf("%s: %+v", page, blocks)
			continue
		}
		got := im.Href + ": "
		for _, r := range im.CaptionText() {
			got += "[" + r.Text
			for _, s := range []string{r.Href, r.Lang} {
				if s != "" {
					got += " " + s
				}
			}
			got += "]"
		}
		if got += fmt.Sprint(" ", im.Credit); got != want {
			t.Errorf("%s:\n%s, want\n%s", page, got, want)
		}
	}
}
