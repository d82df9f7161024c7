package proof

import (
	"embed"
	"math"
	"slices"
	"strings"

	"bantin/internal/config"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/unit"
	"bantin/internal/wording"
)

//go:embed laws/*.yaml
var laws embed.FS

// Law is what a press law asks of a bulletin: one file of laws/ each, or of the
// user.
type Law struct {
	Note        Note        `yaml:"note"`                    // what is to be known of the rules; said once
	Edition     string      `yaml:"edition"`                 // embedded template that obeys them
	Label       string      `yaml:"label"`                   // words that the label of the masthead must hold, in capitals
	Wanted      []string    `yaml:"wanted"`                  // keys of bantin.yaml that must say something
	ShortSide   unit.Length `yaml:"short_side" like:"190mm"` // of the largest page; 0 is any
	LongSide    unit.Length `yaml:"long_side" like:"270mm"`
	Pages       int         `yaml:"pages"`       // most pages of an issue; 0 is any number
	Advertising Advertising `yaml:"advertising"` // what copy must not hold
}

// Note is a sentence in both languages.
type Note struct {
	En string `yaml:"en"`
	Vi string `yaml:"vi"`
}

// NoLaw is the name that switches the rules off.
const NoLaw = "none"

// LawNames is the laws that are built in, in the order of their names.
func LawNames() []string {
	entries, err := laws.ReadDir("laws")
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".yaml"))
	}
	return names
}

// EmbeddedLaw reads a law that is built in; nil when none has the name.
func EmbeddedLaw(name string) *Law {
	file := "laws/" + name + ".yaml"
	data, err := laws.ReadFile(file)
	if err != nil {
		return nil
	}
	l, _ := ReadLaw(file, data) // a test reads it without a fault
	return l
}

// ReadLaw reads a law. There is none when a diagnostic is returned: each is a
// fault.
func ReadLaw(file string, data []byte) (*Law, []diag.Diag) {
	l := &Law{}
	diags := config.Decode(file, data, l)
	bad := func(code diag.Code, keys []string, args ...any) {
		diags = append(diags, diag.Diag{Code: code, Severity: diag.Fault, File: file,
			Place: config.Place(file, data, keys...), Args: args})
	}
	if l.ShortSide < 0 || l.LongSide < l.ShortSide {
		bad(diag.LawSize, []string{"long_side"})
	}
	if l.Pages < 0 {
		bad(diag.LawPages, []string{"pages"}, l.Pages)
	}
	var known []string
	for _, s := range statements(&issue.Series{}) {
		known = append(known, s.key)
	}
	for _, key := range l.Wanted {
		if !slices.Contains(known, key) {
			bad(diag.LawKey, []string{"wanted"}, key, strings.Join(known, "; "))
		}
	}
	l.Label = strings.ToUpper(l.Label)
	l.Advertising.split(func(key, text string) { bad(diag.LawWords, []string{"advertising", key}, text) })
	if len(diags) > 0 {
		return nil, diags
	}
	return l, nil
}

// statement is one thing that an issue says of itself.
type statement struct {
	key  string      // of bantin.yaml
	name wording.Key // what it is, after "the rules require"
	said bool
}

// statements is what an issue can say of itself.
func statements(s *issue.Series) []statement {
	im := &s.Imprint
	return []statement{
		{"name", "the name of the bulletin", s.Name != ""},
		{"body", "the body that publishes it", s.Body != ""},
		{"imprint: responsible", "who is responsible for it",
			im.Responsible != ""},
		{"imprint: licence", "the number of the licence", im.Licence != ""},
		{"imprint: licence_date", "the date of the licence",
			!im.LicenceDate.IsZero()},
		{"imprint: printer", "the printer", im.Printer != ""},
		{"imprint: copies", "the number of copies", im.Copies > 0},
		{"imprint: period", "how often it appears", im.Period != ""},
	}
}

// check checks size, masthead, imprint and copy against a law. It warns and never
// forbids. The editions come first.
func (l *Law) check(is *Issue) []diag.Diag {
	var diags []diag.Diag
	warn := func(code diag.Code, args ...any) {
		diags = append(diags, diag.Diag{Code: code, Severity: diag.Warning, Args: args})
	}
	for _, ed := range is.Editions {
		if !l.fits(ed) {
			code, args := diag.LegalSize, []any{ed.Name, centimetres(l.ShortSide), centimetres(l.LongSide)}
			if l.Edition != "" {
				code, args = diag.LegalEdition, append(args, l.Edition)
			}
			warn(code, args...)
		}
		if l.Pages > 0 && ed.Pages > l.Pages {
			warn(diag.LegalPages, ed.Pages, l.Pages)
		}
	}
	if s := is.Series.Label; s != "" && !strings.Contains(strings.ToUpper(s), l.Label) {
		warn(diag.LegalMissing, "label: "+l.Label, wording.Key("its label"))
	}
	for _, st := range statements(&is.Series) {
		if !st.said && slices.Contains(l.Wanted, st.key) {
			warn(diag.LegalMissing, st.key, st.name)
		}
	}
	for _, e := range is.Entries {
		if text := l.Advertising.find(e.Article); text != "" {
			diags = append(diags, diag.Diag{Code: diag.LegalAdvertising, Severity: diag.Warning, File: e.File,
				Args: []any{text}})
		}
	}
	if l.Note.En != "" && l.Note.Vi != "" {
		diags = append(diags, diag.Diag{Code: diag.LegalNote, Severity: diag.Info,
			Args: []any{wording.Entry{En: l.Note.En, Vi: l.Note.Vi}}})
	}
	return diags
}

// fits reports whether the page of an edition is no larger than allowed.
func (l *Law) fits(ed Edition) bool {
	return l.LongSide == 0 || min(ed.Width, ed.Height) <= l.ShortSide && max(ed.Width, ed.Height) <= l.LongSide
}

// centimetres is a length in centimetres, to a tenth, as the rules give it.
func centimetres(l unit.Length) float64 { return math.Round(l.MM()) / 10 }
