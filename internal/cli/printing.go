package cli

import (
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// sheetFlags say on the command line how pages go on sheets, for all editions
// that are put on sheets; the zero value leaves that to their templates.
type sheetFlags struct {
	duplex       string
	signature    int    // sheets; 0 leaves it to the template
	creep        string // a length a sheet, or "none"; "" leaves it to the template
	marks, guide bool
}

func (o *sheetFlags) add(w words, c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&o.duplex, "duplex", "", w.text("how the printer turns the sheets of a booklet: `short|long|manual`; "+
		"manual makes two files for a printer that prints one side"))
	f.IntVar(&o.signature, "signature", 0, w.text("fold a booklet in signatures of `N` sheets; by default all together"))
	f.StringVar(&o.creep, "creep", "", w.text("move the pages of inner sheets towards the fold, `0.1mm` a sheet; or none"))
	f.BoolVar(&o.marks, "marks", false, w.text("print marks to fold, staple or cut by"))
	f.BoolVar(&o.guide, "guide", false, w.text("with --duplex manual: a sheet in front that says how to print"))
	complete(c, "duplex", string(style.ShortEdge), string(style.LongEdge), string(style.Manual))
}

// apply puts the flags into the templates. One that no template has a use for is
// an error: the printer would not do what its user thinks.
func (o *sheetFlags) apply(templates []*style.Template) error {
	booklets, sheets := 0, 0
	for _, t := range templates {
		s := &t.Sheet
		if s.Kind == style.BookletSheet {
			booklets++
			if err := o.fold(s); err != nil {
				return err
			}
		}
		if s.Kind == style.BookletSheet || s.Kind == style.RepeatSheet {
			sheets++
			s.Marks = s.Marks || o.marks
		}
	}
	for _, used := range []struct {
		flag  string
		given bool
		uses  int
		use   string // editions that have a use for it
	}{{"duplex", o.duplex != "", booklets, "booklet"}, {"signature", o.signature != 0, booklets, "booklet"},
		{"creep", o.creep != "", booklets, "booklet"}, {"guide", o.guide, booklets, "booklet"},
		{"marks", o.marks, sheets, "booklet, nup"}} {
		if used.given && used.uses == 0 {
			return fail(exitUsage, diag.Diag{Code: diag.UsageNoBooklet, Args: []any{"--" + used.flag, used.use}})
		}
	}
	return nil
}

// fold puts the flags of booklets into a sheet.
func (o *sheetFlags) fold(s *style.Sheet) error {
	switch d := style.Duplex(o.duplex); d {
	case "":
	case style.ShortEdge, style.LongEdge, style.Manual:
		s.Duplex = d
	default:
		return badValue("duplex", o.duplex, string(style.ShortEdge), string(style.LongEdge), string(style.Manual))
	}
	if o.signature < 0 || o.signature > style.MaxSignature {
		return badForm("signature", strconv.Itoa(o.signature), "4")
	}
	if o.signature > 0 {
		s.Signature = o.signature
	}
	if err := o.move(s); err != nil {
		return err
	}
	s.Guide = s.Guide || o.guide
	if s.Guide && s.Duplex != style.Manual {
		return fail(exitUsage, diag.Diag{Code: diag.UsageGuide})
	}
	return nil
}

// move puts the flag of creep into a sheet. It moves the pages of every sheet,
// however few there are.
func (o *sheetFlags) move(s *style.Sheet) error {
	switch o.creep {
	case "":
		return nil
	case "none":
		s.Creep = 0
	default:
		v, err := unit.Parse(o.creep)
		if err != nil || v < 0 || v > style.MaxCreep {
			return badForm("creep", o.creep, "0.1mm, none")
		}
		s.Creep = v
	}
	s.CreepFrom = 0
	return nil
}

// broadcast gives a script so many minutes; 0 leaves that to the issue file.
func broadcast(minutes int, req *bulletin.Request) error {
	switch {
	case minutes == 0:
		return nil
	case minutes < 0 || minutes > issue.MaxMinutes:
		return badForm("minutes", strconv.Itoa(minutes), "15")
	case !slices.ContainsFunc(req.Templates, func(t *style.Template) bool { return t.Arrangement == style.Script }):
		return fail(exitUsage, diag.Diag{Code: diag.UsageNoScript, Args: []any{"--minutes"}})
	}
	req.Script.Minutes = minutes
	return nil
}
