package extract

import (
	"hash/maphash"
	"slices"
	"strings"
	"unicode/utf8"
)

// names numbers texts, each once, from 0 on in the order in which they come. A map
// takes several times the memory, and a page has hundreds of names.
type names struct {
	all   []string
	slots []int32 // numbers plus one, each in the first free place from the one that its hash names on; 0 is free
}

// nameSeed keeps pages from choosing names with one hash. No order depends on it.
var nameSeed = maphash.MakeSeed()

// empty takes all names out.
func (n *names) empty() {
	n.all = emptied(n.all)
	clear(n.slots)
}

// slot is where the number of a name is, or would be.
func (n *names) slot(name string) *int32 {
	last := len(n.slots) - 1
	i := int(maphash.String(nameSeed, name)) & last
	for n.slots[i] > 0 && n.all[n.slots[i]-1] != name {
		i = (i + 1) & last
	}
	return &n.slots[i]
}

// number is the number of a name; ok is false for one that has none.
func (n *names) number(name string) (number int32, ok bool) {
	if len(n.all) == 0 {
		return 0, false
	}
	k := *n.slot(name)
	return k - 1, k > 0
}

// add is the number of a name, which gets the next one if it is fresh.
func (n *names) add(name string) (number int32, fresh bool) {
	if 2*len(n.all) >= len(n.slots) {
		n.slots = make([]int32, max(16, 2*len(n.slots)))
		for i, known := range n.all {
			*n.slot(known) = int32(i + 1)
		}
	}
	at := n.slot(name)
	if *at > 0 {
		return *at - 1, false
	}
	n.all = append(n.all, name)
	*at = int32(len(n.all))
	return *at - 1, true
}

// joinedNames is several names as one text, in which a part of one is looked for.
type joinedNames struct {
	text   string
	begins []int32 // where each of them begins, and where one more would
}

// join makes one text of names.
func join(all []string) joinedNames {
	begins := make([]int32, 1, len(all)+1)
	for _, name := range all {
		begins = append(begins, begins[len(begins)-1]+int32(len(name))+1)
	}
	return joinedNames{strings.Join(all, "\n"), begins}
}

// lowered is the names in lower case.
func (j joinedNames) lowered(all []string) joinedNames {
	low := strings.ToLower(j.text)
	if low == j.text { // as nearly always
		return j
	}
	if isASCII(j.text) {
		return joinedNames{low, j.begins}
	}
	lower := make([]string, len(all))
	for i, name := range all {
		lower[i] = strings.ToLower(name)
	}
	return join(lower)
}

// isASCII reports whether a text has no characters but those of ASCII, which have their length in lower
// case, too.
func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// holding returns the places, in their order, of the names that hold a text.
func (j joinedNames) holding(part string) (places []int32) {
	for at := 0; at < int(j.begins[len(j.begins)-1]); {
		i := strings.Index(j.text[at:], part)
		if i < 0 {
			break
		}
		k, whole := slices.BinarySearch(j.begins, int32(at+i))
		if !whole {
			k--
		}
		if next := int(j.begins[k+1]); at+i+len(part) < next {
			places = append(places, int32(k))
			at = next
		} else { // it goes on in the next name
			at += i + 1
		}
	}
	return places
}
