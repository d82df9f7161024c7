// Package config decodes YAML strictly into typed values: an unknown key, a
// repeated one or a value of the wrong kind is reported with its place and, where
// there is one, the nearest key. It is the one package that knows the YAML
// library.
package config

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"

	"bantin/internal/diag"
	"bantin/internal/limit"
)

// Limits on what is read: a configuration is a page of text.
const (
	maxBytes  = limit.Settings
	maxDepth  = limit.SettingsDepth
	maxNodes  = limit.SettingsNodes
	maxListed = 20 // faults: a file with more is not what it is taken for
)

// Scalar is a value that reads itself from the text of a scalar; a struct
// that is one may be written as a plain string instead of a map.
type Scalar interface{ FromText(s string) error }

// ErrNoDay is the error of a Scalar that is written as a day which the calendar
// does not have.
var ErrNoDay = errors.New("no such day")

// Listed is a Scalar that may be written as a list of scalars, too, which it reads
// itself: at is the first that does not fit.
type Listed interface {
	FromTexts(texts []Text) (at int, err error)
}

// Text is a scalar and its place, file:line:col.
type Text struct{ Value, Place string }

// Pairs is a map whose keys and values are the user's own words, in their order.
type Pairs []Pair

// Pair is one of them, with the place of its key.
type Pair struct{ Key, Value, Place string }

// Placed is a value that wants to know its place, for faults that show
// later; place is file:line:col.
type Placed interface{ SetPlace(place string) }

// Decode reads data into the struct that v points to. A field is known by its
// tags: `yaml:"key"`, `like:"82mm"` an example for the hint, and
// `of:"left|right"` the words that it may be. All faults are returned; the
// value holds what could be read. Keys that data lacks keep their values.
func Decode(file string, data []byte, v any) []diag.Diag {
	d := &decoder{file: file}
	if root := d.root(data); root != nil {
		d.value(root, reflect.ValueOf(v).Elem(), field{key: file}, 0)
	}
	return d.diags
}

// DecodeKey reads what one key of a file holds into the value that v points to, as
// Decode does; what the other keys hold is not looked at.
func DecodeKey(file string, data []byte, key string, v any) []diag.Diag {
	d := &decoder{file: file}
	if root := d.root(data); root != nil {
		if _, value := pair(root, key); value != nil {
			d.value(value, reflect.ValueOf(v).Elem(), field{key: key}, 1)
		}
	}
	return d.diags
}

// root is a file that is not too large to be one, parsed; nil with a fault.
func (d *decoder) root(data []byte) *yaml.Node {
	if len(data) > maxBytes {
		d.fault(0, 0, diag.ConfigTooLarge, len(data)>>20)
		return nil
	}
	return d.parse(data)
}

// field is what the tags of a struct's field say of its value.
// field is what the tags of a key say: values like those that it takes, the words that are all of them, how many a list
// has at most, and the least and the greatest number that a schema lets pass, "0..8".
type field struct{ key, like, of, most, within string }

type decoder struct {
	file  string
	nodes int
	over  bool // a limit was met: the rest is not looked at
	diags []diag.Diag
}

func (d *decoder) fault(line, col int, code diag.Code, args ...any) {
	if len(d.diags) == maxListed {
		d.over = true
		code, args = diag.ConfigMany, []any{maxListed}
	}
	if len(d.diags) > maxListed {
		return
	}
	d.diags = append(d.diags, diag.Diag{Code: code, Severity: diag.Fault, File: d.file, Place: d.place(line, col),
		Args: args})
}

func (d *decoder) place(line, col int) string {
	if line <= 0 {
		return d.file
	}
	return fmt.Sprintf("%s:%d:%d", d.file, line, col)
}

