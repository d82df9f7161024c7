//go:build unix

package cli

import (
	"errors"
	"syscall"
)

func readOnly(err error) bool { return errors.Is(err, syscall.EROFS) }
func diskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}
func longName(err error) bool   { return errors.Is(err, syscall.ENAMETOOLONG) }
func brokenPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }

func ownConsole() bool { return false }

// show does nothing: here a program has the terminal of its user.
func show(string) error { return errors.ErrUnsupported }
