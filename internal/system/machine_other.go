//go:build !linux

package system

import (
	"os"
	"runtime"
)

// numbering names what gives processes their numbers: the machine. Its name is its own where a
// domain keeps it so, as in Windows, where moreover no file goes that is open; elsewhere two may have one.
func numbering() string {
	if runtime.GOOS != "windows" {
		return ""
	}
	name, err := os.Hostname()
	if err != nil || name == "localhost" {
		return ""
	}
	return name
}
