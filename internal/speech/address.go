package speech

import (
	"strings"
	"unicode/utf8"
)

// mostAddress is how many bytes an address may have.
const mostAddress = 400

// address reads an e-mail or web address: its words as they are, figures one by
// one, signs by their names.
func (r *reader) address(at int) piece {
	if c := r.last(at); at > 0 && !isSpace(c) && !strings.ContainsRune("\n(\"“'<[:", c) {
		return piece{}
	}
	end := at
	special := false
	for end < len(r.src) {
		if end-at > mostAddress {
			return piece{}
		}
		c, size := utf8.DecodeRuneInString(r.src[end:])
		if isSpace(c) || c == '\n' || c == '\r' || strings.ContainsRune(")\"”<>]", c) {
			break
		}
		special = special || c == '.' || c == '@' || c == ':'
		end += size
	}
	if !special {
		return piece{}
	}
	s := strings.TrimRight(r.src[at:end], ".,;:!?…'’")
	if !isAddress(s) {
		return piece{}
	}
	return piece{said: r.addressed(s), end: at + len(s), doubt: true}
}

// isAddress reports whether a word without spaces is an address.
func isAddress(s string) bool {
	if scheme, _, ok := strings.Cut(s, "://"); ok {
		return strings.Trim(scheme, "abcdefghijklmnopqrstuvwxyzHTPS") == ""
	}
	if strings.HasPrefix(s, "www.") {
		return true
	}
	if user, host, ok := strings.Cut(s, "@"); ok {
		return user != "" && strings.Contains(host, ".")
	}
	host, _, _ := strings.Cut(s, "/")
	dot := strings.LastIndexByte(host, '.')
	if dot <= 0 || strings.ContainsFunc(host, func(c rune) bool {
		return c >= utf8.RuneSelf || !isLetter(c) && !isDigit(c) && c != '.' && c != '-'
	}) {
		return false
	}
	switch strings.ToLower(host[dot+1:]) {
	case "vn", "com", "net", "org", "info", "edu", "gov":
		return true
	}
	return false
}

// addressed says an address.
func (r *reader) addressed(s string) string {
	if _, rest, ok := strings.Cut(s, "://"); ok {
		s = rest
	}
	var b []byte
	for len(s) > 0 {
		c, size := utf8.DecodeRuneInString(s)
		name := ""
		switch c {
		case '@':
			name = "a còng"
		case '.':
			name = "chấm"
		case '/':
			name = "gạch chéo"
		case '-':
			name = "gạch ngang"
		case '_':
			name = "gạch dưới"
		case ':':
			name = "hai chấm"
		case '?':
			name = "hỏi chấm"
		case '=':
			name = "bằng"
		case '&':
			name = "và"
		case '#':
			name = "thăng"
		case '%':
			name = "phần trăm"
		case '+':
			name = "cộng"
		}
		if isDigit(c) {
			name = letterName(c)
		}
		if isLetter(c) {
			for size < len(s) {
				c, n := utf8.DecodeRuneInString(s[size:])
				if !isLetter(c) {
					break
				}
				size += n
			}
			if name = s[:size]; name == "vn" || name == "www" {
				name = r.letters(name)
			}
		}
		if name != "" {
			b = word(b, name)
		}
		s = s[size:]
	}
	return string(b)
}
