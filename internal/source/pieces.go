package source

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"unicode/utf8"

	"golang.org/x/text/transform"
)

// Piece is a part of a text that is read piece by piece: whole lines, unless one
// of them is very long.
type Piece struct {
	Text string
	End  string // what parts it from the next one: the end of a line, a blank in one that is cut, or nothing
}

// pieceBytes is how long a piece is at most: more than most texts, and so little
// that the rules need no more than a few MiB for one.
const pieceBytes = 128 << 10

// Pieces reads a text of any length in bounded memory. The first piece says which
// encoding the rest is in, unless that shows another by itself. The sequence ends
// with the first error of reading. off is the conversions that are switched off.
func Pieces(r io.Reader, off map[string]bool) iter.Seq2[Piece, error] {
	return func(yield func(Piece, error) bool) {
		buf := make([]byte, 0, pieceBytes)
		encoding := ""
		for first := true; ; first = false {
			n, err := io.ReadFull(r, buf[len(buf):cap(buf)])
			buf = buf[:len(buf)+n]
			ended := errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
			if err != nil && !ended {
				yield(Piece{}, err)
				return
			}
			if enc := utf16Of(buf); first && enc != nil {
				r = transform.NewReader(io.MultiReader(bytes.NewReader(bytes.Clone(buf)), r), enc.NewDecoder())
				buf = buf[:0]
				continue
			}
			to, next, end := len(buf), len(buf), ""
			if !ended {
				to, next, end = cut(buf)
			}
			text, enc := decode(buf[:to], encoding, off)
			if enc != "utf-8" {
				encoding = enc
			}
			if !yield(Piece{text, end}, nil) || ended {
				return
			}
			buf = buf[:copy(buf, buf[next:])]
		}
	}
}

// cut returns where a piece of a text ends, where the next one begins, and what
// is between them: behind the last line, else between two words, else between
// two characters.
func cut(buf []byte) (to, next int, end string) {
	if to = bytes.LastIndexByte(buf, '\n'); to >= 0 {
		next = to + 1
		if to > 0 && buf[to-1] == '\r' {
			to--
		}
		return to, next, "\n"
	}
	inWord := func(c byte) bool { return c >= utf8.RuneSelf || c|0x20 >= 'a' && c|0x20 <= 'z' }
	for i := len(buf) - 2; i > len(buf)/2; i-- {
		if buf[i] == ' ' && inWord(buf[i-1]) && inWord(buf[i+1]) {
			return i, i + 1, " "
		}
	}
	to = len(buf)
	for k := 1; k < utf8.UTFMax && k < len(buf); k++ {
		if last := buf[len(buf)-k:]; utf8.RuneStart(last[0]) {
			if !utf8.FullRune(last) {
				to -= k
			}
			break
		}
	}
	return to, to, ""
}
