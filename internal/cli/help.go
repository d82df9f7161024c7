package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bantin/internal/wording"
)

// help prints the help of a command in the language of messages.
func (r *run) help(c *cobra.Command) error {
	var b strings.Builder
	title := func(key wording.Key) { fmt.Fprintf(&b, "\n%s\n", r.text(key)) }
	if c.HasParent() {
		fmt.Fprintf(&b, "%s\n", c.Short)
		title("Usage:")
		fmt.Fprintf(&b, "  bantin %s%s\n", c.Use, r.text(" [flags]"))
	} else {
		fmt.Fprintf(&b, "bantin: %s\n", c.Short)
		title("Usage:")
		fmt.Fprintf(&b, "  bantin %s\n", r.text("[build] INPUT... [-o OUT]"))
		title("Commands:")
		for _, sub := range c.Commands() {
			if sub.IsAvailableCommand() || sub.Name() == "help" {
				fmt.Fprintf(&b, "  %-11s %s\n", sub.Name(), sub.Short)
			}
		}
	}
	if c.Long != "" {
		fmt.Fprintf(&b, "\n%s\n", c.Long)
	}
	own, everywhere := flagsOf(c)
	if own.HasFlags() {
		title("Flags:")
		r.flags(&b, own)
	}
	title("Global flags:")
	r.flags(&b, everywhere)
	if !c.HasParent() {
		fmt.Fprintf(&b, "\n%s\n%s\n",
			r.text("Values come from flags, then environment variables (BANTIN_NUMBER for --number), then "+
				"bantin.yaml, then your bantin/config.yaml."),
			r.text("\"bantin help COMMAND\" says more; \"bantin guide\" makes a guide with pictures, in Vietnamese."))
		title("Topics of \"bantin help TOPIC\":")
		b.WriteString(r.topicsKnown())
	}
	if c.Example != "" {
		title("Examples:")
		fmt.Fprintf(&b, "%s\n", c.Example)
	}
	_, err := io.WriteString(r.stdout, b.String())
	return r.stdoutError(err)
}

// flagsOf is the flags of a command by itself, in the order in which they are made,
// and those of all commands.
func flagsOf(c *cobra.Command) (own, everywhere *pflag.FlagSet) {
	everywhere = c.Root().PersistentFlags()
	own = pflag.NewFlagSet("", pflag.ContinueOnError)
	own.SortFlags = false
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if everywhere.Lookup(f.Name) == nil {
			own.AddFlag(f)
		}
	})
	return own, everywhere
}

// usage is what a flag takes, and what is said of it.
func (w words) usage(f *pflag.Flag) (value, text string) {
	value, text = pflag.UnquoteUsage(f)
	if f.DefValue != "" && f.Value.Type() == "string" {
		text += w.text(" (default: %s)", f.DefValue)
	}
	return value, text
}

// flags prints flags in the order in which they are made. That of pflag counts
// bytes for columns and speaks English.
func (r *run) flags(b *strings.Builder, set *pflag.FlagSet) {
	var rows [][2]string
	set.VisitAll(func(f *pflag.Flag) {
		value, text := r.usage(f)
		head := "    --" + f.Name
		if f.Shorthand != "" {
			head = "-" + f.Shorthand + ", --" + f.Name
		}
		if value != "" {
			head += " " + value
		}
		rows = append(rows, [2]string{head, text})
	})
	b.WriteString(pairs(rows))
}

// newHelp is "bantin help [COMMAND|TOPIC]".
func (r *run) newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   r.text("help [COMMAND|TOPIC]"),
		Short: r.text("help of a command, or on a topic"),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			var words []string
			for _, t := range topics {
				words = append(words, t.name)
			}
			for _, c := range commands() {
				words = append(words, c.name)
			}
			return words, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return r.help(c.Root())
			}
			for _, t := range topics {
				if t.name == args[0] {
					_, err := io.WriteString(r.stdout, t.text(r))
					return r.stdoutError(err)
				}
			}
			for _, sub := range c.Root().Commands() {
				if sub.Name() == args[0] {
					return r.help(sub)
				}
			}
			return noCommand(args[0])
		},
	}
}

// exits is what each exit code says.
var exits = []struct {
	code int
	says wording.Key
}{
	{exitDone, "done"},
	{exitFailed, "failed"},
	{exitUsage, "wrong usage"},
	{exitMissing, "done, but articles, text or pictures are missing"},
	{exitNothing, "no usable article was found"},
	{exitOutput, "the output cannot be written"},
	{exitUnfit, "none of the editions can be made of this issue, or one does not fit its pages (--fit)"},
	{exitHungUp, "its terminal was closed"},
	{exitCancelled, "cancelled (Ctrl-C)"},
	{exitEnded, "terminated"},
}

// exitCodes is the table of exit codes.
func (r *run) exitCodes() string {
	var b strings.Builder
	for _, e := range exits {
		fmt.Fprintf(&b, "%4d  %s\n", e.code, r.text(e.says))
	}
	return b.String()
}
