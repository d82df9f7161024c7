package config

import (
	"bytes"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// set is the file with a value in the place of a path, and makes the tree so.
func (t *text) set(n *yaml.Node, path []any, value any, short string) (string, error) {
	for i, step := range path {
		if k, ok := step.(int); ok {
			var err error
			if n, err = find(n, []any{k}); err != nil {
				return "", err
			}
			continue
		}
		name := step.(string)
		// Keys can be made, entries cannot.
		made := !slices.ContainsFunc(path[i:], func(s any) bool { _, isNumber := s.(int); return isNumber })
		if n.Kind == yaml.ScalarNode && i > 0 && short != "" && !isEmpty(n) {
			if value == nil {
				return string(t.data), nil // it has no keys to take out
			}
			if !made {
				return "", ErrByHand
			}
			return t.unfold(n, path[i:], value, short)
		}
		if n.Kind != yaml.MappingNode || n.Anchor != "" {
			return "", ErrByHand
		}
		key, child := pair(n, name)
		switch {
		case key == nil && value == nil:
			return string(t.data), nil
		case key == nil && !made:
			return "", ErrByHand
		case key == nil:
			return t.add(n, path[i:], value)
		case value == nil && (i == len(path)-1 || isAlone(child, path[i+1:])):
			return t.remove(n, key, child)
		case i == len(path)-1:
			return t.replace(key, child, value)
		}
		n = child
	}
	return "", ErrByHand
}

// isAlone reports whether a mapping holds nothing but the key that a path names.
func isAlone(n *yaml.Node, path []any) bool {
	return len(path) == 1 && n.Kind == yaml.MappingNode && len(n.Content) == 2 && n.Content[0].Value == path[0]
}

// isInFlow reports whether what begins at a place is an entry of a list in
// brackets: what is before it is no dash.
func (t *text) isInFlow(at int) bool {
	before := strings.TrimRight(string(t.data[:at]), " \t\r\n")
	return strings.HasSuffix(before, "[") || strings.HasSuffix(before, ",")
}

// nested is a value below keys, as text in one line and as node.
func nested(path []any, value any) (string, *yaml.Node) {
	s, n := valueOf(value)
	for _, step := range slices.Backward(path) {
		name := step.(string)
		s = "{" + scalarText(name) + ": " + s + "}"
		n = &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Style: yaml.FlowStyle,
			Content: []*yaml.Node{textNode(name), n}}
	}
	return s, n
}

// unfold makes a mapping of an entry that is a text alone, and gives it another
// key.
func (t *text) unfold(n *yaml.Node, path []any, value any, short string) (string, error) {
	from, to, err := t.span(n)
	if err != nil {
		return "", err
	}
	name, _ := path[0].(string)
	s, child := nested(path[1:], value)
	before, flow := *n, t.isInFlow(from)
	*n = yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: []*yaml.Node{textNode(short), &before,
		textNode(name), child}}
	if flow {
		return string(t.data[:from]) + "{" + short + ": " + string(t.data[from:to]) + ", " + name + ": " + s + "}" +
			string(t.data[to:]), nil
	}
	column := before.Column - 1
	return string(t.data[:from]) + short + ": " + t.insertLine(from, to, indent(column)+name+": "+s), nil
}

// insertLine is the file from a place on, with a line more behind the one that
// ends a node.
func (t *text) insertLine(from, end int, line string) string {
	next := t.next(t.lineOf(max(0, end-1)))
	head := string(t.data[from:next])
	if !strings.HasSuffix(head, "\n") { // the last line of the file, and as it was before
		return head + t.eol + line
	}
	return head + line + t.eol + string(t.data[next:])
}

// add gives a mapping another key.
func (t *text) add(n *yaml.Node, path []any, value any) (string, error) {
	name, _ := path[0].(string)
	s, child := nested(path[1:], value)
	if n.Style&yaml.FlowStyle == 0 && len(path) == 2 { // on a line of its own, where others can join it
		inner, leaf := valueOf(value)
		key := path[1].(string)
		s = t.eol + indent(n.Column+1) + scalarText(key) + ": " + inner
		child = &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: []*yaml.Node{textNode(key), leaf}}
	} else {
		s = " " + s
	}
	s = scalarText(name) + ":" + s
	if n.Style&yaml.FlowStyle != 0 {
		at, err := t.start(n)
		if err != nil {
			return "", err
		}
		at++
		if len(n.Content) > 0 {
			if at, err = t.last(n); err != nil {
				return "", err
			}
			s = ", " + s
		}
		n.Content = append(n.Content, textNode(name), child)
		return string(t.data[:at]) + s + string(t.data[at:]), nil
	}
	end, err := t.last(n)
	if err != nil {
		return "", err
	}
	n.Content = append(n.Content, textNode(name), child)
	return t.insertLine(0, end, indent(n.Column-1)+s), nil
}

// replace gives a key another value. A comment behind the key stays; a value with
// comments in it is not given up for another.
func (t *text) replace(key, child *yaml.Node, value any) (string, error) {
	s, after := valueOf(value)
	colon, err := t.colon(key)
	if err != nil {
		return "", err
	}
	if isEmpty(child) {
		*child = *after
		return string(t.data[:colon]) + " " + s + string(t.data[colon:]), nil
	}
	from, to, err := t.span(child)
	if err != nil {
		return "", err
	}
	line, begins := t.lineOf(colon), from
	if t.lineOf(from) != line {
		begins = t.next(line)
	}
	if err := t.uncommented(begins, child); err != nil {
		return "", err
	}
	*child = *after
	if t.lineOf(from) == line {
		return string(t.data[:from]) + s + string(t.data[to:]), nil
	}
	rest := strings.TrimRight(string(t.data[colon:t.next(line)]), "\r\n")
	return string(t.data[:colon]) + " " + s + rest + string(t.data[to:]), nil
}

// remove takes a key out of a mapping that has others, with the comments in its
// value and behind it. A comment on another key stays.
func (t *text) remove(n, key, child *yaml.Node) (string, error) {
	i := slices.Index(n.Content, key)
	if len(n.Content) == 2 || i < 0 {
		return "", ErrByHand
	}
	from, err := t.start(key)
	if err != nil {
		return "", err
	}
	var to int
	if isEmpty(child) {
		to, err = t.colon(key)
	} else {
		to, err = t.end(child)
	}
	if err != nil {
		return "", err
	}
	first, last := i == 0, i+2 == len(n.Content)
	switch {
	case n.Style&yaml.FlowStyle != 0 && last: // with the comma before it
		if from, err = t.last(&yaml.Node{Kind: yaml.MappingNode, Content: n.Content[:i]}); err == nil {
			err = t.uncommented(from, key)
		}
	case n.Style&yaml.FlowStyle != 0:
		behind := to
		if to, err = t.start(n.Content[i+2]); err == nil {
			err = t.uncommented(behind, n.Content[i+2])
		}
	case first: // with its line; what follows goes where it was
		rest := bytes.TrimLeft(t.data[t.next(t.lineOf(max(0, to-1))):], " \t\r\n")
		to = len(t.data) - len(rest)
	default:
		from, to = t.lines[t.lineOf(from)], t.next(t.lineOf(max(0, to-1)))
	}
	if err != nil {
		return "", err
	}
	n.Content = slices.Delete(slices.Clone(n.Content), i, i+2)
	out := string(t.data[:from]) + string(t.data[to:])
	if to == len(t.data) && len(t.data) > 0 && t.data[len(t.data)-1] != '\n' {
		out = strings.TrimSuffix(out, t.eol)
	}
	return out, nil
}
