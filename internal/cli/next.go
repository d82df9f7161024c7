package cli

import (
	"context"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/starter"
)

// beginNext makes the folder of the next issue.
func (r *run) beginNext(ctx context.Context, o *initOptions) error {
	for _, f := range [...]struct{ name, value string }{{"--title", o.title}, {"--body", o.body}} {
		if f.value != "" {
			return fail(exitUsage, diag.Diag{Code: diag.InitNextFlag, Args: []any{f.name}})
		}
	}
	from, to := ".", ""
	if len(o.folders) == 1 {
		if _, ok := r.issueFile(o.folders[0]); ok {
			from = o.folders[0]
		} else {
			to = o.folders[0]
		}
	}
	file, ok := r.issueFile(from)
	if !ok {
		return fail(exitUsage, diag.Diag{Code: diag.InitNextNone, Args: []any{from}})
	}
	iss, diags := issue.Read(r.settingsFiles(), file, r.user)
	if iss == nil {
		return fail(exitFailed, diags...)
	}
	step, err := stepFrom(iss, o)
	if err != nil {
		return err
	}
	here, err := r.whole(iss.Dir)
	if err != nil {
		return err
	}
	if to == "" {
		to = filepath.Join(iss.Dir, "..", nextFolder(filepath.Base(here), iss.Number.Number, step))
	}
	if err := r.isFree(to); err != nil {
		return err
	}
	data, err := r.env.FS.ReadFile(file)
	if err != nil {
		return r.unread(ctx, file, err)
	}
	there, err := r.whole(to)
	if err != nil {
		return err
	}
	next, err := starter.Next(iss, data, step, starter.Moves{
		File: func(p string) (string, bool) {
			if filepath.IsAbs(p) || !r.isFile(iss.Path(p)) {
				return "", false
			}
			return moved(p, here, there)
		},
		Place: func(p string) (string, bool) { return moved(p, here, there) }})
	if err != nil {
		return unfitting(fail(exitFailed, diag.Diag{Code: diag.InitNextByHand, File: file, Place: file}), o)
	}
	if err := r.put(to, r.withSchema(to, fresh{issue.Name, next})); err != nil {
		return err
	}
	if err := r.begun(to, step.Number, step.Day); err != nil {
		return err
	}
	r.tellNext(to, step, starter.TakesFolder(iss))
	if out := iss.Output; out != "" && !out.Has("number") && !out.Has("date") {
		name := filepath.Join(to, issue.Name)
		r.notify(diag.Diag{Code: diag.InitNextOutput, Severity: diag.Warning, File: name, Place: name,
			Args: []any{string(out)}})
	}
	return nil
}

// stepFrom is the step to the next issue, with the flags before it.
func stepFrom(iss *issue.Issue, o *initOptions) (*starter.Step, error) {
	step, ok := starter.Following(iss)
	if o.number != "" {
		step.Number, ok = strings.Join(strings.Fields(o.number), " "), true
	}
	if !ok {
		return nil, fail(exitUsage, diag.Diag{Code: diag.InitNextNumber, Args: []any{iss.Number.Number}})
	}
	if day, given := issue.ParseDay(o.date); given {
		step.Day, step.Days, step.Months, step.Known = day.Date, 0, 0, true
	}
	return &step, nil
}

// tellNext says what the next issue is, and where; takes is whether it takes all pages
// that are put into its folder.
func (r *run) tellNext(dir string, s *starter.Step, takes bool) {
	var facts []string
	if s.Number != "" {
		facts = append(facts, r.text("issue %s", s.Number))
	}
	if s.Day.Month > 0 {
		facts = append(facts, r.text("on %s", s.Day.Official()))
	}
	switch {
	case s.Days > 0:
		facts = append(facts, r.count(s.Days, "%d days")+r.text(" later"))
	case s.Months > 0:
		facts = append(facts, r.count(s.Months, "%d months")+r.text(" later"))
	}
	if len(facts) == 0 {
		facts = []string{r.text("the next issue, without number and date")}
	}
	r.say("%s: %s", filepath.Join(dir, issue.Name), strings.Join(facts, ", "))
	if s.Days > 0 && !s.Known {
		r.say("a week, because \"period\" of the imprint does not say how often it appears")
	}
	if pages := filepath.Join(dir, issue.Folder); takes {
		r.say("save articles into %s; then %s arranges them, %s makes the PDF", pages, typedOn("preview", dir),
			typedOn("build", dir))
		return
	}
	r.say("save articles into %s, then %s: add them there, or list them under \"articles\"",
		filepath.Join(dir, issue.Folder), typedOn("preview", dir))
}

// whole is the path of a folder from the root of the file system, whether it is
// there or not.
func (r *run) whole(dir string) (string, error) {
	if filepath.IsAbs(dir) {
		return filepath.Clean(dir), nil
	}
	root, err := r.env.FS.Inside(".")
	if err != nil {
		return "", err
	}
	defer root.Close()
	return filepath.Abs(filepath.Join(root.Name(), dir))
}

// moved is a path of an issue file as it is from another folder; ok is false when
// it leads there anyway.
func moved(p, here, there string) (to string, ok bool) {
	old := filepath.Join(here, filepath.FromSlash(strings.ReplaceAll(p, `\`, "/")))
	to, err := filepath.Rel(there, old)
	if err != nil { // another drive
		to = old
	}
	to = filepath.ToSlash(to)
	return to, to != path.Clean(p)
}

// lastNumber is the last number of a name.
func lastNumber() *regexp.Regexp { return regexp.MustCompile(`\d+(\D*)$`) }

// nextFolder is what the folder of the next issue is called: as that of this one,
// with the number counted on, or added.
func nextFolder(name, number string, s *starter.Step) string {
	next := lastNumber().FindString(firstPart(s.Number))
	if next == "" {
		next = s.Number
	}
	if next == "" {
		next = s.Day.ISO()
	}
	if next == "" {
		next = "sau"
	}
	next = issue.Pattern("{number}").Expand(issue.Names{Number: next})
	if m := lastNumber().FindStringSubmatchIndex(name); m != nil {
		n, err := strconv.Atoi(name[m[0]:m[2]])
		if old, err2 := strconv.Atoi(lastNumber().FindString(firstPart(number))); err == nil && err2 == nil && n == old {
			return name[:m[0]] + next + name[m[2]:]
		}
	}
	return name + "-" + next
}

// firstPart is a number without the year behind it.
func firstPart(number string) string {
	first, _, _ := strings.Cut(number, "/")
	return first
}
