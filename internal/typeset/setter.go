package compose

import (
	"bantin/internal/binding"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/linebreak"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// setter turns copy into set paragraphs. It holds what setting needs and the
// scratch that it reuses; one setter serves one goroutine.
type setter struct {
	fonts   *font.Set
	t       *style.Template
	breaker linebreak.Breaker
	gaps    []int
	words   []string
	items   []linebreak.Item
	missing map[missingGlyph]bool // reported already
	diags   []diag.Diag
	file    string      // input whose copy is being set, for diagnostics
	widest  unit.Length // words wider than that are broken between letters
	err     error       // first face that could not be loaded
}

type missingGlyph struct {
	file string
	r    rune
}

// look is how a piece of text is drawn.
type look struct {
	face  *font.Face
	size  unit.Length
	rise  unit.Length
	color frame.Color
	track int
	href  string
}

// space is the natural width of a space of this look.
func (l *look) space() unit.Length { return unit.Em(l.face.Advance(' ')+l.track, l.size) }

// face loads a face by its key; a template was checked when it was read, so a
// failure is an error of the run.
func (s *setter) face(key string) *font.Face {
	f, err := s.fonts.Face(key)
	if err != nil && s.err == nil {
		s.err = err
	}
	return f
}

func (s *setter) color(name string) frame.Color {
	switch name {
	case "accent":
		return frame.Color(s.t.Accent)
	case "grey":
		return frame.Color(s.t.Grey)
	default:
		return frame.Color{}
	}
}

// variant is the key of a text style's face for bold and italic copy.
func variant(st *style.Text, bold, italic bool) string {
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

// leastJustified is the characters of a line from which copy is justified; in
// a narrower measure the spaces would gape, and lines are set ragged right.
const leastJustified = 42

// specimen has the letters of Vietnamese copy in about their shares: what the
// characters of a line are counted by.
const specimen = "nhân dân trong xã phối hợp với các thôn tổ chức hội nghị đánh giá kết quả sản xuất vụ mùa và triển khai kế hoạch"

// justified reports whether a measure is wide enough to justify a style.
func (s *setter) justified(st *style.Text, measure unit.Length) bool {
	face := s.face(st.Face)
	if face == nil {
		return false
	}
	g := face.Measure(specimen)
	return measure*unit.Length(g.Runes) >= leastJustified*unit.Em(int(g.Width), st.Size)
}

// bind fills the penalties of the gaps between words.
func (s *setter) bind(words []string, headline bool) []int {
	if headline {
		s.gaps = binding.Headline(words, s.gaps[:0])
	} else {
		s.gaps = binding.Spaces(words, s.gaps[:0])
	}
	return s.gaps
}

func (s *setter) report(r rune, near string) {
	k := missingGlyph{s.file, r}
	if s.missing[k] {
		return
	}
	s.missing[k] = true
	s.diags = append(s.diags, diag.Diag{Code: "glyph-missing", Severity: diag.Warning, File: s.file,
		Args: []any{string(r), int(r), near}})
}
