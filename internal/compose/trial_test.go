package compose

import (
	"math/rand"
	"reflect"
	"testing"

	"bantin/internal/font"
	"bantin/internal/style"
)

// TestTheLastRunIsNotTriedTwice: where the last article opens in the column because the issue ends level
// so, the run that showed it is the one that ends the issue, and to try it again gives nothing else.
func TestTheLastRunIsNotTriedTwice(t *testing.T) {
	unraced(t)
	kept := 0
	for seed := range int64(30) {
		issue := randomIssue(rand.New(rand.NewSource(seed)))
		for _, name := range []string{"a4", "large"} {
			tpl, _ := style.Embedded(name)
			fonts := font.NewSet()
			in := markup(t, issue)
			p := newPlanner(newSetter(fonts, tpl), &in)
			var ok bool
			if p.codes, ok = p.setter.codes(p.in.Entries, all); !ok {
				t.Fatal(seed)
			}
			p.imprint = p.makeImprint(p.in.Imprint)
			p.begin()
			p.articles()
			if p.trialed != nil && p.trialed.closing {
				kept++
			}
			was := p.try(true)
			if !was.final {
				continue
			}
			p.trialed = nil
			if is := p.try(true); !reflect.DeepEqual(is, was) {
				t.Errorf("seed %d, %s: tried again, the last run costs %d on page %d, not %d on page %d", seed, name, is.cost, is.page, was.cost, was.page)
			}
		}
	}
	if kept == 0 {
		t.Error("no issue ends with the run that its last article was tried in")
	}
}
