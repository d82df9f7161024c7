package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// schoolsOver begin the names of offices that banners of schools have in the line above the
// school's own name, and schools begin those with the kind of school: "Trường học hạnh phúc" is
// a motto. So is what schoolMottos says of schools of a kind.
var (
	schoolsOver = pattern(`(?i)^(?:sở giáo dục|sở gd|phòng giáo dục|phòng gd|ubnd|uỷ ban nhân dân|ủy ban nhân dân) `)
	schools     = pattern(`(?i)^(?:trường (?:tiểu học|mầm non|mẫu giáo|mn|mg|th|thcs|thpt|thptdt|th ?& ?thcs|th ?& ?thpt|thcs ?& ?thpt|` +
		`pt|ptcs|ptth|ptdt|ptdtbt|ptdtnt|phổ thông|trung học|trung cấp|cao đẳng|đại học|chính trị|quân sự|nghiệp vụ|liên cấp|chuyên biệt|nuôi dạy trẻ|` +
		`dân tộc nội trú|năng khiếu|giáo dưỡng|dạy nghề)|trung tâm giáo dục (?:thường xuyên|nghề nghiệp|hướng nghiệp|kỹ thuật|quốc phòng|chuyên biệt)|` +
		`trung tâm gdnn|trung tâm gdtx|nhà trẻ)[ ,&–-]`)
	schoolMottos = pattern(`(?i)(?:thân thiện|tích cực|hạnh phúc và|lấy trẻ|lấy học sinh|lấy người học|kết nối|xanh ?[,–-] ?sạch|` +
		`dạy tốt|học tốt)(?: |,|$)`)
)

// A school's name has the word for its kind and a name of its own, and no news.
const (
	minSchoolName = 4 // words
	maxSchoolName = 10
)

// ofSchool is the name of the school in the line below the one that names the office it belongs
// to, and its box, where a box at the top of the page has these two lines and nothing else; a
// name of any other kind, and its box, are as they are.
func (f *facts) ofSchool(title, s string, box *html.Node) (string, *html.Node) {
	if box == nil || box.Parent == nil || !schoolsOver().MatchString(s) {
		return s, box
	}
	behind := f.boxBehind(box)
	if behind == nil || behind == f.headline || f.of(behind).boxes || isTicker(behind) {
		return s, box
	}
	if around := f.of(box.Parent); around.links > 0 || around.text != f.of(box).text+f.of(behind).text || !isHeadBox(box.Parent) {
		return s, box
	}
	name := bareName(text(behind))
	if k := wordCount(name); k < minSchoolName || k > maxSchoolName || !schools().MatchString(name) || schoolMottos().MatchString(name) ||
		!isOfficeName(withoutDigits(name)) || letterCount(name) > maxSiteName || spoken(name) == spoken(title) {
		return s, box
	}
	return name, behind
}

// isTicker reports whether a line runs across the page, or is named for news.
func isTicker(n *html.Node) bool {
	if n.Data == "marquee" || labelOf(n).whole("ticker", "marquee", "news", "tin", "hot", "menu", "nav", "links") != "" {
		return true
	}
	for c := range n.Descendants() {
		if c.Data == "marquee" {
			return true
		}
	}
	return false
}

// withoutDigits is a name without its figures: schools have numbers.
func withoutDigits(name string) string {
	return squeeze(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return ' '
		}
		return r
	}, name))
}

// ownerBefore is the office in the window's title between the headline and the site, which is
// a word, if the box for the site's name says it: the word is the system's that it is on. "" for
// any other.
func (f *facts) ownerBefore(site string) (string, *html.Node) {
	parts := windowParts(f.window)
	if len(parts) < 3 || strings.Contains(site, " ") || fold(parts[len(parts)-1]) != fold(site) {
		return "", nil
	}
	owner := bareName(parts[len(parts)-2])
	if !isOfficeName(withoutDigits(owner)) {
		return "", nil
	}
	name, n := nameBox(f)
	if !strings.HasSuffix(" "+spoken(name), " "+spoken(owner)) || !isAtTop(n) {
		return "", nil
	}
	return owner, n
}

// isAtTop reports whether a box is in one named for the top of the page.
func isAtTop(n *html.Node) bool {
	for k := 0; n != nil && n.Type == html.ElementNode && k < 4; n, k = n.Parent, k+1 {
		if isHeadBox(n) {
			return true
		}
	}
	return false
}
