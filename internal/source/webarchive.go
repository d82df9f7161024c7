package source

import (
	"bytes"
	"encoding/binary"
	"strings"

	"howett.net/plist"

	"bantin/internal/diag"
)

// A page that Safari saves is a property list: the page, its pictures and
// styles, and archives of the same form for its frames.

// webArchive is the part of it that is read.
type webArchive struct {
	Main   webResource   `plist:"WebMainResource"`
	Others []webResource `plist:"WebSubresources"`
	Frames []webArchive  `plist:"WebSubframeArchives"`
}

type webResource struct {
	Data     []byte `plist:"WebResourceData"`
	Address  string `plist:"WebResourceURL"`
	Kind     string `plist:"WebResourceMIMEType"`
	Encoding string `plist:"WebResourceTextEncodingName"`
}

// isWebArchive reports whether a file is a property list in one of the forms
// that Safari has written, of which the main part is a page.
func isWebArchive(data []byte) bool {
	head := data
	if !bytes.HasPrefix(data, []byte("bplist")) {
		if !bytes.Contains(data[:min(len(data), 512)], []byte("<plist")) {
			return false
		}
		head = data[:min(len(data), 8192)]
	}
	return bytes.Contains(head, []byte("WebMainResource"))
}

// readWebArchive reads a page that Safari has saved, with its pictures.
func readWebArchive(name string, data []byte, off map[string]bool) (*Page, error) {
	switch sound, over := listBounds(data); {
	case over:
		return nil, fault(name, diag.PageParts)
	case !sound:
		return nil, fault(name, diag.PageContainer, "webarchive")
	}
	var archive webArchive
	if _, err := plist.Unmarshal(data, &archive); err != nil || len(archive.Main.Data) == 0 {
		return nil, fault(name, diag.PageContainer, "webarchive") // a broken one, or another kind of list
	}
	parts := archive.parts(nil, maxNested)
	p, err := readPageIn(name, archive.Main.Data, archive.Main.Encoding, off)
	if err != nil {
		return nil, err
	}
	if p, err = readParts(p, newPartStore(archive.Main.Address, parts)); err == nil && p.URL == "" {
		p.URL = webAddress(archive.Main.Address)
	}
	return p, err
}

// Limits on a property list, whose parts may be named by many others, or by
// themselves: a few kilobytes may stand for a billion parts.
const (
	maxListDepth = 4 * maxNested  // lists in lists; an archive in another is two below it
	maxListed    = 16 * maxPacked // values, each as often as it is named; a part has about twelve
)

// listBounds looks through a property list before the library does, which recurs
// into it and trusts its lengths: whether these are sound, and whether it is
// over the limits.
func listBounds(data []byte) (sound, over bool) {
	if !bytes.HasPrefix(data, []byte("bplist")) {
		lists := bytes.Count(data, []byte("<dict")) + bytes.Count(data, []byte("<array"))
		return true, lists > 2*maxPacked || bytes.Count(data, []byte("<")) > 2*maxListed
	}
	b := binaryList{data: data}
	sound = b.readTrailer() && b.isSound(b.top, maxListDepth)
	return sound, b.over
}

// binaryList is a property list in binary form: a table at its end says where
// each value is, and values name others by their number.
type binaryList struct {
	data                []byte
	offsetSize, refSize int
	count, top, table   uint64
	visited             int
	over                bool // the limits
}

func (b *binaryList) readTrailer() bool {
	const size = 32
	if len(b.data) < 8+size {
		return false
	}
	t := b.data[len(b.data)-size:]
	b.offsetSize, b.refSize = int(t[6]), int(t[7])
	b.count, b.top = binary.BigEndian.Uint64(t[8:]), binary.BigEndian.Uint64(t[16:])
	b.table = binary.BigEndian.Uint64(t[24:])
	end := uint64(len(b.data) - size)
	return isWidth(b.offsetSize) && isWidth(b.refSize) && b.count <= end && b.table <= end &&
		b.table+b.count*uint64(b.offsetSize) <= end
}

// isWidth reports whether numbers may be so many bytes wide.
func isWidth(n int) bool { return n == 1 || n == 2 || n == 3 || n == 4 || n == 8 }

// number reads a number of some bytes; ok is false beyond the values.
func (b *binaryList) number(at uint64, width int) (n uint64, ok bool) {
	if at > uint64(len(b.data)) || uint64(width) > uint64(len(b.data))-at {
		return 0, false
	}
	for _, c := range b.data[at : at+uint64(width)] {
		n = n<<8 | uint64(c)
	}
	return n, true
}

// isSound reports whether a value and those that it names are sound, and
// within the limits together.
func (b *binaryList) isSound(ref uint64, depth int) bool {
	b.visited++
	b.over = b.over || depth == 0 || b.visited > maxListed
	if b.over || ref >= b.count {
		return false
	}
	at, ok := b.number(b.table+ref*uint64(b.offsetSize), b.offsetSize)
	if !ok || at >= b.table {
		return false
	}
	kind := b.data[at] >> 4
	length := uint64(b.data[at] & 15)
	at++
	if kind >= 4 && kind != 8 && length == 15 { // it follows as a number of its own
		width := 1 << (b.data[at] & 15)
		if length, ok = b.number(at+1, width); !ok || width > 8 {
			return false
		}
		at += 1 + uint64(width)
	}
	switch kind {
	case 4, 5: // bytes, a text in ASCII
		return at <= b.table && length <= b.table-at
	case 6: // a text in UTF-16
		return at <= b.table && length <= (b.table-at)/2
	case 0xA, 0xD: // a list, or names and then as many values
		if kind == 0xD {
			length *= 2
		}
		for ; length > 0; length-- {
			next, ok := b.number(at, b.refSize)
			at += uint64(b.refSize)
			if !ok || !b.isSound(next, depth-1) {
				return false
			}
		}
	case 1, 2: // numbers, of so many bytes as a power of two
		return length <= 4 && at+1<<length <= b.table
	case 3: // a date
		return at+8 <= b.table
	case 8: // a number of its length and one more
		return at+length < b.table
	}
	return true
}

// parts adds what an archive holds to others, the main part first.
func (a *webArchive) parts(to []*part, depth int) []*part {
	for _, r := range append([]webResource{a.Main}, a.Others...) {
		if len(to) < maxPacked { // the list has no more: see maxListed
			to = append(to, &part{address: r.Address, kind: strings.ToLower(r.Kind), charset: r.Encoding, raw: r.Data})
		}
	}
	if depth > 0 {
		for i := range a.Frames {
			to = a.Frames[i].parts(to, depth-1)
		}
	}
	return to
}
