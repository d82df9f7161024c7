package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/pflag"

	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/rendition"
	"bantin/internal/system"
)

// run is the state of one command line.
type run struct {
	env    system.Env
	ctx    context.Context
	stdout io.Writer
	lang   diag.Lang

	json, quiet, verbose bool
	noInput              bool
	langName             string
	jobs                 int
	color                string
	dir                  string

	user       *issue.Defaults
	userFaults []diag.Diag // of the user's configuration

	first   string // word of the command line, when it is no command
	made    string // first file that was written
	colored bool
	hinted  map[string]bool // hints that were given already
	helpErr error           // of printing help, which cobra cannot return
}

// in is the text in the language of messages.
func (r *run) in(en, vi string) string {
	if r.lang == diag.Vietnamese {
		return vi
	}
	return en
}

// count is a number of things; English has a plural.
func (r *run) count(n int, en, vi string) string {
	switch {
	case r.lang == diag.Vietnamese:
		return fmt.Sprintf("%d %s", n, vi)
	case n == 1:
		return "1 " + en
	}
	return fmt.Sprintf("%d %ss", n, en)
}

// environment sets every flag that the command line leaves open from its
// variable: --output from BANTIN_OUTPUT.
func (r *run) environment(flags *pflag.FlagSet) error {
	var err error
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Changed || f.Name == "help" || err != nil {
			return
		}
		name := "BANTIN_" + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
		v := r.env.Getenv(name)
		if v == "" {
			return
		}
		if flags.Set(f.Name, v) != nil {
			err = fail(exitUsage, diag.Diag{Code: "usage-environment", Args: []any{name, v}})
		}
	})
	return err
}

// settle checks the flags of all commands and puts them to work.
func (r *run) settle() error {
	switch r.langName {
	case "vi":
		r.lang = diag.Vietnamese
	case "en":
		r.lang = diag.English
	case "":
	default:
		return badValue("lang", r.langName, "vi", "en")
	}
	switch r.color {
	case "auto":
		r.colored = r.env.Color && r.env.Getenv("NO_COLOR") == "" && r.env.Getenv("TERM") != "dumb" && !r.json
	case "always":
		r.colored = true
	case "never":
	default:
		return badValue("color", r.color, "auto", "always", "never")
	}
	if r.jobs < 0 || r.jobs > 1024 {
		return badForm("jobs", fmt.Sprint(r.jobs), "4")
	}
	if r.dir != "" {
		fs, err := r.env.FS.In(r.dir)
		if err != nil {
			return fail(exitUsage, diag.Diag{Code: "usage-folder", Args: []any{r.dir}})
		}
		r.env.FS = fs
	}
	return nil
}

// tell shows diagnostics: sentences, or JSON lines.
func (r *run) tell(diags ...diag.Diag) {
	var b strings.Builder
	for _, d := range diags {
		if d.Severity != diag.Fault && (r.quiet || d.Severity == diag.Info && !r.verbose && !r.json) {
			continue
		}
		if r.json {
			line, _ := rendition.Marshal(rendition.Diags([]diag.Diag{d}, r.lang)[0])
			b.Write(line)
			b.WriteByte('\n')
			continue
		}
		r.sentence(&b, d)
	}
	if b.Len() > 0 {
		io.WriteString(r.env.Stderr, b.String())
	}
}

func (r *run) sentence(b *strings.Builder, d diag.Diag) {
	label, color := r.in("error", "lỗi"), "1;31"
	switch d.Severity {
	case diag.Warning:
		label, color = r.in("warning", "cảnh báo"), "1;33"
	case diag.Info:
		label, color = r.in("note", "ghi chú"), "1"
	}
	where, css := whereabouts(d)
	if len(d.Args) > 0 && d.Args[0] == where {
		where = "" // the sentence names it
	}
	if where != "" {
		where += ": "
	}
	fmt.Fprintf(b, "bantin: %s %s%s\n", r.paint(color, label+":"), where, d.Text(r.lang))
	if css != "" && r.verbose {
		fmt.Fprintf(b, "bantin: %s %s\n", r.paint("2", r.in("place:", "chỗ:")), css)
	}
	if h := d.Hint(r.lang); h != "" && !r.hinted[h] {
		if r.hinted == nil {
			r.hinted = map[string]bool{}
		}
		r.hinted[h] = true
		fmt.Fprintf(b, "bantin: %s %s\n", r.paint("36", r.in("hint:", "gợi ý:")), h)
	}
}

// whereabouts is the place of a diagnostic as messages begin with it: the
// line of a file, or the file alone and the CSS path in it.
func whereabouts(d diag.Diag) (where, css string) {
	if d.Place == d.File || strings.HasPrefix(d.Place, d.File+":") {
		return d.Place, ""
	}
	return d.File, d.Place
}

func (r *run) paint(color, s string) string {
	if !r.colored {
		return s
	}
	return "\x1b[" + color + "m" + s + "\x1b[0m"
}

// say writes a calm line to stderr unless it is quiet or a machine reads.
func (r *run) say(format string, args ...any) {
	if !r.quiet && !r.json {
		fmt.Fprintf(r.env.Stderr, "bantin: "+format+"\n", args...)
	}
}

// print writes one JSON line to stdout.
func (r *run) print(v any) error {
	line, err := rendition.Marshal(v)
	if err == nil {
		_, err = r.stdout.Write(append(line, '\n'))
	}
	return r.stdoutError(err)
}

// stdoutError makes an error of writing to stdout one of the output. A reader
// that wants no more is not told so.
func (r *run) stdoutError(err error) error {
	switch {
	case err == nil:
		return nil
	case system.IsBrokenPipe(err):
		return fail(exitOutput)
	}
	return unwritten(system.Refused("stdout", err))
}
