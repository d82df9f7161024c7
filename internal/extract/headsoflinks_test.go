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

func TestWhatWasWrittenBeforeIsCopy(t *testing.T) {
	const links = "<br><a href=/t/2>Mương Tây cạn nước giữa vụ</a><br><a href=/t/3>Cống xóm Bãi sập một nửa</a><br><a href=/f/bai-3.pdf>Tổ thủy nông chia ca</a></p>"
	for _, head := range []string{"Các bài đã đăng", "Bài đã đăng:"} {
		a, err := read(t, "<div><h1>Thôn Cồn Vạc nạo vét mương trước vụ hè thu</h1>"+ditch+"<p>"+head+links+
			"<p>Phạm Thu Hằng còn viết sổ tay cho tổ thủy nông, được in lại hai lần trong năm qua.</p></div>")
		if err != nil || len(a.Body) != 5 {
			t.Errorf("%s: %v, %d blocks, want 5", head, err, len(a.Body))
		}
	}
}
