package cli

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/spf13/cobra"

	"bantin/internal/batch"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/rendition"
	"bantin/internal/schema"
	"bantin/internal/style"
	"bantin/internal/wording"
)

// schemas is what is read and written that others may rely on. Keys of files
// are described in a language.
var schemas = []struct {
	name string
	of   func(diag.Lang) map[string]any
}{
	{"issue", issue.Schema},
	{"config", issue.DefaultsSchema},
	{"template", style.Schema},
	{"extract", func(l diag.Lang) map[string]any {
		page := rendition.Schema()
		return schema.OneOf(page, schema.Array(page), schema.Of(extractedRow{}), faultSchema()).
			Document(wording.Text(l, "what bantin extract writes: a page (with --jsonl one a line), an array of several, with --json and -o what was written, or a fault"))
	}},
	{"build", func(l diag.Lang) map[string]any {
		return schema.Of(result{}).Document(wording.Text(l, "what came of bantin build --json"))
	}},
	{"report", func(l diag.Lang) map[string]any {
		return schema.Of(report{}).Document(wording.Text(l, "what bantin build --report writes"))
	}},
	{"check", func(l diag.Lang) map[string]any {
		return schema.OneOf(schema.Of(checklist{}), faultSchema()).Document(wording.Text(l, "what bantin check --json finds"))
	}},
	{"batch", func(l diag.Lang) map[string]any {
		row := schema.Of(batch.Row{}).With("type", schema.Schema{"enum": []string{"page", "folder"}})
		return schema.OneOf(row, schema.Of(batch.Summary{}).With("type", schema.Const("batch"))).
			Document(wording.Text(l, "a line of bantin batch --json: a job, or the whole run, which is the last"))
	}},
}

// schemaNames is the names of the schemas.
func schemaNames() (names []string) {
	for _, s := range schemas {
		names = append(names, s.name)
	}
	return names
}

func newSchema(w words, run func(name string) error) *cobra.Command {
	names := schemaNames()
	return &cobra.Command{
		Use:       "schema [" + strings.Join(names, "|") + "]",
		Short:     w.text("show the JSON schema of bantin.yaml, of templates or of what --json writes"),
		ValidArgs: names,
		RunE: func(_ *cobra.Command, args []string) error {
			switch len(args) {
			case 0:
				return run("issue")
			case 1:
				return run(args[0])
			}
			return fail(exitUsage, diag.Diag{Code: diag.UsageNoArgument, Args: []any{"schema", args[1]}})
		},
	}
}

// schema writes one schema.
func (r *run) schema(name string) error {
	for _, s := range schemas {
		if s.name == name {
			_, err := r.stdout.Write(schemaOf(s.of(r.lang)))
			return r.stdoutError(err)
		}
	}
	return badWord("schema", name, schemaNames()...)
}

// schemaOf is a schema as the text of a file.
func schemaOf(schema map[string]any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(schema); err != nil {
		panic(err) // it is made of maps, lists and words
	}
	return b.Bytes()
}
