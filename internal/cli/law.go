package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"bantin/internal/config"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/proof"
	"bantin/internal/style"
)

// law reads the rules that an issue is held to; nil when there are none. They
// are a file by its path, one of the folder "laws" beside the configuration, or
// built in.
func (r *run) law(named *issue.Legal, p *plan) (*proof.Law, error) {
	if named.Name == "" || named.Name == proof.NoLaw {
		return nil, nil
	}
	file, given := named.Path(), isYAML(named.Name)
	if !given && r.env.Config != "" && !strings.ContainsAny(named.Name, `/\`) {
		file = filepath.Join(filepath.Dir(r.env.Config), "laws", named.Name+".yaml")
		given = r.isFile(file)
	}
	if !given {
		if l := proof.EmbeddedLaw(named.Name); l != nil {
			return l, nil
		}
	}
	data, err := r.settingsFiles().ReadFile(file)
	if err != nil || !given {
		return nil, fail(exitFailed, diag.Diag{Code: diag.LegalUnknown, Severity: diag.Fault, File: named.File,
			Place: named.Place, Args: []any{named.Name, strings.Join(proof.LawNames(), ", ")}})
	}
	p.files = append(p.files, file)
	l, diags := proof.ReadLaw(file, data)
	if l == nil {
		return nil, fail(exitFailed, diags...)
	}
	if l.Edition != "" && !slices.Contains(style.Names(), l.Edition) {
		return nil, fail(exitFailed, diag.Diag{Code: diag.TemplateUnknown, Severity: diag.Fault, File: file,
			Place: config.Place(file, data, "edition"), Args: []any{l.Edition}})
	}
	return l, nil
}

// isYAML reports whether a name is that of a YAML file.
func isYAML(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == ".yaml" || ext == ".yml"
}
