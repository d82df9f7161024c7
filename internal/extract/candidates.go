package extract

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/source"
)

// maxCandidates bounds the addresses of one picture.
const maxCandidates = 64

// candidate is an address that an image element may have its picture at.
type candidate struct {
	src  string
	lazy bool // in an attribute for the page's scripts
}

// candidates returns the addresses of an image element and of the sources of
// its picture element: those for scripts first, since src is a placeholder
// then, and the entries of a srcset by size. If none of the pictures was saved,
// the first address is the one that is missing.
func candidates(img *html.Node) []candidate {
	var out []candidate
	add := func(src string, lazy bool) {
		src = strings.TrimSpace(src)
		if src != "" && !isEmptyPicture(src) && len(out) < maxCandidates &&
			!slices.ContainsFunc(out, func(c candidate) bool { return c.src == src }) {
			out = append(out, candidate{src, lazy})
		}
	}
	addAll := func(set []sizedAddress, lazy bool) {
		for _, s := range set {
			add(s.src, lazy)
		}
	}
	add(attr(img, "data-src"), true)
	add(attr(img, "data-original"), true)
	add(attr(img, "data-lazy-src"), true)
	addAll(srcset(attr(img, "data-srcset")), true)
	addAll(srcset(attr(img, "data-lazy-srcset")), true)
	for _, a := range img.Attr { // whatever the page's scripts call it
		if (strings.HasPrefix(a.Key, "data-") || strings.HasSuffix(a.Key, "-src")) && !strings.HasSuffix(a.Key, "srcset") &&
			isPictureAddress(a.Val) {
			add(a.Val, true)
		}
	}
	add(attr(img, "src"), false)
	addAll(srcset(attr(img, "srcset")), false)
	addAll(sourcesOf(img, "data-srcset", "data-src"), true)
	addAll(sourcesOf(img, "srcset", "src"), false)
	if a := img.Parent; a != nil && a.Data == "a" && isPictureAddress(attr(a, "href")) {
		add(attr(a, "href"), false) // the picture as it was taken, in a copy of a site
	}
	return out
}

// isPictureAddress reports whether a value has the form of a picture's address:
// one word, with the ending of a picture's name.
func isPictureAddress(v string) bool {
	name := withoutQuery(strings.TrimSpace(v))
	at := strings.LastIndexByte(name, '.')
	if at < 0 || len(name) > 2000 || strings.ContainsAny(name, " \t\n{}<>\"'") {
		return false
	}
	for _, ending := range [...]string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".jfif", ".avif"} {
		if strings.EqualFold(name[at:], ending) {
			return true
		}
	}
	return false
}

// withoutQuery is an address up to its query.
func withoutQuery(address string) string {
	address, _, _ = strings.Cut(address, "?")
	return address
}

// isEmptyPicture reports whether an address is that of a picture that shows
// nothing: scripts put the real one in its place.
func isEmptyPicture(src string) bool {
	return strings.HasPrefix(src, "data:image/gif") || strings.HasPrefix(src, "data:image/svg") ||
		strings.HasPrefix(src, "about:")
}

// isData reports whether an address holds its picture itself.
func isData(src string) bool { return strings.HasPrefix(src, "data:") }

// sourcesOf returns the addresses in two attributes of the source elements that
// are before an image in its picture element, the largest first.
func sourcesOf(img *html.Node, set, single string) []sizedAddress {
	if img.Parent == nil || img.Parent.Data != "picture" {
		return nil
	}
	var sets [][]sizedAddress
	for c, n := img.PrevSibling, 0; c != nil && n < maxCandidates; c, n = c.PrevSibling, n+1 {
		if c.Type == html.ElementNode && c.Data == "source" {
			sets = append(sets, append(srcset(attr(c, set)), sizedAddress{attr(c, single), 1}))
		}
	}
	slices.Reverse(sets)
	return largestFirst(slices.Concat(sets...))
}

// sizedAddress is an entry of a srcset.
type sizedAddress struct {
	src  string
	size float64 // width in pixels, or density of the screen it is for
}

// srcset returns the entries of a srcset, the largest first. It is cut as
// browsers do: an address ends at white space, since it may hold commas itself.
func srcset(set string) []sizedAddress {
	const space = " \t\r\n\f"
	var out []sizedAddress
	for len(out) < maxCandidates {
		set = strings.TrimLeft(set, space+",")
		if set == "" {
			break
		}
		end := strings.IndexAny(set, space)
		if end < 0 {
			end = len(set)
		}
		src, descriptor := set[:end], ""
		set = set[end:]
		if bare := strings.TrimRight(src, ","); bare != src {
			src = bare
		} else {
			descriptor, set, _ = strings.Cut(set, ",")
		}
		out = append(out, sizedAddress{src, descriptorSize(descriptor)})
	}
	return largestFirst(out)
}

