package speech

import (
	"strings"
	"unicode/utf8"
)

// longestWord is the bytes of a word, with the spaces behind it, that are looked at: longer ones are
// none that anything is read by, and to go through one of 100,000 signs for each of them takes
// minutes.
const longestWord = 100

// before returns the k-th word before a place, in lower case; "" past the
// beginning of its sentence or of a clause, and where a word has no end.
func (r *reader) before(at, k int) string {
	for {
		end, low := at, at-longestWord
		for end > 0 {
			if end < low {
				return ""
			}
			c, size := utf8.DecodeLastRuneInString(r.src[:end])
			if isLetter(c) || isDigit(c) || c == '%' {
				break
			}
			if !isSpace(c) && !strings.ContainsRune("(“\"'‘:-–/", c) {
				return ""
			}
			end -= size
		}
		from := end
		for from > 0 {
			if from < low {
				return ""
			}
			c, size := utf8.DecodeLastRuneInString(r.src[:from])
			if !isLetter(c) && !isDigit(c) && c != '%' {
				break
			}
			from -= size
		}
		if k--; k == 0 || from == end {
			return strings.ToLower(r.src[from:end])
		}
		at = from
	}
}

// near reports whether one of the n words before a place is what is asked for.
func (r *reader) near(at, n int, is func(string) bool) bool {
	for k := 1; k <= n; k++ {
		w := r.before(at, k)
		if w == "" {
			return false
		}
		if is(w) {
			return true
		}
	}
	return false
}

// after returns the word behind a place, in lower case; "" when something
// else than a space is between.
func (r *reader) after(at int) string {
	at = r.skip(at)
	return strings.ToLower(r.src[at:r.wordEnd(at)])
}

// skip returns where the spaces end that begin at a place.
func (r *reader) skip(at int) int {
	for at < len(r.src) {
		c, size := utf8.DecodeRuneInString(r.src[at:])
		if !isSpace(c) {
			break
		}
		at += size
	}
	return at
}

// wordEnd returns where the letters and digits end that begin at a place.
func (r *reader) wordEnd(at int) int {
	for at < len(r.src) {
		c, size := utf8.DecodeRuneInString(r.src[at:])
		if !isLetter(c) && !isDigit(c) {
			break
		}
		at += size
	}
	return at
}

// lettersEnd returns where the letters end that begin at a place.
func (r *reader) lettersEnd(at int) int {
	for at < len(r.src) {
		c, size := utf8.DecodeRuneInString(r.src[at:])
		if !isLetter(c) {
			break
		}
		at += size
	}
	return at
}

// peek returns the character at a place; 0 at the end.
func (r *reader) peek(at int) rune {
	if at >= len(r.src) {
		return 0
	}
	c, _ := utf8.DecodeRuneInString(r.src[at:])
	return c
}

// last returns the character before a place; 0 at the beginning.
func (r *reader) last(at int) rune {
	if at == 0 {
		return 0
	}
	c, _ := utf8.DecodeLastRuneInString(r.src[:at])
	return c
}

// startsLine reports whether nothing but spaces is before a place in its line.
func (r *reader) startsLine(at int) bool {
	line := strings.TrimRight(r.src[:at], " \t\u00a0\"“(")
	return line == "" || line[len(line)-1] == '\n'
}

// alone reports whether a piece of the text is all of its line.
func (r *reader) alone(from, end int) bool {
	end = r.skip(end)
	return r.startsLine(from) && (end == len(r.src) || r.src[end] == '\n' || r.src[end] == '\r')
}

// goesOnFrom reports whether a place goes on a list whose last member was of a
// kind: "ngày 30-4 và 1-5".
func (r *reader) goesOnFrom(at int, k kind) bool {
	if r.former != k || r.since == 0 || r.since > at || at-r.since > 16 {
		return false
	}
	switch strings.TrimSpace(r.src[r.since:at]) {
	case "và", ",", ";", "hoặc", ", và", "đến", "-":
		return true
	}
	return false
}

// isDayWord reports whether a date may follow a word.
func isDayWord(w string) bool {
	switch w {
	case "ngày", "sáng", "trưa", "chiều", "tối", "đêm", "hôm", "khuya":
		return true
	}
	return isFeast(w) || isWeekday(w)
}

// isFeast reports whether the day that follows a word is called by its plain
// number: "lễ 2/9" is "hai tháng chín", and not "mồng hai".
func isFeast(w string) bool {
	switch w {
	case "lễ", "dịp", "niệm", "khánh", "giỗ", "mừng", "tết":
		return true
	}
	return false
}

// isWeekday reports whether a word is the last one of the name of a day of the
// week.
func isWeekday(w string) bool {
	switch w {
	case "tư", "bảy", "nhật":
		return true
	}
	return false
}

// isQuantity reports whether a share may follow a word: "đạt 3/4".
func isQuantity(w string) bool {
	switch w {
	case "đạt", "chiếm", "khoảng", "gần", "hơn", "được", "còn", "bằng", "thành", "có", "giảm", "tăng", "trên", "dưới",
		"lệ", "tới", "mất", "là":
		return true
	}
	return false
}

