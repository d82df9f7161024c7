package config

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

func TestEdits(t *testing.T) {
	set := func(value any, path ...any) func(*Edit) error {
		return func(e *Edit) error { return e.Set(value, path...) }
	}
	insert := func(at int, texts ...string) func(*Edit) error {
		return func(e *Edit) error { return e.Insert(texts, at, "a") }
	}
	order := func(n ...int) func(*Edit) error { return func(e *Edit) error { return e.Order(n, "a") } }
	for _, c := range []struct {
		name, in string
		do       func(*Edit) error
		want     string
	}{
		{"a value", "x: old # why\ny: 1\n", set("new", "x"), "x: new # why\ny: 1\n"},
		{"a value in quotes", "x: \"o\\\"ld\" # why\n", set("Bài: một", "x"), "x: \"Bài: một\" # why\n"},
		{"a value in single quotes", "x: 'it''s' # why\n", set("yes", "x"), "x: \"yes\" # why\n"},
		{"a value over lines", "x: one\n  two\n# on y\ny: 1\n", set("new", "x"), "x: new\n# on y\ny: 1\n"},
		{"a value of lines", "x: |\n  one\n\n  two\n\n# on y\ny: 1\n", set("new", "x"), "x: new\n\n# on y\ny: 1\n"},
		{"a value that is not there", "x:   # none\ny: 1\n", set("new", "x"), "x: new   # none\ny: 1\n"},
		{"a list in lines", "x: # these\n  - 1\n  - 2\ny: 1\n", set([]any{2, "a b"}, "x"),
			"x: [2, a b] # these\ny: 1\n"},
		{"a list in brackets", "x: [1, 2] # these\n", set([]any{2, "cau, cũ.jpg"}, "x"),
			"x: [2, \"cau, cũ.jpg\"] # these\n"},
		{"a new key", "a:\n  - file: b # it\n  # the end\nc: 1\n", set("H", "a", 0, "headline"),
			"a:\n  - file: b # it\n    headline: H\n  # the end\nc: 1\n"},
		{"a new key, no line end", "a:\n- file: b", set(true, "a", 0, "brief"), "a:\n- file: b\n  brief: true"},
		{"a new key of a text", "a:\n  - b.html # it\n  - c\n", set("H", "a", 0, "headline"),
			"a:\n  - file: b.html # it\n    headline: H\n  - c\n"},
		{"a new key of a text in brackets", "a: [b.html, c]\n", set("H", "a", 1, "headline"),
			"a: [b.html, {file: c, headline: H}]\n"},
		{"a new key in braces", "a: [{file: b}]\n", set("H", "a", 0, "headline"), "a: [{file: b, headline: H}]\n"},
		{"a key below a new key", "a:\n- b\n", set("C", "a", 0, "captions", "x.jpg"),
			"a:\n- file: b\n  captions: {x.jpg: C}\n"},
		{"a key below a new key of keys", "a:\n- file: b\n", set("C", "a", 0, "captions", "x.jpg"),
			"a:\n- file: b\n  captions:\n    x.jpg: C\n"},
		{"a key beside others", "a:\n- captions:\n    y.jpg: D # no\n", set("C", "a", 0, "captions", "x.jpg"),
			"a:\n- captions:\n    y.jpg: D # no\n    x.jpg: C\n"},
		{"a key away", "a:\n- file: b\n  brief: true # short\n  date: x\n", set(nil, "a", 0, "brief"),
			"a:\n- file: b\n  date: x\n"},
		{"the first key away", "a:\n- brief: true\n  file: b\n", set(nil, "a", 0, "brief"), "a:\n- file: b\n"},
		{"the first key away, not the comment on the next", "a:\n- brief: true # short\n\n  # on b\n  file: b # it\n",
			set(nil, "a", 0, "brief"), "a:\n- # on b\n  file: b # it\n"},
		{"a key away with what is said of it", "a:\n- file: b # it\n  cut: # not these\n    - 4 # old\n  # on x\n  x: 1\n",
			set(nil, "a", 0, "cut"), "a:\n- file: b # it\n  # on x\n  x: 1\n"},
		{"a value of words with a #", "x: [1, \"a #b\", c#d] # these\n", set([]any{1}, "x"), "x: [1] # these\n"},
		{"the last key away", "a:\n- file: b\n  brief: true", set(nil, "a", 0, "brief"), "a:\n- file: b"},
		{"a key of braces away", "a: {b: 1, c: 2, d: 3}", set(nil, "a", "c"), "a: {b: 1, d: 3}"},
		{"the last key of braces away", "a: {b: 1, c: 2 }", set(nil, "a", "c"), "a: {b: 1 }"},
		{"the only key away", "a:\n- file: b\n  captions:\n    x: C\n", set(nil, "a", 0, "captions", "x"),
			"a:\n- file: b\n"},
		{"no key away", "a:\n- b\n", set(nil, "a", 0, "brief"), "a:\n- b\n"},
		{"ends of Windows", "a:\r\n- b\r\n", set(true, "a", 0, "brief"), "a:\r\n- file: b\r\n  brief: true\r\n"},
		{"a mark at the beginning", "\ufeffx: ộ\n", set("ẫ", "x"), "\ufeffx: ẫ\n"},
		{"order", "a:\n  # list\n  - b # it\n\n  # on c\n  - c\n  - file: d\n    x: 1\n# end\n", order(2, 0, 1),
			"a:\n  # list\n  - file: d\n    x: 1\n\n  - b # it\n  # on c\n  - c\n# end\n"},
		{"order, no line end", "a:\n- b\n- c", order(1, 0), "a:\n- c\n- b"},
		{"order in brackets", "a: [b, # it\n  {file: c}]\n", order(1, 0), "a: [{file: c}, # it\n  b]\n"},
		{"entries for one", "a:\n- file: d/ # all\n  x: 1\n- c\n", func(e *Edit) error {
			return e.Repeat([]string{"d/1", "d/2"}, 0, "a")
		}, "a:\n- file: d/1 # all\n  x: 1\n- file: d/2 # all\n  x: 1\n- c\n"},
		{"entries for one below a comment", "a:\n- c\n\n# on d\n- d/\n", func(e *Edit) error {
			return e.Repeat([]string{"d/1", "d/2"}, 1, "a")
		}, "a:\n- c\n\n# on d\n- d/1\n- d/2\n"},
		{"a list of nothing gets its first", "# on a\na: [] # these\n  # or these\nb: 1\n", func(e *Edit) error {
			return e.Fill([]string{"x", "47"}, "a")
		}, "# on a\na: # these\n  - x\n  - \"47\"\n  # or these\nb: 1\n"},
		{"a list that is not written gets its first", "b: 1\na:", func(e *Edit) error {
			return e.Fill([]string{"x"}, "a")
		}, "b: 1\na:\n  - x\n"},
		{"all entries away", "a: # these\n  # on all\n  - b # it\n\n  # on c\n  - file: c\n    d: |\n      # text\n    # - e\n  # end\nb: 1\n",
			func(e *Edit) error { return e.Clear("a") }, "a: [] # these\n  # on all\n  # on c\n    # - e\n  # end\nb: 1\n"},
		{"all entries away in brackets", "a: [b, {c: 1}] # these\n", func(e *Edit) error { return e.Clear("a") },
			"a: [] # these\n"},
		{"all away but one", "a: # these\n  # on all\n  - b # on b\n  # on c\n  - c # its own\n  - {d: 1}\n# end\n",
			func(e *Edit) error { return e.ClearBut(1, "a") }, "a: # these\n  # on all\n  # on c\n  - c # its own\n# end\n"},
		{"all away but a mapping", "a:\n- b\n- c: 1\n  d: 2 # two\n- e\n", func(e *Edit) error { return e.ClearBut(1, "a") },
			"a:\n- c: 1\n  d: 2 # two\n"},
		{"all away but one in brackets", "a: [b, 'c', {d: 1}] # these\n", func(e *Edit) error { return e.ClearBut(1, "a") },
			"a: ['c'] # these\n"},
		{"none away", "a: []\n", func(e *Edit) error { return e.Clear("a") }, "a: []\n"},
		{"a day", "a: 2026-11-23 # it\n", set(Plain("2026-11-30"), "a"), "a: 2026-11-30 # it\n"},
		{"a number", "a: \"47\"\n", set(Plain("48"), "a"), "a: 48\n"},
		{"entries for one in brackets", "a: [d/, c]\n", func(e *Edit) error {
			return e.Repeat([]string{"d/1", "d/2"}, 0, "a")
		}, "a: [d/1, d/2, c]\n"},
		{"entries before one", "a:\n  - b\n  # on c\n  - c\n", insert(1, "d"),
			"a:\n  - b\n  - d\n  # on c\n  - c\n"},
		{"entries before one in brackets", "a: [b, c]\n", insert(0, "d"),
			"a: [d, b, c]\n"},
		{"more entries", "a:\n  - b # it\n\nc: 1\n", insert(1, "d", "#e"),
			"a:\n  - b # it\n  - d\n  - \"#e\"\n\nc: 1\n"},
	} {
		e := NewEdit([]byte(c.in), "file")
		if err := c.do(e); err != nil || string(e.Bytes()) != c.want {
			t.Errorf("%s: %v\n%s\nwant\n%s", c.name, err, e.Bytes(), c.want)
		}
	}
}

