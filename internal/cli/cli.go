// Package cli is the command line: commands, flags, messages in two languages,
// exit codes.
package cli

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/rendition"
	"bantin/internal/schema"
	"bantin/internal/system"
)

// Main runs one command line, without the program's name, and returns the
// exit code.
func Main(ctx context.Context, env system.Env, args []string) int {
	user, faults := issue.ReadDefaults(system.Settings{FS: env.FS}, env.Config)
	r := &run{env: env, user: user, named: &system.Named{}}
	out := &answer{Writer: env.Stdout}
	if env.OutTTY {
		out.Writer = &harmless{to: env.Stdout}
	}
	r.console = console{words: words{language(env, args, user.Lang)}, stdout: out, stderr: env.Stderr}
	cobra.MousetrapHelpText = "" // files dropped on the program in Windows are inputs
	root, unhelped := r.root(faults)
	if env.OwnWindow && len(args) == 0 {
		args = r.clicked()
	}
	name, args := r.route(args)
	if name != "version" && env.OnWork != nil {
		env.OnWork()
	}
	for _, c := range commands() {
		if name == c.name || name == "" {
			root.AddCommand(c.make(r))
		}
	}
	if len(args) > 0 && strings.HasPrefix(args[0], "__complete") {
		plainUsages(root)
	}
	root.SetArgs(args)
	err := execute(ctx, root)
	if err == nil {
		err = *unhelped
	}
	if err != nil && wantsJSON(env, args) {
		r.shared.json = true // it stands behind the flag that has the fault
	}
	code := r.exit(ctx, err)
	if err != nil && !out.given && r.shared.json {
		r.answerFault(ctx, name, err)
	}
	if env.OwnWindow {
		r.linger(code)
	}
	return code
}

// answer is standard output, and whether anything was written to it.
type answer struct {
	io.Writer
	given bool
}

func (a *answer) Write(data []byte) (int, error) {
	a.given = a.given || len(data) > 0
	return a.Writer.Write(data)
}

// wantsJSON reports whether a command line asks for JSON, which is not known of one
// with a fault in its flags.
func wantsJSON(env system.Env, args []string) bool {
	wants, _ := strconv.ParseBool(env.Getenv("BANTIN_JSON"))
	for _, a := range args {
		switch v, given := strings.CutPrefix(a, "--json="); {
		case given:
			wants, _ = strconv.ParseBool(v)
		case a == "--json":
			wants = true
		case a == "--":
			return wants
		}
	}
	return wants
}

// answerFault writes the object of a run that ended before there was anything to say:
// a program that reads JSON finds the reason where it looks for the result.
func (r *run) answerFault(ctx context.Context, command string, err error) {
	code, diags := r.outcome(ctx, err)
	if command == "build" {
		r.print(result{}.ended(code, diags, r.lang))
		return
	}
	r.print(faultRow{1, false, code, rendition.Diags(diags, r.lang)}) // a reader that has gone away is told by the exit code
}

// faultRow is what came of a run that ended before there was anything to say.
type faultRow struct {
	Version     int              `json:"version"`
	OK          bool             `json:"ok"`
	Exit        int              `json:"exit"`
	Diagnostics []rendition.Diag `json:"diagnostics"`
}

// faultSchema is that of a faultRow, which is told from results by its ok.
func faultSchema() schema.Schema { return schema.Of(faultRow{}).With("ok", schema.Const(false)) }

// execute runs the command. A bug of the program becomes an error that says
// so; what was begun is removed on the way.
func execute(ctx context.Context, root *cobra.Command) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fail(exitFailed, diag.Diag{Code: diag.ProgramFault, Args: []any{fmt.Sprint(p)}})
		}
	}()
	return root.ExecuteContext(ctx)
}

// beforePages runs main's hook before the first page is read: it tunes the
// garbage collector, otherwise for a batch, and keeps to the cores that were asked for.
func (r *run) beforePages(batch bool) {
	if r.env.OnPages != nil {
		r.env.OnPages(r.shared.jobs, batch)
	}
}

// linger ends a run whose window closes with it: the result is opened, and
// what was printed stays until it is read.
func (r *run) linger(code int) {
	opened := false
	if r.made != "" && r.env.Open != nil {
		opened = r.env.Open(r.made) == nil
	}
	if code == exitDone && opened && !r.stays || code >= exitHungUp || r.shared.noInput {
		return
	}
	io.WriteString(r.stderr, r.text("\nPress Enter to close this window.\n"))
	var keys io.Reader = r.env.Stdin
	if r.keys != nil {
		keys = r.keys
	}
	var line [1]byte
	for {
		if n, err := keys.Read(line[:]); n == 0 && err != nil || line[0] == '\n' {
			return
		}
	}
}

// clicked is the command line of a double click on the program: the issue of its
// folder is made, or that which an earlier double click began; without one, one is
// begun.
func (r *run) clicked() []string {
	const folder = "ban-tin"
	switch {
	case r.isFile(issue.Name):
		return []string{"build"}
	case r.isFile(filepath.Join(folder, issue.Name)):
		return []string{"build", folder}
	}
	return []string{"init", folder}
}

// command is one command, made only when it is asked for.
type command struct {
	name string
	make func(*run) *cobra.Command
}

