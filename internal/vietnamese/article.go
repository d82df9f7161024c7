package vietnamese

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/article"
	"bantin/internal/diag"
)

// Normalize takes an article through all rules: every text of it, across the
// runs of bold and italic copy. The article given is not changed.
func Normalize(a *article.Article, o Options) (*article.Article, Counts, []diag.Diag) {
	n := &normalizer{o: &o, counts: Counts{}, file: a.File}
	out := *a
	out.Title = n.line(a.Title)
	out.Standfirst = n.line(a.Standfirst)
	out.Source = n.line(a.Source)
	out.Site = n.line(a.Site)
	out.Authors = n.lines(a.Authors)
	out.Section = n.lines(a.Section)
	out.Body = make([]article.Block, 0, len(a.Body))
	for _, b := range a.Body {
		out.Body = append(out.Body, article.Map(b, n.inline, n.line))
	}
	if n.garbled != "" {
		n.diags = append(n.diags, diag.Diag{Code: diag.MojibakeSuspected, Severity: diag.Warning, File: a.File,
			Args: []any{n.garbled}})
	}
	return &out, n.counts, n.diags
}

type normalizer struct {
	o       *Options
	counts  Counts
	file    string
	garbled string // first text that was decoded wrongly
	diags   []diag.Diag
}

func (n *normalizer) line(s string) string {
	n.watch(s)
	return normalize(s, n.o, n.counts)
}

func (n *normalizer) lines(in []string) []string {
	if in == nil {
		return nil
	}
	out := make([]string, len(in))
	for i, s := range in {
		out[i] = n.line(s)
	}
	return out
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
	w := &work{o: n.o, counts: n.counts}
	for i, r := range in {
		for _, c := range strings.ToValidUTF8(r.Text, "\uFFFD") {
			w.c = append(w.c, cell{c, uint16(min(i, 1<<16-1))})
		}
	}
	w.all()
	var out article.Inline
	var b strings.Builder
	for i := 0; i < len(w.c); {
		run := w.c[i].run
		b.Reset()
		for i < len(w.c) && w.c[i].run == run {
			b.WriteRune(w.c[i].r)
			i++
		}
		r := in[run]
		r.Text = b.String()
		if k := len(out) - 1; k >= 0 && out[k].SameStyle(r) {
			out[k].Text += r.Text
			continue
		}
		out = append(out, r)
	}
	return out
}
