package source

import (
	"strings"
	"testing"
)

func TestWhatAControlUnfoldsIsShown(t *testing.T) {
	text := strings.Repeat("Bà con ra đồng từ sáng sớm. ", 4)
	for _, c := range []struct {
		name, in string
		shown    bool
	}{
		{"named in a script", `<p id="a" style="display: none">` + text + `</p><a onclick="show('a')">Đọc tiếp…</a>`, true},
		{"by its address", `<p id="a" hidden>` + text + `</p><a href="#a">Xem thêm »</a>`, true},
		{"by a toolkit", `<p id="a" hidden>` + text + `</p><button data-bs-target="#a">Read more</button>`, true},
		{"by its name", `<span class="more-text" style="display:none">` + text + `</span>`, true},
		{"by other words", `<p id="a" hidden>` + text + `</p><a href="#a">Báo lỗi</a>`, false},
		{"below a menu", strings.Repeat("<i hidden>Mục</i>", 600) + `<p class="more" hidden>` + text + `</p>`, true},
		{"within another", `<div class="more" hidden><p>` + text + `</p><input></div>`, false},
		{"nobody", `<p hidden>` + text + `</p><button>Xem thêm</button>`, false},
		{"a form", `<div id="a" hidden>` + text + `<input></div><a href="#a">Xem thêm</a>`, false},
		{"a menu", `<div id="a" hidden><a href="/x">` + text + `</a></div><a href="#a">Xem thêm</a>`, false},
		{"a few words", `<p id="a" hidden>Bà con ra đồng.</p><a href="#a">Xem thêm</a>`, false},
	} {
		p := oneOf(t, "<html><body>"+c.in+"</body></html>")
		hidden := p.Doc.Find("p, span, div").Filter("[hidden], [style]").Length() > 0
		if hidden == c.shown {
			t.Errorf("%s: hidden %v", c.name, hidden)
		}
	}
}
