package cli

import (
	"bufio"
	"cmp"
	"context"
	"strings"

	"github.com/spf13/cobra"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/rendition"
)

// extractOptions are the flags of extract.
type extractOptions struct {
	inputs  []string
	format  string // "json", "text", "md", "html"
	lines   bool   // one JSON object a line instead of an array
	raw     bool   // the copy as the page has it
	explain bool   // why the page is read so, instead of its text
}

func newExtract(w words, run func(context.Context, *extractOptions) error) *cobra.Command {
	var o extractOptions
	c := &cobra.Command{
		Use:   w.text("extract INPUT...", "extract TRANG..."),
		Short: w.text("show the text of saved pages", "hiện nội dung của trang đã lưu"),
		RunE: func(c *cobra.Command, args []string) error {
			o.inputs = args
			if err := o.check(); err != nil {
				return err
			}
			return run(c.Context(), &o)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringVarP(&o.format, "format", "f", "json", w.text("form of the text: `json|text|md|html`",
		"dạng nội dung: `json|text|md|html`"))
	complete(c, "format", "json", "text", "md", "html")
	f.BoolVar(&o.lines, "jsonl", false, w.text("one JSON object a line", "mỗi dòng một đối tượng JSON"))
	f.BoolVar(&o.raw, "raw", false, w.text("leave the text as it is, not normalised",
		"giữ nguyên nội dung, không chuẩn hóa"))
	f.BoolVar(&o.explain, "explain", false, w.text("say why each page is read so, and what is not printed",
		"cho biết vì sao trang được đọc như vậy và những gì không in"))
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

// extract writes the copy of pages to standard output.
func (r *run) extract(ctx context.Context, o *extractOptions) error {
	p, err := r.plan(ctx, o.inputs)
	if err != nil {
		return err
	}
	req, err := r.reading(p)
	if err != nil {
		return err
	}
	req.Raw, req.Explain = o.raw, o.explain
	req.Pictures = true // one that cannot be read is missing
	r.beforePages()
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
	out := bufio.NewWriterSize(r.stdout, 64<<10)
	write := r.writeTexts
	if o.format == "json" && !o.explain {
		write = r.writeJSON
	}
	if err := cmp.Or(write(out, o, entries), out.Flush()); err != nil {
		return r.stdoutError(err)
	}
	if code != exitDone {
		return fail(code)
	}
	return nil
}

// writeJSON writes pages as an array, or each on a line of its own.
func (r *run) writeJSON(w *bufio.Writer, o *extractOptions, entries []*bulletin.Entry) error {
	array := len(entries) > 1 && !o.lines
	for i, e := range entries {
		if array {
			w.WriteString([]string{"[", ",\n"}[min(i, 1)])
		}
		if err := r.writeObject(w, e); err != nil {
			return err
		}
		if !array {
			w.WriteByte('\n')
		}
	}
	if array {
		w.WriteString("]\n")
	}
	return nil // a fault of writing stays with the writer
}

// writeObject writes one page as an object.
func (r *run) writeObject(w *bufio.Writer, e *bulletin.Entry) error {
	if e.Article != nil {
		return rendition.JSON(w, e.Article, e.Diags, r.lang)
	}
	line, err := rendition.Refusal(e.File, e.Why().Code, e.Why().Text(r.lang))
	w.Write(line)
	return err
}

// writeTexts writes pages as texts with an empty line between.
func (r *run) writeTexts(w *bufio.Writer, o *extractOptions, entries []*bulletin.Entry) error {
	first := true
	for _, e := range entries {
		text, ok := r.render(o, e)
		if !ok {
			continue
		}
		if !first {
			w.WriteByte('\n')
		}
		first = false
		w.WriteString(strings.TrimRight(text, "\n"))
		w.WriteByte('\n')
	}
	return nil
}

// render is one page as text; ok is false when there is nothing to say of it.
func (r *run) render(o *extractOptions, e *bulletin.Entry) (text string, ok bool) {
	switch {
	case o.explain:
		if e.Reasons == nil {
			return "", false
		}
		return rendition.Reasons(e.Reasons, r.lang), true
	case e.Article == nil:
		return "", false
	case o.format == "text":
		return rendition.Text(e.Article), true
	case o.format == "md":
		return rendition.Markdown(e.Article), true
	default:
		return rendition.HTML(e.Article), true
	}
}
