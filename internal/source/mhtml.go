package source

import (
	"bytes"
	"mime"
	"net/mail"
	"net/textproto"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"

	"bantin/internal/diag"
	"bantin/internal/limit"
)

// Limits on a file that packs a page with its parts, as MHTML does.
const (
	maxMailHeader = 1 << 20     // bytes of a field of a message or of a part
	maxFields     = 8 << 20     // bytes of the fields of a message, and of those of all its parts: 400 for each
	maxPacked     = limit.Parts // parts
	maxIdentifier = 256         // bytes of the identifier of a part
	maxNested     = 8           // multiparts in multiparts; browsers make two
)

// A page in MHTML (RFC 2557) is an e-mail: the page, its frames and its
// pictures are parts, named by the address that each was fetched from, or by
// an identifier that the page calls "cid:".

// part is one of them, still as it is encoded.
type part struct {
	address  string // Content-Location
	id       string // Content-ID, without its brackets
	kind     string // media type, in small letters
	attached string // name of the file that somebody has attached, "" for what is part of the page or text
	flowed   bool   // lines of the text that end in a space go on
	charset  string
	encoding string // of the transfer
	raw      []byte
}

// readMHTML reads a page with the parts that are packed with it. A file that
// breaks off is read as far as it goes, and that is said.
func readMHTML(name string, data []byte, off map[string]bool) (*Page, error) {
	data, more := firstMessage(data)
	fields, body := cutMail(data)
	head := messageFields(fields)
	u := &unpacked{}
	u.unpack(head, bytes.TrimLeft(body, "\r\n"), maxNested)
	root := rootOf(head, u.parts)
	switch names := attachedTo(nil, root, u.parts); {
	case root == nil && (u.deep || u.full):
		return nil, fault(name, diag.PageParts)
	case names != nil && (root == nil || root.isBlank()): // the article is in one of these
		return nil, fault(name, diag.MailAttached, names)
	case root == nil:
		return nil, fault(name, diag.PageContainer, "MHTML") // a broken one
	}
	page, err := root.decoded(maxBytes)
	if err != nil {
		u.cut = true
	}
	if root.flowed {
		page = unflowed(page)
	}
	p, err := readPageIn(name, page, root.charset, off)
	if err != nil {
		return nil, err
	}
	if p, err = readParts(p, newPartStore(root.address, u.parts)); err != nil {
		return nil, err
	}
	if p.URL == "" {
		p.URL = webAddress(head.Get("Snapshot-Content-Location"), root.address)
	}
	if at, err := mail.ParseDate(head.Get("Date")); err == nil && p.Saved == "" {
		p.Saved = at.Format(time.RFC3339)
	}
	if u.cut {
		p.Diags = append(p.Diags, diag.Diag{Code: diag.PageTruncated, Severity: diag.Warning, File: name})
	}
	if more > 0 {
		p.Diags = append(p.Diags, diag.Diag{Code: diag.MailMore, Severity: diag.Warning, File: name, Args: []any{more}})
	}
	if u.full || u.deep {
		p.Diags = append(p.Diags, diag.Diag{Code: diag.PageParts, Severity: diag.Warning, File: name})
	}
	if names := attachedTo(page, root, u.parts); names != nil {
		p.Diags = append(p.Diags, diag.Diag{Code: diag.MailAttached, Severity: diag.Warning, File: name,
			Args: []any{names}})
	}
	return p, nil
}

// attachedTo names the files that come with a message and are no part of its text:
// articles and photographs come so. Programs call the pictures in a text attached, too;
// the text then has their identifiers.
func attachedTo(page []byte, root *part, parts []*part) (names diag.Names) {
	if !slices.ContainsFunc(parts, func(p *part) bool { return p.attached != "" }) {
		return nil
	}
	shown := map[string]bool{}
	for rest := page; ; {
		_, after, ok := bytes.Cut(rest, []byte("cid:"))
		if !ok {
			break
		}
		if end := bytes.IndexAny(after[:min(len(after), maxIdentifier)], "\"'> )"); end > 0 {
			shown[string(after[:end])] = true
		}
		rest = after
	}
	for _, p := range parts {
		may := !isInert(p.attached) || isPictureName(p.attached)
		if p != root && p.attached != "" && may && !shown[p.id] {
			names = append(names, p.attached)
		}
	}
	return names
}

// unflowed joins the lines of a text that mail programs have broken (RFC 3676).
func unflowed(text []byte) []byte {
	var out []byte
	for line := range bytes.Lines(text) {
		bare := bytes.TrimRight(line, "\r\n")
		bare, _ = bytes.CutPrefix(bare, []byte(" ")) // it keeps the line from being taken for a quotation
		if bytes.HasSuffix(bare, []byte(" ")) && string(bare) != "-- " {
			line = bare
		}
		out = append(out, line...)
	}
	return out
}

// readParts gives a page the parts that are packed with it for pictures, and
// opens the frame that holds its copy.
func readParts(p *Page, parts *partStore) (*Page, error) {
	p.Pictures = inline{parts.from(baseOf(p))}
	return readFrames(p, func(key string, data []byte) (*Page, error) {
		part := parts.parts[key]
		inner, err := readPageIn(path.Join(p.File, path.Base(key)), data, part.charset, p.off)
		if err == nil {
			inner.Pictures = inline{parts.from(part.address).from(baseOf(inner))}
		}
		return inner, err
	})
}

// baseOf returns the address that a page says its own are relative to, "" when it
// does not.
func baseOf(p *Page) string {
	if p.Doc == nil {
		return ""
	}
	return strings.TrimSpace(p.Doc.Find("base[href]").First().AttrOr("href", ""))
}

