package cli

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/system"
)

// run is what the commands of one command line share.
type run struct {
	console
	env   system.Env
	user  *issue.Defaults // the user's configuration
	first string          // word of the command line, when it is no command
	made  string          // first file that was written
}

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
	f.BoolP("help", "h", false, w.text("help of the command", "hướng dẫn của lệnh"))
	f.BoolVar(&o.json, "json", false, w.text("machine output on stdout, diagnostics as JSON lines on stderr",
		"kết quả cho máy đọc ở stdout, thông báo dạng dòng JSON ở stderr"))
	f.BoolVarP(&o.quiet, "quiet", "q", false, w.text("errors only", "chỉ báo lỗi"))
	f.BoolVarP(&o.verbose, "verbose", "v", false, w.text("a line per article, and what was repaired", "một dòng mỗi bài, và những gì đã sửa"))
	f.BoolVar(&o.noInput, "no-input", false, w.text("never wait for the keyboard", "không bao giờ chờ bàn phím"))
	f.StringVar(&o.lang, "lang", "", w.text("language of messages: `vi|en`", "ngôn ngữ thông báo: `vi|en`"))
	f.IntVar(&o.jobs, "jobs", user.Jobs, w.text("work on `N` pages and pictures at a time; 0 is one a core",
		"xử lý cùng lúc `N` trang và ảnh; 0 là mỗi nhân một"))
	f.StringVar(&o.color, "color", cmp.Or(user.Color, "auto"), w.text("colours: `auto|always|never`", "màu: `auto|always|never`"))
	f.StringVarP(&o.dir, "directory", "C", "", w.text("work in the folder `DIR`", "làm việc trong `THƯ MỤC` này"))
	complete(c, "lang", "vi", "en")
	complete(c, "color", "auto", "always", "never")
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
	switch r.shared.lang {
	case "vi":
		r.words.lang = diag.Vietnamese
	case "en":
		r.words.lang = diag.English
	case "":
	default:
		return badValue("lang", r.shared.lang, "vi", "en")
	}
	switch r.shared.color {
	case "auto":
		r.colored = r.env.Color && r.env.Getenv("NO_COLOR") == "" && r.env.Getenv("TERM") != "dumb" && !r.shared.json
	case "always":
		r.colored = true
	case "never":
	default:
		return badValue("color", r.shared.color, "auto", "always", "never")
	}
	if r.shared.jobs < 0 || r.shared.jobs > 1024 {
		return badForm("jobs", fmt.Sprint(r.shared.jobs), "4")
	}
	if r.shared.dir != "" {
		fs, err := r.env.FS.In(r.shared.dir)
		if err != nil {
			return fail(exitUsage, diag.Diag{Code: "usage-folder", Args: []any{r.shared.dir}})
		}
		r.env.FS = fs
	}
	return nil
}
