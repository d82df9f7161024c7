package vietnamese

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/article"
	"bantin/internal/diag"
)

// Normalize takes an article through all rules: every text of it, across the
// runs of bold and italic copy. The quotation marks of another language than
// Vietnamese stay as they are: each has its own. The article given is not changed.
func Normalize(a *article.Article, o Options) (*article.Article, Counts, []diag.Diag) {
	ends := partsOf(a.Body)
	done := make([]*normalizer, len(ends)) // of the parts, the first one with all that is above the copy
	out := *a
	out.Body = make([]article.Block, len(a.Body))
	together(len(ends), func(part int) {
		n := &normalizer{work: *workOn(a, o)}
		defer lexicons.Put(n.known)
		done[part] = n
		from := 0
		if part > 0 {
			from = ends[part-1]
		} else {
			mapFields(&out, n.line)
		}
		mapBlocks(out.Body[from:], a.Body[from:ends[part]], n.inline, n.line)
	})
	counts := Counts{}
	var diags []diag.Diag
	for _, n := range done {
		counts.Add(n.counts)
		if n.garbled != "" && diags == nil {
			diags = []diag.Diag{{Code: diag.MojibakeSuspected, Severity: diag.Warning, File: a.File, Args: []any{n.garbled}}}
		}
	}
	return &out, counts, diags
}

// mapTexts returns an article in which each text is what a function makes of it.
func mapTexts(a *article.Article, inline func(article.Inline) article.Inline, line func(string) string) *article.Article {
	out := *a
	mapFields(&out, line)
	out.Body = make([]article.Block, len(a.Body))
	mapBlocks(out.Body, a.Body, inline, line)
	return &out
}

// mapFields makes the lines of an article that are not among its copy.
func mapFields(a *article.Article, line func(string) string) {
	lines := func(in []string) []string {
		out := slices.Clone(in)
		for i, s := range out {
			out[i] = line(s)
		}
		return out
	}
	a.Title = line(a.Title)
	a.Standfirst = line(a.Standfirst)
	a.Source = line(a.Source)
	a.Site = line(a.Site)
	a.Authors = lines(a.Authors)
	a.Section = lines(a.Section)
}

// mapBlocks writes each block as two functions make it.
func mapBlocks(to, from []article.Block, inline func(article.Inline) article.Inline, line func(string) string) {
	for i, b := range from {
		to[i] = article.Map(b, inline, line)
	}
}

// workOn begins the work on the texts of an article. Whoever is done with it gives its
// lexicon back.
func workOn(a *article.Article, o Options) *work {
	vietnamese := strings.HasPrefix(a.Language, "vi")
	if a.Language != "" && !vietnamese {
		o = o.without("quotes")
	}
	return &work{o: &o, counts: Counts{}, vietnamese: vietnamese, known: lexicons.Get().(*lexicon)}
}

// normalizer takes the texts of one article through the rules.
type normalizer struct {
	work
	garbled string // first text that was decoded wrongly
}

func (n *normalizer) line(s string) string {
	n.watch(s)
	return n.work.line(s)
}

// watch notes text that was decoded wrongly somewhere before: "Viá»‡t".
func (n *normalizer) watch(s string) {
	if n.garbled != "" {
		return
	}
	for _, mark := range []string{"á»", "Ä‘", "Æ°", "Ã¡", "Ã ", "áº"} {
		i := strings.Index(s, mark)
		if mark == "Ã " && i > 0 {
			// "và" was "vÃ ", and no letter before it was a capital: XÃ HỘI is a word.
			before, _ := utf8.DecodeLastRuneInString(s[:i])
			if !unicode.IsLower(before) {
				continue
			}
		}
		if i >= 0 {
			from := max(0, i-20)
			for from > 0 && !utf8.RuneStart(s[from]) {
				from--
			}
			to := min(len(s), i+30)
			for to < len(s) && !utf8.RuneStart(s[to]) {
				to++
			}
			n.garbled = s[from:to]
			return
		}
	}
}

// inline normalises runs as one text, so that rules see across a change of
// style.
func (n *normalizer) inline(in article.Inline) article.Inline {
	if len(in) == 0 {
		return nil
	}
	n.watch(in.String())
	w := &n.work
	w.runs = in
	defer func() { w.runs = nil }()
	w.text = w.text[:0]
	for _, r := range in {
		w.text = append(w.text, strings.ToValidUTF8(r.Text, "\uFFFD")...)
	}
	out := make(article.Inline, 0, len(in))
	add := func(r article.Run, text string) {
		r.Text = text
		out = out.Append(r)
	}
	calls := scan(w.text, w.known).with(w.o)
	changed := calls&invalid != 0
	if calls != 0 {
		w.c = w.c[:0]
		for i, r := range in {
			w.take(r.Text, uint16(min(i, 1<<16-1)))
		}
		changed = w.all(calls) || changed
	}
	if !changed {
		for _, r := range in {
			if r.Text != "" {
				add(r, r.Text)
			}
		}
	} else {
		for i := 0; i < len(w.c); {
			run, from := w.c[i].run, i
			for i < len(w.c) && w.c[i].run == run {
				i++
			}
			w.text = appendText(w.text[:0], w.c[from:i])
			add(in[run], string(w.text))
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}
