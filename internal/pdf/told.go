package pdf

import (
	"bytes"
	"html"
	"strings"
	"unicode/utf16"
)

// Told is what a PDF that bantin made says it is about: its title, and the addresses of its
// articles, where it tells them. Both are empty of a file that does not say it as bantin does.
func Told(data []byte) (title string, addresses []string) {
	if _, packet, ok := bytes.Cut(data, []byte("<?xpacket begin=")); ok {
		if end := bytes.Index(packet, []byte("<?xpacket end=")); end >= 0 {
			packet = packet[:end]
		}
		if titles := items(element(packet, "dc:title")); len(titles) > 0 {
			title = titles[0]
		}
		addresses = items(element(packet, "dc:relation"))
		if one := element(packet, "dc:source"); len(one) > 0 {
			addresses = append(addresses, html.UnescapeString(string(one)))
		}
		return title, addresses
	}
	for objects := range objectsOf(data) { // a file without metadata has the title in its information
		if i := bytes.Index(objects, []byte("/Producer")); i >= 0 {
			return entry(objects[bytes.LastIndex(objects[:i], []byte("<<"))+1:], "/Title"), nil
		}
	}
	return "", nil
}

// element is what stands in the first element of a name; nil if there is none.
func element(xml []byte, name string) []byte {
	_, rest, ok := bytes.Cut(xml, []byte("<"+name+">"))
	if !ok {
		return nil
	}
	in, _, _ := bytes.Cut(rest, []byte("</"+name+">"))
	return in
}

// items is the texts of a list in XMP.
func items(list []byte) (texts []string) {
	for {
		_, rest, ok := bytes.Cut(list, []byte("<rdf:li"))
		if !ok {
			return texts
		}
		_, rest, _ = bytes.Cut(rest, []byte(">"))
		text, after, _ := bytes.Cut(rest, []byte("</rdf:li>"))
		texts, list = append(texts, html.UnescapeString(string(text))), after
	}
}

// entry is the text of an entry of the dictionary that objects begin with: a literal string in
// ASCII or in UTF-16 (ISO 32000-1, 7.3.4.2 and 7.9.2.2); "" if it has none.
func entry(objects []byte, key string) string {
	for {
		at := bytes.IndexAny(objects, "(>/")
		if at < 0 || objects[at] == '>' {
			return ""
		}
		if objects[at] == '(' {
			_, objects = literal(objects[at+1:])
			continue
		}
		objects = objects[at:]
		value, is := bytes.CutPrefix(objects, []byte(key))
		value = bytes.TrimLeft(value, " ")
		if is && bytes.HasPrefix(value, []byte("(")) {
			raw, _ := literal(value[1:])
			return decoded(raw)
		}
		objects = objects[1:]
	}
}

// literal is the bytes of a literal string behind its bracket, and what follows it. Of what a
// backslash may be before, fpdf writes brackets, itself, and the end of a line.
func literal(s []byte) (text, rest []byte) {
	for i, depth := 0, 1; i < len(s); i++ {
		c := s[i]
		switch c {
		case '\\':
			if i++; i == len(s) {
				return text, nil
			}
			if c = s[i]; c == 'r' {
				c = '\r'
			}
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return text, s[i+1:]
			}
		}
		text = append(text, c)
	}
	return text, nil
}

// decoded is a text string of a PDF.
func decoded(raw []byte) string {
	wide, ok := bytes.CutPrefix(raw, []byte("\xfe\xff"))
	if !ok {
		return strings.ToValidUTF8(string(raw), "")
	}
	units := make([]uint16, 0, len(wide)/2)
	for ; len(wide) >= 2; wide = wide[2:] {
		units = append(units, uint16(wide[0])<<8|uint16(wide[1]))
	}
	return string(utf16.Decode(units))
}
