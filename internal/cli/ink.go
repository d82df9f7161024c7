package cli

import (
	"github.com/spf13/cobra"

	"bantin/internal/style"
)

// inkFlags say on the command line what all editions are printed with; the zero
// value leaves that to their templates.
type inkFlags struct{ mono, save bool }

func (o *inkFlags) add(w words, c *cobra.Command) {
	c.Flags().BoolVar(&o.mono, "mono", false, w.text("black ink only: text and rules black, pictures grey",
		"chỉ in mực đen: chữ và đường kẻ đen tuyền, ảnh xám"))
	c.Flags().BoolVar(&o.save, "ink-save", false, w.text("save ink: no filled boxes, smaller and lighter pictures",
		"tiết kiệm mực: không tô nền, ảnh nhỏ và nhạt hơn"))
}

// apply puts the flags into the templates.
func (o *inkFlags) apply(templates []*style.Template) {
	for _, t := range templates {
		if o.mono {
			t.InOneInk()
		}
		if o.save {
			t.SaveInk()
		}
	}
}
