package compose

import (
	"bantin/internal/article"
	"bantin/internal/binding"
	"bantin/internal/flow"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// setter sets copy by the styles of one template, for one document.
type setter struct {
	*typeset.Setter
	fonts    *font.Set
	t        *style.Template
	tree     *frame.Structure                    // of the document
	under    map[*article.Article]*typeset.Under // of the articles that were set
	breaks   article.Breaks                      // of the words of all articles
	ahead    *typeset.Ahead                      // of all setters of the document; nil for none
	headings map[int32]string                    // headings of the copy that have been drawn, by their nodes
	breaker  *flow.Breaker                       // of all plans: much of one is as it is in another,
	rows     rowSizes                            // and so are the rows of galleries
}

func newSetter(fonts *font.Set, t *style.Template) *setter {
	return &setter{typeset.NewSetter(fonts, t), fonts, t, &frame.Structure{}, map[*article.Article]*typeset.Under{}, nil,
		nil, map[int32]string{}, &flow.Breaker{}, rowSizes{}}
}

// anew is a setter for the same document made again, by the template as it is or with other whites.
func (s *setter) anew(t *style.Template) *setter {
	out := newSetter(s.fonts, t)
	out.under, out.breaks, out.ahead, out.breaker, out.rows = s.under, s.breaks, s.ahead, s.breaker, s.rows
	out.Setter.Breaking(s.breaks).With(s.ahead)
	return out
}

// breaksOf is where the long words of an issue may break: the same in all its articles, as the
// first of them that says so has it.
func breaksOf(in *Input) article.Breaks {
	var all article.Breaks
	for i := range in.Entries {
		for _, marked := range in.Entries[i].Article.Breaks {
			if all == nil {
				all = article.Breaks{}
			}
			all.Add(marked)
		}
	}
	return all
}

// of is the setter for the copy of an article: diagnostics name its file.
func (s *setter) of(a *article.Article) *setter {
	out := *s
	out.Setter = s.Setter.Of(a.File, s.copyOf(a))
	return &out
}

// copyOf is the copy of an article, as its headlines see it.
func (s *setter) copyOf(a *article.Article) *typeset.Under {
	under := s.under[a]
	if under == nil {
		under = typeset.NewUnder(func() binding.Copy {
			return binding.CopyOf(func(yield func(string) bool) {
				if !yield(a.Standfirst) {
					return
				}
				for in := range article.Inlines(a.Body...) {
					if !yield(in.String()) {
						return
					}
				}
			})
		})
		s.under[a] = under
	}
	return under
}

// smaller is a share of a size of type, but not less than the template allows.
func (s *setter) smaller(size unit.Length, share unit.Ratio) unit.Length {
	return max(share.Of(size), min(size, s.t.LeastSize))
}
