package linebreak

import "testing"

func TestRoomIsTakenAtOnceAndKept(t *testing.T) {
	s := Room([]int(nil), 1000)
	if len(s) != 0 || cap(s) < 1000 {
		t.Fatalf("%d of %d", len(s), cap(s))
	}
	s = append(s, 1, 2, 3)
	if again := Room(s, 500); len(again) != 0 || &again[:1][0] != &s[0] {
		t.Error("what there is room in is not kept")
	}
	if more := Room(s, cap(s)+1); cap(more) < cap(s)+cap(s)/4 {
		t.Errorf("%d after %d: longer paragraphs take new room each", cap(more), cap(s))
	}
}

// The breaker's scratch of a long paragraph is taken once, and never moved.
func TestTheSumsOfALongParagraphAreTakenOnce(t *testing.T) {
	items := make([]Item, 100_000)
	for i := range items {
		items[i] = Item{Kind: Kind(i % 2), Width: 5, Glyphs: 1, Em: 10}
	}
	taken := testing.AllocsPerRun(3, func() {
		var b Breaker
		b.prefix(items)
	})
	if taken != 1 {
		t.Errorf("%v times", taken)
	}
}
