package issue

import (
	"errors"
	"path"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/config"
	"bantin/internal/date"
)

// Day is a day; the zero value is none.
type Day struct{ date.Date }

// FromText reads 2026-11-23 or 23/11/2026.
func (d *Day) FromText(s string) error {
	v, ok := ParseDay(s)
	switch {
	case IsNoDay(s):
		return config.ErrNoDay
	case !ok:
		return errors.New("not a day")
	}
	*d = v
	return nil
}

// ParseDay reads 2026-11-23 or 23/11/2026 and nothing beside it. A month before its
// day is no day: who writes 11/23 writes 11/5, too, and means the fifth.
func ParseDay(s string) (Day, bool) {
	s = strings.TrimSpace(s)
	if s == "" || strings.Trim(s, "0123456789-/.") != "" {
		return Day{}, false
	}
	v, ok := date.Parse(s)
	if !ok || v.Year == 0 || v.HasTime {
		return Day{}, false
	}
	first := s[:strings.IndexAny(s, "-/.")]
	if n, _ := strconv.Atoi(first); len(first) <= 2 && n != v.Day {
		return Day{}, false
	}
	return Day{v}, true
}

// dayForm is a day as ParseDay reads it: the year first, or last.
const (
	dayForm = `^\s*(?:` + aYear + `-` + aMonth + `-` + aDay + `|` + aYear + `/` + aMonth + `/` + aDay + `|` +
		aYear + `\.` + aMonth + `\.` + aDay + `|` + aDay + `-` + aMonth + `-` + aLate + `|` +
		aDay + `/` + aMonth + `/` + aLate + `|` + aDay + `\.` + aMonth + `\.` + aLate + `)\s*$`
	aYear  = `(?:(?:19|20|21)\d\d|2200)`
	aLate  = `(?:(?:19|20|21)\d\d|2200|\d\d)`
	aMonth = `(?:0?[1-9]|1[0-2])`
	aDay   = `(?:0?[1-9]|[12]\d|3[01])`
)

// IsNoDay reports whether a text is written as a day, in a month that there is, and
// the calendar does not have it: 31/2/2026.
func IsNoDay(s string) bool {
	_, ok := ParseDay(s)
	return !ok && regexp.MustCompile(dayForm).MatchString(s)
}

// Forms is how a schema knows a day.
func (Day) Forms() []map[string]any { return []map[string]any{{"type": "string", "pattern": dayForm}} }

// PlacedDay is a day with its place.
type PlacedDay struct {
	Day
	Place string // file:line:col
	File  string
}

// SetPlace makes a value of config.
func (d *PlacedDay) SetPlace(place string) { d.Place, d.File = place, fileOf(place) }

// IsZero reports whether there is no day.
func (d Day) IsZero() bool { return d.Month == 0 }

// MaybeDay is a day, or the word that there is none.
type MaybeDay struct {
	Day
	None bool
}

// FromText reads a day, or "none".
func (d *MaybeDay) FromText(s string) error {
	if s == None {
		*d = MaybeDay{None: true}
		return nil
	}
	return d.Day.FromText(s)
}

// Forms is how a schema knows a day, or none.
func (MaybeDay) Forms() []map[string]any { return append(Day{}.Forms(), map[string]any{"const": None}) }

// Pictures says which pictures of an article are printed. The zero value is all
// of them.
type Pictures struct {
	limited bool
	limit   int
	chosen  []config.Text // each a number from 1, or a name
}

// maxPictures bounds the numbers that a file may have.
const maxPictures = 1000

