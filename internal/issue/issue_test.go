package issue

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"bantin/internal/date"
	"bantin/internal/diag"
)

type folder map[string]string

func (f folder) ReadFile(name string) ([]byte, error) {
	if s, ok := f[filepath.ToSlash(name)]; ok {
		return []byte(s), nil
	}
	return nil, fs.ErrNotExist
}

const whole = `version: 1
series:                             # the same every week
  name: Tân Hòa
  label: BẢN TIN
  body: Ủy ban nhân dân xã Tân Hòa
  place: Tân Hòa
  legal: press-law-2016
  imprint:
    responsible: Nguyễn Thị Hạnh, Phó Chủ tịch Ủy ban nhân dân xã
    licence: 12/GP-STTTT
    licence_date: 2026-01-15
    printer: Công ty In Bình Minh
    copies: 600
    period: Mỗi tháng hai kỳ
issue:
  number: 47
  date: 2026-11-23
articles:
  - bai/vu-dong.html
  - file: bai/thu-gom-rac.html
    section: Đời sống
    headline: Chín thôn, chín tổ thu gom rác
    pictures: 1
  - file: bai/mat-dien.html
    brief: true
    qr: true
    opens: true
    front: true
    contents: true
editions: [a4]
output: ban-tin-{number}.pdf
`

// none is a user without a configuration.
var none = &Defaults{}

func day(y, m, d int) Day { return Day{date.Date{Year: y, Month: m, Day: d}} }

func TestReadTheContractsExample(t *testing.T) {
	iss, diags := Read(folder{"so-47/bantin.yaml": whole}, "so-47/bantin.yaml", none)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	want := &Issue{File: "so-47/bantin.yaml", Dir: "so-47", Version: "1",
		Series: Series{Name: "Tân Hòa", Label: "BẢN TIN", Body: "Ủy ban nhân dân xã Tân Hòa", Place: "Tân Hòa",
			Legal: Legal{Name: "press-law-2016", Place: "so-47/bantin.yaml:7:10", File: "so-47/bantin.yaml"},
			Imprint: Imprint{Responsible: "Nguyễn Thị Hạnh, Phó Chủ tịch Ủy ban nhân dân xã", Licence: "12/GP-STTTT",
				LicenceDate: day(2026, 1, 15),
				Printer:     "Công ty In Bình Minh", Copies: 600, Period: "Mỗi tháng hai kỳ"},
			place: "so-47/bantin.yaml:3:3"},
		Number: Number{Number: "47", Date: day(2026, 11, 23)},
		Entries: []Entry{
			{File: "bai/vu-dong.html", Place: "so-47/bantin.yaml:19:5"},
			{File: "bai/thu-gom-rac.html", Section: "Đời sống", Headline: "Chín thôn, chín tổ thu gom rác",
				Pictures: Pictures{limited: true, limit: 1}, Place: "so-47/bantin.yaml:20:5"},
			{File: "bai/mat-dien.html", Brief: true, QR: true, Opens: true, Front: true, Contents: true, Place: "so-47/bantin.yaml:24:5"}},
		Editions: []Edition{{Name: "a4", Place: "so-47/bantin.yaml:30:12", File: "so-47/bantin.yaml"}},
		Output:   "ban-tin-{number}.pdf"}
	if !reflect.DeepEqual(iss, want) {
		t.Errorf("got %+v\nwant %+v", iss, want)
	}
	if p := filepath.ToSlash(iss.Path("bai/x.html")); p != "so-47/bai/x.html" {
		t.Error(p)
	}
}

func TestSeriesInAFileOfItsOwn(t *testing.T) {
	for name, series := range map[string]string{
		"keys as they are": "\ufeffversion: 1\r\nname: Tân Hòa\nimprint: {copies: 600}\n",
		"under series":     "\ufeffversion: 1\nseries:\n  name: Tân Hòa\n  imprint: {copies: 600}\n",
	} {
		f := folder{"so/47/bantin.yaml": "series: ../tan-hoa.yaml\narticles: [a.html]\n", "so/tan-hoa.yaml": series}
		iss, diags := Read(f, "so/47/bantin.yaml", none)
		if len(diags) > 0 || iss.Series.Name != "Tân Hòa" || iss.Series.Imprint.Copies != 600 {
			t.Errorf("%s: %+v %v", name, iss, diags)
		}
	}
}

