package date

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

type vector struct{ In, Iso, Note string }

func vectors(t testing.TB) []vector {
	t.Helper()
	data, err := os.ReadFile("../../testdata/vectors/dates.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []vector
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

func TestVectors(t *testing.T) {
	for _, c := range vectors(t) {
		// Periods, spans and times alone belong to the spoken edition.
		d, ok := Parse(c.In)
		if strings.Contains(c.Note, "WRONG weekday") {
			if !ok || !d.WeekdayWrong() {
				t.Errorf("%q: %+v %v, want a wrong weekday", c.In, d, ok)
			}
			continue
		}
		if day := strings.HasPrefix(c.Iso, "--") || len(c.Iso) >= 10 && c.Iso[4] == '-' &&
			!strings.Contains(c.Iso, "/"); !day {
			if ok && !strings.HasSuffix(c.Iso, d.ISO()) {
				t.Errorf("%q: %q, want no day, or the last of a span (%s)", c.In, d.ISO(), c.Note)
			}
			continue
		}
		if got := d.ISO(); !ok || !strings.HasPrefix(got, c.Iso) {
			t.Errorf("%q: %q %v, want %q (%s)", c.In, got, ok, c.Iso, c.Note)
		}
	}
}

func TestForms(t *testing.T) {
	for in, want := range map[string]string{
		"Thứ bảy, 7/3/2026, 00:05 (GMT+7)":      "2026-03-07T00:05:00+07:00",
		"2026-03-07T08:52:11.000 +07:00":        "2026-03-07T08:52:11+07:00",
		"2026-03-07T00:01:00":                   "2026-03-07T00:01:00+07:00",
		"2026-03-07T00:01:00Z":                  "2026-03-07T00:01:00+00:00",
		"March 7, 2018":                         "2018-03-07",
		"7 March 2018":                          "2018-03-07",
		"Tuesday, 7th March 2018":               "2018-03-07",
		"1st of May 2018":                       "2018-05-01",
		"2nd":                                   "",
		"3 of":                                  "",
		"7-Mar-2018":                            "2018-03-07",
		"Mar. 7, 2018":                          "2018-03-07",
		"thg 11 23, 2026 9:12 SA":               "2026-11-23T09:12:00+07:00",
		"tháng 3 7, 2026":                       "2026-03-07",
		"7 thg 3 2026":                          "2026-03-07",
		"7 Th3, 2026":                           "2026-03-07",
		"07/Th11/2026":                          "2026-11-07",
		"26 Tháng Mười Một 2026 9:30 CH":        "2026-11-26T21:30:00+07:00",
		"Tháng Mười 7, 2026":                    "2026-10-07",
		"ngày 7 tháng Năm năm 2026":             "2026-05-07",
		"ngày 7 tháng mười hai, năm 2026":       "2026-12-07",
		"Đăng ngày 17 - 05 - 2024":              "2024-05-17",
		"17 - 05 - 24 điểm":                     "",
		"tháng 11, 2026 người đến xem":          "",
		"trong tháng 11 có 2026 lượt":           "",
		"7 th 3 2026":                           "",
		"14:30' 05-02-2026":                     "2026-02-05T14:30:00+07:00",
		"Ngày đăng: 21/11/2026 | Lượt xem: 125": "2026-11-21",
		"Cập nhật:21/11/2026 10:12:00 SA":       "2026-11-21T10:12:00+07:00",
		"không có ngày":                         "",
		"31/02/2026":                            "",
		"quyết định 12/2026/NQ-HĐND":            "",
	} {
		d, ok := Parse(in)
		if got := d.ISO(); ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q %v, want %q", in, got, ok, want)
		}
	}
}

func TestPrinting(t *testing.T) {
	d := Date{Year: 2026, Month: 11, Day: 23}
	if d.Long() != "Thứ Hai, ngày 23 tháng 11 năm 2026" || d.Short() != "23/11/2026" {
		t.Error(d.Long(), d.Short())
	}
	// A zero where a figure could be put before the number: days to 9, months 1
	// and 2, since 3 to 9 cannot become a month of two figures.
	for d, want := range map[Date]string{
		{Year: 2026, Month: 1, Day: 5}:   "Thứ Hai, ngày 05 tháng 01 năm 2026",
		{Year: 2026, Month: 2, Day: 9}:   "Thứ Hai, ngày 09 tháng 02 năm 2026",
		{Year: 2026, Month: 2, Day: 10}:  "Thứ Ba, ngày 10 tháng 02 năm 2026",
		{Year: 2026, Month: 3, Day: 1}:   "Chủ Nhật, ngày 01 tháng 3 năm 2026",
		{Year: 2026, Month: 10, Day: 31}: "Thứ Bảy, ngày 31 tháng 10 năm 2026",
	} {
		if got := d.Long(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if w, _ := Parse("Thứ Ba, 23/11/2026"); !w.WeekdayWrong() {
		t.Error("a wrong weekday passes")
	}
}

func FuzzParse(f *testing.F) {
	for _, c := range vectors(f) {
		f.Add(c.In)
	}
	for _, s := range []string{"(12/07/2024 03:05 CH)", "2020-07-21T10:15:00+07:00", "March 7, 2018",
		"14:30' 05-02-2026"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := Parse(s)
		if !ok {
			return
		}
		if d.ISO() == "" {
			t.Fatalf("%q: found but empty", s)
		}
		if again, ok := Parse(d.ISO()); d.Year != 0 && (!ok || again.ISO() != d.ISO()) {
			t.Fatalf("%q is %s, which is %s", s, d.ISO(), again.ISO())
		}
	})
}

func TestDatesBesideTheirWeekday(t *testing.T) {
	for in, want := range map[string]string{
		// day, month and year with nothing between, where the weekday before them is theirs
		"thứ tư, 12 05 2021 09:05":      "2021-05-12T09:05:00+07:00",
		"Thứ Tư 12 05 2021":             "2021-05-12",
		"Chủ nhật, 16 05 2021":          "2021-05-16",
		"thứ tư, 13 05 2021 09:05":      "", // another's: no date
		"12 05 2021":                    "",
		"Hotline thứ tư: 12 05 2021 33": "",
		"thứ tư, 12 99 2021":            "",
		"thứ tư 12052021":               "",
		"tầng thứ tư, phòng 12 05 2021": "",
		// a short weekday, as programs print it, tells which figure is the month
		"T4, 05/12/2021 - 09:05":                          "2021-05-12T09:05:00+07:00",
		"Được gửi bởi bientap vào T4, 05/12/2021 - 09:05": "2021-05-12T09:05:00+07:00",
		"Submitted by editor on Wed, 05/12/2021 - 09:05":  "2021-05-12T09:05:00+07:00",
		"CN, 05/12/2021 - 09:05":                          "2021-12-05T09:05:00+07:00",
		"CN, 12/05/2021 - 09:05":                          "2021-12-05T09:05:00+07:00",
		"T4, 12/05/2021 - 09:05":                          "2021-05-12T09:05:00+07:00",
		"T3, 05/12/2021":                                  "2021-12-05", // neither order
		"Thứ tư, 05/12/2021":                              "2021-12-05", // in full: people may be wrong
		"Wed, 13/10/2021":                                 "2021-10-13",
		"Lớp T4, 05/12/2021":                              "2021-12-05", // the name of a class
	} {
		d, ok := Parse(in)
		if got := d.ISO(); got != want || ok != (want != "") {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
