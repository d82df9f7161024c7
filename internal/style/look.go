package style

import (
	"reflect"

	"bantin/internal/config"
	"bantin/internal/unit"
	"bantin/templates"
)

// Look is the weights and distances of a page; templates/a4.yaml says what
// each of them is. A template that extends none has those of a4 where it gives
// none of its own.
type Look struct {
	Rules     Rules     `yaml:"rules"`
	Whites    Whites    `yaml:"whites"`
	Baselines Baselines `yaml:"baselines"`
	Insets    Insets    `yaml:"insets"`
	Shares    Shares    `yaml:"shares"`
	Scripts   Scripts   `yaml:"scripts"`

	CapHeight           unit.Ratio `yaml:"cap_height" like:"0.71"` // of the size of the body
	JustifyFrom         int        `yaml:"justify_from"`           // characters a line
	HeadlineLines       int        `yaml:"headline_lines"`
	HeadlineLinesBeside int        `yaml:"headline_lines_beside"`
	Landscape           unit.Ratio `yaml:"landscape" like:"1.5"`     // width of a picture to its height
	ImprintBlock        unit.Ratio `yaml:"imprint_block" like:"1.2"` // size of the imprint that ends the issue as a block, of its own
}

// Rules are the weights of rules, and the distances of those that keep off the
// grid. A weight of 0pt draws no rule.
type Rules struct {
	Masthead           unit.Length `yaml:"masthead" like:"0.4pt"`
	MastheadSecond     unit.Length `yaml:"masthead_second" like:"0.4pt"`
	MastheadSecondDrop unit.Length `yaml:"masthead_second_drop" like:"4pt"` // from the top of the first
	MastheadHeight     unit.Length `yaml:"masthead_height" like:"6pt"`      // of both
	Folio              unit.Length `yaml:"folio" like:"0.4pt"`
	Opening            unit.Length `yaml:"opening" like:"0.4pt"`
	Column             unit.Length `yaml:"column" like:"0.4pt"` // between the columns
	Contents           unit.Length `yaml:"contents" like:"0.4pt"`
	ContentsFrame      unit.Length `yaml:"contents_frame" like:"0.4pt"` // in the place of the tint; 0 is none
	Briefs             unit.Length `yaml:"briefs" like:"0.4pt"`
	Imprint            unit.Length `yaml:"imprint" like:"0.4pt"`
	ImprintAbove       unit.Length `yaml:"imprint_above" like:"2pt"`
	ImprintBelow       unit.Length `yaml:"imprint_below" like:"3pt"`
	Quote              unit.Length `yaml:"quote" like:"0.4pt"`
	Notes              unit.Length `yaml:"notes" like:"0.4pt"`
	SectionBreak       unit.Length `yaml:"section_break" like:"0.4pt"` // where a line of signs parts paragraphs
	Table              unit.Length `yaml:"table" like:"0.4pt"`
	TableHead          unit.Length `yaml:"table_head" like:"0.4pt"`
	TableRow           unit.Length `yaml:"table_row" like:"0.4pt"`
	TableColumn        unit.Length `yaml:"table_column" like:"0.4pt"`
	TableRowColor      Color       `yaml:"table_row_color" like:"#aaaaaa"`
}

