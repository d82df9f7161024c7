package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/extract"
	"bantin/internal/source"
)

// formsOf reads a page whose article ends with some markup, and says the form of each
// paragraph of that, line by line.
func formsOf(t *testing.T, markup string) string {
	t.Helper()
	const para = "<p>Sáng nay, Ủy ban nhân dân xã tổ chức hội nghị triển khai kế hoạch nạo vét kênh mương trước mùa mưa, với sự " +
		"tham gia của đại diện tám thôn và hợp tác xã dịch vụ nông nghiệp.</p>"
	page := "<html><head><title>Xã triển khai nạo vét kênh mương</title></head><body><article><h1>Xã triển khai nạo vét kênh mương</h1>" +
		strings.Repeat(para, 5) + markup + para + "</article></body></html>"
	pages, err := source.ReadPiped(source.Input{File: "bai.html"}, []byte(page))
	if err != nil || len(pages) != 1 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	a, _, err := extract.Article(pages[0])
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, b := range a.Body[5 : len(a.Body)-1] {
		switch b := b.(type) {
		case article.Paragraph:
			out = append(out, fmt.Sprintf("%s: %s", b.Form, strings.ReplaceAll(b.Text.String(), "\n", " / ")))
		case article.Heading:
			out = append(out, fmt.Sprintf("heading %v: %s", b.Centred, b.Text))
		case article.List:
			out = append(out, fmt.Sprintf("list %v", b.Notes))
		default:
			out = append(out, fmt.Sprintf("%T", b))
		}
	}
	return strings.Join(out, "\n")
}

