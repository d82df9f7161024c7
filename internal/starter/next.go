package starter

import (
	"cmp"
	"fmt"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"bantin/internal/config"
	"bantin/internal/date"
	"bantin/internal/issue"
)

// Step is from one issue to the next.
type Step struct {
	Number string    // of the next; "" when issues are not numbered
	Day    date.Date // of the next; the zero value when issues are not dated
	Days   int       // between them; 0 is the same day some months later
	Months int
	Known  bool // the imprint says how often issues appear; a week otherwise
}

// Following is the step from an issue to the one behind it; ok is false when its
// number is none to count on from. An issue of no day, printed on that of its
// build, has a next one of the same kind.
func Following(iss *issue.Issue) (s Step, ok bool) {
	day := iss.Number.Date.Date
	if day.Month > 0 {
		s.Days, s.Months, s.Known = period(iss.Series.Imprint.Period)
		s.Day = after(day, s.Days, s.Months)
	}
	s.Number, ok = following(iss.Number.Number, day, s.Day)
	return s, ok
}

// after is a day some days or months later: the last of the month for one that the
// month does not have.
func after(d date.Date, days, months int) date.Date {
	t := d.Time().AddDate(0, 0, days)
	if months > 0 {
		first := time.Date(d.Year, time.Month(d.Month+months), 1, 0, 0, 0, 0, time.UTC)
		t = first.AddDate(0, 0, min(d.Day, first.AddDate(0, 1, -1).Day())-1)
	}
	return date.FromTime(t)
}

// numbered is a number of an issue: "47", "47-48", "Số 47", "47/2026".
func numbered() *regexp.Regexp {
	return regexp.MustCompile(
		`^(\D*?)(?:\d+\s*[-–]\s*)??(\d{1,9})(\D*|\s*[/.-]\s*(\d{4}))$`)
}

// following is the number behind one. One that begins anew each year cannot be
// known at the turn of the year.
func following(number string, day, next date.Date) (string, bool) {
	if number == "" {
		return "", true
	}
	m := numbered().FindStringSubmatch(number)
	if m == nil || m[4] != "" && day.Year != next.Year {
		return "", false
	}
	n, err := strconv.Atoi(m[2])
	return m[1] + fmt.Sprintf("%0*d", len(m[2]), n+1) + m[3], err == nil
}

// period is how often issues appear, in the words of the imprint.
func period(words string) (days, months int, known bool) {
	words = strings.Join(strings.Fields(strings.ToLower(words)), " ")
	if several().MatchString(words) {
		return week, 0, false
	}
	for _, p := range periods {
		for _, phrase := range strings.Split(p.phrases, ", ") {
			if strings.Contains(words, phrase) {
				return p.days, p.months, true
			}
		}
	}
	return week, 0, false
}

// several is issues a week, whose days nobody can know.
func several() *regexp.Regexp {
	return regexp.MustCompile(`tuần (hai|ba|bốn|[2-7])|(hai|ba|bốn|[2-7]) (kỳ|số)(/| một | mỗi )tuần`)
}

// week is how many days are between issues of which nothing else is known.
const week = 7

