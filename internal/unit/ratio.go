package unit

import (
	"fmt"
	"math"
	"strconv"
)

// Ratio is a share or a multiple in thousandths: 1350 is 1.35. Like Length it
// is a whole number, so that what is computed from it is the same everywhere.
type Ratio int64

// Of is the ratio of a length, rounded towards zero.
func (r Ratio) Of(l Length) Length { return l * Length(r) / 1000 }

// FromText reads a ratio from a configuration: "1.35".
func (r *Ratio) FromText(s string) error {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || !(math.Abs(f) <= 1000) {
		return fmt.Errorf("%q is not a number such as 1.35", s)
	}
	*r = Ratio(math.Round(f * 1000))
	return nil
}
