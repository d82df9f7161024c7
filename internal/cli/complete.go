package cli

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bantin/internal/source"
)

// completePages makes shells offer what a command reads: pages, folders, and issue
// files where it takes them.
func completePages(c *cobra.Command, more ...string) {
	var endings []string
	for _, e := range append(source.Endings(), more...) {
		endings = append(endings, strings.TrimPrefix(e, "."))
	}
	c.ValidArgsFunction = cobra.FixedCompletions(endings, cobra.ShellCompDirectiveFilterFileExt)
}

// plainUsages takes the marks of values out of the texts of flags, which the help takes
// out where it prints them, and shells do not.
func plainUsages(root *cobra.Command) {
	plain := func(f *pflag.Flag) { f.Usage = strings.ReplaceAll(f.Usage, "`", "") }
	root.PersistentFlags().VisitAll(plain)
	for _, c := range root.Commands() {
		c.Flags().VisitAll(plain)
	}
}
