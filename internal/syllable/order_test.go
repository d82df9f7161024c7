package syllable

import (
	"encoding/json"
	"errors"
	"io/fs"
	"math/rand"
	"os"
	"slices"
	"testing"
)

// TestTextsAreOrderedAsADictionaryDoes shuffles lists that are in order.
func TestTextsAreOrderedAsADictionaryDoes(t *testing.T) {
	check := func(name string, want []string, compare func(a, b string) int) {
		t.Helper()
		for seed := range int64(20) {
			got := slices.Clone(want)
			rand.New(rand.NewSource(seed)).Shuffle(len(got), func(i, k int) { got[i], got[k] = got[k], got[i] })
			slices.SortFunc(got, compare)
			if !slices.Equal(got, want) {
				t.Fatalf("%s:\n got %q\nwant %q", name, got, want)
			}
		}
	}
	check("syllables", []string{"an", "án", "ăn", "ân", "ba", "bà", "bả", "bã", "bá", "bạ", "ban", "đa", "em", "ê"}, Compare)
	check("words", []string{"ba ba", "ba bà", "ba lá", "bà ba", "bàn"}, Compare)
	check("numbers", []string{"Số 2", "Số 10", "Số 47", "Số 100", "Số hai"}, Compare)
	check("capitals and marks", []string{"“An Giang”", "BẮC Ninh", "Cà Mau", "wifi", "Yên Bái"}, Compare)
	check("names", []string{"Trần Văn An", "Lê Thị Hoa", "Nguyễn Thị Hòa", "Lê Thị Hoàng"}, CompareNames)
	data, err := os.ReadFile("../../../shared/vectors/sort.json")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("no vectors")
	}
	var v struct {
		Letters, Places, Numeric []string
		A                        []string                `json:"vowel_a"`
		Names                    struct{ Want []string } `json:"person_names_by_given_name"`
		Words                    struct {
			Order []string `json:"dictionary_syllable_order"`
		} `json:"dictionary_vs_uca"`
	}
	if err := json.Unmarshal(data, &v); err != nil || len(v.Places) == 0 || len(v.Names.Want) == 0 {
		t.Fatal(err, v)
	}
	check("letters", v.Letters, Compare)
	check("a", v.A, Compare)
	check("places", v.Places, Compare)
	check("numeric", v.Numeric, Compare)
	check("dictionary", v.Words.Order, Compare)
	check("people", v.Names.Want, CompareNames)
}
