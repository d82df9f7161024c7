package font

import (
	"errors"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"bantin/fonts"
)

// Set is the embedded faces, each parsed when it is first asked for. It is
// safe for concurrent use.
type Set struct {
	mu    sync.Mutex
	faces map[string]func() (*Face, error) // each is parsed once, and keeps nobody from the others
}

// NewSet is a set with no face parsed yet.
func NewSet() *Set { return &Set{faces: map[string]func() (*Face, error){}} }

// ErrUnknown is the error of a face that is not embedded.
var ErrUnknown = errors.New("no such face")

// fallback is the face for what the text faces and their kin lack.
const fallback = "Fallback-Regular"

// polytonic is the face that has the accents of old Greek.
const polytonic = "NotoSerif-Regular"

// kin is where a face finds letters of other scripts: in one of its weight and of its
// kind, so that a guest's name does not leave the line it is in.
var kin = map[string]string{
	"BeVietnamPro-Medium":   "NotoSans-Medium",
	"BeVietnamPro-SemiBold": "NotoSans-Bold",
	"BeVietnamPro-Bold":     "NotoSans-Bold",
	"Tinos-Regular":         "NotoSerif-Regular",
	"Tinos-Italic":          "NotoSerif-Italic",
	"Tinos-Bold":            "NotoSerif-Bold",
	"Tinos-BoldItalic":      "NotoSerif-BoldItalic",
}

// Omission is printed for characters that no face has, once for all that stand
// together, be they a letter or a saying of twenty words: what readers know for
// words left out, not a box.
const Omission = "[…]"

// Keys is the embedded faces in the order of their names.
func Keys() []string {
	entries, err := fonts.Files.ReadDir(".")
	if err != nil {
		return nil
	}
	var keys []string
	for _, e := range entries {
		if name, ok := strings.CutSuffix(e.Name(), ".ttf"); ok {
			keys = append(keys, name)
		}
	}
	return keys
}

// Face is the face of a key such as "NotoSerif-Bold".
func (s *Set) Face(key string) (*Face, error) {
	s.mu.Lock()
	face, ok := s.faces[key]
	if !ok {
		face = sync.OnceValues(func() (*Face, error) { return embedded(key) })
		s.faces[key] = face
	}
	s.mu.Unlock()
	return face()
}

// Begin parses faces beside whatever else is done, in their order: who asks for one meanwhile waits
// for that one only.
func (s *Set) Begin(keys []string) {
	go func() {
		for _, key := range keys {
			_, _ = s.Face(key) // who asks for it is told
		}
	}()
}

// embedded parses the face of a key.
func embedded(key string) (*Face, error) {
	data, err := fonts.Files.ReadFile(key + ".ttf")
	if err != nil {
		return nil, ErrUnknown
	}
	return parse(key, data)
}

// Run is a piece of text that one face draws.
type Run struct {
	Text    string
	Face    *Face
	Missing []string // characters of the source that no face has, those that stand together, with the spaces of a line among them; Text shows a mark of omission for each
}

// Runs splits a text by the faces that have its characters: what face lacks
// goes to its kin or to the fallback face, what nobody has leaves a mark of
// omission, one for all that stand together. White space is never missing, and
// what only steers how others are shown leaves nothing. A combining mark stays
// with its base.
func (s *Set) Runs(face *Face, text string) []Run {
	covered := true
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !face.Has(r) && !isSpace(r) || r == utf8.RuneError && n == 1 {
			covered = false
			break
		}
		i += n
	}
	if covered {
		return []Run{{Text: text, Face: face}}
	}
	return s.split(face, text)
}

func isSpace(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }

// steers reports whether a character has no look of its own: joiners, variation
// selectors, tags and marks of direction.
func steers(r rune) bool {
	return unicode.Is(unicode.Cf, r) || r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0100 && r <= 0xE01EF
}

// other is the face that draws a character which face lacks; nil when none does.
func (s *Set) other(face *Face, r rune) *Face {
	for _, key := range [...]string{kin[face.name], fallback, polytonic} {
		if key == "" {
			continue
		}
		if f, err := s.Face(key); err == nil && f.Has(r) {
			return f
		}
	}
	return nil
}

func (s *Set) split(face *Face, text string) []Run {
	var runs []Run
	var b strings.Builder
	var cur Run
	var gone strings.Builder // the characters that stand together and have no face
	lost := false            // the last character is one of them
	var spaces []byte        // behind it, which belong to them if more follow
	end := func() {
		if gone.Len() > 0 {
			cur.Missing = append(cur.Missing, gone.String())
			gone.Reset()
		}
		b.Write(spaces)
		spaces = spaces[:0]
	}
	flush := func() {
		end()
		if b.Len() > 0 {
			cur.Text = b.String()
			runs = append(runs, cur)
		}
		b.Reset()
		cur = Run{}
	}
	put := func(f *Face, text string) {
		if cur.Face != nil && cur.Face != f {
			flush()
		}
		end()
		cur.Face = f
		b.WriteString(text)
	}
	for _, r := range text {
		was := lost
		lost = false
		switch {
		case was && isSpace(r) && r != '\n':
			spaces, lost = append(spaces, byte(r)), true
			continue
		case isSpace(r):
			end()
			if cur.Face == nil {
				cur.Face = face
			}
			b.WriteRune(r)
			continue
		case r == utf8.RuneError:
		case unicode.Is(unicode.Mn, r) && cur.Face != nil && cur.Face.Has(r) && !was:
			b.WriteRune(r)
			continue
		case face.Has(r):
			put(face, string(r))
			continue
		default:
			if f := s.other(face, r); f != nil {
				put(f, string(r))
				continue
			}
			if steers(r) {
				lost = was
				continue
			}
		}
		if lost = true; !was {
			put(face, Omission)
		}
		gone.Write(spaces)
		spaces = spaces[:0]
		gone.WriteRune(r)
	}
	flush()
	return runs
}
