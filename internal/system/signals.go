package system

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// Stoppable is a context that ends with a signal to the process, with Stopped as the cause, once
// listen was called; the process ends soon afterwards, wherever it is.
func Stoppable() (ctx context.Context, listen func()) {
	// A reader that goes away is an error of writing, not the end of the
	// process: there are temporary files to remove.
	signal.Ignore(syscall.SIGPIPE)
	ctx, cancel := context.WithCancelCause(context.Background())
	return ctx, func() { go obey(signals(), cancel) }
}

// signals is the signals that end a run. What a process was started to ignore, as nohup and
// scripts ask for, it does not hear.
func signals() <-chan os.Signal {
	out := make(chan os.Signal, 2)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) {
			signal.Notify(out, s)
		}
	}
	return out
}

// grace is how long a run has to end by itself after a signal: what it does may take longer,
// as setting a paragraph of ten thousand words, or wait for ever, as a pipe that nobody writes to.
// Within half a second the process must be gone: the rest is for a busy machine, on which the signal
// is heard late, and for the system to take back a gigabyte.
const grace = 200 * time.Millisecond

// obey ends the run when a signal comes, and the process when that has not ended after its
// grace, or a second signal comes; nothing that was begun stays.
func obey(signals <-chan os.Signal, cancel context.CancelCauseFunc) {
	stopped := Stopped{Signal: <-signals}
	cancel(stopped)
	select {
	case <-signals:
	case <-time.After(grace):
	}
	DiscardAll()
	os.Exit(stopped.Code())
}
