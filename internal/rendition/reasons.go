package rendition

import (
	"fmt"
	"slices"
	"strings"

	"bantin/internal/article"
	"bantin/internal/diag"
)

// factNames are the facts of an article as people call them.
var factNames = map[string]diag.Wording{
	"refused": {En: "no article", Vi: "không có bài"}, "title": {En: "headline", Vi: "tít"},
	"standfirst": {En: "standfirst", Vi: "sapô"}, "date": {En: "date", Vi: "ngày"},
	"authors": {En: "authors", Vi: "tác giả"}, "source": {En: "source", Vi: "nguồn"},
	"site": {En: "portal", Vi: "cổng thông tin"}, "section": {En: "section", Vi: "chuyên mục"},
	"language": {En: "language", Vi: "ngôn ngữ"},
}

// fateNames are the fates that lines are listed under, those first that an
// editor looks at.
var fateNames = []struct {
	fate article.Fate
	name diag.Wording
}{
	{article.LeftOut, diag.Wording{En: "reads like copy and is not printed", Vi: "giống nội dung bài mà không in"}},
	{article.SaidTwice, diag.Wording{En: "printed from another place of the page", Vi: "đã in từ chỗ khác của trang"}},
	{article.Furniture, diag.Wording{En: "belongs to the page, not to the article",
		Vi: "của trang, không phải của bài"}},
	{article.Hidden, diag.Wording{En: "hidden from readers", Vi: "trang giấu đi, người đọc không thấy"}},
	{article.Printed, diag.Wording{En: "printed", Vi: "đã in"}},
}

// Reasons is why a page was read as it was, for people: what was looked at for
// the copy, where each fact is from, and every line that is not printed with the
// rule that left it out.
func Reasons(w *article.Reasons, l diag.Lang) string {
	var b strings.Builder
	b.WriteString(w.File + "\n")
	say := func(en, vi string) { b.WriteString("\n" + diag.Wording{En: en, Vi: vi}.In(l) + "\n") }
	if w.Profile != "" {
		fmt.Fprintf(&b, "%s: %s\n", diag.Wording{En: "read by", Vi: "đọc theo"}.In(l), w.Profile)
	}
	if len(w.Boxes) > 0 {
		say("Boxes that may hold the copy, by letters of copy:", "Các khối có thể chứa bài, theo số chữ của bài:")
		for _, box := range w.Boxes {
			fmt.Fprintf(&b, "  %6d  %s\n", box.Score, because(box.Reason, l))
		}
	}
	if len(w.Facts) > 0 {
		say("What was found, and by which rule:", "Tìm được gì, theo quy tắc nào:")
		for _, f := range w.Facts {
			fmt.Fprintf(&b, "  %s: %s\n      %s\n", factNames[f.Name].In(l), f.Value, because(f.Reason, l))
		}
	}
	if len(w.Repairs) > 0 {
		say("What was repaired in the letters and marks, how often:", "Đã sửa gì ở chữ và dấu, bao nhiêu lần:")
	}
	for _, r := range w.Repairs {
		b.WriteString(repair(r, l))
	}
	byFate := map[article.Fate][]article.Fated{}
	for _, line := range w.Lines {
		byFate[line.Fate] = append(byFate[line.Fate], line)
	}
	if len(w.Lines) > 0 {
		say("Lines of the page:", "Các dòng của trang:")
	}
	for _, f := range fateNames {
		lines := byFate[f.fate]
		if len(lines) == 0 {
			continue
		}
		fmt.Fprintf(&b, "  %4d  %s\n", len(lines), f.name.In(l))
	}
	for _, f := range fateNames {
		lines := byFate[f.fate]
		if f.fate == article.Printed { // as what they look, all but these
			lines = slices.DeleteFunc(lines, func(l article.Fated) bool { return l.Rule == "" })
		}
		if len(lines) == 0 {
			continue
		}
		say(capital(f.name.En)+":", capital(f.name.Vi)+":")
		for _, line := range lines {
			fmt.Fprintf(&b, "  %s\n      %s\n", line.Text, because(line.Reason, l))
		}
	}
	return b.String()
}

// RuleName says in a few words what a rule of extraction means; it is the rule
// itself when it has none.
func RuleName(rule string, l diag.Lang) string {
	if words, ok := ruleNames[rule]; ok {
		return words.In(l)
	}
	return rule
}

// because is a reason in one line.
func because(r article.Reason, l diag.Lang) string {
	s := r.Rule
	if words := RuleName(r.Rule, l); words != s {
		s += ": " + words
	}
	if r.Detail != "" {
		s += " (" + r.Detail + ")"
	}
	if r.Place != "" {
		s += " · " + r.Place
	}
	return s
}

// capital is a sentence that begins with a capital.
func capital(s string) string {
	letters := []rune(s)
	return strings.ToUpper(string(letters[:1])) + string(letters[1:])
}
