package preview

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"bantin/internal/bulletin"
	"bantin/internal/config"
	"bantin/internal/issue"
)

// maxEdit bounds a change, in bytes: a standfirst is some hundred.
const maxEdit = 1 << 18

// maxPast is how many changes can be taken back.
const maxPast = 100

// change is what a person has changed; one of its kinds is given.
type change struct {
	Revision int    `json:"revision"` // that was looked at
	Article  int    `json:"article"`
	Key      string `json:"key"` // headline, standfirst, brief, pictures, caption, cut, order, edition, undo
	Text     string `json:"text"`
	On       bool   `json:"on"`
	Picture  int    `json:"picture"` // from 0
	Numbers  []int  `json:"numbers"` // pictures and paragraphs from 1; articles, from 0, in their new order
}

// serveEdit makes a change and answers with the state after it.
func (d *desk) serveEdit(w http.ResponseWriter, r *http.Request) {
	var c change
	in := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxEdit))
	in.DisallowUnknownFields()
	if r.Header.Get("Content-Type") != "application/json" || in.Decode(&c) != nil {
		answer(w, nil, &trouble{http.StatusBadRequest, d.word("bad_request")})
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	// What was begun is done, though the page may be closed meanwhile.
	ctx := context.WithoutCancel(r.Context())
	if err := d.make(ctx, &c); err != nil {
		answer(w, nil, err)
		return
	}
	answer(w, d.state(), nil)
}

// make makes a change, if all is as the person has seen it.
func (d *desk) make(ctx context.Context, c *change) error {
	if err := d.refresh(ctx); err != nil {
		return err
	}
	if len(d.faults) > 0 {
		return &trouble{http.StatusConflict, d.word("broken")}
	}
	if c.Revision != d.revision {
		return &trouble{http.StatusConflict, d.word("changed")}
	}
	switch c.Key {
	case "edition":
		if c.Article < 0 || c.Article >= len(d.plan.Request.Templates) {
			return &trouble{http.StatusBadRequest, d.word("bad_request")}
		}
		if err := d.lay(ctx, d.plan, d.data, c.Article); err != nil {
			return &trouble{http.StatusUnprocessableEntity, d.sentences(err)}
		}
		return nil
	case "undo":
		return d.undo(ctx)
	}
	e := config.NewEdit(d.data, "file")
	if err := d.apply(e, c); errors.Is(err, config.ErrByHand) {
		return &trouble{http.StatusUnprocessableEntity, d.word("by_hand")}
	} else if err != nil {
		return err
	}
	return d.write(ctx, e.Bytes(), filesOf(d.plan))
}

// apply makes a change in the text of the issue file.
func (d *desk) apply(e *config.Edit, c *change) error {
	if c.Key == "order" {
		return d.order(e, c.Numbers)
	}
	if c.Article < 0 || c.Article >= len(d.entries) || d.entries[c.Article].Article == nil {
		return &trouble{http.StatusNotFound, d.word("no_article")}
	}
	entry := d.entries[c.Article]
	value, path, err := d.valueOf(entry, c)
	if err != nil {
		return err
	}
	at, err := d.single(e, c.Article)
	if err != nil {
		return err
	}
	return e.Set(value, slices.Concat([]any{"articles", at}, path)...)
}

// valueOf is what a change comes to: a value, nil for none, and the keys below the
// article's entry.
func (d *desk) valueOf(e *bulletin.Entry, c *change) (value any, path []any, err error) {
	text := strings.Join(strings.Fields(c.Text), " ")
	given := func(own string) any {
		if text == "" || text == own {
			return nil
		}
		return text
	}
	found := e.Found()
	switch c.Key {
	case "headline":
		return given(found.Title), []any{"headline"}, nil
	case "standfirst":
		return given(found.Standfirst), []any{"standfirst"}, nil
	case "brief":
		if c.On {
			return true, []any{"brief"}, nil
		}
		return nil, []any{"brief"}, nil
	case "pictures":
		n := len(found.Images())
		switch chosen := numbers(c.Numbers, n); {
		case len(chosen) == n:
			return nil, []any{"pictures"}, nil
		case len(chosen) == 0:
			return issue.None, []any{"pictures"}, nil
		default:
			return chosen, []any{"pictures"}, nil
		}
	case "cut":
		cut := ranges(numbers(c.Numbers, len(bulletin.Paragraphs(found))))
		if len(cut) == 0 {
			return nil, []any{"cut"}, nil
		}
		return cut, []any{"cut"}, nil
	case "caption":
		images := found.Images()
		if c.Picture < 0 || c.Picture >= len(images) {
			break
		}
		if text == "" && images[c.Picture].Caption != "" {
			text = issue.None
		}
		return given(images[c.Picture].Caption), []any{"captions", d.captionKey(e, c.Picture)}, nil
	}
	return nil, nil, &trouble{http.StatusBadRequest, d.word("bad_request")}
}