// Whites are distances down the page, in lines of the grid where no other unit
// is named.
type Whites struct {
	MastheadBelow    unit.Ratio `yaml:"masthead_below" like:"0.5"`
	HeadlineBelow    unit.Ratio `yaml:"headline_below" like:"0.5"` // in the size of the headline
	Standfirst       unit.Ratio `yaml:"standfirst" like:"0.5"`
	Byline           unit.Ratio `yaml:"byline" like:"0.5"`
	Body             unit.Ratio `yaml:"body" like:"0.5"`
	Picture          unit.Ratio `yaml:"picture" like:"0.5"`
	PictureLead      unit.Ratio `yaml:"picture_lead" like:"0.5"`
	PictureLeadBelow unit.Ratio `yaml:"picture_lead_below" like:"0.5"`
	Caption          unit.Ratio `yaml:"caption" like:"0.5"` // in the leading of the caption
	Brief            unit.Ratio `yaml:"brief" like:"1"`     // whole lines
	Quote            unit.Ratio `yaml:"quote" like:"1"`     // whole lines
	BriefsEnd        unit.Ratio `yaml:"briefs_end" like:"0.5"`
	BriefsBreak      unit.Ratio `yaml:"briefs_break" like:"0.5"`
	BriefsResume     unit.Ratio `yaml:"briefs_resume" like:"0.5"`
	ContentsAbove    unit.Ratio `yaml:"contents_above" like:"0.5"`
	ContentsHead     unit.Ratio `yaml:"contents_head" like:"1.5"`
	ContentsEntry    unit.Ratio `yaml:"contents_entry" like:"0.5"`
	ContentsEnd      unit.Ratio `yaml:"contents_end" like:"0.5"`
	ContentsBelow    unit.Ratio `yaml:"contents_below" like:"0.5"`
	ContentsTight    unit.Ratio `yaml:"contents_tight" like:"1.5"` // in the size of the contents
	TableAbove       unit.Ratio `yaml:"table_above" like:"0.5"`
	TableRow         unit.Ratio `yaml:"table_row" like:"0.5"` // in the leading of the cell
	Stanza           unit.Ratio `yaml:"stanza" like:"0.5"`
	Notes            unit.Ratio `yaml:"notes" like:"0.5"`
	ImprintAbove     unit.Ratio `yaml:"imprint_above" like:"0.5"`
}

// Baselines are distances from the top of a part to its first baseline, in
// lines of the grid where no other unit is named.
type Baselines struct {
	Line          unit.Ratio `yaml:"line" like:"0.8"`
	MastheadLabel unit.Ratio `yaml:"masthead_label" like:"0.8"` // in the size of the label
	MastheadName  unit.Ratio `yaml:"masthead_name" like:"0.8"`  // in the size of the name
	Kicker        unit.Ratio `yaml:"kicker" like:"0.8"`         // in the leading of the kicker
	Headline      unit.Ratio `yaml:"headline" like:"0.8"`       // in the leading of the headline
	Caption       unit.Ratio `yaml:"caption" like:"0.8"`        // in the leading of the caption
	ContentsHead  unit.Ratio `yaml:"contents_head" like:"1.5"`
	BriefHead     unit.Ratio `yaml:"brief_head" like:"0.8"`
	TableCaption  unit.Ratio `yaml:"table_caption" like:"0.8"` // in the leading of the table
	TableRow      unit.Ratio `yaml:"table_row" like:"0.8"`
}

// Insets are distances across the page, in ems of the part.
type Insets struct {
	List           unit.Ratio `yaml:"list" like:"1.5"`
	ListNumber     unit.Ratio `yaml:"list_number" like:"0.5"`
	Verse          unit.Ratio `yaml:"verse" like:"1.5"`
	Turn           unit.Ratio `yaml:"turn" like:"1.5"`
	ListLevel      unit.Ratio `yaml:"list_level" like:"1.5"`
	Quote          unit.Ratio `yaml:"quote" like:"1.5"`
	Briefs         unit.Ratio `yaml:"briefs" like:"1.5"` // in ems of the body
	Contents       unit.Ratio `yaml:"contents" like:"1.5"`
	ContentsNumber unit.Ratio `yaml:"contents_number" like:"1.5"`
	Times          unit.Ratio `yaml:"times" like:"2.5"` // in ems of the body
	TableCell      unit.Ratio `yaml:"table_cell" like:"1.5"`
	TableCellMany  unit.Ratio `yaml:"table_cell_many" like:"0.5"`
}

