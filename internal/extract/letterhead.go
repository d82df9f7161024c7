package extract

import (
	"slices"
	"strings"

	"bantin/internal/article"
)

// The head of a letter: the agency at the left, the motto of the state at its right, and the place and day below
// that. Pages have it as a table, as boxes side by side or as lines with white between the two.

// Bounds on the head of a letter: the lines of its agency, and those of it that have something at both sides.
const (
	mostAgency   = 5
	mostHeadRows = 6
)

// partyMotto is what is over the letters of those who write none in the name of the state.
var partyMotto = pattern(`^(?:ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH|ĐỘI (?:TNTP|THIẾU NIÊN TIỀN PHONG) HỒ CHÍ MINH)$`)

// isUnderMotto reports whether what is below a text that says this is below the motto of a letter.
func isUnderMotto(said string) bool {
	return len(said) < maxCentredLine*4 && (holdsMotto(said) || partyMotto().MatchString(said))
}

// letterNumber begins the line of an agency that gives the letter's number.
var letterNumber = pattern(`^Số ?:? ?[\d.…_]* ?\S*[-/]\S+$`)

// headParts is the paragraphs of a table that is the head of a letter: its columns are the agency and the motto; nil
// for any other.
func headParts(t article.Table) []article.Block {
	if t.HeaderRows > 0 || len(t.Rows) > mostHeadRows {
		return nil
	}
	var columns [][]article.Inline
	for _, row := range t.Rows {
		filled := 0
		for i, c := range row {
			lines := noRules(c.Text.Lines())
			if len(lines) == 0 {
				continue
			}
			if c.ColSpan != 1 || c.RowSpan != 1 {
				return nil
			}
			filled++
			for len(columns) <= i {
				columns = append(columns, nil)
			}
			columns[i] = append(columns[i], lines...)
		}
		if filled > 2 {
			return nil
		}
	}
	columns = slices.DeleteFunc(columns, func(c []article.Inline) bool { return len(c) == 0 })
	if len(columns) != 2 {
		return nil
	}
	agency, motto := columns[0], columns[1]
	var day article.Inline
	if last := len(motto) - 1; last > 0 && isPlaceAndDay(motto[last].String()) {
		motto, day = motto[:last], motto[last]
	}
	above := ofLines(motto).String()
	if len(agency) > mostAgency || !isCapitals(agency[0].String()) || longestLine(above) > maxRightLine || longestLine(ofLines(agency).String()) > maxRightLine {
		return nil
	}
	if !holdsMotto(above) && (day == nil || !partyMotto().MatchString(above)) {
		return nil
	}
	return headOf(agency, motto, day)
}

// headOf is the paragraphs of the head of a letter.
func headOf(agency, motto []article.Inline, day article.Inline) []article.Block {
	out := []article.Block{article.Paragraph{Text: ofLines(agency), Form: article.Agency}, article.Paragraph{Text: ofLines(motto), Form: article.Motto}}
	if day != nil {
		out = append(out, article.Paragraph{Text: day, Form: article.Right})
	}
	return out
}

// letterHeads makes the heads of letters of lines that are: the agency above the motto, or before it in the same lines.
func letterHeads(in []bodyLine) []bodyLine {
	for i := 0; i < len(in); i++ {
		if !mayHeadLetter(in[i]) {
			continue
		}
		from, to, parts := besideMotto(in, i)
		if parts == nil {
			from, to, parts = aboveMotto(in, i)
		}
		if parts == nil {
			continue
		}
		head := bodyLinesOf(parts, in[from].node)
		in = slices.Replace(slices.Clip(in), from, to, head...)
		i = from + len(head) - 1
	}
	return in
}

// mayHeadLetter reports whether a line of a paragraph or a heading ends as the motto's first line, or is that of the Party.
func mayHeadLetter(l bodyLine) bool {
	if l.in == nil || l.longest > maxCentredLine {
		return false
	}
	first, _, _ := strings.Cut(l.said, "\n")
	first = strings.TrimRight(first, " .!")
	return strings.HasSuffix(first, "VIỆT NAM") || strings.HasSuffix(first, "Việt Nam") || strings.HasSuffix(first, "HỒ CHÍ MINH")
}

// Of a line that says something at both sides of the head: what is before the motto, or before the place and the day.
var (
	beforeMotto = pattern(`(?i)^(\S.*?)\s+(?:cộng (?:hòa|hoà) xã hội chủ nghĩa việt nam|độc lập ?[-–] ?tự do ?[-–] ?hạnh phúc)[.!]?$`)
	beforeDay   = pattern(`^(Số ?:? ?[\d.…_]* ?\S*[-/]\S+|(?:[^\p{Ll}\s]+ )*[^\p{Ll}\s]{2,})\s+\p{Lu}[\p{L} .]{1,40}, ?(?:ngày|tháng) ?[\d. …]+`)
)

// letterHead is the head of a letter while its lines are read.
type letterHead struct {
	agency, motto []article.Inline
	day           article.Inline
	lines         int // of the motto
	beside        int // lines with something at both sides
}