func TestWhatCannotBeEditedStaysAsItIs(t *testing.T) {
	for _, in := range []string{"a:\n- &x b\n", "a:\n- !!str b\n", "a: b\n", "a:\n", "- a", "a: [", "",
		"a:\n- b\n---\na:\n- b\n", "a:\n- - b\n  - c\n"} {
		e := NewEdit([]byte(in), "file")
		for name, err := range map[string]error{"set": e.Set("H", "a", 0, "headline"),
			"order":  e.Order([]int{1, 0}, "a"),
			"insert": e.Insert([]string{"x", "y"}, 0, "none"), "repeat": e.Repeat([]string{"x"}, 7, "a")} {
			if !errors.Is(err, ErrByHand) || string(e.Bytes()) != in {
				t.Errorf("%q, %s: %v, %q", in, name, err, e.Bytes())
			}
		}
	}
}

// TestNoCommentIsLost asks for changes that have no place for a comment on what
// stays.
func TestNoCommentIsLost(t *testing.T) {
	for _, in := range []string{
		"x:\n  - 1 # cover\n  - 2\ny: 1\n",
		"x:\n  # those of the photographer\n  - 1\ny: 1\n",
		"x: [1, # cover\n  2]\ny: 1\n",
		"x: [1\n  # end\n  ]\ny: 1\n",
		"x: | # as it was\n  1\ny: 1\n",
		"x: {} # empty\ny: [] # empty\n",
	} {
		e := NewEdit([]byte(in), "file")
		err := e.Set("new", "x")
		if kept := strings.Count(string(e.Bytes()), "#") == strings.Count(in, "#"); !kept || err != nil && !errors.Is(err,
			ErrByHand) || err == nil && !strings.HasPrefix(in, "x: {}") {
			t.Errorf("%q: %v, %q", in, err, e.Bytes())
		}
	}
	for _, in := range []string{"{x: 1, # on x\n y: 2}", "{y: 2, # on y\n x: 1}", "{y: 2 # on y\n , x: 1}",
		"{w: 1, x: 1\n # on y\n, y: 2}"} {
		e := NewEdit([]byte(in), "file")
		if err := e.Set(nil, "x"); !errors.Is(err, ErrByHand) {
			t.Errorf("%q: %v, %q", in, err, e.Bytes())
		}
	}
	for _, in := range []string{"a: [b, # on b\n c]\n", "a:\n- b\n", "a: 1\n", "b: {a: []}\n", "a: [\n]\n"} {
		e := NewEdit([]byte(in), "file")
		err := e.Fill([]string{"x"}, "a")
		if strings.Contains(in, "#") {
			err = errors.Join(err, e.Clear("a"))
		}
		if !errors.Is(err, ErrByHand) || string(e.Bytes()) != in {
			t.Errorf("%q: %v, %q", in, err, e.Bytes())
		}
	}
	for _, order := range [][]int{{0, 0}, {1, 1}, {0, 2}, {-1, 0}} {
		e := NewEdit([]byte("a:\n- b\n- c\n"), "file")
		if err := e.Order(order, "a"); !errors.Is(err, ErrByHand) {
			t.Errorf("%v: %v, %q", order, err, e.Bytes())
		}
	}
}

