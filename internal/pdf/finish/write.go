package finish

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// level is the deflate level of streams.
const level = 6

// compress deflates every plain stream, and again what fpdf deflated fast.
// Pictures stay as they are: they come compressed. So do the metadata, plain.
func (f *file) compress() error {
	var list []*object
	for _, o := range f.objects {
		switch filter := string(o.filter()); {
		case o == nil || !o.has || o.is("Subtype", "/Image"):
		case o.is("Type", "/Metadata"): // is to be found without inflating
			o.set("Length", strconv.Itoa(len(o.stream)))
		case filter != "" && filter != "/FlateDecode" || o.get("DecodeParms") != nil:
			return fmt.Errorf("finish: object %d: /Filter %q", o.num, filter)
		default:
			list = append(list, o)
		}
	}
	errs := make([]error, len(list))
	var next atomic.Int64
	work := func() {
		for i := int(next.Add(1)) - 1; i < len(list); i = int(next.Add(1)) - 1 {
			errs[i] = list[i].deflate()
		}
	}
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(list), 4) - 1 {
		wg.Go(work)
	}
	work()
	wg.Wait()
	return errors.Join(errs...)
}

// deflate deflates the stream of an object, or does so again.
func (o *object) deflate() error {
	plain := o.stream
	if o.get("Filter") != nil {
		p, err := inflate(o.stream)
		if err != nil {
			return fmt.Errorf("finish: object %d: %w", o.num, err)
		}
		plain = p
	}
	o.stream = deflated(plain)
	o.set("Filter", "/FlateDecode")
	o.set("Length", strconv.Itoa(len(o.stream)))
	return nil
}

// deflater deflates one stream after another. It is dear to make, nearly a megabyte
// that is cleared, and a PDF of a page has few streams: so all files share some.
type deflater struct {
	buf bytes.Buffer
	z   *zlib.Writer
}

var deflaters = sync.Pool{New: func() any {
	d := &deflater{}
	d.z, _ = zlib.NewWriterLevel(&d.buf, level) // the level is right
	return d
}}

// deflated is bytes as a stream has them.
func deflated(b []byte) []byte {
	d := deflaters.Get().(*deflater)
	defer deflaters.Put(d)
	d.buf.Reset()
	d.z.Reset(&d.buf)
	// A buffer takes everything.
	_, _ = d.z.Write(b)
	_ = d.z.Close()
	return bytes.Clone(d.buf.Bytes())
}

// order numbers the objects as they are met from the root on; what is not met
// is dropped.
func (f *file) order() ([]*object, []int, error) {
	numbers := make([]int, len(f.objects))
	var out []*object
	var bad error
	meet := func(n int) {
		o := f.object(n)
		if o == nil {
			bad = fmt.Errorf("finish: reference to object %d, which is not there", n)
			return
		}
		if numbers[n] == 0 {
			out = append(out, o)
			numbers[n] = len(out)
		}
	}
	meet(f.root)
	meet(f.info)
	for i := 0; i < len(out); i++ {
		o := out[i]
		for _, p := range o.dict {
			eachReference(p.val, meet, nil, nil)
		}
		eachReference(o.body, meet, nil, nil)
	}
	return out, numbers, bad
}

// eachReference calls meet for every reference in a value; with numbers it
// writes the value renumbered to b.
func eachReference(v []byte, meet func(int), numbers []int, b *strings.Builder) {
	for i := 0; i < len(v); {
		c := v[i]
		switch {
		case c == '(':
			s := scanner{data: v, pos: i}
			lit, err := s.literal()
			if err != nil {
				lit = v[i:]
				s.pos = len(v)
			}
			if b != nil {
				b.Write(lit)
			}
			i = s.pos
		case c >= '0' && c <= '9' && (i == 0 || isWhite(v[i-1]) || isDelimiter(v[i-1])):
			j := i
			for j < len(v) && v[j] >= '0' && v[j] <= '9' {
				j++
			}
			if bytes.HasPrefix(v[j:], []byte(" 0 R")) {
				n, _ := strconv.Atoi(string(v[i:j]))
				if meet != nil {
					meet(n)
				}
				if b != nil {
					b.WriteString(strconv.Itoa(numbers[n]))
					b.WriteString(" 0 R")
				}
				i = j + 4
				continue
			}
			if b != nil {
				b.Write(v[i:j])
			}
			i = j
		default:
			if b != nil {
				b.WriteByte(c)
			}
			i++
		}
	}
}

