package cli

import (
	"cmp"
	"fmt"
	"strings"

	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/speech"
)

// spelledOut is a part of a text that is read aloud otherwise than it is written.
type spelledOut struct {
	Line     int    `json:"line"` // from 1
	Was      string `json:"was"`
	Said     string `json:"said"` // "" for what is not read aloud
	Doubtful bool   `json:"doubtful,omitempty"`
}

// speechOptions are the choices of configuration for what is read aloud.
func speechOptions(s *issue.Script) speech.Options {
	return speech.Options{South: s.Region == "south", Billion: s.Billion, Abbreviations: s.Abbreviations}
}

// scriptOf is what is said of the script in the issue file of the working
// folder, and else in the user's configuration. A region given by a flag goes
// before both.
func (r *run) scriptOf(region string) (*issue.Script, error) {
	s := r.user.Script
	if r.isFile(issue.Name) {
		var diags []diag.Diag
		if s, diags = issue.ReadScript(r.settingsFiles(), issue.Name, r.user); len(diags) > 0 {
			return nil, fail(exitFailed, diags...)
		}
	}
	s.Region = cmp.Or(region, s.Region)
	return &s, nil
}

// spoken returns a text as a voice reads it aloud, and what of it is put in words;
// line is the number of its first line.
func spoken(text string, line int, voice *speech.Voice) (string, []spelledOut) {
	spans := voice.Text(text)
	var out []spelledOut
	for _, s := range spans {
		if s.Mark != speech.Written {
			out = append(out, spelledOut{line, strings.TrimSpace(s.Was), s.Text, s.Mark == speech.Doubtful})
		}
		line += strings.Count(s.Was, "\n")
	}
	return spans.String(), out
}

// doubts is the places of a text that a reader should look at.
type doubts struct {
	first []string // the first few, as "XYZ → ích xì i dài dét"
	n     int
}

// add counts those of a piece of the text.
func (d *doubts) add(spelled []spelledOut) {
	const named = 4
	for _, s := range spelled {
		if !s.Doubtful {
			continue
		}
		if d.n++; len(d.first) < named {
			d.first = append(d.first, speech.Doubt{Was: s.Was, Said: s.Said}.String())
		}
	}
}

// diags is the warning of them, if there are any.
func (d *doubts) diags(file string) []diag.Diag {
	if d.n == 0 {
		return nil
	}
	return []diag.Diag{{Code: diag.TextDoubtful, Severity: diag.Warning, File: file,
		Args: []any{strings.Join(d.first, "; "), d.n}}}
}

// spelledLines shows what is put in words, each on a line with its number; a
// question mark is at those that a reader should look at.
func (r *run) spelledLines(spelled []spelledOut) string {
	paint := func(color, s string) string { return s }
	if r.env.OutTTY {
		paint = r.paint
	}
	var b strings.Builder
	for _, s := range spelled {
		mark := ""
		if s.Doubtful {
			mark = paint("33", " ?")
		}
		fmt.Fprintf(&b, "%s %s → %s%s\n", paint("36", fmt.Sprintf("@@ %d @@", s.Line)), paint("31", s.Was),
			paint("32", cmp.Or(s.Said, "–")), mark)
	}
	return b.String()
}
