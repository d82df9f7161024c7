package cover

import (
	"image"
	"image/draw"
	"strings"
	"unicode"

	"golang.org/x/image/vector"

	"bantin/internal/font"
)

// measure is the width of a line in pixels.
func (s *sheet) measure(text string, face *font.Face, size int) int {
	sum := 0
	for _, run := range s.fonts.Runs(face, text) {
		for i, word := range strings.Split(run.Text, " ") {
			if i > 0 {
				sum += run.Face.Advance(' ')
			}
			sum += int(run.Face.Measure(word).Width)
		}
	}
	return (sum*size + 999) / 1000
}

// fitting is the largest size up to one at which a text is no wider than the room.
func (s *sheet) fitting(text string, face *font.Face, most int) int {
	if w := s.measure(text, face, most); w > room {
		return max(most*room/w, 1)
	}
	return most
}

// centred draws a line in the middle, below what is drawn, smaller where there is no
// room for it.
func (s *sheet) centred(text string, face *font.Face, most int) {
	text = strings.Join(strings.Fields(text), " ")
	if text == "" {
		return
	}
	size := s.fitting(text, face, most)
	top, bottom := face.Ink(text)
	s.y += (top*size + 999) / 1000
	s.line(text, face, size, (Width-s.measure(text, face, size))/2)
	s.y += -bottom*size/1000 + 22
}

// headline draws a headline in a number of lines at most, cut behind a word where
// there are more, smaller where a word is longer than a line; ruled draws a line above
// it. It reports whether there was room.
func (s *sheet) headline(text string, face *font.Face, size, most int, ruled bool) bool {
	for word := range strings.FieldsSeq(text) {
		size = s.fitting(word, face, size)
	}
	lines := s.lines(text, face, size, most)
	leading := size * 13 / 10
	above := 0
	if ruled {
		above = 38
	}
	if len(lines) == 0 || s.y+above+len(lines)*leading > Height-margin {
		return false
	}
	if ruled {
		s.rule(1)
	}
	for _, line := range lines {
		s.y += size
		s.line(line, face, size, margin)
		s.y += leading - size
	}
	s.y += 12
	return true
}

// lines is a text in lines no wider than the room.
func (s *sheet) lines(text string, face *font.Face, size, most int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		longer := strings.TrimSpace(line + " " + word)
		if line == "" || s.measure(longer, face, size) <= room {
			line = longer
			continue
		}
		if len(lines)+1 == most {
			line = s.cut(line, face, size)
			break
		}
		lines, line = append(lines, line), word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// cut ends a line that others follow with the sign for it.
func (s *sheet) cut(line string, face *font.Face, size int) string {
	for s.measure(line+"…", face, size) > room {
		i := strings.LastIndexByte(line, ' ')
		if i < 0 {
			break
		}
		line = line[:i]
	}
	return strings.TrimRightFunc(line, func(r rune) bool { return unicode.IsPunct(r) || r == ' ' }) + "…"
}

// line draws a line of text from a place on, its baseline where the sheet is.
func (s *sheet) line(text string, face *font.Face, size, x int) {
	at := x * 1000 // in thousandths of a pixel
	for _, run := range s.fonts.Runs(face, text) {
		for i, word := range strings.Split(run.Text, " ") {
			if i > 0 {
				at += run.Face.Advance(' ') * size
			}
			glyphs := run.Face.Measure(word)
			k := 0
			for _, r := range word {
				s.glyph(r, run.Face, size, at)
				at += run.Face.Advance(r) * size
				if glyphs.Kern != nil {
					at += int(glyphs.Kern[k]) * size
				}
				k++
			}
		}
	}
}

// glyph draws one glyph, from a place in thousandths of a pixel on. Each has pixels of
// its own: those few are worked out in whole numbers, the same on every machine.
func (s *sheet) glyph(r rune, face *font.Face, size, at int) {
	left, top := at/1000-size/2, s.y-size*3/2
	w, h := (face.Advance(r)*size)/1000+size, size*5/2
	if w > 2*size+size/2 {
		w = 2*size + size/2
	}
	pen := vector.NewRasterizer(w, h)
	face.Trace(r, float32(size), float32(at-left*1000)/1000, float32(s.y-top), pen)
	shape := image.NewAlpha(image.Rect(0, 0, w, h))
	pen.Draw(shape, shape.Rect, image.Opaque, image.Point{})
	draw.DrawMask(s.pixels, shape.Rect.Add(image.Pt(left, top)), ink, image.Point{}, shape, image.Point{}, draw.Over)
}
