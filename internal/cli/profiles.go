package cli

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/profile"
	"bantin/internal/wording"
)

func newProfiles(w words, run func(context.Context, []string) error) *cobra.Command {
	return &cobra.Command{
		Use:   w.text("profiles [PAGE...]"),
		Short: w.text("list the profiles of portals, or try them on pages"),
		Long: w.text("A profile says where a portal keeps the title, the text and the other parts of an article.\n" +
			"Your own are YAML files in the folder \"profiles\" beside your configuration; they go before\n" +
			"those that are built in."),
		RunE: func(c *cobra.Command, args []string) error { return run(c.Context(), args) },
	}
}

// profileRow is one profile in JSON.
type profileRow struct {
	Name  string   `json:"name"`
	File  string   `json:"file"` // "" when it is built in
	Match []string `json:"match"`
	Hosts []string `json:"hosts"`
}

// profiles lists the profiles, or tries them on pages.
func (r *run) profiles(ctx context.Context, inputs []string) error {
	if len(inputs) > 0 {
		return r.tryProfiles(ctx, inputs)
	}
	all, diags := profile.Load(r.settingsFiles(), r.profileFolder())
	if len(diags) > 0 {
		return fail(exitFailed, diags...)
	}
	if all == nil {
		all = profile.Builtin()
	}
	rows := []profileRow{}
	width := 0
	for _, p := range all {
		rows = append(rows, rowOf(p))
		width = max(width, utf8.RuneCountInString(p.Name))
	}
	if r.shared.json {
		return r.print(rows)
	}
	for _, row := range rows {
		marks := strings.Join(slices.Concat(row.Hosts, row.Match), ", ")
		if err := r.printf("%s  %s  (%s)\n", padded(row.Name, width), marks, r.origin(row.File)); err != nil {
			return err
		}
	}
	if folder := r.profileFolder(); folder != "" {
		r.say("your own profiles: %s", folder)
	}
	return nil
}

func rowOf(p *profile.Profile) profileRow {
	row := profileRow{Name: p.Name, File: p.File, Match: []string{}, Hosts: []string{}}
	for _, s := range p.Match {
		row.Match = append(row.Match, s.Text)
	}
	for _, h := range p.Hosts {
		row.Hosts = append(row.Hosts, h.Name)
	}
	return row
}

// origin is where a profile is from.
func (r *run) origin(file string) string { return cmp.Or(file, r.text("built in")) }

// padded is a text of at least so many characters.
func padded(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(s)))
}

// trialPage is one page in JSON, with the profiles in the order in which they
// are tried.
type trialPage struct {
	Version  int        `json:"version"`
	File     string     `json:"file"`
	OK       bool       `json:"ok"`      // the page could be read
	Profile  string     `json:"profile"` // that reads the page, "engine" or "text"
	Profiles []trialRow `json:"profiles"`
}

// trialRow is one profile on a page in JSON.
type trialRow struct {
	Name    string    `json:"name"`
	File    string    `json:"file"` // "" when it is built in
	Fits    bool      `json:"fits"`
	Taken   bool      `json:"taken"`
	Letters int       `json:"letters"`
	Finds   []findRow `json:"finds"`
}

// findRow is what one selector finds in JSON.
type findRow struct {
	Key      string `json:"key"`
	Selector string `json:"selector"`
	Count    int    `json:"count"`
	Place    string `json:"place"`
	Text     string `json:"text"`
}

// tryProfiles tries the profiles on pages, and shows which one reads each and
// what its selectors find.
func (r *run) tryProfiles(ctx context.Context, inputs []string) error {
	p, err := r.plan(ctx, inputs)
	if err != nil {
		return err
	}
	req, err := r.reading(p)
	if err != nil {
		return err
	}
	r.beforePages(false)
	pages, err := bulletin.Try(ctx, *req)
	if err != nil {
		return err
	}
	r.notify(p.lost...)
	read := 0
	rows := []trialPage{}
	for _, t := range pages {
		if t.Err != nil {
			r.notify(t.Err.Diag)
		} else {
			read++
		}
		rows = append(rows, trialOf(t))
	}
	if r.shared.json {
		err = r.print(rows)
	} else {
		err = r.printf("%s", r.trialList(pages))
	}
	switch {
	case err != nil:
		return err
	case read == 0:
		return fail(exitNothing)
	case read < len(pages) || diag.AnyMissing(p.lost):
		return fail(exitMissing)
	}
	return nil
}

func trialOf(t *bulletin.Trials) trialPage {
	page := trialPage{Version: 1, File: t.File, OK: t.Err == nil, Profiles: []trialRow{}}
	if t.Err != nil {
		return page
	}
	page.Profile = t.Taken()
	for _, tried := range t.Profiles {
		row := trialRow{tried.Profile.Name, tried.Profile.File, tried.Fits, tried.Taken, tried.Letters, []findRow{}}
		for _, f := range tried.Finds {
			row.Finds = append(row.Finds, findRow(f))
		}
		page.Profiles = append(page.Profiles, row)
	}
	return page
}

// trialList shows the profiles that fit each page, with what each of their
// selectors finds, and the user's that do not: that is what he asks about.
func (r *run) trialList(pages []*bulletin.Trials) string {
	var b strings.Builder
	for _, t := range pages {
		if t.Err != nil {
			continue
		}
		switch name := t.Taken(); name {
		case "text":
			fmt.Fprintf(&b, "%s: %s\n", wording.Visible(t.File), r.text("pasted text, which needs no profile"))
		case "engine":
			fmt.Fprintf(&b, "%s: %s\n", wording.Visible(t.File), r.text(
				"no profile reads it; the article is looked for by the general rules"))
		default:
			fmt.Fprintf(&b, r.text("%s: read by the profile %s\n"), wording.Visible(t.File), name)
		}
		for _, tried := range t.Profiles {
			if tried.Fits || tried.Profile.File != "" {
				r.trial(&b, &tried, t.Taken() != "engine")
			}
		}
	}
	return b.String()
}

// trial shows one profile that fits a page; taken says that one of them reads
// the page.
func (r *run) trial(b *strings.Builder, t *bulletin.Trial, taken bool) {
	fmt.Fprintf(b, "  %s (%s)", t.Profile.Name, r.origin(t.Profile.File))
	switch {
	case t.Taken:
	case !t.Fits && len(t.Profile.Match) == 0:
		b.WriteString(r.text(": not for this page, its address is of none of the hosts"))
	case !t.Fits && len(t.Profile.Hosts) == 0:
		b.WriteString(r.text(": not for this page, nothing on it fits its match"))
	case !t.Fits:
		b.WriteString(r.text(": not for this page, by its hosts or its match"))
	case t.Letters < t.Least:
		fmt.Fprintf(b, r.text(": not taken, its body has %d letters of at least %d"), t.Letters, t.Least)
	case taken:
		b.WriteString(r.text(": not taken, another goes before it"))
	default:
		b.WriteString(r.text(": not taken, the page has more text elsewhere"))
	}
	b.WriteByte('\n')
	width := 0
	for _, f := range t.Finds {
		width = max(width, utf8.RuneCountInString(f.Selector))
	}
	for _, f := range t.Finds {
		line := fmt.Sprintf("    %-10s  %s  %3d  %s", f.Key, padded(f.Selector, min(width, 48)), f.Count, f.Text)
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}
