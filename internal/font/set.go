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
	faces map[string]*Face
}

// NewSet is a set with no face parsed yet.
func NewSet() *Set { return &Set{faces: map[string]*Face{}} }

// ErrUnknown is the error of a face that is not embedded.
var ErrUnknown = errors.New("no such face")

// fallback is the face for what the text faces lack.
const fallback = "Fallback-Regular"

// mark is printed for a character that no face has.
const mark = '□'

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
	defer s.mu.Unlock()
	if f, ok := s.faces[key]; ok {
		return f, nil
	}
	data, err := fonts.Files.ReadFile(key + ".ttf")
	if err != nil {
		return nil, ErrUnknown
	}
	f, err := parse(key, data)
	if err != nil {
		return nil, err
	}
	s.faces[key] = f
	return f, nil
}

// Run is a piece of text that one face draws.
type Run struct {
	Text    string
	Face    *Face
	Missing []rune // characters of the source that no face has; Text shows a mark for each
}

// Runs splits a text by the faces that have its characters: what face lacks
// goes to the fallback face, what nobody has shows as a mark. White space is
// never missing, and what only steers how others are shown leaves nothing. A
// combining mark stays with its base.
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

func (s *Set) split(face *Face, text string) []Run {
	other, err := s.Face(fallback)
	if err != nil {
		other = face
	}
	var runs []Run
	var b strings.Builder
	var cur Run
	flush := func() {
		if b.Len() > 0 {
			cur.Text = b.String()
			runs = append(runs, cur)
		}
		b.Reset()
		cur = Run{}
	}
	put := func(f *Face, r rune) {
		if cur.Face != nil && cur.Face != f {
			flush()
		}
		cur.Face = f
		b.WriteRune(r)
	}
	for _, r := range text {
		switch {
		case isSpace(r):
			if cur.Face == nil {
				cur.Face = face
			}
			b.WriteRune(r)
		case r == utf8.RuneError:
			put(other, mark)
			cur.Missing = append(cur.Missing, r)
		case unicode.Is(unicode.Mn, r) && cur.Face != nil && cur.Face.Has(r):
			b.WriteRune(r)
		case face.Has(r):
			put(face, r)
		case other.Has(r):
			put(other, r)
		case steers(r):
		default:
			put(other, mark)
			cur.Missing = append(cur.Missing, r)
		}
	}
	flush()
	return runs
}
