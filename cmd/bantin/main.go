// Command bantin turns saved pages of news portals into a printed bulletin.
package main

import (
	"context"
	"os"
	"runtime"

	"bantin/internal/cli"
	"bantin/internal/system"
)

func main() {
	ctx, env := begin()
	os.Exit(cli.Main(ctx, env, os.Args[1:]))
}

// begin returns a context that signals end once there is work, and the world of this
// process. Before, and in a command that only says something, they end the process at
// once: to wait for them takes threads, a tenth of the time that version takes.
func begin() (context.Context, system.Env) {
	ctx, listen := system.Stoppable()
	env := system.New()
	env.OnWork = listen
	env.OnPages = tune
	return ctx, env
}

// tune sets the collector for reading and laying out pages: this is the one
// place that does. Decoded photographs are megabytes of garbage a moment later,
// and an issue of hundreds of pages is much that lives to its end, all of which
// each collection goes through. Of 914 pages, 75 per cent collects 166 times and
// takes 148 MB, 150 per cent 73 times and 165 MB, for a tenth less of processor
// time. Where pages are forgotten as soon as they are made, as in a batch, little
// lives and 300 per cent saves as much again, for 90 MB instead of 60. What is
// small is not collected, and a limit is there for what is large (memory.go). It
// collects once, which a command that reads no page need not wait for.
//
// It keeps the process to as many cores as there are jobs, too: who asks for one
// page at a time shares the machine with others, and compressing and collecting
// would take the next core. 0 jobs are one a core. A batch that makes several pages at a time is
// told of one core more: one whose job waits for the disk to have a file is not given to
// another at once, which was a twentieth of the time of 400 pages.
func tune(jobs int, batch bool) {
	cores := runtime.GOMAXPROCS(0)
	if jobs > 0 {
		cores = min(cores, jobs)
	}
	if batch && cores > 1 {
		cores++
	}
	if cores != runtime.GOMAXPROCS(0) {
		runtime.GOMAXPROCS(cores)
	}
	percent := 150
	if batch {
		percent = 300
	} else {
		spread()
	}
	collect(percent)
}
