package unit

import "testing"

func TestLengthsAreReadAndPrinted(t *testing.T) {
	for in, want := range map[string]string{"82mm": "232.441", "8.2cm": "232.441", "10pt": "10.000",
		" 13.5 pt ": "13.500", "7": "7.000", "-1.5mm": "-4.252", "0": "0.000", "-0.4pt": "-0.400"} {
		var l Length
		if err := l.FromText(in); err != nil || l.String() != want {
			t.Errorf("%q: %v %v, want %v", in, l, err, want)
		}
	}
	for _, in := range []string{"", "mm", "10px", "ten", "NaN", "Inf", "1e300mm", "10 20"} {
		if l, err := Parse(in); err == nil {
			t.Errorf("%q is read as %v", in, l)
		}
	}
}

func TestEmRoundsHalfAwayFromZero(t *testing.T) {
	for _, c := range []struct {
		n    int
		size Length
		want Length
	}{{500, 10000, 5000}, {333, 10500, 3497}, {1, 500, 1}, {-1, 500, -1}, {1, 499, 0}, {-1, 499, 0}, {0, 9000, 0}} {
		if got := Em(c.n, c.size); got != c.want {
			t.Errorf("%d/1000 em of %v: %d, want %d", c.n, c.size, got, c.want)
		}
	}
}

func TestConversionsAgree(t *testing.T) {
	if MM(25.4) != 72*Point || Pt(1.0005) != 1001 || (72*Point).MM() != 25.4 || (3*Point).Pt() != 3 {
		t.Error("an inch is 25.4 mm and 72 points")
	}
}
