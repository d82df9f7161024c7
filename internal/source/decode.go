package source

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"

	"bantin/internal/legacy"
)

// declaredWithin is how far into a page, in bytes, its charset may be declared:
// some portals have kilobytes of scripts before it.
const declaredWithin = 64 << 10

// Decode turns bytes into text and names their encoding: by the mark at the
// start; as UTF-8 if all of it is valid; by the declared charset, where declared
// goes before what the page says; as windows-1258 if it reads as Vietnamese
// then; else as windows-1252. charset.NewReader will not do: it looks for the
// declaration in the first 1,024 bytes only, and many pages have it later.
func Decode(data []byte, declared string) (text, encoding string) {
	text, encoding = decode(data, declared, nil)
	if encoding == "utf-8" {
		text, _ = legacy.Undouble(text)
	}
	return text, encoding
}

// decode is Decode of a text that may be encoded twice, which is seen line by line
// then; off is the conversions that are switched off.
func decode(data []byte, declared string, off map[string]bool) (text, encoding string) {
	if rest, ok := bytes.CutPrefix(data, []byte("\xEF\xBB\xBF")); ok {
		return strings.ToValidUTF8(string(rest), "\uFFFD"), "utf-8"
	}
	if enc := utf16Of(data); enc != nil {
		if out, err := enc.NewDecoder().Bytes(data); err == nil {
			return string(out), "utf-16"
		}
	} else if text, ok := fromUTF7(data); ok {
		return text, "utf-7"
	} else if text, ok := fromQuoted(data); ok {
		return text, "utf-8"
	} else if utf8.Valid(data) {
		return string(data), "utf-8"
	}
	if declared == "" {
		declared = declaredCharset(data[:min(len(data), declaredWithin)])
	}
	// Pages in windows-1258 often call themselves Western, and pages in TCVN3
	// and its like anything at all.
	enc, name := charset.Lookup(declared)
	if enc != nil && name != "utf-8" && name != "x-user-defined" && name != "windows-1252" && name != "windows-1258" {
		if out, err := enc.NewDecoder().Bytes(data); err == nil {
			return norm.NFC.String(string(out)), name
		}
	}
	if mostlyUTF8(data) {
		return strings.ToValidUTF8(string(data), "\uFFFD"), "utf-8"
	}
	western := asWestern(data)
	switch old := legacy.EncodingOf(western); {
	case off[legacy.Windows1258.Rule()]:
	case old == legacy.Windows1258, old == legacy.None && name == "windows-1258":
		if text, ok := decodeAs("windows-1258", data); ok {
			return text, "windows-1258"
		}
	}
	return western, "windows-1252" // runs in older encodings are read in their places
}

// utf16Of returns the form of UTF-16 that bytes are in, by their mark or without
// it; nil for none.
func utf16Of(data []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE")), bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case isUTF16(data, 1):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case isUTF16(data, 0):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// isUTF16 reports whether bytes are text in UTF-16 without its mark, whose high
// bytes are the even ones or the odd ones: most are 0, those of letters without
// marks, and none of the others is, but in a broken transfer.
func isUTF16(data []byte, high int) bool {
	data = data[:min(len(data), 4096)&^1]
	zeros, others := 0, 0
	for i := 0; i < len(data); i += 2 {
		if data[i+high] == 0 {
			zeros++
		}
		if data[i+1-high] == 0 {
			others++
		}
	}
	return zeros*4 > len(data) && others*100 < len(data)
}

// decodeAs decodes a page as one encoding and composes its letters: those of
// windows-1258 have their tone marks apart.
func decodeAs(name string, data []byte) (string, bool) {
	enc, _ := charset.Lookup(name)
	out, err := enc.NewDecoder().Bytes(data)
	return norm.NFC.String(string(out)), err == nil
}

// asWestern decodes bytes as windows-1252. Those that it has no letter for stay
// what they are, as in browsers: in VPS and VISCII they are letters.
func asWestern(data []byte) string {
	var b strings.Builder
	b.Grow(len(data) + len(data)/8)
	for _, c := range data {
		r := charmap.Windows1252.DecodeByte(c)
		if r == utf8.RuneError {
			r = rune(c)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// mostlyUTF8 reports whether a page is UTF-8 with a few broken bytes. Letters of
// a one-byte encoding hardly ever make valid sequences, so one in five may be
// broken.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		if data[i] < 0x80 {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n <= 1 {
			bad++
			for lead := data[i]; lead >= 0xE1 && n < 3 && i+n < len(data) && data[i+n]&0xC0 == 0x80; {
				n++ // a letter that is cut is one
			}
		} else {
			good++
		}
		i += n
	}
	return good > 4*bad
}

// declaredCharset returns the name after the first "charset=" of a page, as its
// meta element has it; "" when there is none.
func declaredCharset(head []byte) string {
	low := bytes.ToLower(head)
	i := bytes.Index(low, []byte("charset="))
	if i < 0 {
		return ""
	}
	rest := strings.TrimLeft(string(low[i+8:min(len(low), i+60)]), "\"' ")
	end := strings.IndexAny(rest, "\"' ;/>\r\n\t")
	if end < 0 {
		end = len(rest)
	}
	return rest[:end]
}
