package cli

import (
	"path/filepath"
	"slices"

	"bantin/internal/issue"
	"bantin/internal/source"
)

// dropped adds pages that were dropped on the program, in the order of their names:
// that in which they come is of no meaning. Where an issue file lies beside them, or
// beside their folder, they are printed as its issue, those that it names first, in
// its order and with what it says of them.
func (r *run) dropped(p *plan, inputs []string) error {
	inputs = slices.Clone(inputs)
	source.SortNames(inputs)
	if name := r.issueBeside(inputs); name != "" {
		if err := r.planIssue(p, name); err != nil {
			return err
		}
	}
	named := p.entries
	p.entries, p.lost = nil, nil // what else it names was not dropped
	for _, in := range inputs {
		p.find(r.pages, issue.Entry{File: in}, in)
	}
	isNamed := func(list []issue.Entry) func(issue.Entry) bool {
		return func(e issue.Entry) bool {
			return slices.ContainsFunc(list, func(x issue.Entry) bool { return filepath.Clean(x.File) == filepath.Clean(e.File) })
		}
	}
	first := slices.DeleteFunc(slices.Clone(named), func(e issue.Entry) bool { return !isNamed(p.entries)(e) })
	p.entries = append(first, slices.DeleteFunc(p.entries, isNamed(named))...)
	return nil
}

// issueBeside is the one issue file that lies beside all of these pages or beside
// their folder; "" when there is none.
func (r *run) issueBeside(pages []string) string {
	found := ""
	for _, page := range pages {
		beside := ""
		for _, dir := range [...]string{filepath.Dir(page), filepath.Dir(filepath.Dir(page))} {
			if name := filepath.Join(dir, issue.Name); beside == "" && r.isFile(name) {
				beside = name
			}
		}
		if beside == "" || found != "" && found != beside {
			return ""
		}
		found = beside
	}
	return found
}
