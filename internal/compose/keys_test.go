package compose

import (
	"bytes"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// elsewhere is the keys of a template that have an effect which these issues
// do not show, and where it is; those that have none are style.IdleKeys.
var elsewhere = map[string]string{
	"pace":                      "of a script (TestTheTimesAddUp)",
	"insets.times":              "of a script (testdata/layout/script*)",
	"whites.picture_lead":       "of a poster (testdata/layout/poster.txtar)",
	"whites.picture_lead_below": "the same",
	"extends":                   "another template is another set of values",
	"ppi":                       "pictures are resampled when the pages are made",
	"styles.body.leading":       "it has to be the leading of the grid, and changes with that",
	"styles.credit.align":       "of a credit without a caption",
	"least_size":                "of type that would be set smaller (TestNothingIsSmallerThanTheLeastSize)",
	"leading_give":              "of an issue whose last page is less than half full (TestTheLeadingFillsTheLastPage)",
	"least_body":                "of an edition that is fitted to its pages (style.TestStepsTakeAwayMoreAndMore)",
	"facing":                    "of margins that differ (TestLeftPagesHaveTheirOuterMarginAtTheLeft)",
	"fill":                      "of pages that are filled up (testdata/layout/filler-*)",
	"captions_beside":           "of editions of one column (TestTheOnlyColumnIsNotHalfEmpty)",
	"sheet.kind":                "impose puts the pages on sheets, as its tests show",
	"sheet.width":               "the same",
	"sheet.height":              "the same",
	"sheet.duplex":              "the same",
	"sheet.signature":           "the same",
	"sheet.creep":               "the same",
	"sheet.creep_from":          "the same",
	"sheet.marks":               "the same",
	"sheet.overlap":             "the same",
	"sheet.guide":               "the same",
}

// TestEveryKeyOfATemplateHasAnEffect gives each key other values, one key at a
// time, and wants another layout of at least one of the issues.
func TestEveryKeyOfATemplateHasAnEffect(t *testing.T) {
	t.Parallel() // one of the slow ones
	if raced {
		t.Skip("a thousand layouts, of which the race detector learns nothing that others do not show")
	}
	issues := issuesOfEverything(t)
	fonts := font.NewSet()
	var base *style.Template
	plain := make([]string, len(issues))
	for i := range issues {
		base, plain[i] = look(t, issues[i], "", fonts)
	}
	exempt := maps.Clone(elsewhere)
	for _, k := range style.IdleKeys() {
		exempt[k.Key] = "it has no effect"
	}
	seen := map[string]bool{}
	for _, k := range keysOf(reflect.ValueOf(base).Elem(), "") {
		seen[k.name] = true
		if exempt[k.name] != "" {
			continue
		}
		if !slices.ContainsFunc(k.values, func(value string) bool {
			for i := range issues {
				if _, got := look(t, issues[i], with(k.name, value), fonts); got != "" && got != plain[i] {
					return true
				}
			}
			return false
		}) {
			t.Errorf("%s: no page changes with %s", k.name, strings.Join(k.values, ", "))
		}
	}
	for name := range exempt {
		if !seen[name] {
			t.Errorf("%s is no key", name)
		}
	}
	if len(seen) < 300 {
		t.Errorf("only %d keys", len(seen))
	}
}

// TestKeysWithoutEffectChangeNoPage gives all the keys of style.IdleKeys other
// values: a key that is warned about must do nothing indeed.
func TestKeysWithoutEffectChangeNoPage(t *testing.T) {
	var values strings.Builder
	styles := map[string][]string{}
	for _, k := range style.IdleKeys() {
		at := strings.LastIndex(k.Key, ".")
		value := map[string]string{"leading": "31pt", "indent": "3", "upper": "true", "align": "right"}[k.Key[at+1:]]
		if value == "" {
			value = "Tinos-Italic"
		}
		styles[k.Key[:at]] = append(styles[k.Key[:at]], k.Key[at+1:]+": "+value)
	}
	for _, group := range []string{"masthead", "styles"} {
		fmt.Fprintf(&values, "%s:\n", group)
		for _, name := range slices.Sorted(maps.Keys(styles)) {
			if key, ok := strings.CutPrefix(name, group+"."); ok {
				fmt.Fprintf(&values, "  %s: {%s}\n", key, strings.Join(styles[name], ", "))
			}
		}
	}
	fonts := font.NewSet()
	for i, in := range issuesOfEverything(t) {
		_, plain := look(t, in, "", fonts)
		if _, got := look(t, in, values.String(), fonts); got != plain {
			t.Errorf("issue %d: pages change with\n%s", i, values.String())
		}
	}
}

// look is an issue laid out by a4 with other values, as text; "" when these
// are no template.
func look(t *testing.T, in Input, values string, fonts *font.Set) (*style.Template, string) {
	t.Helper()
	tpl, _ := style.Read("test.yaml", []byte("extends: a4\n"+values))
	if tpl == nil {
		return nil, ""
	}
	doc, _, err := Pages(in, tpl, fonts)
	if err != nil {
		t.Fatal(values, err)
	}
	var out bytes.Buffer
	if doc == nil {
		return tpl, "none"
	}
	if err := frame.Dump(&out, doc); err != nil {
		t.Fatal(err)
	}
	for _, p := range doc.Pages {
		frame.Walk(p.Items, func(it frame.Item, _, _ unit.Length) {
			if r, ok := it.(*frame.Rule); ok { // which the dump shows without its colour
				fmt.Fprintln(&out, r.Color)
			}
		})
	}
	return tpl, out.String()
}

// with is the lines of a template that give a key a value.
func with(name, value string) string {
	parts := strings.Split(name, ".")
	out := strings.Join(parts, ": {") + ": " + value + strings.Repeat("}", len(parts)-1) + "\n"
	if name == "leading" {
		out += with("styles.body.leading", value)
	}
	return out
}

// key is a key of a template with values other than its own.
type key struct {
	name   string
	values []string
}

// keysOf is the keys of a struct, and of those in it.
func keysOf(v reflect.Value, above string) []key {
	var out []key
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Anonymous {
			out = append(out, keysOf(v.Field(i), above)...)
			continue
		}
		if f.Tag.Get("yaml") == "" {
			continue
		}
		name := above + f.Tag.Get("yaml")
		if values := others(v.Field(i), f.Tag.Get("of")); values != nil {
			out = append(out, key{name, values})
		} else {
			out = append(out, keysOf(v.Field(i), name+".")...)
		}
	}
	return out
}

