package source

import (
	"bufio"
	"encoding/base64"
	"errors"
	"image"
	_ "image/gif" // decoders register themselves by content
	"image/jpeg"
	_ "image/png"
	"io"
	"net/http"
	"net/url"
	"strings"

	_ "golang.org/x/image/bmp"
	_ "golang.org/x/image/webp"
)

// Store is where the pictures of a page come from: the folder beside it, or
// the page itself. A picture is named by a key that means something to its
// store only. A store may be used by several goroutines at once.
type Store interface {
	// Find returns the key of the picture that an address of the page names.
	Find(address string) (key string, match Match)
	// Size returns how large a picture is, from its header.
	Size(key string) Size
	// Read returns the bytes of a picture.
	Read(key string) ([]byte, error)
}

// Match is how surely a picture is the one that an address names.
type Match int

const (
	// Missing is an address whose picture was not saved.
	Missing Match = iota
	// Similar is a picture under another name, as browsers change names: with a
	// number, because another picture of the page is called alike, or cut.
	Similar
	// Elsewhere is a picture with the last part of the address for its name, in
	// a folder that several pages share: it may be another page's.
	Elsewhere
	// SameName is a picture in a folder of the page's own with the last part of
	// the address for its name. Browsers leave many addresses as they were on the
	// site, so that most often it is the right one.
	SameName
	// Exact is the picture at the address.
	Exact
)

// IsGuess reports whether a picture may be another than the one that is meant.
func (m Match) IsGuess() bool { return m == Similar || m == Elsewhere }

// Size is how large a picture is.
type Size struct {
	Width, Height int   // pixels; 0 when the header cannot be read
	Bytes         int64 // of the file; for a data address of its text
}

// Area returns the number of pixels.
func (s Size) Area() int64 { return int64(s.Width) * int64(s.Height) }

// maxHeader is how much of a file is read for its header: photographs may have
// a profile and a small copy of themselves before their size.
const maxHeader = 1 << 20

// measured adds what a picture's header says of its pixels.
func (s Size) measured(r io.Reader) Size {
	if c, err := header(bufio.NewReader(io.LimitReader(r, maxHeader))); err == nil {
		s.Width, s.Height = c.Width, c.Height
	}
	return s
}

// header is what a picture's header says. JPEGs go to the standard decoder by name: by content they
// would go to whichever registered itself first.
func header(r *bufio.Reader) (image.Config, error) {
	if head, err := r.Peek(2); err == nil && string(head) == "\xFF\xD8" {
		return jpeg.DecodeConfig(r)
	}
	c, _, err := image.DecodeConfig(r)
	return c, err
}

// ErrLarge says that a file has more bytes than are read.
var ErrLarge = errors.New("file too large")

var (
	errOutside = errors.New("not among the page's pictures")
	errData    = errors.New("not a base64 picture")
)

// inline is a store of data addresses, which hold their picture themselves and
// are their own keys. All other addresses are those of the store behind it,
// nil for a page that came alone.
type inline struct{ files Store }

func isData(address string) bool { return strings.HasPrefix(address, "data:") }

func (s inline) Find(address string) (string, Match) {
	address = strings.TrimSpace(address)
	switch {
	case isPictureData(address):
		return address, Exact
	case s.files == nil || address == "" || isData(address):
		return "", Missing
	}
	return s.files.Find(address)
}

func (s inline) Size(key string) Size {
	switch {
	case isData(key):
		return Size{Bytes: int64(len(key))}.measured(base64.NewDecoder(base64.StdEncoding,
			strings.NewReader(dataOf(key))))
	case s.files == nil:
		return Size{}
	}
	return s.files.Size(key)
}

func (s inline) Read(key string) ([]byte, error) {
	switch {
	case isData(key):
		data := dataOf(key)
		if data == "" {
			return nil, errData
		}
		if len(data) > maxPicture {
			return nil, ErrLarge
		}
		return base64.StdEncoding.DecodeString(data)
	case s.files == nil:
		return nil, errOutside
	}
	return s.files.Read(key)
}

// isPictureData reports whether a data address may hold a picture. Programs
// that save pages write whatever type the server gave, "null" for none: then
// the bytes say what they are.
func isPictureData(address string) bool {
	if strings.HasPrefix(address, "data:image/") {
		return true
	}
	if !isData(address) {
		return false
	}
	start := make([]byte, 32)
	n, _ := io.ReadFull(base64.NewDecoder(base64.StdEncoding, strings.NewReader(dataOf(address))), start)
	return strings.HasPrefix(http.DetectContentType(start[:n]), "image/")
}

// dataOf returns the base64 text of a data address, "" when it has none.
func dataOf(address string) string {
	_, data, _ := strings.Cut(address, ";base64,")
	if strings.Contains(data, "%") { // "%2B" for "+": it is an address, after all
		if plain, err := url.PathUnescape(data); err == nil {
			data = plain
		}
	}
	return strings.TrimSpace(data)
}
