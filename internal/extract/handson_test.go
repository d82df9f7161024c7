package extract

import "testing"

// TestFormsForSharing: where they lead, and what is none.
func TestFormsForSharing(t *testing.T) {
	for to, want := range map[string]bool{
		"https://www.facebook.com/sharer/sharer.php?u=https://xatan.vn/a":                      true,
		"//m.facebook.com/dialog/feed?link=x":                                                  true,
		"http://web.archive.org/web/2018/http://twitter.com/share?url=https://xatan.vn/submit": true,
		"https://twitter.com/home?status=x":                                                    true,
		"https://api.whatsapp.com/send?text=x":                                                 true,
		"https://wa.me/?text=x":                                                                true,
		"https://www.linkedin.com/shareArticle?mini=true":                                      true,
		"https://sp.zalo.me/share_inline?d=x":                                                  true,
		"https://www.pinterest.co.uk/pin/create/button/":                                       true,
		"mailto:?subject=x":                                                                    true,
		"https://share.flipboard.com/bookmarklet/popout":                                       true,
		"mailto:vanphong@xatan.vn?subject=x":                                                   false,
		"https://www.facebook.com/xatan":                                                       false,
		"https://twitter.com/xatan/status/1":                                                   false,
		"https://twitter.com/home":                                                             false,
		"https://wa.me/84901234567?text=x":                                                     false,
		"/bai-viet/share?u=https://www.facebook.com/sharer.php":                                false,
		"https://xatan.vn/sharer?next=x":                                                       false,
		"https://notfacebook.com/sharer.php":                                                   false,
		"":                                                                                     false,
	} {
		if handsOn(to) != want {
			t.Errorf("%q hands a page on: %t, want %t", to, !want, want)
		}
	}
}
