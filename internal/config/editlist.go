package config

import (
	"bytes"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Order puts the entries of a list in another order: entry i becomes that which
// was order[i].
func (e *Edit) Order(order []int, path ...any) error {
	return e.changeList(path, func(t *text, list *yaml.Node, spans []stretch) (string, error) {
		if len(order) != len(spans) {
			return "", ErrByHand
		}
		for i, k := range slices.Sorted(slices.Values(order)) {
			if k != i { // one is named twice, and another would be lost
				return "", ErrByHand
			}
		}
		var parts []string
		before := list.Content
		list.Content = nil
		for _, k := range order {
			parts = append(parts, string(t.data[spans[k].from:spans[k].to]))
			list.Content = append(list.Content, before[k])
		}
		return t.with(spans, parts, list), nil
	})
}

// Repeat puts entries in the place of one, all alike but for the text that they
// are, or have in the key e.Short. The comment lines above it stay where they are.
func (e *Edit) Repeat(texts []string, index int, path ...any) error {
	return e.changeList(path, func(t *text, list *yaml.Node, spans []stretch) (string, error) {
		if index < 0 || index >= len(spans) || len(texts) == 0 {
			return "", ErrByHand
		}
		entry, span := list.Content[index], spans[index]
		named := entry
		if entry.Kind == yaml.MappingNode {
			_, named = pair(entry, e.Short)
		}
		if named == nil || named.Kind != yaml.ScalarNode {
			return "", ErrByHand
		}
		from, to, err := t.span(named)
		if err != nil {
			return "", err
		}
		own := span.from
		if list.Style&yaml.FlowStyle == 0 {
			start, err := t.start(entry)
			if err != nil {
				return "", err
			}
			own = t.lines[t.dash(start, list.Column-1)]
		}
		var parts []string
		var nodes []*yaml.Node
		for _, s := range texts {
			parts = append(parts, string(t.data[own:from])+scalarText(s)+string(t.data[to:span.to]))
			nodes = append(nodes, withText(entry, named, s))
		}
		list.Content = slices.Replace(list.Content, index, index+1, nodes...)
		between := ""
		if list.Style&yaml.FlowStyle != 0 {
			between = ", "
		} else if !strings.HasSuffix(parts[0], "\n") {
			between = t.eol
		}
		return string(t.data[:own]) + strings.Join(parts, between) + string(t.data[span.to:]), nil
	})
}

// Insert puts texts before an entry of a list that has any; before the one behind
// the last, at its end.
func (e *Edit) Insert(texts []string, index int, path ...any) error {
	return e.changeList(path, func(t *text, list *yaml.Node, spans []stretch) (string, error) {
		if len(spans) == 0 || index < 0 || index > len(spans) {
			return "", ErrByHand
		}
		flow, behind := list.Style&yaml.FlowStyle != 0, index == len(spans)
		var nodes []*yaml.Node
		var b strings.Builder
		for _, s := range texts {
			nodes = append(nodes, textNode(s))
			switch {
			case !flow:
				b.WriteString(indent(list.Column-1) + "- " + scalarText(s) + t.eol)
			case behind:
				b.WriteString(", " + scalarText(s))
			default:
				b.WriteString(scalarText(s) + ", ")
			}
		}
		at := spans[len(spans)-1].to
		if !behind {
			at = spans[index].from
		}
		list.Content = slices.Insert(list.Content, index, nodes...)
		head := string(t.data[:at])
		if !flow && !strings.HasSuffix(head, "\n") {
			head += t.eol
		}
		return head + b.String() + string(t.data[at:]), nil
	})
}

// Fill gives a list that has no entries its first.
func (e *Edit) Fill(texts []string, path ...any) error {
	return e.change(func(t *text, root *yaml.Node) (string, error) {
		colon, list, err := t.valueOfKey(root, path)
		if err != nil {
			return "", err
		}
		to := colon
		if !isEmpty(list) {
			if to, err = t.end(list); err != nil {
				return "", err
			}
		}
		line := t.lineOf(colon - 1)
		if len(list.Content) > 0 || list.Kind != yaml.SequenceNode && !isEmpty(list) || t.lineOf(to-1) != line {
			return "", ErrByHand
		}
		head := string(t.data[:colon]) + string(t.data[to:t.next(line)])
		if !strings.HasSuffix(head, "\n") {
			head += t.eol
		}
		column := len(t.line(line)) - len(bytes.TrimLeft(t.line(line), " "))
		*list = yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
		var b strings.Builder
		for _, s := range texts {
			list.Content = append(list.Content, textNode(s))
			b.WriteString(indent(column+2) + "- " + scalarText(s) + t.eol)
		}
		return head + b.String() + string(t.data[t.next(line):]), nil
	})
}

// IsText reports whether there is a text at the end of a path, and no mapping or list.
func (e *Edit) IsText(path ...any) bool {
	root := rootOf(e.data)
	if root == nil {
		return false
	}
	n, err := find(root, path)
	return err == nil && n.Kind == yaml.ScalarNode
}

// Clear takes all entries out of a list. Lines that are comments alone stay.
func (e *Edit) Clear(path ...any) error { return e.ClearBut(-1, path...) }

// ClearBut takes all entries out of a list but one, which stays as it is written, in
// its place among the comments; -1 is none.
func (e *Edit) ClearBut(keep int, path ...any) error {
	return e.changeList(path, func(t *text, list *yaml.Node, spans []stretch) (string, error) {
		if len(spans) == 0 {
			return string(t.data), nil
		}
		var own stretch // of the one that stays
		left := []*yaml.Node(nil)
		if keep >= 0 {
			var err error
			if own.from, own.to, err = t.span(list.Content[keep]); err != nil {
				return "", err
			}
			left = []*yaml.Node{list.Content[keep]}
		}
		if list.Style&yaml.FlowStyle != 0 {
			from, to, err := t.span(list)
			if err == nil {
				err = t.uncommented(from, list)
			}
			list.Content = left
			return string(t.data[:from]) + "[" + string(t.data[own.from:own.to]) + "]" + string(t.data[to:]), err
		}
		root := rootOf(t.data)
		colon, _, err := t.valueOfKey(root, path)
		if err != nil {
			return "", err
		}
		written := map[int]bool{} // lines that are part of a text, whatever they begin with
		for _, scalar := range scalars(list) {
			from, to, err := t.span(scalar)
			if err != nil {
				return "", err
			}
			for line := t.lineOf(from); line <= t.lineOf(max(from, to-1)); line++ {
				written[line] = true
			}
		}
		from, to := spans[0].from, spans[len(spans)-1].to
		var kept strings.Builder
		for line := t.lineOf(from); line < len(t.lines) && t.lines[line] < to; line++ {
			stays := keep >= 0 && line >= t.lineOf(own.from) && line <= t.lineOf(max(own.from, own.to-1))
			if stays || isComment(t.line(line)) && !written[line] {
				kept.Write(t.line(line))
			}
		}
		if keep >= 0 {
			list.Content = left
			return string(t.data[:from]) + kept.String() + string(t.data[to:]), nil
		}
		list.Content, list.Style = nil, yaml.FlowStyle
		return string(t.data[:colon]) + " []" + string(t.data[colon:from]) + kept.String() + string(t.data[to:]), nil
	})
}
