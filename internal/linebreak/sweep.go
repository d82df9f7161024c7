package linebreak

import "slices"

// mostNodes is how many nodes are kept before those are looked for that no way goes through
// any more: nearly all of a long paragraph, of whose lines but the last few there is one way left.
const mostNodes = 1 << 16

// sweep drops the nodes that no way to an active one goes through. A node comes behind the one
// before it on its way, so they keep their order, and ways that cost the same theirs.
func (b *Breaker) sweep() {
	to := slices.Grow(b.seen[:0], len(b.nodes))[:len(b.nodes)]
	clear(to)
	for _, at := range b.active {
		for ; at >= 0 && to[at] == 0; at = b.nodes[at].prev {
			to[at] = 1
		}
	}
	n := int32(0)
	for i := range b.nodes {
		if to[i] == 0 {
			continue
		}
		kept := b.nodes[i]
		if kept.prev >= 0 {
			kept.prev = to[kept.prev]
		}
		to[i], b.nodes[n] = n, kept
		n++
	}
	for i, at := range b.active {
		b.active[i] = to[at]
	}
	b.nodes, b.seen = b.nodes[:n], to
}
