// Package starter has what an issue begins with: a file that explains itself and a
// page to try it on, or the file of the issue before.
package starter

import (
	"bytes"
	"embed"
	"path"
	"strconv"

	"bantin/internal/config"
	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/issue"
)

//go:embed bantin.en.yaml bantin.vi.yaml bai-mau.html
var files embed.FS

// Page is the sample page, in the folder of the issue. Slashes part names.
const Page = issue.Folder + "/bai-mau.html"

// Schema is the file beside an issue file that editors complete and check its keys
// by: its first line names it.
const Schema = ".bantin.schema.json"

// Answers is what a person has said of a bulletin.
type Answers struct {
	Name   string    // of the bulletin; "" is one to write over
	Body   string    // that publishes it; "" is none yet
	Number string    // of the issue
	Day    date.Date // of the issue
}

// File is the issue file of a new bulletin. Its articles are the pages of the folder.
func File(lang diag.Lang, a *Answers) ([]byte, error) {
	name := "bantin.en.yaml"
	if lang == diag.Vietnamese {
		name = "bantin.vi.yaml"
	}
	data, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	if a.Body != "" { // it stands where the file names it
		data = bytes.Replace(data, []byte("#body:"), []byte("body:"), 1)
	}
	e := config.NewEdit(data, "file")
	if a.Name != "" {
		err = e.Set(a.Name, "series", "name")
	}
	if err == nil && a.Body != "" {
		err = e.Set(a.Body, "series", "body")
	}
	if err == nil {
		err = count(e, a.Number, a.Day)
	}
	return e.Bytes(), err
}

// SamplePage is the sample page.
func SamplePage() ([]byte, error) { return files.ReadFile(path.Base(Page)) }

// count gives an issue its number and its day.
func count(e *config.Edit, number string, day date.Date) error {
	if err := setNumber(e, number); err != nil {
		return err
	}
	return e.Set(config.Plain(day.ISO()), "issue", "date")
}

// setNumber gives an issue its number, without quotes where it is one.
func setNumber(e *config.Edit, number string) error {
	var value any = number
	if n, err := strconv.Atoi(number); err == nil && strconv.Itoa(n) == number {
		value = n
	}
	return e.Set(value, "issue", "number")
}
