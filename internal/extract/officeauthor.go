package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// officeCredit begins a line that says who wrote an article: communes, schools and unions
// put their offices there, where papers have names. Who carries out what the copy tells
// ("Thực hiện: …") is none.
var officeCredit = pattern(`(?i)^(?:(?:tin|bài)(?: viết)?[,; /-]*(?:và )?(?:ảnh|bài)|ảnh[,; /-]*(?:và )?(?:tin|bài)|` +
	`tác giả(?: bài viết)?|người viết)\s*:\s*|^(?:được )?viết bởi:? +`)

// writingOffices begins the name of an office that writes, with the word that tells it from a
// title, a band or a town that begins alike ("Hội họa", "Ban nhạc", "Hội An").
var writingOffices = pattern(`(?i)^(?:hạt kiểm lâm|hội (?:đồng nhân dân|nông dân|phụ nữ|liên hiệp|lhpn|cựu (?:chiến binh|giáo chức|thanh niên)|ccb|chữ thập đỏ|ctđ|` +
	`người cao tuổi|nct|khuyến học|đông y|luật gia|nhà báo|văn học nghệ thuật|vhnt|sinh viên)|` +
	`đoàn (?:xã|phường|thị trấn|trường|thanh niên|tn|tncs|cơ sở|đặc khu|khối|viện|đại biểu quốc hội|đbqh)|` +
	`(?:tỉnh|thành|quận|huyện|thị|xã|phường) ?đoàn|(?:tỉnh|thành|quận|huyện|thị|đảng) (?:ủy|uỷ)|` +
	`đài (?:truyền thanh|phát thanh|truyền hình|pt|tt|khí tượng)|` +
	`ban (?:biên tập|chỉ huy|chqs|tuyên giáo|dân vận|tổ chức|quản lý|chấp hành|dân tộc|tiếp công dân|nội chính|kiểm tra|truyền thông|` +
	`thông tin|giám hiệu|công tác|chỉ đạo|thường trực|thường vụ|xây dựng|kinh tế|pháp chế|văn hóa|nữ công)|` +
	`tổ (?:văn phòng|truyền thông|tin|thông tin|công nghệ|tuyên truyền|chuyên môn|bộ môn|khối|tự nhiên|xã hội|ngữ văn|ngoại ngữ|tiếng anh|mẫu giáo|` +
	`nhà trẻ|giáo vụ|(?:toán|văn|lý|hóa|sinh|sử|địa)(?: ?[-–+&].*)?$)|` +
	`khoa (?:nội|ngoại|sản|nhi|dược|khám|cấp cứu|xét nghiệm|dinh dưỡng|kiểm soát|y tế|y học|giáo dục|sư phạm|kinh tế|công nghệ|nông|luật|` +
	`xây dựng đảng|lý luận|nhà nước|hồi sức|phục hồi|chẩn đoán|truyền nhiễm|an toàn)|` +
	`phòng (?:gd|gdđt|vh|vhtt|vhxh|giáo dục|văn hóa|văn hoá|nội vụ|tư pháp|kinh tế|nông nghiệp|tài chính|tài nguyên|y tế|lao động|quản lý|dân tộc|tuyên truyền|truyền thông|` +
	`thông tin|tổ chức|hành chính|đào tạo|công tác|tham mưu|cảnh sát|kế hoạch|chính trị|khoa học|kỹ thuật|nghiệp vụ|biên tập|công thương|hạ tầng|` +
	`tổng hợp|điều dưỡng|khảo thí|thanh tra|thời sự)|` +
	`sở (?:y tế|giáo dục|gd|công thương|nội vụ|tư pháp|tài chính|tài nguyên|xây dựng|nông nghiệp|nn|văn hóa|văn hoá|vh|du lịch|khoa học|kh|thông tin|tt|` +
	`ngoại vụ|dân tộc|lao động|lđ|kế hoạch|giao thông)|` +
	`trạm (?:y tế|khuyến nông|thú y|bảo vệ|kiểm lâm|truyền thanh|cấp nước|kiểm dịch|trồng trọt|chăn nuôi|biên phòng)|` +
	`trung tâm (?:văn hóa|văn hoá|vh|vhtt|vhtttt|vhttt|ttvh|truyền thông|tt|y tế|kiểm (?:soát|nghiệm)|giáo dục|gd|gdnn|dịch vụ|dv|phục vụ|hành chính|khuyến nông|chính trị|công nghệ|ngoại ngữ|` +
	`xúc tiến|thông tin|bảo (?:tồn|trợ)|bồi dưỡng|hỗ trợ|huấn luyện|pháp y|trợ giúp|phát triển|nước|quan trắc|đào tạo|nghiên cứu|quản lý|điều hành|chuyển đổi|` +
	`lưu trữ|thể thao|thể dục|giống|học tập)|` +
	`trường (?:tiểu học|th|thcs|thpt|pt|ptdt|ptdtbt|ptdtnt|ptcs|mầm non|mn|mẫu giáo|phổ thông|trung (?:học|cấp)|cao đẳng|cđ|đại học|đh|chính trị|sĩ quan|dạy nghề)|` +
	`công an (?:xã|phường|thị|huyện|quận|tỉnh|thành phố|tp|đặc khu)|bệnh viện (?:đa khoa|y|phụ sản|sản|nhi|mắt|đk|phổi|tâm thần|phục hồi|huyện|tỉnh|quân)|` +
	`(?:ủy|uỷ) ban (?:nhân dân|mặt trận|mttq|kiểm tra|đoàn)|mặt trận tổ quốc|đảng bộ|chi bộ|công đoàn|liên đoàn lao động|` +
	`văn phòng(?: (?:hđnd|ubnd|hội đồng|ủy ban|uỷ ban|đảng|huyện|tỉnh|thành|cấp ủy|đoàn|sở|đăng ký|điều phối))|` +
	`bảo hiểm xã hội|kho bạc|chi cục|cục (?:thuế|thống kê|quản lý|hải quan|thi hành)|tòa án|viện kiểm sát|thư viện (?:tỉnh|huyện|trường|thành phố)|` +
	`bảo tàng|thanh tra (?:tỉnh|huyện|sở|thành phố)|bộ chỉ huy|đồn biên phòng|` +
	`ubnd|hđnd|ubmttq|mttq|lđlđ|bhxh|bchqs|bch|ttyt|ttvh|cdc|bvđk|vksnd|tand|thcs|thpt|ptdtbt|ptdtnt|csgt|qltt)(?:[^\pL]|$)`)

