package cli

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bantin/internal/config"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/style"
	"bantin/internal/system"
)

// The exit codes: a contract.
const (
	exitDone      = 0
	exitFailed    = 1
	exitUsage     = 2
	exitMissing   = 3 // done, but articles, text or pictures are missing
	exitNothing   = 4 // nothing usable in the input
	exitOutput    = 5 // output not writable
	exitUnfit     = 6 // no edition can be made of this issue, or one not in the pages asked for
	exitHungUp    = 129
	exitCancelled = 130
	exitEnded     = 143
)

// exitError ends a run with a code. Its diagnostics are still to be printed.
type exitError struct {
	code  int
	diags []diag.Diag
}

func (e *exitError) Error() string {
	if len(e.diags) == 0 {
		return "exit"
	}
	return (&diag.Error{Diag: e.diags[0]}).Error()
}

// fail is an error that ends the run with a code.
func fail(code int, diags ...diag.Diag) error {
	for i := range diags {
		diags[i].Severity = diag.Fault
	}
	return &exitError{code, diags}
}

// exit prints what an error has to say and returns the exit code.
func (r *run) exit(ctx context.Context, err error) int {
	code, diags := r.outcome(ctx, err)
	r.notify(diags...)
	return code
}

// outcome maps an error to the exit code and to what is still to be printed: the
// one place that does.
func (r *run) outcome(ctx context.Context, err error) (int, []diag.Diag) {
	if err == nil {
		return exitDone, nil
	}
	var stopped system.Stopped
	if cause := context.Cause(ctx); cause != nil && errors.As(cause, &stopped) {
		return stopped.Code(), nil
	}
	var exit *exitError
	var reported *diag.Error
	switch {
	case errors.As(err, &exit):
		return exit.code, r.byVariables(exit.diags)
	case errors.As(err, &reported):
		return exitFailed, []diag.Diag{reported.Diag}
	case errors.Is(err, context.Canceled):
		return exitCancelled, nil
	}
	return exitFailed, []diag.Diag{{Code: diag.Failed, Severity: diag.Fault, Args: []any{err.Error()}}}
}

// byVariables names in what is said of flags the variables that have set them, since nobody finds a flag
// which was not written.
func (r *run) byVariables(diags []diag.Diag) []diag.Diag {
	for i, d := range diags {
		switch d.Code {
		case diag.UsageForm, diag.UsageValue, diag.UsageValueNear:
			if flag, ok := d.Args[0].(string); ok && r.variables[flag] != "" {
				diags[i].Args = append([]any{r.variables[flag]}, d.Args[1:]...)
			}
		}
	}
	return diags
}

// badValue is the error of a flag's value that is none of the known words.
func badValue(flag, value string, known ...string) error { return badWord("--"+flag, value, known...) }

// badWord is the error of a word behind a flag or a command that is none of the
// known ones.
func badWord(behind, word string, known ...string) error {
	if near := config.Nearest(word, known); near != "" {
		return fail(exitUsage, diag.Diag{Code: diag.UsageValueNear, Args: []any{behind, word, near}})
	}
	return fail(exitUsage, diag.Diag{Code: diag.UsageValue, Args: []any{behind, word, strings.Join(known, ", ")}})
}

// badForm is the error of a flag's value that does not look as it should.
func badForm(flag, value, like string) error {
	return fail(exitUsage, diag.Diag{Code: diag.UsageForm, Args: []any{"--" + flag, value, like}})
}

// badDate is the error of a --date that is no day.
func badDate(value string) error {
	if issue.IsNoDay(value) {
		return fail(exitUsage, diag.Diag{Code: diag.DateNone, Args: []any{value}})
	}
	return badForm("date", value, "2026-11-23, 23/11/2026")
}

