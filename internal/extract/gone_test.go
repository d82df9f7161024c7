package extract

import (
	"errors"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/source"
)

// isRefusedAsError reports whether a page is refused as an error page, be it named or not.
func isRefusedAsError(t *testing.T, page string) bool {
	t.Helper()
	pages, err := source.ReadPiped(source.Input{File: "x.html"}, []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = Named(pages[0])
	var refused *Refusal
	return errors.As(err, &refused) && refused.Reason == diag.ErrorPage
}

func TestAPageThatSaysThatItIsGoneIsNoArticle(t *testing.T) {
	for said, is := range map[string]bool{
		"<p>Trang bạn yêu cầu không tồn tại hoặc đã bị xóa. Vui lòng kiểm tra lại đường dẫn hoặc quay về trang chủ của cổng thông tin.</p>":              true,
		"<p>Rất tiếc! Nội dung mà quý vị đang tìm kiếm hiện không tồn tại trên hệ thống, xin vui lòng quay về trang chủ hoặc tìm kiếm theo từ khóa.</p>": true,
		"<p>Đường dẫn này không tồn tại hoặc bài viết đã được chuyển đi nơi khác, xin mời bạn đọc quay lại trang chủ để xem các tin khác.</p>":           true,
		"<p>Nội dung bạn truy cập đã bị xóa hoặc chuyển sang địa chỉ khác, vui lòng thử lại. Chúng tôi xin lỗi quý vị vì sự bất tiện này.</p>":           true,
		"<p>Sorry, the page you are looking for has been removed, had its name changed, or is temporarily unavailable on this server today.</p>":         true,
		"<p>Sorry, the page you are looking for could not be found. Please check the address, or go back to the first page of this site.</p>":            true,

		"<p>Trang thông tin điện tử của xã đã bị gỡ ba bài viết sai sự thật, Chủ tịch xã cho biết trong buổi họp dân sáng nay tại nhà văn hóa.</p>":     false,
		"<p>Nội dung này đã bị xóa khỏi dự thảo nghị quyết sau khi đại biểu của hai tổ góp ý trong buổi thảo luận chiều nay tại hội trường.</p>":        false,
		"<p>Bài viết này không có trên báo in. Tòa soạn mời bạn đọc xem bản đầy đủ trong số đặc biệt ra ngày thứ Bảy tuần này, giá không đổi.</p>":      false,
		"<p>Trang trại không tồn tại nhiều năm ở xã đã được cấp lại giấy phép, chủ trang trại cho biết sẽ nuôi bò sữa trên mười hai héc-ta cỏ.</p>":     false,
		"<p>Trang phục bạn mặc khi dự lễ không tìm thấy ở chợ huyện thì có thể mượn tại nhà văn hóa, ban tổ chức cho biết trong thông báo hôm nay.</p>": false,
		"<p>The page you requested was the town's first newspaper, printed in 1911; the library found it again last week behind an old shelf.</p>":      false,

		// what is gone is what the notice is about
		"<p>Trang web này không tồn tại trong danh mục cổng thông tin của tỉnh, bà con không nhập mật khẩu và số tài khoản vào đó.</p>":                                                                         false,
		"<p>Đường dẫn này đã bị gỡ từ 17 giờ ngày 20/9; thí sinh chưa đăng ký xin liên hệ phòng giáo vụ của trường để được hướng dẫn.</p>":                                                                      false,
		"<p>Địa chỉ này không tồn tại. Phụ huynh cảnh giác với giấy mời của trung tâm tự xưng, báo ngay cho công an xã khi nhận được.</p>":                                                                      false,
		"<p>Trang này bị gỡ khỏi sách Ngữ văn tập một in lần hai; thầy cô tải bản sửa ở thư viện trường và phát cho học sinh trước thứ Hai.</p>":                                                                false,
		"<p>Liên kết này không tồn tại trên giấy: bốn nhà đã cùng ký, cùng bán và cùng chia lãi suốt ba vụ cà phê vừa qua ở xã nhà.</p>":                                                                        false,
		"<p>Địa chỉ này đã bị di chuyển hai lần trong chiến tranh, nay là nhà truyền thống của xã, mở cửa đón học sinh vào sáng thứ Bảy.</p>":                                                                   false,
		"<p>Thông báo: nội dung bạn đã xem đã bị gỡ theo yêu cầu của Sở Thông tin và Truyền thông vì đưa sai số liệu về dịch tả lợn ở xã.</p>":                                                                  false,
		"<p>Trang bạn yêu cầu không tồn tại là câu báo lỗi thường gặp khi nộp hồ sơ trên mạng. Cách xử lý: quay lại trang chủ rồi đăng nhập lại.</p>":                                                           false,
		"<p>Trang bạn yêu cầu không tồn tại. Đó là câu báo lỗi thường gặp khi nộp hồ sơ. Bà con quay lại trang chủ rồi đăng nhập lại từ đầu.</p>":                                                               false,
		"<p>Trang bạn yêu cầu không tồn tại? Xin mời quay lại trang chủ, xóa bộ nhớ đệm của máy rồi đăng nhập lại để nộp hồ sơ từ đầu.</p>":                                                                     false,
		"<p>Đường dẫn này không tồn tại hoặc đã bị kẻ gian thay, xin mời bà con quay lại trang chủ của ngân hàng mà kiểm tra số dư tài khoản.</p>":                                                              false,
		"<p>Địa chỉ bạn tìm không tồn tại, hoặc đã bị đổi tên sau sáp nhập, danh sách tên thôn mới có tại trụ sở xã để bà con tra cứu.</p>":                                                                     false,
		"<p>Trang bạn yêu cầu không tồn tại, vui lòng thử lại: câu trả lời quen thuộc ấy khiến nhiều người dân bỏ cuộc khi nộp hồ sơ qua mạng.</p>":                                                             false,
		"<p>Nội dung bạn cần tìm không tồn tại trong sách giáo khoa mới, thầy giáo nói với phụ huynh lớp sáu trong buổi họp đầu năm học mới này.</p>":                                                           false,
		"<p>Liên kết này đã bị gỡ hoặc đổi tên, vui lòng không chuyển tiền cứu trợ cho ai khi chưa hỏi lại Hội Chữ thập đỏ của xã nhà.</p>":                                                                     false,
		"<p>Đường dẫn này đã bị gỡ, xin mời phụ huynh xem ảnh chụp màn hình và cách nhận biết do công an huyện cung cấp, rồi quay về trang chủ.</p>" + twoPictures:                                              false,
		"<p>Trang bạn xem không tồn tại hoặc đã bị gỡ là các trang sau đây, người dân không nên mở:</p><ul><li>dichvucong-a.example, một người bị lừa</li><li>dichvucong-b.example, hai người bị lừa</li></ul>": false,
	} {
		page := `<html lang="vi"><head><title>Cổng thông tin</title></head><body><h1>Thông tin của cổng xã nhà</h1><div class="body">` + said + `</div></body></html>`
		if got := isRefusedAsError(t, page); got != is {
			t.Errorf("%q: error page %v", said, got)
		}
	}
}

const twoPictures = `<p><img src="a.jpg" width="800" height="600"></p><p><img src="b.jpg" width="800" height="600"></p>`