// descriptorSize returns the number in a descriptor such as 640w or 1.5x;
// without one an address is for screens of density 1.
func descriptorSize(descriptor string) float64 {
	for field := range strings.FieldsSeq(descriptor) {
		number := strings.TrimRight(field, "wx")
		if v, err := strconv.ParseFloat(number, 64); err == nil && number != field && v > 0 && !math.IsInf(v, 0) {
			return v
		}
	}
	return 1
}

func largestFirst(set []sizedAddress) []sizedAddress {
	slices.SortStableFunc(set, func(a, b sizedAddress) int {
		switch {
		case a.size > b.size:
			return -1
		case a.size < b.size:
			return 1
		}
		return 0
	})
	return set
}

// saved is a candidate whose picture was saved with the page.
type saved struct {
	candidate
	key   string
	match source.Match
	size  source.Size // known when there are several candidates
}

// find looks for the pictures of an image element among those that were saved,
// and returns the largest. When there is none, it is the one that is missing,
// without a key.
func (r *reader) find(list []candidate) saved {
	var found []saved
	for i, c := range list {
		if isDrawingName(c.src) || i > 0 && isIconName(c.src) {
			continue // a fallback that shows nothing of the picture
		}
		s := saved{candidate: c}
		if s.key, s.match = r.page.Pictures.Find(c.src); s.match == source.Missing {
			continue
		}
		if len(list) > 1 {
			s.size = r.page.Pictures.Size(s.key)
		}
		found = append(found, s)
	}
	found = slices.DeleteFunc(found, func(s saved) bool { return r.isPlaceholder(s, list) })
	if len(found) == 0 {
		// What is in the page itself is no more than a placeholder here.
		missing := slices.IndexFunc(list, func(c candidate) bool { return !isData(c.src) })
		return saved{candidate: list[max(missing, 0)]}
	}
	return largest(found)
}

// smallest is the side in pixels, and minBytes the length, below which what
// is beside other addresses is taken for a placeholder: blurred copies are
// at most some 60 pixels wide, and 100 are 12 mm in print.
const (
	smallest = 100
	minBytes = 4096 // of a picture of a kind whose header cannot be read
)

// isPlaceholder reports whether a picture is shown only until the one at
// another address is loaded.
func (r *reader) isPlaceholder(s saved, list []candidate) bool {
	lazy := slices.ContainsFunc(list, func(c candidate) bool { return c.lazy })
	if s.lazy || len(list) == 1 || !lazy && !isData(s.src) {
		return false
	}
	if s.size.Area() == 0 && s.size.Bytes < minBytes ||
		s.size.Area() > 0 && max(s.size.Width, s.size.Height) < smallest {
		return true
	}
	if lazy && r.shared == nil {
		r.shared = sharedSources(r.root)
	}
	return r.shared[s.src]
}

// sharedSources returns the addresses that several images have in src beside
// different ones for scripts: the picture that a site shows until each image
// has its own.
func sharedSources(root *html.Node) map[string]bool {
	shared, own := map[string]bool{}, map[string]string{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.Data != "img" {
			continue
		}
		list := candidates(n)
		src := strings.TrimSpace(attr(n, "src"))
		if src == "" || len(list) == 0 || !list[0].lazy || list[0].src == src {
			continue
		}
		if first, ok := own[src]; ok && first != list[0].src {
			shared[src] = true
		} else {
			own[src] = list[0].src
		}
	}
	return shared
}

// largest returns the largest of the pictures at their addresses. One that only
// has the name of an address may be another picture: it is taken if there is
// nothing else, or if it is a larger one of the same shape.
func largest(found []saved) saved {
	var best, named saved
	for _, s := range found {
		switch {
		case s.match == source.Exact && (best.match == source.Missing || isLarger(s.size, best.size)):
			best = s
		case s.match < named.match || s.match == source.Exact:
		case s.match > named.match || isLarger(s.size, named.size):
			named = s
		}
	}
	if best.match == source.Missing ||
		named.match != source.Missing && isLarger(named.size, best.size) && haveOneShape(named.size, best.size) {
		return named
	}
	return best
}

// isLarger reports whether a is larger than b: by pixels where the headers say
// so, then by bytes.
func isLarger(a, b source.Size) bool {
	if a.Area() != b.Area() {
		return a.Area() > b.Area()
	}
	return a.Bytes > b.Bytes
}

// haveOneShape reports whether two pictures may be one in two sizes: their
// proportions are the same within 3 %, which is more than rounding takes.
func haveOneShape(a, b source.Size) bool {
	x, y := float64(a.Width)*float64(b.Height), float64(b.Width)*float64(a.Height)
	return b.Area() == 0 || math.Abs(x-y) <= 0.03*max(x, y)
}
