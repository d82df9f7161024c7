package extract

import (
	"cmp"
	"strings"

	"bantin/internal/article"
)

// tidy squeezes white space over the runs and joins runs of one style. A line
// break among it stays.
func tidy(runs article.Inline) article.Inline {
	for len(runs) > 0 && isBlank(runs[0].Text) {
		runs = runs[1:]
	}
	for len(runs) > 0 && isBlank(runs[len(runs)-1].Text) {
		runs = runs[:len(runs)-1]
	}
	if len(runs) == 0 {
		return nil
	}
	if len(runs) == 1 {
		run := runs[0]
		if run.Text = strings.TrimSpace(run.Text); run.Text == "" {
			return nil
		} else if isSqueezed(run.Text) {
			return article.Inline{run}
		}
	}
	out := make(article.Inline, 0, stylesOf(runs))
	var b strings.Builder // of the last run
	whole := ""           // what it says instead, where the text is as it is on the page
	space, line, begun := false, false, false
	end := func() {
		if k := len(out) - 1; k >= 0 {
			out[k].Text = cmp.Or(whole, b.String())
		}
		whole = ""
		b.Reset()
	}
	for _, run := range runs {
		fresh := len(out) == 0 || !out[len(out)-1].SameStyle(run)
		if said, behind, ok := squeezedRun(run.Text, begun, space); ok && fresh && !line {
			end()
			out = append(out, run)
			whole = said
			space, line, begun = behind != "", strings.Contains(behind, "\n"), true
			continue
		}
		for s := run.Text; s != ""; {
			if k := spaceAt(s, 0); k > 0 {
				line = line || s[0] == '\n'
				space = true
				s = s[k:]
				continue
			}
			words := stretchEnd(s, 0)
			if fresh {
				end()
				out = append(out, run)
				b.Grow(len(s))
				fresh = false
			}
			b.WriteString(whole)
			whole = ""
			switch {
			case line && begun:
				b.WriteByte('\n')
			case space && begun:
				b.WriteByte(' ')
			}
			space, line, begun = false, false, true
			b.WriteString(s[:words])
			s = s[words:]
		}
	}
	if len(out) == 0 {
		return nil
	}
	end()
	return out
}

// stylesOf is how many runs are left at most where those that follow each other in one style are
// joined.
func stylesOf(runs article.Inline) int {
	n := 1
	for i := 1; i < len(runs); i++ {
		if !runs[i].SameStyle(runs[i-1]) {
			n++
		}
	}
	return n
}

// isEmpty reports whether tidy leaves nothing of runs.
func isEmpty(runs article.Inline) bool {
	for i := range runs {
		if s := runs[i].Text; !isBlank(s) && strings.TrimSpace(s) != "" {
			return false
		}
	}
	return true
}

// isBlank reports whether a text is nothing but the plain white space that is between the
// elements of a source.
func isBlank(s string) bool {
	for i := range len(s) {
		if c := s[i]; c != ' ' && (c < '\t' || c > '\r') {
			return false
		}
	}
	return true
}

// merged is runs with those made one that follow each other in one style. It works
// in the place of what is given.
func merged(runs article.Inline) article.Inline {
	out := runs[:0]
	for from := 0; from < len(runs); {
		run, size, end := runs[from], len(runs[from].Text), from+1
		for ; end < len(runs) && run.SameStyle(runs[end]); end++ {
			size += len(runs[end].Text)
		}
		if end > from+1 {
			var b strings.Builder
			b.Grow(size)
			for _, r := range runs[from:end] {
				b.WriteString(r.Text)
			}
			run.Text = b.String()
		}
		out = append(out, run)
		from = end
	}
	return out
}

// squeezedRun is what a run says where nothing in it is to be squeezed, and the
// white space behind it; a space is before it where text was begun and one parts
// them, as space says of what is before the run. ok is false where there is more
// to do.
func squeezedRun(s string, begun, space bool) (said, behind string, ok bool) {
	from := 0
	for from < len(s) && spaceAt(s, from) > 0 {
		from += spaceAt(s, from)
	}
	said = strings.TrimSpace(s[from:])
	if said == "" || !isSqueezed(said) {
		return "", "", false
	}
	before, behind := s[:from], s[from+len(said):]
	switch {
	case !begun:
	case strings.Contains(before, "\n"):
		return "", "", false
	case strings.HasSuffix(before, " "):
		said = s[from-1 : from+len(said)]
	case space || before != "":
		said = " " + said
	}
	return said, behind, true
}
