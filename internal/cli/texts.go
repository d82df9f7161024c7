package cli

import (
	"slices"
	"strings"

	"bantin/internal/config"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/source"
	"bantin/internal/vietnamese"
)

// textOptions is how the issue file wants copy normalised. A rule that is not known
// is a fault.
func textOptions(t *issue.Text, file string) (vietnamese.Options, error) {
	o := vietnamese.Options{KeepNames: t.KeepNames, Tone: tones[t.Tone], Off: map[string]bool{}}
	known := switchable()
	var diags []diag.Diag
	for _, rule := range t.Off {
		o.Off[rule.Name] = true
		if slices.Contains(known, rule.Name) {
			continue
		}
		d := diag.Diag{Code: diag.ConfigChoice, Severity: diag.Fault, File: file, Place: rule.Place,
			Args: []any{"off", rule.Name, strings.Join(known, ", ")}}
		if near := config.Nearest(rule.Name, known); near != "" {
			d.Code, d.Args[2] = diag.ConfigWord, near
		}
		diags = append(diags, d)
	}
	if len(diags) > 0 {
		return o, fail(exitFailed, diags...)
	}
	return o, nil
}

// switchable is the names of what can be switched off: rules of normalisation, and
// conversions from old encodings.
func switchable() []string { return slices.Concat(vietnamese.Switchable(), source.Conversions()) }

// tones is the styles of tone marks by the words for them.
var tones = map[string]vietnamese.ToneStyle{"keep": vietnamese.ToneKeep, "old": vietnamese.ToneOld,
	"new": vietnamese.ToneNew}
