package cli

import (
	"io"

	"bantin/internal/diag"
)

// maxStdin bounds what is read from standard input: one byte more than a page
// may have, so that a larger one is told.
const maxStdin = 64<<20 + 1

// readStdin reads standard input. A cancelled run does not wait for it.
func (r *run) readStdin() ([]byte, error) {
	if r.env.InTTY {
		if r.noInput {
			return nil, fail(exitUsage, diag.Diag{Code: "usage-no-stdin"})
		}
		end := "Ctrl-D"
		if r.env.Windows {
			end = "Ctrl-Z, Enter"
		}
		r.say(r.in("reading from the keyboard; %s ends it", "đang đọc từ bàn phím; %s để kết thúc"), end)
	}
	type read struct {
		data []byte
		err  error
	}
	done := make(chan read, 1)
	go func() {
		data, err := io.ReadAll(io.LimitReader(r.env.Stdin, maxStdin))
		done <- read{data, err}
	}()
	select {
	case <-r.ctx.Done():
		return nil, r.ctx.Err()
	case got := <-done:
		if got.err != nil {
			return nil, fail(exitNothing, diag.Diag{Code: "input-missing", Args: []any{"-"}})
		}
		return got.data, nil
	}
}
