package extract

import (
	"strings"

	"bantin/internal/article"
	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/source"
)

// chrome are the lines of a portal that are pasted along with an article.
var chrome = [...]string{"skip ribbon commands", "skip to main content", "turn on more accessible mode", "turn off more accessible mode", "sign in",
	"đăng nhập", "trang chủ", "in trang", "chia sẻ", "gửi email", "phóng to", "thu nhỏ", "lượt xem", "quay lại"}

func isChrome(s string) bool {
	l := strings.ToLower(s)
	for _, c := range chrome {
		if l == c || strings.HasPrefix(l, c+":") {
			return true
		}
	}
	return false
}

// sectionLine reads the line that portals print the path of sections in.
func sectionLine(s string) (path []string, ok bool) {
	const mark = "tin theo lĩnh vực"
	rest := s
	if len(s) >= len(mark) && strings.EqualFold(s[:len(mark)], mark) {
		rest, ok = s[len(mark):], true
	} else if !strings.HasPrefix(strings.ToLower(s), "trang chủ") || !strings.ContainsAny(s, "»›>/") {
		return nil, false
	}
	for part := range strings.FieldsFuncSeq(rest, func(c rune) bool { return strings.ContainsRune("»›>/:", c) }) {
		if part = squeeze(part); part != "" && !strings.EqualFold(part, "trang chủ") && len([]rune(part)) <= 40 {
			path = append(path, part)
		}
	}
	return path, true
}

// pasted reads an article pasted as text: the headline is the line that
// occurs twice, else the first; the standfirst is the paragraph after it; a
// line that is a picture's name has its caption below; the copy ends at "./."
// or "../.".
func pasted(p *source.Page) (*article.Article, []diag.Diag, error) {
	a := &article.Article{File: p.File, Profile: "text", Language: "vi", URL: p.URL}
	x := &page{Page: p, metas: map[string]string{}, out: a}
	var lines []string
	var diags []diag.Diag
	for line := range strings.Lines(p.Text) {
		s := squeeze(line)
		if path, ok := sectionLine(s); ok {
			if len(a.Section) == 0 {
				a.Section = path
			}
			continue
		}
		if s != "" && !isChrome(s) {
			lines = append(lines, s)
		}
	}
	if len(lines) == 0 {
		return nil, nil, &Refusal{"no-article"}
	}
	first, from := 0, 1
	seen := map[string]int{}
	for i, s := range lines {
		if k, ok := seen[s]; ok && len([]rune(s)) > 15 {
			first, from = k, i+1
			break
		}
		seen[s] = i
	}
	a.Title = lines[first]
	ended := false
	lines = lines[:x.pastedTail(lines, from)]
	for i := from; i < len(lines) && !ended; i++ {
		s := lines[i]
		if a.Date == "" && len(s) < 80 && len(a.Body) == 0 && a.Lead == "" {
			if d, ok := date.Parse(s); ok && d.Year > 0 && len(strings.Fields(s)) <= 9 {
				a.Date = d.ISO()
				continue
			}
		}
		if isPictureName(s) {
			im := article.Image{Src: s}
			if file, match := p.Pictures.Find(s); match != source.Missing {
				im.File = file
			} else {
				diags = append(diags, diag.Diag{Code: "picture-missing", Severity: diag.Warning, File: p.File, Args: []any{s}})
			}
			if i+1 < len(lines) && len([]rune(lines[i+1])) <= 200 && !isPictureName(lines[i+1]) {
				im.Caption, im.Credit = splitCredit(lines[i+1])
				i++
			}
			a.Body = append(a.Body, im)
			continue
		}
		if isEndMark(s) {
			break
		}
		for _, mark := range []string{"../.", "./."} {
			if strings.HasSuffix(s, mark) {
				a.EndMark, ended = mark, true
				break
			}
		}
		if a.Lead == "" && len(a.Body) == 0 {
			a.Lead = s
			continue
		}
		a.Body = append(a.Body, article.Paragraph{Text: article.Plain(s)})
	}
	if len(a.Body) == 0 && a.Lead != "" {
		a.Body = []article.Block{article.Paragraph{Text: article.Plain(a.Lead)}}
		a.Lead = ""
	}
	if running(a.Body)+len(a.Lead) < leastBody {
		return nil, nil, &Refusal{"no-article"}
	}
	return a, diags, nil
}

// pastedTail reads the names below the copy: the author's, the source. It is
// where the copy ends.
func (x *page) pastedTail(lines []string, from int) int {
	end := len(lines)
	for i := from + 1; i < len(lines); i++ {
		if s := lines[i]; strings.HasSuffix(s, "./.") || isEndMark(s) {
			end = min(end, i+1)
			break
		}
	}
	// Up to three lines after the mark, else the last ones.
	last := min(len(lines), end+3)
	first := max(from+2, end)
	if end == len(lines) {
		first = max(from+2, end-2)
	}
	for i := last - 1; i >= first; i-- {
		s := lines[i]
		if rest, ok := cutSource(s); ok && len([]rune(rest)) <= 60 {
			x.out.Source = rest
		} else if names, said := x.namesIn(s); len(names) > 0 && (said || len(strings.Fields(s)) >= 2) {
			x.out.Authors = append(names, x.out.Authors...)
		} else if end == len(lines) {
			break
		} else {
			continue
		}
		if i < end {
			end = i
		}
	}
	return end
}

func isPictureName(s string) bool {
	if strings.ContainsAny(s, "\n") || len(s) > 200 {
		return false
	}
	l := strings.ToLower(s)
	for _, e := range []string{".jpg", ".jpeg", ".png", ".gif", ".webp"} {
		if strings.HasSuffix(l, e) {
			return true
		}
	}
	return false
}
