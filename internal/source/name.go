package source

import (
	"path"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// IsNamed reports whether two paths end in the same name of a file, as people see
// it: whatever letters are capitals, and however their marks are encoded.
func IsNamed(a, b string) bool {
	plain := func(s string) string {
		return norm.NFC.String(strings.ToLower(path.Base(strings.ReplaceAll(s, "\\", "/"))))
	}
	return plain(a) == plain(b)
}
