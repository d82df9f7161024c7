package batch

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"
)

// Shard is one of so many parts of the jobs, for a machine or a task of its own.
// The zero value is all jobs.
type Shard struct{ index, count int } // index from 1

// maxShards bounds the number of parts.
const maxShards = 1_000_000

// ParseShard reads "2/8". Schedulers count their tasks from 0 or from 1: "0/8" is
// "8/8".
func ParseShard(s string) (Shard, bool) {
	index, count, ok := strings.Cut(s, "/")
	i, err := strconv.Atoi(index)
	n, err2 := strconv.Atoi(count)
	if !ok || err != nil || err2 != nil || n < 1 || n > maxShards || i < 0 || i > n {
		return Shard{}, false
	}
	if i == 0 {
		i = n
	}
	return Shard{i, n}, true
}

// IsAll reports whether the shard is all jobs.
func (s Shard) IsAll() bool { return s.count == 0 }

// Has reports whether something is in the shard, by its way from the folder of
// the batch, with slashes. Each is in one of the shards of a number.
func (s Shard) Has(name string) bool {
	if s.IsAll() {
		return true
	}
	sum := sha256.Sum256([]byte(name))
	return int(binary.BigEndian.Uint64(sum[:])%uint64(s.count)) == s.index%s.count
}

// String is the shard as it is given; "" for all jobs.
func (s Shard) String() string {
	if s.IsAll() {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.index, s.count)
}

// suffix is the shard in the name of a file: "-2-of-8".
func (s Shard) suffix() string {
	if s.IsAll() {
		return ""
	}
	return fmt.Sprintf("-%d-of-%d", s.index, s.count)
}
