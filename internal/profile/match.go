package profile

import "github.com/andybalholm/cascadia"

// Matcher is a selector read once, to be asked of many elements.
type Matcher = cascadia.Matcher

// Compile reads a selector. One with faults matches nothing: those of profiles
// are checked when they are read.
func Compile(selector string) Matcher {
	group, err := cascadia.ParseGroup(selector)
	if err != nil {
		return cascadia.SelectorGroup(nil)
	}
	return group
}
