// Package config decodes YAML strictly into typed values: an unknown key, a
// repeated one or a value of the wrong kind is told with its place and, where
// there is one, the nearest key. It is the one package that knows the YAML
// library.
package config

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"bantin/internal/diag"
)

// Limits on what is read: a configuration is a page of text.
const (
	maxBytes = 4 << 20
	maxDepth = 40
	maxNodes = 200_000
)

// Scalar is a value that reads itself from the text of a scalar; a struct
// that is one may be written as a plain string instead of a map.
type Scalar interface{ FromText(s string) error }

// Decode reads data into the struct that v points to. Keys are the struct
// tags `yaml:"key"`. All faults are returned; the value holds what could be
// read.
func Decode(file string, data []byte, v any) []diag.Diag {
	d := &decoder{file: file}
	if len(data) > maxBytes {
		d.fault(0, 0, "config-too-large", len(data)>>20)
		return d.diags
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		line, text := yamlError(err)
		d.fault(line, 1, "config-syntax", text)
		return d.diags
	}
	if len(doc.Content) == 0 {
		return nil
	}
	d.value(doc.Content[0], reflect.ValueOf(v).Elem(), "", 0)
	return d.diags
}

// yamlError takes the line out of the library's message.
func yamlError(err error) (int, string) {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	text = strings.TrimPrefix(text, "unmarshal errors:\n  ")
	line := 0
	if rest, ok := strings.CutPrefix(text, "line "); ok {
		if n, tail, ok := strings.Cut(rest, ": "); ok {
			if k, err := strconv.Atoi(n); err == nil {
				line, text = k, tail
			}
		}
	}
	return line, text
}

type decoder struct {
	file  string
	nodes int
	diags []diag.Diag
}

func (d *decoder) fault(line, col int, code string, args ...any) {
	place := d.file
	if line > 0 {
		place = fmt.Sprintf("%s:%d:%d", d.file, line, col)
	}
	d.diags = append(d.diags, diag.Diag{Code: code, Severity: diag.Fault, File: d.file, Place: place, Args: args})
}

func (d *decoder) value(n *yaml.Node, v reflect.Value, key string, depth int) {
	d.nodes++
	if depth > maxDepth || d.nodes > maxNodes {
		d.fault(n.Line, n.Column, "config-too-deep")
		return
	}
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return
	}
	if v.CanAddr() && n.Kind == yaml.ScalarNode {
		if s, ok := v.Addr().Interface().(Scalar); ok {
			if err := s.FromText(n.Value); err != nil {
				d.fault(n.Line, n.Column, "config-value", key, err.Error())
			}
			return
		}
	}
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		d.value(n, v.Elem(), key, depth)
	case reflect.Struct:
		d.mapping(n, v, key, depth)
	case reflect.Slice:
		d.sequence(n, v, key, depth)
	default:
		d.scalar(n, v, key)
	}
}

func (d *decoder) mapping(n *yaml.Node, v reflect.Value, key string, depth int) {
	if n.Kind != yaml.MappingNode {
		d.fault(n.Line, n.Column, "config-kind", key, "map")
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, val := n.Content[i], n.Content[i+1]
		field, ok := fieldOf(v, k.Value)
		switch {
		case !ok:
			d.unknown(k, keysOf(v.Type()))
		case seen[k.Value]:
			d.fault(k.Line, k.Column, "config-twice", k.Value)
		default:
			d.value(val, field, k.Value, depth+1)
		}
		seen[k.Value] = true
	}
}

func (d *decoder) unknown(k *yaml.Node, keys []string) {
	if near := Nearest(k.Value, keys); near != "" {
		d.fault(k.Line, k.Column, "config-key", k.Value, near)
		return
	}
	d.fault(k.Line, k.Column, "config-key-unknown", k.Value, strings.Join(keys, ", "))
}

func (d *decoder) sequence(n *yaml.Node, v reflect.Value, key string, depth int) {
	if n.Kind != yaml.SequenceNode {
		if n.Kind != yaml.ScalarNode {
			d.fault(n.Line, n.Column, "config-kind", key, "list")
			return
		}
		n = &yaml.Node{Kind: yaml.SequenceNode, Line: n.Line, Column: n.Column, Content: []*yaml.Node{n}}
	}
	out := reflect.MakeSlice(v.Type(), 0, len(n.Content))
	for _, c := range n.Content {
		e := reflect.New(v.Type().Elem()).Elem()
		d.value(c, e, key, depth+1)
		out = reflect.Append(out, e)
	}
	v.Set(out)
}

func (d *decoder) scalar(n *yaml.Node, v reflect.Value, key string) {
	if n.Kind != yaml.ScalarNode {
		d.fault(n.Line, n.Column, "config-kind", key, "value")
		return
	}
	var err error
	switch v.Kind() {
	case reflect.String:
		v.SetString(n.Value)
	case reflect.Bool:
		var b bool
		if err = n.Decode(&b); err == nil {
			v.SetBool(b)
		}
	case reflect.Int, reflect.Int64:
		var i int64
		if err = n.Decode(&i); err == nil {
			v.SetInt(i)
		}
	case reflect.Float64:
		var f float64
		if err = n.Decode(&f); err == nil {
			v.SetFloat(f)
		}
	default:
		panic("config: no decoding for " + v.Type().String())
	}
	if err != nil {
		d.fault(n.Line, n.Column, "config-value", key, fmt.Sprintf("%q", n.Value))
	}
}

func fieldOf(v reflect.Value, key string) (reflect.Value, bool) {
	t := v.Type()
	for i := range t.NumField() {
		if t.Field(i).Tag.Get("yaml") == key {
			return v.Field(i), true
		}
	}
	return reflect.Value{}, false
}

func keysOf(t reflect.Type) []string {
	var keys []string
	for i := range t.NumField() {
		if k := t.Field(i).Tag.Get("yaml"); k != "" {
			keys = append(keys, k)
		}
	}
	return keys
}
