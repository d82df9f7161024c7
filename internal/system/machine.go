package system

import (
	"crypto/sha256"
	"encoding/hex"
	"sync"
)

// machine is what the numbers of processes are told by: the same in two processes only if a number
// means one process to both. It is "" where that cannot be known.
var machine = sync.OnceValue(func() string {
	s := numbering()
	if s == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:machineBytes])
})

// machineBytes is how many bytes tell machines apart: there are few that write to one folder.
const machineBytes = 4
