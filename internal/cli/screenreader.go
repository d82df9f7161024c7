package cli

import (
	"bantin/internal/bulletin"
	"bantin/internal/diag"
)

// spokenOf names the texts of what a screen reader says: one beside each PDF.
func (r *run) spokenOf(o *buildOptions, p *plan, req *bulletin.Request, all artefacts) (out artefacts, err error) {
	if o.spoken == "" {
		return nil, nil
	}
	for _, other := range []struct {
		name  string
		given bool
	}{{"--dump-layout", o.dump}, {"--plain", o.plain}} {
		if other.given {
			return nil, fail(exitUsage, diag.Diag{Code: diag.UsageNotTogether, Args: []any{other.name, "--dump-structure"}})
		}
	}
	t := target{form: spokenForm, pattern: "-"}
	if o.spoken != "-" {
		value := o.spoken
		const like = "doc-{edition}.txt"
		if r.isFolder(value) {
			t.dir, value = value, p.called(req)+like
		}
		if t.pattern.FromText(value) != nil || t.pattern.Has("title") || t.pattern.Has("page") {
			return nil, badForm("dump-structure", o.spoken, like)
		}
	}
	for _, a := range all {
		if a.form == pdfForm {
			out = append(out, &artefact{form: spokenForm, edition: a.edition, part: a.part,
				name: t.name(p, req, len(req.Templates), a.edition.Name, a.part)})
		}
	}
	return out, nil
}
