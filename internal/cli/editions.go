package cli

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"bantin/internal/diag"
	"bantin/internal/style"
)

// editions reads the templates that a build asks for. Names on the command
// line are seen from the working folder, those of an issue file from its own.
func (r *run) editions(flag []string, p *plan) ([]*style.Template, error) {
	names, code := flag, exitUsage
	path := func(s string) string { return s }
	if len(names) == 0 && p.issue != nil {
		names, code, path = p.issue.Editions, exitFailed, p.issue.Path
	}
	if len(names) == 0 {
		names = []string{"a4"}
	}
	var out []*style.Template
	for _, name := range names {
		t, diags := r.template(strings.TrimSpace(name), path)
		if t == nil {
			return nil, fail(code, diags...)
		}
		out = append(out, t)
	}
	return out, nil
}

// template reads one template: embedded by its name, or a file by its path.
func (r *run) template(name string, path func(string) string) (*style.Template, []diag.Diag) {
	if ext := strings.ToLower(filepath.Ext(name)); ext != ".yaml" && ext != ".yml" {
		return style.Embedded(name)
	}
	data, err := r.env.FS.ReadFile(path(name))
	if err != nil {
		return nil, []diag.Diag{{Code: "template-unknown", Severity: diag.Fault, Args: []any{name}}}
	}
	t, diags := style.Read(path(name), data)
	if t != nil && t.Name == "" {
		t.Name = strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	}
	return t, diags
}

// templateRow is one template in JSON.
type templateRow struct {
	Name    string  `json:"name"`
	Width   float64 `json:"width_mm"`
	Height  float64 `json:"height_mm"`
	Columns int     `json:"columns"`
	Face    string  `json:"face"`
	Size    float64 `json:"size_pt"`
}

func newTemplates(r *run) *cobra.Command {
	return &cobra.Command{
		Use:   "templates",
		Short: r.in("list the editions that are built in", "liệt kê các ấn bản có sẵn"),
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			rows := []templateRow{}
			for _, name := range style.Names() {
				t, diags := style.Embedded(name)
				if t == nil {
					return fail(exitFailed, diags...)
				}
				body := t.Styles.Body
				rows = append(rows, templateRow{name, round(t.Width.MM()), round(t.Height.MM()), t.Columns, body.Face, body.Size.Pt()})
			}
			if r.json {
				return r.print(rows)
			}
			for _, w := range rows {
				if err := r.printf("%-8s %g × %g mm, %s, %s %g pt\n", w.Name, w.Width, w.Height, r.count(w.Columns, "column", "cột"), w.Face, w.Size); err != nil {
					return err
				}
			}
			return nil
		},
	}
}
