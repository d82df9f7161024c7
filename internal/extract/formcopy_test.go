package extract

import (
	"fmt"
	"testing"
)

// What a form among the paragraphs says of what is told is missed, not what it asks for.
func TestWhatAFormSaysIsMissed(t *testing.T) {
	t.Parallel()
	const page = `<div class="main"><h1>Xã Nà Phặc trả hồ sơ qua bưu điện</h1><div class="content">
<p>Từ ngày 1/11, Ủy ban nhân dân xã trả kết quả hồ sơ tại nhà qua bưu điện cho người dân các thôn ở xa trung tâm.</p>
<p>Người nộp không phải trả thêm phí; bưu tá gọi điện trước khi đến và giao tận tay người đứng tên hồ sơ.</p>
%s</div></div>%s<div class="footer">Bản quyền thuộc Ủy ban nhân dân xã Nà Phặc</div>`
	const more = `<p>Ông Hoàng Văn Sử, cán bộ một cửa, cho biết ba thôn đầu tiên đã nhận hơn bốn mươi kết quả trong tuần qua.</p>`
	const said = `<p>Mã hồ sơ in ở góc phải giấy hẹn.</p>`
	look := `<form action="/tc"><label>Mã hồ sơ</label><input type="text" name="ma">%s<button>Tra cứu</button></form>`
	form := func(says string) string { return fmt.Sprintf(look, says) }
	for _, c := range []struct {
		name, within, below string
		want                []string
	}{
		{"sentence", form(said) + more, "", []string{"Mã hồ sơ in ở góc phải giấy hẹn."}},
		{"behind all paragraphs", form(said), "", nil},
		{"with a heading over it", form("<h3>Mã ở đâu</h3>"+said) + more, "", []string{"Mã ở đâu", "Mã hồ sơ in ở góc phải giấy hẹn."}},
		{"table", form("<table><tr><th>Mã hồ sơ đầu</th><th>Ngày trả</th></tr><tr><td>Khai sinh</td><td>Trong ngày</td></tr>"+
			"<tr><td>Đăng ký kết hôn</td><td>Ba ngày</td></tr></table>") + more, "",
			[]string{"Mã hồ sơ đầu Ngày trả Khai sinh Trong ngày Đăng ký kết hôn Ba ngày"}},
		{"asks to fill in", form("<p>Nhập đủ mười hai số của mã hồ sơ.</p>") + more, "", nil},
		{"speaks to the reader", form("<p>Mã hồ sơ của bạn in ở giấy hẹn.</p>") + more, "", nil},
		{"a hint, no sentence", form("<p>Mã hồ sơ có mười hai số</p>") + more, "", nil},
		{"label", `<form><label>Mã hồ sơ in ở góc phải giấy hẹn.</label><input type="text" name="ma"></form>` + more, "", nil},
		{"link", form(`<p><a href="/hd">Mã hồ sơ in ở góc phải giấy hẹn.</a></p>`) + more, "", nil},
		{"table of fields", `<form><table><tr><td>Mã hồ sơ ghi trên giấy hẹn của xã</td><td><input type="text" name="ma"></td></tr>` +
			`<tr><td>Ngày nộp hồ sơ tại bộ phận một cửa</td><td><input type="text" name="ngay"></td></tr></table></form>` + more, "", nil},
		{"newsletter", `<form><p>Tin của xã đến vào sáng thứ hai hằng tuần.</p><input type="email" name="e"><button>Gửi</button></form>` + more, "", nil},
		{"newsletter, field of text", `<form><p>Tin của xã đến vào sáng thứ hai hằng tuần.</p><input type="text" placeholder="Email"><button>Gửi</button></form>` + more, "", nil},
		{"log-in", `<form><p>Chỉ cán bộ xã mới vào được mục này.</p><input type="text" name="u"><input type="password"><button>Vào</button></form>` + more, "", nil},
		{"comment", `<form><p>Lời viết ở đây hiện ra sau một ngày.</p><input type="text" name="x"><textarea></textarea><button>Gửi</button></form>` + more, "", nil},
		{"asks who one is", `<form><p>Cán bộ xã gọi lại trong buổi sáng.</p><label>Họ tên</label><input type="text" name="a"><button>Gửi</button></form>` + more, "", nil},
		{"poll", `<form><p>Thôn nào cũng được hỏi một lần trong năm.</p><input type="radio" name="a"> Có <input type="radio" name="a"> Không <input type="text" name="khac"><button>Gửi</button></form>` + more, "", nil},
		{"search", `<form><p>Mục này có tin từ năm 2015 đến nay.</p><input type="text" name="txtSearch"><button>Tìm</button></form>` + more, "", nil},
		{"captcha", form("<p>Mã xác nhận gồm sáu chữ số trong hình.</p>") + more, "", nil},
		{"English", `<form><label>Number</label><input type="text" name="ma"><p>The office is open every morning of the week.</p></form>` + more, "", nil},
		{"of what the copy has nothing", `<form><label>Số báo danh</label><input type="text" name="sbd"><p>Số báo danh do Sở cấp trước ngày thi một tuần.</p></form>` + more, "", nil},
		{"of another day", `<form><label>Ngày khám</label><input type="text" name="ngay"><p>Ngày khám do bác sĩ báo lại trong tuần.</p></form>` + more, "", nil},
		{"what is not called so", `<form><label>Mã hồ sơ</label><input type="text" name="ma"><p>Giấy hẹn do xã cấp có số ở góc phải.</p><button>Xem</button></form>` + more, "", nil},
		{"no name of the field", `<form><input type="text" name="ma"><p>Mã hồ sơ in ở góc phải giấy hẹn.</p><button>Xem</button></form>` + more, "", nil},
		{"calendar of a day", `<form><label>Ngày trả</label><input type="text" name="ngay"><table><tr><td>Thứ hai</td><td>Thứ ba</td><td>Thứ tư</td><td>Thứ năm</td></tr><tr><td>5</td><td>6</td><td>7</td><td>8</td></tr><tr><td>12</td><td>13</td><td>14</td><td>15</td></tr></table><button>Xem</button></form>` + more, "", nil},
		{"two fields", `<form><label>Mã hồ sơ</label><input type="text" name="ma"><input type="text" name="ngay"><p>Mã hồ sơ in ở góc phải giấy hẹn.</p><button>Xem</button></form>` + more, "", nil},
		{"a field and a choice", `<form><label>Mã hồ sơ</label><input type="text" name="ma"><select><option>Xã</option></select><p>Mã hồ sơ in ở góc phải giấy hẹn.</p><button>Xem</button></form>` + more, "", nil},
		{"read only", `<form><label>Mã hồ sơ</label><input type="text" readonly value="12"><p>Mã hồ sơ in ở góc phải giấy hẹn.</p><button>Xem</button></form>` + more, "", nil},
		{"editable", `<form><label>Mã hồ sơ</label><input type="text" name="ma"><p>Mã hồ sơ in ở góc phải giấy hẹn.</p><div contenteditable="true"></div><button>Xem</button></form>` + more, "", nil},
		{"hint in small letters", `<form><label>Mã hồ sơ</label><input type="text" name="ma"><small>Mã hồ sơ in ở góc phải giấy hẹn.</small><button>Xem</button></form>` + more, "", nil},
		{"hint beside the field", `<form><label>Mã hồ sơ</label><div><span>Mã hồ sơ in ở góc phải giấy hẹn.</span><input type="text" name="ma"></div><button>Xem</button></form>` + more, "", nil},
		{"error", `<form><label>Mã hồ sơ</label><input type="text" name="ma"><p class="error">Mã hồ sơ in ở góc phải giấy hẹn.</p><button>Xem</button></form>` + more, "", nil},
		{"help", `<form><label>Mã hồ sơ</label><input type="text" name="ma"><div class="help-block"><p>Mã hồ sơ in ở góc phải giấy hẹn.</p></div><button>Xem</button></form>` + more, "", nil},
		{"how long it is", `<form><label>Mã hồ sơ</label><input type="text" name="ma"><p>Mã hồ sơ có đủ mười hai chữ số.</p><button>Xem</button></form>` + more, "", nil},
		{"looks for pages", `<form action="/tim-kiem"><label>Mã hồ sơ</label><input type="text" name="ma"><p>Mã hồ sơ in ở góc phải giấy hẹn.</p><button>Xem</button></form>` + more, "", nil},
		{"who calls back", `<form><input type="text" placeholder="Số di động"><p>Số di động do cán bộ một cửa giữ kín.</p><button>Xem</button></form>` + more, "", nil},
		{"address of a reader", `<form><input type="text" placeholder="Địa chỉ nhận"><p>Địa chỉ nhận do bưu cục giữ trong một năm.</p><button>Xem</button></form>` + more, "", nil},
		{"pages of a list", `<form><label>Số trang</label><input type="text" name="trang"><p>Số trang đang xem là trang 1 trong số 12 trang.</p><button>Xem</button></form>` + more, "", nil},
		{"a field left in a paragraph", `<p>Mỗi thôn có một ngày trả hồ sơ trong tuần, thôn xa nhất vào <input value="x">sáng thứ hai, thôn gần vào chiều thứ sáu, sau giờ họp của xã.</p>` + more, "", []string{"Mỗi thôn có một ngày trả hồ sơ trong tuần, thôn xa nhất vào sáng thứ hai, thôn …"}},
		{"a short line with a field", `<p>Mã hồ sơ in ở giấy hẹn do xã cấp: <input name="ma">.</p>` + more, "", nil},
		{"a paragraph that asks who one is", `<p>Mỗi thôn có một ngày trả hồ sơ trong tuần, thôn xa nhất vào sáng thứ hai, thôn gần vào chiều thứ sáu, sau giờ họp của xã. <input type="text" name="ten_bn"></p>` + more, "", nil},
		{"below the article", more, `<div class="tracuu">` + form(said) + `</div>`, nil},
		{"beside the article", more, `<div class="col">` + form(said) + `<p>Chuyên mục</p></div>`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, o := range leftOf(t, fmt.Sprintf(page, c.within, c.below)) {
				got = append(got, o.Text)
			}
			if fmt.Sprint(got) != fmt.Sprint(c.want) {
				t.Errorf("left out %q, want %q", got, c.want)
			}
		})
	}
}
