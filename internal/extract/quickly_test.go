package extract

import (
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestQuickAnswers: what is asked of the first or the last bytes of a text has the answer that all of it
// gives.
func TestQuickAnswers(t *testing.T) {
	words := []string{"lượt xem", "Lượt đọc", "VIEWS", "view", "đã xem", ":", " : ", "|", "(", ")", "12", "3.456", ",", ".", " ", "Tin",
		"₫", "đ", "$", "€", "E", "EUR", "VND", "ư", "USD", "£5", "ảnh", "Ảnh: A/TTXVN)", "\u00a0"}
	random := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		var b strings.Builder
		for range 1 + random.IntN(8) {
			b.WriteString(words[random.IntN(len(words))])
			if random.IntN(2) == 0 {
				b.WriteByte(' ')
			}
		}
		s := b.String()
		if readCounter().compiled().MatchString(s) && !mayEndCounted(s) {
			t.Errorf("%q ends with how often it was read", s)
		}
		held := false
		for i := range len(s) {
			held = held || startsWithAny(s[i:], moneyBefore[:]) || startsWithAny(s[i:], moneyBehind[:])
		}
		if holdsMoney(s) != held {
			t.Errorf("%q holds money: %v", s, held)
		}
		n := &html.Node{Type: html.ElementNode, Data: "span"}
		n.AppendChild(&html.Node{Type: html.TextNode, Data: s})
		if got, want := text(n), settled(gather(n, nil)); got != want {
			t.Errorf("%q is the text %q, not %q", s, got, want)
		}
	}
}

// TestAddressesOfPictures: names of files are told by their ends, whatever the case, and icons by whole
// words of the name and of its folder.
func TestAddressesOfPictures(t *testing.T) {
	for _, c := range []struct {
		address                string
		picture, drawing, icon bool
	}{
		{"/anh/lua.JPG", true, false, false},
		{"/anh/lua.jpg?w=2", true, false, false},
		{"/anh/lua.jpg.bak", false, false, false},
		{"jpg", false, false, false},
		{" lua.webp ", true, false, false},
		{"/a b/lua.jpg", false, false, false},
		{"/anh/dau.Svg", false, true, false},
		{"data:image/x.svg", false, false, false},
		{"/images/Icons/tai.png", true, false, true},
		{"/images/silicon.png", true, false, false},
		{"https://logo.example.vn/lua.png", true, false, false},
		{"https://example.vn/logo/2/lua.png", true, false, false},
		{"logo.png", true, false, true},
		{"/logo.png/logo.png", true, false, true},
		{"/x/_layouts/15/lua.png", true, false, true},
		{"", false, false, false},
	} {
		if got := isPictureAddress(c.address); got != c.picture {
			t.Errorf("%q is the address of a picture: %v", c.address, got)
		}
		if got := isDrawingName(c.address); got != c.drawing {
			t.Errorf("%q is a drawing: %v", c.address, got)
		}
		if got := isIconName(c.address); got != c.icon {
			t.Errorf("%q is an icon: %v", c.address, got)
		}
	}
}

// TestOrganisations: names of offices are told by how they begin, or by an address in them.
func TestOrganisations(t *testing.T) {
	p := portal{name: "xã đồng tâm", host: "dongtam.example.vn"}
	for s, want := range map[string]bool{
		"UBND xã": true, "Ủy ban nhân dân": true, "Báo": true, "Báo Nhân Dân": true, "Bảo Ngọc": false, "Ban": true, "Bàn Thị Lan": false,
		"tuoitre.vn": true, "Vietnam.com": true, "Lê Văn Com": false, "Đội": true, "Đội 3": true, "Đỗ Mai": false, "Dong Tam": true,
		"Xã Đồng Tâm": true, "TM": true, "Tâm": false, "Phóng viên Lan": false,
	} {
		if got := p.isOrganisation(s); got != want {
			t.Errorf("%q is an organisation: %v", s, got)
		}
	}
}

// TestBeginningsOfTexts: of a long text as much is read as is asked for, and of a short one all.
func TestBeginningsOfTexts(t *testing.T) {
	box := &html.Node{Type: html.ElementNode, Data: "div"}
	for range 40 {
		item := &html.Node{Type: html.ElementNode, Data: "p"}
		item.AppendChild(&html.Node{Type: html.TextNode, Data: "Tệp  đính kèm "})
		box.AppendChild(item)
	}
	all := text(box)
	for bytes := range len(all) + 40 {
		s := textUpTo(box, bytes)
		if !strings.HasPrefix(all, s) || len(s) < min(bytes, len(all)) || len(s) > bytes+40 {
			t.Errorf("%d bytes: %q", bytes, s)
		}
	}
}

// TestQuickLooksAtLines: a line is passed over only if the expression that it is spared would not match it.
func TestQuickLooksAtLines(t *testing.T) {
	words := []string{"–", " ", "Từ ", "từ ", "8", "12", "h", "g", ":", "30", " giờ", " phút", " đến ", "|", "·", "•", ",", "(", "Tin", "share"}
	random := rand.New(rand.NewPCG(1, 2))
	times, signs := 0, 0
	for range 20000 {
		s := ""
		for range random.IntN(7) {
			s += words[random.IntN(len(words))]
		}
		if want := timed().compiled().MatchString(s); isTimed(s) != want {
			t.Errorf("%q begins with a time: %v", s, !want)
		} else if want {
			times++
		}
		s = squeeze(s)
		if want := len(s) <= maxShareWords && (isIdle(s) || shareWords().compiled().MatchString(s)); isShareWord(s) != want {
			t.Errorf("%q is a word for sharing: %v", s, !want)
		} else if want {
			signs++
		}
	}
	if times < 100 || signs < 100 {
		t.Errorf("%d times, %d signs", times, signs)
	}
}
