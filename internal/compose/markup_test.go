package compose

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/picture"
	"bantin/internal/style"
)

// bulletins is the names of the embedded templates whose articles run on.
func bulletins(t testing.TB) []string {
	t.Helper()
	return slices.DeleteFunc(style.Names(), func(name string) bool {
		tpl, diags := style.Embedded(name)
		if tpl == nil {
			t.Fatal(diags)
		}
		return tpl.Arrangement != style.Bulletin
	})
}

// markup reads an issue written for tests: "= headline" opens an article,
// "kicker:", "lead:", "author:", "date:", "brief", "opens", "front" and "contents" belong to it, "## " is a
// heading, "* " an item, "+ " a numbered one, "** " and "++ " the same below the
// item before, "> " a quotation ("| " before its attribution), "| " a row of a
// table (the first is its head), "![1200x800] " a picture with its caption ("| "
// before its credit), ":verse " and the other forms paragraphs of that form, with " / " where
// a line ends, ":notes" makes notes of the list before it, "opening" and "closing" the words around a script, any other line a paragraph with *bold* words.
func markup(t testing.TB, text string) Input {
	t.Helper()
	in := Input{
		Masthead: Masthead{Label: "BẢN TIN", Name: "Tân Hòa", Body: "Ủy ban nhân dân xã", Date: "Số 1"},
		Words: Words{Contents: "Trong số này", Briefs: "Tin vắn", Photo: "Ảnh:", Source: "Nguồn:",
			Until: "Treo đến hết ngày", Address: "Đọc bài trên mạng:", Notes: "Ghi chép", Notice: "Thông báo",
			JumpTo: "Xem tiếp trang", JumpFrom: "Tiếp theo trang", FromLeft: "Từ trái sang:", SeePage: "Xem trang",
			Said: []SaidWords{{"vi", "Ảnh", "Ảnh trong bài", "trang", "chú thích", "chỗ để điền", "tiếp theo"}}},
		Script: Script{Words: ScriptWords{Opening: "Lời mở đầu", Closing: "Lời kết", Article: "Bài", Minutes: "phút",
			Seconds: "giây", Total: "cộng dồn", GoesOn: "trang sau …", Continued: "tiếp theo", Legend: "Đọc chậm.",
			Pictures: "Không đọc chú thích ảnh."}},
		Title: "Bản tin Tân Hòa số 1", FolioTitle: "Bản tin Tân Hòa", IssueLine: "Số 1",
	}
	var a *Entry
	add := func(b article.Block) { a.Article.Body = append(a.Article.Body, b) }
	last := func() article.Block {
		if n := len(a.Article.Body); n > 0 {
			return a.Article.Body[n-1]
		}
		return nil
	}
	for line := range strings.SplitSeq(text, "\n") {
		kind, rest, _ := strings.Cut(line, " ")
		switch {
		case line == "":
		case line == "no masthead":
			in.Masthead = Masthead{}
		case kind == "imprint":
			in.Imprint = []Pair{{Label: "Chịu trách nhiệm xuất bản:", Text: rest}}
		case kind == "opening":
			in.Script.Opening = append(in.Script.Opening, article.Paragraph{Text: styled(rest)})
		case kind == "closing":
			in.Script.Closing = append(in.Script.Closing, article.Paragraph{Text: styled(rest)})
		case kind == "notice":
			in.Fill, in.Notice = style.NoticeFill, in.Notice+rest+"\n"
		case kind == "=":
			file := fmt.Sprintf("%d.html", len(in.Entries)+1)
			in.Entries = append(in.Entries, Entry{Article: &article.Article{File: file, Title: rest},
				Spoken: Spoken{Title: article.Plain(rest)}, Pictures: map[string]*picture.Picture{}})
			a = &in.Entries[len(in.Entries)-1]
		case kind == "kicker:":
			a.Kicker = rest
		case kind == "lead:":
			a.Article.Standfirst, a.Spoken.Standfirst = rest, article.Plain(rest)
		case kind == "author:":
			a.Article.Authors = []string{rest}
		case kind == "date:":
			a.Date = rest
		case kind == "url:":
			a.Article.URL = rest
		case line == "poster":
			a.Poster = true
		case kind == "point":
			in.Poster.Points = append(in.Poster.Points, rest)
		case kind == "until":
			in.Poster.Until = rest
		case line == "qr":
			a.QR = true
		case line == "opens":
			a.Opens = true
		case line == "front":
			a.Front = true
		case line == "contents":
			a.Contents = true
		case line == "brief":
			a.Brief = true
		case line == ":notes":
			list := last().(article.List)
			list.Notes = true
			a.Article.Body[len(a.Article.Body)-1] = list
		case strings.HasPrefix(kind, ":") && article.FormOf(kind[1:]) != article.Running:
			add(article.Paragraph{Text: styled(strings.ReplaceAll(rest, " / ", "\n")), Form: article.FormOf(kind[1:])})
		case kind == "##" || kind == "###" || kind == "####":
			add(article.Heading{Level: len(kind), Text: styled(rest)})
		case kind == "*" || kind == "+":
			list, ok := last().(article.List)
			if ok && list.Ordered == (kind == "+") {
				a.Article.Body = a.Article.Body[:len(a.Article.Body)-1]
			} else {
				list = article.List{Numbering: article.Numbering{Ordered: kind == "+", Start: 1}}
			}
			list.Items = append(list.Items, article.Item{Text: styled(rest)})
			add(list)
		case kind == "**" || kind == "++":
			list := last().(article.List)
			above := &list.Items[len(list.Items)-1]
			above.Below.Ordered = kind == "++"
			above.Items = append(above.Items, article.Item{Text: styled(rest)})
		case kind == ">":
			text, name, _ := strings.Cut(rest, " | ")
			add(article.Quote{Text: styled(text), Attribution: name})
		case kind == "|":
			tab, ok := last().(article.Table)
			if ok {
				a.Article.Body = a.Article.Body[:len(a.Article.Body)-1]
			} else {
				tab.HeaderRows = 1
			}
			var row []article.Cell
			for cell := range strings.SplitSeq(rest, "|") {
				row = append(row, article.Cell{Text: styled(strings.TrimSpace(cell)), ColSpan: 1, RowSpan: 1})
			}
			tab.Rows = append(tab.Rows, row)
			add(tab)
		case strings.HasPrefix(kind, "!["):
			name := fmt.Sprintf("%d-%d.jpg", len(in.Entries), len(a.Article.Body))
			p := &picture.Picture{Name: name, Format: "jpeg", Hash: sha256.Sum256([]byte(name))}
			if _, err := fmt.Sscanf(kind, "![%dx%d]", &p.Width, &p.Height); err != nil {
				t.Fatalf("%s: %v", kind, err)
			}
			a.Pictures[name] = p
			caption, credit, _ := strings.Cut(rest, " | ")
			add(article.Image{Src: name, File: name, Caption: caption, Credit: credit})
		default:
			add(article.Paragraph{Text: styled(line)})
		}
	}
	for i := range in.Entries {
		in.Entries[i].Spoken.Body = in.Entries[i].Article.Body
	}
	return in
}

// styled reads *bold* words.
func styled(text string) article.Inline {
	var out article.Inline
	for i, part := range strings.Split(text, "*") {
		if part != "" {
			out = append(out, article.Run{Text: part, Bold: i%2 == 1})
		}
	}
	return out
}
