package cli

import (
	"encoding/json"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/rendition"
)

// result is the last line of "build --json".
type result struct {
	Version     int              `json:"version"`
	OK          bool             `json:"ok"`
	Exit        int              `json:"exit"`
	Outputs     []outputRow      `json:"outputs"`
	Articles    []articleRow     `json:"articles"`
	Diagnostics []rendition.Diag `json:"diagnostics"`
}

// outputRow is one file.
type outputRow struct {
	Edition string `json:"edition"`
	File    string `json:"file"`
	Pages   int    `json:"pages"`
	Bytes   int    `json:"bytes"`
	SHA256  string `json:"sha256"`
}

// articleRow is one page of the input. Page is that of the first edition.
type articleRow struct {
	File   string `json:"file"`
	OK     bool   `json:"ok"`
	Page   int    `json:"page,omitempty"`
	Reason string `json:"reason,omitempty"`
}

// report is what --report writes: the result, and how often each rule of
// normalisation and each diagnostic applied.
type report struct {
	result
	Rules  map[string]int `json:"rules"`
	Counts map[string]int `json:"counts"`
}

func (r *run) reportOf(res *bulletin.Result, code int, diags []diag.Diag) *report {
	rep := &report{Rules: map[string]int{}, Counts: map[string]int{}}
	rep.result = result{Version: 1, OK: code == exitDone || code == exitMissing, Exit: code, Outputs: []outputRow{}, Articles: []articleRow{}, Diagnostics: rendition.Diags(diags, r.lang)}
	for i, c := range res.Copies {
		row := articleRow{File: c.File, OK: c.Article != nil, Reason: c.Why().Code}
		if len(res.Editions) > 0 {
			row.Page = res.Editions[0].Opens[i]
		}
		rep.Articles = append(rep.Articles, row)
		for rule, n := range c.Counts {
			rep.Rules[rule] += n
		}
	}
	for _, d := range diags {
		rep.Counts[d.Code]++
	}
	return rep
}

// writeReport writes a report; a report of an earlier run is replaced.
func (r *run) writeReport(name string, p *plan, rep *report) error {
	data, err := json.MarshalIndent(rep, "", "  ")
	if err != nil {
		return err
	}
	file, name, err := r.open(name, p.files, true)
	if err != nil {
		return err
	}
	defer file.Discard()
	return r.commit(&output{name: name, file: file}, append(data, '\n'), p.files, true)
}
