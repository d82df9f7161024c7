package batch

import (
	"fmt"
	"path"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"
)

// Names is which job has which file, so that no two have one. It is safe for
// concurrent use.
type Names struct {
	mu    sync.Mutex
	owner map[string]string // job by the folded name of a file
}

// NewNames is names that nobody has.
func NewNames() *Names { return &Names{owner: map[string]string{}} }

// fold makes names comparable as file systems do that know no case, or compose
// letters in their own way.
func fold(name string) string { return strings.ToLower(norm.NFC.String(name)) }

// Claim gives a job a name, with slashes, or the first free one like it if another has
// that: "a (2).pdf". The other is returned too, "" for none. A job may claim
// its names again.
func (n *Names) Claim(job, name string) (got, other string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	other, taken := n.owner[fold(name)]
	if !taken || other == job {
		n.owner[fold(name)] = job
		return name, ""
	}
	end := path.Ext(name)
	for i := 2; ; i++ {
		got = fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(name, end), i, end)
		if owner, taken := n.owner[fold(got)]; !taken || owner == job {
			n.owner[fold(got)] = job
			return got, other
		}
	}
}

// Stems gives each job a stem of its own: its own, or, if one before it has the
// same, one with a number. Stems that nobody else has are never taken away, so
// that a new page does not change the names of old ones. Others is the job that
// each had to give way to, "" for none.
func Stems(jobs, stems []string) (own, others []string) {
	names := NewNames()
	own, others = make([]string, len(stems)), make([]string, len(stems))
	first := map[string]int{}
	for i, s := range stems {
		if _, seen := first[fold(s)]; !seen {
			first[fold(s)] = i
			own[i], _ = names.Claim(jobs[i], s+stemEnd)
		}
	}
	for i, s := range stems {
		if own[i] == "" {
			own[i], others[i] = names.Claim(jobs[i], s+stemEnd)
		}
		own[i] = strings.TrimSuffix(own[i], stemEnd)
	}
	return own, others
}

// stemEnd keeps the dots of a stem from being taken for an ending.
const stemEnd = ".pdf"
