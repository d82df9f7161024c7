package system

import (
	"os"
	"sync"
)

// unfinished is the files and folders that this process has begun and that have no name
// of their own yet.
var unfinished = struct {
	sync.Mutex
	paths map[string]bool
}{paths: map[string]bool{}}

// beginning notes what is begun at a path. A process that is being ended waits here.
func beginning(path string) {
	unfinished.Lock()
	unfinished.paths[path] = true
	unfinished.Unlock()
}

// ending forgets what was begun at a path if do, which renames or removes it, does so.
func ending(path string, do func() error) error {
	unfinished.Lock()
	defer unfinished.Unlock()
	err := do()
	if err == nil {
		delete(unfinished.paths, path)
	}
	return err
}

// DiscardAll removes all that this process has begun, wherever in its work it is, and lets
// it begin and name nothing more: the next thing to do is to exit.
func DiscardAll() {
	unfinished.Lock() // for ever
	for path := range unfinished.paths {
		os.RemoveAll(path)
	}
}
