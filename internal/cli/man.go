package cli

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bantin/internal/diag"
	"bantin/internal/system"
	"bantin/internal/wording"
)

func newMan(w words, run func(ctx context.Context, dir string, force bool) error) *cobra.Command {
	force := false
	c := &cobra.Command{
		Use:   w.text("man FOLDER"),
		Short: w.text("write the manual pages, in both languages, into a folder"),
		Long:  w.text("English pages go to FOLDER/man1, Vietnamese ones to FOLDER/vi/man1, as in /usr/share/man."),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fail(exitUsage, diag.Diag{Code: diag.UsageFolderOf, Args: []any{"man"}})
			}
			return run(c.Context(), args[0], force)
		},
	}
	c.Flags().BoolVar(&force, "force", false, w.text("replace files that bantin did not make"))
	return c
}

// man writes a page for the program and one for each command, in each language.
func (r *run) man(ctx context.Context, dir string, force bool) error {
	n := 0
	for _, l := range []diag.Lang{diag.English, diag.Vietnamese} {
		in := *r
		in.console.words = words{l}
		root, _ := in.root(nil)
		root.AddCommand(all(&in)...)
		folder := filepath.Join(dir, "man1")
		if l == diag.Vietnamese {
			folder = filepath.Join(dir, "vi", "man1")
		}
		if err := r.env.FS.MakeFolder(folder); err != nil {
			return unwritten(system.Refused(folder, err))
		}
		for _, c := range append([]*cobra.Command{root}, root.Commands()...) {
			if err := ctx.Err(); err != nil {
				return err
			}
			page := manual{run: &in, c: c}
			if err := r.writeManual(filepath.Join(folder, page.name(c)+".1"), page.text(), force); err != nil {
				return err
			}
			n++
		}
	}
	r.say("%s: %s", dir, r.count(n, "%d pages"))
	return nil
}

// writeManual writes a page over an older one, and over nothing else unless that
// is forced.
func (r *run) writeManual(name string, text []byte, force bool) error {
	file, err := r.guard(nil, force, madeManual).Begin(name)
	if err != nil {
		return unwritten(err)
	}
	defer file.Discard()
	if err := file.Fill(text); err != nil {
		return unwritten(err)
	}
	if err := file.Commit(); err != nil {
		return unwritten(err)
	}
	return nil
}

// manualMark begins every page.
const manualMark = `.\" bantin man`

// madeManual reports whether a file is a page that bantin wrote.
func madeManual(data []byte) bool { return bytes.HasPrefix(data, []byte(manualMark)) }

// manual is the manual page of a command, in the macros of man(7).
type manual struct {
	run *run
	c   *cobra.Command
	b   strings.Builder
}

// name is the name of a command's page.
func (m *manual) name(c *cobra.Command) string { return strings.ReplaceAll(c.CommandPath(), " ", "-") }

// roff is a text as troff takes it: hyphens that can be copied, no backslashes, and
// no line that is a command.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "`", "", "…", "...").Replace(s)
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}

func (m *manual) title(key wording.Key) {
	fmt.Fprintf(&m.b, ".SH %s\n", strings.ToUpper(m.run.text(key)))
}

func (m *manual) paragraph(text string) { fmt.Fprintf(&m.b, ".PP\n%s\n", roff(text)) }

// text is the page.
func (m *manual) text() []byte {
	r, c := m.run, m.c
	fmt.Fprintf(&m.b, "%s\n.TH %s 1 \"\" \"bantin %s\" \"%s\"\n", manualMark, strings.ToUpper(roff(m.name(c))),
		Version, r.text("bantin manual"))
	m.title("Name")
	fmt.Fprintf(&m.b, "%s \\- %s\n", roff(m.name(c)), roff(c.Short))
	m.title("Synopsis")
	if c.HasParent() {
		fmt.Fprintf(&m.b, ".B bantin\n%s %s\n", roff(c.Use), r.text("[flags]"))
	} else {
		fmt.Fprintf(&m.b, ".B bantin\n%s\n", roff(r.text("[build] INPUT... [-o OUT]")))
	}
	if c.Long != "" {
		m.title("Description")
		m.paragraph(c.Long)
	}
	if !c.HasParent() {
		m.title("Commands")
		for _, sub := range c.Commands() {
			fmt.Fprintf(&m.b, ".TP\n.BR %s (1)\n%s\n", roff(m.name(sub)), roff(sub.Short))
		}
	}
	own, everywhere := flagsOf(c)
	if own.HasFlags() {
		m.title("Flags")
		m.flags(own)
	}
	m.title("Global flags")
	m.flags(everywhere)
	m.title("Exit status")
	for _, e := range exits {
		fmt.Fprintf(&m.b, ".TP\n.B %d\n%s\n", e.code, roff(r.text(e.says)))
	}
	m.title("Environment")
	m.paragraph(r.text("BANTIN_NAME stands for the flag --name, as BANTIN_NUMBER for --number. SOURCE_DATE_EPOCH " +
		"is the time " +
		"of creation of the files."))
	m.title("Files")
	m.paragraph(r.text("bantin.yaml is the issue, bantin/config.yaml in the folder of configurations what is the " +
		"same every week."))
	if c.Example != "" {
		m.title("Examples")
		fmt.Fprintf(&m.b, ".nf\n%s\n.fi\n", roff(c.Example))
	}
	m.title("See also")
	if c.HasParent() {
		fmt.Fprintf(&m.b, ".BR %s (1)\n", roff(m.name(c.Root())))
	} else {
		fmt.Fprintf(&m.b, "bantin help\n")
	}
	return []byte(m.b.String())
}

// flags writes flags in the order in which they are made.
func (m *manual) flags(set *pflag.FlagSet) {
	set.VisitAll(func(f *pflag.Flag) {
		value, text := m.run.usage(f)
		m.b.WriteString(".TP\n")
		if f.Shorthand != "" {
			fmt.Fprintf(&m.b, "\\fB\\-%s\\fR, ", f.Shorthand)
		}
		fmt.Fprintf(&m.b, "\\fB\\-\\-%s\\fR", roff(f.Name))
		if value != "" {
			fmt.Fprintf(&m.b, " \\fI%s\\fR", roff(value))
		}
		fmt.Fprintf(&m.b, "\n%s\n", roff(text))
	})
}
