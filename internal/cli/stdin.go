package cli

import (
	"context"
	"io"

	"bantin/internal/diag"
	"bantin/internal/source"
)

// readStdin reads standard input. A cancelled run does not wait for it.
func (r *run) readStdin(ctx context.Context) ([]byte, error) {
	if err := r.askForInput(); err != nil {
		return nil, err
	}
	data, err := r.env.ReadStdin(ctx)
	if err != nil {
		err = r.unread(ctx, "-", err)
	}
	return data, err
}

// askForInput says that somebody is to type, if standard input is the keyboard.
func (r *run) askForInput() error {
	if !r.env.InTTY {
		return nil
	}
	if r.shared.noInput {
		return fail(exitUsage, diag.Diag{Code: diag.UsageNoStdin})
	}
	end := "Ctrl-D"
	if r.env.Windows {
		end = "Ctrl-Z, Enter"
	}
	r.say("reading from the keyboard; %s ends it", end)
	return nil
}

// open opens a file, or standard input for "-", to be read as it comes.
func (r *run) open(ctx context.Context, name string) (io.ReadCloser, error) {
	if name == "-" {
		if err := r.askForInput(); err != nil {
			return nil, err
		}
		return io.NopCloser(r.env.OpenStdin(ctx)), nil
	}
	in, err := r.env.FS.Open(name)
	if err != nil {
		err = r.unread(ctx, name, err)
	}
	return in, err
}

// unread is the error of reading an input; that of the context, once it has
// ended.
func (r *run) unread(ctx context.Context, name string, err error) error {
	switch {
	case ctx.Err() != nil:
		return err
	case name == "-":
		return fail(exitNothing, diag.Diag{Code: diag.InputUnreadable, Args: []any{"-"}})
	}
	return fail(exitNothing, source.Unread(name, err))
}