// captionKey is the key that a picture's caption has, or will get: the name of the
// picture where no other has it, its number otherwise.
func (d *desk) captionKey(e *bulletin.Entry, n int) string {
	images := e.Found().Images()
	number, name := strconv.Itoa(n+1), images[n].Name()
	for _, p := range e.Given.Captions {
		if p.Key == number || p.Key == name {
			return p.Key
		}
	}
	same := 0
	for i := range images {
		if strings.EqualFold(images[i].Name(), name) {
			same++
		}
	}
	if _, err := strconv.Atoi(name); err == nil || same > 1 || images[n].File == "" || len(name) > 80 {
		return number
	}
	return name
}

// numbers is numbers from 1 to n, in order, each once.
func numbers(of []int, n int) []any {
	out := []any{}
	for _, k := range slices.Compact(slices.Sorted(slices.Values(of))) {
		if k >= 1 && k <= n {
			out = append(out, k)
		}
	}
	return out
}

// ranges puts numbers that follow each other together: 4, 5, 6 are "4-6".
func ranges(numbers []any) []any {
	var out []any
	for i := 0; i < len(numbers); {
		from := numbers[i].(int)
		to := from
		for i++; i < len(numbers) && numbers[i].(int) == to+1; i++ {
			to++
		}
		if from == to {
			out = append(out, from)
			continue
		}
		out = append(out, strconv.Itoa(from)+"-"+strconv.Itoa(to))
	}
	return out
}

// items is the articles, by their numbers, that each entry of the issue file
// stands for.
func (d *desk) items() [][]int {
	out := make([][]int, len(d.plan.Issue.Entries))
	for i, e := range d.entries {
		at := slices.IndexFunc(d.plan.Issue.Entries, func(x issue.Entry) bool { return x.Place == e.Given.Place })
		if at >= 0 {
			out[at] = append(out[at], i)
		}
	}
	return out
}

// single makes sure that an article has an entry of its own, and is where that
// is.
func (d *desk) single(e *config.Edit, article int) (int, error) {
	for at, articles := range d.items() {
		k := slices.Index(articles, article)
		switch {
		case k < 0:
			continue
		case len(articles) > 1 || d.plan.Issue.Entries[at].Rest != "":
			return at + k, d.spread(e, at, articles)
		}
		return at, nil
	}
	return 0, config.ErrByHand
}

// spread puts an entry for each article in the place of one for a folder. What is
// the rest of a folder stays behind them, for what may come.
func (d *desk) spread(e *config.Edit, at int, articles []int) error {
	entry := &d.plan.Issue.Entries[at]
	if !isForEach(entry) {
		return config.ErrByHand
	}
	var names []string
	for _, i := range articles {
		name, err := filepath.Rel(d.plan.Issue.Dir, d.entries[i].File)
		if err != nil || slices.Contains(names, filepath.ToSlash(name)) { // a file of many pages
			return config.ErrByHand
		}
		names = append(names, filepath.ToSlash(name))
	}
	if entry.Rest != "" {
		return e.Insert(names, at, "articles")
	}
	return e.Repeat(names, at, "articles")
}

