package linebreak

// Room is scratch emptied, with room for n more at least. In a paragraph of a million words it
// is a hundred megabytes: append would clear or move them in one go in which nothing else of the
// process is run, and take half a second for it while the collector waits, so that a signal is
// not heard; new memory is cleared in small steps, or not at all where the machine has done so.
// What grows does so by a quarter, so that paragraphs that are longer each take no room each.
func Room[T any](scratch []T, n int) []T {
	if had := cap(scratch); had < n {
		return make([]T, 0, max(n, had+had/4))
	}
	return scratch[:0]
}
