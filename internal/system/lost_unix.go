//go:build !windows

package system

import (
	"os"

	"golang.org/x/sys/unix"
)

// isLost reports whether what is written to a file goes nowhere though nobody said so: it was closed
// when the program began, where the runtime of Go opens the null device, for reading and
// writing. "> /dev/null" opens it for writing alone. A program that starts others may open it for
// both, so that this is a reason to say something and not one to fail.
func isLost(f *os.File) bool {
	flags, err := unix.FcntlInt(f.Fd(), unix.F_GETFL, 0)
	if err != nil || flags&unix.O_ACCMODE != unix.O_RDWR {
		return false
	}
	null, err := os.Stat(os.DevNull)
	if err != nil {
		return false
	}
	is, err := f.Stat()
	return err == nil && os.SameFile(is, null)
}
