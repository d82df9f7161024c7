package bulletin

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"bantin/internal/article"
	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/style"
	"bantin/internal/syllable"
)

// Volume is one issue of a series as its index has it.
type Volume struct {
	Number  string
	Day     date.Date
	Entries []*Entry
	Opens   []int // page that Entries[i] opens on in print; 0, or shorter, where that is not known
}

// page is where an entry opens in print; "" when that is not known.
func (v *Volume) page(entry int) string {
	if entry >= len(v.Opens) || v.Opens[entry] == 0 {
		return ""
	}
	return fmt.Sprintf("tr.\u00a0%d", v.Opens[entry])
}

// Index makes the contents of all issues of a series: by issue, by section and
// by author, each in Vietnamese order. There is no document when no issue has
// an article.
func Index(ctx context.Context, volumes []Volume, s issue.Series, t *style.Template, o Options) (*Edition, []diag.Diag,
	error) {
	slices.SortStableFunc(volumes, func(a, b Volume) int {
		return cmp.Or(cmp.Compare(a.Day.ISO(), b.Day.ISO()), syllable.Compare(a.Number, b.Number))
	})
	var items []indexed
	years := []int{}
	times := map[string]int{} // that a number was given: some begin anew each year
	for _, v := range volumes {
		times[v.Number]++
	}
	for _, v := range volumes {
		for i, e := range v.Entries {
			if e.Article == nil {
				continue
			}
			number := numbered("No. %s", v.Number)
			name := cmp.Or(number, v.Day.Short())
			if number != "" && times[v.Number] > 1 {
				name += " (" + v.Day.Short() + ")"
			}
			items = append(items, indexed{e.Article, number, name, v.Day, v.page(i)})
			years = append(years, v.Day.Year)
		}
	}
	if len(items) == 0 {
		return nil, nil, nil
	}
	title := says("Contents of %s", span(slices.Min(years), slices.Max(years)))
	s.Label = title
	var entries []*Entry
	for _, part := range []struct {
		title string
		of    func(*indexed) []string
		order func(a, b string) int
		dated bool // in the order of the issues
	}{
		{says("By issue"), func(i *indexed) []string { return []string{dotted(i.number, i.day.Short())} }, nil, true},
		{says("By section"), (*indexed).sections, syllable.Compare, false},
		{says("By author"), (*indexed).authors, syllable.CompareNames, false},
	} {
		if body := grouped(items, part.of, part.order, part.dated); len(body) > 0 {
			entries = append(entries, &Entry{Article: &article.Article{Title: part.title, Language: "vi", Body: body}})
		}
	}
	o.Series = s
	editions, diags, err := Compose(ctx, entries, []*style.Template{t}, o)
	if err != nil {
		return nil, nil, err
	}
	ed := &editions[0]
	return ed, diags, nil
}

// indexed is one article with the issue that it is in.
type indexed struct {
	article *article.Article
	number  string
	name    string // of the issue among all others
	day     date.Date
	page    string
}

func (i *indexed) sections() []string {
	if n := len(i.article.Section); n > 0 {
		return []string{i.article.Section[n-1]}
	}
	return []string{says("Other news")}
}

func (i *indexed) authors() []string { return i.article.Authors }

// grouped is a list of titles under a heading for each group that articles are
// in: the groups in their order, or in that of the issues.
func grouped(items []indexed, of func(*indexed) []string, order func(a, b string) int, dated bool) []article.Block {
	var names []string
	groups := map[string][]*indexed{}
	for i := range items {
		for _, name := range of(&items[i]) {
			if groups[name] == nil {
				names = append(names, name)
			}
			groups[name] = append(groups[name], &items[i])
		}
	}
	if order != nil {
		slices.SortStableFunc(names, func(a, b string) int { return cmp.Or(order(a, b), strings.Compare(a, b)) })
	}
	var body []article.Block
	for _, name := range names {
		group := groups[name]
		slices.SortStableFunc(group, func(a, b *indexed) int {
			if dated {
				return 0 // as they were printed
			}
			return syllable.Compare(a.article.Title, b.article.Title)
		})
		list := article.List{}
		for _, i := range group {
			what := []string{i.article.Title}
			if dated {
				what = append(what, strings.Join(i.article.Authors, ", "), i.page)
			} else {
				issue := nonEmpty(lowered(i.name), i.page)
				what = append(what, strings.Join(issue, ",\u00a0"))
			}
			list.Items = append(list.Items, article.Item{Text: article.Plain(strings.Join(nonEmpty(what...), "\u00a0· "))})
		}
		body = append(body, article.Heading{Level: 2, Text: article.Plain(name)}, list)
	}
	return body
}

// span is the years of an index: "2026", "2025–2026".
func span(from, to int) string {
	if from == to {
		return fmt.Sprint(from)
	}
	return fmt.Sprintf("%d–%d", from, to)
}
