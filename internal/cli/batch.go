package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"bantin/internal/batch"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/rendition"
	"bantin/internal/style"
	"bantin/internal/system"
	"bantin/internal/wording"
)

// batchOptions are the flags of batch.
type batchOptions struct {
	issueFlags
	paper    paperFlags
	sheets   sheetFlags
	ink      inkFlags
	minutes  int // that a script may take; 0 is as the issue says
	folder   string
	output   string
	each     string
	name     string   // pattern of the files
	editions []string // names or paths of templates
	plain    bool     // PDF without tags
	shard    string   // "2/8"; "" makes all
	failFast bool
	force    bool
	merge    bool     // reports are read, and nothing is made
	reports  []string // files
}

// What a PDF of a batch is made of.
const (
	eachPage   = "page"
	eachFolder = "folder"
)

func newBatch(w words, run func(context.Context, *batchOptions) error) *cobra.Command {
	var o batchOptions
	c := &cobra.Command{
		Use:   w.text("batch FOLDER -o OUT-FOLDER"),
		Short: w.text("make one PDF of each page or folder in a folder"),
		Long: w.text("All pages in FOLDER and the folders below it are read, many at a time. What fails is " +
			"reported, and\n" +
			"the rest goes on. OUT-FOLDER gets the same folders. Run again, it makes what is new or has changed,\n" +
			"and goes on where a run was ended."),
		Example: "  bantin batch luu-tru -o pdf\n  bantin batch luu-tru -o pdf --each folder -e a5 --json > report.jsonl",
		RunE: func(c *cobra.Command, args []string) error {
			if o.merge {
				o.reports = args
				return run(c.Context(), &o)
			}
			if len(args) != 1 {
				return fail(exitUsage, diag.Diag{Code: diag.UsageOneFolder})
			}
			o.folder = args[0]
			return run(c.Context(), &o)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringVarP(&o.output, "output", "o", "", w.text("`FOLDER` to write to; it is made if it is not there"))
	f.StringVar(&o.each, "each", eachPage, w.text("what a PDF is made of: `page|folder`; a folder with a bantin.yaml is "+
		"an issue, with all below it"))
	f.StringVar(&o.name, "name", "{file}.pdf", w.text(
		"`PATTERN` of the files: {file} {title} {date} {number} {name} {edition} {part}"))
	f.StringSliceVarP(&o.editions, "edition", "e", nil, w.text("`NAMES` or paths of templates: a4,a5"))
	complete(c, "edition", style.Names()...)
	complete(c, "each", eachPage, eachFolder)
	o.issueFlags.add(w, c)
	o.paper.add(w, c)
	o.sheets.add(w, c)
	o.ink.add(w, c)
	f.IntVar(&o.minutes, "minutes", 0, w.text("choose articles for a script of `N` minutes, in their order"))
	addPlain(w, c, &o.plain)
	f.StringVar(&o.shard, "shard", "", w.text("make part `I/N` only, for many machines: 1/8 to 8/8, or 0/8 to 7/8"))
	f.BoolVar(&o.merge, "merge-reports", false, w.text("read the reports of many runs (--json) and make one of them"))
	f.BoolVar(&o.failFast, "fail-fast", false, w.text("stop at the first page or folder that gives no PDF"))
	f.BoolVar(&o.force, "force", false, w.text("replace files that bantin did not make"))
	return c
}

// batch makes a PDF of each page, or of each folder.
func (r *run) batch(ctx context.Context, o *batchOptions) error {
	if o.merge {
		return r.mergeReports(o)
	}
	b, err := r.planBatch(o)
	defer b.locks.close()
	if err != nil {
		return b.refuse(ctx, err)
	}
	b.begun = r.env.Now()
	jobs := jobsOf(r.shared.jobs, runtime.GOMAXPROCS(0))
	r.beforePages(true) // may change how many cores there are said to be
	r.notify(b.said...)
	b.sum = batch.NewSummary(len(b.jobs))
	b.sum.NotRead, b.sum.Shard = b.unread, b.shard.String()
	batch.Run(ctx, len(b.jobs), jobs, b.do, b.done)
	b.clear()
	r.env.FS.Settle(o.output) // once: of a name that a power cut takes, the next run makes the file anew
	if err := b.journal.Close(); err != nil {
		b.tell(diag.Diag{Code: diag.BatchJournalLost, Severity: diag.Warning,
			Args: []any{o.output, system.Refused(o.output, err).Cause()}})
	}
	if b.err != nil {
		return b.err
	}
	return b.end(ctx)
}

// jobsOf is how many pages are worked on at a time: as many as asked for, else one more than there are
// cores, if these are several. What a page waits for (its turn, the disk, the collector) left them
// idle for a twentieth of the time.
func jobsOf(asked, cores int) int {
	switch {
	case asked > 0:
		return asked
	case cores > 1:
		return cores + 1
	}
	return 1
}

// refuse ends a batch that has not begun. With --json it has a summary, too.
func (b *batchRun) refuse(ctx context.Context, err error) error {
	if !b.shared.json {
		return err
	}
	s := batch.NewSummary(0)
	code, diags := b.outcome(ctx, err)
	s.Exit, s.Diagnostics = code, append(s.Diagnostics, rendition.Diags(diags, b.lang)...)
	if e := b.print(s); e != nil {
		return e
	}
	return err
}

// done says what came of a job, and reports whether the batch goes on.
func (b *batchRun) done(i int, m made) bool {
	b.clear()
	b.sum.Add(&m.row)
	b.notify(m.diags...)
	if b.shared.verbose {
		for _, o := range m.row.Outputs {
			b.say("%s: %s", o.File, b.count(o.Pages, "%d pages"))
		}
	}
	if b.shared.json {
		if b.err = b.print(m.row); b.err != nil {
			return false
		}
	}
	b.progress()
	return !b.o.failFast || m.row.OK
}

// end says what the batch comes to.
func (b *batchRun) end(ctx context.Context) error {
	s := b.sum
	s.Exit = batchExit(s)
	if ctx.Err() != nil {
		s.Exit, _ = b.outcome(ctx, ctx.Err())
	}
	s.OK = s.Exit == exitDone || s.Exit == exitMissing
	s.Seconds = round(b.env.Now().Sub(b.begun).Seconds())
	s.Diagnostics = append(s.Diagnostics, rendition.Diags(b.said, b.lang)...)
	if b.shared.json {
		if err := b.print(s); err != nil {
			return err
		}
	} else {
		b.say("%s: %s", b.o.output, b.sayBatch(s, b.o.each))
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if s.Exit != exitDone {
		return fail(s.Exit)
	}
	return nil
}

// batchExit is the exit code of a batch.
func batchExit(s *batch.Summary) int {
	good := s.Exits[exitDone] + s.Exits[exitMissing]
	switch {
	case s.Exits[exitOutput] > 0:
		return exitOutput
	case good > 0 && (s.Exits[exitDone] < s.Jobs || s.NotRead > 0):
		return exitMissing
	case good > 0 || s.Jobs == 0: // a shard may have none
		return exitDone
	case len(s.Exits) == 1:
		for code := range s.Exits {
			return code
		}
	}
	return exitNothing
}

// sayBatch is a summary in words: "10 pages: 6 made, 3 unchanged, 1 failed; 12 s".
func (w words) sayBatch(s *batch.Summary, each string) string {
	of := wording.Key("%d pages")
	if each == eachFolder {
		of = "%d folders"
	}
	out := w.count(s.Jobs, of)
	said := 0
	for _, p := range []struct {
		n    int
		says wording.Key
	}{{s.Made, "%d made"}, {s.Unchanged, "%d unchanged"}, {s.Failed, "%d failed"}, {s.Untried, "%d not tried"},
		{s.Partial, "%d with something missing"}} {
		if p.n == 0 {
			continue
		}
		if said++; said == 1 {
			out += ": "
		} else {
			out += ", "
		}
		out += w.count(p.n, p.says)
	}
	if s.NotRead > 0 {
		out += w.text("; not read: ") + w.count(s.NotRead, "%d files")
	}
	return out + "; " + w.span(time.Duration(s.Seconds*float64(time.Second)))
}

// span is a time in words: "7 s", "12 min", "3 h 5 min".
func (w words) span(d time.Duration) string {
	d = d.Round(time.Second)
	switch hours, minutes := int(d.Hours()), int(d.Minutes()); {
	case d < 2*time.Minute:
		return w.text("%d s", int(d.Seconds()))
	case hours == 0:
		return w.text("%d min", minutes)
	default:
		return w.text("%d h %d min", hours, minutes-60*hours)
	}
}

// progress shows on a terminal how far the batch is, after a second, and when it
// may end.
func (b *batchRun) progress() {
	since := b.env.Now().Sub(b.begun)
	if !b.env.ErrTTY || b.shared.quiet || b.shared.json || since < time.Second {
		return
	}
	b.shown = true
	n := b.sum.Jobs - b.sum.Untried
	left := time.Duration(float64(since) / float64(n) * float64(b.sum.Untried))
	fmt.Fprintf(b.stderr, "\r\x1b[Kbantin: %s %d/%d, %s %s", bar(n, b.sum.Jobs), n, b.sum.Jobs,
		b.text("left:"), b.span(left))
}

// clear takes the progress off the terminal before something else is said.
func (b *batchRun) clear() {
	if b.shown {
		fmt.Fprint(b.stderr, "\r\x1b[K")
	}
	b.shown = false
}

// stem is the name of a page without its ending; that of a folder is its name.
func stem(file, each string) string {
	base := filepath.Base(file)
	if each == eachPage {
		if s := base[:len(base)-len(filepath.Ext(base))]; s != "" {
			return s
		}
	}
	return base
}

// pattern is the pattern of the files of a batch.
func (o *batchOptions) pattern() (issue.Pattern, error) {
	var p issue.Pattern
	if p.FromText(o.name) != nil || filepath.IsAbs(o.name) || !filepath.IsLocal(filepath.FromSlash(o.name)) ||
		formOf(o.name) != pdfForm { // build makes books and pages for screens
		return "", badForm("name", o.name, "{date}-{file}.pdf")
	}
	if !strings.EqualFold(filepath.Ext(o.name), ".pdf") {
		p += ".pdf"
	}
	return p, nil
}
