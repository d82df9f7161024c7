package cli

import (
	"context"
	"io"
	"io/fs"
	"path"
	"path/filepath"

	"github.com/spf13/cobra"

	"bantin/docs"
	"bantin/internal/issue"
	"bantin/internal/source"
	"bantin/internal/style"
	"bantin/internal/system"
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
	r.env.FS = withGuide{r.env.FS}
	r.pages, r.user = source.Zips(r.env.FS), &issue.Defaults{}
	return r.build(ctx, &buildOptions{inputs: []string{filepath.Join(guideFolder, issue.Name)}, outputs: []string{o.output},
		editions: o.editions, force: o.force})
}

// withGuide is the files of the system, and the guide in a folder of its own.
type withGuide struct{ system.FS }

// inGuide is a name in the guide; ok is false for all others.
func inGuide(name string) (in string, ok bool) {
	rest, err := filepath.Rel(guideFolder, filepath.Clean(name))
	if err != nil || !filepath.IsLocal(rest) {
		return "", false
	}
	return path.Join("guide", filepath.ToSlash(rest)), true
}

func (w withGuide) ReadFile(name string) ([]byte, error) {
	if in, ok := inGuide(name); ok {
		return docs.Guide.ReadFile(in)
	}
	return w.FS.ReadFile(name)
}

func (w withGuide) Open(name string) (io.ReadCloser, error) {
	if in, ok := inGuide(name); ok {
		return docs.Guide.Open(in)
	}
	return w.FS.Open(name)
}

func (w withGuide) ReadDir(name string) ([]fs.DirEntry, error) {
	if in, ok := inGuide(name); ok {
		return docs.Guide.ReadDir(in)
	}
	return w.FS.ReadDir(name)
}

func (w withGuide) Stat(name string) (fs.FileInfo, error) {
	if in, ok := inGuide(name); ok {
		return fs.Stat(docs.Guide, in)
	}
	return w.FS.Stat(name)
}

func (w withGuide) Root(dir string) fs.FS {
	if in, ok := inGuide(dir); ok {
		if root, err := fs.Sub(docs.Guide, in); err == nil {
			return root
		}
	}
	return w.FS.Root(dir)
}
