package cli

import (
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"bantin/internal/bulletin"
	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/profile"
	"bantin/internal/style"
)

// request is the request of the issue file, with the flags before it.
func (r *run) request(p *plan, o *issueFlags) (*bulletin.Request, error) {
	read, err := r.reading(p)
	if err != nil {
		return nil, err
	}
	req := &bulletin.Request{Producer: maker + Version, Series: r.user.Series, Read: *read}
	said, file := &r.user.Script, ""
	if p.issue != nil {
		said, file = &p.issue.Script, p.issue.File
		req.Series, req.Number, req.Day = p.issue.Series, p.issue.Number.Number, p.issue.Number.Date.Date
		req.Fill, req.Notice, req.Poster = style.Fill(p.issue.Fill), p.issue.Notice, p.issue.Poster
		req.Fit = p.issue.Fit
		if req.Fill == "" && strings.TrimSpace(req.Notice) != "" {
			req.Fill = style.NoticeFill // or it would be written for nothing
		}
	}
	req.Script = bulletin.Script{File: file, Speech: speechOptions(said), Opening: said.Opening,
		Closing: said.Closing, Minutes: int(said.Minutes)}
	if req.Law, err = r.law(&req.Series.Legal, p); err != nil {
		return nil, err
	}
	p.law = req.Law
	if o.title != "" {
		req.Series.Name = o.title
	}
	if o.number != "" {
		req.Number = o.number
	}
	req.Number = strings.Join(strings.Fields(req.Number), " ")
	if o.date != "" {
		day, ok := issue.ParseDay(o.date)
		if !ok {
			return nil, badDate(o.date)
		}
		req.Day = day.Date
	}
	epoch, err := r.sourceDate()
	if err != nil {
		return nil, err
	}
	if req.Day.Month == 0 {
		now := r.env.Now()
		if epoch != nil {
			now = *epoch
		}
		req.Day = date.FromTime(now)
	}
	req.Created = req.Day.Time()
	if epoch != nil {
		req.Created = *epoch
	}
	return req, nil
}

// sourceDate is the time that SOURCE_DATE_EPOCH gives; nil when it gives none.
func (r *run) sourceDate() (*time.Time, error) {
	given := r.env.Getenv("SOURCE_DATE_EPOCH")
	if given == "" {
		return nil, nil
	}
	n, err := strconv.ParseInt(given, 10, 64)
	if err != nil || n < 0 || n > 1<<36 {
		return nil, fail(exitUsage, diag.Diag{Code: diag.UsageEnvironment, Args: []any{"SOURCE_DATE_EPOCH", given}})
	}
	t := time.Unix(n, 0).UTC()
	return &t, nil
}

// reading is the request to read the pages of a plan.
func (r *run) reading(p *plan) (*bulletin.ReadRequest, error) {
	profiles, diags := profile.Load(r.settingsFiles(), r.profileFolder())
	if len(diags) > 0 {
		return nil, fail(exitFailed, diags...)
	}
	req := &bulletin.ReadRequest{Files: r.pages, Stdin: p.stdin, Entries: p.entries, Profiles: profiles,
		Jobs: r.shared.jobs}
	if p.issue != nil {
		var err error
		if req.Text, err = textOptions(&p.issue.Text, p.issue.File); err != nil {
			return nil, err
		}
	}
	return req, nil
}

// profileFolder is where the user keeps profiles: beside the configuration;
// "" when there is no such place.
func (r *run) profileFolder() string {
	if r.env.Config == "" {
		return ""
	}
	return filepath.Join(filepath.Dir(r.env.Config), "profiles")
}
