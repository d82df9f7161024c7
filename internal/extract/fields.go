package extract

import (
	"slices"
	"strings"

	"bantin/internal/article"
)

// What systems print of an article beside its copy are fields, each a label and
// its value: "Tác giả: …", in a line, in two cells, or several in a line with bars
// between.

// rulePageField leaves out a field of the page between headline and copy.
const rulePageField rule = "page-field"

// ruleOtherWriter leaves out such a field that names somebody who is not given as an
// author: it may be who put the article there, or who wrote it.
const ruleOtherWriter rule = "other-writer"

// writerField begins the field of who wrote the article.
var writerField = pattern(`(?i)^(?:tác giả(?: bài viết)?|người viết|viết bởi|bút danh) ?: *`)

// withOtherWriters is the copy of an article by some authors: what was left out of it as
// the field of another writer is known by its own rule.
func (f *facts) withOtherWriters(c bodyCopy, authors []string) bodyCopy {
	own := false
	for i, left := range c.left {
		in, ok := lineOf(left.block)
		if !ok || left.rule != rulePageField && left.rule != ruleOpening || !writerField().MatchString(in.String()) {
			continue
		}
		names := f.portal.persons(writerField().ReplaceAllString(squeeze(in.String()), ""))
		if len(names) == 0 || wordCount(names[0]) < 2 || slices.ContainsFunc(names, func(n string) bool { return isNamed(n, authors) }) {
			continue
		}
		if !own {
			c.left, own = slices.Clone(c.left), true
		}
		c.left[i].rule = ruleOtherWriter
	}
	return c
}

// isNamed reports whether a name is one of others, or one of them but for its first words.
func isNamed(name string, others []string) bool {
	name = fold(name)
	return slices.ContainsFunc(others, func(o string) bool {
		o = fold(o)
		return o == name || strings.HasSuffix(name, " "+o) || strings.HasSuffix(o, " "+name)
	})
}

// fieldLabel is the label of such a field.
var fieldLabel = pattern(`(?i)^(?:ngày (?:đăng|xuất bản|cập nhật|tạo)(?: tin| bài)?|đăng (?:ngày|lúc|bởi)|thời gian đăng|` +
	`cập nhật(?: lúc| ngày)?|tác giả(?: bài viết)?|người (?:viết|đăng)|viết bởi|bút danh|nguồn(?: tin)?|` +
	`(?:số )?(?:lượt|lần) (?:xem|đọc|truy cập)|chuyên mục|danh mục|thể loại)(?: ?:)?$`)

// sectionField begins the field of the section.
var sectionField = pattern(`(?i)^(?:chuyên mục|danh mục|thể loại) ?: *`)

// maxField is how many letters a field's value has at most.
const maxField = 60

// isField reports whether a line is a field: a label, with or without its value.
func isField(s string) bool {
	label, value, ok := strings.Cut(s, ":")
	return letterCount(label) <= 24 && fieldLabel().MatchString(strings.TrimSpace(label)) &&
		(!ok || letterCount(value) <= maxField && !endsSentence(value))
}

// isBareField reports whether a line is the label of a field whose value is not in
// the line.
func isBareField(s string) bool { return letterCount(s) <= 24 && fieldLabel().MatchString(s) }

// fieldsOf is the fields and other parts of lines near an article, in the order of
// the page: the parts between bars each for itself, and labels with their values
// from the next part.
func fieldsOf(lines []nearLine) (out []nearLine) {
	if len(lines) == 0 {
		return nil
	}
	out = make([]nearLine, 0, len(lines)+2)
	label := ""
	for _, l := range lines {
		for part := range strings.FieldsFuncSeq(withBars(l.text), isBar) {
			part = strings.Trim(part, " -–")
			if part == "" {
				continue
			}
			if isBareField(part) {
				label = part
				continue
			}
			field := l
			field.text = part
			if label != "" && (l.links == 0 || strings.HasSuffix(label, ":")) { // else the head of a menu
				label = strings.TrimRight(label, " :")
				field.text = label + ": " + part
			}
			label = ""
			out = append(out, field)
		}
	}
	return out
}