// others is values that a key does not have; nil when it is no single value.
func others(v reflect.Value, of string) []string {
	switch x := v.Interface().(type) {
	case unit.Length:
		return []string{(x * 5 / 4).String(), (x + 10*unit.Point).String(), (x / 2).String()}
	case unit.Ratio:
		var out []string
		for _, r := range []unit.Ratio{x * 3 / 4, x + 200, x * 2, x + 1000, x / 4, x * 4} {
			out = append(out, fmt.Sprint(float64(r)/1000))
		}
		return out
	case style.Given:
		if x.Times > 0 {
			return []string{fmt.Sprint(float64(x.Times)/1000*1.1) + "x", "2x"}
		}
		return []string{(x.Length * 11 / 10).String()}
	case style.Color:
		return []string{`"#123456"`}
	}
	switch v.Kind() {
	case reflect.Bool:
		return []string{fmt.Sprint(!v.Bool())}
	case reflect.Int:
		if of != "" {
			return slices.DeleteFunc(strings.Split(of, "|"), func(s string) bool { return s == fmt.Sprint(v.Int()) })
		}
		return []string{fmt.Sprint(v.Int() + 1), fmt.Sprint(v.Int() + 30), fmt.Sprint(v.Int() + 400), "1", "0"}
	case reflect.Float64:
		return []string{fmt.Sprint(v.Float() / 2), fmt.Sprint(v.Float() + 1)}
	case reflect.String:
		if of == "" {
			return []string{"Tinos-Italic"}
		}
		return slices.DeleteFunc(strings.Split(of, "|"), func(s string) bool { return s == v.String() })
	}
	return nil
}

