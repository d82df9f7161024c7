// Package schema says as a JSON schema (draft 2020-12) what Go values look like
// when encoding/json writes them: what scripts may rely on.
package schema

import (
	"reflect"
	"slices"
	"strings"
)

// Schema is a JSON schema.
type Schema map[string]any

// Of is the schema of what encoding/json writes of a value of v's type: all keys
// but those that may be left out, and no others.
func Of(v any) Schema { return of(reflect.TypeOf(v), nil) }

// OneOf is the schema of what has one of several forms.
func OneOf(forms ...Schema) Schema { return Schema{"oneOf": forms} }

// Array is a list of things of one form.
func Array(items Schema) Schema { return Schema{"type": "array", "items": items} }

// Const is one value.
func Const(v any) Schema { return Schema{"const": v} }

// With is the object with a key that has another schema, or one more key, which is
// always there.
func (s Schema) With(key string, value Schema) Schema {
	properties := s["properties"].(map[string]Schema)
	if properties[key] == nil {
		s["required"] = append(s["required"].([]string), key)
	}
	properties[key] = value
	return s
}

// parts is the key under which a document has the schemas that it refers to.
const parts = "$defs"

// Document is the schema as that of a whole file.
func (s Schema) Document(title string) Schema {
	s["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	s["title"] = title
	if found := s.raise(map[string]Schema{}); len(found) > 0 {
		s[parts] = found
	}
	return s
}

// raise takes the parts out of the schemas within, which is where Of leaves them.
func (s Schema) raise(found map[string]Schema) map[string]Schema {
	if here, ok := s[parts].(map[string]Schema); ok {
		delete(s, parts)
		for name, part := range here {
			found[name] = part
			part.raise(found)
		}
	}
	for _, v := range s {
		switch v := v.(type) {
		case Schema:
			v.raise(found)
		case map[string]Schema:
			for _, one := range v {
				one.raise(found)
			}
		case []Schema:
			for _, one := range v {
				one.raise(found)
			}
		}
	}
	return found
}

// of is the schema of a type that stands within others. One that holds itself is
// referred to.
func of(t reflect.Type, within []reflect.Type) Schema {
	switch t.Kind() {
	case reflect.Pointer:
		return of(t.Elem(), within)
	case reflect.Struct:
		ref := Schema{"$ref": "#/" + parts + "/" + t.Name()}
		if slices.Contains(within, t) {
			return ref
		}
		properties, required := map[string]Schema{}, []string{}
		members(t, append(slices.Clip(within), t), properties, &required)
		out := Schema{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
		if holds(t, t, nil) {
			ref[parts] = map[string]Schema{t.Name(): out}
			return ref
		}
		return out
	case reflect.Slice, reflect.Array:
		return Array(of(t.Elem(), within))
	case reflect.Map:
		return Schema{"type": "object", "additionalProperties": of(t.Elem(), within)}
	case reflect.String:
		return Schema{"type": "string"}
	case reflect.Bool:
		return Schema{"type": "boolean"}
	case reflect.Float32, reflect.Float64:
		return Schema{"type": "number"}
	}
	return Schema{"type": "integer"}
}

// holds reports whether values of type t have some of another type in them.
func holds(t, other reflect.Type, seen []reflect.Type) bool {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer || t.Kind() == reflect.Map {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || slices.Contains(seen, t) {
		return false
	}
	for i := range t.NumField() {
		inner := t.Field(i).Type
		for inner.Kind() == reflect.Slice || inner.Kind() == reflect.Pointer || inner.Kind() == reflect.Map {
			inner = inner.Elem()
		}
		if inner == other || holds(inner, other, append(slices.Clip(seen), t)) {
			return true
		}
	}
	return false
}

// members adds the keys of a struct; those of an embedded one stand beside them.
func members(t reflect.Type, within []reflect.Type, properties map[string]Schema, required *[]string) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "":
			members(f.Type, within, properties, required)
		case name != "" && name != "-":
			properties[name] = of(f.Type, within)
			if !strings.Contains(options, "omitempty") {
				*required = append(*required, name)
			}
		}
	}
}
