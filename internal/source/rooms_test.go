package source

import (
	"fmt"
	"testing"
)

// TestMovedPictures looks for pictures that are not where the page says. What
// may be another page's is not taken, or not without a word.
func TestMovedPictures(t *testing.T) {
	files := func(names ...string) memory {
		m := memory{"luu/bai.html": file("<p>x</p>"), "ngoai.jpg": file("no"), "khac_files/a.jpg": file("no")}
		for _, name := range names {
			m["luu/"+name] = file(name)
		}
		return m
	}
	for name, c := range map[string]struct {
		files   memory
		address string
		key     string
		match   Match
	}{
		"beside the page":              {files("a.jpg"), "bai_files/a.jpg", "a.jpg", SameName},
		"in any folder":                {files("ảnh/a.jpg"), "bai_files/a.jpg", "ảnh/a.jpg", SameName},
		"in a folder of a folder":      {files("ảnh/lễ/a.jpg"), "https://x.vn/a.jpg", "ảnh/lễ/a.jpg", SameName},
		"too far below":                {files("1/2/3/a.jpg"), "bai_files/a.jpg", "", Missing},
		"in two folders":               {files("ảnh/a.jpg", "cũ/a.jpg"), "bai_files/a.jpg", "", Missing},
		"beside the page, and below":   {files("a.jpg", "cũ/a.jpg"), "bai_files/a.jpg", "a.jpg", SameName},
		"in its own folder, and below": {files("bai_files/a.jpg", "a.jpg"), "/x/a.jpg", "bai_files/a.jpg", SameName},
		"not in its own folder":        {files("bai_files/b.jpg", "ảnh/a.jpg"), "bai_files/a.jpg", "", Missing},
		"its own folder was moved":     {files("ảnh/bai_files/a.jpg", "ảnh/a.jpg"), "bai_files/a.jpg", "ảnh/bai_files/a.jpg", SameName},
		"another page's folder":        {files("hai.html", "hai_files/a.jpg"), "bai_files/a.jpg", "", Missing},
		"another page's, in Word":      {files("hai.htm", "hai.files/a.jpg"), "bai_files/a.jpg", "", Missing},
		"another page's, by its stem":  {files("hai.htm", "hai/a.jpg"), "bai_files/a.jpg", "", Missing},
		"among other pages":            {files("hai.html", "a.jpg"), "bai_files/a.jpg", "a.jpg", Elsewhere},
		"in a folder of many pages'":   {files("hai.html", "ảnh/a.jpg"), "bai_files/a.jpg", "ảnh/a.jpg", Elsewhere},
		"hidden":                       {files(".cũ/a.jpg"), "bai_files/a.jpg", "", Missing},
		"outside":                      {files(), "../ngoai.jpg", "", Missing},
		"another page":                 {files("hai.html"), "https://x.vn/hai.html", "", Missing},
		"without extension":            {files("bai_files/a"), "bai_files/a.jpg", "bai_files/a", SameName},
		"with another extension":       {files("bai_files/a.webp"), "bai_files/a.jpg", "bai_files/a.webp", SameName},
		"with several extensions":      {files("bai_files/a.webp", "bai_files/a.png"), "bai_files/a.jpg", "", Missing},
		"no picture of that name":      {files("bai_files/a.js", "bai_files/a.css"), "bai_files/a.jpg", "", Missing},
		"a query in its name":          {files("bai_files/a.ashx_id=1"), "/a.ashx?id=1", "bai_files/a.ashx_id=1", SameName},
		"another query in its name":    {files("bai_files/a.ashx_id=2"), "/a.ashx?id=1", "", Missing},
		"names that differ in a mark":  {files("bai_files/a b.jpg", "bai_files/a+b.jpg"), "a_b.jpg", "", Missing},
		"nothing":                      {files("a.jpg"), "", "", Missing},
		"a folder":                     {files("ảnh/a.jpg"), "ảnh", "", Missing},
		"the root of a site":           {files("a.jpg"), "https://x.vn/", "", Missing},
	} {
		key, match := one(t, c.files, "luu/bai.html").Pictures.Find(c.address)
		if key != c.key || match != c.match {
			t.Errorf("%s: %q %v, want %q %v", name, key, match, c.key, c.match)
		}
	}
}

// TestMovedPicturesAreLookedForInBounds counts the folders that are read for
// a page whose pictures are missing: not all of a disk.
func TestMovedPicturesAreLookedForInBounds(t *testing.T) {
	m := memory{"bai.html": file("<p>x</p>")}
	for i := range 300 {
		m[fmt.Sprintf("%03d/a.txt", i)], m[fmt.Sprintf("%03d/b/a.txt", i)] = file("x"), file("x")
	}
	store := openFolder(m, Input{File: "bai.html"})
	for i := range 50 {
		if _, match := store.Find(fmt.Sprintf("bai_files/%d.jpg", i)); match != Missing {
			t.Fatalf("%d is %v", i, match)
		}
	}
	if n := len(store.names); n > maxRooms+1 {
		t.Errorf("%d folders are read", n)
	}
}
