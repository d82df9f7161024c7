package vietnamese

import (
	"encoding/json"
	"os"
	"testing"
)

// TestGivenCases takes the cases of the project's shared vectors, where they
// are at hand.
func TestGivenCases(t *testing.T) {
	data, err := os.ReadFile("../../../shared/vectors/normaliser_cases.json")
	if _, absent := os.Stat("../../../shared"); err != nil && absent != nil {
		t.Skip("no ../shared")
	}
	if err != nil {
		t.Fatal(err)
	}
	var cases []vector
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	for _, v := range cases {
		got, _ := Text(v.In, Options{})
		if got != v.Want {
			t.Errorf("%s: %q becomes %q, want %q", v.Rule, v.In, got, v.Want)
		}
		if again, _ := Text(got, Options{}); again != got {
			t.Errorf("%q becomes %q, then %q", v.In, got, again)
		}
	}
}
