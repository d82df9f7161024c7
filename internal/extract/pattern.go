package extract

import (
	"regexp"
	"sync"
)

// pattern is a regular expression that is compiled when it is first asked for:
// these are long, and a command that reads no page should not wait for them.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