func commands() []command {
	return []command{
		{"build", func(r *run) *cobra.Command { return newBuild(r.words, r.build) }},
		{"init", func(r *run) *cobra.Command { return newInit(r.words, r.begin) }},
		{"check", func(r *run) *cobra.Command { return newCheck(r.words, r.check) }},
		{"preview", func(r *run) *cobra.Command { return newPreview(r.words, r.preview) }},
		{"extract", func(r *run) *cobra.Command { return newExtract(r.words, r.extract) }},
		{"normalize", func(r *run) *cobra.Command { return newNormalize(r.words, r.normalize) }},
		{"batch", func(r *run) *cobra.Command { return newBatch(r.words, r.batch) }},
		{"index", func(r *run) *cobra.Command { return newIndex(r.words, r.index) }},
		{"testsheet", func(r *run) *cobra.Command { return newTestSheet(r.words, r.testSheet) }},
		{"guide", func(r *run) *cobra.Command { return newGuide(r.words, r.manual) }},
		{"profiles", func(r *run) *cobra.Command { return newProfiles(r.words, r.profiles) }},
		{"fonts", func(r *run) *cobra.Command { return newFonts(r.words, r.fonts) }},
		{"templates", func(r *run) *cobra.Command { return newTemplates(r.words, r.templates) }},
		{"schema", func(r *run) *cobra.Command { return newSchema(r.words, r.schema) }},
		{"man", func(r *run) *cobra.Command { return newMan(r.words, r.man) }},
		{"completion", func(r *run) *cobra.Command { return newCompletion(r.words, r.completion) }},
		{"licenses", func(r *run) *cobra.Command { return newLicenses(r.words, r.licenses) }},
		{"version", func(r *run) *cobra.Command { return newVersion(r.words, r.version) }},
	}
}

// route finds the command of a command line: "" when all are wanted (help,
// completion). Without a command it is build, and build is put in front.
func (r *run) route(args []string) (string, []string) {
	build := append([]string{"build"}, args...)
	for i := 0; i < len(args); i++ {
		a := args[i]
		switch {
		case a == "--version":
			return "version", []string{"version"}
		case a == "--help" || shorts(a, "qvh") && strings.Contains(a, "h") || a == "help" ||
			strings.HasPrefix(a, "__complete"):
			return "", args
		case shorts(a, "qv"):
		case strings.HasPrefix(a, "-C"):
			if a == "-C" {
				i++
			}
		case strings.HasPrefix(a, "--"):
			name, _, has := strings.Cut(a[2:], "=")
			switch name {
			case "json", "quiet", "verbose", "no-input":
			case "lang", "jobs", "color", "directory":
				if !has {
					i++ // its value
				}
			default:
				return "build", build
			}
		case strings.HasPrefix(a, "-"):
			return "build", build
		default:
			for _, c := range commands() {
				if a == c.name {
					return a, args
				}
			}
			r.first = a
			return "build", build
		}
	}
	return "build", build
}

// shorts reports whether a word is short flags of a set: -qv.
func shorts(word, set string) bool {
	return len(word) > 1 && word[0] == '-' && strings.Trim(word[1:], set) == ""
}

// unconfigured is the commands that ask nothing of the user's configuration: they
// are what somebody turns to who cannot get anything else to run.
var unconfigured = []string{"help", "version", "licenses", "completion", "schema", "man"}

// root is the command above all others, with the flags of all, and where the
// error of printing help goes, which cobra cannot return. Faults are those of
// the user's configuration.
func (r *run) root(faults []diag.Diag) (*cobra.Command, *error) {
	c := &cobra.Command{
		Use:           "bantin",
		Short:         r.text("turn saved pages of news portals into a printed bulletin"),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		CompletionOptions: cobra.CompletionOptions{
			DisableDefaultCmd: true,
		},
	}
	c.PersistentPreRunE = func(c *cobra.Command, _ []string) error {
		free := slices.Contains(unconfigured, c.Name())
		if err := swallowed(c.Flags()); err != nil {
			return err
		}
		if err := emptied(c); err != nil {
			return err
		}
		if err := r.environment(c.Flags()); err != nil && !free {
			return err
		}
		if err := r.settle(); err != nil {
			return err
		}
		r.unknownVariables(c.Flags())
		if len(faults) > 0 && !free {
			return fail(exitFailed, faults...)
		}
		return nil
	}
	r.shared.add(r.words, c, r.user)
	c.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return nil, cobra.ShellCompDirectiveDefault // files: build is the default command
	}
	c.SetOut(r.stdout)
	c.SetErr(r.stderr)
	unhelped := new(error)
	c.SetHelpFunc(func(c *cobra.Command, _ []string) { *unhelped = r.help(c) })
	c.SetHelpCommand(r.newHelp())
	c.SetFlagErrorFunc(flagError)
	return c, unhelped
}

// language is the language of messages, known before the flags are: help is
// in it too. Flags go before the variable, the user's configuration, and what
// the system says.
func language(env system.Env, args []string, user string) diag.Lang {
	name := env.Getenv("BANTIN_LANG")
	for i, a := range args {
		if v, ok := strings.CutPrefix(a, "--lang="); ok {
			name = v
		} else if a == "--lang" && i+1 < len(args) {
			name = args[i+1]
		} else if a == "--" {
			break
		}
	}
	if name == "" {
		name = user
	}
	for _, key := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if name == "" {
			name = env.Getenv(key)
		}
	}
	if strings.HasPrefix(strings.ToLower(name), "vi") || name == "" && env.Windows {
		return diag.Vietnamese
	}
	return diag.English
}
