package style

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/diag"
)

// TestKeysWithoutEffectAreWarnedAbout gives each of them in a template, one at a time.
func TestKeysWithoutEffectAreWarnedAbout(t *testing.T) {
	for _, k := range IdleKeys() {
		parts := strings.Split(k.Key, ".")
		value := map[string]string{"leading": "1pt", "indent": "0", "upper": "true", "align": "left"}[parts[2]]
		if value == "" {
			value = "Tinos-Bold"
		}
		in := fmt.Sprintf("extends: a4\n%s:\n  %s: {%s: %s}\n", parts[0], parts[1], parts[2], value)
		tpl, diags := Read("t.yaml", []byte(in))
		if tpl == nil || len(diags) != 1 {
			t.Errorf("%s: %v", k.Key, diags)
			continue
		}
		place := fmt.Sprintf("t.yaml:3:%d", len("  : {")+len(parts[1])+1)
		if d := diags[0]; d.Severity != diag.Warning || d.Place != place || d.Args[0] != k.Key {
			t.Errorf("%s: %+v, want a warning at %s", k.Key, d, place)
		}
	}
}

// TestKeysWithAnEffectAreNotWarnedAbout reads the embedded templates as files of a
// user, who may have begun with a copy of one.
func TestKeysWithAnEffectAreNotWarnedAbout(t *testing.T) {
	for _, name := range Names() {
		tpl, _ := Embedded(name)
		if _, diags := Read(name+".yaml", tpl.data); len(tpl.data) == 0 || len(diags) > 0 {
			t.Errorf("%s: %d bytes, %v", name, len(tpl.data), diags)
		}
	}
}

// TestSizesLargerThanASharedLeadingAreWarnedAbout: a heading larger than the
// grid fits by no leading of its own; it is a template all the same.
func TestSizesLargerThanASharedLeadingAreWarnedAbout(t *testing.T) {
	for _, c := range []struct{ in, place, size, leading string }{
		{"styles:\n  heading: {size: 15pt}\n", "t.yaml:3:13", "styles.heading.size", "leading"},
		{"styles:\n  quote: {size: 1.4x}\n", "t.yaml:3:11", "styles.quote.size", "leading"},
		{"styles:\n  table: {size: 7pt, leading: 7.5pt}\n", "t.yaml:3:22", "styles.table_head.size",
			"styles.table.leading"},
		{"whites: {contents_tight: 0.9}\n", "t.yaml:2:10", "styles.contents.size", "whites.contents_tight"},
	} {
		tpl, diags := Read("t.yaml", []byte("extends: a4\n"+c.in))
		if tpl == nil || len(diags) != 1 {
			t.Errorf("%s: %v", c.in, diags)
			continue
		}
		d := diags[0]
		if d.Code != diag.TemplateTight || d.Severity != diag.Warning || d.Place != c.place || d.Args[0] != c.size ||
			d.Args[1] != c.leading {
			t.Errorf("%s: %+v", c.in, d)
		}
	}
	if _, diags := Read("t.yaml", []byte("extends: a4\nstyles:\n  heading: {size: 13.5pt}\n")); len(diags) > 0 {
		t.Errorf("a heading as large as the leading: %v", diags)
	}
	tpl, diags := Read("t.yaml", []byte("extends: a4\nstyles:\n  caption: {size: 20pt}\n"))
	if tpl != nil || len(diags) != 1 || diags[0].Args[0] != "styles.caption.leading, styles.caption.size" {
		t.Errorf("a caption larger than its own leading: %v", diags)
	}
}
