// Package issue reads the series and issue file (bantin.yaml) into typed
// values. Every fault has its place and, where there is one, the nearest key.
package issue

import (
	"path/filepath"
	"strings"
	"unicode"

	"bantin/internal/config"
	"bantin/internal/diag"
	"bantin/internal/limit"
)

// Name is the name of the issue file that is looked for in a folder, and Folder
// that of the folder beside it in which a new issue has its saved pages.
const (
	Name   = "bantin.yaml"
	Folder = "bai"
)

// Issue is one issue file. Paths in it are relative to Dir.
type Issue struct {
	File string // as the user named it
	Dir  string // folder of the file

	Version  string    `yaml:"version" of:"1"`
	Series   Series    `yaml:"series"`
	Number   Number    `yaml:"issue"`
	Entries  []Entry   `yaml:"articles"`
	Editions []Edition `yaml:"editions"`
	Output   Pattern   `yaml:"output" like:"ban-tin-{number}.pdf"`
	Fit      Fit       `yaml:"fit" like:"8, x4"`            // pages that each edition is to have
	Fill     string    `yaml:"fill" of:"notes|notice|none"` // what is on pages that would be empty, and below the copy of the last one; "" is as the template says
	Notice   string    `yaml:"notice"`                      // paragraphs, a line each
	Script   Script    `yaml:"script"`
	Poster   Poster    `yaml:"poster"`
	Text     Text      `yaml:"text"`
}

// Text is how the text of all articles is normalised.
type Text struct {
	Tone      string `yaml:"tone" of:"keep|old|new"` // of oa, oe, uy: hòa is old, hoà is new; "" is keep
	KeepNames bool   `yaml:"keep_names"`             // tone leaves words with a capital alone
	Off       []Rule `yaml:"off"`                    // what is switched off
}

// Rule is the name of a rule of normalisation.
type Rule struct {
	Name  string
	Place string // file:line:col
}

// SetPlace and FromText make a name of config.
func (r *Rule) SetPlace(place string)   { r.Place = place }
func (r *Rule) FromText(s string) error { r.Name = s; return nil }

// Poster is what posters say beside headline and picture.
type Poster struct {
	Points []string  `yaml:"points" most:"5"`         // MaxPoints at most; "5/12 | Xong cây ưa ấm" has a head
	Until  PlacedDay `yaml:"until" like:"2026-12-01"` // last day on the wall
}

// MaxPoints is the most points of a poster: more are not read in passing.
const MaxPoints = 5

// Script is how copy is read aloud.
type Script struct {
	Region        string            `yaml:"region" of:"north|south"` // "" is the north
	Billion       string            `yaml:"billion" of:"tỷ|tỉ"`      // "" is tỷ
	Abbreviations map[string]string `yaml:"abbreviations"`           // how they are said: "HTX": "hợp tác xã"
	Opening       string            `yaml:"opening"`                 // words before all articles, a paragraph a line,
	Closing       string            `yaml:"closing"`                 // and behind them
	Minutes       Minutes           `yaml:"minutes" like:"15"`       // that all of it may take; 0 is no limit
}

// Series is what stays the same from issue to issue. It may be given as the
// path of a file of its own, which Read follows.
type Series struct {
	Path string // of the file of its own; "" when it is in the issue file

	Name    string  `yaml:"name"`  // măng sét: "Tân Hòa"
	Label   string  `yaml:"label"` // above the name; "" is "BẢN TIN"
	Body    string  `yaml:"body"`  // publishing body
	Place   string  `yaml:"place"`
	Legal   Legal   `yaml:"legal" like:"press-law-2016, none, my-law.yaml"` // rules that check warns by
	Imprint Imprint `yaml:"imprint"`

	place string
}

// Legal names the rules that check warns by: a profile by its name, or by its
// path.
type Legal struct {
	Name  string
	Place string // file:line:col, for faults that show later
	File  string // that names it; a path starts from its folder
}

// SetPlace and FromText make a name of config.
func (l *Legal) SetPlace(place string)   { l.Place, l.File = place, fileOf(place) }
func (l *Legal) FromText(s string) error { l.Name = strings.TrimSpace(s); return nil }

