package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"bantin/internal/diag"
	"bantin/internal/preview"
	"bantin/internal/source"
	"bantin/internal/system"
)

// previewOptions are the flags of preview.
type previewOptions struct {
	inputs []string
	noOpen bool
	port   int
}

func newPreview(w words, run func(context.Context, *previewOptions) error) *cobra.Command {
	var o previewOptions
	c := &cobra.Command{
		Use:   w.text("preview [FOLDER|bantin.yaml]"),
		Short: w.text("see and arrange the issue in the browser"),
		Long: w.text("Opens a page that only this machine can reach: the pages as they will print beside the\n" +
			"articles. There you reorder articles, choose pictures, change headlines and captions, cut\n" +
			"paragraphs, add saved pages and make the PDF. What you choose is written into bantin.yaml.\n" +
			"Ctrl-C ends it."),
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			o.inputs = args
			return run(c.Context(), &o)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.BoolVar(&o.noOpen, "no-open", false, w.text("print the address and open no browser"))
	f.IntVar(&o.port, "port", 0, w.text("serve on port `N`; 0: choose one"))
	return c
}

// preview shows the page until it is told to end. Ctrl-C is how it is meant to end; another
// signal is an error, as in any run.
func (r *run) preview(ctx context.Context, o *previewOptions) error {
	if len(o.inputs) > 1 {
		return fail(exitUsage, diag.Diag{Code: diag.UsageFolderOf, Args: []any{"preview"}})
	}
	if o.port < 0 || o.port > 65535 {
		return badForm("port", strconv.Itoa(o.port), "8080")
	}
	in := "."
	if len(o.inputs) == 1 {
		in = o.inputs[0]
	}
	file, ok := r.issueFile(in)
	if !ok {
		return fail(exitUsage, diag.Diag{Code: diag.UsageNoIssue, Args: []any{in}})
	}
	r.beforePages(false)
	r.env.FS = system.PlainOnly{FS: r.env.FS} // a pipe would keep the page waiting
	r.pages = source.Zips(r.env.FS)
	err := preview.Serve(ctx, preview.Options{Lang: r.lang, Files: r.env.FS, File: file, Port: o.port,
		Plan: func(ctx context.Context, files system.FS) (*preview.Plan, error) {
			return r.previewed(ctx, files, file)
		},
		Make:  func(ctx context.Context) (*preview.Made, error) { return r.makePreviewed(ctx, file) },
		Diags: func(err error) []diag.Diag { _, diags := r.outcome(context.Background(), err); return diags },
		Ready: func(address string) { r.announce(address, o) },
		Other: func() { r.notify(diag.Diag{Code: diag.PreviewOther, Severity: diag.Warning, Args: []any{file}}) },
	})
	switch {
	case errors.Is(err, preview.ErrPort):
		return fail(exitFailed, diag.Diag{Code: diag.PreviewPort, Args: []any{strconv.Itoa(o.port)}})
	case err != nil:
		return err
	}
	r.say("the preview has ended")
	var stopped system.Stopped
	if errors.As(context.Cause(ctx), &stopped) && stopped.Signal != os.Interrupt {
		return stopped // somebody else has ended it
	}
	return nil
}

// previewRow is the address of the page in JSON.
type previewRow struct {
	Version int    `json:"version"`
	OK      bool   `json:"ok"`
	Address string `json:"address"`
}

// announce says where the page is, and shows it.
func (r *run) announce(address string, o *previewOptions) {
	if r.shared.json {
		r.print(previewRow{1, true, address})
	} else {
		r.printf("%s\n", address)
	}
	r.say("open this address in a browser; Ctrl-C ends the preview")
	if !o.noOpen && r.env.Browse != nil {
		if err := r.env.Browse(address); err != nil {
			r.say("%s", err)
		}
	}
}

// previewed reads the issue file, as files have it, and finds its pages.
func (r *run) previewed(ctx context.Context, files system.FS, file string) (*preview.Plan, error) {
	now := *r
	now.env.FS, now.pages = files, source.Zips(files)
	p, err := now.gather(ctx, []string{file})
	if err == nil && len(p.issue.Entries) > 0 { // without any, the page says what to do
		err = p.nothing()
	}
	if err != nil {
		return nil, err
	}
	req, err := now.request(p, &issueFlags{})
	if err != nil {
		return nil, err
	}
	if req.Templates, err = now.editions(nil, p); err != nil {
		return nil, err
	}
	return &preview.Plan{Issue: p.issue, Request: req, Diags: append(p.lost, p.doubts...), Files: p.files}, nil
}

// makePreviewed builds the issue. What build would print goes to the page.
func (r *run) makePreviewed(ctx context.Context, file string) (*preview.Made, error) {
	now := *r
	now.console = console{words: r.words, stdout: io.Discard, stderr: io.Discard}
	now.shared = sharedOptions{jobs: r.shared.jobs, quiet: true}
	rep, err := now.make(ctx, &buildOptions{inputs: []string{file}})
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	made := &preview.Made{}
	if err != nil {
		_, diags := now.outcome(ctx, err)
		for _, d := range diags {
			made.Messages = append(made.Messages, d.Text(r.lang))
		}
	}
	if rep == nil {
		return made, nil
	}
	for _, o := range rep.Outputs {
		made.Files = append(made.Files, o.File)
	}
	for _, d := range rep.Diagnostics {
		if d.Severity == diag.Fault.String() && !slices.Contains(made.Messages, d.Text) {
			made.Messages = append(made.Messages, d.Text)
		}
	}
	return made, nil
}
