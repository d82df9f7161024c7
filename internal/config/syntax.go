package config

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"bantin/internal/diag"
)

// parse is the root of the one document that a file holds; nil when it holds
// none or is not valid, which is reported.
func (d *decoder) parse(data []byte) *yaml.Node {
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc, second yaml.Node
	err := dec.Decode(&doc)
	if err == nil {
		if err = dec.Decode(&second); err == nil {
			d.fault(second.Line, second.Column, diag.ConfigDocuments)
			return nil
		}
	}
	if err != nil && !errors.Is(err, io.EOF) {
		line, text := yamlError(err)
		code, col := syntaxFault(text), 1
		if code == diag.ConfigEncoding {
			line, col = brokenAt(data)
		} else if at := tabAfter(data, line); at > 0 {
			line, code = at, diag.ConfigTab
		} else if at, c := wordsAfterQuote(data, line); at > 0 && code == diag.ConfigIndent {
			line, col, code = at, c, diag.ConfigQuoted
		}
		d.fault(line, col, code)
		return nil
	}
	if len(doc.Content) == 0 {
		return nil
	}
	return doc.Content[0]
}

// yamlError takes the line out of the library's message, which names none but
// the first.
func yamlError(err error) (int, string) {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if rest, ok := strings.CutPrefix(text, "line "); ok {
		if n, tail, ok := strings.Cut(rest, ": "); ok {
			if k, err := strconv.Atoi(n); err == nil {
				line, text = k, tail
			}
		}
	}
	return line, text
}

// tabAfter is the line with a tab in its indentation that a fault reported for a
// line before it is due to; 0 when there is none. The library names the line
// where the value begins that the tab ends up in.
func tabAfter(data []byte, line int) int {
	n := 0
	for text := range bytes.Lines(data) {
		if n++; n >= line && bytes.HasPrefix(bytes.TrimLeft(text, " "), []byte("\t")) {
			return n
		}
		if n > line+1 {
			break
		}
	}
	return 0
}

// quotedThenWords is a value in quotation marks with words behind them.
func quotedThenWords() *regexp.Regexp {
	return regexp.MustCompile(`^ *(?:- +)?\w+: +(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*') *[^ \r\n#]`)
}

// wordsAfterQuote is where a value goes on behind its quotation marks, from a line on,
// line and column; 0 when none does. The library names the line where the keys around
// it begin.
func wordsAfterQuote(data []byte, from int) (line, col int) {
	values := quotedThenWords()
	for text := range bytes.Lines(data) {
		if line++; line < from {
			continue
		}
		if m := values.Find(text); m != nil {
			return line, utf8.RuneCount(m)
		}
	}
	return 0, 0
}

// brokenAt is line and column of the first bytes that are not UTF-8, or of a
// control character; 0 when there is none.
func brokenAt(data []byte) (line, col int) {
	line, col = 1, 1
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 || r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0x7f {
			return line, col
		}
		if col++; r == '\n' {
			line, col = line+1, 1
		}
		data = data[n:]
	}
	return 0, 0
}

// faultsOf maps what the library says to what it most often means in a file
// written by hand, first match first.
var faultsOf = []struct {
	says string
	code diag.Code
}{
	{"tab character", diag.ConfigTab},
	{"UTF-8", diag.ConfigEncoding},
	{"control characters", diag.ConfigEncoding},
	{"unknown escape", diag.ConfigEscape},
	{"escape code", diag.ConfigEscape},
	{"hexdecimal number", diag.ConfigEscape},
	{"end of stream", diag.ConfigQuote},
	{"document indicator", diag.ConfigQuote},
	{"mapping values are not allowed", diag.ConfigColon},
	{"',' or", diag.ConfigBracket},
	{"unknown anchor", diag.ConfigAnchor},
	{"exceeded max depth", diag.ConfigTooDeep},
	{"expected ':'", diag.ConfigIndent},
	{"expected key", diag.ConfigIndent},
	{"'-' indicator", diag.ConfigIndent},
}

// syntaxFault is the code for a message of the library.
func syntaxFault(says string) diag.Code {
	for _, f := range faultsOf {
		if strings.Contains(says, f.says) {
			return f.code
		}
	}
	return diag.ConfigSyntax
}

// Place is the place of a key, file:line:col, by the keys that lead to it;
// the file alone when it has none.
func Place(file string, data []byte, keys ...string) string {
	return Places(file, data, [][]string{keys})[0]
}

// Places returns the place of each of several keys of one file, as Place does.
func Places(file string, data []byte, names [][]string) []string {
	d := decoder{file: file}
	root := d.parse(data)
	out := make([]string, len(names))
	for i, keys := range names {
		out[i] = d.find(root, keys)
	}
	return out
}

// find returns the place of the last of the keys that lead to it from n; the file
// alone when it has none.
func (d *decoder) find(n *yaml.Node, keys []string) string {
	place := d.file
	for _, key := range keys {
		if n != nil && n.Kind == yaml.AliasNode {
			n = n.Alias
		}
		if n == nil {
			return d.file
		}
		var k *yaml.Node
		if k, n = pair(n, key); k == nil {
			return d.file
		}
		place = d.place(k.Line, k.Column)
	}
	return place
}
