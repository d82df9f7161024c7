package extract

import (
	"strings"

	"bantin/internal/article"
)

// Who signs an article as somebody with a title, a duty or an office stays in the copy,
// since readers are to know who says what they have read.

// ruleSignature takes who signs the copy as its author.
const ruleSignature rule = "signature"

// signature is who signs the copy in its last lines: an expert with a learned title, or
// somebody whose duty or office is in the line below.
func signature(f *facts, c bodyCopy) datum[[]string] {
	var lines []signatureLine
	from := max(0, len(c.blocks)-2)
	for i, b := range c.blocks[from:] {
		p, ok := b.(article.Paragraph)
		if !ok {
			lines = nil
			continue
		}
		lines = append(lines, signatureLines(p.Text, from+i)...)
	}
	if len(lines) == 0 {
		return datum[[]string]{}
	}
	lines = lines[max(0, len(lines)-2):]
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = squeeze(l.text.String())
	}
	last := c.nodes[len(c.nodes)-1]
	if name := f.withOffice(texts[len(texts)-1]); name != "" && isSetOff(last) {
		return datum[[]string]{[]string{name}, reason{rule: ruleSignature, node: last}}
	}
	if name := f.portal.signedBy(texts); name != "" {
		return datum[[]string]{[]string{name}, reason{rule: ruleSignature, node: last}}
	}
	if len(lines) < 2 || !isDuty(texts[1]) || isOfficial(c.blocks[:lines[0].block]) {
		return datum[[]string]{}
	}
	names, said := f.portal.namesIn(texts[0])
	isSet := func(l signatureLine) bool { return allBold(l.text) || allItalic(l.text) || isSetOff(c.nodes[l.block]) }
	if len(names) != 1 || wordCount(names[0]) < 2 || !said && !isSet(lines[0]) || !isSet(lines[1]) {
		return datum[[]string]{}
	}
	return datum[[]string]{names, reason{rule: ruleSignature, node: last}}
}

// withOffice is the person of a line that names one and, behind a dash or comma or in brackets, the
// duty or office; "" for any other line.
func (f *facts) withOffice(s string) string {
	for _, sep := range [...]string{" – ", " - ", ", ", " ("} {
		name, office, ok := strings.Cut(s, sep)
		if sep == " (" {
			office, ok = strings.CutSuffix(office, ")")
		}
		if names, said := f.portal.namesIn(name); ok && !said && len(names) == 1 && wordCount(names[0]) >= 2 && isDuty(office) {
			return names[0]
		}
	}
	return ""
}

// signatureLine is a line of the copy, up to a break, and which block it is in.
type signatureLine struct {
	text  article.Inline
	block int
}

// signatureLines is the lines of a block.
func signatureLines(in article.Inline, block int) []signatureLine {
	out := []signatureLine{{block: block}}
	for _, run := range in {
		for i, part := range strings.Split(run.Text, "\n") {
			if i > 0 {
				out = append(out, signatureLine{block: block})
			}
			run.Text = part
			out[len(out)-1].text = out[len(out)-1].text.Append(run)
		}
	}
	return out
}

// learned are the titles that an expert signs with.
var learned = pattern(`^(?:Bác sĩ|Bác sỹ|Dược sĩ|Dược sỹ|Luật sư|Kỹ sư|(?:GS|PGS|TS|ThS|Th\.S|BS|BSCK ?I{1,2}|DS|` +
	`LS|KS)\.?)` +
	`(?:[ .]+(?:TS|ThS|BS|BSCK ?I{1,2})\.?)? +`)

// post begins the line below a signature: what the person is.
var post = pattern(`^(?:Chủ tịch|Phó [Cc]hủ tịch|Giám đốc|Phó [Gg]iám đốc|Bí thư|Phó [Bb]í thư|Trưởng|` +
	`Phó [Tt]rưởng|` +
	`Phó [Tt]rạm|Chi (?:hội|đoàn|đội)|Liên đội|Đội trưởng|Thôn trưởng|Hiệu trưởng|Phó [Hh]iệu trưởng|Bệnh viện|Trung tâm|Trạm|Sở|Phòng|Khoa|Hội|Chi cục|Đoàn|Ban|Tổ|Hạt|Văn phòng|Đài)[ \p{L}]`)

// isDuty reports whether a line below a name says what the person is, or for which office.
func isDuty(s string) bool {
	return letterCount(s) <= maxDuty && !closes(s) && (post().MatchString(s) || duty().MatchString(s) || isOffice(s))
}

// maxDuty is how many letters such a line has at most.
const maxDuty = 80

// signedBy reads the signature of an expert below the copy: a learned title with
// a name, and perhaps the office in the next line. It stays in the copy, since
// readers are to know who says what they have read.
func (p portal) signedBy(lines []string) string {
	k := len(lines) - 1
	if k >= 1 && len([]rune(lines[k])) <= maxDuty && post().MatchString(lines[k]) {
		k--
	}
	if k < 0 || len([]rune(lines[k])) > 60 {
		return ""
	}
	name := learned().ReplaceAllString(lines[k], "")
	words := wordCount(name)
	if name == lines[k] || words < 2 || words > 5 || !looksLikePerson(name) || p.isOrganisation(name) {
		return ""
	}
	return name
}
