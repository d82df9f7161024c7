package cli

import (
	"bufio"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bantin/internal/config"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/source"
	"bantin/internal/system"
)

// run is what the commands of one command line share.
type run struct {
	console
	env   system.Env
	pages source.Files    // the files of env, each zip a folder
	user  *issue.Defaults // the user's configuration
	named *system.Named   // settings on the command line
	first string          // word of the command line, when it is no command
	made  string          // first file that was written, or the folder of a new issue
	stays bool            // what was said is to be read though made is shown
	keys  *bufio.Reader   // what a person types; nil until something was asked

	variables map[string]string // by flags, "--date": those that have set them
}

// settingsFiles is the files that people write to tell the program something.
func (r *run) settingsFiles() system.Settings { return system.Settings{FS: r.env.FS, Named: r.named} }

// sharedOptions are the flags of all commands.
type sharedOptions struct {
	json, quiet, verbose bool
	noInput              bool
	lang                 string // "vi", "en" or ""
	jobs                 int    // 0 is one a core
	color                string // "auto", "always", "never"
	dir                  string // folder to work in; "" is the present one
}

func (o *sharedOptions) add(w words, c *cobra.Command, user *issue.Defaults) {
	f := c.PersistentFlags()
	f.SortFlags = false
	f.BoolP("help", "h", false, w.text("show the help of the command"))
	f.BoolVar(&o.json, "json", false, w.text("JSON for programs on stdout, messages as JSON lines on stderr"))
	f.BoolVarP(&o.quiet, "quiet", "q", false, w.text("show errors only"))
	f.BoolVarP(&o.verbose, "verbose", "v", false, w.text("show a line per article, and what was repaired"))
	f.BoolVar(&o.noInput, "no-input", false, w.text("never wait for the keyboard"))
	f.StringVar(&o.lang, "lang", "", w.text("language of messages: `vi|en`"))
	f.IntVar(&o.jobs, "jobs", user.Jobs, w.text("work on `N` pages and pictures at a time, with at most as many "+
		"cores; 0: all cores of the machine"))
	f.StringVar(&o.color, "color", cmp.Or(user.Color, "auto"), w.text("colours: `auto|always|never`"))
	f.StringVarP(&o.dir, "directory", "C", "", w.text("work in this `FOLDER`"))
	complete(c, "lang", wordsOf("lang")...)
	complete(c, "color", wordsOf("color")...)
}

// environment sets every flag that the command line leaves open from its
// variable: --output from BANTIN_OUTPUT. The error is that of the first which does
// not fit; the others are set all the same.
func (r *run) environment(flags *pflag.FlagSet) error {
	var err error
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Changed || f.Name == "help" {
			return
		}
		name := variable(f.Name)
		v := r.env.Getenv(name)
		if v == "" {
			return
		}
		fits := flags.Set(f.Name, v) == nil
		if r.variables == nil {
			r.variables = map[string]string{}
		}
		r.variables["--"+f.Name] = name
		if words := wordsOf(f.Name); words != nil && !slices.Contains(words, v) {
			f.Value.Set(f.DefValue)
			fits = false
		}
		if !fits && err == nil {
			err = fail(exitUsage, diag.Diag{Code: diag.UsageEnvironment, Args: []any{name, v}})
		}
	})
	return err
}

// variable is the variable that stands for a flag.
func variable(flag string) string {
	return "BANTIN_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

// unknownVariables tells of variables that look like ours and stand for no flag of
// any command: one with a slip is heard by nobody.
func (r *run) unknownVariables(own *pflag.FlagSet) {
	if r.env.Environ == nil {
		return
	}
	var unknown []string
	for _, v := range r.env.Environ() {
		name, value, _ := strings.Cut(v, "=")
		flag := strings.ToLower(strings.ReplaceAll(strings.TrimPrefix(name, "BANTIN_"), "_", "-"))
		ours := strings.HasPrefix(name, "BANTIN_") && !strings.HasPrefix(name, "BANTIN_TEST_")
		if ours && value != "" && own.Lookup(flag) == nil {
			unknown = append(unknown, name)
		}
	}
	if len(unknown) == 0 {
		return
	}
	var known []string
	beside := *r // whose flags set nothing of this run
	root, _ := beside.root(nil)
	for _, c := range append([]*cobra.Command{root}, all(&beside)...) {
		for _, set := range []*pflag.FlagSet{c.Flags(), c.PersistentFlags()} {
			set.VisitAll(func(f *pflag.Flag) { known = append(known, variable(f.Name)) })
		}
	}
	slices.Sort(unknown)
	for _, name := range unknown {
		switch near := config.Nearest(name, known); {
		case slices.Contains(known, name):
		case near != "":
			r.notify(diag.Diag{Code: diag.EnvironmentNear, Severity: diag.Warning, Args: []any{name, near}})
		default:
			r.notify(diag.Diag{Code: diag.EnvironmentUnknown, Severity: diag.Warning, Args: []any{name}})
		}
	}
}

// all is all commands, each made.
func all(r *run) (out []*cobra.Command) {
	for _, c := range commands() {
		out = append(out, c.make(r))
	}
	return out
}

// wordsOf is what a flag of all commands may be; nil for anything.
func wordsOf(flag string) []string {
	switch flag {
	case "lang":
		return []string{"vi", "en"}
	case "color":
		return []string{"auto", "always", "never"}
	}
	return nil
}

// settle checks the flags of all commands and puts them to work.
func (r *run) settle() error {
	switch r.shared.lang {
	case "vi":
		r.words.lang = diag.Vietnamese
	case "en":
		r.words.lang = diag.English
	case "":
	default:
		return badValue("lang", r.shared.lang, wordsOf("lang")...)
	}
	switch r.shared.color {
	case "auto":
		r.colored = r.env.Color && r.env.Getenv("NO_COLOR") == "" && r.env.Getenv("TERM") != "dumb" && !r.shared.json
	case "always":
		r.colored = true
	case "never":
	default:
		return badValue("color", r.shared.color, wordsOf("color")...)
	}
	if r.shared.jobs < 0 || r.shared.jobs > 1024 {
		return badForm("jobs", fmt.Sprint(r.shared.jobs), r.text("4, a whole number from 0 to 1024"))
	}
	if r.shared.dir != "" {
		fs, err := r.env.FS.In(r.shared.dir)
		if err != nil {
			return fail(exitUsage, diag.Diag{Code: diag.UsageFolder, Args: []any{r.shared.dir}})
		}
		r.env.FS = fs
	}
	r.pages = source.Zips(r.env.FS)
	return nil
}