// writingOffice is the office that a line names as the one who wrote the article, with a
// word that says so; "" for none.
func (f *facts) writingOffice(s string) string {
	if letterCount(s) > maxField+len("tác giả bài viết:") {
		return ""
	}
	if rest := officeCredit().ReplaceAllString(s, ""); rest != s && f.isWritingOffice(rest) {
		return rest
	}
	return ""
}

// isWritingOffice reports whether a text is the name of an office and nothing else, which the
// window does not say as well: that is the site, which writes all of its pages, as its editors
// do.
func (f *facts) isWritingOffice(s string) bool {
	return wordCount(s) > 1 && letterCount(s) <= maxField && !closes(s) && !strings.ContainsAny(s, "0123456789:;,?!|@(") &&
		writingOffices().MatchString(s) && !signingOffice().MatchString(s) &&
		!strings.Contains(spoken(f.window), spoken(s)) && fold(s) != f.portal.name && !strings.HasPrefix(fold(s), "ban biên tập")
}

// officeBelow is the office that the last line of a copy names as the one who wrote it. Below a
// picture that is who took it, below a heading who wrote what is there.
func (f *facts) officeBelow(copied []article.Block, s string) ([]string, bool) {
	if len(copied) == 0 || isHeadingBlock(copied[len(copied)-1]) {
		return nil, false
	}
	if _, picture := copied[len(copied)-1].(article.Image); picture {
		return nil, false
	}
	office := f.writingOffice(s)
	return []string{office}, office != ""
}

// orOffice is the authors of an article or, where it has none, the office that a line near
// headline or copy names as the one who wrote it, or one of the first lines behind the copy in a
// box for that.
func (f *facts) orOffice(found datum[[]string], near nearby) datum[[]string] {
	if len(found.value) > 0 {
		return found
	}
	below := near.below[:min(len(near.below), 3)]
	for i, l := range below {
		if isHeading(l.box) || isHeading(l.box.Parent) {
			below = below[:i] // what is below is of something else
			break
		}
	}
	for _, lines := range [...][]nearLine{near.between, near.fields, below, fieldsOf(below), f.beginning(near.left)} {
		for _, l := range lines {
			if office := f.writingOffice(l.text); office != "" {
				return datum[[]string]{[]string{office}, reason{rule: ruleAuthorLine, node: l.box}}
			}
		}
	}
	for _, l := range below {
		if l.link != nil {
			break // another article, which has its own
		}
		if box := boxOfWriter(l.box); box != nil && f.of(box).text <= maxField && text(box) == l.text && f.isWritingOffice(l.text) {
			return datum[[]string]{[]string{l.text}, reason{rule: ruleAuthorBox, node: box}}
		}
	}
	return found
}

// beginning is those of some lines that the box they are in begins with: further down, they are
// about what is above them.
func (f *facts) beginning(lines []nearLine) []nearLine {
	var out []nearLine
	for _, l := range lines {
		box := l.box
		for !isBlock(box) && box.Parent != nil {
			box = box.Parent
		}
		first := true
		for n := box.PrevSibling; n != nil && first; n = n.PrevSibling {
			first = n.Type != html.ElementNode || f.of(n).text == 0 && f.of(n).pics == 0
		}
		if first {
			out = append(out, l)
		}
	}
	return out
}

// boxOfWriter is the box named for who wrote an article that a line is in, nil for none.
func boxOfWriter(n *html.Node) *html.Node {
	for k := 0; n != nil && n.Type == html.ElementNode && k < 3; n, k = n.Parent, k+1 {
		if isSignatureBox(n) {
			return n
		}
	}
	return nil
}