func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"misspelt key", "version: 1\naticles: [a.html]\n",
			`bantin.yaml:2:1: unknown key "aticles" (did you mean "articles"?)`},
		{"key of another level", "version: 1\nnumber: 47\narticles: [a.html]\n",
			`bantin.yaml:2:1: unknown key "number" (the keys here are: version, series, issue, articles, editions, ` +
				`output, fit, fill, notice, script, poster, text)`},
		{"later version", "version: 2\narticles: [a.html]\n",
			`bantin.yaml:1:10: "version" cannot be "2" (choose one of: 1)`},
		{"article without a file", "articles:\n- a.html\n- section: x\n",
			`bantin.yaml:3:3: article 2 names no file (add "file:" with a saved page or a folder)`},
		{"date", "issue: {date: hôm nay}\narticles: [a]\n",
			`bantin.yaml:1:15: "date" cannot be "hôm nay" (write it like 2026-11-23)`},
		{"impossible date", "issue: {date: 2026-02-30}\narticles: [a]\n",
			`bantin.yaml:1:15: there is no day "2026-02-30" (look at the calendar: that month has fewer days)`},
		{"pictures", "articles: [{file: a, pictures: some}]\n",
			`bantin.yaml:1:32: "pictures" cannot be "some" (write it like all, none, 2, [2, cau.jpg])`},
		{"a path with an escape in it", "articles: [\"bai\\tin.html\"]\n", `bantin.yaml:1:12: a backslash in ` +
			`double quotes begins an escape (write paths with / or in single quotes)`},
		{"an entry that is empty", "articles: [a, ~]\n",
			`bantin.yaml:1:15: article 2 names no file (add "file:" with a saved page or a folder)`},
		{"copies", "articles: [a]\nseries: {imprint: {copies: -5}}\n",
			`bantin.yaml:2:28: "copies" cannot be "-5" (write it like 600)`},
		{"a notice that is not there", "articles: [a]\nfill: notice\n",
			`bantin.yaml:2:1: "fill: notice" has no notice (add "notice:" with its text)`},
		{"output", "articles: [a]\noutput: x-{nummer}.pdf\n",
			`bantin.yaml:2:9: "output" cannot be "x-{nummer}.pdf" (write it like ban-tin-{number}.pdf)`},
		{"series file that is not there", "articles: [a]\nseries: tan-hoa.yaml\n",
			`bantin.yaml:2:9: "tan-hoa.yaml" cannot be read (check the name; paths are relative to the file that ` +
				`names them)`},
		{"fault in the series file", "articles: [a]\nseries: s.yaml\n",
			`s.yaml:1:1: unknown key "nmae" (did you mean "name"?)`},
	} {
		iss, diags := Read(folder{"bantin.yaml": c.in, "s.yaml": "nmae: x\n"}, "bantin.yaml", none)
		if iss != nil {
			t.Errorf("%s: taken", c.name)
		}
		var got []string
		for _, d := range diags {
			got = append(got, fmt.Sprintf("%s: %s (%s)", d.Place, d.Text(diag.English), d.Hint(diag.English)))
		}
		if g := strings.Join(got, "\n"); g != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, g, c.want)
		}
	}
	if _, diags := Read(folder{}, "none.yaml", none); len(diags) != 1 || diags[0].Code != "issue-unreadable" {
		t.Error(diags)
	}
}

func TestTheUsersConfigurationStandsBehindTheIssue(t *testing.T) {
	f := folder{
		"home/config.yaml":   "lang: vi\nseries: series.yaml\neditions: [a5, mau/rong.yaml]\noutput: '{name}.pdf'\n",
		"home/series.yaml":   "name: Tân Hòa\nbody: Ủy ban\nimprint: {copies: 1.200, printer: Bình Minh}\n",
		"so/bantin.yaml":     "articles: [a.html]\nseries: {body: Đảng ủy, imprint: {copies: 5}}\n",
		"so/own.yaml":        "articles: [a.html]\nseries: own-series.yaml\neditions: a4\noutput: x.pdf\n",
		"so/own-series.yaml": "name: Bến\n",
	}
	user, diags := ReadDefaults(f, "home/config.yaml")
	if len(diags) > 0 || user.Lang != "vi" || user.Series.Imprint.Copies != 1200 ||
		filepath.ToSlash(user.Editions[1].Path()) != "home/mau/rong.yaml" {
		t.Fatalf("%+v %v", user, diags)
	}
	iss, diags := Read(f, "so/bantin.yaml", user)
	if len(diags) > 0 || iss.Series.Name != "Tân Hòa" || iss.Series.Body != "Đảng ủy" ||
		iss.Series.Imprint.Copies != 5 || iss.Series.Imprint.Printer != "Bình Minh" ||
		len(iss.Editions) != 2 || iss.Output != "{name}.pdf" {
		t.Errorf("%+v %v", iss, diags)
	}
	iss, diags = Read(f, "so/own.yaml", user)
	if len(diags) > 0 || iss.Series.Name != "Bến" || iss.Series.Body != "Ủy ban" || len(iss.Editions) != 1 ||
		iss.Output != "x.pdf" {
		t.Errorf("%+v %v", iss, diags)
	}
	for in, want := range map[string]string{
		"lang: fr\n":    `c.yaml:1:7: "lang" cannot be "fr"`,
		"colour: red\n": `c.yaml:1:1: unknown key "colour"`,
	} {
		if _, diags := ReadDefaults(folder{"c.yaml": in}, "c.yaml"); len(diags) != 1 || diags[0].Place+": "+
			diags[0].Text(diag.English) != want {
			t.Errorf("%q: %v", in, diags)
		}
	}
	if user, diags := ReadDefaults(folder{}, "c.yaml"); len(diags) > 0 || !reflect.DeepEqual(user, none) {
		t.Errorf("%+v %v", user, diags)
	}
}

