package source

import "bytes"

// packed returns what reads a file that packs a page with its pictures, nil for
// any other: read as text, it would give copy full of code.
func packed(data []byte) func(name string, data []byte) (*Page, error) {
	switch {
	case isMHTML(data):
		return readMHTML
	case isWebArchive(data):
		return readWebArchive
	}
	return nil
}

// isMHTML reports whether a file is in the form of an e-mail.
func isMHTML(data []byte) bool {
	head := bytes.ToLower(mailHeader(data))
	return bytes.Contains(head, []byte("mime-version:")) && bytes.Contains(head, []byte("content-type:"))
}

// mailHeader returns the fields that a file in the form of an e-mail begins
// with, up to the empty line, nil for a file of another form. They have no
// bound: the address of a page may be kilobytes long.
func mailHeader(data []byte) []byte {
	data = bytes.TrimLeft(data, "\uFEFF \t\r\n")
	first, _, _ := bytes.Cut(data, []byte("\n"))
	name, _, ok := bytes.Cut(first, []byte(":"))
	if !ok || len(name) == 0 || bytes.ContainsFunc(name, func(r rune) bool {
		return r != '-' &&
			(r < 'A' || r > 'z')
	}) {
		return nil
	}
	for _, end := range []string{"\r\n\r\n", "\n\n"} {
		if head, _, ok := bytes.Cut(data, []byte(end)); ok {
			return head
		}
	}
	return nil
}
