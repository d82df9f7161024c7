package cli

import (
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"bantin/internal/style"
)

// inkFlags say on the command line what all editions are printed with; the zero
// value leaves that to their templates.
type inkFlags struct {
	mono, save bool
	screen     string // lines an inch; "" leaves it to the templates
}

func (o *inkFlags) add(w words, c *cobra.Command) {
	c.Flags().BoolVar(&o.mono, "mono", false, w.text("black ink only: text and rules black, pictures grey"))
	c.Flags().StringVar(&o.screen, "screen", "", w.text("black ink only, pictures as dots for a risograph: "+
		"`53|72|85` lines an inch"))
	complete(c, "screen", style.Screens()...)
	c.Flags().BoolVar(&o.save, "ink-save", false, w.text("save ink: no filled boxes, smaller and lighter pictures"))
}

// apply puts the flags into the templates.
func (o *inkFlags) apply(templates []*style.Template) error {
	lines := 0
	if o.screen != "" {
		if !slices.Contains(style.Screens(), o.screen) {
			return badValue("screen", o.screen, style.Screens()...)
		}
		lines, _ = strconv.Atoi(o.screen)
	}
	for _, t := range templates {
		if o.mono {
			t.InOneInk()
		}
		if lines > 0 {
			t.InDots(lines)
		}
		if o.save {
			t.SaveInk()
		}
	}
	return nil
}
