package starter

import (
	"io/fs"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"bantin/internal/config"
	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/issue"
)

// uncommented is an issue file with every key that it only names.
func uncommented(data []byte) []byte {
	return regexp.MustCompile(`(?m)^( *)#([^ \n].*)$`).ReplaceAll(data, []byte("$1$2"))
}

// disk is files by their names.
type disk map[string]string

func (d disk) ReadFile(name string) ([]byte, error) {
	if text, ok := d[filepath.ToSlash(name)]; ok {
		return []byte(text), nil
	}
	return nil, fs.ErrNotExist
}

func read(t *testing.T, data []byte) *issue.Issue {
	t.Helper()
	iss, diags := issue.Read(disk{"bantin.yaml": string(data)}, "bantin.yaml", &issue.Defaults{})
	if len(diags) > 0 {
		t.Fatalf("%v\n%s", diags, data)
	}
	return iss
}

// TestEveryKeyIsNamed holds the starter of each language to the keys that an issue
// file may have: uncommented, it says something for each.
func TestEveryKeyIsNamed(t *testing.T) {
	for _, lang := range []diag.Lang{diag.English, diag.Vietnamese} {
		data, err := File(lang, &Answers{Number: "1", Day: date.Date{Year: 2026, Month: 11, Day: 23}})
		if err != nil {
			t.Fatal(err)
		}
		iss := read(t, uncommented(data))
		wanted(t, reflect.ValueOf(*iss), "")
		if n := strings.Count(string(data), "\n"); n > 120 {
			t.Errorf("%d lines", n)
		}
		for line := range strings.Lines(string(data)) {
			if len([]rune(line)) > 121 {
				t.Errorf("long: %s", line)
			}
		}
	}
}

// wanted wants a value for every key below one; of the entries of a list, one of them.
func wanted(t *testing.T, v reflect.Value, at string) {
	t.Helper()
	for i := range v.NumField() {
		key := v.Type().Field(i).Tag.Get("yaml")
		if key == "" {
			continue
		}
		f := v.Field(i)
		switch {
		case f.Kind() == reflect.Slice && f.Type().Elem() == reflect.TypeFor[issue.Entry]():
			all := reflect.New(f.Type().Elem()).Elem()
			for i := range f.Len() {
				for k := range all.NumField() {
					if all.Field(k).IsZero() {
						all.Field(k).Set(f.Index(i).Field(k))
					}
				}
			}
			wanted(t, all, at+key+".")
		case f.IsZero():
			t.Errorf("the starter does not name %s%s", at, key)
		case f.Kind() == reflect.Struct:
			wanted(t, f, at+key+".")
		}
	}
}

// TestAnswersAreWritten wants what was answered, whatever it is, and every other
// line as it was.
func TestAnswersAreWritten(t *testing.T) {
	day := date.Date{Year: 2026, Month: 11, Day: 23}
	plain, err := File(diag.Vietnamese, &Answers{Number: "1", Day: day})
	if err != nil {
		t.Fatal(err)
	}
	if iss := read(t, plain); iss.Series.Name != "Tên bản tin" || iss.Series.Body != "" || iss.Number.Number != "1" ||
		iss.Number.Date.ISO() != "2026-11-23" || len(iss.Entries) != 1 || iss.Entries[0].File != issue.Folder+"/" ||
		iss.Series.Label+iss.Notice+iss.Fill+string(iss.Output) != "" {
		t.Errorf("%+v", iss)
	}
	for _, a := range []Answers{
		{"Tân Hòa", "Ủy ban nhân dân xã Tân Hòa", "47", day},
		{`"Xã: #1" - 'x' \n {a}`, "on", "47-48", day},
		{"2026", "- a: b", "047", day},
		{"~", "null", "47/2026", day},
	} {
		data, err := File(diag.Vietnamese, &a)
		if err != nil {
			t.Errorf("%+v: %v", a, err)
			continue
		}
		iss := read(t, data)
		if got := (Answers{iss.Series.Name, iss.Series.Body, iss.Number.Number, iss.Number.Date.Date}); got != a ||
			len(iss.Entries) != 1 || iss.Entries[0].File != "bai/" {
			t.Errorf("%+v, want %+v", got, a)
		}
		if n := strings.Count(string(data), "\n") - strings.Count(string(plain), "\n"); n != 0 {
			t.Errorf("%d lines more", n)
		}
	}
	if _, err := File(diag.English, &Answers{Name: "\xff", Number: "1", Day: day}); err != config.ErrByHand {
		t.Errorf("a name that is no text: %v", err)
	}
}

