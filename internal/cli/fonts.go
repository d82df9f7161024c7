package cli

import (
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"bantin/internal/diag"
	"bantin/internal/font"
)

func newFonts(r *run) *cobra.Command {
	return &cobra.Command{
		Use:   "fonts",
		Short: r.in("list the faces that are built in", "liệt kê các phông có sẵn"),
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			keys := font.Keys()
			if r.json {
				return r.print(keys)
			}
			for _, k := range keys {
				if err := r.printf("%s\n", k); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// printf writes data that was asked for to stdout.
func (r *run) printf(format string, args ...any) error {
	_, err := fmt.Fprintf(r.stdout, format, args...)
	return r.stdoutError(err)
}

// round keeps one decimal of a length.
func round(mm float64) float64 { return math.Round(mm*10) / 10 }

// noArgs refuses arguments.
func noArgs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return fail(exitUsage, diag.Diag{Code: "usage-no-argument", Args: []any{c.Name(), args[0]}})
}
