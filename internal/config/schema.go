package config

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Schema is what Decode takes into the value that v points to, as a JSON schema
// (draft 2020-12) for editors. about has words on a key by its path,
// "series.imprint.licence"; the entries of a list are below the key of the list.
func Schema(v any, about map[string]string) map[string]any {
	s := schema{about}.of(reflect.TypeOf(v).Elem(), "", field{})
	s["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	return s
}

// Formed is a Scalar that not every text is: it has one of the forms.
type Formed interface{ Forms() []map[string]any }

type schema struct{ about map[string]string }

// none is a key without a value: it says nothing, and is no fault.
var none = map[string]any{"type": "null"}

func (s schema) of(t reflect.Type, path string, f field) map[string]any {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	var takes []any // one of these
	ptr := reflect.PointerTo(t)
	reads := ptr.Implements(reflect.TypeFor[Scalar]())
	formed, isFormed := reflect.Zero(t).Interface().(Formed)
	switch {
	case isFormed:
		for _, form := range formed.Forms() {
			takes = append(takes, form)
		}
		reads = false
	case t == reflect.TypeFor[Pairs]() || t.Kind() == reflect.Map:
		takes = append(takes, map[string]any{"type": "object", "additionalProperties": words()})
	case t.Kind() == reflect.Struct && len(keysOf(t)) > 0:
		takes = append(takes, s.object(t, path))
	case t.Kind() == reflect.Slice && !reads:
		one := s.of(t.Elem(), path, f)
		list := map[string]any{"type": "array", "items": one}
		if n, err := strconv.Atoi(f.most); err == nil {
			list["maxItems"] = n
		}
		takes = append(takes, list, one)
	case t.Kind() == reflect.Bool:
		takes = append(takes, map[string]any{"type": "boolean"})
	case !reads && (t.Kind() == reflect.Int || t.Kind() == reflect.Int64):
		takes = append(takes, f.number("integer"))
	case !reads && t.Kind() == reflect.Float64:
		takes = append(takes, f.number("number"))
	default:
		takes = append(takes, plain(f))
		reads = false
	}
	if reads {
		takes = append(takes, plain(f))
	}
	if ptr.Implements(reflect.TypeFor[Listed]()) {
		takes = append(takes, map[string]any{"type": "array", "items": plain(field{})})
	}
	return map[string]any{"anyOf": append(takes, none)}
}

// object is the keys of a struct, and no others.
func (s schema) object(t reflect.Type, path string) map[string]any {
	keys := map[string]any{}
	s.keys(t, path, keys)
	return map[string]any{"type": "object", "properties": keys, "additionalProperties": false}
}

// keys adds the keys of a struct; those of an embedded one stand beside them.
func (s schema) keys(t reflect.Type, path string, keys map[string]any) {
	for i := range t.NumField() {
		m := t.Field(i)
		if m.Anonymous && m.Type.Kind() == reflect.Struct {
			s.keys(m.Type, path, keys)
		}
		key := m.Tag.Get("yaml")
		if key == "" {
			continue
		}
		at := strings.TrimPrefix(path+"."+key, ".")
		f := field{key, m.Tag.Get("like"), m.Tag.Get("of"), m.Tag.Get("most"), m.Tag.Get("within")}
		one := s.of(m.Type, at, f)
		if words := s.about[at]; words != "" {
			one["description"] = words
		}
		if f.like != "" {
			one["examples"] = examplesOf(f.like)
		}
		keys[key] = one
	}
}

// number is a number within the bounds of a field, if it has them.
func (f field) number(kind string) map[string]any {
	s := map[string]any{"type": kind}
	least, most, _ := strings.Cut(f.within, "..")
	for key, bound := range map[string]string{"minimum": least, "maximum": most} {
		if n, err := strconv.ParseFloat(bound, 64); err == nil {
			s[key] = n
		}
	}
	return s
}

// plain is a scalar, one of the words of a field if it has them: YAML takes 47 and
// 2026 for numbers, and they are read as they are written.
func plain(f field) map[string]any {
	if f.of == "" {
		return map[string]any{"type": []string{"string", "number", "boolean"}}
	}
	var words []any
	for _, w := range strings.Split(f.of, "|") {
		words = append(words, w)
		if n, err := strconv.Atoi(w); err == nil {
			words = append(words, n)
		}
	}
	return map[string]any{"enum": words}
}

// words is a single value that is there.
func words() map[string]any {
	s := plain(field{})
	s["minLength"] = 1
	return s
}

// examplesOf is the examples of a hint: "all, none, 2, [2, cau.jpg]".
func examplesOf(like string) []any {
	var out []any
	depth, from := 0, 0
	for i, r := range like + "," {
		switch {
		case r == '[':
			depth++
		case r == ']':
			depth--
		case r == ',' && depth == 0:
			one := strings.TrimSpace(like[from:i])
			if !strings.HasPrefix(one, "[") && !slices.Contains(out, any(one)) {
				out = append(out, one)
			}
			from = i + 1
		}
	}
	return out
}
