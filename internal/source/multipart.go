package source

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"io"
	"net/textproto"
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
		u.parts = append(u.parts, &part{
			address: strings.TrimSpace(head.Get("Content-Location")),
			id:      strings.Trim(strings.TrimSpace(head.Get("Content-ID")), "<>"),
			kind:    strings.TrimSpace(kind), charset: params["charset"], raw: body,
			encoding: strings.ToLower(strings.TrimSpace(head.Get("Content-Transfer-Encoding"))),
		})
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
		if len(fields) > maxMailHeader {
			fields, inner = fields[:maxMailHeader], nil
		}
		own, err := textproto.NewReader(bufio.NewReader(ended(fields))).ReadMIMEHeader()
		if err != nil && len(own) == 0 && len(inner) == 0 { // the file ends in the fields of a part
			continue
		}
		u.unpack(own, inner, depth-1)
	}
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
		line, rest, _ := bytes.Cut(body[at+len(delimiter):], []byte("\n"))
		line = bytes.TrimRight(line, " \t\r")
		last := string(line) == "--"
		if (last || len(line) == 0) && (at == 0 || body[at-1] == '\n') {
			part := bytes.TrimSuffix(body[:max(0, at-1)], []byte("\r"))
			return part, rest[:len(rest):len(rest)], last
		}
		from = at + len(delimiter)
	}
}

// cutHeader parts the fields of a message or of a part from what it holds, at the
// first line that is empty, however lines end; nil when the fields have no end.
func cutHeader(raw []byte) (fields, body []byte) {
	for rest := raw; len(rest) > 0; {
		line, next, found := bytes.Cut(rest, []byte("\n"))
		if found && len(bytes.TrimRight(line, "\r")) == 0 {
			at := len(raw) - len(rest)
			return raw[:at:at], next
		}
		rest = next
	}
	return raw, nil
}

// ended reads fields with the empty line that ends them.
func ended(fields []byte) io.Reader {
	return io.MultiReader(bytes.NewReader(fields), strings.NewReader("\r\n\r\n"))
}

// decoded returns what a part holds, at most so many bytes of it.
func (p *part) decoded(most int) ([]byte, error) {
	var b bytes.Buffer
	if p.encoding == "base64" {
		b.Grow(min(len(p.raw)/4*3, most) + bytes.MinRead)
	}
	_, err := b.ReadFrom(io.LimitReader(p.reader(), int64(most)+1))
	if b.Len() > most {
		return b.Bytes()[:most], errLarge
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
