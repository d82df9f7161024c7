package style

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"bantin/internal/unit"
)

// Given is a type size or a leading as a template has it: a length ("26pt") or
// a multiple of the body's type size ("2.6x"). A template whose sizes are
// multiples is made larger by one number.
type Given struct {
	Length unit.Length
	Times  unit.Ratio // 0 when it is a length
}

// FromText reads "26pt" or "2.6x".
func (g *Given) FromText(s string) error {
	if times, ok := strings.CutSuffix(strings.TrimSpace(s), "x"); ok {
		var r unit.Ratio
		if err := r.FromText(strings.TrimSpace(times)); err != nil || r <= 0 {
			return fmt.Errorf("%q is not a multiple such as 2.6x", s)
		}
		*g = Given{Times: r}
		return nil
	}
	l, err := unit.Parse(s)
	if err == nil {
		*g = Given{Length: l}
	}
	return err
}

// Forms is what it may be in a template, as JSON schemas.
func (Given) Forms() []map[string]any { return unit.Multiple() }

// String is the text that FromText reads.
func (g Given) String() string {
	if g.Times > 0 {
		return strconv.FormatFloat(float64(g.Times)/1000, 'f', -1, 64) + "x"
	}
	return strconv.FormatFloat(g.Length.Pt(), 'f', -1, 64) + "pt"
}

// of is the length for a body of a type size.
func (g Given) of(body unit.Length) unit.Length {
	if g.Times > 0 {
		return g.Times.Of(body)
	}
	return g.Length
}

// keys is the keys that the length of a key follows from.
func (g Given) keys(key string) []string {
	if g.Times > 0 {
		return []string{key, "styles.body.size"}
	}
	return []string{key}
}

// resolve sets what follows from several keys: sizes and leadings from that of
// the body, leadings that styles share, and the alignment of copy that is not to
// be justified.
func (t *Template) resolve() {
	body := t.Styles.Body.GivenSize.Length
	t.Styles.below()
	t.Leading = t.GivenLeading.of(body)
	leadings := map[string]unit.Length{
		"leading":               t.Leading,
		"whites.contents_tight": t.Whites.ContentsTight.Of(t.Styles.Contents.GivenSize.of(body)),
	}
	for _, n := range t.Texts() {
		leadings[n.Key+".leading"] = n.Text.GivenLeading.of(body)
	}
	for _, n := range t.Texts() {
		n.Text.Size, n.Text.Leading = n.Text.GivenSize.of(body), leadings[leadingOf(n.Key)]
		if n.Text.Align == "justify" && !t.Justify {
			n.Text.Align = "left"
		}
	}
	if t.Mono || t.Screen > 0 {
		t.InOneInk()
	}
	if t.InkSave {
		t.SaveInk()
	}
}

// below fills in what headings below others are where a template does not say: in the faces of
// the body, so that they fit it whatever it is, and as large as those above them.
func (s *Styles) below() {
	for _, x := range []struct {
		st    *Text
		face  string
		above *Text
	}{
		{&s.Subheading, s.Body.Bold, &s.Heading},
		{&s.MinorHeading, s.Body.BoldItalic, &s.Subheading},
	} {
		if x.st.GivenSize == (Given{}) {
			x.st.GivenSize = x.above.GivenSize
		}
		x.st.Face = cmp.Or(x.st.Face, x.face, x.above.Face)
		x.st.Align, x.st.Color = cmp.Or(x.st.Align, x.above.Align), cmp.Or(x.st.Color, x.above.Color)
	}
}
