package linebreak

import (
	"math/rand"
	"reflect"
	"testing"

	"bantin/internal/unit"
)

// TestSweepingChangesNoSetting sets random paragraphs with the nodes swept again and again, and
// without.
func TestSweepingChangesNoSetting(t *testing.T) {
	rng := rand.New(rand.NewSource(7))
	swept := 0
	for n := range 300 {
		var items []Item
		for range 5 + rng.Intn(200) {
			items = append(items, Item{Kind: Box, Width: unit.Length(2000 + rng.Intn(40000)), Glyphs: 1 + rng.Intn(8), Em: 10000})
			switch rng.Intn(12) {
			case 0:
				items = append(items, Item{Kind: Penalty, Penalty: rng.Intn(3000)})
			case 1:
				items = append(items, Item{Kind: Penalty, Penalty: Forced})
			default:
				items = append(items, Item{Kind: Glue, Width: 2600, Glyphs: 1, Em: 10000, Penalty: 200 * rng.Intn(2)})
			}
		}
		p := Params{Measure: []unit.Length{unit.Length(60000 + rng.Intn(100000))}, Ragged: n%3 == 1, Balance: n%3 == 2, Stretch: .5,
			Shrink: 1.0 / 3, Scale: .02, TrackMin: -10, TrackMax: 15, Wide: 20, LastMin: .15, Runt: .1}
		whole, often := Breaker{}, Breaker{most: 1 + rng.Intn(40)}
		want, got := whole.Break(items, p), often.Break(items, p)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("paragraph %d: %v, want %v", n, got, want)
		}
		if len(often.nodes) < len(whole.nodes) {
			swept++
		}
	}
	if swept < 100 {
		t.Errorf("%d paragraphs were swept", swept)
	}
}
