//go:build !linux

package system

import "os"

// numbering names what gives processes their numbers: the machine.
func numbering() string {
	name, err := os.Hostname()
	if err != nil || name == "localhost" {
		return ""
	}
	return name
}
