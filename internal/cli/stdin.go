package cli

import (
	"context"

	"bantin/internal/diag"
)

// readStdin reads standard input. A cancelled run does not wait for it.
func (r *run) readStdin(ctx context.Context) ([]byte, error) {
	if r.env.InTTY {
		if r.shared.noInput {
			return nil, fail(exitUsage, diag.Diag{Code: diag.UsageNoStdin})
		}
		end := "Ctrl-D"
		if r.env.Windows {
			end = "Ctrl-Z, Enter"
		}
		r.say(r.text("reading from the keyboard; %s ends it", "đang đọc từ bàn phím; %s để kết thúc"), end)
	}
	data, err := r.env.ReadStdin(ctx)
	if err != nil && ctx.Err() == nil {
		err = fail(exitNothing, diag.Diag{Code: diag.InputUnreadable, Args: []any{"-"}})
	}
	return data, err
}
