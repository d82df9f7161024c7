package proof

import (
	"embed"
	"fmt"
	"strings"

	"bantin/internal/config"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/unit"
)

//go:embed laws/*.yaml
var laws embed.FS

// law is what a press law asks of a bulletin: one file of laws/ each.
type law struct {
	Label     string      `yaml:"label"`      // words that the label of the masthead must hold
	Wanted    []string    `yaml:"wanted"`     // keys of bantin.yaml that must say something
	ShortSide unit.Length `yaml:"short_side"` // of the largest page
	LongSide  unit.Length `yaml:"long_side"`
	Pages     int         `yaml:"pages"` // most pages of an issue
}

// NoLaw is the name that switches the rules off.
const NoLaw = "none"

// lawOf reads the law of a name. The files are embedded and their names are
// checked when bantin.yaml is read, so a fault here is one of the program.
func lawOf(name string) *law {
	file := "laws/" + name + ".yaml"
	data, err := laws.ReadFile(file)
	if err != nil {
		panic(fmt.Sprintf("proof: %v", err))
	}
	l := &law{}
	if diags := config.Decode(file, data, l); len(diags) > 0 {
		panic(fmt.Sprintf("proof: %s: %v", diags[0].Place, diags[0].Code))
	}
	return l
}

// stated is what an issue says of itself, by the keys of bantin.yaml.
func stated(s *issue.Series) map[string]bool {
	im := &s.Imprint
	return map[string]bool{
		"name": s.Name != "", "body": s.Body != "",
		"imprint: responsible": im.Responsible != "", "imprint: licence": im.Licence != "",
		"imprint: licence_date": !im.LicenceDate.IsZero(), "imprint: printer": im.Printer != "",
		"imprint: copies": im.Copies > 0, "imprint: period": im.Period != "",
	}
}

// legal checks masthead, imprint and size against a law. It warns and never
// forbids.
func legal(is *Issue) []diag.Diag {
	l := lawOf(is.Series.Legal)
	var diags []diag.Diag
	warn := func(code string, arg any) {
		diags = append(diags, diag.Diag{Code: code, Severity: diag.Warning, Args: []any{arg}})
	}
	if s := is.Series.Label; s != "" && !strings.Contains(strings.ToUpper(s), l.Label) {
		warn("legal-missing", "label: "+l.Label)
	}
	have := stated(&is.Series)
	for _, key := range l.Wanted {
		if !have[key] {
			warn("legal-missing", key)
		}
	}
	for _, ed := range is.Editions {
		if min(ed.Width, ed.Height) > l.ShortSide || max(ed.Width, ed.Height) > l.LongSide {
			warn("legal-size", ed.Name)
		}
		if ed.Pages > l.Pages {
			warn("legal-pages", ed.Pages)
		}
	}
	return diags
}
