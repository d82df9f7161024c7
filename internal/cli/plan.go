package cli

import (
	"context"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/limit"
	"bantin/internal/proof"
	"bantin/internal/source"
)

// plan is what the inputs of a command line come to.
type plan struct {
	issue   *issue.Issue  // nil when there is no issue file
	inside  within        // what lies in its folder
	entries []issue.Entry // one saved page each, in order
	lost    []diag.Diag   // inputs that are not there
	doubts  []diag.Diag   // warnings about the templates: nothing of the issue is missing for them
	law     *proof.Law    // that the issue is held to; nil is none
	stdin   []byte        // the page of the name "-"
	files   []string      // every file that is read, to be kept from being written over
	stem    string        // what the only input is called; "" of several, of a list, a pattern or what has no name
}

// plan finds the pages that the inputs name, one at least. Without an input the
// issue file of the folder counts.
func (r *run) plan(ctx context.Context, inputs []string) (*plan, error) {
	p, err := r.gather(ctx, inputs)
	if err == nil {
		err = p.nothing()
	}
	return p, err
}

// planNamed is plan for inputs that the user has named, not found.
func (r *run) planNamed(ctx context.Context, inputs []string) (*plan, error) {
	r.named.Add(inputs...)
	return r.plan(ctx, inputs)
}

// nothing is the error of a plan without pages.
func (p *plan) nothing() error {
	switch {
	case len(p.entries) > 0:
		return nil
	case p.issue != nil && len(p.issue.Entries) == 0:
		return fail(exitFailed, append(p.lost, diag.Diag{Code: diag.IssueNoArticles, File: p.issue.File,
			Place: p.issue.File})...)
	}
	return fail(exitNothing, append(p.lost, diag.Diag{Code: diag.NothingUsable})...)
}

// gather finds the pages that the inputs name, if there are any.
func (r *run) gather(ctx context.Context, inputs []string) (*plan, error) {
	p := &plan{}
	if len(inputs) == 0 {
		if !r.isFile(issue.Name) {
			return nil, fail(exitUsage, diag.Diag{Code: diag.UsageNoInput})
		}
		inputs = []string{issue.Name}
	}
	if err := r.mistyped(inputs[0]); err != nil {
		return nil, err
	}
	inputs = source.Unexpanded(inputs)
	isIssue := func(in string) bool { _, ok := r.issueFile(in); return ok }
	if r.env.OwnWindow && !slices.ContainsFunc(inputs, isIssue) {
		if err := r.dropped(p, inputs); err != nil {
			return nil, err
		}
		inputs = nil
	}
	if len(inputs) == 1 {
		p.stem = r.stemOf(inputs[0])
	}
	for _, in := range inputs {
		if name, ok := r.issueFile(in); ok {
			if err := r.planIssue(p, name); err != nil {
				return nil, err
			}
			continue
		}
		if in == "@-" {
			list, err := r.readStdin(ctx)
			if err != nil {
				return nil, err
			}
			p.add(r.pages, source.FindListed(r.pages, "-", list), issue.Entry{}, in)
			continue
		}
		p.find(r.pages, issue.Entry{File: in}, in)
	}
	if i := slices.IndexFunc(p.lost, func(d diag.Diag) bool { return d.Code == diag.ListInList }); i >= 0 {
		return nil, fail(exitUsage, p.lost[i])
	}
	p.lost = slices.DeleteFunc(p.lost, p.isRead)
	seen := map[string]bool{}
	for _, e := range p.entries {
		if seen[e.File] {
			p.lost = append(p.lost, diag.Diag{Code: diag.InputTwice, Severity: diag.Warning, File: e.File,
				Place: e.Place})
		}
		seen[e.File] = true
		if e.File == "-" && p.stdin == nil {
			data, err := r.readStdin(ctx)
			if err != nil {
				return nil, err
			}
			p.stdin = data
		}
		if file := source.OnDisk(r.pages, e.File); len(p.files) == 0 || p.files[len(p.files)-1] != file {
			p.files = append(p.files, file)
		}
	}
	if source.IsZip(p.stdin) {
		r.openPiped(p)
	}
	return p, nil
}

