package pdf

import (
	"slices"
	"testing"

	"bantin/internal/frame"
)

// TestHeadingsOfAPartWhoseHeadlineIsElsewhere are below those of articles, as they are where it
// is here; but the first of a file is of the first level.
func TestHeadingsOfAPartWhoseHeadlineIsElsewhere(t *testing.T) {
	var s frame.Structure
	var of []int32
	for _, roles := range [][]frame.Role{{frame.Heading, frame.Heading}, {frame.Headline, frame.Heading}, {frame.Heading, frame.Heading}} {
		article := s.Add(frame.Node{Role: frame.Article})
		for i, role := range roles {
			of = append(of, s.Add(frame.Node{Parent: article, Role: role, Level: uint8(i + 2)}))
		}
	}
	l, got := newLevels(s), []int(nil)
	for _, node := range of {
		got = append(got, l.of(node))
	}
	if !slices.Equal(got, []int{1, 2, 1, 2, 2, 3}) {
		t.Errorf("%v", got)
	}
}
