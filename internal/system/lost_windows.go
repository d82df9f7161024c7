package system

import "os"

// isLost is false: writing to what was closed is an error here.
func isLost(*os.File) bool { return false }
