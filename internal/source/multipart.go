package source

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"io"
	"mime"
	"net/textproto"
	"slices"
	"strings"
)

// unpacked is what a message in the form of an e-mail holds. Its parts share
// the memory of the file, however deep they are: the readers of the standard
// library copy them at each level.
type unpacked struct {
	parts []*part
	cut   bool // the file ends before the last boundary of a multipart
	full  bool // there are more parts than are read
	deep  bool // there are multiparts that are nested more deeply than is read

	fields int // bytes of the fields of all parts
}

// unpack adds what a message holds: the parts of a multipart, and of those that
// are multiparts theirs.
func (u *unpacked) unpack(head textproto.MIMEHeader, body []byte, depth int) {
	kind, params := mediaType(head)
	if len(u.parts) >= maxPacked {
		u.full = true
		return
	}
	if !strings.HasPrefix(kind, "multipart/") || params["boundary"] == "" {
		u.add(head, kind, params, body, depth)
		return
	}
	if depth == 0 {
		u.deep = true
		return
	}
	delimiter := []byte("--" + params["boundary"])
	_, body, last := nextPart(body, delimiter)
	for !last && !u.full {
		var raw []byte
		if body == nil {
			u.cut = true
			return
		}
		raw, body, last = nextPart(body, delimiter)
		fields, inner := cutHeader(raw)
		if u.fields += len(fields); u.fields > maxFields {
			u.full = true
			return
		}
		own := fieldsNamed(fields, partFields...)
		if len(own) == 0 && len(inner) == 0 { // the file ends in the fields of a part
			continue
		}
		u.unpack(own, inner, depth-1)
	}
}

// add adds a part that is none of others; of a message that was sent on, its parts.
func (u *unpacked) add(head textproto.MIMEHeader, kind string, params map[string]string, body []byte, depth int) {
	encoding := strings.ToLower(strings.TrimSpace(head.Get("Content-Transfer-Encoding")))
	if kind == "message/rfc822" && depth > 0 && encoding != "base64" && encoding != "quoted-printable" {
		fields, inner := cutHeader(body)
		u.unpack(messageFields(fields), inner, depth-1)
		return
	}
	attached := attachedName(head, params)
	if kind == "application/octet-stream" { // a program that does not know the ending
		switch ending(attached) {
		case ".html", ".htm", ".xhtml", ".xht":
			kind = "text/html"
		}
	}
	u.parts = append(u.parts, &part{
		address: strings.TrimSpace(head.Get("Content-Location")),
		id:      strings.Trim(strings.TrimSpace(head.Get("Content-ID")), "<>"),
		kind:    strings.TrimSpace(kind), charset: params["charset"], raw: body, encoding: encoding,
		attached: attached, flowed: strings.EqualFold(params["format"], "flowed"),
	})
}

// attachedName returns the name of the file that a part is, if somebody has attached
// it.
func attachedName(head textproto.MIMEHeader, params map[string]string) string {
	kind, own, err := mime.ParseMediaType(head.Get("Content-Disposition"))
	if err != nil || kind != "attachment" {
		return ""
	}
	name := cmp.Or(own["filename"], params["name"], "?")
	if plain, err := new(mime.WordDecoder).DecodeHeader(name); err == nil {
		name = plain
	}
	return name
}

// nextPart cuts a multipart at the next line that is its delimiter. rest is nil
// when there is none, and last is set when the delimiter is the one that ends a
// multipart.
func nextPart(body, delimiter []byte) (part, rest []byte, last bool) {
	for from := 0; ; {
		i := bytes.Index(body[from:], delimiter)
		if i < 0 {
			return body, nil, false
		}
		at := from + i
		from = at + len(delimiter)
		if at > 0 && body[at-1] != '\n' || from < len(body) && body[from] > ' ' && body[from] != '-' {
			continue // so a line is looked at once, whatever is in it
		}
		line, rest, _ := bytes.Cut(body[from:], []byte("\n"))
		line = bytes.TrimRight(line, " \t\r")
		last := string(line) == "--"
		if last || len(line) == 0 {
			part := bytes.TrimSuffix(body[:max(0, at-1)], []byte("\r"))
			return part, rest[:len(rest):len(rest)], last
		}
	}
}

// cutHeader parts the fields of a message or of a part from what it holds, at the
// first line that is empty, however lines end; nil when the fields have no end.
func cutHeader(raw []byte) (fields, body []byte) {
	for at := 0; at < len(raw); {
		end := at
		for end < len(raw) && raw[end] == '\r' {
			end++
		}
		if end < len(raw) && raw[end] == '\n' {
			return raw[:at:at], raw[end+1:]
		}
		n := bytes.IndexByte(raw[end:], '\n')
		if n < 0 {
			break
		}
		at = end + n + 1
	}
	return raw, nil
}

