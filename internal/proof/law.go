package proof

import (
	"embed"
	"fmt"
	"math"
	"slices"
	"strconv"
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

// statement is one thing that an issue says of itself.
type statement struct {
	key  string       // of bantin.yaml
	name diag.Wording // what it is, after "the rules require"
	said bool
}

// statements is what an issue can say of itself.
func statements(s *issue.Series) []statement {
	im := &s.Imprint
	return []statement{
		{"name", diag.Wording{En: "the name of the bulletin", Vi: "tên bản tin"}, s.Name != ""},
		{"body", diag.Wording{En: "the body that publishes it", Vi: "tên cơ quan xuất bản"}, s.Body != ""},
		{"imprint: responsible", diag.Wording{En: "who is responsible for it", Vi: "người chịu trách nhiệm xuất bản"},
			im.Responsible != ""},
		{"imprint: licence", diag.Wording{En: "the number of the licence", Vi: "số giấy phép"}, im.Licence != ""},
		{"imprint: licence_date", diag.Wording{En: "the date of the licence", Vi: "ngày cấp giấy phép"},
			!im.LicenceDate.IsZero()},
		{"imprint: printer", diag.Wording{En: "the printer", Vi: "nơi in"}, im.Printer != ""},
		{"imprint: copies", diag.Wording{En: "the number of copies", Vi: "số bản in"}, im.Copies > 0},
		{"imprint: period", diag.Wording{En: "how often it appears", Vi: "kỳ hạn xuất bản"}, im.Period != ""},
	}
}

// legal checks an issue against the law that it names.
func legal(is *Issue) []diag.Diag { return lawOf(is.Series.Legal).check(is) }

// check checks masthead, imprint and size against a law. It warns and never
// forbids.
func (l law) check(is *Issue) []diag.Diag {
	var diags []diag.Diag
	warn := func(code diag.Code, args ...any) {
		diags = append(diags, diag.Diag{Code: code, Severity: diag.Warning, Args: args})
	}
	if s := is.Series.Label; s != "" && !strings.Contains(strings.ToUpper(s), l.Label) {
		warn(diag.LegalMissing, "label: "+l.Label, diag.Wording{En: "its label", Vi: "nhãn của bản tin"})
	}
	for _, st := range statements(&is.Series) {
		if !st.said && slices.Contains(l.Wanted, st.key) {
			warn(diag.LegalMissing, st.key, st.name)
		}
	}
	for _, ed := range is.Editions {
		if min(ed.Width, ed.Height) > l.ShortSide || max(ed.Width, ed.Height) > l.LongSide {
			warn(diag.LegalSize, ed.Name, centimetres(l.ShortSide), centimetres(l.LongSide))
		}
		if ed.Pages > l.Pages {
			warn(diag.LegalPages, ed.Pages, l.Pages)
		}
	}
	return diags
}

// centimetres is a length as the rules give it: "19"; "29.7", in Vietnamese
// "29,7".
func centimetres(l unit.Length) diag.Wording {
	s := strconv.FormatFloat(math.Round(l.MM())/10, 'f', -1, 64)
	return diag.Wording{En: s, Vi: strings.Replace(s, ".", ",", 1)}
}
