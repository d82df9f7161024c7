// Package templates embeds the editions as data.
package templates

import (
	"embed"
	"strings"
)

// Files holds every template as NAME.yaml.
//
//go:embed *.yaml
var Files embed.FS

// Names is the templates in the order of their names.
func Names() []string {
	entries, err := Files.ReadDir(".")
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".yaml"))
	}
	return names
}
