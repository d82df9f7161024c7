package system

import (
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// ErrHeld is the error of a lock that another process holds.
var ErrHeld = errors.New("another process holds the lock")

// Lock locks a file, which is made if it is not there, against other processes
// until it is closed or the process ends, however it ends. Several may hold a
// shared lock. The file stays: to remove it would let two hold the lock.
func (d folder) Lock(name string, shared bool) (io.Closer, error) {
	f, err := openOwn(d.path(name), os.O_RDWR|os.O_CREATE)
	if err != nil {
		return nil, err
	}
	if err := lock(f, shared); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

func (d folder) Append(name string) (io.WriteCloser, error) {
	f, err := openOwn(d.path(name), os.O_WRONLY|os.O_APPEND|os.O_CREATE)
	if err != nil {
		return nil, err
	}
	return f, nil
}

// Sweep removes the files and folders that Create and BeginFolder have begun in a
// folder for a process which is gone: it was killed.
func (d folder) Sweep(dir string) { d.sweep(dir, func(int, string, fs.DirEntry) bool { return true }) }

// longAgo is longer than anything is being written.
const longAgo = time.Hour

// SweepOld removes of these what was begun on this machine, and what nobody has written to for an
// hour: the process that has begun the rest may be one of another machine, or of another container.
func (d folder) SweepOld(dir string) {
	here := machine()
	d.sweep(dir, func(pid int, on string, e fs.DirEntry) bool {
		if on != "" && on == here && pid != os.Getpid() { // of our own number may be what we have begun
			return true
		}
		info, err := e.Info()
		return err == nil && time.Since(info.ModTime()) > longAgo
	})
}

func (d folder) sweep(dir string, goes func(pid int, on string, e fs.DirEntry) bool) {
	entries, err := os.ReadDir(d.path(dir))
	if err != nil {
		return
	}
	for _, e := range entries {
		if pid, on, ok := begunBy(e); ok && !isRunning(pid) && goes(pid, on, e) {
			os.RemoveAll(filepath.Join(d.path(dir), e.Name()))
		}
	}
}

// begunBy is the number of the process that has begun a file or a folder, and the machine on which
// that is its number, if the name tells it.
func begunBy(e fs.DirEntry) (pid int, on string, ok bool) {
	name, begun := strings.CutPrefix(e.Name(), begunPrefix)
	name, ends := strings.CutSuffix(name, begunEnd)
	if !begun || !ends || !e.Type().IsRegular() && !e.IsDir() {
		return 0, "", false
	}
	number, n, _ := strings.Cut(name, "-")
	n, on, told := strings.Cut(n, "-")
	pid, err := strconv.Atoi(number)
	_, e2 := strconv.Atoi(n)
	_, e3 := hex.DecodeString(on)
	return pid, on, err == nil && e2 == nil && e3 == nil && told == (len(on) == hex.EncodedLen(machineBytes)) && pid > 0
}

// begunPrefix and begunEnd are what the names begin and end with of what is begun.
const (
	begunPrefix = ".bantin-"
	begunEnd    = ".tmp"
)