// writer writes random files with a list of entries.
type writer struct {
	*rand.Rand
	strings.Builder
	eol string
}

func (w *writer) pick(of ...string) string { return of[w.IntN(len(of))] }

func (w *writer) text() string {
	return w.pick("bai/một.html", "two words", `"in: quotes" `, `'it''s'`, `"a \" b, [c]"`, "plain", "a#b",
		"12", "true", "~", "bai/2 .html")
}

func (w *writer) comment() string { return w.pick("", "", "", " # vì sao", "  # it's [odd] \"") }

// entry writes what is behind a dash, or in brackets.
func (w *writer) entry(column int, flow bool) {
	in := w.eol + strings.Repeat(" ", column)
	switch kind := w.IntN(4); {
	case kind == 0 || kind == 1 && flow:
		w.WriteString(strings.TrimRight(w.text(), " "))
	case kind == 1 && !flow:
		fmt.Fprintf(w, "file: %s%s", w.text(), w.comment())
		for _, k := range []string{"headline", "brief", "captions", "pictures"} {
			if w.IntN(2) == 0 {
				continue
			}
			w.WriteString(w.pick("", "", w.eol, in+"# on it"))
			w.WriteString(in + k + ":")
			switch k {
			case "captions":
				fmt.Fprintf(w, "%s%s  a.jpg: %s%s", w.comment(), in, w.text(), w.comment())
			case "pictures":
				w.WriteString(w.pick(" [1, 2]", in+"- 1"+in+"- b", in+"  - 3", " all") + w.comment())
			case "headline":
				w.WriteString(w.pick(" "+w.text(), " one"+in+"  two", " |"+in+"  x"+in+"   y", " >-"+in+"  x y", "",
					" \"a"+in+"  b\""))
			default:
				w.WriteString(" true" + w.comment())
			}
		}
	default:
		fmt.Fprintf(w, "{file: %s, %s}", strings.TrimRight(w.text(), " "), w.pick("brief: true", "captions: {a.jpg: x}",
			"headline: \"y, z\"", "pictures: [1, \"b]\"]"))
	}
	if !flow {
		w.WriteString(w.comment())
	}
}

