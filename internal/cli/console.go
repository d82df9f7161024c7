package cli

import (
	"fmt"
	"io"
	"maps"
	"strings"

	"bantin/internal/diag"
	"bantin/internal/rendition"
	"bantin/internal/system"
	"bantin/internal/wording"
)

const yellow = "1;33" // of warnings

// words is the language of messages.
type words struct{ lang diag.Lang }

// text is a message of the catalogue, with arguments for its verbs.
func (w words) text(key wording.Key, args ...any) string {
	shown := make([]any, len(args))
	for i, a := range args {
		shown[i] = wording.Outside(a)
	}
	return wording.Text(w.lang, key, shown...)
}

// count is a number of things, as "%d pages": English has a plural.
func (w words) count(n int, key wording.Key) string { return w.text(key, n) }

// inLanguage picks a document that exists in both languages.
func (w words) inLanguage(en, vi string) string {
	if w.lang == wording.Vietnamese {
		return vi
	}
	return en
}

// console is where a run writes: results to stdout, messages to stderr.
type console struct {
	words
	shared         sharedOptions
	stdout, stderr io.Writer
	colored        bool            // whether messages have colours
	hinted         map[string]bool // hints that were given already
}

// A page that was saved without its pictures lacks dozens, and one with quotations in letters that no font
// has, hundreds: the first of a kind that a page has more than mostOfAKind of are said, and how many more there are.
const (
	mostOfAKind  = 12
	firstOfAKind = 10
)

// notify shows diagnostics: sentences, or JSON lines.
func (c *console) notify(diags ...diag.Diag) {
	var b strings.Builder
	kinds := c.ofAKind(diags)
	for _, d := range diags {
		if d.Severity != diag.Fault && (c.shared.quiet || d.Severity == diag.Info && !c.shared.verbose &&
			!c.shared.json) {
			continue
		}
		if c.shared.json {
			line, _ := rendition.Marshal(rendition.Diags([]diag.Diag{d}, c.lang)[0])
			b.Write(line)
			b.WriteByte('\n')
			continue
		}
		k := kinds[kindOf(d)]
		if k == nil {
			c.sentence(&b, d)
			continue
		}
		if k.said++; k.said <= firstOfAKind {
			c.sentence(&b, d)
		}
		if k.said == firstOfAKind { // right below, since other kinds may stand between
			where, _ := whereabouts(d)
			fmt.Fprintf(&b, "bantin: %s %s: %s\n", c.paint(yellow, c.text("warning")+":"), where,
				c.text("%d more of the same kind; all of them: the same command with -v", k.all-firstOfAKind))
		}
	}
	if b.Len() > 0 {
		io.WriteString(c.stderr, b.String())
	}
}

// kind is what like warnings of one page have in common.
type kind struct {
	file string
	code diag.Code
}

// many is the like warnings of one page: all, and those that were said.
type many struct{ all, said int }

func kindOf(d diag.Diag) kind { return kind{d.File, d.Code} }

// ofAKind is the kinds of warnings of which a page has more than people read. Who wants to see more has them all.
func (c *console) ofAKind(diags []diag.Diag) map[kind]*many {
	kinds := map[kind]*many{}
	if len(diags) <= mostOfAKind || c.shared.verbose || c.shared.json {
		return kinds
	}
	for _, d := range diags {
		if d.Severity == diag.Warning && d.File != "" {
			if kinds[kindOf(d)] == nil {
				kinds[kindOf(d)] = &many{}
			}
			kinds[kindOf(d)].all++
		}
	}
	maps.DeleteFunc(kinds, func(_ kind, k *many) bool { return k.all <= mostOfAKind })
	return kinds
}

func (c *console) sentence(b *strings.Builder, d diag.Diag) {
	label, color := c.text("error"), "1;31"
	switch d.Severity {
	case diag.Warning:
		label, color = c.text("warning"), yellow
	case diag.Info:
		label, color = c.text("note"), "1"
	}
	where, css := whereabouts(d)
	if name, ok := firstName(d); ok && wording.Visible(name) == where {
		where = "" // the sentence names it
	}
	if where != "" {
		where += ": "
	}
	fmt.Fprintf(b, "bantin: %s %s%s\n", c.paint(color, label+":"), where, c.sentenceOf(d))
	if css != "" && c.shared.verbose {
		fmt.Fprintf(b, "bantin: %s %s\n", c.paint("2", c.text("place:")), css)
	}
	if h := d.Hint(c.lang); h != "" && !c.hinted[h] {
		if c.hinted == nil {
			c.hinted = map[string]bool{}
		}
		c.hinted[h] = true
		fmt.Fprintf(b, "bantin: %s %s\n", c.paint("36", c.text("hint:")), h)
	}
}

// firstName is the text that a sentence names first.
func firstName(d diag.Diag) (string, bool) {
	if len(d.Args) == 0 {
		return "", false
	}
	name, ok := d.Args[0].(string)
	return name, ok
}

// sentenceOf is the sentence of a diagnostic, with all names that are in it if the
// user wants to see more.
func (c *console) sentenceOf(d diag.Diag) string {
	if c.shared.verbose {
		return d.Whole(c.lang)
	}
	return d.Text(c.lang)
}

// whereabouts is the place of a diagnostic as messages begin with it: the
// line of a file, or the file alone and the CSS path in it.
func whereabouts(d diag.Diag) (where, css string) {
	if d.Place == d.File || strings.HasPrefix(d.Place, d.File+":") {
		return wording.Visible(d.Place), ""
	}
	return wording.Visible(d.File), wording.Visible(d.Place)
}

func (c *console) paint(color, s string) string {
	if !c.colored {
		return s
	}
	return "\x1b[" + color + "m" + s + "\x1b[0m"
}

// say writes a calm line to stderr unless it is quiet or a machine reads.
func (c *console) say(key wording.Key, args ...any) {
	if !c.shared.quiet && !c.shared.json {
		fmt.Fprintf(c.stderr, "bantin: %s\n", c.text(key, args...))
	}
}

// print writes one JSON line to stdout.
func (c *console) print(v any) error {
	line, err := rendition.Marshal(v)
	if err == nil {
		_, err = c.stdout.Write(append(line, '\n'))
	}
	return c.stdoutError(err)
}

// printf writes data that was asked for to stdout.
func (c *console) printf(format string, args ...any) error {
	_, err := fmt.Fprintf(c.stdout, format, args...)
	return c.stdoutError(err)
}

// stdoutError makes an error of writing to stdout one of the output. A reader
// that has gone away gets no message.
func (c *console) stdoutError(err error) error {
	switch {
	case err == nil:
		return nil
	case system.IsBrokenPipe(err):
		return fail(exitOutput)
	}
	return unwritten(system.Refused("stdout", err))
}

// percent is a share of a hundred: "9.8 %", "9,8 %".
func (w words) percent(p float64) string { return w.text("%g %%", p) }