// partFields are the fields of a message or of a part that say what it holds.
var partFields = []string{"Content-Type", "Content-Transfer-Encoding", "Content-Location", "Content-ID",
	"Content-Disposition"}

// messageFields reads the fields of a message: it holds text when it does not say
// what.
func messageFields(fields []byte) textproto.MIMEHeader {
	head := fieldsNamed(fields, slices.Concat(partFields, []string{"Date", "Snapshot-Content-Location"})...)
	if head.Get("Content-Type") == "" {
		head.Set("Content-Type", "text/plain")
	}
	return head
}

// fieldsNamed reads those of some fields that are named, the first of each name, in the
// first maxFields bytes: the others may be millions. A line that begins with a space
// goes on with the one before.
func fieldsNamed(fields []byte, names ...string) textproto.MIMEHeader {
	fields = fields[:min(len(fields), maxFields)]
	head := textproto.MIMEHeader{}
	var value []byte // of the field that is wanted; nil while none is
	key := ""
	for left := maxMailHeader; len(fields) > 0; {
		var line []byte
		line, fields, _ = bytes.Cut(fields, []byte("\n"))
		if left -= len(line); len(line) > 0 && (line[0] == ' ' || line[0] == '\t') {
			if value != nil && left > 0 {
				value = append(append(value, ' '), bytes.TrimSpace(line)...)
			}
			continue
		}
		if value != nil {
			head[key], value = []string{string(value)}, nil
		}
		name, rest, ok := bytes.Cut(line, []byte(":"))
		if i := slices.IndexFunc(names, func(n string) bool { return ok && isName(name, n) }); i >= 0 {
			if key = textproto.CanonicalMIMEHeaderKey(names[i]); head[key] == nil {
				left = maxMailHeader
				value = append([]byte{}, bytes.TrimSpace(rest)...)
			}
		}
	}
	if value != nil {
		head[key] = []string{string(value)}
	}
	return head
}

// isName reports whether a field has a name, whatever the case of its letters.
func isName(field []byte, name string) bool {
	return len(field) == len(name) && strings.EqualFold(string(field), name)
}

// decoded returns what a part holds, at most so many bytes of it.
func (p *part) decoded(most int) ([]byte, error) {
	var b bytes.Buffer
	if p.encoding == "base64" {
		b.Grow(min(len(p.raw)/4*3, most) + bytes.MinRead)
	}
	_, err := b.ReadFrom(io.LimitReader(p.reader(), int64(most)+1))
	if b.Len() > most {
		return b.Bytes()[:most], ErrLarge
	}
	return b.Bytes(), err
}

func (p *part) reader() io.Reader {
	switch p.encoding {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, bytes.NewReader(p.raw))
	case "quoted-printable":
		return &quotedPrintable{p.raw}
	}
	return bytes.NewReader(p.raw)
}

// quotedPrintable reads a text in quoted-printable. The reader of the standard
// library ends at a line of over 4,096 bytes, which some programs write.
type quotedPrintable struct{ rest []byte }

// Read reads the text.
func (q *quotedPrintable) Read(p []byte) (n int, err error) {
	for n < len(p) {
		plain := bytes.IndexByte(q.rest, '=')
		if plain < 0 {
			plain = len(q.rest)
		}
		k := copy(p[n:], q.rest[:plain])
		n, q.rest = n+k, q.rest[k:]
		if len(q.rest) == 0 {
			if n == 0 {
				err = io.EOF
			}
			return n, err
		}
		if k < plain || n == len(p) {
			break
		}
		if c, ok := hexByte(q.rest); ok {
			p[n], q.rest = c, q.rest[3:]
			n++
			continue
		}
		line := bytes.TrimLeft(q.rest[1:], " \t\r")
		switch {
		case len(line) == 0:
			q.rest = nil
		case line[0] == '\n': // the line goes on
			q.rest = line[1:]
		default: // it is one, after all
			p[n], q.rest = '=', q.rest[1:]
			n++
		}
	}
	return n, nil
}

// hexByte reads the byte that "=E1" is.
func hexByte(s []byte) (byte, bool) {
	if len(s) < 3 {
		return 0, false
	}
	high, low := hexDigit(s[1]), hexDigit(s[2])
	return byte(high<<4 | low), high >= 0 && low >= 0
}

// hexDigit returns what a digit is worth, -1 for any other byte.
func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
