package extract

import (
	"golang.org/x/net/html"

	"bantin/internal/article"
)

// captionBox reads a box that is named a caption or a credit; it reports
// whether n is one.
func (r *reader) captionBox(n *html.Node) bool {
	m := r.x.of(n)
	if m.pics > 0 || m.text == 0 || m.text > 600 || m.paras > 2 {
		return false
	}
	if isCaptionBox(n) {
		r.flush()
		r.inline(n)
		r.under(r.take().String())
		return true
	}
	if m.text < 80 && isCreditBox(n) {
		r.flush()
		s := text(n)
		if k := len(r.out) - 1; k >= 0 {
			if im, ok := r.out[k].(article.Image); ok && im.Credit == "" {
				if _, c := splitCredit(s); c != "" {
					s = c
				}
				im.Credit = s
				r.out[k] = im
			}
		}
		return true
	}
	return false
}

// under gives a text to the picture above it; without one it is dropped: the
// caption of a film or of a picture that was not saved is no copy.
func (r *reader) under(s string) {
	if s = squeeze(s); s == "" {
		return
	}
	if k := len(r.out) - 1; k >= 0 {
		if im, ok := r.out[k].(article.Image); ok && im.Caption == "" {
			r.caption(s)
		}
	}
}
