package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"bantin/internal/licence"
)

func newLicenses(w words, run func() error) *cobra.Command {
	return &cobra.Command{
		Use:   "licenses",
		Short: w.text("show the licences of the program, its libraries and fonts"),
		Args:  noArgs,
		RunE:  func(*cobra.Command, []string) error { return run() },
	}
}

// licenses writes all licences, each under the names of what it is of.
func (r *run) licenses() error {
	all := licence.All()
	if r.shared.json {
		return r.print(all)
	}
	for _, n := range all {
		heading := strings.Join(n.Of, "\n")
		if err := r.printf("%s\n\n%s\n\n\n", heading, n.Text); err != nil {
			return err
		}
	}
	return nil
}
