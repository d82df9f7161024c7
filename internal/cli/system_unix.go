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
