package compose

import (
	"bantin/internal/style"
	"bantin/internal/typeset"
)

// setter sets copy by the styles of one template.
type setter struct {
	*typeset.Setter
	t *style.Template
}

// of is the setter for the copy of an input file: diagnostics name it.
func (s *setter) of(file string) *setter { return &setter{s.Setter.Of(file), s.t} }
