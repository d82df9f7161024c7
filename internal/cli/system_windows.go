package cli

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"unsafe"
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

var (
	kernel32       = syscall.NewLazyDLL("kernel32.dll")
	setConsoleMode = kernel32.NewProc("SetConsoleMode")
	consoleList    = kernel32.NewProc("GetConsoleProcessList")
)

// ownConsole reports whether no other program is in the console: it was made
// for this one, and goes with it.
func ownConsole() bool {
	var ids [2]uint32
	n, _, _ := consoleList.Call(uintptr(unsafe.Pointer(&ids[0])), uintptr(len(ids)))
	return n == 1
}

// show opens a file with the program that the user has for it.
func show(name string) error {
	path, err := filepath.Abs(name)
	if err != nil {
		return err
	}
	return exec.Command("rundll32", "url.dll,FileProtocolHandler", path).Start()
}

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
