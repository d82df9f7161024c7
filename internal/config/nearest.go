package config

// Nearest is the key that a misspelt word most likely meant, or "".
func Nearest(word string, keys []string) string {
	w := []rune(word)
	slips := max(2, len(w)/3)
	if len(w) <= 4 {
		slips = 1
	}
	best, fewest := "", min(slips+1, len(w))
	for _, k := range keys {
		if d := distance(w, []rune(k)); d < fewest {
			best, fewest = k, d
		}
	}
	return best
}

// distance is how many slips of the pen lie between two words: a letter too
// many, missing or wrong, or two that changed places.
func distance(a, b []rune) int {
	if len(a) > 64 || len(b) > 64 {
		return 64
	}
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range b {
		d[0][j+1] = j + 1
	}
	for i := range a {
		for j := range b {
			cost := d[i][j]
			if a[i] != b[j] {
				cost++
			}
			cost = min(cost, d[i][j+1]+1, d[i+1][j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				cost = min(cost, d[i-1][j-1]+1)
			}
			d[i+1][j+1] = cost
		}
	}
	return d[len(a)][len(b)]
}
