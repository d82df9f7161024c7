//go:build !race

package compose

// raced is whether the race detector watches, for which pages take five times as long.
const raced = false
