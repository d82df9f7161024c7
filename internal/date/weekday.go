package date

import "strings"

// byWeekday is the date that is written at token from, with day and month in the other
// order where a short name of a weekday is right before it, as Drupal and other systems
// print it ("T4, 05/12/2021", "Wed, 05/12/2021"), and fits that order only. A program
// that prints the name has worked it out; what people write in full may be wrong.
func byWeekday(ts []token, from int, d Date) Date {
	if from < 2 || from+4 >= len(ts) || ts[from-1].text != "," || ts[from+1].text != "/" || ts[from+4].digs != 4 ||
		d.Year != ts[from+4].num || d.Day > 12 || d.Month == d.Day {
		return d
	}
	named, other := d, d
	named.Weekday = shortWeekday(ts[:from-1])
	other.Day, other.Month, other.Weekday = d.Month, d.Day, named.Weekday
	if named.WeekdayWrong() && other.valid() && !other.WeekdayWrong() {
		other.Weekday = 0
		return other
	}
	return d
}

// shortWeekday is the weekday whose short name some tokens end in, in Vietnamese or
// English, at the beginning or behind a word for when: 1 Monday … 7 Sunday; 0 for
// none. Rooms and classes are called T4, too.
func shortWeekday(ts []token) int {
	i := len(ts) - 1
	last, day := ts[i], 0
	switch {
	case last.text == "cn":
		day = 7
	case last.digs == 1 && !last.gap && i > 0 && ts[i-1].text == "t" && last.num >= 2 && last.num <= 7: // T2 … T7
		i--
		day = last.num - 1
	case len(last.text) == 3:
		if k := strings.Index("montuewedthufrisatsun", last.text); k >= 0 && k%3 == 0 {
			day = k/3 + 1
		}
	}
	if i > 0 {
		switch ts[i-1].text {
		case "vào", "lúc", "ngày", "on", ":", "-", "|", "(":
		default:
			return 0
		}
	}
	return day
}
