package source

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"weak"

	"golang.org/x/text/unicode/norm"
)

// TestPicturesUnderOtherNames finds pictures as browsers and systems rename them,
// and takes none that may as well be another.
func TestPicturesUnderOtherNames(t *testing.T) {
	long := "toan-canh-le-khanh-thanh-cong-lang-moi-cua-xa-tan-hoa-huyen-dong-ha-tinh-tan-giang"
	twice := `<img src="https://x.vn/1/a.jpg"><img src="https://x.vn/2/a.jpg"><img src="https://x.vn/1/a.jpg"><img src="https://x.vn/3/a.jpg">`
	for name, c := range map[string]struct {
		page  string
		files string
		find  string
		key   string
		match Match
	}{
		"numbered, alone":          {"", "bai_files/a(1).jpg", "https://x.vn/a.jpg", "bai_files/a(1).jpg", Similar},
		"numbered, with a space":   {"", "bai_files/a (2).jpg", "https://x.vn/a.jpg", "bai_files/a (2).jpg", Similar},
		"numbered, beside":         {"", "a (1).jpg", "https://x.vn/a.jpg", "a (1).jpg", Similar},
		"numbered, others beside":  {"", "a (1).jpg hai.html", "https://x.vn/a.jpg", "", Missing},
		"two with numbers":         {"", "bai_files/a(1).jpg bai_files/a(2).jpg", "https://x.vn/a.jpg", "", Missing},
		"_1 may be another":        {"", "bai_files/a_1.jpg", "https://x.vn/a.jpg", "", Missing},
		"another page's":           {"", "hai.html hai_files/a(1).jpg", "https://x.vn/a.jpg", "", Missing},
		"the first of two":         {twice, "bai_files/a.jpg bai_files/a(1).jpg", "https://x.vn/1/a.jpg", "bai_files/a.jpg", SameName},
		"the second of two":        {twice, "bai_files/a.jpg bai_files/a(1).jpg", "https://x.vn/2/a.jpg", "bai_files/a(1).jpg", Similar},
		"the third":                {twice, "bai_files/a.jpg bai_files/a(1).jpg bai_files/a(2).jpg", "https://x.vn/3/a.jpg", "bai_files/a(2).jpg", Similar},
		"the second, _1":           {twice, "bai_files/a.jpg bai_files/a_1.jpg", "https://x.vn/2/a.jpg", "bai_files/a_1.jpg", Similar},
		"the second, Firefox":      {twice, "bai_files/a.jpg bai_files/a_002.jpg", "https://x.vn/2/a.jpg", "bai_files/a_002.jpg", Similar},
		"the second, of one file":  {twice, "bai_files/a.jpg", "https://x.vn/2/a.jpg", "bai_files/a.jpg", SameName},
		"where the page says":      {twice, "2/a.jpg bai_files/a(1).jpg", "2/a.jpg", "2/a.jpg", Exact},
		"cut":                      {"", "bai_files/" + long[:60] + ".jpg", "https://x.vn/" + long + ".jpg", "bai_files/" + long[:60] + ".jpg", Similar},
		"cut, in a space":          {"", "bai_files/" + long[:60] + "_.jpg", "https://x.vn/" + long[:60] + "%20abc.jpg", "bai_files/" + long[:60] + "_.jpg", Similar},
		"cut too short":            {"", "bai_files/" + long[:20] + ".jpg", "https://x.vn/" + long + ".jpg", "", Missing},
		"long, another":            {"", "bai_files/x" + long[:60] + ".jpg", "https://x.vn/" + long + ".jpg", "", Missing},
		"a space at the end":       {"", "bai_files/a", "https://x.vn/a%20", "bai_files/a", SameName},
		"a stop at the end":        {"", "bai_files/a.jpg", "https://x.vn/a.jpg.", "bai_files/a.jpg", SameName},
		"escaped on disk":          {"", "bai_files/c%E1%BB%95ng.jpg", "https://x.vn/cổng.jpg", "bai_files/c%E1%BB%95ng.jpg", SameName},
		"escaped on disk, NFD":     {"", "bai_files/c%E1%BB%95ng.jpg", "https://x.vn/" + norm.NFD.String("cổng.jpg"), "bai_files/c%E1%BB%95ng.jpg", SameName},
		"escaped, in another case": {"", "bai_files/" + "C%e1%bb%95ng.JPG", "https://x.vn/cổng.jpg", "bai_files/C%e1%bb%95ng.JPG", SameName},
	} {
		m := memory{"luu/bai.html": file("<html><body>" + c.page + "<p>x</p>")}
		for f := range strings.SplitSeq(strings.ReplaceAll(c.files, " (", "\x00("), " ") {
			f = strings.ReplaceAll(f, "\x00(", " (")
			m["luu/"+f] = file(f)
		}
		key, match := one(t, m, "luu/bai.html").Pictures.Find(c.find)
		if key != c.key || match != c.match {
			t.Errorf("%s: %q %v, want %q %v", name, key, match, c.key, c.match)
		}
	}
}

// TestOtherNamesAreLookedForInBounds looks for so many pictures only, and in so many
// folders: a page may name a million that are not there.
func TestOtherNamesAreLookedForInBounds(t *testing.T) {
	m := memory{"bai.html": file("<p>x</p>")}
	for i := range 2 * maxSimilarFolders {
		m[fmt.Sprintf("%02d/%s%02d.jpg", i, strings.Repeat("y", 60), i)] = file("x")
	}
	store := openFolder(m, Input{File: "bai.html"})
	find := func(i int) Match {
		_, match := store.Find(fmt.Sprintf("x/%s%02d-ten-dai.jpg", strings.Repeat("y", 60), i))
		return match
	}
	if first, last := find(0), find(2*maxSimilarFolders-1); first != Similar || last != Missing {
		t.Errorf("%v, %v", first, last)
	}
	store.similar.Store(maxSimilar - 1)
	if before, after := find(1), find(1); before != Similar || after != Missing {
		t.Errorf("%v, then %v", before, after)
	}
}

// TestIdentifiersWithoutAnEnd are looked through once.
func TestIdentifiersWithoutAnEnd(t *testing.T) {
	attached := []*part{{attached: "a.png", id: "x"}}
	page := []byte(strings.Repeat("cid:", 1<<20) + "x\"")
	if got := attachedTo(page, nil, attached); len(got) != 0 {
		t.Errorf("%q", got)
	}
	if got := attachedTo(page[:len(page)-1], nil, attached); len(got) != 1 {
		t.Errorf("%q", got)
	}
}

// TestAStoreDoesNotKeepItsPage: the stores of all articles live as long as their
// issue, and a page is far larger than its article.
func TestAStoreDoesNotKeepItsPage(t *testing.T) {
	files := memory{
		"bai.html":        {Data: []byte(`<p>Một đoạn.<img src="bai_files/a.jpg"><img src="https://x.vn/a.jpg">`)},
		"bai_files/a.jpg": {Data: []byte("\xff\xd8\xff")}}
	pages, err := Read(files, Input{File: "bai.html"})
	if err != nil {
		t.Fatal(err)
	}
	store, tree := pages[0].Pictures, weak.Make(pages[0].Doc.Nodes[0])
	if _, match := store.Find("bai_files/a.jpg"); match == Missing {
		t.Error("the picture is not found")
	}
	pages = nil
	runtime.GC()
	if tree.Value() != nil {
		t.Error("the page is kept")
	}
	runtime.KeepAlive(store)
}
