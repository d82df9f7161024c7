package system

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// keepOwner does nothing: a file has the rights of its folder.
func keepOwner(*os.File, fs.FileInfo) {}

func isReadOnly(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }

func isFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}

func isBadName(err error) bool {
	return errors.Is(err, windows.ERROR_INVALID_NAME) || errors.Is(err, windows.ERROR_FILENAME_EXCED_RANGE)
}

// IsBrokenPipe reports whether the reader of what was written is gone.
func IsBrokenPipe(err error) bool {
	return errors.Is(err, syscall.ERROR_BROKEN_PIPE) || errors.Is(err, windows.ERROR_NO_DATA)
}

// canColor makes a console understand escapes, and reports whether it does; an
// old one would print them.
func canColor(f *os.File) bool {
	var mode uint32
	console := windows.Handle(f.Fd())
	return windows.GetConsoleMode(console, &mode) == nil &&
		windows.SetConsoleMode(console, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}

// ownConsole reports whether a person has started the program in a console of its
// own: no other program is in it, and it goes with this one. Who starts programs by
// the clock or as services gives them such a console, too, and nobody sees it.
func ownConsole() bool {
	list := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetConsoleProcessList")
	var ids [2]uint32
	n, _, _ := list.Call(uintptr(unsafe.Pointer(&ids[0])), uintptr(len(ids)))
	return n == 1 && isTerminal(os.Stdin) && onScreen() && !startsUnseen(parent())
}

// onScreen reports whether the windows of this process can be seen: those of a
// service, or of a task that runs without a user, cannot.
func onScreen() bool {
	user := windows.NewLazySystemDLL("user32.dll")
	station, _, _ := user.NewProc("GetProcessWindowStation").Call()
	const flagsOf, visible = 1, 1 // UOI_FLAGS, WSF_VISIBLE
	var flags struct{ inherit, reserved, flags uint32 }
	ok, _, _ := user.NewProc("GetUserObjectInformationW").Call(station, flagsOf, uintptr(unsafe.Pointer(&flags)),
		unsafe.Sizeof(flags), 0)
	return ok == 0 || flags.flags&visible != 0
}

// parent is the name of the program that has started this one; "" when it is gone.
func parent() string {
	all, err := windows.CreateToolhelp32Snapshot(windows.TH32CS_SNAPPROCESS, 0)
	if err != nil {
		return ""
	}
	defer windows.CloseHandle(all)
	p := windows.ProcessEntry32{Size: uint32(unsafe.Sizeof(windows.ProcessEntry32{}))}
	for err = windows.Process32First(all, &p); err == nil; err = windows.Process32Next(all, &p) {
		if p.ProcessID == uint32(os.Getppid()) {
			return windows.UTF16ToString(p.ExeFile[:])
		}
	}
	return ""
}

// show opens a file with the program that the user has for it.
func show(name string) error {
	path, err := filepath.Abs(name)
	if err != nil {
		return err
	}
	return exec.Command("rundll32", "url.dll,FileProtocolHandler", path).Start()
}
