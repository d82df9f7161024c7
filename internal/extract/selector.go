package extract

import (
	"maps"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/net/html"

	"bantin/internal/profile"
)

// query is one selector of a list, ready to be asked.
type query struct {
	before  []key // of the compounds before the last one
	last    key
	alone   bool                  // the last key asks for all that the selector does
	inside  bool                  // the two keys do, the second one's elements being in those of the first
	matches func(*html.Node) bool // compiles the selector when it is first asked
}

// queries are the lists of selectors that were asked so far: the same few of
// each page. A table that was stored is never changed: another list is in a new one.
var queries atomic.Pointer[map[string][]query]

// queriesOf are the selectors of a list.
func queriesOf(list string) []query {
	known := queries.Load()
	if known != nil {
		if all, ok := (*known)[list]; ok {
			return all
		}
	}
	var all []query
	for selector := range alternatives(list) {
		keys := keysOf(selector)
		last := len(keys) - 1
		compiled := sync.OnceValue(func() profile.Matcher { return profile.Compile(selector) })
		all = append(all, query{before: keys[:last], last: keys[last], alone: last == 0 && keys[0].alone,
			inside:  last == 1 && keys[0].alone && keys[1].alone && !strings.ContainsAny(selector, ">+~"),
			matches: func(n *html.Node) bool { return compiled().Match(n) }})
	}
	for {
		more := map[string][]query{list: all}
		if known != nil {
			maps.Copy(more, *known)
		}
		if queries.CompareAndSwap(known, &more) {
			return more[list]
		}
		known = queries.Load()
	}
}

// key is what an element bears that a selector may match: one name out of the
// selector's last part. The zero key is any element's.
type key struct {
	id, class, tag string
	attr           string  // the attribute's name
	value          string  // what a value of class holds, when attr is "class"
	fold           bool    // in whatever case
	holds          holding // of an attribute that is not "class"
	alone          bool    // the compound asks for nothing else
}

// holding is a text that the value of an attribute holds, "" when it may be any.
type holding struct{ attr, value string }

// isIn reports whether an element has such an attribute.
func (h holding) isIn(n *html.Node) bool {
	for i := range n.Attr {
		if a := &n.Attr[i]; a.Key == h.attr && strings.Contains(a.Val, h.value) {
			return true
		}
	}
	return h.value == ""
}

// combinators part the compounds of a selector.
const combinators = " \t\r\n\f>+~"

// alternatives yields the selectors of a list.
func alternatives(list string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		start := 0
		for i := range scan(list) {
			if list[i] == ',' {
				if !yield(strings.TrimSpace(list[start:i])) {
					return
				}
				start = i + 1
			}
		}
		yield(strings.TrimSpace(list[start:]))
	}
}

// scan yields the places in a selector that are outside brackets and quotes.
func scan(s string) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		depth, quote := 0, byte(0)
		for i := range len(s) {
			c := s[i]
			switch {
			case quote != 0:
				if c == quote {
					quote = 0
				}
			case c == '"' || c == '\'':
				quote = c
			case c == '[' || c == '(':
				depth++
			case c == ']' || c == ')':
				depth--
			case depth == 0:
				if !yield(i) {
					return
				}
			}
		}
	}
}

// keysOf returns the keys of the compounds of a selector: what it matches bears
// the last one, and other elements bear those before it. A selector with escapes
// or comments has the key of any element.
func keysOf(selector string) []key {
	if strings.Contains(selector, `\`) || strings.Contains(selector, "/*") {
		return []key{{}}
	}
	var keys []key
	start := 0
	for i := range scan(selector) {
		if strings.IndexByte(combinators, selector[i]) < 0 {
			continue
		}
		if i > start {
			keys = append(keys, keyOf(selector[start:i]))
		}
		start = i + 1
	}
	return append(keys, keyOf(selector[start:]))
}

// keyOf is the key of a compound: the rarest name in it.
func keyOf(compound string) (k key) {
	parts, whole := 0, true
	for rest := compound; rest != ""; parts++ {
		end := 1
		for end < len(rest) && strings.IndexByte(".#[:", rest[end]) < 0 {
			end++
		}
		switch rest[0] {
		case '.':
			k.class = rest[1:end]
		case '#':
			k.id = rest[1:end]
		case '[':
			end = closing(rest)
			whole = k.addAttribute(rest[1:max(1, end-1)])
		case ':':
			return k // what follows asks for more, and names nothing
		case '*':
			whole = false
		default:
			k.tag = strings.ToLower(rest[:end])
		}
		rest = rest[end:]
	}
	k.alone = parts == 1 && whole && isName(k.id+k.class+k.tag+k.attr)
	return k
}

// isName reports whether a text is a name that any selector may have as it is.
func isName(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == '_':
		case i > 0 && (c == '-' || '0' <= c && c <= '9'):
		default:
			return false
		}
	}
	return s != ""
}

// closing is the place behind the bracket that closes the one at the beginning.
func closing(s string) int {
	quote := byte(0)
	for i := range len(s) {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == ']':
			return i + 1
		}
	}
	return len(s)
}

// addAttribute reads what is between the brackets of a selector. It reports
// whether the key asks for all that it does.
func (k *key) addAttribute(s string) (whole bool) {
	end := strings.IndexAny(s, "=!~|^$*#")
	if end < 0 {
		if name := strings.ToLower(strings.TrimSpace(s)); k.attr != "class" {
			k.attr = name
		}
		return k.attr != "class"
	}
	name := strings.ToLower(strings.TrimSpace(s[:end]))
	op, value, _ := strings.Cut(s[end:], "=")
	if op == "!" || op == "#" || k.attr == "class" {
		return false // what has no such attribute matches as well; a pattern; one is enough
	}
	k.attr = name
	value = strings.TrimSpace(value)
	flags := ""
	if value != "" && (value[0] == '"' || value[0] == '\'') {
		value, flags, _ = strings.Cut(value[1:], value[:1])
	} else {
		value, flags, _ = strings.Cut(value, " ")
	}
	fold := strings.TrimSpace(flags) != ""
	if name != "class" {
		if !fold {
			k.holds = holding{name, value}
		}
		return false
	}
	k.value = value
	if k.fold = fold; fold {
		k.value = strings.ToLower(k.value)
	}
	if op != "*" && k.fold {
		k.value = "" // cases are not folded alike there
	}
	return op == "*" && strings.TrimSpace(k.value) != ""
}
