// Package issue reads the series and issue file (bantin.yaml) into typed
// values. Every fault has its place and, where there is one, the nearest key.
package issue

import (
	"bytes"
	"path/filepath"
	"strings"

	"bantin/internal/config"
	"bantin/internal/diag"
)

// Name is the name of the issue file that is looked for in a folder.
const Name = "bantin.yaml"

// Issue is one issue file. Paths in it are relative to Dir.
type Issue struct {
	File string // as the user named it
	Dir  string // folder of the file

	Version  string    `yaml:"version" of:"1"`
	Series   Series    `yaml:"series"`
	Number   Number    `yaml:"issue"`
	Articles []Article `yaml:"articles"`
	Editions []string  `yaml:"editions"` // names or paths of templates
	Output   Pattern   `yaml:"output" like:"ban-tin-{number}.pdf"`
}

// Series is what stays the same from issue to issue. It may be given as the
// path of a file of its own, which Read follows.
type Series struct {
	Path string // of the file of its own; "" when it stands in the issue file

	Name    string  `yaml:"name"`  // măng sét: "Tân Hòa"
	Label   string  `yaml:"label"` // above the name; "" is "BẢN TIN"
	Body    string  `yaml:"body"`  // publishing body
	Place   string  `yaml:"place"`
	Legal   string  `yaml:"legal" of:"press-law-2016|none"` // rules that check warns by
	Imprint Imprint `yaml:"imprint"`

	place string
}

// Imprint is what the law asks for at the foot of the last page.
type Imprint struct {
	Responsible string `yaml:"responsible"`
	Licence     string `yaml:"licence"`
	LicenceDate Day    `yaml:"licence_date" like:"2026-01-15"`
	Printer     string `yaml:"printer"`
	Copies      int    `yaml:"copies" like:"600"`
	Period      string `yaml:"period"`
}

// Number is number and day of the issue.
type Number struct {
	Number string `yaml:"number"` // "47", "47-48"; "" when unnumbered
	Date   Day    `yaml:"date" like:"2026-11-23"`
}

// Article is one entry of the list: a saved page, a folder or a glob, with
// what it overrides; a plain string is the file alone.
type Article struct {
	File       string   `yaml:"file"`
	Section    string   `yaml:"section"`
	Headline   string   `yaml:"headline"`
	Standfirst string   `yaml:"standfirst"`
	Author     string   `yaml:"author"`
	Date       Day      `yaml:"date" like:"2026-11-23"`
	Pictures   Pictures `yaml:"pictures" like:"all, none, 2"`
	Brief      bool     `yaml:"brief"` // goes to "Tin vắn"
	Place      string   // file:line:col of the entry, for faults that show later
}

// SetPlace and FromText make an entry of config.
func (a *Article) SetPlace(place string)   { a.Place = place }
func (a *Article) FromText(s string) error { a.File = s; return nil }

// SetPlace and FromText let a series be a path.
func (s *Series) SetPlace(place string)   { s.place = place }
func (s *Series) FromText(p string) error { s.Path = p; return nil }

// Files is where issue files are read from.
type Files interface {
	ReadFile(name string) ([]byte, error)
}

// Read reads an issue file and the series file that it names. There is no
// issue when a diagnostic is returned: each is a fault.
func Read(files Files, name string) (*Issue, []diag.Diag) {
	data, err := files.ReadFile(name)
	if err != nil {
		return nil, []diag.Diag{unreadable(name, "", name)}
	}
	iss := &Issue{File: name, Dir: filepath.Dir(name)}
	diags := config.Decode(name, data, iss)
	if iss.Series.Path != "" {
		diags = append(diags, iss.readSeries(files)...)
	}
	for i, a := range iss.Articles {
		if strings.TrimSpace(a.File) == "" {
			diags = append(diags, diag.Diag{Code: "issue-file-missing", Severity: diag.Fault, File: name, Place: a.Place, Args: []any{i + 1}})
		}
	}
	if len(diags) == 0 && len(iss.Articles) == 0 {
		diags = append(diags, diag.Diag{Code: "issue-no-articles", Severity: diag.Fault, File: name, Place: name})
	}
	if len(diags) > 0 {
		return nil, diags
	}
	return iss, nil
}

// readSeries reads the series from its own file.
func (iss *Issue) readSeries(files Files) []diag.Diag {
	s := &iss.Series
	path, place := iss.Path(s.Path), s.place
	data, err := files.ReadFile(path)
	if err != nil {
		return []diag.Diag{unreadable(iss.File, place, s.Path)}
	}
	// The file holds the series' keys as they stand under "series:", or all
	// of it under that key.
	own := struct {
		Version string `yaml:"version" of:"1"`
		Series  Series `yaml:"series"`
	}{Series: Series{Path: s.Path}}
	var diags []diag.Diag
	if bytes.HasPrefix(data, []byte("series:")) || bytes.Contains(data, []byte("\nseries:")) {
		diags = config.Decode(path, data, &own)
	} else {
		diags = config.Decode(path, data, &own.Series)
	}
	*s = own.Series
	return diags
}

func unreadable(file, place, name string) diag.Diag {
	return diag.Diag{Code: "issue-unreadable", Severity: diag.Fault, File: file, Place: place, Args: []any{name}}
}

// Path is a path of the issue file as seen from the working folder.
func (iss *Issue) Path(p string) string {
	if filepath.IsAbs(p) {
		return p
	}
	return filepath.Join(iss.Dir, filepath.FromSlash(p))
}