// Shares are parts of a whole.
type Shares struct {
	MastheadName  unit.Ratio `yaml:"masthead_name" like:"0.5"`  // of the full measure
	PicturePixels unit.Ratio `yaml:"picture_pixels" like:"0.5"` // of the full measure
	PictureAcross unit.Ratio `yaml:"picture_across" like:"0.5"` // of the full measure
	CaptionNarrow unit.Ratio `yaml:"caption_narrow" like:"0.5"` // of the measure of a picture
	FolioSide     unit.Ratio `yaml:"folio_side" like:"0.5"`     // of the full measure
	Contents      unit.Ratio `yaml:"contents" like:"0.5"`       // of page one
	Signed        unit.Ratio `yaml:"signed" like:"0.5"`         // of the measure
	Notes         unit.Ratio `yaml:"notes" like:"0.5"`          // of the measure
	SectionBreak  unit.Ratio `yaml:"section_break" like:"0.5"`  // of the measure
	ImprintBlock  unit.Ratio `yaml:"imprint_block" like:"0.5"`  // of the last page
}

// Scripts are sizes and shifts of text in a line, in the size of the line.
type Scripts struct {
	Size     unit.Ratio `yaml:"size" like:"0.5"`
	Rise     unit.Ratio `yaml:"rise" like:"0.5"`
	Drop     unit.Ratio `yaml:"drop" like:"0.5"`
	Capitals unit.Ratio `yaml:"capitals" like:"0.5"`
}

// standard is the look of a template that extends none.
func standard() Look {
	const name = "a4.yaml"
	var t Template
	data, err := templates.Files.ReadFile(name)
	if err == nil {
		config.Decode(name, data, &t) // a test reads it without a fault
	}
	return t.Look
}

// Limits on the values of a look: within them no page becomes a heap of rules.
const (
	maxRule  = 20 * unit.Point
	maxRatio = unit.Ratio(5000)
)

// faults calls bad with every key of the look whose value is out of its
// limits.
func (l *Look) faults(bad func(keys ...string)) {
	groups := reflect.ValueOf(l).Elem()
	for i := range groups.NumField() {
		group, key := groups.Field(i), groups.Type().Field(i).Tag.Get("yaml")
		if group.Kind() != reflect.Struct {
			continue
		}
		for k := range group.NumField() {
			within := true
			switch v := group.Field(k).Interface().(type) {
			case unit.Length:
				within = v >= 0 && v <= maxRule
			case unit.Ratio:
				within = v >= 0 && v <= maxRatio
			}
			if !within {
				bad(key + "." + group.Type().Field(k).Tag.Get("yaml"))
			}
		}
	}
	for _, s := range []struct {
		key   string
		value unit.Ratio
		min   unit.Ratio
		max   unit.Ratio
	}{
		{"baselines.line", l.Baselines.Line, 0, 1000},
		{"whites.table_above", l.Whites.TableAbove, 0, 1000},
		{"shares.masthead_name", l.Shares.MastheadName, 100, 1000},
		{"shares.picture_pixels", l.Shares.PicturePixels, 0, 1000},
		{"shares.picture_across", l.Shares.PictureAcross, 0, 1000},
		{"shares.caption_narrow", l.Shares.CaptionNarrow, 0, 1000},
		{"shares.folio_side", l.Shares.FolioSide, 100, 500},
		{"shares.contents", l.Shares.Contents, 0, 1000},
		{"shares.signed", l.Shares.Signed, 200, 1000},
		{"shares.notes", l.Shares.Notes, 0, 1000},
		{"shares.section_break", l.Shares.SectionBreak, 0, 1000},
		{"insets.turn", l.Insets.Turn, 0, 4000},
		{"shares.imprint_block", l.Shares.ImprintBlock, 0, 1000},
		{"imprint_block", l.ImprintBlock, 500, 2000},
		{"scripts.size", l.Scripts.Size, 100, 1000},
		{"scripts.capitals", l.Scripts.Capitals, 100, 1000},
		{"cap_height", l.CapHeight, 0, 1500},
		{"justify_from", unit.Ratio(l.JustifyFrom), 0, 1000},
		{"headline_lines", unit.Ratio(l.HeadlineLines), 1, 20},
		{"headline_lines_beside", unit.Ratio(l.HeadlineLinesBeside), 1, 20},
		{"landscape", l.Landscape, 0, 10000},
	} {
		if s.value < s.min || s.value > s.max {
			bad(s.key)
		}
	}
}
