package style

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"bantin/internal/diag"
)

// TestEveryKeyIsDescribed: the schema says of each key of a template what it is for, in both languages, and nothing is said
// of what is no key.
func TestEveryKeyIsDescribed(t *testing.T) {
	for _, l := range []diag.Lang{diag.English, diag.Vietnamese} {
		said := map[string]bool{}
		var walk func(of map[string]any, path string)
		walk = func(of map[string]any, path string) {
			for _, takes := range []string{"anyOf", "oneOf"} {
				some, _ := of[takes].([]any)
				for _, x := range some {
					if of, ok := x.(map[string]any); ok {
						walk(of, path)
					}
				}
			}
			keys, _ := of["properties"].(map[string]any)
			for key, x := range keys {
				one, at := x.(map[string]any), strings.TrimPrefix(path+"."+key, ".")
				words, _ := one["description"].(string)
				if said[at] = true; words == "" {
					t.Errorf("%s: nothing is said of %s", l, at)
				}
				walk(one, at)
			}
		}
		walk(Schema(l), "")
		for _, path := range slices.Sorted(maps.Keys(about[l]())) {
			if !said[path] && !strings.HasPrefix(path, "text") {
				t.Errorf("%s: %s is described, and no key", l, path)
			}
		}
		if len(said) < 150 {
			t.Errorf("%s: %d keys", l, len(said))
		}
	}
	en, vi := about[diag.English](), about[diag.Vietnamese]()
	for path := range en {
		if vi[path] == "" {
			t.Errorf("nothing is said of %s in Vietnamese", path)
		}
	}
}
