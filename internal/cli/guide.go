package cli

import (
	"context"
	"path/filepath"

	"github.com/spf13/cobra"

	"bantin/docs"
	"bantin/internal/issue"
	"bantin/internal/source"
	"bantin/internal/style"
)

// guideOptions are the flags of guide.
type guideOptions struct {
	output   string
	editions []string
	force    bool
}

func newGuide(w words, run func(context.Context, *guideOptions) error) *cobra.Command {
	o := guideOptions{}
	c := &cobra.Command{
		Use:   w.text("guide [-o FILE]"),
		Short: w.text("make the guide, a booklet in Vietnamese with pictures"),
		Long: w.text("From saving a page in the browser to the folded booklet, step by step, and every key of bantin.yaml.\n" +
			"It is to be read on a screen; -e booklet makes it to be printed, folded and stapled."),
		Args: noArgs,
		RunE: func(c *cobra.Command, _ []string) error { return run(c.Context(), &o) },
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringVarP(&o.output, "output", "o", "huong-dan-bantin.pdf", w.text("`FILE` to write, - for stdout"))
	f.StringSliceVarP(&o.editions, "edition", "e", nil, w.text("`NAMES` or paths of templates: a4,a5"))
	complete(c, "edition", style.Names()...)
	f.BoolVar(&o.force, "force", false, w.text("replace a file that bantin did not make"))
	return c
}

// guideFolder is what the folder of the guide is called, which is in the program.
const guideFolder = "bantin-guide"

// manual makes the guide: an issue as any other, but for what the user's
// configuration says of theirs.
func (r *run) manual(ctx context.Context, o *guideOptions) error {
	r.env.FS = withFolder{r.env.FS, guideFolder, "guide", docs.Guide}
	r.pages, r.user = source.Zips(r.env.FS), &issue.Defaults{}
	return r.build(ctx, &buildOptions{inputs: []string{filepath.Join(guideFolder, issue.Name)}, outputs: []string{o.output},
		editions: o.editions, force: o.force})
}
