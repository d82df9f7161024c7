package font

import (
	"bytes"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// standIns is what is printed for signs of telephones that mean something and that no
// face has.
var standIns = sync.OnceValue(func() map[rune]string {
	return map[rune]string{
		'✅': "✓", '❌': "✗", '❎': "✗", '🗹': "☑", '🗸': "✓", '🗴': "✗",
		'⬅': "←", '⬆': "↑", '⬇': "↓", '🠖': "→", '🡆': "→", '👉': "☞", '👈': "☜", '👇': "↓", '👆': "↑",
		'⭐': "★", '🌟': "★", '📞': "☎", '📱': "☎", '🕿': "☎", '🖂': "✉", '📧': "✉", '📩': "✉", '📨': "✉",
		'❗': "!", '❕': "!", '❓': "?", '❔': "?", '➕': "+", '➖': "−", '➗': "÷", '🔟': "10",
		'🔴': "●", '🟠': "●", '🟡': "●", '🟢': "●", '🔵': "●", '🟣': "●", '🟤': "●", '⚪': "○", '⚫': "●", '⭕': "○",
		'🟥': "■", '🟧': "■", '🟨': "■", '🟩': "■", '🟦': "■", '⬛': "■", '⬜': "□",
		'🔹': "◆", '🔸': "◆", '🔶': "◆", '🔷': "◆", '🔺': "▲", '🔻': "▼", '🔘': "◉", '🛑': "●",
	}
})

// Signs is a text as it can be printed where signs of telephones are in it: those that
// mean something are others that a face has, letters in disguise are letters, and those
// that decorate fall off, and with them the white that they leave twice. Dropped is what
// fell off, each once.
func (s *Set) Signs(text string) (printed string, dropped []string) {
	if !MayHaveSigns(text) {
		return text, nil
	}
	out := make([]byte, 0, len(text))
	var emoji []byte // being read, with all that belongs to it
	fallen := false  // one fell off right before
	known := map[string]bool{}
	drop := func() {
		if len(emoji) > 0 && !known[string(emoji)] {
			known[string(emoji)] = true
			dropped = append(dropped, string(emoji))
		}
		emoji = emoji[:0]
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		as := text[i : i+n]
		i += n
		switch {
		case r == keycap:
			as = ""
		case r < direct || s.hasSign(r):
		case standIns()[r] != "":
			as = standIns()[r]
		case len(emoji) > 0 && joins(emoji, r):
			emoji = append(emoji, as...)
			continue
		case steers(r):
		case isEmoji(r):
			drop()
			emoji, fallen = append(emoji, as...), true
			continue
		default:
			if plain := norm.NFKC.String(as); plain != as && s.hasSigns(plain) {
				as = plain
			}
		}
		if len(emoji) > 0 && joins(emoji, r) { // a joiner or a variation that some face has
			emoji = append(emoji, as...)
			continue
		}
		drop()
		if fallen {
			last := len(out) - 1
			switch {
			case isSpace(r) && last >= 0 && isSpace(rune(out[last])):
				continue
			case last >= 0 && isSpace(rune(out[last])) && strings.ContainsRune(".,;:!?…)]”’", r):
				out = out[:last]
			}
			fallen = false
		}
		out = append(out, as...)
	}
	drop()
	return string(out), dropped
}

// keycap is the frame of a key around a figure.
const keycap = '\u20E3'

// MayHaveSigns reports whether a text has a character of the blocks that such signs are
// in, by the first bytes of its characters: Vietnamese copy has none.
func MayHaveSigns(text string) bool {
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c < 0xE2:
		case c >= 0xE3:
			return true
		case c == 0xE2 && i+1 < len(text) && (text[i+1] == 0x83 || text[i+1] == 0x8C || text[i+1] == 0x8F ||
			text[i+1] >= 0x93):
			return true
		}
	}
	return false
}

// hasSign reports whether the text faces or the fallback face have a character.
func (s *Set) hasSign(r rune) bool {
	for _, key := range [...]string{fallback, polytonic} {
		if f, err := s.Face(key); err == nil && f.Has(r) {
			return true
		}
	}
	return false
}

func (s *Set) hasSigns(text string) bool {
	for _, r := range text {
		if !s.hasSign(r) {
			return false
		}
	}
	return text != ""
}

// isEmoji reports whether a character is a sign of telephones, by the blocks that these
// are in: letters of scripts are in none of them.
func isEmoji(r rune) bool {
	switch {
	case r >= 0x1F000 && r <= 0x1FAFF:
		return r < 0x1F100 || r > 0x1F1E5 && r < 0x1F200 || r > 0x1F2FF // not letters and Han in frames
	case r >= 0x2600 && r <= 0x27BF, r >= 0x2B00 && r <= 0x2BFF, r >= 0x2300 && r <= 0x23FF:
		return true
	}
	return r == 0x3030 || r == 0x303D
}

// joins reports whether a character belongs to the emoji before it: what is joined to it,
// the colour of a skin, the second letter of a flag, what steers.
func joins(emoji []byte, r rune) bool {
	const flagA, flagZ = 0x1F1E6, 0x1F1FF
	switch {
	case steers(r) || r == keycap || r >= 0x1F3FB && r <= 0x1F3FF:
		return true
	case r >= flagA && r <= flagZ:
		only, n := utf8.DecodeRune(emoji)
		return only >= flagA && only <= flagZ && n == len(emoji)
	}
	return bytes.HasSuffix(emoji, []byte("\u200D")) && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !isSpace(r)
}
