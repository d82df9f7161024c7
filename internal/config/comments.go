package config

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// Comments is what the comments of a YAML file say of its keys, by their paths: what stands behind a key and its value,
// or, of one that has others below it, what stands above it.
func Comments(data []byte) map[string]string {
	about := map[string]string{}
	root := rootOf(data)
	if root == nil {
		return about
	}
	var walk func(n *yaml.Node, path string)
	walk = func(n *yaml.Node, path string) {
		for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
			key, value := n.Content[i], n.Content[i+1]
			at := strings.TrimPrefix(path+"."+key.Value, ".")
			says := value.LineComment
			if says == "" {
				says = key.LineComment
			}
			if says == "" && value.Kind == yaml.MappingNode {
				says = key.HeadComment
			}
			var lines []string
			for line := range strings.Lines(says) {
				lines = append(lines, strings.TrimSpace(strings.TrimLeft(line, "# ")))
			}
			if text := strings.Trim(strings.Join(lines, " "), " ,."); text != "" {
				about[at] = text
			}
			walk(value, at)
		}
	}
	walk(root, "")
	return about
}
