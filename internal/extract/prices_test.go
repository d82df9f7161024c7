package extract

import "testing"

func TestPrices(t *testing.T) {
	for s, want := range map[string]int{
		"":                                     0,
		"150.000 VND":                          1,
		"Giá 150.000đ, còn 120.000 đ":          2,
		"5 đồng một mớ, 12đồng":                0,
		"$12.50 $ 3 £4 1 € 2€ €5":              6,
		"năm 2026, 312 người, 7h30":            0,
		"12.000.000 VNĐ / 3 USD / 4EUR / 5 ₫.": 4,
		"$$ 5 10  VND":                         1, // one space at most
		"100 000 đ":                            1,
		"€5 đ":                                 1, // not twice
	} {
		if got := prices(s, 60); got != want {
			t.Errorf("%q has %d prices, not %d", s, got, want)
		}
	}
	if got := prices("$1 $2 $3 $4", 3); got != 3 {
		t.Errorf("%d prices are counted, not 3", got)
	}
}
