package extract

import (
	"os"
	"reflect"
	"slices"
	"testing"
)

// ofTheProgram is the patterns that are made before a test makes more.
var ofTheProgram = slices.Clone(patterns)

// TestBeginningsAreThoseOfThePatterns: the table says of each pattern of the program what would be found of it
// without the table, and has no more. UPDATE_GOLDEN=1 makes it.
func TestBeginningsAreThoseOfThePatterns(t *testing.T) {
	if len(ofTheProgram) < 100 {
		t.Fatalf("%d patterns", len(ofTheProgram))
	}
	want := tableOf(ofTheProgram)
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile("beginnings.bin", want, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(want) != beginnings {
		t.Fatal("beginnings.bin is not that of the patterns: UPDATE_GOLDEN=1 go test -run BeginningsAre ./internal/extract")
	}
	for _, expr := range append(slices.Clone(ofTheProgram), `^no pattern of the program`) {
		if got, want := begins(expr), firstLettersOf(expr); !reflect.DeepEqual(got, want) {
			t.Errorf("%s begins otherwise in the table", expr)
		}
	}
}