// webAddress returns the first of some addresses that is of the web, "" for
// none.
func webAddress(addresses ...string) string {
	for _, a := range addresses {
		if strings.HasPrefix(a, "http://") || strings.HasPrefix(a, "https://") {
			return a
		}
	}
	return ""
}

// mediaType reads the type of a part. Programs write parameters without the
// quotation marks that they need: "start=<a@b>".
func mediaType(head textproto.MIMEHeader) (kind string, params map[string]string) {
	field := head.Get("Content-Type")
	if kind, params, err := mime.ParseMediaType(field); err == nil {
		return kind, params
	}
	kind, rest, _ := strings.Cut(strings.ToLower(field), ";")
	params = map[string]string{}
	for param := range strings.SplitSeq(field[len(field)-len(rest):], ";") {
		name, value, _ := strings.Cut(param, "=")
		params[strings.ToLower(strings.TrimSpace(name))] = strings.Trim(strings.TrimSpace(value), `"`)
	}
	return strings.TrimSpace(kind), params
}

// rootOf returns the part that is the page: the one that the file names as its
// start, else the first in HTML, else the first text. A page that is attached is it
// where the message says nothing itself: which of two texts is the article, nobody can
// tell, and the other one is named.
func rootOf(head textproto.MIMEHeader, parts []*part) *part {
	_, params := mediaType(head)
	if start := strings.Trim(params["start"], "<>"); start != "" {
		for _, p := range parts {
			if p.id == start {
				return p
			}
		}
	}
	kinds := []string{"text/html", "application/xhtml+xml", "text/plain"}
	isPage := func(p *part) bool { return p.attached != "" && slices.Contains(kinds, p.kind) }
	may := func(p *part) bool { return true }
	if slices.ContainsFunc(parts, isPage) {
		may = func(p *part) bool { return p.attached != "" || !p.isBlank() }
	}
	for _, attached := range []bool{false, true} {
		for _, kind := range kinds {
			for _, p := range parts {
				if p.kind == kind && (p.attached != "") == attached && may(p) {
					return p
				}
			}
		}
	}
	return nil
}

// isBlank reports whether a part is of so few bytes that it may say nothing, and has no
// word and no picture outside its tags: programs write a tag or two for an empty message.
func (p *part) isBlank() bool {
	const most = 16 << 10 // Outlook has all its styles in each message
	if len(p.raw) > most {
		return false
	}
	data, _ := p.decoded(most)
	text := html.UnescapeString(string(data))
	for text != "" {
		before, rest, _ := strings.Cut(text, "<")
		if strings.TrimSpace(before) != "" {
			return false
		}
		var tag string
		tag, text, _ = strings.Cut(rest, ">")
		switch name := strings.ToLower(tagName(tag)); name {
		case "img", "script", "frame", "iframe", "object", "embed", "svg":
			return false
		case "style", "title":
			_, text, _ = strings.Cut(text, "</") // what is before is not shown
			_, text, _ = strings.Cut(text, ">")
		}
	}
	return true
}

// partStore is the store of a page whose files are packed with it: its keys are
// their addresses.
type partStore struct {
	base  *url.URL // what addresses of the page are relative to
	parts map[string]*part
	named map[string][]string // keys by the last part of the address
}

// newPartStore returns the store of the page at an address, to which those of the
// parts are relative.
func newPartStore(page string, parts []*part) *partStore {
	s := &partStore{parts: map[string]*part{}, named: map[string][]string{}}
	s.base, _ = url.Parse(page)
	for _, p := range parts {
		if p.id != "" {
			s.add("cid:"+p.id, p)
		}
		if p.address != "" {
			key := s.absolute(p.address)
			s.add(key, p)
			name := path.Base(spellingsOf(p.address)[0])
			s.named[name] = append(s.named[name], key)
		}
	}
	return s
}

// from returns the store of a page whose addresses are relative to another one, ""
// for this.
func (s *partStore) from(address string) *partStore {
	out := *s
	if base, err := url.Parse(s.absolute(address)); err == nil && address != "" {
		out.base = base
	}
	return &out
}

// add names a part; the first of several under one name is it.
func (s *partStore) add(key string, p *part) {
	if s.parts[key] == nil {
		s.parts[key] = p
	}
}

// absolute returns an address as it is seen from the page.
func (s *partStore) absolute(address string) string {
	u, err := url.Parse(address)
	if err != nil || s.base == nil {
		return address
	}
	return s.base.ResolveReference(u).String()
}

// Find looks for the part at an address, then for the only one with its last
// part for a name.
func (s *partStore) Find(address string) (string, Match) {
	for _, key := range []string{address, s.absolute(address), s.absolute(strings.ReplaceAll(address, `\`, "/"))} {
		if s.parts[key] != nil {
			return key, Exact
		}
	}
	for _, name := range spellingsOf(address) {
		if found := s.named[path.Base(name)]; len(found) == 1 {
			return found[0], SameName
		}
	}
	return "", Missing
}

// Size returns the size of a part, its bytes as they are encoded.
func (s *partStore) Size(key string) Size {
	p := s.parts[key]
	if p == nil {
		return Size{}
	}
	return Size{Bytes: int64(len(p.raw))}.measured(p.reader())
}

// Read returns what a part holds.
func (s *partStore) Read(key string) ([]byte, error) {
	p := s.parts[key]
	if p == nil {
		return nil, errOutside
	}
	return p.decoded(maxPicture)
}
