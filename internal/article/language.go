package article

import (
	"slices"
	"strings"
)

// Language is the language that all of a text is in, where that is another one than the
// article's; "" where any word of it is in that, or in a third.
func (in Inline) Language() string {
	lang := ""
	for _, r := range in {
		switch {
		case strings.TrimSpace(r.Text) == "":
		case r.Lang == "" || lang != "" && r.Lang != lang:
			return ""
		default:
			lang = r.Lang
		}
	}
	return lang
}

// WithoutLanguage returns blocks whose texts do not say that they are in a language, because
// their article is.
func WithoutLanguage(body []Block, lang string) []Block {
	plain := func(in Inline) Inline {
		var out Inline
		for _, r := range in {
			if r.Lang == lang {
				r.Lang = ""
			}
			out = out.Append(r)
		}
		return out
	}
	out := make([]Block, len(body))
	for i, b := range body {
		out[i] = b
		if mentions(b, lang) {
			out[i] = Map(b, plain, nil)
		}
	}
	return out
}

// mentions reports whether a text of a block says that it is in a language.
func mentions(b Block, lang string) bool {
	is := func(r Run) bool { return r.Lang == lang }
	for in := range Inlines(b) {
		if slices.ContainsFunc(in, is) {
			return true
		}
	}
	im, ok := b.(Image)
	return ok && slices.ContainsFunc(im.Styled, is)
}
