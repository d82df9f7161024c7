package cli

import (
	"math"

	"github.com/spf13/cobra"

	"bantin/internal/diag"
	"bantin/internal/font"
)

func newFonts(w words, run func() error) *cobra.Command {
	return &cobra.Command{
		Use:   "fonts",
		Short: w.text("list the fonts that are built in"),
		Args:  noArgs,
		RunE:  func(*cobra.Command, []string) error { return run() },
	}
}

// fonts lists the fonts that are built in.
func (r *run) fonts() error {
	keys := font.Keys()
	if r.shared.json {
		return r.print(keys)
	}
	for _, k := range keys {
		if err := r.printf("%s\n", k); err != nil {
			return err
		}
	}
	return nil
}

// round keeps one decimal of a length.
func round(mm float64) float64 { return math.Round(mm*10) / 10 }

// noArgs refuses arguments.
func noArgs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return fail(exitUsage, diag.Diag{Code: diag.UsageNoArgument, Args: []any{c.Name(), args[0]}})
}
