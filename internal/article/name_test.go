package article

import "testing"

func TestPicturesAreCalledByTheirFile(t *testing.T) {
	for _, c := range []struct {
		im   Image
		want string
	}{
		{Image{Src: "/upload/2026/cau-moi.jpg?w=640", File: "trang_files/cau-moi.jpg"}, "cau-moi.jpg"},
		{Image{Src: "https://xa.example.vn/upload/2026/cau-moi.jpg?w=a/b"}, "cau-moi.jpg"},
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
