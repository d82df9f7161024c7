package unit

// number is how a configuration writes a number.
const number = `[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)`

// Forms is what a length may be in a configuration, as JSON schemas: "82mm", or a bare number of points.
func (Length) Forms() []map[string]any { return forms(number + ` *(mm|cm|pt)?`) }

// Forms is what a ratio may be: 1.35.
func (Ratio) Forms() []map[string]any { return forms(number) }

// Multiple is what a length may be that may be a multiple of another as well: "26pt" or "2.6x".
func Multiple() []map[string]any { return forms(number + ` *(mm|cm|pt|x)?`) }

func forms(pattern string) []map[string]any {
	return []map[string]any{{"type": "number"}, {"type": "string", "pattern": "^ *" + pattern + " *$"}}
}
