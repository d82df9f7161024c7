package source

import (
	"bytes"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/diag"
)

// What lies in a folder is of four kinds: pages; zips of them; files that may hold
// an article and are not read, which are named with the reason; and all else, of
// which nothing is said: pictures, styles, what programs keep for themselves.

// role is which of them a file is.
type role int

const (
	otherRole role = iota
	pageRole
	zipRole
)

// Passed is a file that may hold an article and is not read, and why.
type Passed struct {
	File string
	Why  diag.Code
	PDF  bool // which bantin may have made itself
}

// take returns the role of a file of a folder, and notes one that may hold an
// article and is not read.
func (s *search) take(dir string, e fs.DirEntry) role {
	name := filepath.Join(dir, e.Name())
	switch {
	case isPage(name) || isZip(name):
		if !s.staysIn(dir, e) {
			s.lose(diag.InputOutside, name)
			return otherRole
		}
		if isArchive(s.files, name) {
			return zipRole
		}
		if isOwnIssue(headOf(s.files, dir, name)) {
			s.pass(diag.InputOwn, name)
			return otherRole
		}
		return pageRole
	case !e.Type().IsRegular() || isInert(name) || strings.HasPrefix(e.Name(), "~$"): // Word has these open
		return otherRole
	case isDocument(name):
		s.passDocument(name, ending(name) == ".pdf")
		return otherRole
	}
	return s.takeUnnamed(dir, name)
}

func (s *search) pass(why diag.Code, name string) {
	s.passed = append(s.passed, Passed{File: name, Why: why})
}

// passDocument notes a document that is not read.
func (s *search) passDocument(name string, pdf bool) {
	s.passed = append(s.passed, Passed{name, diag.InputNotRead, pdf})
}

// takeUnnamed is take for a file whose name does not say what it holds: a page
// ("tin-tuc", "bai.php", "index.html?id=3"), or what is left of one.
func (s *search) takeUnnamed(dir, name string) role {
	head := headOf(s.files, dir, name)
	inner, left := leftover(name)
	holds := beginsAsPage(head) || IsZip(head) || left && (isPage(inner) || isZip(inner) || isDocument(inner))
	switch {
	case isShortcut(name):
		if leadsToPage(head) {
			s.pass(diag.InputShortcut, name)
		}
	case isUnfinished(name):
		if holds {
			s.pass(diag.InputUnfinished, name)
		}
	case left:
		isBeside := func(end string) bool { return exists(s.files, inner+end) }
		if holds && !slices.ContainsFunc([]string{"", ".html", ".htm"}, isBeside) {
			s.pass(diag.InputCopy, name)
		}
	case IsZip(head):
		return zipRole
	case beginsAsPage(head):
		return pageRole
	case lacksEnding(name) && beginsAsDocument(head):
		s.passDocument(name, isPDF(head))
	case readsAsText(head):
		s.pass(diag.InputNotRead, name)
	}
	return otherRole
}

// lacksEnding reports whether a name ends in none: a dot in it is of an abbreviation or a date.
func lacksEnding(name string) bool {
	ext := strings.TrimPrefix(ending(name), ".")
	letter := false
	for _, c := range ext {
		letter = letter || 'a' <= c && c <= 'z'
		if !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '_' || c == '-') {
			return true
		}
	}
	return !letter || len(ext) > longestEnding
}

// longestEnding is how many letters an ending has at most: ".crdownload".
const longestEnding = 10

// beginsAsDocument reports whether a file begins as those do that may hold an article in a form that
// is not read: a PDF, a document of Word's of old, rich text, an archive. Those of today's Word are zips.
func beginsAsDocument(head []byte) bool {
	head = unpackedHead(head)
	return isPDF(head) || bytes.HasPrefix(head, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) || bytes.HasPrefix(head, []byte(`{\rtf`)) ||
		archiveKind(head) != ""
}

// isPDF reports whether a file begins as PDFs do.
func isPDF(head []byte) bool { return bytes.HasPrefix(unpackedHead(head), []byte("%PDF-")) }

// headSize is how much of a file is read to see what it is.
const headSize = 4096

// headOf returns the beginning of a file, nil when it cannot be read.
func headOf(files Files, dir, name string) []byte {
	file, err := files.Root(dir).Open(filepath.Base(name))
	if err != nil {
		return nil
	}
	defer file.Close()
	head := make([]byte, headSize)
	n, _ := io.ReadFull(file, head) // of a short file there is less
	return head[:n]
}

// ending returns how a name ends, in small letters, and without what says that it
// was packed with gzip.
func ending(name string) string { return strings.ToLower(filepath.Ext(withoutGzip(name))) }

// Endings is how the names of pages end, and of zips of them.
func Endings() []string { return append(slices.Clone(pageEndings), ".zip", ".maff") }

// isPage reports whether a name ends as those of saved pages do.
func isPage(name string) bool {
	return slices.Contains(pageEndings, ending(name))
}

// pageEndings is how the names of saved pages end.
var pageEndings = []string{".html", ".htm", ".xhtml", ".xht", ".shtml", ".aspx", ".txt", ".text", ".mhtml", ".mht", ".eml",
	".webarchive"}

