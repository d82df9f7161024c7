// Package typeset sets copy: it breaks paragraphs into lines for a measure and
// draws the lines into frames. It knows styles and faces, and nothing of pages.
package typeset

import (
	"bantin/internal/article"
	"bantin/internal/binding"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/linebreak"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// Setter turns the copy of one input into set paragraphs.
type Setter struct {
	*bench
	file  string // whose copy is set, for diagnostics
	under *Under // the copy that stands under its headlines; nil for none
}

// bench is what the setters of one issue share: fonts, colours, the scratch
// that setting reuses. It serves one goroutine.
type bench struct {
	fonts   *font.Set
	t       *style.Template
	breaker linebreak.Breaker
	gaps    []int
	words   []string
	items   []linebreak.Item
	missing map[missingGlyph]bool // reported already
	diags   []diag.Diag
	widest  unit.Length    // words wider than that are broken between letters
	held    unit.Length    // how wide what was added since the last place for a line to end is
	err     error          // first face that could not be loaded
	said    int            // how often something was to be said, of a character or a face
	breaks  article.Breaks // of the copy; nil for none
	ahead   *Ahead         // that sets its paragraphs of running copy; nil for none
}

// NewSetter makes a setter for the furniture of an issue: its diagnostics name
// no input.
func NewSetter(fonts *font.Set, t *style.Template) *Setter {
	return &Setter{bench: &bench{fonts: fonts, t: t, missing: map[missingGlyph]bool{}}}
}

// With is a setter that takes paragraphs from what is set ahead by a template whose type is
// the same.
func (s *Setter) With(a *Ahead) *Setter {
	s.ahead = a
	return s
}

// Breaking is a setter that breaks long words where their pages let them break.
func (s *Setter) Breaking(b article.Breaks) *Setter {
	s.breaks = b
	return s
}

// Of is the setter for the copy of an input file. Where a headline may break is seen from
// what stands under it, which is asked for with the first one.
func (s *Setter) Of(file string, under *Under) *Setter {
	return &Setter{s.bench, file, under}
}

// Under is the copy that stands under the headlines.
func (s *Setter) Under() binding.Copy {
	if s.under == nil {
		return binding.Copy{}
	}
	return s.under.copy()
}

// Say adds a diagnostic of what is set.
func (s *Setter) Say(d diag.Diag) { s.diags = append(s.diags, d) }

// Unsay takes back all that was said behind the first diagnostics, because what it is of is
// set again.
func (s *Setter) Unsay(first int) {
	for _, d := range s.diags[first:] {
		if d.Code == diag.GlyphMissing {
			delete(s.missing, missingGlyph{d.File, d.Args[0].(string)})
		}
	}
	s.diags = s.diags[:first]
}

// Diags is what the user should see of all that was set.
func (s *Setter) Diags() []diag.Diag { return s.diags }

// Err is the first face that a style asked for and that does not exist.
func (s *Setter) Err() error { return s.err }

type missingGlyph struct {
	file string
	text string
}

// look is how a piece of text is drawn.
type look struct {
	face   *font.Face
	size   unit.Length
	rise   unit.Length
	color  frame.Color
	track  int
	href   string
	bold   bool    // heavier than the copy around it
	struck bool    // crossed out
	lines  int     // below the text
	soft   bool    // the hyphen of a word that is broken, which nobody has written
	breath bool    // a mark of where to pause: no part of any node
	note   int     // that it calls
	item   *item   // of a list in the text; nil for none
	label  bool    // its bullet or number
	line   *int32  // node of the line of the text that it is in, of several; nil for none
	unseen *string // of one word: what is said in its place, with letters that no face has; nil for itself
	blank  bool    // dots where something is to be filled in
	lang   string  // of the words; "" is that of what they are in
	link   *int32  // node of the link, the call, the words in another language or the dots, 0 until it is drawn; nil without
	part   int     // index of the part that it is from
}

// like reports whether texts of two looks may be one text, if their parts have
// one node.
func (l *look) like(o *look) bool {
	a, b := *l, *o
	a.link, a.part = b.link, b.part
	return a == b
}

// space is the natural width of a space of this look.
func (l *look) space() unit.Length { return unit.Em(l.face.Advance(' ')+l.track, l.size) }

// Face loads a face by its key; a template was checked when it was read, so a
// failure is an error of the run.
func (s *Setter) Face(key string) *font.Face {
	f, err := s.fonts.Face(key)
	if err != nil {
		s.said++
		if s.err == nil {
			s.err = err
		}
	}
	return f
}

func (s *Setter) color(name string) frame.Color {
	switch name {
	case "accent":
		return frame.Color(s.t.Accent)
	case "grey":
		return frame.Color(s.t.Grey)
	case "white":
		return frame.Color{R: 255, G: 255, B: 255}
	default:
		return frame.Color{}
	}
}

// FaceOf is the key of a text style's face for bold and italic copy.
func FaceOf(st *style.Text, bold, italic bool) string {
	key := ""
	switch {
	case bold && italic:
		key = st.BoldItalic
	case bold:
		key = st.Bold
	case italic:
		key = st.Italic
	}
	if key == "" && bold && italic {
		key = st.Bold
	}
	if key == "" {
		key = st.Face
	}
	return key
}

// specimen has the letters of Vietnamese copy in about their shares: what the
// characters of a line are counted by.
const specimen = "nhân dân trong xã phối hợp với các thôn tổ chức hội nghị " +
	"đánh giá kết quả sản xuất vụ mùa và triển khai kế hoạch"

// justified reports whether a measure is wide enough to justify a style: in a
// narrower one the spaces would gape, and lines are set ragged right.
func (s *Setter) justified(st *style.Text, measure unit.Length) bool {
	face := s.Face(st.Face)
	if face == nil {
		return false
	}
	g := face.Measure(specimen)
	return measure*unit.Length(g.Runes) >= unit.Length(s.t.JustifyFrom)*unit.Em(int(g.Width), st.Size)
}

// bind fills the penalties of the gaps between words.
func (s *Setter) bind(words []string, headline, ragged bool) []int {
	s.gaps = linebreak.Room(s.gaps, len(words))
	switch {
	case headline:
		s.gaps = binding.Headline(words, s.Under(), s.gaps)
	case ragged:
		s.gaps = binding.Ragged(words, s.gaps)
	default:
		s.gaps = binding.Spaces(words, s.gaps)
	}
	return s.gaps
}