// TestHowManyPicturesAnArticleHas reads every way to say it; a negative number
// is all of them.
func TestHowManyPicturesAnArticleHas(t *testing.T) {
	for said, want := range map[string]int{"all": -1, "true": -1, "on": -1, "yes": -1, "none": 0, "false": 0, "off": 0,
		"no": 0, "0": 0, "1": 1, "1000": 1000} {
		iss, diags := Read(folder{"bantin.yaml": "articles:\n  - file: a.html\n    pictures: " + said + "\n"},
			"bantin.yaml", none)
		if len(diags) > 0 || iss.Entries[0].Pictures.Limit() != want {
			t.Errorf("pictures: %s is not %d: %v", said, want, diags)
		}
	}
	for _, said := range []string{"-1", "1001", "two", "1.5"} {
		if _, diags := Read(folder{"bantin.yaml": "articles:\n  - file: a.html\n    pictures: " + said + "\n"},
			"bantin.yaml", none); len(diags) == 0 {
			t.Errorf("pictures: %s is taken", said)
		}
	}
	var unsaid Pictures
	if unsaid.Limit() >= 0 {
		t.Errorf("an article that says nothing has %d pictures", unsaid.Limit())
	}
}

func TestPathsOfAnotherSystem(t *testing.T) {
	iss, diags := Read(folder{"so/bantin.yaml": "series: ..\\s.yaml\r\narticles:\r\n  - bai\\vu-dong.html\r\n",
		"s.yaml": "name: x"}, "so/bantin.yaml", none)
	if len(diags) > 0 || filepath.ToSlash(iss.Path(iss.Entries[0].File)) != "so/bai/vu-dong.html" ||
		iss.Series.Name != "x" {
		t.Errorf("%+v %v", iss, diags)
	}
}

func TestExpand(t *testing.T) {
	n := Names{Number: "47/2026", Date: "2026-11-23", Edition: "a4", Name: "Tân Hòa"}
	for p, want := range map[Pattern]string{
		"ban-tin-{number}.pdf":              "ban-tin-47-2026.pdf",
		"{name} {date}.pdf":                 "Tân Hòa 2026-11-23.pdf",
		"out/{edition}/{number}-{name}.pdf": "out/a4/47-2026-Tân Hòa.pdf",
		"plain.pdf":                         "plain.pdf",
		"{number}-{part}.pdf":               "47-2026.pdf",
	} {
		if got := p.Expand(n); got != want {
			t.Errorf("%q: %q, want %q", p, got, want)
		}
	}
}

