package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"bantin/internal/bulletin"
	"bantin/internal/config"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/style"
)

// maxFaults is how many editions that cannot be used are told.
const maxFaults = 20

// editions reads the templates that a build asks for. Paths on the command
// line are seen from the working folder, those of a file from its own.
func (r *run) editions(flag []string, p *plan) ([]*style.Template, error) {
	code := exitUsage
	var wanted []issue.Edition
	for _, name := range flag {
		if name = strings.TrimSpace(name); name != "" {
			wanted = append(wanted, issue.Edition{Name: name})
			r.named.Add(wanted[len(wanted)-1].Path())
		}
	}
	if len(wanted) == 0 {
		code = exitFailed
		if wanted = r.user.Editions; p.issue != nil {
			wanted = p.issue.Editions
		}
	}
	if len(wanted) == 0 && p.law != nil && p.law.Edition != "" {
		wanted = []issue.Edition{{Name: p.law.Edition}}
	}
	if len(wanted) == 0 {
		wanted = []issue.Edition{{Name: style.Default}}
	}
	var out []*style.Template
	var faults []diag.Diag
	for i, e := range wanted {
		if len(faults) == maxFaults {
			faults = append(faults, diag.Diag{Code: diag.ConfigMany, Severity: diag.Fault, File: e.File, Args: []any{maxFaults}})
			break
		}
		if slices.ContainsFunc(wanted[:i], func(o issue.Edition) bool { return o.Path() == e.Path() }) {
			faults = append(faults, diag.Diag{Code: diag.EditionTwice, Severity: diag.Fault, File: e.File, Place: e.Place,
				Args: []any{e.Name}})
			continue
		}
		if e.Name == indexTemplate {
			faults = append(faults, diag.Diag{Code: diag.TemplateIndex, Severity: diag.Fault, File: e.File, Place: e.Place,
				Args: []any{e.Name}})
			continue
		}
		t, diags := r.template(&e, p)
		if t == nil {
			faults = append(faults, diags...)
			continue
		}
		if wrong := bulletin.FaceFaults(t); len(wrong) > 0 {
			faults = append(faults, wrong...)
			continue
		}
		out, p.doubts = append(out, t), append(p.doubts, diags...)
	}
	if len(faults) > 0 {
		return nil, fail(code, faults...)
	}
	return out, nil
}

// template reads one template: embedded by its name, or a file by its path.
func (r *run) template(e *issue.Edition, p *plan) (*style.Template, []diag.Diag) {
	unknown := []diag.Diag{{Code: diag.TemplateUnknown, Severity: diag.Fault, File: e.File, Place: e.Place,
		Args: []any{e.Name}}}
	if !style.IsPath(e.Name) && !filepath.IsAbs(e.Name) { // as that of a pipe of the shell
		t, diags := style.Embedded(e.Name)
		if t == nil && len(diags) == 1 && diags[0].Code == diag.TemplateUnknown {
			if near := config.Nearest(e.Name, style.Names()); near != "" {
				unknown[0].Code, unknown[0].Args = diag.TemplateNear, []any{e.Name, near}
			}
			return nil, unknown
		}
		return t, diags
	}
	data, err := r.settingsFiles().ReadFile(e.Path())
	if err != nil {
		return nil, unknown
	}
	p.files = append(p.files, e.Path())
	t, diags := style.ReadWith(e.Path(), data, func(path string) ([]byte, error) {
		data, err := r.settingsFiles().ReadFile(path)
		if err == nil {
			p.files = append(p.files, path)
		}
		return data, err
	})
	if t != nil && t.Name == "" {
		t.Name = strings.TrimSuffix(filepath.Base(e.Path()), filepath.Ext(e.Name))
	}
	return t, diags
}