// file writes a file with so many entries.
func (w *writer) file(n int) string {
	w.eol = w.pick("\n", "\n", "\r\n")
	w.WriteString(w.pick("", "# một tệp"+w.eol, "\ufeff"))
	w.WriteString("version: 1" + w.eol + "a:")
	if flow := w.IntN(4) == 0; flow {
		w.WriteString(" [")
		for i := range n {
			if i > 0 {
				w.WriteString("," + w.pick(" ", w.eol+"   ", " # it's"+w.eol+"  "))
			}
			w.entry(0, true)
		}
		w.WriteString("]")
	} else {
		w.WriteString(w.comment())
		column := w.IntN(3) * 2
		for range n {
			w.WriteString(w.pick("", "", "", w.eol, w.eol+strings.Repeat(" ", column)+"# trên") + w.eol)
			gap := 1 + w.IntN(2)
			w.WriteString(strings.Repeat(" ", column) + "-" + strings.Repeat(" ", gap))
			w.entry(column+1+gap, false)
		}
	}
	w.WriteString(w.pick("", w.eol, w.eol+w.eol+"# cuối"+w.eol, w.eol+"z: [1, {b: 2}]"+w.eol))
	return w.String()
}

func asMap(t *testing.T, s string) map[string]any {
	t.Helper()
	var v map[string]any
	if err := yaml.Unmarshal([]byte(s), &v); err != nil {
		t.Fatalf("%v in\n%s", err, s)
	}
	return v
}