// periods is phrases with what they come to; the first that is found counts.
var periods = []struct {
	phrases      string
	days, months int
}{
	{"hai tuần, 2 tuần, nửa tháng, bán nguyệt", 14, 0},
	{"tuần", week, 0},
	{"tháng hai, tháng 2, hai kỳ một tháng, hai kỳ mỗi tháng, 2 kỳ/tháng, hai số mỗi tháng", 15, 0},
	{"tháng ba, tháng 3, ba kỳ một tháng, ba kỳ mỗi tháng, 3 kỳ/tháng", 10, 0},
	{"tháng bốn, tháng 4, bốn kỳ một tháng, bốn kỳ mỗi tháng, 4 kỳ/tháng", week, 0},
	{"hai tháng, 2 tháng", 0, 2},
	{"ba tháng, 3 tháng, quý", 0, 3},
	{"tháng, nguyệt san, monthly", 0, 1},
	{"hằng ngày, hàng ngày, mỗi ngày, nhật báo, daily", 1, 0},
	{"biweekly, bi-weekly, fortnightly", 14, 0},
	{"weekly", week, 0},
	{"quarterly", 0, 3},
	{"năm hai, năm 2, hai kỳ một năm, hai kỳ mỗi năm, 2 kỳ/năm", 0, 6},
	{"năm ba, năm 3, ba kỳ một năm, ba kỳ mỗi năm, 3 kỳ/năm", 0, 4},
	{"năm bốn, năm 4, bốn kỳ một năm, bốn kỳ mỗi năm, 4 kỳ/năm", 0, 3},
	{"năm một, năm 1, một kỳ một năm, một kỳ mỗi năm, 1 kỳ/năm, hằng năm, hàng năm, thường niên, yearly", 0, 12},
}

// Moves says what a path of the old folder is in the new one; ok is false when it
// is the same, or none.
type Moves struct {
	File  func(path string) (to string, ok bool) // of a file that is there
	Place func(path string) (to string, ok bool) // of any
}

// TakesFolder reports whether an issue takes what is in its folder of pages, whatever
// that is: so does the next one.
func TakesFolder(iss *issue.Issue) bool { return folderEntry(iss) >= 0 }

// folderEntry is which entry of an issue takes its folder of pages; -1 for none.
func folderEntry(iss *issue.Issue) int {
	return slices.IndexFunc(iss.Entries, func(e issue.Entry) bool {
		name := strings.ReplaceAll(cmp.Or(e.File, e.Rest), `\`, "/")
		return path.Clean(name) == issue.Folder
	})
}

// clearEntries takes the articles out of an issue file but for the entry of its folder,
// which keeps its comment where it names the folder and nothing else.
func clearEntries(e *config.Edit, folder int) error {
	if folder >= 0 && e.IsText("articles", folder) {
		return e.ClearBut(folder, "articles")
	}
	err := e.Clear("articles")
	if err == nil && folder >= 0 {
		err = e.Fill([]string{issue.Folder + "/"}, "articles")
	}
	return err
}

// Next is the issue file of the next issue: what the file of the one before has,
// with another number and day, without its articles, and without what its poster
// said of them. A path in it still leads where it led.
func Next(iss *issue.Issue, data []byte, s *Step, from Moves) ([]byte, error) {
	e := config.NewEdit(data, "file")
	var err error
	if s.Number != "" {
		err = setNumber(e, s.Number)
	}
	if err == nil && s.Day.Month > 0 {
		err = e.Set(config.Plain(s.Day.ISO()), "issue", "date")
	}
	if err == nil && len(iss.Entries) > 0 {
		err = clearEntries(e, folderEntry(iss))
	}
	for _, key := range []string{"points", "until"} {
		if err == nil {
			err = e.Set(nil, "poster", key)
		}
	}
	if err == nil && strings.HasPrefix(path.Clean(string(iss.Output)), "../") &&
		config.Place(iss.File, data, "output") != iss.File {
		if to, ok := from.Place(string(iss.Output)); ok {
			err = e.Set(to, "output")
		}
	}
	if err != nil {
		return nil, err
	}
	moved := func(p string, at ...any) {
		if to, ok := from.File(p); ok && err == nil {
			err = e.Set(filepath.ToSlash(to), at...)
		}
	}
	if iss.Series.Path != "" {
		moved(iss.Series.Path, "series")
	} else if iss.Series.Legal.File == iss.File {
		moved(iss.Series.Legal.Name, "series", "legal")
	}
	for i, edition := range iss.Editions {
		if to, ok := from.File(edition.Name); ok && err == nil && edition.File == iss.File {
			err = e.Repeat([]string{filepath.ToSlash(to)}, i, "editions")
		}
	}
	return e.Bytes(), err
}
