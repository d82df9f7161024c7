package cli

import (
	"context"
	"errors"
	"syscall"

	"github.com/spf13/pflag"

	"bantin/internal/diag"
)

// The exit codes: a contract.
const (
	exitDone      = 0
	exitFailed    = 1
	exitUsage     = 2
	exitMissing   = 3 // done, but some articles or pictures are missing
	exitNothing   = 4 // nothing usable in the input
	exitOutput    = 5 // output not writable
	exitMisfit    = 6 // does not fit
	exitCancelled = 130
	exitEnded     = 143
)

// exitError ends a run with a code. Its diagnostics are still to be told.
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

// exit tells what an error has to say and returns the exit code.
func (r *run) exit(err error) int {
	code, diags := r.outcome(err)
	r.tell(diags...)
	return code
}

// outcome maps an error to the exit code and to what is still to be told: the
// one place that does.
func (r *run) outcome(err error) (int, []diag.Diag) {
	if err == nil {
		return exitDone, nil
	}
	var stopped Stopped
	if cause := context.Cause(r.ctx); cause != nil && errors.As(cause, &stopped) {
		if stopped.Signal == syscall.SIGTERM {
			return exitEnded, nil
		}
		return exitCancelled, nil
	}
	var exit *exitError
	var told *diag.Error
	switch {
	case errors.As(err, &exit):
		return exit.code, exit.diags
	case errors.As(err, &told):
		return exitFailed, []diag.Diag{told.Diag}
	case errors.Is(err, context.Canceled):
		return exitCancelled, nil
	}
	return exitFailed, []diag.Diag{{Code: "failed", Severity: diag.Fault, Args: []any{err.Error()}}}
}

// badValue is the error of a flag's value that is none of the known.
func badValue(flag, value, known string) error {
	return fail(exitUsage, diag.Diag{Code: "usage-value", Args: []any{"--" + flag, value, known}})
}

// flagError puts what pflag found into words of our own.
func flagError(err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	d := diag.Diag{Code: "usage-flags", Args: []any{err.Error()}}
	switch {
	case errors.As(err, &unknown):
		name := "--" + unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			name = "-" + unknown.GetSpecifiedName()
		}
		d = diag.Diag{Code: "usage-unknown-flag", Args: []any{name}}
	case errors.As(err, &bare):
		d = diag.Diag{Code: "usage-bare-flag", Args: []any{"--" + bare.GetFlag().Name}}
	case errors.As(err, &invalid):
		d = diag.Diag{Code: "usage-bad-flag", Args: []any{"--" + invalid.GetFlag().Name, invalid.GetValue()}}
	}
	return fail(exitUsage, d)
}
