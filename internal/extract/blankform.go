package extract

import (
	"slices"
	"strings"
)

// writing is what a form leaves to write on, at least: dots, or a rule.
var writing = [...]string{"....", "……", "____", ". . . . ."}

// inForm marks the lines of forms that are filled in by hand: a label and dots behind it, dots alone, a label
// alone. Each looks like what a page has around its copy; together, with a label and dots among them, they are a form.
func inForm(in []bodyLine, out []bool) {
	for i := 0; i < len(in); i++ {
		labels, dots, n := 0, 0, i
		for ; n < len(in); n++ {
			label, room := in[n].ofForm()
			if !label && !room {
				break
			}
			if label {
				labels++
			}
			if room {
				dots++
			}
		}
		for k := i; k < n && labels > 0 && dots > 0; k++ {
			out[k] = true
		}
		i = n
	}
}

// ofForm reports whether a line says what is to be written, and whether it has room for that.
func (l bodyLine) ofForm() (label, room bool) {
	if !l.isLine || l.linked > 0 {
		return false, false
	}
	room = slices.ContainsFunc(writing[:], func(s string) bool { return strings.Contains(l.text, s) })
	asks := strings.HasSuffix(l.text, ":") && l.letters <= maxField
	if !room && !asks || pageLabel().MatchString(l.text) { // as nearly all
		return false, false
	}
	name := strings.TrimRight(l.text, ": ")
	return hasLetter(l.text) && (room || !isBareField(name) && !ofPage().MatchString(name)), room
}