func TestFollowing(t *testing.T) {
	for _, c := range []struct{ number, day, period, next, on string }{
		{"47", "2026-11-23", "", "48", "2026-11-30"},
		{"9", "2026-12-28", "Mỗi tuần một kỳ", "10", "2027-01-04"},
		{"047", "2026-11-23", "Hằng tuần", "048", "2026-11-30"},
		{"47-48", "2026-11-23", "Hai tuần một kỳ", "49", "2026-12-07"},
		{"Số 47", "2026-11-23", "Mỗi tháng hai kỳ", "Số 48", "2026-12-08"},
		{"Số 47", "2026-11-23", "Hằng ngày", "Số 48", "2026-11-24"},
		{"Số 47", "2026-11-23", "Mỗi năm một kỳ", "Số 48", "2027-11-23"},
		{"Số 47", "2026-11-23", "Mỗi năm bốn kỳ", "Số 48", "2027-02-23"},
		{"Số 47", "2026-11-23", "monthly", "Số 48", "2026-12-23"},
		{"47/2026", "2026-11-23", "Hằng tháng", "48/2026", "2026-12-23"},
		{"47-2026", "2026-01-31", "Mỗi tháng một kỳ", "48-2026", "2026-02-28"},
		{"12", "2026-11-30", "Ba tháng một kỳ", "13", "2027-02-28"},
		{"12", "2026-11-30", "Mỗi quý", "13", "2027-02-28"},
		{"12", "2026-11-30", "mỗi tuần hai kỳ", "13", "2026-12-07"},
		{"52/2026", "2026-12-28", "", "", ""},
		{"đặc biệt", "2026-12-28", "", "", ""},
		{"", "2026-11-23", "", "", "2026-11-30"},
	} {
		day, _ := issue.ParseDay(c.day)
		iss := &issue.Issue{Number: issue.Number{Number: c.number, Date: day}}
		iss.Series.Imprint.Period = c.period
		s, ok := Following(iss)
		if ok != (c.on != "") || ok && (s.Number != c.next || s.Day.ISO() != c.on) {
			t.Errorf("%+v: %+v %v", c, s, ok)
		}
	}
}

// TestNextKeepsAllElse wants the next issue to differ in its number, its day, its
// articles and its paths, and in nothing else.
func TestNextKeepsAllElse(t *testing.T) {
	const file = `# đầu tệp
version: 1
series: chung.yaml # dùng chung
issue:
  number: 47 # số
  date: 2026-11-23 # ngày
articles: # theo thứ tự in
  # mở đầu
  - bai/a.html # tin chính
  - file: bai/b.html
    headline: Một
  # cuối
editions: [a4, mau.yaml] # hai bản
output: ../pdf/so-{number}.pdf # chung
poster: # của số này
  points:
    - Một
  until: 2026-12-01
script: {minutes: 15}
notice: |
  # một
  hai
`
	files := disk{"bantin.yaml": file, "chung.yaml": "name: Tân Hòa\n"}
	iss, diags := issue.Read(files, "bantin.yaml", &issue.Defaults{})
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	s, ok := Following(iss)
	if !ok {
		t.Fatal(s)
	}
	got, err := Next(iss, []byte(file), &s, Moves{
		File: func(p string) (string, bool) {
			return filepath.Join("..", "so-47", p), strings.HasSuffix(p, ".yaml")
		},
		Place: func(p string) (string, bool) { return "../" + p, true }})
	want := strings.NewReplacer("chung.yaml #", "\"../so-47/chung.yaml\" #", "47 #", "48 #", "11-23", "11-30",
		"articles: #", "articles: [] #", "  - bai/a.html # tin chính\n  - file: bai/b.html\n    headline: Một\n", "",
		"mau.yaml", "\"../so-47/mau.yaml\"", "../pdf/so-{number}.pdf #", "\"../../pdf/so-{number}.pdf\" #",
		"poster: # của số này\n  points:\n    - Một\n  until: 2026-12-01\n", "").Replace(file)
	if err != nil || string(got) != want {
		t.Errorf("%v\n%s", err, got)
	}
	for _, lang := range []diag.Lang{diag.English, diag.Vietnamese} {
		data, err := File(lang, &Answers{Number: "1", Day: date.Date{Year: 2026, Month: 11, Day: 23}})
		if err != nil {
			t.Fatal(err)
		}
		iss := read(t, data)
		s, _ := Following(iss)
		stay := func(string) (string, bool) { return "", false }
		next, err := Next(iss, data, &s, Moves{File: stay, Place: stay})
		want := strings.NewReplacer("number: 1\n", "number: 2\n", "2026-11-23", "2026-11-30").Replace(string(data))
		if err != nil || string(next) != want {
			t.Errorf("%v\n%s", err, next)
		}
		wanted(t, reflect.ValueOf(*read(t, uncommented(next))), "")
	}
}