// FromText reads "all", "none" or how many, from the first.
func (p *Pictures) FromText(s string) error {
	switch s {
	case "all", "true", "on", "yes":
		*p = Pictures{}
		return nil
	case None, "false", "off", "no":
		*p = Pictures{limited: true}
		return nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > maxPictures {
		return errors.New("not a number of pictures")
	}
	*p = Pictures{limited: true, limit: n}
	return nil
}

// FromTexts reads the numbers and names of pictures. A number that no picture can
// have does not fit.
func (p *Pictures) FromTexts(texts []config.Text) (at int, err error) {
	for i, t := range texts {
		if n, err := strconv.Atoi(t.Value); err == nil && (n < 1 || n > maxPictures) || t.Value == "" {
			return i, errors.New("not the number of a picture")
		}
	}
	*p = Pictures{limited: true, chosen: texts}
	return 0, nil
}

// All reports whether no picture is left out.
func (p Pictures) All() bool { return !p.limited }

// Limit is the greatest number of pictures, from the first; a negative number when
// it is not told by a number.
func (p Pictures) Limit() int {
	if !p.limited || p.chosen != nil {
		return -1
	}
	return p.limit
}

// Chosen is the numbers and names of the pictures that are printed; nil when they
// are not told so.
func (p Pictures) Chosen() []config.Text { return p.chosen }

// Span is paragraphs by their numbers, from 1, the first to the last.
type Span struct {
	First, Last int
	Place       string // file:line:col
}

// maxParagraph bounds the numbers that a file may have.
const maxParagraph = 100_000

// SetPlace and FromText make an entry of config: "4" or "4-6".
func (s *Span) SetPlace(place string) { s.Place = place }
func (s *Span) FromText(text string) error {
	first, last, two := strings.Cut(strings.ReplaceAll(text, "–", "-"), "-")
	if !two {
		last = first
	}
	a, err := strconv.Atoi(strings.TrimSpace(first))
	b, err2 := strconv.Atoi(strings.TrimSpace(last))
	if err != nil || err2 != nil || a < 1 || b < a || b > maxParagraph {
		return errors.New("not the numbers of paragraphs")
	}
	s.First, s.Last = a, b
	return nil
}

// Forms is how a schema knows the numbers of paragraphs.
func (Span) Forms() []map[string]any {
	return []map[string]any{{"type": "integer", "minimum": 1, "maximum": maxParagraph},
		{"type": "string", "pattern": `^\s*0*[1-9]\d*\s*([-–]\s*0*[1-9]\d*\s*)?$`}}
}

// String is the numbers as a reader sees them.
func (s Span) String() string {
	if s.First == s.Last {
		return strconv.Itoa(s.First)
	}
	return strconv.Itoa(s.First) + "–" + strconv.Itoa(s.Last)
}

// Copies is a number of printed copies; 0 is unknown.
type Copies int

// maxCopies bounds it: more is a slip of the pen.
const maxCopies = 10_000_000

// FromText reads a number, with or without dots between thousands.
func (c *Copies) FromText(s string) error {
	plain := s
	if isThousands(s) {
		plain = strings.ReplaceAll(s, ".", "")
	}
	n, err := strconv.Atoi(plain)
	if err != nil || n < 0 || n > maxCopies {
		return errors.New("not a number of copies")
	}
	*c = Copies(n)
	return nil
}

// Minutes is how long something may take; 0 is as long as it takes.
type Minutes int

// MaxMinutes bounds it: no broadcast is longer than a day.
const MaxMinutes = 24 * 60

// FromText reads a whole number of minutes.
func (m *Minutes) FromText(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > MaxMinutes {
		return errors.New("not a number of minutes")
	}
	*m = Minutes(n)
	return nil
}

// Forms is how a schema knows a number of minutes.
func (Minutes) Forms() []map[string]any {
	return []map[string]any{{"type": "integer", "minimum": 0, "maximum": MaxMinutes}, {"type": "string", "pattern": `^-0+$|^[+]?0*(\d{1,3}|1[0-3]\d\d|14[0-3]\d|1440)$`}}
}

// isThousands reports whether s is a number grouped by stops: 1.200.
func isThousands(s string) bool {
	head, rest, grouped := strings.Cut(s, ".")
	if !grouped || len(head) == 0 || len(head) > 3 || strings.Trim(s, "0123456789.") != "" {
		return false
	}
	for group := range strings.SplitSeq(rest, ".") {
		if len(group) != 3 {
			return false
		}
	}
	return true
}

// Pattern is the name of an output with places for what differs between issues:
// {number}, {date}, {edition}, {name}, {part}, {file} and {title}.
type Pattern string

// Names fills a Pattern.
type Names struct {
	Number  string // "47"
	Date    string // "2026-11-23"
	Edition string // "a4"
	Name    string // of the series: "Tân Hòa"
	Part    string // of an edition in several files: "mat-truoc"
	File    string // of the page, or of the folder of pages, without its ending
	Title   string // of the article
	Page    string // that a picture of a page is of: "03"
}

// FromText checks the places of a pattern.
func (p *Pattern) FromText(s string) error {
	_, ok := expand(s, Names{})
	if !ok || strings.TrimSpace(s) == "" {
		return errors.New("not a pattern")
	}
	*p = Pattern(s)
	return nil
}

// Has reports whether the pattern has the place.
func (p Pattern) Has(place string) bool { return strings.Contains(string(p), "{"+place+"}") }

// Expand is the file name for the values, which lose what no file name may
// hold.
func (p Pattern) Expand(n Names) string {
	s, _ := expand(string(p), n)
	return s
}

// expand fills the places; ok is false when one is not known or not closed. A
// place without a value takes the hyphen beside it along.
func expand(s string, n Names) (string, bool) {
	values := map[string]string{"number": n.Number, "date": n.Date, "edition": n.Edition, "name": n.Name,
		"part": n.Part, "file": n.File, "title": n.Title, "page": n.Page}
	out, empty, filled := "", false, false
	for {
		i := strings.IndexAny(s, "{}")
		text := s
		if i >= 0 {
			text = s[:i]
		}
		if empty && (out == "" || strings.HasSuffix(out, "/")) {
			text = strings.TrimLeft(text, between)
		}
		if out += text; i < 0 {
			if filled {
				out = noDevice(out)
			}
			return named(out), true
		}
		place, rest, ok := strings.Cut(s[i+1:], "}")
		v, known := values[place]
		if s[i] == '}' || !ok || !known {
			return "", false
		}
		v = fileName(v)
		if empty = v == ""; empty {
			out = strings.TrimRight(out, between)
		}
		out, s, filled = out+v, rest, true
	}
}

// between separates the parts of a file name.
const between = "-_ "

// named makes sure that a name is more than its ending.
func named(s string) string {
	dir, base := path.Split(s)
	if strings.HasPrefix(base, ".") && strings.Count(base, ".") == 1 {
		return dir + "ban-tin" + base
	}
	return s
}

// isDevice reports whether Windows takes a name for a device, whatever ending it has.
func isDevice(name string) bool {
	name, _, _ = strings.Cut(name, ".")
	name = strings.ToLower(strings.TrimRight(name, " "))
	switch name {
	case "con", "prn", "aux", "nul", "conin$", "conout$":
		return true
	}
	port, ok := strings.CutPrefix(name, "com")
	if !ok {
		port, ok = strings.CutPrefix(name, "lpt")
	}
	return ok && utf8.RuneCountInString(port) == 1 && strings.Contains("0123456789¹²³", port)
}

// noDevice makes sure that no part of a path, which a number or a title may fill, is the name of
// a device: what is written there is lost.
func noDevice(s string) string {
	parts := strings.Split(s, "/")
	for i, part := range parts {
		if isDevice(part) {
			parts[i] = "ban-tin-" + part
		}
	}
	return strings.Join(parts, "/")
}

// fileName is s as part of a file name on every system. What turns the direction of writing is left
// out: with it a name can show another ending than it has.
func fileName(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		if unicode.IsControl(r) || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '-'
		}
		return r
	}, s)
	return strings.Trim(s, ". ")
}
