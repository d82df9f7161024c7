// Package licence holds the licences of what the program is made of: its own,
// those of the modules and the fonts in it.
package licence

import (
	_ "embed"
	"io/fs"
	"strings"

	"bantin/fonts"
)

// Notice is one licence, and what is under it: "bantin", "golang.org/x/net v0.62.0",
// "BeVietnamPro".
type Notice struct {
	Of   []string `json:"of"`
	Text string   `json:"text"`
}

// modules is the notices of the program and its modules. A test writes the file.
//
//go:embed modules.txt
var modules string

// The marks of the file of notices: what is under a licence, line by line behind
// a mark, and then its text.
const of = "== "

// All is all licences: that of the program first, those of the fonts last.
func All() []Notice {
	var out []Notice
	for line := range strings.Lines(modules) {
		name, begins := strings.CutPrefix(line, of)
		if begins && (len(out) == 0 || out[len(out)-1].Text != "") {
			out = append(out, Notice{})
		}
		last := &out[len(out)-1]
		if begins {
			last.Of = append(last.Of, strings.TrimSpace(name))
			continue
		}
		last.Text += line
	}
	for i := range out {
		out[i].Text = strings.TrimSpace(out[i].Text)
	}
	return append(out, ofFonts()...)
}

// ofFonts is the licences beside the faces.
func ofFonts() (out []Notice) {
	files, _ := fs.Glob(fonts.Files, "*.txt") // in the order of their names
	for _, file := range files {
		text, err := fonts.Files.ReadFile(file)
		if err != nil {
			panic(err) // it is embedded
		}
		family, _, _ := strings.Cut(file, "-")
		out = append(out, Notice{Of: []string{family}, Text: strings.TrimSpace(string(text))})
	}
	return out
}