// isCounted reports whether a word begins the name of what a share may be of:
// "8/10 chỉ tiêu", "3/4 diện tích".
func isCounted(w string) bool { return isThing(w) || isMass(w) }

// isThing reports whether a word begins the name of what is counted one by one:
// a share of it is so many of so many, "tám trên mười chỉ tiêu".
func isThing(w string) bool {
	switch w {
	case "chỉ", "tiêu", "xã", "phường", "thôn", "ấp", "bản", "buôn", "khu", "hộ", "huyện", "tỉnh", "đại", "phiếu",
		"nhiệm", "trường", "người", "tổ", "chi", "đồng", "ý", "nội", "điểm", "ca", "trận", "lớp", "bài", "câu", "cán",
		"vị", "dự", "công", "thủ", "hồ", "đơn", "phòng", "mục":
		return true
	}
	return false
}

// isMass reports whether a word begins the name of what is one whole, or is taken
// for one: a share is a part of it, "ba phần tư diện tích".
func isMass(w string) bool {
	switch w {
	case "thành", "học", "diện", "dân", "số", "thời", "tổng", "nhân", "đảng", "ha", "km", "suất", "quãng", "chặng",
		"quân", "ủy", "cổ", "thìa", "cốc", "chén", "bát", "muỗng", "quả", "củ", "viên", "lít", "cuộc", "đời", "cơ",
		"giáo", "giờ", "chiều", "sản", "kế", "lần":
		return true
	}
	return false
}

// isAmount reports whether a word that follows a number, and is no share's,
// says that it is an amount: "10 000 cây".
func isAmount(w string) bool {
	switch w {
	case "vnđ", "vnd", "usd", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "lượt", "cây", "con", "cái", "chiếc", "gốc", "bầu",
		"giống", "trâu", "bò", "lợn", "heo", "gà", "vịt", "cuốn", "tờ", "bao", "tấm", "bộ", "sản", "khẩu", "lao", "em",
		"chiến", "đoàn", "hội", "khách", "phụ", "trẻ", "thanh", "liều", "mũi", "ca", "ngôi", "nhà", "căn", "tàu", "xe",
		"đô", "héc", "mét", "ki", "ký", "cân", "tấn", "tạ", "yến", "sào", "mẫu", "công":
		return true
	}
	return false
}

// isNumbered reports whether a number behind a word may be the name of a thing,
// a place or a time: "tổ 1", "ngày 5".
func isNumbered(w string) bool {
	switch w {
	case "tổ", "thôn", "ấp", "khu", "xóm", "bản", "đội", "nhóm", "lớp", "khối", "khóa", "khoá", "phường", "quận", "cụm",
		"chi", "bộ", "số", "ngày", "tháng", "quý", "tuần", "giờ", "phút", "bảng", "hình", "điều", "khoản", "điểm",
		"mục", "chương", "lần", "thứ", "kỳ", "đợt", "vòng", "hạng", "bậc", "loại", "cấp", "lô", "ô", "km", "phố",
		"tuyến", "đường", "đoạn", "trang", "bài", "mẫu", "phòng", "dãy", "tầng":
		return true
	}
	return false
}

// isScore reports whether a score may follow a word.
func isScore(w string) bool {
	switch w {
	case "thắng", "thua", "hòa", "hoà", "dẫn", "gỡ", "bại", "hạ", "sốc":
		return true
	}
	return false
}

// isRatio reports whether a word says that a ratio follows: "tỷ lệ 3:1".
func isRatio(w string) bool {
	switch w {
	case "lệ", "tỷ", "tỉ", "pha", "trộn":
		return true
	}
	return false
}

// isHouse reports whether the number of a house may follow a word.
func isHouse(w string) bool {
	switch w {
	case "số", "hẻm", "ngõ", "nhà", "kiệt", "ngách", "chỉ", "lô", "thửa":
		return true
	}
	return false
}

// isCode reports whether what follows a word is said figure by figure.
func isCode(w string) bool {
	switch w {
	case "mã", "khoản", "stk", "tk", "cccd", "cmnd", "mst", "hiệu", "cước", "imei", "pin", "otp", "bưu":
		return true
	}
	return false
}

// isLine reports whether a short telephone number may follow a word.
func isLine(w string) bool {
	switch w {
	case "gọi", "đài", "nóng", "hotline", "cứu", "máy", "thoại", "đt", "sđt", "zalo", "tel":
		return true
	}
	return false
}

// isPlate reports whether the plate of a vehicle may follow a word.
func isPlate(w string) bool {
	switch w {
	case "biển", "bks", "xe", "kiểm", "soát":
		return true
	}
	return false
}

// isHour reports whether a time of day may follow a word.
func isHour(w string) bool {
	switch w {
	case "lúc", "từ", "đến", "hồi", "vào", "trước", "sau", "sáng", "trưa", "chiều", "tối", "đêm", "khoảng", "tới":
		return true
	}
	return false
}

// isPartOfDay reports whether a time of day may stand before a word.
func isPartOfDay(w string) bool {
	switch w {
	case "sáng", "trưa", "chiều", "tối", "đêm", "khuya", "ngày", "hôm", "cùng", "mỗi", "hằng", "hàng", "thứ":
		return true
	}
	return false
}