// fieldWithin begins a field behind another in one line.
var fieldWithin = pattern(`[\pL\pN)](?: [-–,/•·»])? +((?:Ngày đăng|Đăng (?:ngày|lúc|bởi)|Cập nhật|Tác giả|Người (?:viết|đăng)|Nguồn(?: tin)?|` +
	`(?:Số )?[Ll]ượt (?:xem|đọc|truy cập)|Chuyên mục|Danh mục) ?:)`)

// withBars is a line with a bar before each field behind the first.
func withBars(s string) string {
	if strings.Count(s, ":") < 2 {
		return s // as nearly all
	}
	var out strings.Builder
	from := 0
	for _, m := range fieldWithin().compiled().FindAllStringSubmatchIndex(s, -1) {
		out.WriteString(s[from:m[2]])
		out.WriteString("| ")
		from = m[2]
	}
	out.WriteString(s[from:])
	return out.String()
}

// isBar reports whether a character parts the fields of a line.
func isBar(c rune) bool { return c == '|' || c == '•' || c == '·' || c == '●' }

// fieldsNear is the fields near the headline of an article.
func (near *nearby) fieldsNear() []nearLine {
	above := slices.Clone(near.above)
	slices.Reverse(above)
	return append(fieldsOf(near.between), fieldsOf(above)...)
}

// fieldsHead is what systems print over the fields of an article.
var fieldsHead = pattern(`(?i)^(?:chi tiết|thông tin)(?: bài viết)?$`)

// pageFields says of each block before the running text whether it is fields of
// the page: a table of them, or one of several such lines together. A line that
// has another label among them is what a notice or a document says.
func pageFields(in []bodyLine) []bool {
	out := make([]bool, len(in))
	for i := 0; i < len(in) && i < maxNearLines && in[i].letters < minRunning; i++ {
		if t, ok := in[i].block.(article.Table); ok {
			if !isFieldTable(t) {
				break
			}
			out[i] = true
			continue
		}
		if l, ok := in[i].block.(article.List); ok {
			if !isFieldList(l) && !isInfoRow(l, in[i].node) {
				break
			}
			out[i] = true
			continue
		}
		if in[i].isLine && fieldsHead().MatchString(in[i].text) && i+1 < len(in) && (isOpening(in[i+1].text) || isField(in[i+1].text)) {
			out[i] = true // the head of the fields
			continue
		}
		if !in[i].isLine || !isField(in[i].text) {
			continue
		}
		if isBareField(in[i].text) {
			if i+1 < len(in) && in[i+1].isLine && in[i+1].letters <= maxField && !endsSentence(in[i+1].text) {
				out[i], out[i+1] = true, true
				i++
			}
			continue
		}
		out[i] = (i == 0 || out[i-1] || !isLabelled(in[i-1].text)) && (i+1 == len(in) || isField(in[i+1].text) || !isLabelled(in[i+1].text))
	}
	return out
}

// isFieldList reports whether a list has fields of the page, dates and counts in it, and
// nothing else.
func isFieldList(l article.List) bool {
	fields := 0
	for _, it := range l.Items {
		s := squeeze(it.Text.String())
		if len(it.Items) > 0 || !isField(s) && !isDateLine(s) && !counter().MatchString(s) {
			return false
		}
		if isField(s) {
			fields++
		}
	}
	return fields > 0
}

// isFieldTable reports whether a table has fields of the page in its rows, and
// nothing else.
func isFieldTable(t article.Table) bool {
	for _, row := range t.Rows {
		if len(row) == 0 || len(row) > 2 || !isField(row[0].Text.String()) || len(row) == 2 &&
			(!isBareField(row[0].Text.String()) || letterCount(row[1].Text.String()) > maxField) {
			return false
		}
	}
	return len(t.Rows) > 1
}
