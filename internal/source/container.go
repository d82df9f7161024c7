package source

import "bytes"

// container returns the kind of a file that packs a page with its pictures, ""
// for any other. Read as text, it would give copy full of code.
func container(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), 2048)])
	switch {
	case bytes.HasPrefix(head, []byte("bplist")):
		return "webarchive"
	case bytes.Contains(head, []byte("mime-version:")) && bytes.Contains(head, []byte("multipart/related")):
		return "MHTML"
	}
	return ""
}
