package config

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// ErrByHand is the error of a change that cannot be made in the text of a file
// without touching more of it: somebody has to make it in an editor.
var ErrByHand = errors.New("this part of the file can only be changed by hand")

// text is a file with the places of its lines.
type text struct {
	data  []byte
	lines []int  // where each line begins
	eol   string // how lines end
}

func newText(data []byte) *text {
	t := &text{data: data, lines: []int{0}, eol: "\n"}
	for i, c := range data {
		if c == '\n' {
			if len(t.lines) == 1 && i > 0 && data[i-1] == '\r' {
				t.eol = "\r\n"
			}
			t.lines = append(t.lines, i+1)
		}
	}
	return t
}

// start is where a node begins: the library counts lines and characters from 1,
// a byte order mark not among them.
func (t *text) start(n *yaml.Node) (int, error) {
	if n.Anchor != "" || n.Style&yaml.TaggedStyle != 0 || n.Line < 1 || n.Line > len(t.lines) {
		return 0, ErrByHand
	}
	at := t.lines[n.Line-1]
	if n.Line == 1 && bytes.HasPrefix(t.data, []byte("\ufeff")) {
		at += len("\ufeff")
	}
	for range n.Column - 1 {
		_, size := utf8.DecodeRune(t.data[at:])
		at += size
	}
	if at > len(t.data) {
		return 0, ErrByHand
	}
	return at, nil
}

// isEmpty reports whether a node is a value that is not written at all.
func isEmpty(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Value == "" && n.Style == 0 }

// end is where a node ends: behind its last character that is no white space and
// no comment.
func (t *text) end(n *yaml.Node) (int, error) {
	at, err := t.start(n)
	if err != nil {
		return 0, err
	}
	switch {
	case n.Kind == yaml.AliasNode:
		return at + 1 + len(n.Value), nil
	case n.Kind == yaml.ScalarNode && n.Style&yaml.DoubleQuotedStyle != 0:
		return t.quoted(at, '"', '\\')
	case n.Kind == yaml.ScalarNode && n.Style&yaml.SingleQuotedStyle != 0:
		return t.quoted(at, '\'', '\'')
	case n.Kind == yaml.ScalarNode && n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return t.block(at)
	case n.Kind == yaml.ScalarNode:
		return t.plain(at, n.Value)
	case n.Style&yaml.FlowStyle != 0:
		return t.flow(at, n)
	}
	return t.last(n)
}

// last is where the last child of a collection ends.
func (t *text) last(n *yaml.Node) (int, error) {
	if len(n.Content) == 0 {
		return 0, ErrByHand
	}
	if child := n.Content[len(n.Content)-1]; !isEmpty(child) {
		return t.end(child)
	}
	if n.Kind != yaml.MappingNode {
		return 0, ErrByHand
	}
	return t.colon(n.Content[len(n.Content)-2])
}

// colon is where the colon behind a key ends.
func (t *text) colon(key *yaml.Node) (int, error) {
	at, err := t.end(key)
	if err != nil {
		return 0, err
	}
	rest := bytes.TrimLeft(t.data[at:], " \t")
	if !bytes.HasPrefix(rest, []byte(":")) {
		return 0, ErrByHand
	}
	return len(t.data) - len(rest) + 1, nil
}

// quoted is where a text in quotes ends. A quote behind escape is part of it;
// in single quotes, two are one.
func (t *text) quoted(at int, quote, escape byte) (int, error) {
	for i := at + 1; i < len(t.data); i++ {
		switch c := t.data[i]; {
		case c == escape && i+1 < len(t.data) && (escape != quote || t.data[i+1] == quote):
			i++
		case c == quote:
			return i + 1, nil
		}
	}
	return 0, ErrByHand
}