// add takes another line, and reports whether it is one of the head.
func (h *letterHead) add(line article.Inline) bool {
	s := line.String()
	switch {
	case h.day != nil:
		return false
	case motto().MatchString(s):
		h.motto, h.lines = append(h.motto, line), h.lines+1
	case h.lines < mostMotto && beforeMotto().MatchString(s):
		left, right := cutLine(line, len(beforeMotto().compiled().FindStringSubmatch(s)[1]))
		h.agency, h.motto = append(h.agency, left), append(h.motto, right)
		h.lines, h.beside = h.lines+1, h.beside+1
	case h.lines == 0:
		return false
	case beforeDay().MatchString(s):
		left, right := cutLine(line, len(beforeDay().compiled().FindStringSubmatch(s)[1]))
		h.agency, h.day = append(h.agency, left), right
	case isPlaceAndDay(s):
		h.day = line
	case h.lines == mostMotto && len(h.agency) > 0 && letterNumber().MatchString(s):
		h.agency = append(h.agency, line)
	default:
		return false
	}
	return true
}

// mostMotto is the lines of the state's motto.
const mostMotto = 2

// mottoFrom reads the head of a letter from block i on, whole blocks of it, and returns the block behind it.
func mottoFrom(in []bodyLine, i int) (letterHead, int) {
	var h letterHead
	k := i
	for ; k < len(in) && k-i < mostHeadRows && in[k].in != nil && in[k].longest <= maxCentredLine; k++ {
		next := h
		for _, line := range noRules(in[k].in.Lines()) {
			if !next.add(line) {
				return h, k
			}
		}
		h = next
	}
	return h, k
}

// besideMotto is the head of a letter whose lines, from block i on, say what is at the left and what at the right; nil for
// none. The two lines of the motto show that it is one: many a headline ends in the name of the state.
func besideMotto(in []bodyLine, i int) (from, to int, parts []article.Block) {
	h, to := mottoFrom(in, i)
	if h.lines != mostMotto || h.beside == 0 || len(h.agency) > mostAgency || !isCapitals(h.agency[0].String()) {
		return 0, 0, nil
	}
	return i, to, headOf(h.agency, h.motto, h.day)
}

// agencyWord begins the name of an agency in capitals.
var agencyWord = pattern(`^(?:UBND|ỦY BAN|UỶ BAN|HĐND|HỘI|TRƯỜNG|PHÒNG|SỞ|BỘ|CỤC|CHI|TỔNG|BAN|BCH|BCĐ|ĐOÀN|LIÊN|ĐẢNG|HUYỆN|TỈNH|THÀNH|THỊ|CÔNG|TRUNG TÂM|BỆNH VIỆN|VIỆN|` +
	`ĐÀI|MẶT TRẬN|UBMTTQ|QUỐC HỘI|CHÍNH PHỦ|VĂN PHÒNG|TÒA|TOÀ|HTX|HỢP TÁC|XÃ|PHƯỜNG|THÔN|TỔ|KHU|CLB|LĐLĐ|QUẬN)(?:\PL|$)`)

// aboveMotto is the head of a letter whose motto begins with block i, and whose agency is above that; nil for none.
func aboveMotto(in []bodyLine, i int) (from, to int, parts []article.Block) {
	h, to := mottoFrom(in, i)
	if party := partyMotto().MatchString(in[i].said); party && i+1 < len(in) && isPlaceAndDay(in[i+1].said) {
		h, to = letterHead{motto: []article.Inline{in[i].in}, day: in[i+1].in}, i+2
	} else if h.lines != mostMotto || h.beside > 0 || len(h.agency) > 0 {
		return 0, 0, nil
	}
	from = i
	var agency []article.Inline
	for from > 0 && in[from-1].in != nil && in[from-1].longest <= maxRightLine {
		lines := noRules(in[from-1].in.Lines())
		if len(agency)+len(lines) > mostAgency || slices.ContainsFunc(lines, func(l article.Inline) bool {
			s := l.String()
			return !letterNumber().MatchString(s) && (!isCapitals(s) || isUnderMotto(s))
		}) {
			break
		}
		agency = append(lines, agency...)
		from--
	}
	for from < i && len(noRules(in[from].in.Lines())) == 0 {
		from++ // a rule above all of it parts it from other copy
	}
	if len(agency) == 0 || !agencyWord().MatchString(agency[0].String()) {
		return 0, 0, nil
	}
	return from, to, headOf(agency, h.motto, h.day)
}

// isAgency reports whether a block is that at the left of the head of a letter.
func isAgency(b article.Block) bool {
	p, ok := b.(article.Paragraph)
	return ok && p.Form == article.Agency
}

// cutLine is a line parted behind so many bytes.
func cutLine(in article.Inline, at int) (before, after article.Inline) {
	for _, r := range in {
		n := min(len(r.Text), max(0, at))
		at -= len(r.Text)
		a, b := r, r
		a.Text, b.Text = r.Text[:n], r.Text[n:]
		before, after = before.Append(a), after.Append(b)
	}
	return trimmed(before), trimmed(after)
}