// fileOf is the file of a place.
func fileOf(place string) string {
	for range 2 { // line and column
		place = place[:max(0, strings.LastIndexByte(place, ':'))]
	}
	return place
}

// Path is the path of the profile as seen from the working folder.
func (l *Legal) Path() string { return portable(filepath.Dir(l.File), l.Name) }

// Imprint is what the law asks for at the foot of the last page.
type Imprint struct {
	Responsible string `yaml:"responsible"`
	Licence     string `yaml:"licence"`
	LicenceDate Day    `yaml:"licence_date" like:"2026-01-15"`
	Printer     string `yaml:"printer"`
	Copies      Copies `yaml:"copies" like:"600"`
	Period      string `yaml:"period"`
}

// Edition is one edition: an embedded template by its name, or a template by
// its path.
type Edition struct {
	Name  string
	Place string // file:line:col of the entry, for faults that show later
	File  string // that names it; a path starts from its folder
}

// SetPlace and FromText make an entry of config.
func (e *Edition) SetPlace(place string)   { e.Place = place }
func (e *Edition) FromText(s string) error { e.Name = strings.TrimSpace(s); return nil }

// Number is number and day of the issue.
type Number struct {
	Number string `yaml:"number"` // "47", "47-48"; "" when unnumbered
	Date   Day    `yaml:"date" like:"2026-11-23"`
}

// Entry is one entry of the list of articles: a saved page, a folder or a glob, with
// what it overrides; a plain string is the file alone.
type Entry struct {
	File       string       `yaml:"file"`
	Rest       string       `yaml:"rest"`    // in the place of File: what is there and is named nowhere else
	Section    string       `yaml:"section"` // None: it has none
	Headline   string       `yaml:"headline"`
	Standfirst string       `yaml:"standfirst"` // None: it has none
	Author     string       `yaml:"author"`     // None: there is none, and that is right
	Date       MaybeDay     `yaml:"date" like:"2026-11-23, none"`
	Pictures   Pictures     `yaml:"pictures" like:"all, none, 2, [2, cau.jpg]"`
	Captions   config.Pairs `yaml:"captions"` // by number or name of the picture; None: there is none
	Credits    config.Pairs `yaml:"credits"`  // the same
	Cut        []Span       `yaml:"cut" like:"4, 4-6"`
	Brief      bool         `yaml:"brief"`    // goes to "Tin vắn"
	Poster     bool         `yaml:"poster"`   // a poster is made of it
	QR         bool         `yaml:"qr"`       // has the QR code of its address
	Opens      bool         `yaml:"opens"`    // is the lead of the issue
	Front      bool         `yaml:"front"`    // stands on page one
	Contents   bool         `yaml:"contents"` // is named in the contents
	Folder     string       // that the user named with the page in it, for its pictures; "" is the page's own
	Place      string       // file:line:col of the entry, for faults that show later
}

// None is the word for what an article does not have, and need not have.
const None = "none"

// SetPlace and FromText make an entry of config.
func (e *Entry) SetPlace(place string)   { e.Place = place }
func (e *Entry) FromText(s string) error { e.File = s; return nil }

// SetPlace and FromText let a series be a path.
func (s *Series) SetPlace(place string)   { s.place = place }
func (s *Series) FromText(p string) error { s.Path = p; return nil }

// Files is where issue files are read from.
type Files interface {
	ReadFile(name string) ([]byte, error)
}

// maxEntries is how many entries an issue file has at most: more are no issue but an archive, which
// is for batch.
const maxEntries = limit.Entries

