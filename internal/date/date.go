// Package date reads the dates of portals and prints those of a bulletin.
package date

import (
	"fmt"
	"strings"
	"time"
)

// Date is a day, with a time where the text gave one. Year is 0 where it gave
// none ("Sáng 9-1").
type Date struct {
	Year, Month, Day int
	Hour, Min, Sec   int
	HasTime          bool
	Offset           int // minutes east of Greenwich; portals mean +07:00
	Weekday          int // named in the text: 1 Monday … 7 Sunday; 0 none
}

// Vietnam is the zone that a time without one is in, in minutes.
const Vietnam = 7 * 60

// ISO is the date in ISO 8601: alone, or with the time and its zone; a date
// without a year as "--01-09"; "" for none.
func (d Date) ISO() string {
	if d.Month == 0 {
		return ""
	}
	if d.Year == 0 {
		return fmt.Sprintf("--%02d-%02d", d.Month, d.Day)
	}
	s := fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	if d.HasTime {
		sign, off := '+', d.Offset
		if off < 0 {
			sign, off = '-', -off
		}
		s += fmt.Sprintf("T%02d:%02d:%02d%c%02d:%02d", d.Hour, d.Min, d.Sec, sign, off/60, off%60)
	}
	return s
}

// Time is the day at midnight UTC.
func (d Date) Time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// WeekdayWrong reports whether the text names another weekday than the date's.
func (d Date) WeekdayWrong() bool {
	if d.Weekday == 0 || d.Year == 0 {
		return false
	}
	w := int(d.Time().Weekday())
	if w == 0 {
		w = 7
	}
	return w != d.Weekday
}

// FromTime is the day of a time.
func FromTime(t time.Time) Date {
	return Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

// Short is "23/11/2026".
func (d Date) Short() string { return fmt.Sprintf("%d/%d/%d", d.Day, d.Month, d.Year) }

// Official is "05/01/2026": two figures each for day and month, so that none can
// be put in.
func (d Date) Official() string { return fmt.Sprintf("%02d/%02d/%d", d.Day, d.Month, d.Year) }

// Long is "Thứ Hai, ngày 23 tháng 11 năm 2026", with a zero before days under
// 10 and months 1 and 2, as official texts have it.
func (d Date) Long() string {
	names := [...]string{"Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"}
	day := fmt.Sprintf("%d", d.Day)
	if d.Day < 10 {
		day = "0" + day
	}
	month := fmt.Sprintf("%d", d.Month)
	if d.Month < 3 {
		month = "0" + month
	}
	return fmt.Sprintf("%s, ngày %s tháng %s năm %d", names[d.Time().Weekday()], day, month, d.Year)
}

// valid reports whether the date and time can be: no 31 February, no 25 o'clock.
func (d Date) valid() bool {
	if d.Month < 1 || d.Month > 12 || d.Day < 1 || d.Day > 31 || d.Year != 0 && (d.Year < 1900 || d.Year > 2200) {
		return false
	}
	if d.Year != 0 && d.Time().Day() != d.Day {
		return false
	}
	return d.Hour < 24 && d.Min < 60 && d.Sec < 61
}

// monthOf returns the number of the month that s is the English name of, or its
// short form; 0 for none.
func monthOf(s string) int {
	if len(s) < 3 {
		return 0
	}
	i := strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", strings.ToLower(s[:3]))
	if i < 0 || i%3 != 0 {
		return 0
	}
	full := [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september",
		"october", "november", "december"}[i/3]
	l := strings.TrimSuffix(strings.ToLower(s), ".")
	if l == full || l == full[:3] || l == "sept" {
		return i/3 + 1
	}
	return 0
}
