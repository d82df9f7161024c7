package style

import (
	"fmt"
	"strconv"
)

// Color is an RGB colour, 8 bits a channel.
type Color struct{ R, G, B uint8 }

// FromText reads "#b01c2e".
func (c *Color) FromText(s string) error {
	if len(s) != 7 || s[0] != '#' {
		return fmt.Errorf("%q (write a colour as #b01c2e)", s)
	}
	v, err := strconv.ParseUint(s[1:], 16, 32)
	if err != nil {
		return fmt.Errorf("%q (write a colour as #b01c2e)", s)
	}
	*c = Color{uint8(v >> 16), uint8(v >> 8), uint8(v)}
	return nil
}

// Forms is what a colour may be in a template, as JSON schemas.
func (Color) Forms() []map[string]any {
	return []map[string]any{{"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}}
}