// stemOf is what an input is called without its ending, a folder as a whole, an issue file by its
// folder; "" for what is no file, and for a folder that is not named ("." and the like).
func (r *run) stemOf(in string) string {
	info, err := r.env.FS.Stat(in)
	if err != nil || in == "-" {
		return ""
	}
	if _, ok := r.issueFile(in); ok && !info.IsDir() {
		in = filepath.Dir(in)
	} else if !info.IsDir() {
		return stem(in, eachPage)
	}
	name := filepath.Base(filepath.Clean(in))
	if strings.Trim(name, `./\`) == "" {
		return ""
	}
	return name
}

// openPiped puts the pages of a zip that came on standard input in the place of
// it.
func (r *run) openPiped(p *plan) {
	r.pages = source.Piped(r.pages, p.stdin)
	entries := p.entries
	p.entries = nil
	for _, e := range entries {
		if e.File != "-" {
			p.entries = append(p.entries, e)
			continue
		}
		e.File = source.PipedZip
		p.find(r.pages, e, "-")
	}
}

// mistyped is the error of a first word that is no command, and no file either.
func (r *run) mistyped(word string) error {
	if r.first != word || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz-") != "" || word == "-" {
		return nil
	}
	if _, err := r.env.FS.Stat(word); err == nil {
		return nil
	}
	return noCommand(word)
}

// issueFile is the issue file that an input names: a YAML file, or a folder
// that holds a bantin.yaml.
func (r *run) issueFile(in string) (string, bool) {
	switch strings.ToLower(filepath.Ext(in)) {
	case ".yaml", ".yml":
		return in, true
	}
	if inside := filepath.Join(in, issue.Name); in != "-" && r.isFile(inside) {
		return inside, true
	}
	return "", false
}

func (r *run) isFile(name string) bool {
	info, err := r.env.FS.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// planIssue adds the pages of an issue file.
func (r *run) planIssue(p *plan, name string) error {
	if p.issue != nil {
		return fail(exitUsage, diag.Diag{Code: diag.UsageTwoIssues, Args: []any{p.issue.File, name}})
	}
	iss, diags := issue.Read(r.settingsFiles(), name, r.user)
	if iss == nil {
		return fail(exitFailed, diags...)
	}
	p.issue, p.inside = iss, within{files: r.env.FS, dir: iss.Dir}
	p.files = append(p.files, name)
	if iss.Series.Path != "" {
		p.files = append(p.files, iss.Path(iss.Series.Path))
	}
	if !p.findEntries(r.pages) {
		return fail(exitFailed, diag.Diag{Code: diag.IssueManyEntries, Severity: diag.Fault, File: name, Args: []any{limit.Entries}})
	}
	return nil
}

// findEntries adds the pages of the entries of the issue file, in their order. What
// is to be had of a folder is known when all others are. It reports false as soon as there are
// more than an issue may have, since patterns that are named again and again come to more
// than any time is enough for.
func (p *plan) findEntries(files source.Files) bool {
	n := 0
	found := make([][]issue.Entry, len(p.issue.Entries))
	named := map[string]bool{}
	for _, rest := range []bool{false, true} {
		for i, a := range p.issue.Entries {
			if (a.Rest != "") != rest {
				continue
			}
			entry, before := a, len(p.entries)
			entry.File = p.issue.Path(a.Rest)
			if list, ok := strings.CutPrefix(a.File, "@"); ok {
				entry.File = "@" + p.issue.Path(list)
			} else if a.File == "-" {
				entry.File = a.File
			} else if !rest {
				entry.File = p.issue.Path(a.File)
			}
			p.find(files, entry, a.File+a.Rest)
			found[i] = slices.Clone(p.entries[before:])
			p.entries = p.entries[:before]
			if rest {
				found[i] = slices.DeleteFunc(found[i], func(e issue.Entry) bool { return named[e.File] })
			}
			for _, e := range found[i] {
				named[e.File] = true
			}
			if n += len(found[i]); n > limit.Entries {
				return false
			}
		}
	}
	p.entries = append(p.entries, slices.Concat(found...)...)
	return true
}

// find adds the pages of one entry; named is how the user named it.
func (p *plan) find(files source.Files, entry issue.Entry, named string) {
	if list, ok := strings.CutPrefix(entry.File, "@"); ok {
		p.files = append(p.files, list)
	}
	p.add(files, source.Find(files, []string{entry.File}), entry, named)
}

// add adds the pages that one entry comes to.
func (p *plan) add(files source.Files, found source.Found, entry issue.Entry, named string) {
	for i := range found.Diags {
		if d := &found.Diags[i]; entry.Place != "" && d.Place == "" { // it is named in the issue file
			d.File, d.Place = p.issue.File, entry.Place
		}
	}
	p.lost = append(p.lost, found.Diags...)
	if len(found.Inputs) > 1 && (entry.Headline != "" || entry.Standfirst != "") {
		p.lost = append(p.lost, diag.Diag{Code: diag.IssueOverrideMany, Severity: diag.Warning, File: p.issue.File,
			Place: entry.Place, Args: []any{named}})
		entry.Headline, entry.Standfirst = "", ""
	}
	if len(found.Inputs) > 1 && (entry.Pictures.Chosen() != nil || len(entry.Captions)+len(entry.Credits)+len(entry.Cut) > 0) {
		p.lost = append(p.lost, diag.Diag{Code: diag.IssueChoiceMany, Severity: diag.Warning, File: p.issue.File,
			Place: entry.Place, Args: []any{named}})
		entry.Captions, entry.Credits, entry.Cut = nil, nil, nil
		if entry.Pictures.Chosen() != nil {
			entry.Pictures = issue.Pictures{}
		}
	}
	p.notRead(files, found.Passed)
	outside := ""
	for _, in := range found.Inputs {
		entry.File, entry.Folder = in.File, in.Folder
		if entry.Place != "" && isBelow(p.issue.Dir, in.File) {
			entry.Folder = p.issue.Dir // the issue's own folder holds what its pages need
		}
		p.entries = append(p.entries, entry)
		if entry.Place != "" && outside == "" && in.File != "-" && !p.inside.has(in.File) {
			outside = in.File
		}
	}
	if outside != "" {
		p.doubts = append(p.doubts, diag.Diag{Code: diag.IssueOutside, Severity: diag.Warning, File: p.issue.File,
			Place: entry.Place, Args: []any{outside}})
	}
}

// isRead reports whether a message names folders in a folder that were named by
// themselves, too.
func (p *plan) isRead(d diag.Diag) bool {
	return d.Code == diag.InputBelow && !slices.ContainsFunc(d.Args[1].(diag.Names), func(dir string) bool {
		return !slices.ContainsFunc(p.entries, func(e issue.Entry) bool { return isBelow(dir, e.File) })
	})
}

// unread is how many files that the inputs mean are not read. Folders that one
// message names count as one.
func (p *plan) unread() int {
	n := 0
	for _, d := range p.lost {
		if !d.Code.IsMissing() {
			continue
		}
		if names, ok := d.Args[0].(diag.Names); ok {
			n += len(names)
		} else {
			n++
		}
	}
	return n
}

// notRead names the files that may be articles too and are not read, those of one
// reason together. What bantin has made is none: of its PDFs nothing is said, of its
// issues in HTML, which are pages, no more than that, as of issue files.
func (p *plan) notRead(files source.Files, passed []source.Passed) {
	names := map[diag.Code]diag.Names{}
	for _, f := range passed {
		if p.issue != nil && filepath.Clean(f.File) == filepath.Clean(p.issue.File) {
			continue // its own folder is among what it names
		}
		if f.PDF {
			if data, err := files.ReadFile(f.File); err != nil || madePDF(data) {
				continue
			}
		}
		names[f.Why] = append(names[f.Why], f.File)
	}
	for _, why := range slices.Sorted(maps.Keys(names)) {
		severity := diag.Fault
		if why == diag.InputOwn || why == diag.InputIssue {
			severity = diag.Warning
		}
		p.lost = append(p.lost, diag.Diag{Code: why, Severity: severity, Args: []any{names[why]}})
	}
}

// isBelow reports whether a file is in a folder or one of its folders.
func isBelow(dir, file string) bool {
	rel, err := filepath.Rel(dir, file)
	return err == nil && filepath.IsLocal(rel)
}
