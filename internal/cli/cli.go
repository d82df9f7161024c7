// Package cli is the command line: commands, flags, messages in two languages,
// exit codes.
package cli

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/system"
)

// Main runs one command line, without the program's name, and returns the
// exit code.
func Main(ctx context.Context, env system.Env, args []string) int {
	r := &run{env: env, ctx: ctx, stdout: env.Stdout}
	r.user, r.userFaults = issue.ReadDefaults(env.FS, env.Config)
	r.lang = language(env, args, r.user.Lang)
	cobra.MousetrapHelpText = "" // files dropped on the program in Windows are inputs
	root := r.root()
	name, args := r.route(args)
	for _, c := range commands() {
		if name == c.name || name == "" {
			root.AddCommand(c.make(r))
		}
	}
	root.SetArgs(args)
	err := r.execute(root)
	if err == nil {
		err = r.helpErr
	}
	code := r.exit(err)
	if env.OwnWindow {
		r.linger(code)
	}
	return code
}

// execute runs the command. A fault of the program is told in a sentence; what
// was begun is removed on the way.
func (r *run) execute(root *cobra.Command) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fail(exitFailed, diag.Diag{Code: "fault", Args: []any{fmt.Sprint(p)}})
		}
	}()
	return root.ExecuteContext(r.ctx)
}

// pages tells the process that pages are read next.
func (r *run) pages() {
	if r.env.OnPages != nil {
		r.env.OnPages()
	}
}

// linger ends a run whose window closes with it: the result is opened, and
// what was told stays until it is read.
func (r *run) linger(code int) {
	opened := false
	if r.made != "" && r.env.Open != nil {
		opened = r.env.Open(r.made) == nil
	}
	if code == exitDone && opened || code >= exitCancelled || r.noInput {
		return
	}
	io.WriteString(r.env.Stderr, r.in("\nPress Enter to close this window.\n", "\nNhấn Enter để đóng cửa sổ này.\n"))
	var line [1]byte
	for {
		if n, err := r.env.Stdin.Read(line[:]); n == 0 && err != nil || line[0] == '\n' {
			return
		}
	}
}

// command is one command, made only when it is asked for.
type command struct {
	name string
	make func(*run) *cobra.Command
}

func commands() []command {
	return []command{
		{"build", newBuild}, {"check", newCheck}, {"extract", newExtract}, {"normalize", newNormalize},
		{"fonts", newFonts}, {"templates", newTemplates}, {"completion", newCompletion}, {"version", newVersion},
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
		case a == "--help" || shorts(a, "qvh") && strings.Contains(a, "h") || a == "help" || strings.HasPrefix(a, "__complete"):
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

// root is the command above all others, with the flags of all.
func (r *run) root() *cobra.Command {
	c := &cobra.Command{
		Use:           "bantin",
		Short:         r.in("saved pages of news portals into a printed bulletin", "biến trang tin đã lưu thành bản tin in"),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		CompletionOptions: cobra.CompletionOptions{
			DisableDefaultCmd: true,
		},
	}
	c.PersistentPreRunE = func(c *cobra.Command, _ []string) error {
		if err := r.environment(c.Flags()); err != nil {
			return err
		}
		if err := r.settle(); err != nil {
			return err
		}
		if len(r.userFaults) > 0 && c.Name() != "help" {
			return fail(exitFailed, r.userFaults...)
		}
		return nil
	}
	f := c.PersistentFlags()
	f.SortFlags = false
	f.BoolP("help", "h", false, r.in("help of the command", "hướng dẫn của lệnh"))
	f.BoolVar(&r.json, "json", false, r.in("machine output on stdout, diagnostics as JSON lines on stderr", "kết quả cho máy đọc ở stdout, thông báo dạng dòng JSON ở stderr"))
	f.BoolVarP(&r.quiet, "quiet", "q", false, r.in("errors only", "chỉ báo lỗi"))
	f.BoolVarP(&r.verbose, "verbose", "v", false, r.in("a line per article, and what was repaired", "một dòng mỗi bài, và những gì đã sửa"))
	f.BoolVar(&r.noInput, "no-input", false, r.in("never wait for the keyboard", "không bao giờ chờ bàn phím"))
	f.StringVar(&r.langName, "lang", "", r.in("language of messages: `vi|en`", "ngôn ngữ thông báo: `vi|en`"))
	f.IntVar(&r.jobs, "jobs", r.user.Jobs, r.in("work on `N` pages and pictures at a time; 0 is one a core", "xử lý cùng lúc `N` trang và ảnh; 0 là mỗi nhân một"))
	f.StringVar(&r.color, "color", cmp.Or(r.user.Color, "auto"), r.in("colours: `auto|always|never`", "màu: `auto|always|never`"))
	f.StringVarP(&r.dir, "directory", "C", "", r.in("work in the folder `DIR`", "làm việc trong `THƯ MỤC` này"))
	complete(c, "lang", "vi", "en")
	complete(c, "color", "auto", "always", "never")
	c.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return nil, cobra.ShellCompDirectiveDefault // files: build is the default command
	}
	c.SetOut(r.env.Stdout)
	c.SetErr(r.env.Stderr)
	c.SetHelpFunc(r.help)
	c.SetHelpCommand(r.newHelp())
	c.SetFlagErrorFunc(flagError)
	return c
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
