package cli

import (
	"io"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"bantin/internal/diag"
)

// Version is the version of the program.
const Version = "0.1.0"

// maker begins the producer of every file that bantin makes.
const maker = "bantin "

func newVersion(w words, run func() error) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: w.text("show the version"),
		Args:  noArgs,
		RunE:  func(*cobra.Command, []string) error { return run() },
	}
}

// version writes the version of the program.
func (r *run) version() error {
	at := commit()
	if r.shared.json {
		return r.print(struct {
			Version string `json:"version"`
			Commit  string `json:"commit,omitempty"`
			Go      string `json:"go"`
			System  string `json:"system"`
		}{Version, at, runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH})
	}
	parts := []string{runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH}
	if at != "" {
		parts = append([]string{at}, parts...)
	}
	_, err := io.WriteString(r.stdout, maker+Version+" ("+strings.Join(parts, " ")+")\n")
	return r.stdoutError(err)
}

// commit is the first figures of the commit that the program was built from, with
// a plus when files were changed since; "" when the go command was not told.
func commit() string {
	const figures = 12
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	at, changed := "", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			at = s.Value[:min(len(s.Value), figures)]
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = "+"
		}
	}
	if at == "" {
		return ""
	}
	return at + changed
}

// completionOptions are the arguments of completion.
type completionOptions struct {
	shell string
	root  *cobra.Command // whose commands and flags are completed
}

func newCompletion(w words, run func(*completionOptions) error) *cobra.Command {
	return &cobra.Command{
		Use:       "completion bash|zsh|fish|powershell",
		Short:     w.text("show the script that lets a shell complete commands"),
		ValidArgs: []string{"bash", "zsh", "fish", "powershell"},
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fail(exitUsage, diag.Diag{Code: diag.UsageOneShell})
			}
			return run(&completionOptions{shell: args[0], root: c.Root()})
		},
	}
}

// completion writes the script that a shell completes command lines with.
func (r *run) completion(o *completionOptions) error {
	var err error
	switch o.shell {
	case "bash":
		err = o.root.GenBashCompletionV2(r.stdout, true)
	case "zsh":
		err = o.root.GenZshCompletion(r.stdout)
	case "fish":
		err = o.root.GenFishCompletion(r.stdout, true)
	case "powershell":
		err = o.root.GenPowerShellCompletionWithDesc(r.stdout)
	default:
		return fail(exitUsage, diag.Diag{Code: diag.UsageShell, Args: []any{o.shell}})
	}
	return r.stdoutError(err)
}

// complete gives the words that a flag takes to the completion of shells; a
// path may be given for a template.
func complete(c *cobra.Command, flag string, words ...string) {
	directive := cobra.ShellCompDirectiveNoFileComp
	if flag == "edition" {
		directive = cobra.ShellCompDirectiveDefault
	}
	// The error is of a flag that is not there: a slip in the source.
	if err := c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, directive)); err != nil {
		panic(err)
	}
}
