package extract

import "strings"

// writing is what a form leaves to write on: dots, or a rule.
var writing = pattern(`\.{4,}|…{2,}|_{4,}|(?:\. ){5}`)

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
	if !l.isLine || l.linked > 0 || pageLabel().MatchString(l.text) {
		return false, false
	}
	room = writing().MatchString(l.text)
	name := strings.TrimRight(l.text, ": ")
	label = hasLetter(l.text) && (room || strings.HasSuffix(l.text, ":") && l.letters <= maxField && !isBareField(name) && !ofPage().MatchString(name))
	return label, room
}
