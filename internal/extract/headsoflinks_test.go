package extract_test

import "testing"

func TestHeadsOfLinksOverCopy(t *testing.T) {
	for _, head := range []string{"Tin đã đưa:", "Bài đã đăng", "Tin trước đó"} {
		a, err := read(t, "<div><h1>Thôn Cồn Vạc nạo vét mương trước vụ hè thu</h1>"+ditch+"<p>"+head+"</p><p>Kết quả đo cho thấy đoạn giữa mương cạn hơn hai bên sáu mươi phân.</p></div>")
		if err != nil || len(a.Body) != 5 {
			t.Errorf("%s: %v, %d blocks, want 5", head, err, len(a.Body))
		}
	}
}
