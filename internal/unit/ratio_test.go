package unit

import "testing"

func TestRatiosAreReadAndTaken(t *testing.T) {
	for in, want := range map[string]Length{"0.76": 10260, "1.35": 18225, "2": 27000, "0": 0, "0.125": 1687,
		"-0.5": -6750} {
		var r Ratio
		if err := r.FromText(in); err != nil || r.Of(13500) != want {
			t.Errorf("%q of 13.5 pt: %d %v, want %d", in, r.Of(13500), err, want)
		}
	}
	for _, in := range []string{"", "x", "1,5", "NaN", "Inf", "1e9", "10pt"} {
		var r Ratio
		if err := r.FromText(in); err == nil {
			t.Errorf("%q is read as %d", in, r)
		}
	}
}