// isDocument reports whether a name ends as those of files do that may hold an
// article in a form that is not read.
func isDocument(name string) bool {
	switch ending(name) {
	case ".doc", ".docx", ".docm", ".dot", ".dotx", ".odt", ".fodt", ".rtf", ".pages", ".wps", ".wpd", ".md", ".markdown", ".epub",
		".mobi", ".azw3", ".prc", ".fb2", ".chm", ".djvu", ".xps", ".oxps", ".msg", ".mbox", ".pdf", ".xls", ".xlsx", ".xlsm", ".ods",
		".ppt", ".pptx", ".pps", ".ppsx", ".odp", ".rar", ".7z", ".tar", ".tgz", ".bz2", ".xz", ".zst", ".har", ".warc":
		return true
	}
	return isZip(withoutGzip(name)) && !isZip(name) // packed twice
}

// isInert reports whether a name ends as those of files do that hold no article and
// need not be looked into: pictures, styles, scripts, data, films, programs.
func isInert(name string) bool {
	switch ending(name) {
	case ".jpg", ".jpeg", ".jfif", ".png", ".gif", ".webp", ".bmp", ".svg", ".ico", ".tif", ".tiff", ".heic", ".avif",
		".psd", ".css", ".js", ".mjs", ".map", ".json", ".rss", ".csv", ".yaml", ".yml", ".log", ".ini", ".db", ".dat",
		".ttf", ".otf", ".woff", ".woff2", ".eot", ".mp3", ".mp4", ".m4a", ".wav", ".ogg", ".webm", ".mov", ".avi", ".mkv",
		".3gp", ".swf", ".exe", ".msi", ".dll", ".jar", ".apk", ".xpi", ".crx", ".iso", ".dmg", ".torrent", ".vcf", ".ics",
		".p7s",
		".gz": // of something that was packed twice
		return true
	}
	return false
}

// isShortcut reports whether a name ends as those of files do that only say where a
// page is.
func isShortcut(name string) bool {
	switch ending(name) {
	case ".url", ".webloc", ".website", ".desktop", ".lnk":
		return true
	}
	return false
}

// leadsToPage reports whether a shortcut leads to a page, of the web or on the disk,
// and not to a program.
func leadsToPage(head []byte) bool {
	low := bytes.ToLower(bytes.ReplaceAll(head, []byte{0}, nil)) // Windows has names in UTF-16
	isLink := bytes.HasPrefix(head, []byte("L\x00\x00\x00"))
	return isShortcutText(head) || bytes.HasPrefix(low, []byte("bplist")) ||
		isLink && (bytes.Contains(low, []byte(".htm")) || bytes.Contains(low, []byte(".mht")))
}

// isShortcutText reports whether a file is a shortcut as Windows, Linux and macOS write
// it, with an address.
func isShortcutText(data []byte) bool {
	head := lowered(bytes.TrimLeft(data[:min(len(data), headSize)], "\uFEFF \t\r\n"))
	if bytes.HasPrefix(head, []byte("bplist")) && len(data) < headSize {
		return bytes.Contains(head, []byte("url")) && bytes.Contains(head, []byte("://")) &&
			!bytes.Contains(head, []byte("webmainresource"))
	}
	if bytes.Contains(head, []byte("<plist")) {
		return bytes.Contains(head, []byte("<key>url</key>")) && !bytes.Contains(head, []byte("webmainresource"))
	}
	return (bytes.HasPrefix(head, []byte("[internetshortcut")) || bytes.HasPrefix(head, []byte("[desktop entry]")) ||
		bytes.HasPrefix(head, []byte("[{000214a0"))) && bytes.Contains(head, []byte("\nurl="))
}

// lowered is text with its letters of ASCII in lower case, which is all that marks are written in.
func lowered(text []byte) []byte {
	out := make([]byte, len(text))
	for i, c := range text {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		out[i] = c
	}
	return out
}

// isUnfinished reports whether a name ends as browsers call what they have not wholly
// loaded.
func isUnfinished(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".part", ".partial", ".crdownload", ".opdownload", ".download":
		return true
	}
	return false
}

// leftover returns the name of the file that programs have left a copy of, or a
// part; ok is false for any other name.
func leftover(name string) (inner string, ok bool) {
	if inner, ok := strings.CutSuffix(name, "~"); ok {
		return inner, true
	}
	switch ext := filepath.Ext(name); strings.ToLower(ext) {
	case ".bak", ".old", ".orig", ".tmp", ".save":
		return strings.TrimSuffix(name, ext), true
	default:
		return strings.TrimSuffix(name, ext), isUnfinished(name)
	}
}

// beginsAsPage reports whether a file begins as pages do, in UTF-8 or an older
// encoding, or packed with gzip.
func beginsAsPage(head []byte) bool {
	head = asMail(unpackedHead(head))
	if packed(head) != nil {
		return true
	}
	head = lowered(bytes.TrimLeft(head, "\uFEFF \t\r\n"))
	if bytes.HasPrefix(head, []byte("<?xml")) || bytes.HasPrefix(head, []byte("<!--")) {
		return bytes.Contains(head, []byte("<!doctype html")) || bytes.Contains(head, []byte("<html"))
	}
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html"))
}

// readsAsText reports whether a file begins with running text, as an article does
// that somebody has pasted: nearly all of it is letters and spaces, unlike code,
// tables and settings.
func readsAsText(head []byte) bool {
	if len(head) == headSize { // the last character may be cut
		head = head[:bytes.LastIndexByte(head, ' ')+1]
	}
	text, _ := Decode(unpackedHead(head), "")
	letters, others := 0, 0
	for _, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r):
			letters++
		case r == ' ' || r == '\n':
		case r == utf8.RuneError || unicode.IsControl(r) && r != '\r' && r != '\t':
			return false
		default:
			others++
		}
	}
	return letters >= 200 && others*6 < letters
}
