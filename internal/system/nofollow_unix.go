//go:build !windows

package system

import "golang.org/x/sys/unix"

// noFollow keeps a link from being followed, and a pipe from being waited for.
const noFollow = unix.O_NOFOLLOW | unix.O_NONBLOCK
