package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Who a line below a quotation may name: one that begins with a dash, is no longer than so many
// letters, and ends no sentence, as what is said in a dialogue does.
const longSignature = 60

// Signature is the line that blocks begin with, where that says whose the quotation above it is; else "".
func Signature(blocks []Block) string {
	if len(blocks) == 0 {
		return ""
	}
	p, ok := blocks[0].(Paragraph)
	if !ok || p.Form != Running || slices.ContainsFunc(p.Text, func(r Run) bool {
		return r != Run{Text: r.Text, Bold: r.Bold, Italic: r.Italic} // what an attribution cannot have
	}) {
		return ""
	}
	text := p.Text.String()
	dash, n := utf8.DecodeRuneInString(text)
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(text[n:]))
	if !strings.ContainsRune("–—―-", dash) || !unicode.IsUpper(first) || utf8.RuneCountInString(text) > longSignature ||
		strings.ContainsAny(text, "!?…:;\n") || strings.HasSuffix(text, ".") {
		return ""
	}
	return text
}
