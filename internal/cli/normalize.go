package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bantin/internal/diag"
	"bantin/internal/source"
	"bantin/internal/system"
	"bantin/internal/vietnamese"
)

// normalizeOptions are the flags of normalize.
type normalizeOptions struct {
	tone    string // "keep", "old", "new"
	endMark string // "keep", "drop"
	diff    bool
	names   bool
	off     []string
}

func newNormalize(r *run) *cobra.Command {
	var o normalizeOptions
	c := &cobra.Command{
		Use:   "normalize [FILE|-]",
		Short: r.in("repair a Vietnamese text: letters, tone marks, punctuation", "chuẩn hóa văn bản tiếng Việt: chữ, dấu thanh, dấu câu"),
		Long: r.in("Not a word is changed: only how the text is encoded, spaced and punctuated.",
			"Không đổi từ nào: chỉ sửa mã chữ, dấu cách và dấu câu."),
		RunE: func(_ *cobra.Command, args []string) error { return r.normalize(&o, args) },
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringVar(&o.tone, "tone", "keep", r.in("tone marks in oa, oe, uy: `keep|old|new` (hòa is old, hoà is new)", "dấu thanh ở oa, oe, uy: `keep|old|new` (hòa là old, hoà là new)"))
	f.BoolVar(&o.names, "keep-names", false, r.in("--tone leaves capitalised words alone", "--tone không đụng tới từ viết hoa"))
	f.StringVar(&o.endMark, "end-mark", "keep", r.in("the closing \"./.\": `keep|drop`", "dấu kết \"./.\": `keep|drop`"))
	f.StringSliceVar(&o.off, "off", nil, r.in("`RULES` to leave out", "các `QUY TẮC` không áp dụng"))
	complete(c, "tone", "keep", "old", "new")
	complete(c, "end-mark", "keep", "drop")
	complete(c, "off", vietnamese.Switchable()...)
	f.BoolVar(&o.diff, "diff", false, r.in("print only the lines that change", "chỉ in những dòng thay đổi"))
	return c
}

// options are the choices of the flags.
func (o *normalizeOptions) options() (vietnamese.Options, error) {
	v := vietnamese.Options{KeepNames: o.names, DropEndMark: o.endMark == "drop"}
	switch o.tone {
	case "keep":
	case "old":
		v.Tone = vietnamese.ToneOld
	case "new":
		v.Tone = vietnamese.ToneNew
	default:
		return v, badValue("tone", o.tone, "keep", "old", "new")
	}
	if o.endMark != "keep" && o.endMark != "drop" {
		return v, badValue("end-mark", o.endMark, "keep", "drop")
	}
	if len(o.off) > 0 {
		v.Off = map[string]bool{}
	}
	for _, rule := range o.off {
		if known := vietnamese.Switchable(); !slices.Contains(known, rule) {
			return v, badValue("off", rule, known...)
		}
		v.Off[rule] = true
	}
	return v, nil
}

// normalized is the text and what was done to it in JSON.
type normalized struct {
	Version int            `json:"version"`
	File    string         `json:"file"`
	Text    string         `json:"text"`
	Rules   map[string]int `json:"rules"`
}

func (r *run) normalize(o *normalizeOptions, args []string) error {
	opts, err := o.options()
	if err != nil {
		return err
	}
	if len(args) > 1 {
		return fail(exitUsage, diag.Diag{Code: "usage-one-input"})
	}
	name, data := "-", []byte(nil)
	if len(args) == 1 {
		name = args[0]
	}
	if name == "-" {
		data, err = r.readStdin()
	} else if data, err = r.env.FS.ReadFile(name); err != nil {
		err = fail(exitNothing, diag.Diag{Code: "input-missing", Args: []any{name}})
	}
	if err != nil {
		return err
	}
	if len(data) >= system.MaxStream {
		return fail(exitNothing, diag.Diag{Code: "page-too-large", File: name, Args: []any{len(data) >> 20}})
	}
	before, _ := source.Decode(data, "")
	if strings.IndexByte(before[:min(len(before), 8192)], 0) >= 0 {
		return fail(exitNothing, diag.Diag{Code: "text-binary", File: name})
	}
	after, counts := vietnamese.Text(before, opts)
	if r.json {
		return r.print(normalized{1, name, after, counts})
	}
	if o.diff {
		after = diffLines(before, after)
	}
	if r.verbose {
		var did []string
		for _, rule := range counts.Rules() {
			did = append(did, fmt.Sprintf("%s %d", rule, counts[rule]))
		}
		r.say("%s", strings.Join(did, ", "))
	}
	_, err = io.WriteString(r.stdout, after)
	return r.stdoutError(err)
}

// diffLines shows the lines that differ, each with its number. Normalisation
// goes line by line, so the lines stand side by side.
func diffLines(before, after string) string {
	old, now := strings.Split(strings.ReplaceAll(before, "\r\n", "\n"), "\n"), strings.Split(after, "\n")
	var b strings.Builder
	for i := range min(len(old), len(now)) {
		if old[i] != now[i] {
			fmt.Fprintf(&b, "@@ %d @@\n-%s\n+%s\n", i+1, old[i], now[i])
		}
	}
	return b.String()
}
