// Command bantin turns saved pages of news portals into a printed bulletin.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"bantin/internal/cli"
)

func main() {
	// A reader that goes away is an error of writing, not the end of the
	// process: there are temporary files to remove.
	signal.Ignore(syscall.SIGPIPE)
	ctx, cancel := context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() { cancel(cli.Stopped{Signal: <-signals}); signal.Reset(os.Interrupt, syscall.SIGTERM) }()
	env := cli.System()
	env.OnPages = tune
	os.Exit(cli.Main(ctx, env, os.Args[1:]))
}

// tune sets the collector for reading and laying out pages, which is short and
// makes much that lives to its end. Both calls stop the world, which a command
// that reads no page need not wait for.
func tune() {
	debug.SetGCPercent(800)
	debug.SetMemoryLimit(1 << 30)
}
