package cli

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"bantin/internal/bulletin"
	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/issue"
	"bantin/internal/style"
)

// buildOptions are the flags of build; the zero value is the default.
type buildOptions struct {
	issueFlags
	output   string   // file, folder or "-"; "" is the issue's pattern
	editions []string // names or paths of templates
	dump     bool     // frames as text on stdout, and no PDF
	report   string   // JSON file
	strict   bool     // nothing is written when anything is missing
	dryRun   bool
	force    bool // replaces files that bantin did not make
}

// issueFlags say on the command line what an issue file would.
type issueFlags struct{ title, number, date string }

func (o *issueFlags) add(r *run, c *cobra.Command) {
	f := c.Flags()
	f.SortFlags = false
	f.StringVar(&o.title, "title", "", r.in("`NAME` of the bulletin in its masthead", "`TÊN` bản tin trên măng sét"))
	f.StringVar(&o.number, "number", "", r.in("`NUMBER` of the issue", "`SỐ` của kỳ này"))
	f.StringVar(&o.date, "date", "", r.in("`DAY` of the issue, 2026-11-23 or 23/11/2026; today by default", "`NGÀY` của kỳ này, 2026-11-23 hoặc 23/11/2026; mặc định là hôm nay"))
}

func newBuild(r *run) *cobra.Command {
	var o buildOptions
	c := &cobra.Command{
		Use:   "build INPUT... [-o OUT]",
		Short: r.in("make the bulletin (the default command)", "dựng bản tin (lệnh mặc định)"),
		Long: r.in("INPUT is a saved page, a folder, a pattern, an @list, - or a bantin.yaml; without one, the bantin.yaml of the folder.",
			"INPUT là trang đã lưu, thư mục, mẫu tên, @danh-sách, - hoặc bantin.yaml; không ghi thì lấy bantin.yaml trong thư mục."),
		Example: "  bantin bai/ --title \"Tân Hòa\" --number 47\n  bantin build -e a4,a5",
		RunE: func(_ *cobra.Command, args []string) error {
			return r.build(&o, args)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringVarP(&o.output, "output", "o", "", r.in("`FILE` or folder to write, - for stdout; {number} {date} {edition} {name} are filled in",
		"`TỆP` hoặc thư mục kết quả, - là stdout; có thể dùng {number} {date} {edition} {name}"))
	f.StringSliceVarP(&o.editions, "edition", "e", nil, r.in("`NAMES` or paths of templates: a4,a5", "`TÊN` hoặc đường dẫn mẫu: a4,a5"))
	o.issueFlags.add(r, c)
	f.BoolVar(&o.dump, "dump-layout", false, r.in("print where everything stands instead of making a PDF", "in vị trí của mọi thứ, không tạo PDF"))
	f.StringVar(&o.report, "report", "", r.in("write a report in JSON to `FILE`", "ghi báo cáo JSON vào `TỆP`"))
	f.BoolVar(&o.strict, "strict", false, r.in("write nothing when an article or a picture is missing", "không ghi gì nếu thiếu bài hoặc ảnh"))
	f.BoolVarP(&o.dryRun, "dry-run", "n", false, r.in("do all but write", "làm mọi việc trừ ghi tệp"))
	f.BoolVar(&o.force, "force", false, r.in("replace a file that bantin did not make", "ghi đè cả tệp không do bantin tạo"))
	return c
}

// build runs a build.
func (r *run) build(o *buildOptions, inputs []string) error {
	p, err := r.plan(inputs)
	if err != nil {
		return err
	}
	req, err := r.request(p, &o.issueFlags)
	if err != nil {
		return err
	}
	if req.Templates, err = r.editions(o.editions, p); err != nil {
		return err
	}
	req.NoPDF = o.dump
	outs, err := r.outputs(o, p, req)
	defer func() {
		for _, out := range outs {
			if out.file != nil {
				out.file.Discard()
			}
		}
	}()
	if err != nil {
		return err
	}
	stop := r.progress(req)
	res, err := bulletin.Build(r.ctx, *req)
	stop()
	if err != nil {
		return err
	}
	diags := append(p.lost, res.Diags...)
	r.tell(diags...)
	code := verdict(res, p)
	if o.strict && code == exitMissing {
		code = exitFailed
		r.tell(diag.Diag{Code: "strict", Severity: diag.Fault})
	}
	rep := r.reportOf(res, code, diags)
	if code == exitDone || code == exitMissing {
		if rep.Outputs, err = r.write(o, p, res, outs); err != nil {
			return err
		}
	}
	if code == exitNothing {
		r.tell(diag.Diag{Code: "nothing-usable", Severity: diag.Fault})
	}
	if err := r.finish(o, p, rep); err != nil {
		return err
	}
	if code != exitDone {
		return fail(code)
	}
	return nil
}

// request is the request of the issue file, with the flags before it.
func (r *run) request(p *plan, o *issueFlags) (*bulletin.Request, error) {
	req := &bulletin.Request{Producer: maker + Version,
		Copies: bulletin.CopyRequest{Files: r.env.FS, Stdin: p.stdin, Pages: p.pages, Jobs: r.jobs}}
	if p.issue != nil {
		req.Series, req.Number, req.Day = p.issue.Series, p.issue.Number.Number, p.issue.Number.Date.Date
	}
	if o.title != "" {
		req.Series.Name = o.title
	}
	if o.number != "" {
		req.Number = o.number
	}
	if o.date != "" {
		day, ok := issue.ParseDay(o.date)
		if !ok {
			return nil, badValue("date", o.date, "2026-11-23, 23/11/2026")
		}
		req.Day = day.Date
	}
	epoch := r.env.Getenv("SOURCE_DATE_EPOCH")
	if epoch != "" {
		n, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil || n < 0 || n > 1<<36 {
			return nil, fail(exitUsage, diag.Diag{Code: "usage-environment", Args: []any{"SOURCE_DATE_EPOCH", epoch}})
		}
		req.Created = time.Unix(n, 0).UTC()
	}
	if req.Day.Month == 0 {
		now := r.env.Now()
		if epoch != "" {
			now = req.Created
		}
		req.Day = date.FromTime(now)
	}
	if epoch == "" {
		req.Created = req.Day.Time()
	}
	return req, nil
}

// outputs names the files of all editions and begins them.
func (r *run) outputs(o *buildOptions, p *plan, req *bulletin.Request) ([]*output, error) {
	if o.output == "-" {
		switch {
		case len(req.Templates) > 1:
			return nil, fail(exitUsage, diag.Diag{Code: "usage-stdout-one"})
		case r.json:
			return nil, fail(exitUsage, diag.Diag{Code: "usage-stdout-json"})
		case r.env.OutTTY && !o.dump:
			return nil, fail(exitUsage, diag.Diag{Code: "usage-stdout-terminal"})
		}
	}
	if o.dump && r.json {
		return nil, fail(exitUsage, diag.Diag{Code: "usage-dump-json"})
	}
	var outs []*output
	seen := map[string]bool{}
	for _, t := range req.Templates {
		out := &output{edition: t.Name}
		outs = append(outs, out)
		if o.dump || o.output == "-" {
			out.name = "-"
			continue
		}
		name, err := r.outputName(o.output, p, req, t)
		if err != nil {
			return outs, err
		}
		if out.name = name; seen[name] {
			return outs, fail(exitUsage, diag.Diag{Code: "usage-same-output", Args: []any{name}})
		}
		seen[name] = true
		if o.dryRun {
			if err := r.refuse(name, p.files, o.force); err != nil {
				return outs, err
			}
			continue
		}
		if out.file, out.name, err = r.open(name, p.files, o.force); err != nil {
			return outs, err
		}
	}
	return outs, nil
}

// outputName is the file of one edition.
func (r *run) outputName(flag string, p *plan, req *bulletin.Request, t *style.Template) (string, error) {
	pattern := issue.Pattern("ban-tin.pdf")
	if req.Number != "" {
		pattern = "ban-tin-{number}.pdf"
	}
	dir := ""
	if p.issue != nil {
		dir = p.issue.Dir
		if p.issue.Output != "" {
			pattern = p.issue.Output
		}
	}
	if flag != "" {
		info, err := r.env.FS.Stat(flag)
		if err == nil && info.IsDir() || strings.HasSuffix(flag, "/") || strings.HasSuffix(flag, string(filepath.Separator)) {
			dir, pattern = flag, issue.Pattern(filepath.Base(string(pattern)))
		} else if dir = ""; pattern.FromText(flag) != nil {
			return "", badValue("output", flag, "ban-tin-{number}.pdf")
		}
	}
	if len(req.Templates) > 1 && !pattern.Has("edition") {
		ext := filepath.Ext(string(pattern))
		pattern = issue.Pattern(strings.TrimSuffix(string(pattern), ext) + "-{edition}" + ext)
	}
	name := filepath.FromSlash(pattern.Expand(issue.Names{Number: req.Number, Date: req.Day.ISO(), Edition: t.Name, Name: req.Series.Name}))
	if dir != "" && !filepath.IsAbs(name) {
		name = filepath.Join(dir, name)
	}
	return name, nil
}

// verdict is the exit code of what came of a build.
func verdict(res *bulletin.Result, p *plan) int {
	if len(res.Editions) == 0 {
		return exitNothing
	}
	for _, d := range p.lost {
		if d.Severity == diag.Fault {
			return exitMissing
		}
	}
	for _, c := range res.Copies {
		if c.Article == nil || c.Missing > 0 {
			return exitMissing
		}
	}
	return exitDone
}

// write writes what was made: dumps and "-" to stdout, PDFs to their files.
func (r *run) write(o *buildOptions, p *plan, res *bulletin.Result, outs []*output) ([]outputRow, error) {
	rows := []outputRow{}
	for i := range res.Editions {
		ed, out := &res.Editions[i], outs[i]
		if o.dump {
			var b bytes.Buffer
			if err := frame.Dump(&b, ed.Document); err != nil {
				return nil, err
			}
			if _, err := r.stdout.Write(b.Bytes()); err != nil {
				return nil, r.stdoutError(err)
			}
			continue
		}
		sum := sha256.Sum256(ed.PDF)
		rows = append(rows, outputRow{out.edition, out.name, len(ed.Document.Pages), len(ed.PDF), hex.EncodeToString(sum[:])})
		if out.name == "-" && !o.dryRun {
			if _, err := r.stdout.Write(ed.PDF); err != nil {
				return nil, r.stdoutError(err)
			}
		}
		if out.file != nil {
			if err := r.commit(out, ed.PDF, p.files, o.force); err != nil {
				return nil, err
			}
		}
		if out.name != "-" {
			pages, articles := len(ed.Document.Pages), 0
			for _, c := range res.Copies {
				if c.Article != nil {
					articles++
				}
			}
			r.say("%s: %s, %s%s", out.name, r.count(pages, "page", "trang"), r.count(articles, "article", "bài"), r.dry(o.dryRun))
		}
	}
	return rows, nil
}

func (r *run) dry(dry bool) string {
	if !dry {
		return ""
	}
	return r.in(" (not written)", " (không ghi)")
}

// finish writes the report and, with --json, the result on stdout.
func (r *run) finish(o *buildOptions, p *plan, rep *report) error {
	if o.report != "" && !o.dryRun {
		if err := r.writeReport(o.report, p, rep); err != nil {
			return err
		}
	}
	if r.json {
		return r.print(rep.result)
	}
	return nil
}

// progress shows how far a build is: with -v a line per article; on a
// terminal a count, after a second.
func (r *run) progress(req *bulletin.Request) (stop func()) {
	total, done := len(req.Copies.Pages), 0
	begun := r.env.Now()
	shown := false
	req.Copies.OnCopy = func(file string) {
		done++
		switch {
		case r.verbose:
			r.say("[%d/%d] %s", done, total, file)
		case r.env.ErrTTY && !r.quiet && !r.json && r.env.Now().Sub(begun) > time.Second:
			shown = true
			fmt.Fprintf(r.env.Stderr, "\r\x1b[Kbantin: %s %d/%d", bar(done, total), done, total)
		}
	}
	return func() {
		if shown {
			fmt.Fprint(r.env.Stderr, "\r\x1b[K")
		}
	}
}

// bar is a bar of twenty cells.
func bar(done, total int) string {
	n := 20 * done / max(total, 1)
	return strings.Repeat("█", n) + strings.Repeat("░", 20-n)
}
