package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bantin/internal/diag"
	"bantin/internal/rendition"
	"bantin/internal/source"
	"bantin/internal/speech"
	"bantin/internal/system"
	"bantin/internal/vietnamese"
)

// normalizeOptions are the flags of normalize.
type normalizeOptions struct {
	input   string // file, or "-"
	tone    string // "keep", "old", "new"
	endMark string // "keep", "drop"
	diff    bool
	spoken  bool
	region  string // "north", "south"; "" is as configured
	names   bool
	off     []string
	output  string             // file; "" or "-" is standard output
	force   bool               // overwrite a file that exists
	list    bool               // names of the rules, and nothing else
	report  string             // "text", "json", "" for none
	rules   vietnamese.Options // what the flags come to
}

// The forms of what is said of the rules.
const (
	reportText = "text"
	reportJSON = "json"
)

func newNormalize(w words, run func(context.Context, *normalizeOptions) error) *cobra.Command {
	var o normalizeOptions
	c := &cobra.Command{
		Use:   w.text("normalize [FILE|-]"),
		Short: w.text("repair a Vietnamese text: letters, tone marks, punctuation"),
		Long: w.text("Not a word is changed: only how the text is encoded, spaced and punctuated.\n\nThe rules: ") +
			strings.Join(vietnamese.Switchable(), ", ") + ".\n\n" +
			w.text("Conversions from old encodings are rules too: ") +
			strings.Join(source.Conversions(), ", ") + ".",
		Example: "  bantin normalize bai.txt -o bai-sua.txt\n  bantin normalize bai.txt --diff\n" +
			"  bantin normalize bai.txt --spoken --region south",
		RunE: func(c *cobra.Command, args []string) error {
			var err error
			if o.rules, err = o.options(); err != nil {
				return err
			}
			if o.report != "" && o.report != reportText && o.report != reportJSON {
				return badValue("report", o.report, reportText, reportJSON)
			}
			if o.region != "" && !o.spoken {
				return fail(exitUsage, diag.Diag{Code: diag.UsageRegion})
			}
			switch len(args) {
			case 0:
				o.input = "-"
			case 1:
				o.input = args[0]
			default:
				return fail(exitUsage, diag.Diag{Code: diag.UsageOneInput})
			}
			return run(c.Context(), &o)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringVarP(&o.output, "output", "o", "-", w.text("`FILE` to write, - for stdout"))
	f.BoolVar(&o.force, "force", false, w.text("overwrite a file that exists"))
	f.StringVar(&o.tone, "tone", "keep", w.text("tone marks in oa, oe, uy: `keep|old|new` (hòa is old, hoà is new)"))
	f.BoolVar(&o.names, "keep-names", false, w.text("--tone leaves capitalised words alone"))
	f.StringVar(&o.endMark, "end-mark", "keep", w.text("the closing \"./.\": `keep|drop`"))
	f.StringSliceVar(&o.off, "off", nil, w.text("`RULES` to leave out"))
	complete(c, "tone", "keep", "old", "new")
	complete(c, "end-mark", "keep", "drop")
	complete(c, "off", switchable()...)
	f.BoolVar(&o.list, "rules", false, w.text("list the rules that --off takes, one a line, and read nothing"))
	f.StringVar(&o.report, "report", "", w.text("report on standard error how often each rule applied: `text|json`"))
	complete(c, "report", reportText, reportJSON)
	f.BoolVar(&o.diff, "diff", false, w.text("show only the lines that change, with the rules that change them"))
	f.BoolVar(&o.spoken, "spoken", false, w.text("write the text as it is read aloud: figures and abbreviations in words; "+
		"with --diff show only those"))
	f.StringVar(&o.region, "region", "", w.text("with --spoken: `north|south` (linh, nghìn or lẻ, ngàn)"))
	complete(c, "region", "north", "south")
	return c
}

// options are the choices of the flags.
func (o *normalizeOptions) options() (vietnamese.Options, error) {
	tone, ok := tones[o.tone]
	v := vietnamese.Options{KeepNames: o.names, DropEndMark: o.endMark == "drop", Tone: tone}
	if !ok {
		return v, badValue("tone", o.tone, "keep", "old", "new")
	}
	if o.region != "" && o.region != "north" && o.region != "south" {
		return v, badValue("region", o.region, "north", "south")
	}
	if o.endMark != "keep" && o.endMark != "drop" {
		return v, badValue("end-mark", o.endMark, "keep", "drop")
	}
	if len(o.off) > 0 {
		v.Off = map[string]bool{}
	}
	for _, rule := range o.off {
		if known := switchable(); !slices.Contains(known, rule) {
			return v, badValue("off", rule, known...)
		}
		v.Off[rule] = true
	}
	return v, nil
}

// normalized is the text and what was done to it in JSON.
type normalized struct {
	Version int               `json:"version"`
	File    string            `json:"file"`
	Text    string            `json:"text"`
	Rules   vietnamese.Counts `json:"rules"`
	Changed []changedLine     `json:"changed,omitempty"` // with --diff
	Spoken  []spelledOut      `json:"spoken,omitempty"`  // with --spoken
	losses  vietnamese.Losses
	voice   *speech.Voice // with --spoken: of all pieces, so that one knows what another explains
	doubts  doubts
	unicode source.Converter
}

// normalize writes the text, repaired, to standard output or into a file.
func (r *run) normalize(ctx context.Context, o *normalizeOptions) error {
	if o.list {
		return r.printf("%s\n", strings.Join(switchable(), "\n"))
	}
	if o.output == "" || o.output == "-" {
		return r.repairText(ctx, o)
	}
	// A text does not say who made it.
	file, err := r.guard([]string{o.input}, o.force, nil).Begin(o.output)
	if err != nil {
		return unwritten(err)
	}
	defer file.Discard()
	into := *r
	disk := &remembering{w: file}
	into.stdout = disk
	err = into.repairText(ctx, o)
	if disk.err != nil {
		return unwritten(system.Refused(o.output, disk.err))
	}
	var missing *exitError
	if err != nil && !(errors.As(err, &missing) && missing.code == exitMissing) {
		return err // a text with lost letters is written all the same
	}
	if err := cmp.Or(file.Fill(nil), file.Commit()); err != nil {
		return unwritten(err)
	}
	r.env.FS.Settle(filepath.Dir(file.Name()))
	return err
}

// remembering is a writer that keeps its first error.
type remembering struct {
	w   io.Writer
	err error
}

func (d *remembering) Write(data []byte) (int, error) {
	n, err := d.w.Write(data)
	d.err = cmp.Or(d.err, err)
	return n, err
}

// repairText writes the text to standard output, repaired, piece by piece: it may
// be longer than memory. JSON holds it whole.
func (r *run) repairText(ctx context.Context, o *normalizeOptions) error {
	in, err := r.open(ctx, o.input)
	if err != nil {
		return err
	}
	defer in.Close()
	doc := normalized{Version: 1, File: o.input, Rules: vietnamese.Counts{},
		unicode: source.Converter{Off: o.rules.Off}}
	if o.spoken {
		script, err := r.scriptOf(o.region)
		if err != nil {
			return err
		}
		doc.voice = speech.New(speechOptions(script))
	}
	var whole strings.Builder
	size, line := 0, 1
	for piece, err := range source.Pieces(in, o.rules.Off) {
		if err = cmp.Or(ctx.Err(), err); err != nil {
			return r.unread(ctx, o.input, err)
		}
		if size == 0 && strings.IndexByte(piece.Text[:min(len(piece.Text), 8192)], 0) >= 0 {
			return fail(exitNothing, diag.Diag{Code: diag.TextBinary, File: o.input})
		}
		if size += len(piece.Text); r.shared.json && size >= system.MaxStream {
			return fail(exitNothing, diag.Diag{Code: diag.PageTooLarge, File: o.input, Args: []any{size >> 20}})
		}
		text, end := doc.repair(piece.Text, line, o), piece.End
		line += strings.Count(piece.Text, "\n") + strings.Count(piece.End, "\n")
		switch {
		case r.shared.json:
			whole.WriteString(text)
			whole.WriteString(end)
			continue
		case o.diff:
			text, end = r.diff(doc.Changed)+r.spelledLines(doc.Spoken), ""
		}
		doc.Changed, doc.Spoken = nil, nil
		for _, s := range [...]string{text, end} {
			if _, err := io.WriteString(r.stdout, s); err != nil {
				return r.stdoutError(err)
			}
		}
	}
	if r.shared.json {
		doc.Text = whole.String()
		if err := r.print(doc); err != nil {
			return err
		}
	}
	r.report(&doc, o, line-1)
	r.notify(doc.doubts.diags(o.input)...)
	return r.lost(&doc)
}

// report says how often each rule applied, where that was asked for: standard output has
// the text.
func (r *run) report(doc *normalized, o *normalizeOptions, lines int) {
	switch {
	case o.report == reportJSON:
		encoded, err := rendition.Marshal(normalizeReport{Version: doc.Version, File: doc.File, Lines: lines, Rules: doc.Rules})
		if err == nil { // there is nothing in it that JSON does not have
			fmt.Fprintf(r.stderr, "%s\n", encoded)
		}
	case o.report == reportText:
		fmt.Fprintln(r.stderr, didText(doc.Rules))
	case r.shared.verbose && !r.shared.json:
		r.say("%s", didText(doc.Rules))
	}
}

// normalizeReport is what was done to a text, in JSON.
type normalizeReport struct {
	Version int               `json:"version"`
	File    string            `json:"file"`
	Lines   int               `json:"lines"` // ends of lines
	Rules   vietnamese.Counts `json:"rules"` // how often each applied
}

// lost is the error of a text whose letters were lost before, or that has words in an old
// encoding left: it is written, and nobody can read it, or a word of it.
func (r *run) lost(doc *normalized) error {
	if words := cmp.Or(doc.losses.Words(), doc.losses.Replaced()); words != "" {
		return fail(exitMissing, diag.Diag{Code: diag.TextLost, File: doc.File, Args: []any{words}})
	}
	words, place := doc.losses.Encoded()
	if words == "" {
		words, place = doc.unicode.Doubts()
	}
	if words != "" {
		return fail(exitMissing, diag.Diag{Code: diag.WordsEncoded, File: doc.File, Args: []any{words, place}})
	}
	return nil
}

// repair returns a piece of the text as the rules make it, and adds what they did
// to the document; line is the number of the first line of the piece.
func (doc *normalized) repair(text string, line int, o *normalizeOptions) string {
	unicode, converted := doc.unicode.Unicode(text)
	after, did := vietnamese.Text(unicode, o.rules)
	doc.Rules.Add(did)
	if !slices.ContainsFunc(source.Conversions(), func(rule string) bool { return o.rules.Off[rule] }) {
		n := 0
		for line := range strings.Lines(unicode) {
			doc.losses.Add(line, doc.unicode.IsSuspect(n))
			n++
		}
	}
	for _, rule := range converted {
		doc.Rules[rule]++
	}
	switch {
	case doc.voice != nil:
		var spelled []spelledOut
		after, spelled = spoken(after, line, doc.voice)
		doc.doubts.add(spelled)
		doc.Spoken = append(doc.Spoken, spelled...)
	case o.diff:
		doc.Changed = append(doc.Changed, changedLines(text, unicode, after, line, converted, o.rules)...)
	}
	return after
}
