package cli

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/golden"
)

// filled is what is put into a sentence.
var filled = regexp.MustCompile(`%(\[\d+\])?[-+#0-9.]*[a-zA-Z]`)

// cell is a text in a table of Markdown.
func cell(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(filled.ReplaceAllString(s, "…"), "%%", "%"), "|", `\|`)
	return strings.NewReplacer("<", "&lt;", "*", `\*`, "\n", " ").Replace(s)
}

// TestTheTableOfCodes holds docs/codes.md, in both languages, to the program: all
// exit codes, and all codes of messages with what they say.
func TestTheTableOfCodes(t *testing.T) {
	for _, c := range []struct {
		file, title, intro, exits, messages, missing string
		lang                                         diag.Lang
	}{
		{"../../docs/codes.md", "# Exit codes and messages",
			"For scripts: exit codes, and the codes of messages as `--json` writes them (`\"code\"`). They are stable. An ellipsis " +
				"stands for a name or a number. ([Tiếng Việt](codes.vi.md))",
			"## Exit codes\n| code | what it says |\n|---|---|\n",
			"## Messages\nWhere a message says that something is missing from the print, the exit code is 3 at least.\n\n" +
				"| code | what it says | what to do | missing |\n|---|---|---|---|\n", "yes", diag.English},
		{"../../docs/codes.vi.md", "# Mã thoát và thông báo",
			"Dành cho chương trình khác: mã thoát, và mã của từng thông báo như `--json` ghi (`\"code\"`). Các mã này không đổi. Dấu ba " +
				"chấm thay cho một tên hoặc một số. ([English](codes.md))",
			"## Mã thoát\n| mã | nghĩa |\n|---|---|\n",
			"## Thông báo\nThông báo nào cho biết bản in thiếu gì thì mã thoát ít nhất là 3.\n\n" +
				"| mã | nói gì | nên làm gì | thiếu |\n|---|---|---|---|\n", "có", diag.Vietnamese},
	} {
		var b strings.Builder
		b.WriteString(c.title + "\n" + c.intro + "\n\n" + c.exits)
		for _, e := range exits {
			fmt.Fprintf(&b, "| %d | %s |\n", e.code, words{c.lang}.text(e.says))
		}
		b.WriteString("\n" + c.messages)
		all := diag.Codes()
		for _, code := range slices.Sorted(maps.Keys(all)) {
			m, missing := all[code].En, ""
			if c.lang == diag.Vietnamese {
				m = all[code].Vi
			}
			if all[code].Missing {
				missing = c.missing
			}
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", code, cell(m.Text), cell(m.Hint), missing)
		}
		golden.Check(t, c.file, []byte(b.String()))
	}
}
