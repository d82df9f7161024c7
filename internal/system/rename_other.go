//go:build !linux && !windows

package system

// renameNew renames a file where nothing has the new name.
func renameNew(from, to string) error { return linkNew(from, to) }
