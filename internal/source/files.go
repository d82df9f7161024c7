// Package source reads one saved page in any form into a tree and its
// pictures. It never touches the network, and opens nothing outside the
// page's own folder, or a folder that the user named with the page in it.
package source

import (
	"bytes"
	"io/fs"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Files is the file system as inputs see it; names are those of the system.
type Files interface {
	ReadFile(name string) ([]byte, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	Stat(name string) (fs.FileInfo, error)
	// Root returns what lies in a folder, under names with slashes. A name
	// that leaves the folder, by itself or by a symbolic link, is an error.
	Root(dir string) fs.FS
}

// natural reports whether a comes before b when the numbers in names count as
// numbers: bai2 before bai10.
func natural(a, b string) bool {
	ra, rb := []rune(norm.NFC.String(a)), []rune(norm.NFC.String(b))
	i, j := 0, 0
	for i < len(ra) && j < len(rb) {
		if isDigit(ra[i]) && isDigit(rb[j]) {
			si, sj := i, j
			for i < len(ra) && isDigit(ra[i]) {
				i++
			}
			for j < len(rb) && isDigit(rb[j]) {
				j++
			}
			na, nb := strings.TrimLeft(string(ra[si:i]), "0"), strings.TrimLeft(string(rb[sj:j]), "0")
			if len(na) != len(nb) {
				return len(na) < len(nb)
			}
			if na != nb {
				return na < nb
			}
			continue
		}
		x, y := unicode.ToLower(ra[i]), unicode.ToLower(rb[j])
		if x != y {
			return x < y
		}
		i++
		j++
	}
	return len(ra)-i < len(rb)-j
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isHTML reports whether a file is HTML rather than pasted text.
func isHTML(text string) bool {
	head := lowered([]byte(text[:min(len(text), 4096)]))
	for _, mark := range [...]string{"<!doctype", "<html", "<head", "<body", "<article", "<div", "<p>", "<p ", "<meta",
		"<title", "<h1", "<form", "<table", "<!--"} {
		if bytes.Contains(head, []byte(mark)) {
			return true
		}
	}
	return false
}
