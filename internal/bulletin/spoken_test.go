package bulletin_test

import (
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"bantin/internal/bulletin"
	"bantin/internal/golden"
	"bantin/internal/rendition"
)

var spokenWords = regexp.MustCompile(`"(?:[^"\\]|\\.)*"$`)

// spokenOf is what is said of a file, without white space: of each part of the first level.
func spokenOf(t *testing.T, text string) (parts []string) {
	t.Helper()
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "  ") && !strings.HasPrefix(line, "   ") {
			parts = append(parts, "")
		}
		said := spokenWords.FindString(line)
		if said == "" || strings.HasSuffix(line, "alt="+said) {
			continue
		}
		s, err := strconv.Unquote(said)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		parts[len(parts)-1] += squash(norm.NFC.String(s))
	}
	return parts
}

// teaser is the end of what page one says of an article inside.
var teaser = regexp.MustCompile(`Xemtrang\d+$`)

// TestWhatAScreenReaderSays of the sample, which is read as its articles are written: the
// words of each, in order, in a part of its own, wherever they are on which page or sheet.
func TestWhatAScreenReaderSays(t *testing.T) {
	for _, edition := range []string{"a4", "booklet"} {
		req := request(t, edition)
		req.Spoken = true
		res, err := bulletin.Build(context.Background(), req)
		if err != nil {
			t.Fatal(err)
		}
		spoken := string(res.Editions[0].Files[0].Spoken)
		if edition == "a4" {
			golden.Check(t, "testdata/spoken.txt", []byte(spoken))
		}
		parts := spokenOf(t, spoken)
		articles := 0
		for _, c := range res.Entries {
			if c.Given.Brief {
				continue // these are in one part, their headlines run in
			}
			title := squash(norm.NFC.String(c.Article.Title))
			at := slices.IndexFunc(parts, func(p string) bool {
				return strings.Contains(p[:min(len(p), len(title)+100)], title) && !strings.HasPrefix(p, "Trongsốnày") && !teaser.MatchString(p)
			})
			if at < 0 {
				t.Fatalf("%s: %q is not said", edition, c.Article.Title)
			}
			rest := parts[at]
			parts[at] = ""
			for line := range strings.Lines(rendition.Text(c.Article)) {
				for cell := range strings.SplitSeq(strings.TrimLeft(line, " -"), "\t") {
					_, after, ok := strings.Cut(rest, squash(norm.NFC.String(cell)))
					if !ok {
						t.Errorf("%s: %s: not said, or not in its place: %q", edition, c.File, cell)
						continue
					}
					rest = after
				}
			}
			articles++
		}
		if articles < 10 {
			t.Fatal("hardly any article")
		}
	}
}
