package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// metaTags is what the meta elements of a page say, by their property, name or
// itemprop; of several with one name the first counts.
type metaTags map[string]metaTag

type metaTag struct {
	name, content string
	node          *html.Node
}

func readTags(nodes []*html.Node) metaTags {
	tags := make(metaTags, len(nodes))
	for _, n := range nodes {
		content := attr(n, "content")
		if squeeze(content) == "" {
			continue
		}
		for _, key := range [...]string{"property", "name", "itemprop"} {
			if name := attr(n, key); name != "" && tags[name].content == "" {
				tags[name] = metaTag{name: name, content: str(content), node: n}
			}
		}
	}
	return tags
}

// tag is the first of the named tags that the page has; an empty one for none.
func (t metaTags) tag(names ...string) metaTag {
	for _, n := range names {
		if m := t[n]; m.content != "" {
			return m
		}
	}
	return metaTag{}
}

// first is the content of the first of the named tags that the page has.
func (t metaTags) first(names ...string) string { return t.tag(names...).content }

// because is the reason of a datum that a meta element gives.
func (m metaTag) because() reason { return reason{rule: ruleMeta, node: m.node, detail: m.name} }

// fold is a text in lower case, white space squeezed.
func fold(s string) string { return strings.ToLower(squeeze(s)) }
