package issue

import (
	"errors"
	"strconv"
	"strings"
)

// Fit is the pages that an edition is to have; the zero value leaves that to its
// copy.
type Fit struct {
	Pages    int
	Multiple bool // a multiple of Pages, and not just so many
}

// MaxFit is the most pages that an edition is made to have.
const MaxFit = 999

// FromText reads "8", or "x4": a multiple of four.
func (f *Fit) FromText(s string) error {
	digits, multiple := strings.CutPrefix(s, "x")
	n, err := strconv.Atoi(digits)
	if err != nil || n < 1 || n > MaxFit || digits[0] == '+' {
		return errors.New("not a number of pages")
	}
	*f = Fit{n, multiple}
	return nil
}

// Forms is how a schema knows a number of pages.
func (Fit) Forms() []map[string]any {
	return []map[string]any{{"type": "integer", "minimum": 1, "maximum": MaxFit},
		{"type": "string", "pattern": `^x?0*[1-9]\d{0,2}$`}}
}