// issuesOfEverything is issues that have, together, all that a page can hold.
func issuesOfEverything(t *testing.T) []Input {
	paragraph := strings.Repeat("Vụ này xã gieo cấy được *hơn hai trăm* héc-ta lúa, trong đó phần lớn là giống "+
		"mới, năng suất cao. ", 4) + "\n"
	full := markup(t, "= Xã Tân Hòa gieo cấy xong hơn hai trăm héc-ta lúa vụ đông xuân\nkicker: Nông nghiệp\n"+
		"lead: Cán bộ khuyến nông của xã xuống từng thôn hướng dẫn bà con cách ngâm ủ giống khi trời rét đậm kéo "+
		"dài.\n"+
		"author: Văn Lâm\ndate: 21/11/2026\n![1600x900] Bà con thôn Đông ra đồng từ sáng sớm\n"+
		strings.Repeat(paragraph, 3)+
		"## Giống *mới* năm nay\n"+paragraph+"## CHỐNG RÉT CHO MẠ\n"+paragraph+
		"-----\n"+paragraph+"* một việc\n* hai việc\n> Chúng tôi sẽ *tiếp tục* mở rộng diện tích trong những năm tới đây.\n"+
		"| Thôn | Diện tích | *Sản lượng*\n| Đông | 12 | 60\n| Đoài | 14 | 70\n"+
		"![500x700] Mạ non\n"+paragraph+
		"= Họp giao ban quý bốn tại hội trường ủy ban nhân dân xã, bàn việc làm đường\nkicker: Chính quyền\nlead: "+
		"Bàn việc làm đường.\nauthor: Thu Trang\n"+
		strings.Repeat(paragraph, 4)+"![900x500] Đường mới\n"+strings.Repeat(paragraph, 5)+
		"= Tin một\nbrief\n"+paragraph+"= Tin hai\nbrief\n"+strings.Repeat(paragraph, 8)+
		"= Khám bệnh miễn phí\nlead: Trạm y tế khám cho người cao tuổi.\nauthor: Mai\n"+paragraph+
		"imprint Nguyễn Thị Hạnh\n")
	full.Masthead.Label, full.Masthead.Body = "Bản tin",
		"Ủy ban nhân dân xã Tân Hòa, đơn vị anh hùng lực lượng vũ trang nhân dân thời kỳ đổi mới"
	lead := full.Entries[0].Article
	full.Entries[0].Article.Source = "Đài truyền thanh"
	full.Entries[0].Article.URL, full.Entries[0].QR = "https://tanhoa.gov.vn/tin/1234", true
	lead.Body = append(lead.Body,
		article.List{Numbering: article.Numbering{Ordered: true, Start: 98}, Items: []article.Item{
			{Text: article.Plain("việc thứ nhất"), Items: []article.Item{{Text: article.Plain("một phần của nó")}}},
			{Text: article.Plain("việc kia")}, {Text: article.Plain("việc nữa")}}},
		article.Quote{Text: article.Inline{{Text: "Nước là hàng đầu", Bold: true, Italic: true},
			{Text: " và phân", Italic: true}, {Text: " rồi đến cần", Bold: true}}, Attribution: "Ông Ba"},
		article.Paragraph{Text: article.Inline{{Text: "Hơn 12 m"}, {Text: "2", Super: true}, {Text: " và H"},
			{Text: "2", Sub: true},
			{Text: "O, ", Italic: true}, {Text: "tất cả", Bold: true, Italic: true}}},
		article.Table{Caption: "Bảng", HeaderRows: 1, Rows: [][]article.Cell{cellsOf("a b c d e f g h"),
			cellsOf("1 2 3 4 5 6 7 8"), cellsOf("1 2 3 4 5 6 7 8")}},
	)
	lead.Body = append(lead.Body, article.Paragraph{Text: article.Plain("Lúa vàng trĩu hạt bờ xa\n" +
		"Mẹ đi từ lúc canh gà gọi sương trên cánh đồng chiêm trũng những năm còn chưa có kênh mương về tới"), Form: article.Verse},
		article.Paragraph{Text: article.Plain("Liềm cong cắt ngọn nắng vương\nCha gom từng bó"), Form: article.Verse},
		article.Paragraph{Text: article.Plain("TM. ỦY BAN NHÂN DÂN XÃ TÂN HÒA, HUYỆN YÊN PHONG\nCHỦ TỊCH\nNguyễn Văn An"),
			Form: article.Signed},
		article.List{Numbering: article.Numbering{Ordered: true, Start: 1}, Notes: true, Items: []article.Item{
			{Text: article.Inline{{Text: "Báo cáo "}, {Text: "số 15", Bold: true}, {Text: " của trạm", Italic: true},
				{Text: " y tế", Bold: true, Italic: true}}}, {Text: article.Plain("Tính trên 1.200 mẫu.")}}})
	for i, b := range lead.Body {
		if im, ok := b.(article.Image); ok {
			im.Credit = "Văn Lâm"
			lead.Body[i] = im
		}
	}
	lead.Body = append(lead.Body, article.Heading{Level: 2, Text: wordsOf("Nước")})
	for level := 3; level < 5; level++ {
		lead.Body = append(lead.Body, article.Heading{Level: level, Text: wordsOf("Phân và giống")}, article.Paragraph{Text: article.Plain("Đủ.")})
	}
	titles, words := "", "của xã trong tuần này có đầu đề dài hơn một dòng của mục lục "
	for i := range 90 {
		titles += fmt.Sprintf("= Tin thứ %d %s\nMột câu.\n", i, strings.Repeat(words, 3)[:len(words)+7*(i%9)])
	}
	some := strings.Join(strings.SplitAfter(titles, "\n")[:40], "")
	// Pages that the text and the imprint just fill.
	filled := "no masthead\n= Đầy trang\n" + strings.Repeat(paragraph, 11) + strings.Repeat("Một câu.\n", 10) +
		"imprint Nguyễn Thị Hạnh\n"
	out := []Input{full, markup(t, some), markup(t, titles), markup(t, filled),
		markup(t, "= Họp thôn\nMột câu.\nMột câu.\n= Tin một\nbrief\nMột tin.\nimprint Nguyễn Thị Hạnh\n")} // the imprint is a block
	// Pictures that are just too high, or have just too few pixels, for all
	// columns, one that fills little more than half of its own, and one beside
	// a headline.
	for _, size := range []string{"1600x1333", "900x506"} {
		out = append(out, markup(t, "= Đường mới\n!["+size+"] Đường mới của thôn\n"+paragraph+
			"![300x200] Cống qua đường liên thôn, nơi nước ngập sâu nhất trong trận mưa lớn\n"+paragraph+
			"= Họp giao ban quý bốn tại hội trường ủy ban nhân dân xã, bàn việc làm đường\n![1200x700] Hội trường\n"+
			strings.Repeat(paragraph, 10)))
	}
	return out
}

// cellsOf is a row of a table.
func cellsOf(words string) []article.Cell {
	var out []article.Cell
	for w := range strings.FieldsSeq(words) {
		out = append(out, article.Cell{Text: wordsOf(w), ColSpan: 1, RowSpan: 1})
	}
	return out
}

// wordsOf is a word in each face of a style.
func wordsOf(w string) article.Inline {
	return article.Inline{{Text: w}, {Text: w, Italic: true}, {Text: w, Bold: true},
		{Text: w, Bold: true, Italic: true}}
}
