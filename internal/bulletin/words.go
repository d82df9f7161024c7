package bulletin

import (
	"cmp"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/compose"
	"bantin/internal/date"
	"bantin/internal/issue"
	"bantin/internal/unit"
	"bantin/internal/wording"
)

// The bulletin speaks Vietnamese whatever the language of messages is: these
// are the words that are printed.

func words() compose.Words {
	return compose.Words{Contents: says("In this issue"), Briefs: says("News in brief"), Photo: says("Photograph:"),
		Source: says("Source:"), Until: says("On the board until"), Address: says("Read it on the web:"),
		Notes: says("Notes"), Notice: says("Notice"), JumpTo: says("Continued on page"),
		JumpFrom: says("Continued from page"), SeePage: says("See page"), FromLeft: says("From left:"), Said: saidWords()}
}

// saidWords is what is said of what has no words, in each language of the catalogue: a screen
// reader says it in the language of the article.
func saidWords() (out []compose.SaidWords) {
	for _, l := range []wording.Lang{wording.Vietnamese, wording.English} {
		out = append(out, compose.SaidWords{Lang: l.String(), Picture: wording.Text(l, "Picture"),
			In: wording.Text(l, "Picture of the article"), Page: wording.Text(l, "page"), Note: wording.Text(l, "footnote"), Blank: wording.Text(l, "blank to fill in"), Continued: wording.Text(l, "continued")})
	}
	return out
}

// says is a message of the catalogue as it is printed.
func says(key wording.Key, args ...any) string { return wording.Text(wording.Vietnamese, key, args...) }

// masthead is the head of page one; without a name there is none.
func masthead(s *issue.Series, number string, day date.Date) compose.Masthead {
	if s.Name == "" {
		return compose.Masthead{}
	}
	return compose.Masthead{Label: cmp.Or(s.Label, says("BULLETIN")), Name: s.Name, Body: s.Body,
		Date: dotted(numbered("No. %s", number), day.Long()), Short: dotted(numbered("No. %s", number), day.Short())}
}

// title is the title of the document: "Bản tin Tân Hòa số 47".
func title(s *issue.Series, number string) string {
	return strings.Join(nonEmpty(runningTitle(s), numbered("number %s", number)), " ")
}

// runningTitle is the running title: "Bản tin Tân Hòa". Whoever calls it something
// else in the masthead does so below the pages.
func runningTitle(s *issue.Series) string {
	label, usual := s.Label, says("Bulletin")
	if label == "" || strings.EqualFold(label, usual) {
		label = usual
	}
	if label == usual && strings.HasPrefix(strings.ToLower(s.Name), strings.ToLower(usual)) {
		return s.Name
	}
	return strings.Join(nonEmpty(label, s.Name), " ")
}

// issueLine is the right of the folio line: "Số 47 · 23/11/2026".
func issueLine(number string, day date.Date) string {
	return dotted(numbered("No. %s", number), day.Short())
}

// imprint is what the law asks for at the foot of the last page, in its order
// (licence, printing, copies, period, who is responsible), as far as it is known,
// for a page of one size; without one nothing is said of printing.
func imprint(im *issue.Imprint, width, height unit.Length) []compose.Pair {
	var pairs []compose.Pair
	add := func(label, text string) {
		pairs = append(pairs, compose.Pair{Label: label, Text: strings.TrimSuffix(text, ".") + "."})
	}
	if im.Licence != "" {
		licence := says("Licence to publish the bulletin: No. %s", im.Licence)
		if !im.LicenceDate.IsZero() {
			licence += says(" of %s", im.LicenceDate.Official())
		}
		add("", licence)
	}
	var printing []string
	if im.Printer != "" {
		printing = append(printing, says("at %s", im.Printer))
	}
	if im.Copies > 0 {
		printing = append(printing, says("%d copies", int(im.Copies)))
	}
	if len(printing) > 0 && width > 0 {
		add("", says("Printed %s, size %g × %g cm", strings.Join(printing, ", "), centimetres(width), centimetres(height)))
	}
	switch {
	case strings.HasPrefix(strings.ToLower(im.Period), "kỳ hạn"): // it names itself
		add("", im.Period)
	case im.Period != "":
		add(says("Published:"), lowered(im.Period))
	}
	if im.Responsible != "" {
		add(says("Responsible for publication:"), im.Responsible)
	}
	return pairs
}

// lowered begins a text with a small letter, as it follows a label.
func lowered(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(first)) + s[size:]
}

// centimetres is a length in centimetres, to a tenth.
func centimetres(l unit.Length) float64 { return math.Round(l.MM()) / 10 }

func numbered(key wording.Key, number string) string {
	if number == "" {
		return ""
	}
	return says(key, number)
}

// dotted joins what there is with a middle dot.
func dotted(parts ...string) string { return strings.Join(nonEmpty(parts...), " · ") }

func nonEmpty(parts ...string) []string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}
