package cli

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/rendition"
)

// extractOptions are the flags of extract.
type extractOptions struct {
	inputs  []string
	output  string // file, or folder for a file a page; "" and "-" are standard output
	force   bool
	format  string // "json", "text", "md", "html"; as the ending of the output says where no flag does
	guessed bool   // neither says it
	lines   bool   // one JSON object a line instead of an array
	raw     bool   // the copy as the page has it
	explain bool   // why the page is read so, instead of its text
}

func newExtract(w words, run func(context.Context, *extractOptions) error) *cobra.Command {
	var o extractOptions
	c := &cobra.Command{
		Use:   w.text("extract INPUT..."),
		Short: w.text("show the text of saved pages"),
		Example: "  bantin extract bai/vu-dong.html -f text\n  bantin extract bai/ -o van-ban/\n" +
			"  bantin extract bai/vu-dong.html --explain",
		RunE: func(c *cobra.Command, args []string) error {
			o.inputs = args
			if !c.Flags().Changed("format") {
				o.guessed = !o.byEnding()
			}
			if err := o.check(); err != nil {
				return err
			}
			return run(c.Context(), &o)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringVarP(&o.output, "output", "o", "", w.text("`FILE` to write to, or FOLDER/ for a file a page; - is stdout"))
	f.StringVarP(&o.format, "format", "f", "json", w.text("form of the text: `json|text|md|html`; without it, as the file ends"))
	complete(c, "format", "json", "text", "md", "html")
	completePages(c, ".yaml", ".yml")
	f.BoolVar(&o.lines, "jsonl", false, w.text("one JSON object a line"))
	f.BoolVar(&o.force, "force", false, w.text("replace files that bantin did not make"))
	f.BoolVar(&o.raw, "raw", false, w.text("leave the text as it is, not normalised"))
	f.BoolVar(&o.explain, "explain", false, w.text("explain why each page is read so, and what is not printed"))
	return c
}

// check is the error of flags that do not go together.
func (o *extractOptions) check() error {
	if o.format == "markdown" {
		o.format = "md"
	}
	switch o.format {
	case "json", "text", "md", "html":
	default:
		return badValue("format", o.format, "json", "text", "md", "html")
	}
	if o.explain && (o.lines || o.raw || o.format != "json") {
		return fail(exitUsage, diag.Diag{Code: diag.UsageExplain})
	}
	if o.lines && o.format != "json" {
		return fail(exitUsage, diag.Diag{Code: diag.UsageJSONL, Args: []any{o.format}})
	}
	return nil
}

// byEnding takes the form of the text from the ending of the file, and reports
// whether the file says one.
func (o *extractOptions) byEnding() bool {
	known := true
	switch strings.ToLower(filepath.Ext(o.output)) {
	case ".jsonl":
		o.lines = true
	case ".txt":
		o.format = "text"
	case ".md", ".markdown":
		o.format = "md"
	case ".html", ".htm":
		o.format = "html"
	case ".json", "":
	default:
		known = false
	}
	if o.explain {
		o.format = "json"
	}
	return known || o.explain
}

// extractedRow is what came of a run that has written the copy of pages to files.
type extractedRow struct {
	Version     int              `json:"version"`
	OK          bool             `json:"ok"`
	Exit        int              `json:"exit"`
	Files       []string         `json:"files"`
	Diagnostics []rendition.Diag `json:"diagnostics"`
}

// diagsOf is what is said of each of some pages.
func diagsOf(entries []*bulletin.Entry) (all [][]diag.Diag) {
	for _, e := range entries {
		all = append(all, e.Diags)
	}
	return all
}

// extract writes the copy of pages to standard output or to files.
func (r *run) extract(ctx context.Context, o *extractOptions) error {
	p, err := r.planNamed(ctx, o.inputs)
	if err != nil {
		return err
	}
	req, err := r.reading(p)
	if err != nil {
		return err
	}
	req.Raw, req.Explain = o.raw, o.explain
	req.Pictures = true // one that cannot be read is missing
	texts, err := r.textsOf(o, p)
	if err != nil {
		return err
	}
	defer texts.discard()
	if o.guessed && texts.file != nil {
		r.notify(diag.Diag{Code: diag.OutputJSON, Severity: diag.Warning, Args: []any{o.output}})
	}
	r.beforePages(false)
	entries, err := bulletin.Read(ctx, *req)
	if err != nil {
		return err
	}
	r.notify(p.lost...)
	code, good := exitDone, 0
	if diag.AnyMissing(p.lost) {
		code = exitMissing
	}
	for _, e := range entries {
		r.notify(e.Diags...)
		if !e.IsWhole() {
			code = exitMissing
		}
		if e.Article != nil {
			good++
		}
	}
	if good == 0 {
		code = exitNothing
	}
	if err := texts.write(ctx, entries); err != nil {
		return err
	}
	if r.shared.json && (texts.file != nil || texts.folder) {
		row := extractedRow{1, good > 0, code, append([]string{}, texts.written...), rendition.Diags(slices.Concat(append([][]diag.Diag{p.lost, texts.said}, diagsOf(entries)...)...), r.lang)}
		if err := r.print(row); err != nil {
			return err
		}
	}
	if code != exitDone {
		return fail(code)
	}
	return nil
}
