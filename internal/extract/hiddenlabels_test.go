package extract_test

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

// TestFieldsWithHiddenLabels: a field whose label is hidden, as its class says, is seen. What is hidden
// itself, and what is named for anything else, stays what it is.
func TestFieldsWithHiddenLabels(t *testing.T) {
	_, body := numbered(1, 6)
	field := func(class, in string) string { return "<div class='field " + class + "'>" + in + "</div>" }
	for name, c := range map[string]struct {
		amid string
		want bool
	}{
		"hidden":                  {field("field--name-place field--label-hidden field__item", "Nhà văn hóa xã, 8 giờ"), true},
		"hidden for the eye":      {field("field--name-place field--label-visually_hidden", "<div class='field__label visually-hidden'>Nơi</div><div class=field__item>Nhà văn hóa xã, 8 giờ</div>"), true},
		"of an older system":      {field("field-name-place field-label-hidden", "<div class=field-items>Nhà văn hóa xã, 8 giờ</div>"), true},
		"a heading":               {field("field--label-visually_hidden", "<h2>Nhà văn hóa xã, 8 giờ</h2>"), true},
		"itself":                  {"<div class=visually-hidden>Nhà văn hóa xã, 8 giờ</div>", false},
		"its label":               {field("field--label-visually_hidden", "<div class='field__label visually-hidden'>Nhà văn hóa xã, 8 giờ</div><p>Mời dự</p>"), false},
		"a hidden field":          {field("field--hidden", "Nhà văn hóa xã, 8 giờ"), false},
		"a label beside hidden":   {field("field-label hidden", "Nhà văn hóa xã, 8 giờ"), false},
		"the label of a button":   {"<div class=button-label-hidden>Nhà văn hóa xã, 8 giờ</div>", false},
		"a field of another kind": {field("field--name-share field--label-hidden", "Nhà văn hóa xã, 8 giờ"), false},
		"a field of tags":         {field("field--name-field-tags field--label-hidden", "<a href=/t/1>Nhà văn hóa xã, 8 giờ</a>"), false},
		"a field of related ones": {field("field--name-field-related field--label-visually_hidden", "<a href=/n/1>Nhà văn hóa xã, 8 giờ</a>"), false},
	} {
		a, err := read(t, "<html>"+headTitle+"<body><article>"+h1+"<div class=content>"+body+c.amid+body+"</div></article></body></html>")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := strings.Contains(copyOf(a), "Nhà văn hóa xã"); got != c.want {
			t.Errorf("%s: printed %v, want %v:\n%s", name, got, c.want, copyOf(a))
		}
	}
}

// TestBodyOfAFieldWithAHiddenLabel: the field may be the copy itself.
func TestBodyOfAFieldWithAHiddenLabel(t *testing.T) {
	want, body := numbered(1, 3)
	a, err := read(t, "<html>"+headTitle+"<body><article>"+h1+"<div class='field field--name-field-image field--label-visually_hidden'>"+
		"<div class='field__label visually-hidden'>Hình</div><img src=/cat/thuy-loi.jpg width=800 height=500></div>"+
		"<div class='field field--name-body field--label-visually_hidden'><div class='field__label visually-hidden'>Nội dung</div>"+
		"<div class=field__item>"+body+"</div></div></article></body></html>")
	if err != nil {
		t.Fatal(err)
	}
	if got := copyOf(a); !strings.Contains(got, want[0]) || !strings.Contains(got, want[2]) || strings.Contains(got, "Nội dung") {
		t.Errorf("the copy is %q", got)
	}
	if im, ok := a.Body[0].(article.Image); !ok || im.Src != "/cat/thuy-loi.jpg" {
		t.Errorf("the picture is %v", a.Body[0])
	}
}