// perStream is how many objects share an object stream.
const perStream = 200

// write writes the canonical file: streams one by one, all else in object
// streams, and a cross-reference stream.
func (f *file) write(w io.Writer) error {
	objects, numbers, err := f.order()
	if err != nil {
		return err
	}
	size := 1 << 16
	for _, o := range objects {
		size += len(o.stream) + 1<<8
	}
	var out bytes.Buffer
	out.Grow(size)
	out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	type place struct{ kind, a, b int }
	places := make([]place, len(objects)+1)
	var packed []int // numbers of the objects without a stream
	hash := sha256.New()
	text := func(o *object) string {
		var b strings.Builder
		if o.dict == nil {
			eachReference(o.body, nil, numbers, &b)
			return b.String()
		}
		dict := make([]pair, len(o.dict))
		for i, p := range o.dict {
			var v strings.Builder
			eachReference(p.val, nil, numbers, &v)
			dict[i] = pair{p.key, []byte(v.String())}
		}
		writeDict(&b, dict)
		return b.String()
	}
	for i, o := range objects {
		if !o.has {
			packed = append(packed, i+1)
			continue
		}
		places[i+1] = place{1, out.Len(), 0}
		fmt.Fprintf(&out, "%d 0 obj\n%s\nstream\n", i+1, text(o))
		out.Write(o.stream)
		out.WriteString("\nendstream\nendobj\n")
	}
	next := len(objects) + 1
	for i := 0; i < len(packed); i += perStream {
		part := packed[i:min(i+perStream, len(packed))]
		var head, body strings.Builder
		for k, n := range part {
			t := text(objects[n-1])
			fmt.Fprintf(&head, "%d %d ", n, body.Len())
			body.WriteString(t)
			body.WriteByte('\n')
			places[n] = place{2, next, k}
		}
		hash.Write([]byte(body.String()))
		z := deflated([]byte(head.String() + body.String()))
		places = append(places, place{1, out.Len(), 0})
		fmt.Fprintf(&out, "%d 0 obj\n<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>\nstream\n", next,
			len(part), head.Len(), len(z))
		out.Write(z)
		out.WriteString("\nendstream\nendobj\n")
		next++
	}
	hash.Write(out.Bytes())
	id := hex.EncodeToString(hash.Sum(nil)[:16])
	at := out.Len()
	places = append(places, place{1, at, 0})
	table := []byte{0, 0, 0, 0, 0, 0xff, 0xff}
	for _, p := range places[1:] {
		table = append(table, byte(p.kind), byte(p.a>>24), byte(p.a>>16), byte(p.a>>8), byte(p.a), byte(p.b>>8),
			byte(p.b))
	}
	z := deflated(upPredicted(table, xrefRow))
	fmt.Fprintf(&out, "%d 0 obj\n<</Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 "+
		"R/ID[<%s><%s>]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns %d>>/Length %d>>\nstream\n",
		next, len(places), numbers[f.root], numbers[f.info], id, id, xrefRow, len(z))
	out.Write(z)
	fmt.Fprintf(&out, "\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", at)
	_, err = w.Write(out.Bytes())
	return err
}

// xrefRow is the bytes of an entry of the cross-reference stream: those of /W.
const xrefRow = 1 + 4 + 2

// upPredicted is rows as what each byte differs from the one above it, as PNG's
// filter Up has them (ISO 32000-1, 7.4.4.4): entries grow by little from one to
// the next, so that a tenth of the bytes is left when they are deflated.
func upPredicted(rows []byte, width int) []byte {
	const up = 2
	out := make([]byte, 0, len(rows)+len(rows)/width)
	above := make([]byte, width)
	for len(rows) >= width {
		out = append(out, up)
		for i, v := range rows[:width] {
			out = append(out, v-above[i])
		}
		above, rows = rows[:width], rows[width:]
	}
	return out
}