// block is where a text of lines below its key ends, "|" or ">": at the last of
// those that are in as far as the first.
func (t *text) block(at int) (int, error) {
	line := t.lineOf(at)
	head, _, _ := bytes.Cut(t.line(line)[at-t.lines[line]:], []byte("#"))
	if bytes.ContainsAny(head, "123456789+") { // an indentation or empty lines that are part of it
		return 0, ErrByHand
	}
	end, indent := at+len(bytes.TrimRight(head, " \t\r\n")), 0
	for line++; line < len(t.lines); line++ {
		l := t.line(line)
		blank := len(bytes.TrimSpace(l)) == 0
		in := len(l) - len(bytes.TrimLeft(l, " "))
		switch {
		case blank:
			continue
		case indent == 0 && in > 0:
			indent = in
		case in < indent || indent == 0:
			return end, nil
		}
		end = t.lines[line] + len(bytes.TrimRight(l, "\r\n"))
	}
	return end, nil
}

// plain is where a text without quotes ends that reads as value. Its lines are
// joined by spaces.
func (t *text) plain(at int, value string) (int, error) {
	for _, r := range value {
		rest := bytes.TrimLeft(t.data[at:], " \t\r\n")
		between := t.data[at : len(t.data)-len(rest)]
		if r == '\n' || r == ' ' && bytes.ContainsRune(between, '\n') {
			at += len(between)
			continue
		}
		got, size := utf8.DecodeRune(t.data[at:])
		if got != r {
			return 0, ErrByHand
		}
		at += size
	}
	return at, nil
}

// flow is where a collection in brackets ends.
func (t *text) flow(at int, n *yaml.Node) (int, error) {
	i := at + 1
	if len(n.Content) > 0 {
		last := n.Content[len(n.Content)-1]
		if isEmpty(last) && n.Kind == yaml.MappingNode {
			last = n.Content[len(n.Content)-2]
		}
		var err error
		if i, err = t.end(last); err != nil {
			return 0, err
		}
	}
	for ; i < len(t.data); i++ {
		switch t.data[i] {
		case ']', '}':
			return i + 1, nil
		case '#':
			for i+1 < len(t.data) && t.data[i+1] != '\n' {
				i++
			}
		case ' ', '\t', '\r', '\n', ',', ':':
		default:
			return 0, ErrByHand
		}
	}
	return 0, ErrByHand
}

// uncommented is the error of a comment that stands behind a place and before the
// end of a node that follows.
func (t *text) uncommented(at int, n *yaml.Node) error {
	for _, scalar := range scalars(n) {
		from, to, err := t.span(scalar)
		if err != nil {
			return err
		}
		end := from
		if scalar.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 { // behind "|"
			end = min(to, t.next(t.lineOf(from)))
		}
		if bytes.ContainsRune(t.data[at:end], '#') {
			return ErrByHand
		}
		at = to
	}
	end, err := t.end(n)
	if err == nil && bytes.ContainsRune(t.data[at:max(at, end)], '#') {
		err = ErrByHand
	}
	return err
}

// scalars is the texts in a tree that are written in the file.
func scalars(n *yaml.Node) []*yaml.Node {
	if n.Kind == yaml.AliasNode || n.Kind == yaml.ScalarNode && !isEmpty(n) {
		return []*yaml.Node{n}
	}
	var out []*yaml.Node
	for _, c := range n.Content {
		out = append(out, scalars(c)...)
	}
	return out
}

// lineOf is the index of the line that a place is in.
func (t *text) lineOf(at int) int {
	line := 0
	for line+1 < len(t.lines) && t.lines[line+1] <= at {
		line++
	}
	return line
}

// line is a line with its end.
func (t *text) line(i int) []byte { return t.data[t.lines[i]:t.next(i)] }

// next is where the line behind a line begins.
func (t *text) next(i int) int {
	if i+1 < len(t.lines) {
		return t.lines[i+1]
	}
	return len(t.data)
}

// isBlank reports whether there is only white space.
func isBlank(b []byte) bool { return len(bytes.TrimSpace(b)) == 0 }

// isComment reports whether a line is a comment alone.
func isComment(b []byte) bool { return bytes.HasPrefix(bytes.TrimLeft(b, " \t"), []byte("#")) }

// indent is so many spaces.
func indent(n int) string { return strings.Repeat(" ", max(0, n)) }
