package bulletin

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/compose"
	"bantin/internal/date"
	"bantin/internal/issue"
	"bantin/internal/unit"
)

// The bulletin speaks Vietnamese whatever the language of messages is: these
// are the words that are printed.

func words() compose.Words {
	return compose.Words{Contents: "Trong số này", Briefs: "Tin vắn", Photo: "Ảnh:", Source: "Nguồn:",
		Until: "Treo đến hết ngày", Address: "Đọc bài trên mạng:", Notes: "Ghi chép", Notice: "Thông báo"}
}

// masthead is the head of page one; without a name there is none.
func masthead(s *issue.Series, number string, day date.Date) compose.Masthead {
	if s.Name == "" {
		return compose.Masthead{}
	}
	return compose.Masthead{Label: cmp.Or(s.Label, "BẢN TIN"), Name: s.Name, Body: s.Body, Date: dotted(numbered("Số ", number), day.Long())}
}

// title is the title of the document: "Bản tin Tân Hòa số 47".
func title(s *issue.Series, number string) string {
	return strings.Join(nonEmpty(runningTitle(s), numbered("số ", number)), " ")
}

// runningTitle is the running title: "Bản tin Tân Hòa". Whoever calls it something
// else in the masthead does so below the pages.
func runningTitle(s *issue.Series) string {
	label := s.Label
	if label == "" || strings.EqualFold(label, "bản tin") {
		label = "Bản tin"
	}
	if label == "Bản tin" && strings.HasPrefix(strings.ToLower(s.Name), "bản tin") {
		return s.Name
	}
	return strings.Join(nonEmpty(label, s.Name), " ")
}

// issueLine is the right of the folio line: "Số 47 · 23/11/2026".
func issueLine(number string, day date.Date) string {
	return dotted(numbered("Số ", number), day.Short())
}

// imprint is what the law asks for at the foot of the last page, in its order
// (licence, printing, copies, period, who is responsible), as far as it is known,
// for a page of one size.
func imprint(im *issue.Imprint, width, height unit.Length) []compose.Pair {
	var pairs []compose.Pair
	add := func(label, text string) {
		pairs = append(pairs, compose.Pair{Label: label, Text: strings.TrimSuffix(text, ".") + "."})
	}
	if im.Licence != "" {
		licence := "Giấy phép xuất bản bản tin số " + im.Licence
		if !im.LicenceDate.IsZero() {
			licence += " ngày " + im.LicenceDate.Official()
		}
		add("", licence)
	}
	var printing []string
	if im.Printer != "" {
		printing = append(printing, "tại "+im.Printer)
	}
	if im.Copies > 0 {
		printing = append(printing, thousands(int(im.Copies))+" bản")
	}
	if len(printing) > 0 {
		add("", "In "+strings.Join(printing, ", ")+", khổ "+centimetres(width)+" × "+centimetres(height)+" cm")
	}
	switch {
	case strings.HasPrefix(strings.ToLower(im.Period), "kỳ hạn"): // it names itself
		add("", im.Period)
	case im.Period != "":
		add("Kỳ hạn xuất bản:", lowered(im.Period))
	}
	if im.Responsible != "" {
		add("Chịu trách nhiệm xuất bản:", im.Responsible)
	}
	return pairs
}

// lowered begins a text with a small letter, as it follows a label.
func lowered(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(first)) + s[size:]
}

// centimetres is a length in centimetres with a decimal comma: "29,7".
func centimetres(l unit.Length) string {
	s := strconv.FormatFloat(l.MM()/10, 'f', 1, 64)
	return strings.Replace(strings.TrimSuffix(s, ".0"), ".", ",", 1)
}

// thousands is n with a dot between thousands: "1.200".
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return s
}

func numbered(word, number string) string {
	if number == "" {
		return ""
	}
	return word + number
}

// dotted joins what there is with a middle dot.
func dotted(parts ...string) string { return strings.Join(nonEmpty(parts...), " · ") }

func nonEmpty(parts ...string) []string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}