func (d *decoder) value(n *yaml.Node, v reflect.Value, f field, depth int) {
	d.nodes++
	if d.over {
		return
	}
	// Aliases may repeat a tree many times over, or contain themselves.
	if depth > maxDepth || d.nodes > maxNodes {
		d.over = true
		d.fault(n.Line, n.Column, diag.ConfigTooDeep)
		return
	}
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if p, ok := v.Addr().Interface().(Placed); ok {
		p.SetPlace(d.place(n.Line, n.Column))
	}
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return
	}
	if n.Kind == yaml.ScalarNode {
		if s, ok := v.Addr().Interface().(Scalar); ok {
			switch err := s.FromText(n.Value); {
			case errors.Is(err, ErrNoDay):
				d.fault(n.Line, n.Column, diag.DateNone, n.Value)
			case err != nil:
				d.unfit(n, f)
			}
			return
		}
	}
	if list, ok := v.Addr().Interface().(Listed); ok && n.Kind == yaml.SequenceNode {
		d.list(n, list, f)
		return
	}
	if pairs, ok := v.Addr().Interface().(*Pairs); ok {
		d.pairs(n, f, func(p Pair) { *pairs = append(*pairs, p) })
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		d.value(n, v.Elem(), f, depth)
	case reflect.Struct:
		d.mapping(n, v, f, depth)
	case reflect.Slice:
		d.sequence(n, v, f, depth)
	case reflect.Map:
		d.table(n, v, f)
	default:
		d.scalar(n, v, f)
	}
}

func (d *decoder) mapping(n *yaml.Node, v reflect.Value, f field, depth int) {
	if n.Kind != yaml.MappingNode {
		d.fault(n.Line, n.Column, diag.ConfigNotMap, f.key)
		return
	}
	seen, fields := map[string]bool{}, members(v.Type())
	for i := 0; i+1 < len(n.Content) && !d.over; i += 2 {
		k, val := n.Content[i], n.Content[i+1]
		of, ok := fields[k.Value]
		switch {
		case k.Kind != yaml.ScalarNode:
			d.fault(k.Line, k.Column, diag.ConfigKeyKind)
		case !ok:
			d.unknown(k, keysOf(v.Type()))
		case seen[k.Value]:
			d.fault(k.Line, k.Column, diag.ConfigTwice, k.Value)
		default:
			d.value(val, v.FieldByIndex(of.index), of.field, depth+1)
		}
		seen[k.Value] = true
	}
}

// table reads a map whose keys and values are the user's own words. Those that
// the value has already stay unless they are given anew.
func (d *decoder) table(n *yaml.Node, v reflect.Value, f field) {
	table := map[string]string{}
	maps.Copy(table, v.Interface().(map[string]string))
	d.pairs(n, f, func(p Pair) { table[p.Key] = p.Value })
	v.Set(reflect.ValueOf(table))
}

// pairs reads the keys of a map and what each is, with their places.
func (d *decoder) pairs(n *yaml.Node, f field, add func(Pair)) {
	if n.Kind != yaml.MappingNode {
		d.fault(n.Line, n.Column, diag.ConfigNotMap, f.key)
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content) && !d.over; i += 2 {
		k, val := n.Content[i], n.Content[i+1]
		if val.Kind == yaml.AliasNode {
			val = val.Alias
		}
		switch {
		case k.Kind != yaml.ScalarNode || k.Value == "":
			d.fault(k.Line, k.Column, diag.ConfigKeyKind)
		case seen[k.Value]:
			d.fault(k.Line, k.Column, diag.ConfigTwice, k.Value)
		case val.Kind != yaml.ScalarNode:
			d.fault(val.Line, val.Column, diag.ConfigNotValue, k.Value)
		case val.Value == "":
			d.fault(val.Line, val.Column, diag.ConfigNothing, k.Value)
		default:
			add(Pair{Key: k.Value, Value: val.Value, Place: d.place(k.Line, k.Column)})
		}
		seen[k.Value] = true
		d.nodes += 2
	}
}

// list reads a list of scalars into a value that knows what to make of them.
func (d *decoder) list(n *yaml.Node, v Listed, f field) {
	texts := make([]Text, 0, len(n.Content))
	for _, c := range n.Content {
		if d.nodes++; c.Kind == yaml.AliasNode {
			c = c.Alias
		}
		if c.Kind != yaml.ScalarNode || c.Tag == "!!null" {
			d.fault(c.Line, c.Column, diag.ConfigValue, f.key, "", f.like)
			return
		}
		texts = append(texts, Text{Value: c.Value, Place: d.place(c.Line, c.Column)})
	}
	if at, err := v.FromTexts(texts); err != nil {
		d.unfit(n.Content[at], f)
	}
}