// swallowed is the error of a flag that took the next flag for its value, as
// "-o --lang en" does.
func swallowed(flags *pflag.FlagSet) error {
	var err error
	flags.Visit(func(f *pflag.Flag) {
		var values []string
		if list, ok := f.Value.(pflag.SliceValue); ok {
			values = list.GetSlice()
		} else if f.Value.Type() == "string" {
			values = []string{f.Value.String()}
		}
		for _, v := range values {
			if err == nil && isFlag(flags, v) {
				err = fail(exitUsage, diag.Diag{Code: diag.UsageSwallowed, Args: []any{"--" + f.Name, v}})
			}
		}
	})
	return err
}

// emptied is the error of a flag that was given with nothing, as a variable of a script that
// has no value leaves it: without the flag the run would be another one than was asked for.
func emptied(c *cobra.Command) error {
	var err error
	c.Flags().Visit(func(f *pflag.Flag) {
		empty := f.Value.Type() == "string" && f.Value.String() == ""
		if list, ok := f.Value.(pflag.SliceValue); ok {
			empty = !slices.ContainsFunc(list.GetSlice(), func(v string) bool { return strings.TrimSpace(v) != "" })
		}
		if empty && err == nil {
			err = fail(exitUsage, diag.Diag{Code: diag.UsageBadFlag, Args: []any{"--" + f.Name, "", c.Name()}})
		}
	})
	return err
}

// isFlag reports whether a word is written as one of the flags is, long or short.
func isFlag(flags *pflag.FlagSet, word string) bool {
	if name, long := strings.CutPrefix(word, "--"); long {
		name, _, _ = strings.Cut(name, "=")
		return flags.Lookup(name) != nil
	}
	return len(word) == 2 && word[0] == '-' && flags.ShorthandLookup(word[1:]) != nil
}

// noCommand is the error of a word that is no command.
func noCommand(word string) error {
	known := []string{"help"}
	for _, c := range commands() {
		known = append(known, c.name)
	}
	if slices.Contains(style.Names(), word) {
		return fail(exitUsage, diag.Diag{Code: diag.UsageCommandEdition, Args: []any{word}})
	}
	if near := config.Nearest(word, known); near != "" {
		return fail(exitUsage, diag.Diag{Code: diag.UsageCommandNear, Args: []any{word, near}})
	}
	return fail(exitUsage, diag.Diag{Code: diag.UsageCommand, Args: []any{word}})
}

// flagError puts what pflag found into words of our own.
func flagError(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var malformed *pflag.InvalidSyntaxError
	d := diag.Diag{Code: diag.UsageFlags, Args: []any{err.Error(), c.Name()}}
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		d = diag.Diag{Code: diag.UsageUnknownFlag, Args: []any{"-" + unknown.GetSpecifiedName(), c.Name()}}
	case errors.As(err, &unknown):
		d = diag.Diag{Code: diag.UsageUnknownFlag, Args: []any{"--" + unknown.GetSpecifiedName(), c.Name()}}
		var known []string
		c.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
		if slices.Contains(known, "edition") && slices.Contains(style.Names(), unknown.GetSpecifiedName()) {
			d.Code, d.Args[1] = diag.UsageFlagNear, "-e "+unknown.GetSpecifiedName()
		} else if near := config.Nearest(unknown.GetSpecifiedName(), known); near != "" {
			d.Code, d.Args[1] = diag.UsageFlagNear, "--"+near
		}
	case errors.As(err, &malformed):
		d = diag.Diag{Code: diag.UsageUnknownFlag, Args: []any{malformed.GetSpecifiedFlag(), c.Name()}}
	case errors.As(err, &bare):
		d = diag.Diag{Code: diag.UsageBareFlag, Args: []any{"--" + bare.GetFlag().Name}}
	case errors.As(err, &invalid):
		d = diag.Diag{Code: diag.UsageBadFlag, Args: []any{"--" + invalid.GetFlag().Name, invalid.GetValue(), c.Name()}}
	}
	return fail(exitUsage, d)
}
