package finish

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
)

// file is what fpdf wrote, taken apart. Only fpdf's own rigid layout is read:
// a classic cross-reference table, one object after another. Any surprise is
// an error that names the object.
type file struct {
	objects []*object // by number; 0 is nil
	root    int
	info    int
	links   []*object // annotations, in the order drawn
	outline []*object // bookmarks, in their order
}

// object is an indirect object: a dictionary, with a stream or without, or
// another value.
type object struct {
	num    int
	dict   []pair // nil when body is set
	body   []byte // value that is no dictionary
	stream []byte
	has    bool // has a stream
}

// pair is one entry of a dictionary; val is its text as it is.
type pair struct {
	key string
	val []byte
}

func (o *object) get(key string) []byte {
	for _, p := range o.dict {
		if p.key == key {
			return p.val
		}
	}
	return nil
}

func (o *object) set(key, val string) {
	for i := range o.dict {
		if o.dict[i].key == key {
			o.dict[i].val = []byte(val)
			return
		}
	}
	o.dict = append(o.dict, pair{key, []byte(val)})
}

func (o *object) drop(key string) {
	for i := range o.dict {
		if o.dict[i].key == key {
			o.dict = append(o.dict[:i], o.dict[i+1:]...)
			return
		}
	}
}

// filter is how the stream is packed.
func (o *object) filter() []byte {
	if o == nil {
		return nil
	}
	return o.get("Filter")
}

func (o *object) is(key, val string) bool { return string(o.get(key)) == val }

// types is what fpdf writes for us; contents, resources, bookmarks and the
// information dictionary have none.
var types = []string{"", "/Catalog", "/Pages", "/Page", "/XObject", "/Outlines"}

// parse takes the file apart by its cross-reference table.
func parse(data []byte) (*file, error) {
	i := bytes.LastIndex(data, []byte("startxref\n"))
	if i < 0 {
		return nil, fmt.Errorf("finish: no startxref")
	}
	at, err := strconv.Atoi(string(bytes.TrimSpace(bytes.SplitN(data[i+10:], []byte("\n"), 2)[0])))
	if err != nil || at < 0 || at >= len(data) || !bytes.HasPrefix(data[at:], []byte("xref\n0 ")) {
		return nil, fmt.Errorf("finish: no cross-reference table")
	}
	s := scanner{data: data, pos: at + len("xref\n0 ")}
	n, err := s.number()
	if err != nil || n < 1 || n > len(data)/20 {
		return nil, fmt.Errorf("finish: cross-reference table of %d objects", n)
	}
	f := &file{objects: make([]*object, n)}
	s.space()
	table := s.pos
	s.pos += 20 * n
	s.space()
	if !s.token("trailer") {
		return nil, fmt.Errorf("finish: no trailer")
	}
	trailer := object{}
	if trailer.dict, err = s.dictionary(); err != nil {
		return nil, fmt.Errorf("finish: trailer: %w", err)
	}
	for k := 1; k < n; k++ {
		if table+20*k+18 > len(data) {
			return nil, fmt.Errorf("finish: short cross-reference table")
		}
		if e := string(data[table+20*k+10 : table+20*k+18]); e != " 00000 n" {
			return nil, fmt.Errorf("finish: object %d: entry %q", k, e)
		}
		off, err := strconv.ParseUint(string(data[table+20*k:table+20*k+10]), 10, 40) // no sign
		if err != nil {
			return nil, fmt.Errorf("finish: object %d: offset: %w", k, err)
		}
		if f.objects[k], err = parseObject(data, int(off), k); err != nil {
			return nil, err
		}
		if t := string(f.objects[k].get("Type")); !slices.Contains(types, t) {
			return nil, fmt.Errorf("finish: object %d: /Type %q", k, t)
		}
	}
	if f.root, err = reference(trailer.get("Root")); err != nil {
		return nil, fmt.Errorf("finish: /Root: %w", err)
	}
	if f.info, err = reference(trailer.get("Info")); err != nil {
		return nil, fmt.Errorf("finish: /Info: %w", err)
	}
	if f.object(f.root) == nil || f.object(f.info) == nil {
		return nil, fmt.Errorf("finish: no catalogue or no information dictionary")
	}
	return f, nil
}

// add adds an object of ours: a dictionary, with a stream when it is not nil.
func (f *file) add(dict []pair, stream []byte) *object {
	o := &object{num: len(f.objects), dict: dict, stream: stream, has: stream != nil}
	if dict == nil {
		o.dict = []pair{}
	}
	f.objects = append(f.objects, o)
	return o
}

func (f *file) object(n int) *object {
	if n <= 0 || n >= len(f.objects) {
		return nil
	}
	return f.objects[n]
}

// follow is the object that an entry refers to.
func (f *file) follow(o *object, key string) (*object, error) {
	n, err := reference(o.get(key))
	if err != nil {
		return nil, fmt.Errorf("finish: object %d: /%s: %w", o.num, key, err)
	}
	if x := f.object(n); x != nil {
		return x, nil
	}
	return nil, fmt.Errorf("finish: object %d: /%s: no object %d", o.num, key, n)
}

