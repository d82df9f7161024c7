package cli

import (
	"errors"
	"os"
	"syscall"
)

// The errors of Windows that package syscall has no names for.
const (
	errorWriteProtect   = syscall.Errno(19)
	errorHandleDiskFull = syscall.Errno(39)
	errorDiskFull       = syscall.Errno(112)
	errorInvalidName    = syscall.Errno(123)
	errorNameTooLong    = syscall.Errno(206)
	errorNoData         = syscall.Errno(232) // the reader of a pipe is gone
)

func readOnly(err error) bool { return errors.Is(err, errorWriteProtect) }
func diskFull(err error) bool {
	return errors.Is(err, errorDiskFull) || errors.Is(err, errorHandleDiskFull)
}
func longName(err error) bool {
	return errors.Is(err, errorInvalidName) || errors.Is(err, errorNameTooLong)
}
func brokenPipe(err error) bool {
	return errors.Is(err, syscall.ERROR_BROKEN_PIPE) || errors.Is(err, errorNoData)
}

// enableColors is the mode in which a console understands escapes; the old
// one prints them.
const enableColors = 0x0004

var setConsoleMode = syscall.NewLazyDLL("kernel32.dll").NewProc("SetConsoleMode")

// isTerminal reports whether a file is a console.
func isTerminal(f *os.File) bool {
	var mode uint32
	return syscall.GetConsoleMode(syscall.Handle(f.Fd()), &mode) == nil
}

// canColor makes a console understand colours, where it can.
func canColor(f *os.File) bool {
	var mode uint32
	if syscall.GetConsoleMode(syscall.Handle(f.Fd()), &mode) != nil {
		return false
	}
	ok, _, _ := setConsoleMode.Call(f.Fd(), uintptr(mode|enableColors))
	return ok != 0
}
