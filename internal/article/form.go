package article

import (
	"slices"
	"strings"
)

// Form is how the lines of a paragraph stand. Its words are those of the JSON, and the
// classes of the HTML.
type Form string

// The forms. All but running text keep their lines.
const (
	Running    Form = ""           // text that is broken into lines as these come
	Verse      Form = "verse"      // a stanza
	Lines      Form = "lines"      // an address, a programme: each line is one
	Centred    Form = "centred"    // over the middle of the text
	Right      Form = "right"      // at the right: place and day of a letter, who wrote a poem
	Agency     Form = "agency"     // whose letter it is: at the left of the motto that follows
	Motto      Form = "motto"      // of the state, over a letter; what stands at the right next is the place and day of that
	Signed     Form = "signed"     // a block at the right: office, title, name of who signs
	Beside     Form = "beside"     // another who signs, at the left of the one who is signed next
	Receivers  Form = "receivers"  // who gets a letter: at the left of who signs it, above or below
	Term       Form = "term"       // what a definition explains
	Definition Form = "definition" // of the term above it
	Entry      Form = "entry"      // of a list of persons: who, and what he is in the lines below
	Note       Form = "note"       // of the article, at its end
)

// Forms is all forms but that of running text.
func Forms() []Form {
	return []Form{Verse, Lines, Centred, Right, Agency, Motto, Signed, Beside, Receivers, Term, Definition, Entry, Note}
}

// FormOf is the form of a name; running text for a name of none.
func FormOf(name string) Form {
	if f := Form(name); slices.Contains(Forms(), f) {
		return f
	}
	return Running
}

// KeepsLines reports whether the line breaks of a paragraph part lines that each say
// something by itself.
func (f Form) KeepsLines() bool {
	switch f {
	case Verse, Lines, Centred, Right, Agency, Motto, Signed, Beside, Receivers, Entry:
		return true
	}
	return false
}

// IsFoot reports whether paragraphs of a form are the foot of a letter: who signs it, who gets it.
func (f Form) IsFoot() bool { return f == Signed || f == Beside || f == Receivers }

// Lines is the lines of styled copy, parted where it has a forced line break, each
// without white space at its ends; lines without text are left out.
func (in Inline) Lines() []Inline {
	var out []Inline
	var line Inline
	end := func() {
		if line = line.trimmed(); len(line) > 0 {
			out = append(out, line)
		}
		line = nil
	}
	for _, r := range in {
		rest := r.Text
		for {
			at := strings.IndexByte(rest, '\n')
			piece := r
			if at < 0 {
				piece.Text = rest
				line = line.Append(piece)
				break
			}
			piece.Text = rest[:at]
			line = line.Append(piece)
			end()
			rest = rest[at+1:]
		}
	}
	end()
	return out
}

// trimmed is a line without white space at its ends.
func (in Inline) trimmed() Inline {
	const white = " \t\r"
	for len(in) > 0 {
		if in[0].Text = strings.TrimLeft(in[0].Text, white); in[0].Text != "" {
			break
		}
		in = in[1:]
	}
	for len(in) > 0 {
		last := &in[len(in)-1]
		if last.Text = strings.TrimRight(last.Text, white); last.Text != "" {
			return in
		}
		in = in[:len(in)-1]
	}
	return nil
}