func TestExpandWithoutAValue(t *testing.T) {
	for p, want := range map[Pattern]string{
		"ban-tin-{number}.pdf":     "ban-tin.pdf",
		"{number}-{edition}.pdf":   "a4.pdf",
		"{edition}-{number}-x.pdf": "a4-x.pdf",
		"out/{number}.pdf":         "out/ban-tin.pdf",
		"{number}{name}.pdf":       "ban-tin.pdf",
	} {
		if got := p.Expand(Names{Edition: "a4"}); got != want {
			t.Errorf("%q: %q, want %q", p, got, want)
		}
	}
	for number, want := range map[string]string{"../../x": "-..-x.pdf", "..": "ban-tin.pdf", "a\\b": "a-b.pdf",
		"C:x": "C-x.pdf", "4\n7": "4-7.pdf", "a\u202efdp.exe\u2066": "afdp.exe.pdf", "\u202e": "ban-tin.pdf"} {
		if got := Pattern("{number}.pdf").Expand(Names{Number: number}); got != want {
			t.Errorf("%q: %q, want %q", number, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(whole))
	f.Add([]byte("series: s.yaml\narticles: [a, {file: b, date: 23/11/2026}]\n"))
	f.Add([]byte("series: bantin.yaml\narticles: &a [*a]\n"))
	sample, err := os.ReadFile("../../testdata/ban-tin-mau/bantin.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(sample)
	scripts, err := filepath.Glob("../cli/testdata/script/*.txtar")
	if err != nil || len(scripts) == 0 {
		f.Fatalf("%d scripts, %v", len(scripts), err)
	}
	for _, script := range scripts {
		ar, err := txtar.ParseFile(script)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range ar.Files {
			if strings.HasSuffix(file.Name, ".yaml") {
				f.Add(file.Data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		iss, diags := Read(folder{"bantin.yaml": string(data), "s.yaml": string(data)}, "bantin.yaml", none)
		if (iss == nil) == (len(diags) == 0) {
			t.Fatal("neither an issue nor a fault")
		}
		if iss != nil {
			iss.Output.Expand(Names{Number: "1"})
		}
	})
}

func TestAPosterHasFivePointsAtMost(t *testing.T) {
	const head = "articles: [a.html]\nposter:\n  until: 20/12/2026\n  points: [một, hai, ba, bốn, năm"
	iss, diags := Read(folder{"bantin.yaml": head + "]\n"}, "bantin.yaml", none)
	if len(diags) > 0 || len(iss.Poster.Points) != MaxPoints || iss.Poster.Until.Day != day(2026, 12, 20) {
		t.Errorf("%v %v", iss, diags)
	}
	_, diags = Read(folder{"bantin.yaml": head + ", sáu]\n"}, "bantin.yaml", none)
	if len(diags) != 1 || diags[0].Code != diag.IssueManyPoints || diags[0].Place != "bantin.yaml:4:3" {
		t.Error(diags)
	}
}

// TestChoices reads what an issue chooses of its articles.
func TestChoices(t *testing.T) {
	iss, diags := Read(folder{"bantin.yaml": `articles:
  - file: a.html
    pictures: [2, cau.jpg]
    captions: {2: "Cầu", cau.jpg: none}
    cut: [4-6, "9", 11–12]
    date: none
  - rest: bai
    pictures: 3
text: {tone: old, keep_names: true, off: quotes}
`}, "bantin.yaml", none)
	if iss == nil {
		t.Fatal(diags)
	}
	a := iss.Entries[0]
	if got := a.Pictures.Chosen(); len(got) != 2 || got[0].Value != "2" || got[1].Place != "bantin.yaml:3:19" ||
		a.Pictures.Limit() >= 0 || a.Pictures.All() {
		t.Errorf("%+v", a.Pictures)
	}
	if len(a.Captions) != 2 || a.Captions[0].Key != "2" || a.Captions[1].Value != None || a.Captions[0].Place != "bantin.yaml:4:16" {
		t.Errorf("%+v", a.Captions)
	}
	if len(a.Cut) != 3 || a.Cut[0] != (Span{4, 6, "bantin.yaml:5:11"}) || a.Cut[1].Last != 9 || a.Cut[2].String() != "11–12" {
		t.Errorf("%+v", a.Cut)
	}
	if !a.Date.None || iss.Entries[1].Pictures.Limit() != 3 || iss.Entries[1].Rest != "bai" {
		t.Errorf("%+v", iss.Entries)
	}
	if iss.Text.Tone != "old" || !iss.Text.KeepNames || len(iss.Text.Off) != 1 || iss.Text.Off[0].Name != "quotes" {
		t.Errorf("%+v", iss.Text)
	}
}

// TestChoicesThatCannotBe: numbers from 1, ranges upwards, and scalars in lists.
func TestChoicesThatCannotBe(t *testing.T) {
	for _, line := range []string{"cut: 0", "cut: [3-2]", "cut: [một]", "cut: [1-]", "cut: [1-999999]", "pictures: [0]",
		"pictures: [-1]", "pictures: [[1]]", "pictures: ['']", "pictures: {a: 1}", "captions: [a]", "captions: {a: [b]}",
		"captions: {a: b, a: c}", "date: hôm qua"} {
		iss, diags := Read(folder{"bantin.yaml": "articles:\n  - file: a.html\n    " + line + "\n"}, "bantin.yaml", none)
		if iss != nil || len(diags) != 1 || !strings.HasPrefix(diags[0].Place, "bantin.yaml:3:") {
			t.Errorf("%s: %v %v", line, iss, diags)
		}
	}
}
