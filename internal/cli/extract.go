package cli

import (
	"bytes"
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
	raw     bool   // the copy as it stood
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
	r.beforePages()
	entries, err := bulletin.Read(ctx, *req)
	if err != nil {
		return err
	}
	r.notify(p.lost...)
	code, good := exitDone, 0
	if len(p.lost) > 0 {
		code = exitMissing
	}
	var parts [][]byte
	for _, e := range entries {
		r.notify(e.Diags...)
		if !e.IsWhole() {
			code = exitMissing
		}
		if e.Article != nil {
			good++
		}
		part, err := r.render(o, e)
		if err != nil {
			return err
		}
		if part != nil {
			parts = append(parts, part)
		}
	}
	if good == 0 {
		code = exitNothing
	}
	if _, err := r.stdout.Write(join(o, parts)); err != nil {
		return r.stdoutError(err)
	}
	if code != exitDone {
		return fail(code)
	}
	return nil
}

// render is one page in a format; nil when it has no article and the format
// has no words for that.
func (r *run) render(o *extractOptions, e *bulletin.Entry) ([]byte, error) {
	format := o.format
	switch {
	case o.explain && e.Reasons == nil:
		return nil, nil
	case o.explain:
		return []byte(rendition.Reasons(e.Reasons, r.lang)), nil
	case format == "json" && e.Article == nil:
		return rendition.Refusal(e.File, e.Why().Code, e.Why().Text(r.lang))
	case format == "json":
		return rendition.JSON(e.Article, e.Diags, r.lang)
	case e.Article == nil:
		return nil, nil
	case format == "text":
		return []byte(rendition.Text(e.Article)), nil
	case format == "md":
		return []byte(rendition.Markdown(e.Article)), nil
	default:
		return []byte(rendition.HTML(e.Article)), nil
	}
}

// join puts what several pages give together: an array or lines of JSON, or
// texts with an empty line between.
func join(o *extractOptions, parts [][]byte) []byte {
	var b bytes.Buffer
	if o.format != "json" || o.explain {
		for i, p := range parts {
			if i > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(strings.TrimRight(string(p), "\n") + "\n")
		}
		return b.Bytes()
	}
	array := len(parts) > 1 && !o.lines
	for i, p := range parts {
		if array {
			b.WriteString([]string{"[", ",\n"}[min(i, 1)])
		}
		b.Write(p)
		if !array {
			b.WriteByte('\n')
		}
	}
	if array {
		b.WriteString("]\n")
	}
	return b.Bytes()
}
