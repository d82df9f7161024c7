//go:build !windows

package system

import (
	"errors"
	"os"

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
	return pid != os.Getpid() && !errors.Is(unix.Kill(pid, 0), unix.ESRCH)
}
