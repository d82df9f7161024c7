//go:build unix

package cli

import (
	"os"
	"syscall"
	"unsafe"
)

// isTerminal reports whether a file is a terminal; other devices, such as
// /dev/null, are not.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	var state syscall.Termios
	_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), getTermios, uintptr(unsafe.Pointer(&state)))
	return errno == 0
}

func canColor(*os.File) bool { return true }