func (d *decoder) unknown(k *yaml.Node, keys []string) {
	if near := Nearest(k.Value, keys); near != "" {
		d.fault(k.Line, k.Column, diag.ConfigKey, k.Value, near)
		return
	}
	d.fault(k.Line, k.Column, diag.ConfigKeyUnknown, k.Value, strings.Join(keys, ", "))
}

func (d *decoder) sequence(n *yaml.Node, v reflect.Value, f field, depth int) {
	if n.Kind != yaml.SequenceNode {
		if n.Kind != yaml.ScalarNode {
			d.fault(n.Line, n.Column, diag.ConfigNotList, f.key)
			return
		}
		n = &yaml.Node{Kind: yaml.SequenceNode, Line: n.Line, Column: n.Column, Content: []*yaml.Node{n}}
	}
	out := reflect.MakeSlice(v.Type(), 0, len(n.Content))
	for _, c := range n.Content {
		e := reflect.New(v.Type().Elem()).Elem()
		d.value(c, e, f, depth+1)
		out = reflect.Append(out, e)
	}
	v.Set(out)
}

func (d *decoder) scalar(n *yaml.Node, v reflect.Value, f field) {
	if n.Kind != yaml.ScalarNode {
		d.fault(n.Line, n.Column, diag.ConfigNotValue, f.key)
		return
	}
	if f.of != "" && !slices.Contains(strings.Split(f.of, "|"), n.Value) {
		d.unfit(n, f)
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
		if i, err = strconv.ParseInt(n.Value, 10, 32); err == nil {
			v.SetInt(i)
		}
	case reflect.Float64:
		var x float64
		if err = n.Decode(&x); err == nil && (math.IsNaN(x) || math.IsInf(x, 0)) {
			err = errNumber
		}
		if err == nil {
			v.SetFloat(x)
		}
	default:
		panic("config: no decoding for " + v.Type().String())
	}
	if err != nil {
		if f.like == "" {
			f.like = examples[v.Kind()]
		}
		d.unfit(n, f)
	}
}

var errNumber = errors.New("not a finite number")

// examples are for hints where a field has none of its own.
var examples = [...]string{reflect.Bool: "true", reflect.Int: "10", reflect.Int64: "10", reflect.Float64: "0.5"}

// unfit reports a value that its key cannot have.
func (d *decoder) unfit(n *yaml.Node, f field) {
	switch {
	case f.of != "":
		words := strings.Split(f.of, "|")
		if near := Nearest(n.Value, words); near != "" {
			d.fault(n.Line, n.Column, diag.ConfigWord, f.key, n.Value, near)
			return
		}
		d.fault(n.Line, n.Column, diag.ConfigChoice, f.key, n.Value, strings.Join(words, ", "))
	default:
		d.fault(n.Line, n.Column, diag.ConfigValue, f.key, n.Value, f.like)
	}
}

// member is the field of a struct that a key is of.
type member struct {
	index []int
	field field
}

// members is the fields of a struct type by their keys. A template has a hundred keys, each of which was looked
// for among as many tags.
func members(t reflect.Type) map[string]member {
	if known, ok := typesKnown.Load(t); ok {
		return known.(map[string]member)
	}
	out := map[string]member{}
	addMembers(out, t, nil)
	typesKnown.Store(t, out)
	return out
}

var typesKnown sync.Map // reflect.Type → map[string]member

// addMembers adds the fields of a struct that is the field at an index. Of two with one key the first counts.
func addMembers(out map[string]member, t reflect.Type, at []int) {
	for i := range t.NumField() {
		f := t.Field(i)
		index := append(slices.Clip(at), i)
		if f.Anonymous && f.Type.Kind() == reflect.Struct {
			addMembers(out, f.Type, index)
		}
		key := f.Tag.Get("yaml")
		if _, taken := out[key]; key != "" && !taken {
			out[key] = member{index, field{key, f.Tag.Get("like"), f.Tag.Get("of"), f.Tag.Get("most"), f.Tag.Get("within")}}
		}
	}
}

func keysOf(t reflect.Type) []string {
	var keys []string
	for i := range t.NumField() {
		if t.Field(i).Anonymous && t.Field(i).Type.Kind() == reflect.Struct {
			keys = append(keys, keysOf(t.Field(i).Type)...)
		}
		if k := t.Field(i).Tag.Get("yaml"); k != "" {
			keys = append(keys, k)
		}
	}
	return keys
}
