package cli

import (
	"cmp"
	"fmt"
	"strings"

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
		iss, diags := issue.Read(r.env.FS, issue.Name, r.user)
		if iss == nil {
			return nil, fail(exitFailed, diags...)
		}
		s = iss.Script
	}
	s.Region = cmp.Or(region, s.Region)
	return &s, nil
}

// spoken returns a text as it is read aloud, and what of it is put in words; line
// is the number of its first line.
func spoken(text string, line int, o speech.Options) (string, []spelledOut) {
	spans := speech.Text(text, o)
	var out []spelledOut
	for _, s := range spans {
		if s.Mark != speech.Written {
			out = append(out, spelledOut{line, strings.TrimSpace(s.Was), s.Text, s.Mark == speech.Doubtful})
		}
		line += strings.Count(s.Was, "\n")
	}
	return spans.String(), out
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
