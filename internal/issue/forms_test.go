package issue

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"bantin/internal/config"
)

// formed reports whether a text, or the number that it is in YAML, has one of the
// forms that a schema knows.
func formed(f config.Formed, text string, patterns map[string]*regexp.Regexp) bool {
	for _, form := range f.Forms() {
		n, err := strconv.Atoi(text)
		isInteger := err == nil && strconv.Itoa(n) == text
		switch {
		case form["const"] == text:
			return true
		case form["type"] == "integer" && isInteger:
			return n >= form["minimum"].(int) && n <= form["maximum"].(int)
		case form["type"] == "string" && !isInteger:
			pattern := form["pattern"].(string)
			if patterns[pattern] == nil {
				patterns[pattern] = regexp.MustCompile(pattern)
			}
			if patterns[pattern].MatchString(text) {
				return true
			}
		}
	}
	return false
}

// exists reports whether a text of three numbers is a day of the calendar.
func exists(text string) bool {
	n := regexp.MustCompile(`[-/.]`).Split(text, -1)
	if len(n) != 3 {
		return true
	}
	if len(n[0]) < 4 {
		n[0], n[2] = n[2], n[0]
	}
	_, err := time.Parse("2006-1-2", strings.Join(n, "-"))
	return err == nil
}

// backwards reports whether the second of two numbers is the smaller one, or neither
// is small enough.
func backwards(text string) bool {
	first, last, two := strings.Cut(strings.ReplaceAll(text, "–", "-"), "-")
	a, _ := strconv.Atoi(strings.TrimSpace(first))
	b, _ := strconv.Atoi(strings.TrimSpace(last))
	return two && b < a || max(a, b) > maxParagraph
}

// TestFormsAreThoseThatAreRead: what an editor calls wrong by the schema is what the
// program refuses, but for days that the calendar does not have and numbers that go down.
func TestFormsAreThoseThatAreRead(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	const alphabet = "0123456789-/.–x "
	patterns := map[string]*regexp.Regexp{}
	read := 0
	for range 3000 {
		var b strings.Builder
		switch r.IntN(3) {
		case 0:
			fmt.Fprintf(&b, "%d%c%d%c%d", r.IntN(40), "-/."[r.IntN(3)], r.IntN(15), "-/."[r.IntN(3)], 1890+r.IntN(330))
		case 1:
			fmt.Fprintf(&b, "%d%c%02d%c%02d", 1890+r.IntN(330), "-/."[r.IntN(3)], r.IntN(15), "-/."[r.IntN(3)], r.IntN(40))
		case 2:
			for range r.IntN(7) {
				b.WriteRune([]rune(alphabet)[r.IntN(len([]rune(alphabet)))])
			}
		}
		text := strings.TrimSpace(b.String()) // as YAML gives it
		var day Day
		var maybe MaybeDay
		var span Span
		var minutes Minutes
		var fit Fit
		for _, v := range []interface {
			config.Scalar
			config.Formed
		}{&day, &maybe, &span, &minutes, &fit} {
			ok := v.FromText(text) == nil
			_, isSpan := v.(*Span)
			unknown := !isSpan && !exists(text) || isSpan && backwards(text) // to a pattern
			if ok != formed(v, text, patterns) && (ok || !unknown) {
				t.Fatalf("%T: %q is read: %v", v, text, ok)
			}
			if ok {
				read++
			}
		}
	}
	if read < 300 || !formed(MaybeDay{}, None, patterns) || !IsNoDay("31/2/2026") || IsNoDay("28/2/2026") || IsNoDay("2/13/2026") {
		t.Error(read)
	}
}
