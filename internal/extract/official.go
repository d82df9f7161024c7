package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/article"
)

// What is at the head and the foot of an official letter: the agency and the motto of the
// state side by side, who gets it and who signs it.

// motto is the two lines over every official letter.
var motto = pattern(`(?i)^(?:cộng (?:hòa|hoà) xã hội chủ nghĩa việt nam|độc lập ?[-–] ?tự do ?[-–] ?hạnh phúc)[.!]?$`)

// holdsMotto reports whether a line of a text is the motto of the state.
func holdsMotto(s string) bool {
	for l := range linesSaid(s) {
		if motto().MatchString(l) {
			return true
		}
	}
	return false
}

// officeLine begins the line of the office in whose name somebody signs, or is it.
var officeLine = pattern(`^(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)(?:\. ?| )\p{Lu}|^(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|BÍ THƯ|PHÓ BÍ THƯ|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|` +
	`HIỆU TRƯỞNG|TRƯỞNG \p{Lu}|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|NGƯỜI \p{Lu}|ĐẠI DIỆN \p{Lu}|BAN \p{Lu})`)

// isOfficeLine reports whether a line names the office that signs: in capitals, or behind
// the letters that say for whom.
func isOfficeLine(s string) bool {
	return isCapitals(s) && signingPost().MatchString(s) || officeLine().MatchString(s) && (isCapitals(s) || strings.HasPrefix(s, "TM.") || strings.HasPrefix(s, "KT.") ||
		strings.HasPrefix(s, "TL.") || strings.HasPrefix(s, "TUQ."))
}

// signedLine is what stands in the place of a name that is written by hand.
var signedLine = pattern(`(?i)^\(?(?:đã ký|đã kí|ký tên|ký,|kí tên|ký và ghi)`)

// receivers begins the list of who gets a letter.
var receivers = pattern(`(?i)^nơi nhận`)

// officialParts is the paragraphs of a table that is no table but sets the head or the
// foot of an official letter; nil for any other.
func officialParts(t article.Table) []article.Block {
	if t.Caption != "" || len(t.Rows) == 0 || len(t.Rows) > mostFootRows {
		return nil
	}
	if parts := footParts(t); parts != nil {
		return parts
	}
	if parts := headParts(t); parts != nil {
		return parts
	}
	if t.HeaderRows > 0 || len(t.Rows) > 4 {
		return nil
	}
	head, foot := false, false
	cells := 0
	for _, row := range t.Rows {
		if len(row) > 3 {
			return nil
		}
		for _, c := range row {
			cells++
			said := c.Text.String()
			head = head || longestLine(said) <= maxRightLine && holdsMotto(said)
			foot = foot || isFootCell(said)
		}
	}
	if !head && !foot || cells > 8 {
		return nil
	}
	var out []article.Block
	for _, row := range t.Rows {
		for _, c := range row {
			lines := noRules(c.Text.Lines())
			if len(lines) == 0 {
				continue
			}
			form := article.Lines
			switch {
			case head:
				form = article.Centred
			case !receivers().MatchString(lines[0].String()):
				form = article.Signed
			}
			var day article.Inline
			if last := len(lines) - 1; form == article.Centred && isPlaceAndDay(lines[last].String()) {
				lines, day = lines[:last], lines[last]
			}
			if len(lines) > 0 {
				out = append(out, article.Paragraph{Text: ofLines(lines), Form: form})
			}
			if day != nil {
				out = append(out, article.Paragraph{Text: day, Form: article.Right})
			}
		}
	}
	return out
}

// isFootCell reports whether the lines of a cell, which says so much, say who gets a letter, or who signs it: an
// office with another or a name below it, or one in whose name somebody signs. An office
// alone is a cell of a list of people.
func isFootCell(said string) bool {
	office := false
	for s := range linesSaid(said) {
		switch {
		case receivers().MatchString(s), office && (isOfficeLine(s) || isPersonLine(s) || signedLine().MatchString(s)):
			return true
		case isOfficeLine(s):
			if office = true; inName().MatchString(s) {
				return true
			}
		}
	}
	return false
}

// inName begins a line that says in whose name somebody signs.
var inName = pattern(`^(?:TM|KT|TL|TUQ|T/M|K/T|T/L)(?:\. ?| )\p{Lu}`)

// withoutRules is a text without the lines that are drawn of hyphens; nil where it has
// none, or nothing else.
func withoutRules(in article.Inline) article.Inline {
	lines := in.Lines()
	if kept := noRules(lines); len(kept) < len(lines) && len(kept) > 0 {
		return ofLines(kept)
	}
	return nil
}

// noRules is lines without those that are drawn of hyphens.
func noRules(lines []article.Inline) []article.Inline {
	var out []article.Inline
	for _, l := range lines {
		if strings.Trim(l.String(), "-–—_=*~. ") != "" {
			out = append(out, l)
		}
	}
	return out
}

// isCapitals reports whether the letters of a line are capitals, two at least.
func isCapitals(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}

// placeAndDay is the line of a letter that says where and when it was written.
var placeAndDay = pattern(`^\(?\p{Lu}[\p{L} .]{1,40}, ?(?:ngày|tháng) ?[\d. …]+`)

// isPlaceAndDay reports whether a line says where and when a letter was written.
func isPlaceAndDay(s string) bool {
	return utf8.RuneCountInString(s) <= maxRightLine && placeAndDay().MatchString(s)
}

// isPersonLine reports whether a line may be the name of somebody: two to six words that
// begin with a capital, the rank of an officer before them.
func isPersonLine(s string) bool {
	if strings.ContainsAny(s, "0123456789:,;") {
		return false
	}
	words, capital := 0, 0
	for w := range strings.FieldsSeq(s) {
		words++
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			capital++
		}
	}
	return words >= 2 && words <= 7 && capital*3 >= words*2
}
