package compose

import (
	"slices"
	"strings"
	"testing"

	"bantin/internal/frame"
)

// TestAHeadingOfAPictureAlone: where nothing but a picture is below a heading, the heading is the
// caption of the picture, which has no other; none of its words is lost where that is not printed.
func TestAHeadingOfAPictureAlone(t *testing.T) {
	for _, x := range []struct {
		body string
		want frame.Role // of the block that has the words of the heading
	}{
		{"## Cảnh đồng lúa\n![900x600]\n", frame.Figure},
		{"## Cảnh đồng lúa\n![900x600]\n## Chợ quê\n![900x600]\n", frame.Figure},
		{"## Cảnh đồng lúa\n![900x600] Ảnh chụp sáng 1/5.\n", frame.Heading},
		{"## Cảnh đồng lúa\n![900x600]\nLúa chín.\n", frame.Heading},
		{"## Cảnh đồng lúa\n![900x600]\n## Mùa gặt\nLúa chín.\n", frame.Figure},
		{"## Cảnh đồng lúa\n![2x2]\n", frame.Heading},
		{"## Cảnh đồng lúa\n![900x600]\n![800x600]\n", frame.Heading},
	} {
		doc, _ := lay(t, "= Một đầu đề\nMột đoạn.\n"+x.body, "")
		lines := linesIn(doc)
		i := slices.IndexFunc(lines, func(l line) bool { return strings.HasPrefix(l.text, "Cảnh đồng lúa") })
		if i < 0 || lines[i].role != x.want {
			t.Errorf("%q: the heading is in line %d of %v", x.body, i, lines)
		}
	}
}
