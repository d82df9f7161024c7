package compose

import (
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// setter sets copy by the styles of one template, for one document.
type setter struct {
	*typeset.Setter
	fonts *font.Set
	t     *style.Template
	tree  *frame.Structure // of the document
}

func newSetter(fonts *font.Set, t *style.Template) *setter {
	return &setter{typeset.NewSetter(fonts, t), fonts, t, &frame.Structure{}}
}

// of is the setter for the copy of an input file: diagnostics name it.
func (s *setter) of(file string) *setter { return &setter{s.Setter.Of(file), s.fonts, s.t, s.tree} }

// smaller is a share of a size of type, but not less than the template allows.
func (s *setter) smaller(size unit.Length, share unit.Ratio) unit.Length {
	return max(share.Of(size), min(size, s.t.LeastSize))
}