func parseObject(data []byte, off, num int) (*object, error) {
	s := scanner{data: data, pos: off}
	n, err := s.number()
	if err != nil || n != num || !s.token("0") || !s.token("obj") {
		return nil, fmt.Errorf("finish: object %d is not at its offset", num)
	}
	o := &object{num: num}
	s.space()
	if !bytes.HasPrefix(s.rest(), []byte("<<")) {
		if o.body, err = s.value(); err != nil {
			return nil, fmt.Errorf("finish: object %d: %w", num, err)
		}
	} else {
		if o.dict, err = s.dictionary(); err != nil {
			return nil, fmt.Errorf("finish: object %d: %w", num, err)
		}
		s.space()
		if bytes.HasPrefix(s.rest(), []byte("stream\n")) {
			length, err := strconv.Atoi(string(o.get("Length")))
			start := s.pos + 7
			if err != nil || length < 0 || start+length > len(data) {
				return nil, fmt.Errorf("finish: object %d: /Length", num)
			}
			o.stream, o.has = data[start:start+length], true
			s.pos = start + length
			if !s.token("endstream") {
				return nil, fmt.Errorf("finish: object %d: no endstream", num)
			}
		}
	}
	if !s.token("endobj") {
		return nil, fmt.Errorf("finish: object %d: no endobj", num)
	}
	return o, nil
}

// reference reads "12 0 R".
func reference(v []byte) (int, error) {
	s := scanner{data: v}
	n, err := s.number()
	if err != nil || !s.token("0") || !s.token("R") {
		return 0, fmt.Errorf("%q is no reference", v)
	}
	return n, nil
}

// scanner reads tokens.
type scanner struct {
	data []byte
	pos  int
}

func (s *scanner) rest() []byte { return s.data[min(s.pos, len(s.data)):] }

func isWhite(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0 || c == '\f'
}

func isDelimiter(c byte) bool {
	return c == '/' || c == '<' || c == '>' || c == '[' || c == ']' || c == '(' || c == ')' || c == '%'
}

func (s *scanner) space() {
	for s.pos < len(s.data) && isWhite(s.data[s.pos]) {
		s.pos++
	}
}

func (s *scanner) token(t string) bool {
	s.space()
	if bytes.HasPrefix(s.rest(), []byte(t)) {
		s.pos += len(t)
		return true
	}
	return false
}

func (s *scanner) number() (int, error) {
	s.space()
	from := min(s.pos, len(s.data))
	s.pos = from
	for s.pos < len(s.data) && s.data[s.pos] >= '0' && s.data[s.pos] <= '9' {
		s.pos++
	}
	return strconv.Atoi(string(s.data[from:s.pos]))
}

// dictionary reads << … >>.
func (s *scanner) dictionary() ([]pair, error) {
	if !s.token("<<") {
		return nil, fmt.Errorf("no dictionary at byte %d", s.pos)
	}
	out := []pair{}
	for {
		if s.token(">>") {
			return out, nil
		}
		s.space()
		if s.pos >= len(s.data) || s.data[s.pos] != '/' {
			return nil, fmt.Errorf("no key at byte %d", s.pos)
		}
		key := s.name()
		val, err := s.value()
		if err != nil {
			return nil, err
		}
		out = append(out, pair{string(key[1:]), val})
	}
}

func (s *scanner) name() []byte {
	from := s.pos
	s.pos++
	for s.pos < len(s.data) && !isWhite(s.data[s.pos]) && !isDelimiter(s.data[s.pos]) {
		s.pos++
	}
	return s.data[from:s.pos]
}

// value reads one value and returns its text.
func (s *scanner) value() ([]byte, error) {
	s.space()
	from := s.pos
	if from >= len(s.data) {
		return nil, fmt.Errorf("no value at byte %d", s.pos)
	}
	switch c := s.data[s.pos]; {
	case c == '/':
		return s.name(), nil
	case c == '(':
		return s.literal()
	case bytes.HasPrefix(s.rest(), []byte("<<")):
		if _, err := s.dictionary(); err != nil {
			return nil, err
		}
		return s.data[from:s.pos], nil
	case c == '<':
		end := bytes.IndexByte(s.rest(), '>')
		if end < 0 {
			return nil, fmt.Errorf("open string at byte %d", s.pos)
		}
		s.pos += end + 1
		return s.data[from:s.pos], nil
	case c == '[':
		s.pos++
		for !s.token("]") {
			if _, err := s.value(); err != nil {
				return nil, err
			}
		}
		return s.data[from:s.pos], nil
	case isDelimiter(c):
		return nil, fmt.Errorf("surprise %q at byte %d", c, s.pos)
	}
	for s.pos < len(s.data) && !isWhite(s.data[s.pos]) && !isDelimiter(s.data[s.pos]) {
		s.pos++
	}
	end := s.pos
	// A reference is three tokens.
	if _, err := strconv.Atoi(string(s.data[from:end])); err == nil && s.token("0") {
		if s.token("R") {
			return s.data[from:s.pos], nil
		}
	}
	s.pos = end
	return s.data[from:end], nil
}

func (s *scanner) literal() ([]byte, error) {
	from, depth := s.pos, 0
	for s.pos < len(s.data) {
		switch s.data[s.pos] {
		case '\\':
			s.pos++
		case '(':
			depth++
		case ')':
			depth--
			if depth == 0 {
				s.pos++
				return s.data[from:s.pos], nil
			}
		}
		s.pos++
	}
	return nil, fmt.Errorf("open string at byte %d", from)
}
