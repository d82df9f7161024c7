package style

import (
	_ "embed"
	"maps"
	"strings"
	"sync"

	"bantin/internal/config"
	"bantin/internal/diag"
	"bantin/templates"
)

// aboutVi is what the keys of templates are for, in Vietnamese.
//
//go:embed about.vi.yaml
var aboutVi []byte

// aboutMore is what keys are for that the comments of the default template do not say.
var aboutMore = map[string]string{
	"extends":          "the template whose values count where this one has none: the name of one that is built in, or a path",
	"text.face":        "face, as bantin fonts lists it",
	"text.bold":        "face of what is bold in it",
	"text.italic":      "face of what is slanted in it",
	"text.bold_italic": "face of what is both",
	"text.size":        "size of type: a length (10pt), or a multiple of that of the copy (2.6x)",
	"text.leading":     "from line to line: a length, or a multiple of the size of the copy",
	"text.track":       "between letters, more or less, in thousandths of the size",
	"text.upper":       "in capitals",
	"text.align":       "where its lines stand",
	"text.color":       "colour: one of the template",
	"text.indent":      "of the first line of a paragraph, in its size",
}

// about is what the keys of templates are for, by their paths: the comments of the default template, which has all of
// them; those of a text style are the same in each.
var about = map[diag.Lang]func() map[string]string{
	diag.English: sync.OnceValue(func() map[string]string {
		data, err := templates.Files.ReadFile(Default + ".yaml")
		if err != nil {
			panic(err) // it is built in
		}
		words := config.Comments(data)
		maps.Copy(words, aboutMore)
		return words
	}),
	diag.Vietnamese: sync.OnceValue(func() map[string]string { return config.Comments(aboutVi) }),
}

// Schema is the schema of templates, with words on their keys in a language.
func Schema(l diag.Lang) map[string]any {
	words := maps.Clone(about[l]())
	for _, x := range new(Template).Texts() {
		for key := range aboutMore {
			if of, ok := strings.CutPrefix(key, "text."); ok {
				words[x.Key+"."+of] = words[key]
			}
		}
	}
	return config.Schema(&Template{}, words)
}
