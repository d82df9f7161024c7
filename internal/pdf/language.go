package pdf

import "strings"

// languageOf is the language of what is below a node.
func (t *tree) languageOf(node int32) string {
	for ; node != 0; node = t.nodes[node].Parent {
		if l := languageTag(t.nodes[node].Lang); l != "" {
			return l
		}
	}
	return t.language
}

// languageTag is what a page calls its language as a language tag (BCP 47; ISO
// 32000-1, 14.9.2): "en_US" is "en-US", and what is none says nothing.
func languageTag(s string) string {
	s = strings.ReplaceAll(s, "_", "-")
	for i, part := range strings.Split(s, "-") {
		if i == 0 && (len(part) < 2 || len(part) > 3) || len(part) == 0 || len(part) > 8 {
			return ""
		}
		for k := range len(part) {
			c := part[k] | 0x20
			if (c < 'a' || c > 'z') && (i == 0 || part[k] < '0' || part[k] > '9') {
				return ""
			}
		}
	}
	return s
}
