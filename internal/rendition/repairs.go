package rendition

import (
	"fmt"
	"strings"
	"unicode"

	"bantin/internal/article"
	"bantin/internal/diag"
)

// repairNames say in a few words what the rules of normalisation, and the
// conversions from old encodings, do. The names are of packages vietnamese and
// legacy; one that is not here is shown alone.
var repairNames = map[string]diag.Wording{
	"tcvn3":              {En: "was in TCVN3 (ABC, .VnTime)", Vi: "chuyển từ mã TCVN3 (ABC, .VnTime)"},
	"vni":                {En: "was in VNI", Vi: "chuyển từ mã VNI"},
	"windows1258":        {En: "was in windows-1258", Vi: "chuyển từ mã windows-1258"},
	"viscii":             {En: "was in VISCII", Vi: "chuyển từ mã VISCII"},
	"vps":                {En: "was in VPS", Vi: "chuyển từ mã VPS"},
	"viqr":               {En: "was in VIQR", Vi: "chuyển từ kiểu gõ VIQR"},
	"utf8_twice":         {En: "was encoded twice", Vi: "bị mã hóa UTF-8 hai lần"},
	"nfc":                {En: "letters and their marks composed", Vi: "gộp chữ và dấu về dạng dựng sẵn"},
	"control":            {En: "control characters taken out", Vi: "bỏ ký tự điều khiển"},
	"c1":                 {En: "marks lost in windows-1252 restored", Vi: "khôi phục dấu câu của windows-1252"},
	"reorder":            {En: "tone written before the hat", Vi: "dấu thanh đứng trước dấu mũ"},
	"doubled_mark":       {En: "a mark typed twice", Vi: "dấu gõ hai lần"},
	"tone_fix":           {En: "tone mark on the wrong letter", Vi: "dấu thanh đặt sai chữ"},
	"tone_style":         {En: "tone mark in oa, oe, uy by choice", Vi: "kiểu dấu thanh ở oa, oe, uy"},
	"lookalike_d":        {En: "another alphabet's letter for đ", Vi: "chữ lạ thay cho đ"},
	"gha":                {En: "the letter gha for ư", Vi: "chữ gha thay cho ư"},
	"confusable":         {En: "Cyrillic letters in a word", Vi: "chữ Kirin lẫn trong từ"},
	"spacing_tone":       {En: "a tone typed behind its letter", Vi: "dấu thanh gõ rời sau chữ"},
	"allcaps":            {En: "a small letter among capitals", Vi: "chữ thường lẫn trong chữ hoa"},
	"ligature":           {En: "ligatures taken apart", Vi: "tách chữ ghép"},
	"fullwidth":          {En: "full-width characters", Vi: "ký tự toàn rộng"},
	"spaces":             {En: "spaces: one, none at the ends", Vi: "dấu cách thừa"},
	"nbsp_in":            {En: "no-break spaces", Vi: "dấu cách không ngắt"},
	"zero_width":         {En: "characters of no width", Vi: "ký tự không có bề rộng"},
	"soft_hyphen":        {En: "soft hyphens", Vi: "gạch nối ẩn"},
	"bidi":               {En: "marks of direction", Vi: "dấu chỉ hướng viết"},
	"quotes":             {En: "quotation marks", Vi: "dấu ngoặc kép"},
	"single_quotes":      {En: "single quotation marks", Vi: "dấu ngoặc đơn trên dòng"},
	"nested_quotes":      {En: "quotes within quotes", Vi: "ngoặc kép trong ngoặc kép"},
	"space_before_punct": {En: "space before a mark", Vi: "dấu cách trước dấu câu"},
	"space_after_punct":  {En: "no space after a mark", Vi: "thiếu dấu cách sau dấu câu"},
	"bracket_spaces":     {En: "spaces inside brackets and quotes", Vi: "dấu cách trong ngoặc"},
	"percent":            {En: "space before %", Vi: "dấu cách trước %"},
	"ellipsis":           {En: "full stops for an ellipsis", Vi: "nhiều dấu chấm thành dấu lửng"},
	"double_dot":         {En: "two full stops", Vi: "hai dấu chấm"},
	"doc_end":            {En: "the closing ./.", Vi: "dấu kết ./."},
	"abbr_space":         {En: "TP. and the city's name", Vi: "TP. và tên thành phố"},
	"hyphen":             {En: "hyphen with a space on one side", Vi: "gạch nối chỉ cách một bên"},
	"list_dash":          {En: "dash that opens a line", Vi: "gạch đầu dòng"},
	"dash_title":         {En: "hyphen between spaces", Vi: "gạch nối giữa hai dấu cách"},
	"range_dash":         {En: "hyphen between years", Vi: "gạch nối giữa hai năm"},
}

// repair is a repair in lines for people: what was done and how often, then the
// examples.
func repair(r article.Repair, l diag.Lang) string {
	var b strings.Builder
	fmt.Fprintf(&b, "  %4d  %s", r.Count, r.Rule)
	if words, ok := repairNames[r.Rule]; ok {
		b.WriteString(": " + words.In(l))
	}
	b.WriteByte('\n')
	for _, x := range r.Examples {
		fmt.Fprintf(&b, "        %s → %s\n", visible(x.Before), visible(x.After))
	}
	return b.String()
}

// maxVisible is how many characters of an example are shown.
const maxVisible = 80

// visible is a text in which characters show that cannot be seen by themselves:
// other spaces than the plain one, joiners, controls, and marks that are not
// composed with their letters.
func visible(s string) string {
	var b strings.Builder
	n := 0
	for _, r := range strings.TrimSpace(s) {
		if n++; n > maxVisible {
			b.WriteRune('…')
			break
		}
		if r != ' ' && (!unicode.IsPrint(r) || unicode.Is(unicode.Mn, r)) {
			fmt.Fprintf(&b, "<U+%04X>", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
