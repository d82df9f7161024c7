//go:build !windows

package system

import "os"

func (d folder) Settle(dir string) {
	if f, err := os.Open(d.path(dir)); err == nil {
		f.Sync() // some file systems know no such thing of folders
		f.Close()
	}
}
