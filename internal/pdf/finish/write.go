package finish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/klauspost/compress/zlib"
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
	onAllCores(len(list), func(i int) { errs[i] = list[i].deflate() })
	return errors.Join(errs...)
}

// onAllCores calls do for every number below n, four at a time at most.
func onAllCores(n int, do func(i int)) {
	var next atomic.Int64
	work := func() {
		for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
			do(i)
		}
	}
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n, 4) - 1 {
		wg.Go(work)
	}
	work()
	wg.Wait()
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

// deflater deflates one stream after another. It is dear to make, most of a megabyte
// that is cleared, and a PDF of a page has few streams: so all files share some.
type deflater struct {
	buf bytes.Buffer
	z   *zlib.Writer
}

var deflaters = sync.Pool{New: func() any { return newDeflater() }}

func newDeflater() *deflater {
	d := &deflater{}
	d.z, _ = zlib.NewWriterLevel(&d.buf, level) // the level is right
	return d
}

// deflated is bytes as a stream has them.
func deflated(b []byte) []byte {
	d := deflaters.Get().(*deflater)
	defer deflaters.Put(d)
	return d.deflated(b)
}

// deflated is bytes as a stream has them, whatever was deflated before.
func (d *deflater) deflated(b []byte) []byte {
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
			eachReference(p.val, meet)
		}
		eachReference(o.body, meet)
	}
	return out, numbers, bad
}

// eachReference calls meet for every reference in a value.
func eachReference(v []byte, meet func(int)) { walkReferences(v, nil, nil, meet) }

// renumbered appends a value to b with the numbers that its references have in the
// finished file.
func renumbered(b, v []byte, numbers []int) []byte { return walkReferences(v, b, numbers, nil) }

// walkReferences does either: meet is nil, or nothing is appended.
func walkReferences(v, b []byte, numbers []int, meet func(int)) []byte {
	from := 0 // what comes before it is appended
	for i := 0; i < len(v); {
		c := v[i]
		switch {
		case c == '(':
			s := scanner{data: v, pos: i}
			if _, err := s.literal(); err != nil {
				s.pos = len(v)
			}
			i = s.pos
		case c >= '0' && c <= '9' && (i == 0 || isWhite(v[i-1]) || isDelimiter(v[i-1])):
			j, n := i, 0
			for j < len(v) && v[j] >= '0' && v[j] <= '9' {
				n = n*10 + int(v[j]-'0')
				j++
			}
			if j+4 <= len(v) && string(v[j:j+4]) == " 0 R" {
				if meet != nil {
					meet(n)
				} else {
					b = strconv.AppendInt(append(b, v[from:i]...), int64(numbers[n]), 10)
					from = j
				}
				j += 4
			}
			i = j
		default:
			i++
		}
	}
	if meet != nil {
		return nil
	}
	return append(b, v[from:]...)
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
	for i, o := range objects {
		if !o.has {
			packed = append(packed, i+1)
			continue
		}
		places[i+1] = place{1, out.Len(), 0}
		fmt.Fprintf(&out, "%d 0 obj\n%s\nstream\n", i+1, o.text(nil, numbers))
		out.Write(o.stream)
		out.WriteString("\nendstream\nendobj\n")
	}
	next := len(objects) + 1
	parts := slices.Collect(slices.Chunk(packed, perStream))
	streams := make([]*object, len(parts))
	onAllCores(len(parts), func(i int) { streams[i] = objectStream(objects, parts[i], numbers) })
	for i, part := range parts {
		for k, n := range part {
			places[n] = place{2, next, k}
		}
		places = append(places, place{1, out.Len(), 0})
		fmt.Fprintf(&out, "%d 0 obj\n%s\nstream\n", next, streams[i].text(nil, numbers))
		out.Write(streams[i].stream)
		out.WriteString("\nendstream\nendobj\n")
		next++
	}
	sum := sha256.Sum256(out.Bytes())
	id := hex.EncodeToString(sum[:16])
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

// text appends what comes before the stream of an object, or all of it, to b.
func (o *object) text(b []byte, numbers []int) []byte {
	if o.dict == nil {
		return renumbered(b, o.body, numbers)
	}
	b = append(b, "<<"...)
	for _, p := range o.dict {
		b = append(append(b, '/'), p.key...)
		if !isDelimiter(p.val[0]) {
			b = append(b, ' ')
		}
		b = renumbered(b, p.val, numbers)
	}
	return append(b, ">>"...)
}

// objectStream is a stream of objects that have none (ISO 32000-1, 7.5.7): those of
// the numbers in part.
func objectStream(objects []*object, part, numbers []int) *object {
	var head, body []byte
	for _, n := range part {
		head = strconv.AppendInt(append(strconv.AppendInt(head, int64(n), 10), ' '), int64(len(body)), 10)
		head = append(head, ' ')
		body = append(objects[n-1].text(body, numbers), '\n')
	}
	o := &object{stream: deflated(append(head, body...))}
	o.set("Type", "/ObjStm")
	o.set("N", strconv.Itoa(len(part)))
	o.set("First", strconv.Itoa(len(head)))
	o.set("Filter", "/FlateDecode")
	o.set("Length", strconv.Itoa(len(o.stream)))
	return o
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
