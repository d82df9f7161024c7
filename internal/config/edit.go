package config

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Edit is changes to the text of a YAML file. Only what is changed is written
// anew: order, comments and spelling of all else stay, byte for byte. Each change
// is read back before it counts, and refused when the file would say anything
// else than it should.
type Edit struct {
	Short string // key of what a list's entry is when it is written as a text alone: "file"
	data  []byte
}

// NewEdit begins to change a file.
func NewEdit(data []byte, short string) *Edit { return &Edit{Short: short, data: data} }

// Bytes is the file with all changes so far.
func (e *Edit) Bytes() []byte { return e.data }

// Plain is a value as it is written, without quotes: a day, or a number.
type Plain string

// Set gives the key at the end of a path a value: a string, Plain, a bool, an int, a
// list of strings and ints; nil takes the key out. Steps of the path are keys and
// numbers of entries; keys that are not there are made.
func (e *Edit) Set(value any, path ...any) error {
	return e.change(func(t *text, root *yaml.Node) (string, error) {
		return t.set(root, path, value, e.Short)
	})
}

// valueOfKey is the value of the key at the end of a path, in a mapping that is
// written in lines, and where the colon behind the key ends.
func (t *text) valueOfKey(root *yaml.Node, path []any) (colon int, value *yaml.Node, err error) {
	name, ok := path[len(path)-1].(string)
	in, err := find(root, path[:len(path)-1])
	if err != nil {
		return 0, nil, err
	}
	key, value := pair(in, name)
	if !ok || key == nil || in.Style&yaml.FlowStyle != 0 {
		return 0, nil, ErrByHand
	}
	colon, err = t.colon(key)
	return colon, value, err
}

// changeList makes one change in the list at the end of a path.
func (e *Edit) changeList(path []any, do func(t *text, list *yaml.Node, spans []stretch) (string, error)) error {
	return e.change(func(t *text, root *yaml.Node) (string, error) {
		list, err := find(root, path)
		if err != nil {
			return "", err
		}
		spans, err := t.entries(list)
		if err != nil {
			return "", err
		}
		return do(t, list, spans)
	})
}

// change makes one change. What it does to the tree, it does to the text.
func (e *Edit) change(do func(t *text, root *yaml.Node) (string, error)) error {
	root := rootOf(e.data)
	if root == nil || !utf8.Valid(e.data) {
		return ErrByHand
	}
	after, err := do(newText(e.data), root)
	if err != nil {
		return err
	}
	if got := rootOf([]byte(after)); got == nil || !alike(got, root) {
		return ErrByHand
	}
	e.data = []byte(after)
	return nil
}

// rootOf is the root of a file; nil when it is none, or has several documents.
func rootOf(data []byte) *yaml.Node { return (&decoder{}).root(data) }

// alike reports whether two trees say the same.
func alike(a, b *yaml.Node) bool {
	if a.Kind != b.Kind || a.Value != b.Value || a.Anchor != b.Anchor || a.ShortTag() != b.ShortTag() {
		return false
	}
	return slices.EqualFunc(a.Content, b.Content, alike)
}

// find is the node at the end of a path.
func find(n *yaml.Node, path []any) (*yaml.Node, error) {
	for _, step := range path {
		switch s := step.(type) {
		case string:
			if _, n = pair(n, s); n == nil {
				return nil, ErrByHand
			}
		case int:
			if n.Kind != yaml.SequenceNode || s < 0 || s >= len(n.Content) {
				return nil, ErrByHand
			}
			n = n.Content[s]
		}
	}
	return n, nil
}

// pair is a key of a mapping and its value; nil when it has no such key.
func pair(n *yaml.Node, name string) (key, value *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		return nil, nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return n.Content[i], n.Content[i+1]
		}
	}
	return nil, nil
}

// stretch is a part of a file.
type stretch struct{ from, to int }

// span is where a node begins and ends.
func (t *text) span(n *yaml.Node) (from, to int, err error) {
	if from, err = t.start(n); err == nil {
		to, err = t.end(n)
	}
	return from, to, err
}

