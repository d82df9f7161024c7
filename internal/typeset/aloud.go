package typeset

import (
	"strings"

	"bantin/internal/article"
)

// Penalties of the lines' ends in copy that is read aloud.
const (
	amidPhrase  = 40  // not where the voice rests
	amidSpelled = 400 // in what was put in words
)

// hold raises the penalties of the gaps between the words of parts where a
// reader should not have to look for the next line; amid is that of a phrase.
func hold(gaps []int, parts []Part, amid int) {
	word := 0 // ended so far
	for _, pt := range parts {
		for i, run := range pt.In {
			if run.Breath {
				continue
			}
			for k, c := range run.Text {
				if c != ' ' && c != '\n' {
					continue
				}
				if word < len(gaps) {
					switch {
					case run.Spelled:
						gaps[word] = max(gaps[word], amidSpelled)
					case k > 0 || i == 0 || !pt.In[i-1].Breath:
						gaps[word] = max(gaps[word], amid)
					}
				}
				word++
			}
		}
		word++
	}
}

// withoutBreaths is copy without the marks of where to pause.
func withoutBreaths(in article.Inline) string {
	var b strings.Builder
	for _, r := range in {
		if !r.Breath {
			b.WriteString(r.Text)
		}
	}
	return b.String()
}

// linesBelow is how many lines are below a run: one below what was put in words,
// two where the reader should look before the microphone.
func linesBelow(r *article.Run) int {
	switch {
	case r.Doubtful:
		return 2
	case r.Spelled:
		return 1
	}
	return 0
}
