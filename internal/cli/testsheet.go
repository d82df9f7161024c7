package cli

import (
	"time"

	"github.com/spf13/cobra"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
)

// testSheetOptions are the flags of testsheet.
type testSheetOptions struct {
	output string
	force  bool
}

func newTestSheet(w words, run func(*testSheetOptions) error) *cobra.Command {
	o := testSheetOptions{}
	c := &cobra.Command{
		Use:   w.text("testsheet [-o FILE]"),
		Short: w.text("make a sheet that shows how your printer prints"),
		Long: w.text("Print it on both sides: it says which --duplex to use for booklets, how near to the edges\n" +
			"the printer reaches, and which greys and sizes of type it can print."),
		Args: noArgs,
		RunE: func(*cobra.Command, []string) error { return run(&o) },
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringVarP(&o.output, "output", "o", "to-in-thu.pdf", w.text("`FILE` to write, - for stdout"))
	f.BoolVar(&o.force, "force", false, w.text("replace a file that bantin did not make"))
	return c
}

// testSheet writes the sheet.
func (r *run) testSheet(o *testSheetOptions) error {
	if err := r.streams(&buildOptions{}, artefacts{{form: pdfForm, name: o.output}}); err != nil {
		return err
	}
	created, err := r.epoch()
	if err != nil {
		return err
	}
	out, err := r.beginOne(o.output, o.force, nil)
	if err != nil {
		return err
	}
	defer out.discard()
	r.notify(r.misnamed(diag.OutputOnlyPDF, out.name())...)
	data, doc, err := bulletin.TestSheet(r.lang, created, maker+Version)
	if err != nil {
		return err
	}
	if err := out.write(data); err != nil {
		return err
	}
	row := testSheetRow{Version: 1, OK: true, File: out.name(), Pages: len(doc.Pages)}
	switch {
	case r.shared.json:
		return r.print(row)
	case out.file != nil:
		r.say("%s: %s", row.File, r.count(row.Pages, "%d pages"))
	}
	return nil
}

// testSheetRow is the sheet in JSON.
type testSheetRow struct {
	Version int    `json:"version"`
	OK      bool   `json:"ok"`
	File    string `json:"file"`
	Pages   int    `json:"pages"`
}

// epoch is SOURCE_DATE_EPOCH, or the day of the run.
func (r *run) epoch() (time.Time, error) {
	given, err := r.sourceDate()
	if err != nil {
		return time.Time{}, err
	}
	if given != nil {
		return *given, nil
	}
	y, m, d := r.env.Now().Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC), nil
}
