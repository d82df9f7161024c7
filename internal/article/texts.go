package article

// Texts is the copy of an article in reading order: headline, standfirst, and
// what each block says. Alternative texts and credits are not copy.
func (a *Article) Texts() []string {
	out := []string{a.Title, a.Standfirst}
	for _, b := range a.Body {
		if im, ok := b.(Image); ok {
			out = append(out, im.Caption)
			continue
		}
		for in := range Inlines(b) {
			out = append(out, in.String())
		}
	}
	return out
}

// Images is the pictures of an article in order.
func (a *Article) Images() []Image {
	var out []Image
	for _, b := range a.Body {
		if im, ok := b.(Image); ok {
			out = append(out, im)
		}
	}
	return out
}
