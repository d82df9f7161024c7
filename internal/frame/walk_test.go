package frame_test

import (
	"fmt"
	"reflect"
	"testing"

	"bantin/internal/frame"
	"bantin/internal/unit"
)

// nested is a group in a group on the second page.
func nested() *frame.Document {
	inner := &frame.Group{X: 10, Y: 20, Items: []frame.Item{&frame.Rule{X: 1, Y: 2}, &frame.Anchor{ID: 2, X: 3, Y: 4}}}
	outer := &frame.Group{X: 100, Y: 200, Items: []frame.Item{&frame.Text{String: "a"}, inner,
		&frame.Text{String: "b"}}}
	return &frame.Document{Pages: []frame.Page{{Items: []frame.Item{&frame.Anchor{ID: 1, Y: 9}}},
		{Items: []frame.Item{outer, &frame.Text{String: "c"}, &frame.Anchor{ID: 1}}}}}
}

func TestWalkAddsTheOffsetsOfGroups(t *testing.T) {
	var got []string
	frame.Walk(nested().Pages[1].Items, func(it frame.Item, dx, dy unit.Length) {
		got = append(got, fmt.Sprintf("%T %d,%d", it, dx, dy))
	})
	want := []string{"*frame.Text 100,200", "*frame.Rule 110,220", "*frame.Anchor 110,220", "*frame.Text 100,200",
		"*frame.Text 0,0", "*frame.Anchor 0,0"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestAnchorsMoveWithTheirGroups(t *testing.T) {
	want := map[int]frame.Place{1: {Page: 0, Y: 9}, 2: {Page: 1, X: 113, Y: 224}}
	if got := frame.Places(nested()); !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
