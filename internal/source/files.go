// Package source reads one saved page in any form into a tree and its
// pictures. It never touches the network, and opens nothing outside the
// page's own folder, or a folder that the user named with the page in it.
package source

import (
	"io/fs"
	"path/filepath"
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

// isPage reports whether a name ends as those of saved pages do.
func isPage(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml", ".aspx", ".txt", ".mhtml", ".mht", ".webarchive":
		return true
	}
	return false
}

// isDocument reports whether a name ends as those of files do that may hold an
// article in a form that is not read.
func isDocument(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".doc", ".docx", ".docm", ".odt", ".rtf", ".pages", ".wps", ".maff", ".epub", ".eml", ".msg", ".pdf", ".rar",
		".7z":
		return true
	}
	return false
}

// isOtherKind reports whether a name ends as those of files do that are no pages
// and need not be looked into: pictures, styles, scripts, data, programs, and
// copies that editors and browsers keep while they write.
func isOtherKind(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".jpg", ".jpeg", ".jfif", ".png", ".gif", ".webp", ".bmp", ".svg", ".ico", ".tif", ".tiff", ".heic", ".avif",
		".css", ".js", ".mjs", ".map", ".json", ".xml", ".rss", ".csv", ".yaml", ".yml", ".md", ".log", ".ini", ".db",
		".ttf", ".otf", ".woff", ".woff2", ".eot", ".mp3", ".mp4", ".m4a", ".wav", ".webm", ".mov", ".avi", ".swf",
		".xls", ".xlsx", ".ppt", ".pptx", ".gz", ".tar", ".exe", ".lnk", ".url", ".bak", ".old", ".orig", ".tmp",
		".part", ".crdownload", ".download":
		return true
	}
	return strings.HasSuffix(name, "~")
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
	head := strings.ToLower(text[:min(len(text), 4096)])
	for _, mark := range [...]string{"<!doctype", "<html", "<head", "<body", "<article", "<div", "<p>", "<p ", "<meta",
		"<title", "<h1", "<form", "<table", "<!--"} {
		if strings.Contains(head, mark) {
			return true
		}
	}
	return false
}