// isForEach reports whether what an entry for many articles says would be the same
// if it were said of each: of the rest of a folder nothing is taken over, and what
// is not meant for many is left out as long as they are many.
func isForEach(e *issue.Entry) bool {
	each := issue.Entry{File: e.File, Rest: e.Rest, Place: e.Place}
	if e.Rest == "" {
		each.Section, each.Author, each.Date = e.Section, e.Author, e.Date
		each.Brief, each.Poster, each.QR = e.Brief, e.Poster, e.QR
		each.Front, each.Contents = e.Front, e.Contents
		if e.Pictures.Chosen() == nil {
			each.Pictures = e.Pictures
		}
	}
	return reflect.DeepEqual(*e, each)
}

// order puts all articles in another order.
func (d *desk) order(e *config.Edit, order []int) error {
	if len(order) != len(d.entries) || !slices.Equal(slices.Sorted(slices.Values(order)), upTo(len(order))) {
		return &trouble{http.StatusBadRequest, d.word("bad_request")}
	}
	var seats []seat
	last := -1
	for at, articles := range d.items() {
		if len(articles) > 0 {
			last = slices.Index(order, articles[0])
		}
		if last+len(articles) <= len(order) && slices.Equal(order[max(0, last):max(0, last)+len(articles)], articles) {
			seats = append(seats, seat{len(seats), last})
			continue
		}
		if err := d.spread(e, len(seats), articles); err != nil {
			return err
		}
		for _, k := range articles {
			seats = append(seats, seat{len(seats), slices.Index(order, k)})
		}
		if d.plan.Issue.Entries[at].Rest != "" { // nothing is left of it, and what may come comes last
			seats = append(seats, seat{len(seats), len(order)})
		}
	}
	slices.SortStableFunc(seats, func(a, b seat) int { return a.at - b.at })
	var final []int
	for _, s := range seats {
		final = append(final, s.item)
	}
	return e.Order(final, "articles")
}

// seat is an entry of the issue file and where the first of its articles is to be;
// an entry without articles stays behind the one before it.
type seat struct{ item, at int }

// upTo is the numbers below n.
func upTo(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// undo takes the last change back.
func (d *desk) undo(ctx context.Context) error {
	if len(d.past) == 0 {
		return nil
	}
	last := len(d.past) - 1
	before := d.past[last]
	if err := d.write(ctx, before, nil); err != nil {
		return err
	}
	d.past = d.past[:last]
	return nil
}

// write gives the issue file other text, if it is still as it was read and the
// text is that of an issue with these pages, in any order, and makes the pages
// anew. Without pages it takes a change back.
func (d *desk) write(ctx context.Context, data []byte, pages []string) error {
	if bytes.Equal(data, d.data) {
		return nil
	}
	plan, err := d.o.Plan(ctx, files{d.o.Files, d.o.File, data})
	if err != nil || pages != nil && !slices.Equal(filesOf(plan), pages) {
		return &trouble{http.StatusUnprocessableEntity, d.word("by_hand")}
	}
	if err := d.replace(data); err != nil {
		return err
	}
	if pages != nil {
		d.past = append(d.past, d.data)
		d.past = d.past[max(0, len(d.past)-maxPast):]
	}
	return d.follow(ctx, plan, data, nil)
}

// filesOf is the pages of an issue, sorted.
func filesOf(plan *Plan) []string {
	out := []string{}
	for _, e := range plan.Request.Read.Entries {
		out = append(out, e.File)
	}
	slices.Sort(out)
	return out
}

// replace puts the issue file anew, in one step. That it is still as it was read is
// made sure of at the last moment.
func (d *desk) replace(data []byte) error {
	file, err := d.o.Files.Create(d.o.File)
	if err != nil {
		return d.unwritten(err)
	}
	defer file.Discard()
	if _, err := file.Write(data); err != nil {
		return d.unwritten(err)
	}
	if err := file.Sync(); err != nil {
		return d.unwritten(err)
	}
	now, err := d.issueFile()
	if err != nil || !bytes.Equal(now, d.data) {
		d.seen = "" // though its size and time may be the same
		return &trouble{http.StatusConflict, d.word("changed")}
	}
	if err := file.Commit(d.o.File); err != nil {
		return d.unwritten(err)
	}
	return nil
}
