//go:build !windows

package system

import (
	"bytes"
	"errors"
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// lock takes the lock of a whole file. Locks of this kind are the same on
// all systems of the family, and work on network disks.
func lock(f *os.File, shared bool) error {
	kind := int16(unix.F_WRLCK)
	if shared {
		kind = unix.F_RDLCK
	}
	err := unix.FcntlFlock(f.Fd(), unix.F_SETLK, &unix.Flock_t{Type: kind})
	if errors.Is(err, unix.EACCES) || errors.Is(err, unix.EAGAIN) {
		return ErrHeld
	}
	return err
}

// isRunning reports whether a process is there that is not this one. One that had
// our number before us is gone.
func isRunning(pid int) bool {
	return pid != os.Getpid() && !errors.Is(unix.Kill(pid, 0), unix.ESRCH) && !isDead(pid)
}

// isDead reports whether a process has ended, and only waits for its parent to ask how: in a
// container that may be for ever. Only Linux says so in a file.
func isDead(pid int) bool {
	stat, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err != nil {
		return false
	}
	i := bytes.LastIndexByte(stat, ')') // the name before it may have anything in it
	return i >= 0 && bytes.HasPrefix(stat[i+1:], []byte(" Z"))
}
