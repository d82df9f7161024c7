package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bantin/docs"
	"bantin/internal/config"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/source"
	"bantin/internal/style"
)

// templateOptions are the flags of templates.
type templateOptions struct {
	names   []string // of those that are shown; none is all
	output  string
	copied  string // name of a template that one's own extends
	preview bool
	force   bool
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

func newTemplates(w words, run func(context.Context, *templateOptions) error) *cobra.Command {
	o := templateOptions{}
	c := &cobra.Command{
		Use:   w.text("templates [NAME...]"),
		Short: w.text("list the templates that are built in, show a specimen, begin one of your own"),
		Long: w.text("--preview makes a specimen of each NAME, or path of a template: its pages with all that a page can hold.\n" +
			"--copy writes a file of your own that extends NAME, with the keys that are changed most often."),
		Example:   "  bantin templates --preview bao-dang to-gap\n  bantin templates --copy bao-dang -o mau.yaml",
		ValidArgs: style.Names(),
		RunE: func(c *cobra.Command, args []string) error {
			o.names = args
			return run(c.Context(), &o)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringVar(&o.copied, "copy", "", w.text("write a template of your own that extends `NAME`"))
	complete(c, "copy", style.Names()...)
	f.BoolVar(&o.preview, "preview", false, w.text("make a specimen as PDF"))
	f.StringVarP(&o.output, "output", "o", "", w.text("`FILE` to write, by default mau-NAME.yaml or mau-NAME.pdf; {edition} is filled in"))
	f.BoolVar(&o.force, "force", false, w.text("replace a file that bantin did not make"))
	return c
}

// templates lists the templates that are built in, or makes something of them.
func (r *run) templates(ctx context.Context, o *templateOptions) error {
	switch {
	case o.copied != "" && (o.preview || len(o.names) > 0):
		return fail(exitUsage, diag.Diag{Code: diag.UsageCopyAlone, Args: []any{}})
	case o.copied != "":
		return r.copyTemplate(o)
	case o.preview:
		return r.specimen(ctx, o)
	}
	names := o.names
	if len(names) == 0 {
		names = style.Names()
	}
	rows := []templateRow{}
	for _, name := range names {
		if !slices.Contains(style.Names(), name) {
			return badWord("templates", name, style.Names()...)
		}
		t, diags := style.Embedded(name)
		if t == nil {
			return fail(exitFailed, diags...)
		}
		body := t.Styles.Body
		rows = append(rows, templateRow{name, round(t.Width.MM()), round(t.Height.MM()), t.Columns, body.Face,
			body.Size.Pt()})
	}
	if r.shared.json {
		return r.print(rows)
	}
	for _, w := range rows {
		if err := r.printf("%-8s %g × %g mm, %s, %s %g pt\n", w.Name, w.Width, w.Height,
			r.count(w.Columns, "%d columns"), w.Face, w.Size); err != nil {
			return err
		}
	}
	return nil
}

// specimenFolder is what the folder of the specimen is called, which is in the program.
const specimenFolder = "bantin-specimen"

// specimen makes the specimen in each template: an issue as any other, but for
// what the user's configuration says of theirs.
func (r *run) specimen(ctx context.Context, o *templateOptions) error {
	names := o.names
	if len(names) == 0 {
		for _, name := range style.Names() {
			if t, _ := style.Embedded(name); t != nil && t.Arrangement != style.Script && name != indexTemplate {
				names = append(names, name)
			}
		}
	}
	out := o.output
	if out == "" {
		out = "mau-{edition}.pdf"
	}
	r.env.FS = withFolder{r.env.FS, specimenFolder, "specimen", docs.Specimen}
	r.pages, r.user = source.Zips(r.env.FS), &issue.Defaults{}
	return r.build(ctx, &buildOptions{inputs: []string{filepath.Join(specimenFolder, issue.Name)},
		outputs: []string{out}, editions: names, force: o.force})
}

// copyTemplate writes a template that extends one.
func (r *run) copyTemplate(o *templateOptions) error {
	t, diags := style.Embedded(o.copied)
	if t == nil {
		if near := config.Nearest(o.copied, style.Names()); near != "" {
			diags = []diag.Diag{{Code: diag.TemplateNear, Args: []any{o.copied, near}}}
		}
		return fail(exitUsage, diags...)
	}
	name := o.output
	if name == "" {
		name = "mau-" + o.copied + ".yaml"
	}
	own := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	text := r.ownTemplate(t, own)
	if name == "-" {
		_, err := r.stdout.Write([]byte(text))
		return r.stdoutError(err)
	}
	if !style.IsPath(name) {
		return badForm("output", name, "mau-"+o.copied+".yaml")
	}
	out, err := r.guard(nil, o.force, func([]byte) bool { return false }).Begin(name)
	if err != nil {
		return unwritten(err)
	}
	defer out.Discard()
	if err := out.Fill([]byte(text)); err != nil {
		return unwritten(err)
	}
	if err := out.Commit(); err != nil {
		return unwritten(err)
	}
	if r.shared.json {
		return r.print(copyRow{1, true, out.Name()})
	}
	r.say("%s: %s", out.Name(), r.text("bantin build -e %s prints by it", out.Name()))
	return nil
}

// copyRow is a template of one's own in JSON.
type copyRow struct {
	Version int    `json:"version"`
	OK      bool   `json:"ok"`
	File    string `json:"file"`
}

// ownTemplate is the text of a template that extends one: the keys that are
// changed most often stand in comments, with the values that they have.
func (r *run) ownTemplate(t *style.Template, name string) string {
	var b strings.Builder
	say := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	comment := func(text string) {
		for line := range strings.SplitSeq(text, "\n") {
			say("# %s", line)
		}
	}
	comment(r.text("A template of your own. What is not given here is as in the template below.\n" +
		"Take the # away before a key to change it. All keys: bantin schema template"))
	say("extends: %s", t.Name)
	say("name: %s", name)
	comment(r.text("the page"))
	say("# width: %gmm\n# height: %gmm", round(t.Width.MM()), round(t.Height.MM()))
	say("# inner: %gmm\n# outer: %gmm\n# top: %gmm\n# foot: %gmm", round(t.Inner.MM()), round(t.Outer.MM()),
		round(t.Top.MM()), round(t.Foot.MM()))
	say("# columns: %d\n# gutter: %gmm", t.Columns, round(t.Gutter.MM()))
	comment(r.text("colour, and whether lines end flush at the right"))
	say("# accent: \"#%02x%02x%02x\"\n# justify: %t", t.Accent.R, t.Accent.G, t.Accent.B, t.Justify)
	comment(r.text("size of type; sizes that end in x are multiples of it"))
	say("# styles:\n#   body: {size: %s}", t.Styles.Body.GivenSize)
	say("#   lead: {face: %s, size: %s}", t.Styles.Lead.Face, t.Styles.Lead.GivenSize)
	comment(r.text("the name of the bulletin"))
	say("# masthead:\n#   name: {face: %s, size: %s}", t.Masthead.Name.Face, t.Masthead.Name.GivenSize)
	return b.String()
}
