package source

import "bytes"

// packed returns what reads a file that packs a page with its pictures, nil for
// any other: read as text, it would give copy full of code.
func packed(data []byte) func(name string, data []byte, off map[string]bool) (*Page, error) {
	switch {
	case isMHTML(data):
		return readMHTML
	case isWebArchive(data):
		return readWebArchive
	}
	return nil
}

// archiveKind returns which kind of archive a file is that is not read, "" for any other.
func archiveKind(data []byte) string {
	const tarMark = 257 // where a tar has its mark
	for _, kind := range [...]struct{ mark, name string }{
		{"7z\xBC\xAF\x27\x1C", "7z"}, {"Rar!\x1A\x07", "rar"}, {"BZh", "bz2"}, {"\xFD7zXZ\x00", "xz"},
		{"\x28\xB5\x2F\xFD", "zst"},
	} {
		if bytes.HasPrefix(data, []byte(kind.mark)) {
			return kind.name
		}
	}
	if len(data) > tarMark && bytes.HasPrefix(data[tarMark:], []byte("ustar")) {
		return "tar"
	}
	return ""
}

// asMail returns a file in the form of an e-mail in UTF-8 and with ends of lines that it is
// read by: editors write it anew in UTF-16, or with CR alone. Any other file is as it was.
func asMail(data []byte) []byte {
	const enough = 4096
	plain := func(data []byte) []byte {
		if enc := utf16Of(data); enc != nil {
			data, _ = enc.NewDecoder().Bytes(data)
		}
		if bytes.IndexByte(data, '\n') < 0 {
			data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
		}
		return data
	}
	head := data[:min(len(data), enough)]
	if utf16Of(head) == nil && bytes.IndexByte(head, '\n') >= 0 {
		return data
	}
	if !beginsWithField(bytes.TrimLeft(plain(head), "\uFEFF \t\r\n")) {
		return data
	}
	return plain(data)
}

// isMHTML reports whether a file is in the form of an e-mail: one of a browser's, or
// one that went through the mail and says who sent it and when.
func isMHTML(data []byte) bool {
	fields, _ := cutMail(data)
	head := fieldsNamed(fields, "mime-version", "content-type", "from", "date", "message-id", "received")
	has := func(name string) bool { return head.Get(name) != "" }
	return has("mime-version") && has("content-type") ||
		has("from") && has("date") && (has("message-id") || has("received"))
}

// cutMail parts the fields that a file in the form of an e-mail begins with from
// the rest, nil for a file of another form. They have no bound: the address of a
// page may be kilobytes long.
func cutMail(data []byte) (fields, body []byte) {
	data = bytes.TrimLeft(data, "\uFEFF \t\r\n")
	if bytes.HasPrefix(data, []byte("From ")) { // what programs write above each message of a mailbox
		_, data, _ = bytes.Cut(data, []byte("\n"))
	}
	if !beginsWithField(data) {
		return nil, nil
	}
	if fields, body = cutHeader(data); body == nil {
		return nil, nil
	}
	return fields, body
}

// beginsWithField reports whether the first line of a text is a field of a message.
func beginsWithField(data []byte) bool {
	first, _, _ := bytes.Cut(data, []byte("\n"))
	name, _, ok := bytes.Cut(first, []byte(":"))
	return ok && len(name) > 0 && !bytes.ContainsFunc(name, func(r rune) bool { return r != '-' && (r < '0' || r > '9') && (r < 'A' || r > 'z') })
}

// firstMessage is the first message of a mailbox, and how many follow it: each
// begins behind an empty line with "From " and fields. Any other file is whole.
func firstMessage(data []byte) (first []byte, more int) {
	first = bytes.TrimLeft(data, "\uFEFF \t\r\n")
	if !bytes.HasPrefix(first, []byte("From ")) {
		return data, 0
	}
	end := len(first)
	for at := 0; ; {
		next := bytes.Index(first[at:], []byte("\nFrom "))
		if next < 0 {
			return first[:end], more
		}
		at += next + 1
		_, rest, _ := bytes.Cut(first[at:], []byte("\n"))
		if bytes.HasSuffix(bytes.TrimSuffix(first[:at-1], []byte("\r")), []byte("\n")) && beginsWithField(rest) {
			if more++; more == 1 {
				end = at
			}
		}
	}
}
