package batch

import (
	"slices"

	"bantin/internal/diag"
	"bantin/internal/rendition"
)

// State is what was done for a job.
type State string

// The states.
const (
	Made      State = "made"
	Unchanged State = "unchanged" // nothing that it is made of has changed since an earlier run has made it
	Failed    State = "failed"    // there is no PDF
)

// Row is what came of a job: a line of the JSON report.
type Row struct {
	Type        string           `json:"type"` // "page", "folder"
	File        string           `json:"file"`
	OK          bool             `json:"ok"`
	Exit        int              `json:"exit"` // as build would give
	State       State            `json:"state"`
	Reason      diag.Code        `json:"reason,omitempty"` // why there is no PDF
	Title       string           `json:"title,omitempty"`  // of the first article
	Date        string           `json:"date,omitempty"`   // of that, or of the issue
	Articles    int              `json:"articles"`
	Missing     int              `json:"pictures_missing,omitempty"`
	Outputs     []Output         `json:"outputs"`
	Diagnostics []rendition.Diag `json:"diagnostics"`
}

// isWhole reports whether a row says of a job what every row does, as no half of one would.
func (r *Row) isWhole() bool {
	return r.File != "" && (r.State == Made || r.State == Unchanged || r.State == Failed) && r.OK == (r.State != Failed) &&
		r.Exit >= 0 && r.Articles >= 0 && r.Missing >= 0 &&
		!slices.ContainsFunc(r.Outputs, func(o Output) bool { return o.Pages < 0 || o.Bytes < 0 })
}

// pages is how many pages the files of a row have.
func (r *Row) pages() (n int) {
	for _, o := range r.Outputs {
		n += o.Pages
	}
	return n
}

// Output is one file.
type Output struct {
	Edition string `json:"edition"`
	File    string `json:"file"`
	Pages   int    `json:"pages"`
	Bytes   int    `json:"bytes"`
	SHA256  string `json:"sha256"`
}

// Summary is what a run comes to: the last line of the JSON report.
type Summary struct {
	Type        string           `json:"type"` // "batch"
	Version     int              `json:"version"`
	OK          bool             `json:"ok"`
	Exit        int              `json:"exit"`
	Shard       string           `json:"shard,omitempty"` // "2/8": what of the folder was to be made
	Jobs        int              `json:"jobs"`            // pages, or folders
	Made        int              `json:"made"`
	Unchanged   int              `json:"unchanged"`
	Failed      int              `json:"failed"`             // without a PDF, whether tried again or unchanged
	Untried     int              `json:"untried,omitempty"`  // when the run was ended
	Partial     int              `json:"partial"`            // PDFs of articles that miss something
	NotRead     int              `json:"not_read,omitempty"` // files that may be articles
	Exits       map[int]int      `json:"exits"`              // jobs by their exit code
	Pages       int              `json:"pages"`              // of all PDFs
	Seconds     float64          `json:"seconds"`
	Diagnostics []rendition.Diag `json:"diagnostics"` // of the run itself
}

// version is that of the reports that are written, and read.
const version = 1

// NewSummary is the summary of a run of so many jobs, none of which has been tried.
func NewSummary(jobs int) *Summary {
	return &Summary{Type: "batch", Version: version, Jobs: jobs, Untried: jobs, Exits: map[int]int{},
		Diagnostics: []rendition.Diag{}}
}

// Add counts a row.
func (s *Summary) Add(r *Row) {
	s.Untried--
	s.Exits[r.Exit]++
	switch r.State {
	case Made:
		s.Made++
	case Unchanged:
		s.Unchanged++
	case Failed:
		s.Failed++
	}
	if r.OK && r.Exit != 0 {
		s.Partial++
	}
	s.Pages += r.pages()
}