// keyed is an entry as a map.
func keyed(entry any) map[string]any {
	if m, ok := entry.(map[string]any); ok {
		return m
	}
	return map[string]any{"file": entry}
}

// TestEditsSayWhatTheyShouldAndTouchNothingElse makes random changes to random
// files, reads them with the library, and compares lines.
func TestEditsSayWhatTheyShouldAndTouchNothingElse(t *testing.T) {
	refused := 0
	const rounds = 4000
	for seed := range uint64(rounds) {
		w := &writer{Rand: rand.New(rand.NewPCG(seed, 1))}
		n := 1 + w.IntN(4)
		in := w.file(n)
		want := asMap(t, in)
		list := want["a"].([]any)
		e := NewEdit([]byte(in), "file")
		k := w.IntN(n)
		var err error
		lost := 1 // lines of the file that may go
		switch w.IntN(5) {
		case 0:
			order := w.Perm(n)
			err = e.Order(order, "a")
			var moved []any
			for _, i := range order {
				moved = append(moved, list[i])
			}
			want["a"] = moved
			if flow := strings.Contains(in, "a: ["); !flow && err == nil {
				lost = 0
			} else {
				lost = n
			}
		case 1:
			at := w.IntN(n + 1)
			err = e.Insert([]string{"x y", "true", "4-6", "12"}, at, "a")
			want["a"] = slices.Insert(list, at, any("x y"), "true", "4-6", "12")
		case 2:
			err = e.Set("Tít: \"mới\"", "a", k, "headline")
			entry := keyed(list[k])
			if entry["headline"] != nil {
				lost = 3
			}
			entry["headline"] = "Tít: \"mới\""
			list[k] = entry
		case 3:
			err = e.Set("Ảnh, chụp #1", "a", k, "captions", "b c.jpg")
			entry := keyed(list[k])
			captions, _ := entry["captions"].(map[string]any)
			if captions == nil {
				captions = map[string]any{}
			}
			captions["b c.jpg"] = "Ảnh, chụp #1"
			entry["captions"], list[k] = captions, entry
		default:
			key := w.pick("headline", "brief", "pictures", "captions")
			lost = 4
			err = e.Set(nil, "a", k, key)
			if entry, ok := list[k].(map[string]any); ok {
				delete(entry, key)
			}
		}
		if errors.Is(err, ErrByHand) {
			if refused++; string(e.Bytes()) != in {
				t.Fatalf("seed %d: refused, but changed", seed)
			}
			continue
		}
		if got := asMap(t, string(e.Bytes())); !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: says\n%v, want\n%v\n%s\nwas\n%s", seed, got, want, e.Bytes(), in)
		}
		if gone := missing(in, string(e.Bytes())); len(gone) > lost {
			t.Fatalf("seed %d: lines changed: %q\n%s\nwas\n%s", seed, gone, e.Bytes(), in)
		}
	}
	if refused > rounds/50 {
		t.Errorf("%d of %d changes are refused", refused, rounds)
	}
}

// missing is the lines of a file that another has no more, without their ends.
func missing(before, after string) (out []string) {
	split := func(s string) []string { return strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n") }
	left := split(after)
	for _, l := range split(before) {
		if i := slices.Index(left, l); i >= 0 {
			left = slices.Delete(left, i, i+1)
		} else {
			out = append(out, l)
		}
	}
	return out
}

func FuzzEdit(f *testing.F) {
	f.Add([]byte("a:\n- b # it\n- {file: c}\n"))
	f.Add([]byte("a: [b, 'c',\n d]\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		e := NewEdit(data, "file")
		e.Set("H", "a", 0, "headline")
		e.Set("C", "a", 1, "captions", "x")
		e.Set(nil, "a", 0, "headline")
		e.Order([]int{1, 0}, "a")
		e.Repeat([]string{"x", "y"}, 0, "a")
		e.Insert([]string{"z"}, 1, "a")
	})
}