// Read reads an issue file and the series file that it names. What it does
// not say, the user's configuration does. There is no issue when a diagnostic
// is returned: each is a fault. The issue may have no entries yet.
func Read(files Files, name string, user *Defaults) (*Issue, []diag.Diag) {
	data, err := files.ReadFile(name)
	if err != nil {
		return nil, []diag.Diag{unreadable(name, "", name)}
	}
	iss := &Issue{File: name, Dir: filepath.Dir(name), Series: user.Series, Script: user.Script}
	iss.Series.Path = ""
	diags := config.Decode(name, data, iss)
	if iss.Series.Path != "" {
		diags = append(diags, iss.Series.follow(files, name, iss.Dir)...)
	}
	if len(iss.Entries) > maxEntries {
		return nil, []diag.Diag{{Code: diag.IssueManyEntries, Severity: diag.Fault, File: name,
			Place: config.Place(name, data, "articles"), Args: []any{maxEntries}}}
	}
	for i, a := range iss.Entries {
		f := strings.TrimSpace(a.File)
		rest := strings.TrimSpace(a.Rest)
		if len(diags) > 0 {
			break // it may name its file in a key that is misspelt
		} else if f != "" && rest != "" {
			diags = append(diags, diag.Diag{Code: diag.IssueFileAndRest, Severity: diag.Fault, File: name,
				Place: a.Place, Args: []any{f, rest}})
		} else if f += rest; f == "" {
			diags = append(diags, diag.Diag{Code: diag.IssueFileMissing, Severity: diag.Fault, File: name,
				Place: a.Place, Args: []any{i + 1}})
		} else if strings.ContainsFunc(f, unicode.IsControl) {
			diags = append(diags, diag.Diag{Code: diag.ConfigEscape, Severity: diag.Fault, File: name, Place: a.Place})
		}
	}
	if len(diags) > 0 {
		return nil, diags
	}
	if iss.Fill == "notice" && strings.TrimSpace(iss.Notice) == "" {
		return nil, []diag.Diag{{Code: diag.IssueNoNotice, Severity: diag.Fault, File: name,
			Place: config.Place(name, data, "fill")}}
	}
	if len(iss.Poster.Points) > MaxPoints {
		return nil, []diag.Diag{{Code: diag.IssueManyPoints, Severity: diag.Fault, File: name,
			Place: config.Place(name, data, "poster", "points"), Args: []any{len(iss.Poster.Points), MaxPoints}}}
	}
	from(iss.Editions, name)
	if len(iss.Editions) == 0 {
		iss.Editions = user.Editions
	}
	if iss.Output == "" {
		iss.Output = user.Output
	}
	return iss, nil
}

// ReadScript reads how copy is read aloud from an issue file, whatever else that
// says. What it does not say, the user's configuration does. Each diagnostic is a
// fault.
func ReadScript(files Files, name string, user *Defaults) (Script, []diag.Diag) {
	script := user.Script
	data, err := files.ReadFile(name)
	if err != nil {
		return script, []diag.Diag{unreadable(name, "", name)}
	}
	diags := config.DecodeKey(name, data, "script", &script)
	return script, diags
}

// from notes the file that names editions.
func from(editions []Edition, file string) {
	for i := range editions {
		editions[i].File = file
	}
}

// follow reads a series from its own file, named in a file of the folder dir.
// What is said there goes before what the series holds already.
func (s *Series) follow(files Files, file, dir string) []diag.Diag {
	path, place := portable(dir, s.Path), s.place
	data, err := files.ReadFile(path)
	if err != nil {
		return []diag.Diag{unreadable(file, place, s.Path)}
	}
	// The file holds the series' keys as they are under "series:", or all
	// of it under that key.
	under := struct {
		Version string `yaml:"version" of:"1"`
		Series  Series `yaml:"series"`
	}{Series: *s}
	beside := struct {
		Version string `yaml:"version" of:"1"`
		Series
	}{Series: *s}
	if config.Place(path, data, "series") != path {
		diags := config.Decode(path, data, &under)
		*s = under.Series
		return diags
	}
	diags := config.Decode(path, data, &beside)
	*s = beside.Series
	return diags
}

func unreadable(file, place, name string) diag.Diag {
	return diag.Diag{Code: diag.IssueUnreadable, Severity: diag.Fault, File: file, Place: place, Args: []any{name}}
}

// Path is a path of the issue file as seen from the working folder.
func (iss *Issue) Path(p string) string { return portable(iss.Dir, p) }

// Path is the path of an edition's template as seen from the working folder.
func (e *Edition) Path() string { return portable(filepath.Dir(e.File), e.Name) }

// portable is a path that a file names, seen from the file's folder. It may
// have been written on another system: no name of ours holds a backslash.
func portable(dir, p string) string {
	if filepath.IsAbs(p) {
		return p
	}
	return filepath.Join(dir, filepath.FromSlash(strings.ReplaceAll(p, `\`, "/")))
}