// entries is the entries of a list: what stands between commas, or whole lines,
// with the comment lines right above them. Those above the first entry are about
// the list.
func (t *text) entries(list *yaml.Node) ([]stretch, error) {
	if list.Kind != yaml.SequenceNode || list.Anchor != "" {
		return nil, ErrByHand
	}
	var out []stretch
	for i, entry := range list.Content {
		from, to, err := t.span(entry)
		if err != nil {
			return nil, err
		}
		if list.Style&yaml.FlowStyle == 0 {
			line := t.dash(from, list.Column-1)
			if line < 0 {
				return nil, ErrByHand
			}
			to = t.next(t.lineOf(to - 1))
			for i > 0 && t.lines[line-1] >= out[i-1].to && isComment(t.line(line-1)) {
				line--
			}
			from = t.lines[line]
		}
		if i > 0 && from < out[i-1].to {
			return nil, ErrByHand
		}
		out = append(out, stretch{from, to})
	}
	return out, nil
}

// dash is the line of the dash, so many characters in, that an entry has; -1 when
// it is not the first of its line.
func (t *text) dash(entry, column int) int {
	for line := t.lineOf(entry); line >= 0; line-- {
		l := t.line(line)
		if len(l) > column && l[column] == '-' && isBlank(l[:column]) {
			return line
		}
		if t.lines[line] <= entry-len(l) && !isBlank(l) && !isComment(l) {
			break
		}
	}
	return -1
}

// with is the file with other texts in the places of entries.
func (t *text) with(spans []stretch, parts []string, list *yaml.Node) string {
	var b strings.Builder
	at := 0
	for i, s := range spans {
		b.Write(t.data[at:s.from])
		part := parts[i]
		if list.Style&yaml.FlowStyle == 0 && i+1 < len(spans) && !strings.HasSuffix(part, "\n") {
			part += t.eol
		}
		b.WriteString(part)
		at = s.to
	}
	b.Write(t.data[at:])
	out := b.String()
	if !bytes.HasSuffix(t.data, []byte("\n")) { // as it was before
		out = strings.TrimSuffix(out, t.eol)
	}
	return out
}

// scalarText is a text as a value: as it is where nobody can take it for
// anything else, in quotes otherwise.
func scalarText(s string) string {
	safe := s != "" && strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !strings.ContainsRune("/._-() ", r)
	}) < 0
	switch strings.ToLower(s) {
	case "y", "n", "yes", "no", "on", "off": // which older readers take for true and false
		safe = false
	}
	first, _ := utf8.DecodeRuneInString(s)
	if !safe || !unicode.IsLetter(first) && !unicode.IsDigit(first) || strings.HasSuffix(s, " ") {
		return strconv.Quote(s)
	}
	var n yaml.Node
	if yaml.Unmarshal([]byte(s), &n) != nil || len(n.Content) != 1 || n.Content[0].ShortTag() != "!!str" ||
		n.Content[0].Value != s {
		return strconv.Quote(s)
	}
	return s
}

// textNode is the node of a text.
func textNode(s string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
}

// withText is a copy of an entry with another text in the place of one of its
// nodes.
func withText(n, old *yaml.Node, s string) *yaml.Node {
	if n == old {
		return textNode(s)
	}
	out := *n
	out.Content = nil
	for _, c := range n.Content {
		out.Content = append(out.Content, withText(c, old, s))
	}
	return &out
}

// valueOf is a value as text and as node.
func valueOf(value any) (string, *yaml.Node) {
	switch v := value.(type) {
	case string:
		return scalarText(v), textNode(v)
	case Plain:
		return string(v), &yaml.Node{Kind: yaml.ScalarNode, Value: string(v)}
	case bool:
		s := strconv.FormatBool(v)
		return s, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!bool", Value: s}
	case int:
		s := strconv.Itoa(v)
		return s, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!int", Value: s}
	case []any:
		n := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Style: yaml.FlowStyle}
		var parts []string
		for _, x := range v {
			s, c := valueOf(x)
			parts, n.Content = append(parts, s), append(n.Content, c)
		}
		return "[" + strings.Join(parts, ", ") + "]", n
	}
	panic(fmt.Sprintf("config: no value %T", value))
}