func TestFormsOfCopy(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"stanzas": {"<p>Quê hương là chùm khế ngọt<br>Cho con trèo hái mỗi ngày<br>Quê hương là đường đi học</p><p>Đò ngang gác mái bên bờ<br>" +
			"Người đi chợ sớm còn chờ chuyến sau</p>",
			"verse: Quê hương là chùm khế ngọt / Cho con trèo hái mỗi ngày / Quê hương là đường đi học\n" +
				"verse: Đò ngang gác mái bên bờ / Người đi chợ sớm còn chờ chuyến sau"},
		"a paragraph for each line": {"<p>Trâu ơi ta bảo trâu này</p><p>Trâu ra ngoài ruộng trâu cày với ta</p><p>Cấy cày vốn nghiệp nông gia</p>" +
			"<p>Ta đây trâu đấy ai mà quản công</p><p>&nbsp;</p><p>Bao giờ cây lúa còn bông</p><p>Thì còn ngọn cỏ ngoài đồng trâu ăn</p>",
			"verse: Trâu ơi ta bảo trâu này / Trâu ra ngoài ruộng trâu cày với ta / Cấy cày vốn nghiệp nông gia / Ta đây trâu đấy ai mà quản công\n" +
				"verse: Bao giờ cây lúa còn bông / Thì còn ngọn cỏ ngoài đồng trâu ăn"},
		"a poem of long lines": {"<div>Tôi đi qua cánh đồng mùa gặt, rơm vàng trải kín những con đường làng nhỏ hẹp quanh co bên hàng cau cũ<br>Mẹ đứng đó<br>" +
			"Như một bóng cây chờ con về từ phía chân trời xa ngái<br><br>Rồi mùa đông<br>Gió bấc thổi qua mái rạ và những câu hát ru của bà tan vào khói bếp chiều hôm</div>",
			"verse: Tôi đi qua cánh đồng mùa gặt, rơm vàng trải kín những con đường làng nhỏ hẹp quanh co bên hàng cau cũ / Mẹ đứng đó / " +
				"Như một bóng cây chờ con về từ phía chân trời xa ngái\nverse: Rồi mùa đông / Gió bấc thổi qua mái rạ và những câu hát ru của bà tan vào khói bếp chiều hôm"},
		"lines of prose are none": {"<p>Bà con cùng nạo vét kênh mương trước mùa mưa.<br>Các thôn cử người trực ở trạm bơm.<br>Ai thấy kênh vỡ thì báo ngay.</p>" +
			"<p>Xã cảm ơn bà con.<br>Mời bà con về dự họp tổng kết ở nhà văn hóa.</p>",
			"lines: Bà con cùng nạo vét kênh mương trước mùa mưa. / Các thôn cử người trực ở trạm bơm. / Ai thấy kênh vỡ thì báo ngay.\n" +
				"lines: Xã cảm ơn bà con. / Mời bà con về dự họp tổng kết ở nhà văn hóa."},
		"who somebody is": {"<p><b>Bà Lê Thị Hoa</b></p><p><b>Chủ tịch Hội Phụ nữ xã</b></p><p><b>Ủy viên Ban Chỉ đạo</b></p>" + "<p>Bà con các thôn cùng nạo vét kênh mương trước mùa mưa, che chắn chuồng trại.</p>",
			": Bà Lê Thị Hoa\n: Chủ tịch Hội Phụ nữ xã\n: Ủy viên Ban Chỉ đạo\n: Bà con các thôn cùng nạo vét kênh mương trước mùa mưa, che chắn chuồng trại."},
		"typed rules": {"<p>Bà con cùng dọn kênh<br>----------<br>THÔN ĐÔNG<br>Tổ tự quản</p><p>-----o0o-----</p><pre>mot\n-----\nhai</pre>",
			": Bà con cùng dọn kênh\n: ----------\nlines: THÔN ĐÔNG / Tổ tự quản\ncentred: -----o0o-----\nlines: mot / ----- / hai"},
		"room to write": {"<p>Tôi tên là:" + strings.Repeat("&nbsp;", 30) + "</p><p>Sinh ngày:<u>&nbsp;&nbsp;&nbsp;&nbsp;</u> tháng <u>&nbsp; &nbsp; &nbsp;</u></p>",
			": Tôi tên là: ______________________________\n: Sinh ngày: _____ tháng _____"},
		"spaces are none": {"<p>Kính gửi:&nbsp;&nbsp;&nbsp;&nbsp; Ủy ban nhân dân xã</p><p>" + strings.Repeat("&nbsp;", 30) + "Bà con thôn Đông báo cáo:&nbsp;&nbsp;&nbsp;</p>",
			": Kính gửi: Ủy ban nhân dân xã\n: Bà con thôn Đông báo cáo:"},
		"names are no verse": {"<p>Nguyễn Văn An<br>Trần Thị Bình<br>Lê Hoàng Cường<br>Phạm Minh Đức</p>",
			"lines: Nguyễn Văn An / Trần Thị Bình / Lê Hoàng Cường / Phạm Minh Đức"},
		"nor is an address": {"<p>Nhà văn hóa thôn Đông<br>Xã Phú Lộc, tỉnh Quảng Trị<br>Điện thoại: 0233 555 111</p>",
			"lines: Nhà văn hóa thôn Đông / Xã Phú Lộc, tỉnh Quảng Trị / Điện thoại: 0233 555 111"},
		"alignment": {`<p align="center"><b>Thôn Đông<br>XÃ TÂN HÒA</b></p><p style="TEXT-ALIGN: Right">Tân Hòa, tháng 11/2026</p>` +
			`<p class="has-text-align-center">* * * Giờ làm việc * * *</p><center><p>Thứ hai đến thứ sáu</p></center>`,
			"centred: Thôn Đông / XÃ TÂN HÒA\nright: Tân Hòa, tháng 11/2026\ncentred: * * * Giờ làm việc * * *\ncentred: Thứ hai đến thứ sáu"},
		"long lines run on": {`<p style="text-align:center">` + strings.Repeat("Bà con chú ý thu hoạch lúa trước bão và che chắn chuồng trại. ", 3) + "</p>",
			": " + strings.TrimSpace(strings.Repeat("Bà con chú ý thu hoạch lúa trước bão và che chắn chuồng trại. ", 3))},
		"no motto":           {"<p>Công dân nước Cộng hòa xã hội chủ nghĩa Việt Nam có quyền.</p>", ": Công dân nước Cộng hòa xã hội chủ nghĩa Việt Nam có quyền."},
		"cells at the right": {`<p style="text-align:right">$244B</p>`, ": $244B"},
		"headings": {`<h3 style="text-align:center">CHƯƠNG TRÌNH</h3><h3 style="text-align:center">Lễ mít tinh</h3>` +
			strings.Repeat("<p>Bà con các thôn cùng về dự lễ mít tinh tại sân vận động của xã từ sáng sớm.</p>", 2) +
			`<h3 style="text-align:center">Phần hội</h3><p>Bà con các thôn cùng thi kéo co, đẩy gậy tại sân vận động của xã từ sáng.</p>`,
			"heading true: CHƯƠNG TRÌNH\nheading true: Lễ mít tinh\n: Bà con các thôn cùng về dự lễ mít tinh tại sân vận động của xã từ sáng sớm.\n" +
				": Bà con các thôn cùng về dự lễ mít tinh tại sân vận động của xã từ sáng sớm.\nheading false: Phần hội\n" +
				": Bà con các thôn cùng thi kéo co, đẩy gậy tại sân vận động của xã từ sáng."},
		"chapters": {"<p align=center><b>Chương I</b><br><b>QUY ĐỊNH CHUNG</b></p><p><b>Điều 1. Phạm vi</b></p><p>Bà con các thôn cùng nạo vét kênh mương trước mùa mưa.</p>" +
			"<p align=center><b>Chương II</b></p><p align=center><b>QUYỀN VÀ NGHĨA VỤ</b></p><p><b>Điều 2.</b> Bà con các thôn cùng che chắn chuồng trại.</p>",
			"heading true: Chương I\nheading true: QUY ĐỊNH CHUNG\nheading false: Điều 1. Phạm vi\n: Bà con các thôn cùng nạo vét kênh mương trước mùa mưa.\n" +
				"heading true: Chương II\nheading true: QUYỀN VÀ NGHĨA VỤ\n: Điều 2. Bà con các thôn cùng che chắn chuồng trại."},
		"what a notice is about": {"<p align=center><b>THÔNG BÁO</b></p><p align=center><b>Về việc thu gom rác thải sinh hoạt dịp Tết</b></p>",
			"centred: THÔNG BÁO\ncentred: Về việc thu gom rác thải sinh hoạt dịp Tết"},
		"a signature": {`<p style="text-align:right">TM. ỦY BAN NHÂN DÂN</p><p style="text-align:right">CHỦ TỊCH</p><p style="text-align:right">Nguyễn Văn An</p>`,
			"signed: TM. ỦY BAN NHÂN DÂN\nsigned: CHỦ TỊCH\nsigned: Nguyễn Văn An"},
		"a signature that nothing sets": {"<p>KT. CHỦ TỊCH</p><p>PHÓ CHỦ TỊCH</p><p>(Đã ký)</p><p>Trần Thị Bình</p>",
			"signed: KT. CHỦ TỊCH\nsigned: PHÓ CHỦ TỊCH\nsigned: (Đã ký)\nsigned: Trần Thị Bình"},
		"the head and the foot of a letter": {"<table><tr><td>ỦY BAN NHÂN DÂN<br>XÃ TÂN HÒA<br>-----</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>" +
			"Độc lập - Tự do - Hạnh phúc<br>------<br><i>Tân Hòa, ngày 20 tháng 11 năm 2026</i></td></tr></table><table><tr><td>Nơi nhận:<br>- Như trên;</td>" +
			"<td>CHỦ TỊCH<br>Nguyễn Văn An</td></tr></table>",
			"agency: ỦY BAN NHÂN DÂN / XÃ TÂN HÒA\nmotto: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc\n" +
				"right: Tân Hòa, ngày 20 tháng 11 năm 2026\nreceivers: Nơi nhận: / - Như trên;\nsigned: CHỦ TỊCH / Nguyễn Văn An"},
		"the head of a letter in rows": {"<table><tr><td>UBND XÃ TÂN HÒA</td><td></td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr>" +
			"<tr><td>Số: 45/UBND-NN<br>V/v chống rét</td><td></td><td>Tân Hòa, ngày 20 tháng 11 năm 2026</td></tr></table>",
			"agency: UBND XÃ TÂN HÒA / Số: 45/UBND-NN / V/v chống rét\nmotto: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc\nright: Tân Hòa, ngày 20 tháng 11 năm 2026"},
		"the head of a letter with white in its lines": {"<p><b>UBND XÃ TÂN HÒA" + strings.Repeat("&nbsp;", 9) + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>VĂN PHÒNG" + strings.Repeat("&nbsp;", 9) +
			"Độc lập - Tự do - Hạnh phúc</p><p>Số: 7/TB-VP" + strings.Repeat("&nbsp;", 9) + "Tân Hòa, ngày 20 tháng 11 năm 2026</p>",
			"agency: UBND XÃ TÂN HÒA / VĂN PHÒNG / Số: 7/TB-VP\nmotto: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc\nright: Tân Hòa, ngày 20 tháng 11 năm 2026"},
		"the head of a letter in boxes": {"<div align=center><p>ĐẢNG BỘ TỈNH</p><p><b>ĐẢNG ỦY XÃ TÂN HÒA</b></p><p>*</p><p>Số 15-TB/ĐU</p></div><div align=center><p><b>ĐẢNG CỘNG SẢN VIỆT NAM</b></p>" +
			"<p>Tân Hòa, ngày 20 tháng 11 năm 2026</p></div>",
			"agency: ĐẢNG BỘ TỈNH / ĐẢNG ỦY XÃ TÂN HÒA / Số 15-TB/ĐU\nmotto: ĐẢNG CỘNG SẢN VIỆT NAM\nright: Tân Hòa, ngày 20 tháng 11 năm 2026"},
		"the motto of a form": {"<p align=center>MẪU ĐƠN</p><p align=center>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p align=center>Độc lập - Tự do - Hạnh phúc</p>",
			"centred: MẪU ĐƠN\ncentred: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\ncentred: Độc lập - Tự do - Hạnh phúc"},
		"the name of the state": {"<p>81 NĂM NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>", ": 81 NĂM NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
		"who gets a letter in paragraphs": {"<p align=right>CHỦ TỊCH</p><p align=right>Nguyễn Văn An</p><p>Nơi nhận:</p><p>- Như trên;</p><p>- Lưu: VT.</p>",
			"signed: CHỦ TỊCH\nsigned: Nguyễn Văn An\nreceivers: Nơi nhận:\nreceivers: - Như trên;\nreceivers: - Lưu: VT."},
		"the foot of a letter with white in its lines": {"<p><b>Nơi nhận:" + strings.Repeat("&nbsp;", 9) + "TM. ỦY BAN NHÂN DÂN</b></p><p>- Các thôn;" + strings.Repeat("&nbsp;", 9) + "<b>CHỦ TỊCH</b></p><p>- Lưu: VT." + strings.Repeat("&nbsp;", 9) + "(Đã ký)</p>" +
			"<p>" + strings.Repeat("&nbsp;", 9) + "<b>Nguyễn Văn An</b></p>",
			"receivers: Nơi nhận: / - Các thôn; / - Lưu: VT.\nsigned: TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / (Đã ký) / Nguyễn Văn An"},
		"who gets a letter in lines that end in names": {"<p>Nơi nhận: Ủy ban nhân dân xã</p><p>- Lưu: Văn phòng.</p>", ": Nơi nhận: Ủy ban nhân dân xã\n: - Lưu: Văn phòng."},
		"two who sign with white between them": {"<p><b>" + strings.Repeat("&nbsp;", 9) + "THƯ KÝ" + strings.Repeat("&nbsp;", 9) + "CHỦ TRÌ</b></p><p>" + strings.Repeat("&nbsp;", 9) + "<i>(Ký, ghi rõ họ tên)</i>" + strings.Repeat("&nbsp;", 9) + "<i>(Ký, ghi rõ họ tên)</i></p><p>" + strings.Repeat("&nbsp;", 9) + "Lê Văn Tám" + strings.Repeat("&nbsp;", 9) + "Phạm Thị Lan</p>",
			"beside: THƯ KÝ / (Ký, ghi rõ họ tên) / Lê Văn Tám\nsigned: CHỦ TRÌ / (Ký, ghi rõ họ tên) / Phạm Thị Lan"},
		"capitals with white in them":         {"<p><b>LỊCH" + strings.Repeat("&nbsp;", 9) + "TUẦN</b></p><p>Bà con" + strings.Repeat("&nbsp;", 9) + "xem</p>", ": LỊCH TUẦN\n: Bà con xem"},
		"who gets a letter that nobody signs": {"<p>Nơi nhận:<br>- Như trên;</p>", "lines: Nơi nhận: / - Như trên;"},
		"two who sign in rows": {"<table><tr><td><b>ĐẠI DIỆN THÔN ĐÔNG</b></td><td><b>ĐẠI DIỆN THÔN ĐOÀI</b></td></tr><tr><td>(Đã ký)</td><td>(Đã ký)</td></tr>" +
			"<tr><td>Nguyễn Văn An</td><td>Trần Thị Bình</td></tr></table>",
			"beside: ĐẠI DIỆN THÔN ĐÔNG / (Đã ký) / Nguyễn Văn An\nsigned: ĐẠI DIỆN THÔN ĐOÀI / (Đã ký) / Trần Thị Bình"},
		"two who sign in cells": {"<table><tr><td><p>THƯ KÝ</p><p>(Ký, ghi rõ họ tên)</p><p>Lê Văn Tám</p></td><td><p>CHỦ TRÌ</p><p>(Ký, ghi rõ họ tên)</p><p>Phạm Thị Lan</p></td></tr></table>",
			"beside: THƯ KÝ / (Ký, ghi rõ họ tên) / Lê Văn Tám\nsigned: CHỦ TRÌ / (Ký, ghi rõ họ tên) / Phạm Thị Lan"},
		"one signs at the left of another": {"<p>TRƯỞNG THÔN</p><p>Trần Văn Bình</p><p align=right>TM. ỦY BAN NHÂN DÂN</p><p align=right>Nguyễn Văn An</p>",
			"beside: TRƯỞNG THÔN / Trần Văn Bình\nsigned: TM. ỦY BAN NHÂN DÂN\nsigned: Nguyễn Văn An"},
		"one signs beside who is to confirm it": {"<table><tr><td><b>XÁC NHẬN CỦA UBND XÃ</b></td><td><b>NGƯỜI LÀM ĐƠN</b><br>(Ký và ghi rõ họ tên)</td></tr></table>",
			"beside: XÁC NHẬN CỦA UBND XÃ\nsigned: NGƯỜI LÀM ĐƠN / (Ký và ghi rõ họ tên)"},
		"the day of who signs in a cell": {"<table><tr><td></td><td align=center><p>……, ngày … tháng … năm 2026</p><p>NGƯỜI ĐĂNG KÝ</p><p>(Ký, ghi rõ họ tên)</p></td></tr></table>",
			"right: ……, ngày … tháng … năm 2026\nsigned: NGƯỜI ĐĂNG KÝ\nsigned: (Ký, ghi rõ họ tên)"},
		"a form in a table": {"<table><tr><td>Họ và tên:</td><td>…………</td><td>Sinh ngày:</td><td>..../..../......</td></tr><tr><td>Nơi ở:</td><td>..............</td></tr></table>",
			"lines: Họ và tên: ………… Sinh ngày: ..../..../......\nlines: Nơi ở: .............."},
		"rules are the room of a form": {"<table><tr><td>Họ và tên:</td><td>…………</td></tr><tr><td>Nơi ở:</td><td></td></tr></table>", "article.Table"},
		"persons": {"<p>BAN TỔ CHỨC</p><p><b>Ông Nguyễn Văn An</b><br>Trưởng thôn Đông</p><p><b>Bà Trần Thị Bình</b><br>Kế toán<br>Thủ quỹ<br>Ông Lê Văn Tám<br>Ủy viên</p><p>Mời bà con.</p>",
			": BAN TỔ CHỨC\nentry: Ông Nguyễn Văn An / Trưởng thôn Đông\nentry: Bà Trần Thị Bình / Kế toán / Thủ quỹ\nentry: Ông Lê Văn Tám / Ủy viên\n: Mời bà con."},
		"persons in paragraphs": {strings.Repeat("<p><b>1. Ông Nguyễn Văn An</b></p><p><b>Chức vụ: Giám đốc</b></p><p><b>Đơn vị: Hợp tác xã Đông</b></p>", 3),
			strings.TrimSpace(strings.Repeat("entry: 1. Ông Nguyễn Văn An / Chức vụ: Giám đốc / Đơn vị: Hợp tác xã Đông\n", 3))},
		"two persons are no list":               {"<p>Ông Nguyễn Văn An<br>Trưởng thôn Đông</p><p>Bà Trần Thị Bình<br>Kế toán</p>", "lines: Ông Nguyễn Văn An / Trưởng thôn Đông\nlines: Bà Trần Thị Bình / Kế toán"},
		"what persons do":                       {strings.Repeat("<p>Ông Nguyễn Văn An đi họp<br>Bà con hỏi han nhau</p>", 3), strings.TrimSpace(strings.Repeat("lines: Ông Nguyễn Văn An đi họp / Bà con hỏi han nhau\n", 3))},
		"those who hold an office sign nothing": {"<table><tr><td>BÍ THƯ</td><td>CHỦ TỊCH</td></tr><tr><td>Nguyễn Văn An</td><td>Trần Thị Bình</td></tr></table>", "article.Table"},
		"a list of offices is a table": {"<table><tr><td>TRƯỞNG THÔN ĐÔNG</td><td>Nguyễn Văn An</td><td>0912 345 678</td></tr>" +
			"<tr><td>TRƯỞNG THÔN ĐOÀI</td><td>Trần Thị Bình</td><td>0987 654 321</td></tr></table>", "article.Table"},
		"a table is one": {"<table><tr><td>Thôn</td><td>Trưởng thôn</td></tr><tr><td>Đông</td><td>Nguyễn Văn An</td></tr></table>", "article.Table"},
		"a definition": {"<dl><dt>Thửa đất</dt><dd>phần diện tích được giới hạn bởi ranh giới.</dd></dl>",
			"term: Thửa đất\ndefinition: phần diện tích được giới hạn bởi ranh giới."},
		"a programme": {"<p>7h30: Đón tiếp đại biểu</p><p>8h00 - 8h30: Khai mạc</p><p>9 giờ 15: Thi kéo co</p>",
			"lines: 7h30: Đón tiếp đại biểu\nlines: 8h00 - 8h30: Khai mạc\nlines: 9 giờ 15: Thi kéo co"},
		"the rest of a programme": {"<p>7h30: Đón tiếp đại biểu</p><p>8h00 - 8h30: Khai mạc</p><p>9 giờ 15: Thi kéo co</p><p>Buổi chiều</p><p>13h30: Thi bóng chuyền</p><p>16h: Bế mạc</p>",
			"lines: 7h30: Đón tiếp đại biểu\nlines: 8h00 - 8h30: Khai mạc\nlines: 9 giờ 15: Thi kéo co\n: Buổi chiều\nlines: 13h30: Thi bóng chuyền\nlines: 16h: Bế mạc"},
		"two times are none": {"<p>7h30: Đón tiếp đại biểu</p><p>8h00 - 8h30: Khai mạc</p>", ": 7h30: Đón tiếp đại biểu\n: 8h00 - 8h30: Khai mạc"},
		"notes":              {`<ol><li id="fn1">Tức năm 1904. <a href="#r1">↩</a></li><li id="fn2">Theo lời kể.</li></ol>`, "list true"},
		"named notes":        {`<section class="footnotes"><ol><li>Tức năm 1904.</li><li>Theo lời kể của cụ.</li></ol></section>`, "list true"},
		"a list":             {"<ol><li>Dọn kênh mương trước mùa mưa.</li><li>Che chắn chuồng trại.</li></ol>", "list false"},
		"notes of a word processor": {`<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Báo cáo số 15 của trạm y tế xã.</p></div>`,
			"note: [1] Báo cáo số 15 của trạm y tế xã."},
	} {
		if got := formsOf(t, c.in); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

// TestAPageAllCentredIsProse: who sets all of a page over its middle means nothing by it.
func TestAPageAllCentredIsProse(t *testing.T) {
	page := "<html><body><center><h1>Xã triển khai nạo vét kênh mương</h1>" + strings.Repeat("<p>Sáng nay, Ủy ban nhân dân xã tổ chức hội nghị "+
		"triển khai kế hoạch nạo vét kênh mương trước mùa mưa, với đại diện tám thôn.</p><p>Mọi người đều vui.</p>", 6) + "</center></body></html>"
	pages, err := source.ReadPiped(source.Input{File: "bai.html"}, []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	a, _, err := extract.Article(pages[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range a.Body {
		if p, ok := b.(article.Paragraph); ok && p.Form != article.Running {
			t.Errorf("%s: %s", p.Form, p.Text)
		}
	}
}

// TestATableIsNotAllCentred: beside a table, which is not, two lines over the middle are no habit of the page.
func TestATableIsNotAllCentred(t *testing.T) {
	page := "<html><body><article><h1>Lịch công tác tuần 47</h1><p align=center>THÔNG BÁO<br>Về việc trực cơ quan trong tuần</p><table border=1>" +
		strings.Repeat("<tr><td>Thứ Hai, ngày 16/11</td><td>Họp giao ban tại phòng họp của xã</td></tr>", 5) + "</table><p>Lịch này thay giấy mời.</p></article></body></html>"
	pages, err := source.ReadPiped(source.Input{File: "bai.html"}, []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	a, _, err := extract.Article(pages[0])
	if err != nil {
		t.Fatal(err)
	}
	if p, ok := a.Body[0].(article.Paragraph); !ok || p.Form != article.Centred {
		t.Errorf("%+v", a.Body[0])
	}
}

// TestTheDayOfAProgrammeStays: above its times, be it the first line of the copy; when a page was made does not.
func TestTheDayOfAProgrammeStays(t *testing.T) {
	const programme = "<p>7h30: Đón tiếp đại biểu</p><p>8h00: Khai mạc</p><p>9h: Thi kéo co</p>"
	prose := strings.Repeat("<p>Bà con các thôn cùng về dự lễ mít tinh tại sân vận động của xã từ sáng sớm, ủng hộ các đội thi.</p>", 4)
	for day, stays := range map[string]bool{"Ngày 20/11/2026": true, "Sáng thứ Hai, ngày 20/11/2026": true, "Thứ năm - 12/11/2026 08:30": false, "12/11/2026": false} {
		if got := blocksOf(t, "<p>"+day+"</p>"+programme+prose); strings.Contains(got, day) != stays {
			t.Errorf("%s:\n%s", day, got)
		}
	}
}

// TestALabelOverPointsStays: be it the first line of the copy; one over a sentence is a field of the page without a value.
func TestALabelOverPointsStays(t *testing.T) {
	prose := strings.Repeat("<p>Bà con các thôn cùng về dự lễ mít tinh tại sân vận động của xã từ sáng sớm, ủng hộ các đội thi.</p>", 4)
	for points, stays := range map[string]bool{"<p>a. Đơn đề nghị;</p><p>b. Bản sao căn cước;</p>": true, "<p>- Đơn đề nghị;</p><p>- Bản sao căn cước;</p>": true, "": false} {
		if got := blocksOf(t, "<p>Thành phần hồ sơ:</p>"+points+prose); strings.Contains(got, "Thành phần hồ sơ:") != stays {
			t.Errorf("%s:\n%s", points, got)
		}
	}
}

// TestFormsAreReadBack: a page that bantin wrote has the forms of its paragraphs.
func TestFormsAreReadBack(t *testing.T) {
	page := `<!DOCTYPE html><meta name="bantin-articles" content="1"><body><article lang="vi"><h1>Tin</h1>` + "\n"
	for _, f := range article.Forms() {
		page += fmt.Sprintf("<p class=\"%s\">một<br/>hai</p>\n", f)
	}
	page += `<h2 class="centred">Chương I</h2><ol class="notes"><li>một</li></ol><p class="other">ba</p></article></body>`
	pages, err := source.ReadPiped(source.Input{File: "bai.html"}, []byte(page))
	if err != nil || len(pages) != 1 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	a, _, err := extract.Article(pages[0])
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range article.Forms() {
		if p := a.Body[i].(article.Paragraph); p.Form != f || p.Text.String() != "một\nhai" {
			t.Errorf("%s: read as %q, %q", f, p.Form, p.Text)
		}
	}
	n := len(article.Forms())
	if h := a.Body[n].(article.Heading); !h.Centred {
		t.Errorf("%+v", h)
	}
	if l := a.Body[n+1].(article.List); !l.Notes {
		t.Errorf("%+v", l)
	}
	if p := a.Body[n+2].(article.Paragraph); p.Form != article.Running {
		t.Errorf("%+v", p)
	}
}

// TestAFormMayBeginAtOnce: a label with dots to write on is no datum of the page, even right
// below the headline; a label with a number, or nothing, is.
func TestAFormMayBeginAtOnce(t *testing.T) {
	_, body := numbered(1, 5)
	for line, kept := range map[string]bool{"Họ và tên: ...........................": true, "Ngày sinh: .../.../.....": true,
		"Số lượt xem: 1204": false, "Lượt đọc:": false} {
		page := headTitle + "<body><article>" + h1 + "<p>" + line + "</p>" + body + "</article>"
		if label, _, _ := strings.Cut(line, ":"); kept {
			mustHave(t, page, []string{label})
		} else {
			mustHave(t, page, nil, line)
		}
	}
}
