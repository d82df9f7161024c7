package cli

import (
	"bytes"
	"io"
	"unicode/utf8"

	"bantin/internal/wording"
)

// harmless writes text to a terminal so that nothing in it moves the cursor, renames the
// window or turns the direction of letters: such controls, which a page or a name may hold,
// show as Visible writes them. Lines, tabulators and colours, which are ours, stay.
type harmless struct {
	to   io.Writer
	rest []byte // the beginning of a letter or of a colour
}

func (h *harmless) Write(data []byte) (int, error) {
	text := append(h.rest, data...)
	h.rest = nil
	var b bytes.Buffer
	for len(text) > 0 {
		n, whole := plainOrColor(text)
		if !whole {
			h.rest = bytes.Clone(text)
			break
		}
		if n > 0 {
			b.Write(text[:n])
		} else {
			_, n = utf8.DecodeRune(text)
			b.WriteString(wording.Visible(string(text[:n])))
		}
		text = text[n:]
	}
	if _, err := h.to.Write(b.Bytes()); err != nil {
		return 0, err
	}
	return len(data), nil
}

// plainOrColor is how many bytes at the beginning of a text stay as they are: of a line's end,
// a tabulator or a colour, or of letters before what is to be looked at; whole is false when the
// text ends before that is known.
func plainOrColor(text []byte) (n int, whole bool) {
	switch {
	case text[0] == '\n' || text[0] == '\t':
		return 1, true
	case text[0] == 0x1b:
		return color(text)
	case text[0] >= utf8.RuneSelf:
		return 0, utf8.FullRune(text)
	}
	for n < len(text) && text[n] >= ' ' && text[n] < 0x7f {
		n++
	}
	return n, true
}

// color is the length of a sequence that sets colours, "ESC [ 1 ; 31 m", or 0.
func color(text []byte) (n int, whole bool) {
	const most = 16
	for n = 1; n < len(text) && n < most; n++ {
		switch c := text[n]; {
		case n == 1 && c != '[':
			return 0, true
		case n > 1 && c == 'm':
			return n + 1, true
		case n > 1 && c != ';' && (c < '0' || c > '9'):
			return 0, true
		}
	}
	return 0, n == most
}
