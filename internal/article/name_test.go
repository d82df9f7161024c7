package article

import "testing"

func TestPicturesAreCalledByTheirFile(t *testing.T) {
	for _, c := range []struct {
		im   Image
		want string
	}{
		{Image{Src: "/upload/2026/cau-moi.jpg?w=640", File: "trang_files/cau-moi.jpg"}, "cau-moi.jpg"},
		{Image{Src: "https://xa.example.vn/upload/2026/cau-moi.jpg?w=a/b"}, "cau-moi.jpg"},
		{Image{Src: "../anh/c%E1%BA%A7u%20m%E1%BB%9Bi.jpg", File: "k1"}, "cầu mới.jpg"},
		{Image{Src: "giam%gia.jpg"}, "giam%gia.jpg"},
		{Image{Src: `..\anh\cau moi.jpg`}, "cau moi.jpg"},
		{Image{File: "data:image/png;base64,AAAA/9z", Alt: "Cầu mới"}, "Cầu mới"},
		{Image{File: "data:image/png;base64,AAAA/9z", Caption: "Cầu mới thông xe"}, "Cầu mới thông xe"},
		{Image{Src: "data:image/png;base64,AAAA/9z"}, "image/png"},
		{Image{Src: "data:,x"}, "data"},
	} {
		if got := c.im.Name(); got != c.want {
			t.Errorf("%+v is called %q, want %q", c.im, got, c.want)
		}
	}
}
