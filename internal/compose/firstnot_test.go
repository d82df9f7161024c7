package compose

import "testing"

// TestTheFirstThatDoesNotFitIsFoundFromAnyGuess: it is the one that asking all from the first on
// finds, and near a good guess it is found by a few questions.
func TestTheFirstThatDoesNotFitIsFoundFromAnyGuess(t *testing.T) {
	for n := range 40 {
		for want := 0; want <= n; want++ {
			for guess := -2; guess < n+3; guess++ {
				asked := 0
				got := firstNot(n, guess, func(i int) bool {
					if asked++; i < 0 || i >= n {
						t.Fatalf("of %d, %d is asked for", n, i)
					}
					return i < want
				})
				if got != want || asked > 12 {
					t.Errorf("of %d from %d: %d by %d questions, not %d", n, guess, got, asked, want)
				}
			}
		}
	}
	asked := 0
	if got := firstNot(1500, 702, func(i int) bool { asked++; return i < 700 }); got != 700 || asked > 4 {
		t.Errorf("%d by %d questions", got, asked)
	}
}
