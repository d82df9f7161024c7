package style

import (
	"strings"

	"bantin/internal/config"
	"bantin/internal/diag"
)

// oneFace is the keys without effect in a style whose copy has one face and no
// first lines that are indented.
const oneFace = "bold italic bold_italic indent"

// idle is, by text style, the keys that change no page. A style whose lines are
// not set apart by a leading of its own has in leading the key that does it; its
// own leading is then without effect too.
var idle = []struct{ style, keys, leading string }{
	{"masthead.label", oneFace, ""},
	{"masthead.name", oneFace, ""},
	{"masthead.body", oneFace, ""},
	{"masthead.date", oneFace, ""},
	{"styles.lead", oneFace, ""},
	{"styles.second", oneFace, ""},
	{"styles.third", oneFace, ""},
	{"styles.kicker", oneFace, ""},
	{"styles.standfirst", oneFace, ""},
	{"styles.byline", "bold bold_italic indent", ""},
	{"styles.heading", "indent", "leading"},
	{"styles.subheading", "indent", "leading"},
	{"styles.minor_heading", "indent", "leading"},
	{"styles.caption", oneFace, ""},
	{"styles.credit", oneFace, "styles.caption.leading"}, // it goes on in the last line of the caption
	{"styles.quote", "indent", "leading"},
	{"styles.note", "indent", ""},
	{"styles.table", "indent", ""},
	{"styles.table_head", "indent", "styles.table.leading"},
	{"styles.contents", "italic bold_italic indent", "whites.contents_tight"},
	{"styles.contents_head", oneFace, "leading"},
	{"styles.brief_head", oneFace, "leading"},
	{"styles.folio", oneFace, ""},
	{"styles.folio_number", oneFace + " align upper", "styles.folio.leading"}, // a number in the middle
	{"styles.imprint", "italic bold_italic indent", ""},
}

// Idle is a key that has no effect.
type Idle struct {
	Key     string // "styles.heading.leading"
	Instead string // the key that does what this one seems to do, or ""
}

// IdleKeys returns the keys of a template that have no effect, in the order of
// the text styles.
func IdleKeys() []Idle {
	var out []Idle
	for _, s := range idle {
		for key := range strings.FieldsSeq(s.keys) {
			out = append(out, Idle{Key: s.style + "." + key})
		}
		if s.leading != "" {
			out = append(out, Idle{s.style + ".leading", s.leading})
		}
	}
	return out
}

// leadingOf returns the key of the leading that sets the lines of a text style
// apart.
func leadingOf(style string) string {
	for _, s := range idle {
		if s.style == style && s.leading != "" {
			return s.leading
		}
	}
	return style + ".leading"
}

// warnings returns what is doubtful about a template that pages can be made by.
func (t *Template) warnings() []diag.Diag { return append(t.idleKeys(), t.tight()...) }

// idleKeys returns a warning for every key without effect that the template's
// own file gives.
func (t *Template) idleKeys() []diag.Diag {
	keys := IdleKeys()
	names := make([][]string, len(keys))
	for i, k := range keys {
		names[i] = strings.Split(k.Key, ".")
	}
	var diags []diag.Diag
	for i, place := range config.Places(t.file, t.data, names) {
		if place == t.file {
			continue
		}
		d := diag.Diag{Code: diag.TemplateIdle, Severity: diag.Warning, File: t.file, Place: place,
			Args: []any{keys[i].Key}}
		if keys[i].Instead != "" {
			d.Code, d.Args = diag.TemplateLeading, append(d.Args, keys[i].Instead)
		}
		diags = append(diags, d)
	}
	return diags
}

// tight returns a warning for every text style that is larger than the leading
// that it shares with others. That breaks no page: a heading of one line has
// white around it.
func (t *Template) tight() []diag.Diag {
	var diags []diag.Diag
	for _, n := range t.Texts() {
		key := leadingOf(n.Key)
		if key == n.Key+".leading" || n.Text.Size <= n.Text.Leading {
			continue
		}
		d := diag.Diag{Code: diag.TemplateTight, Severity: diag.Warning, File: t.file, Place: t.file,
			Args: []any{n.Key + ".size", key}}
		for _, key := range append(n.Text.GivenSize.keys(n.Key+".size"), key) {
			if at := t.Place(strings.Split(key, ".")...); at != t.file {
				d.Place = at
				break
			}
		}
		diags = append(diags, d)
	}
	return diags
}
