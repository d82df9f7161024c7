package extract

import "golang.org/x/net/html"

// aboveSource is the lines in boxes named for the one who wrote an article that are between
// its copy and the line of the source that it ends with: systems keep each in a field of its
// own, and the last is read as copy.
func (f *facts) aboveSource(last string, c bodyCopy) (signed []nearLine) {
	if _, ok := cutSource(last); !ok || len(c.nodes) < 2 {
		return nil
	}
	above := leafBox(f, c.nodes[len(c.nodes)-2])
	if above == nil {
		return nil
	}
	var near nearby
	near.downward(f, above)
	for _, l := range near.below[:min(len(near.below), 3)] {
		if l.text == last {
			break
		}
		if box := writersBox(l.box); box != nil && f.of(box).text <= maxNearBox && within(above, []*html.Node{box.Parent}) {
			signed = append(signed, l)
		}
	}
	return signed
}

// writersBox is the box named for the one who wrote an article that a line is in, which has no
// more than two others in it; nil for none.
func writersBox(n *html.Node) *html.Node {
	for k := 0; n != nil && n.Type == html.ElementNode && k < 3; n, k = n.Parent, k+1 {
		if isSignatureBox(n) && n.Parent != nil {
			return n
		}
	}
	return nil
}
