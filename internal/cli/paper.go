package cli

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"bantin/internal/diag"
	"bantin/internal/style"
)

// paperFlags change the page of all editions for one run; the zero value leaves
// it to their templates.
type paperFlags struct {
	size    string // of the page
	columns int
}

func (o *paperFlags) add(w words, c *cobra.Command) {
	c.Flags().StringVar(&o.size, "size", "", w.text("make pages of another size: `a3|a4|a5|190x270` (mm); "+
		"margins and columns go with it"))
	complete(c, "size", style.SizeNames()...)
	c.Flags().IntVar(&o.columns, "columns", 0, w.text("set the copy in `N` columns"))
}

// apply puts the flags into the templates.
func (o *paperFlags) apply(templates []*style.Template) error {
	if o.size == "" && o.columns == 0 {
		return nil
	}
	size, ok := style.ParseSize(o.size)
	if o.size != "" && !ok {
		return badForm("size", o.size, strings.Join(style.SizeNames(), ", ")+", 190x270")
	}
	if o.columns < 0 {
		return badForm("columns", strconv.Itoa(o.columns), "2")
	}
	for _, t := range templates {
		var diags []diag.Diag
		if o.size != "" {
			diags = t.Resize(size)
		}
		if o.columns > 0 {
			diags = t.SetColumns(o.columns)
		}
		if len(diags) > 0 {
			return fail(exitUsage, diags...)
		}
	}
	return nil
}
