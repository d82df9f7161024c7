package style

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"bantin/internal/config"
	"bantin/internal/diag"
	"bantin/internal/unit"
	"bantin/templates"
)

// Names is the embedded templates in the order of their names.
func Names() []string { return templates.Names() }

// Default is the template of those who ask for none.
const Default = "a4"

// begun is the templates that are being read before anybody has asked for them.
var begun = struct {
	sync.Mutex
	reads map[string]func() (*Template, []diag.Diag)
}{reads: map[string]func() (*Template, []diag.Diag){}}

// Begin is what reads an embedded template, to be called beside whatever else is done: who asks for the template next
// gets that one, and waits for it if need be.
func Begin(name string) (now func()) {
	read := sync.OnceValues(func() (*Template, []diag.Diag) { return embedded(name) })
	begun.Lock()
	begun.reads[name] = read
	begun.Unlock()
	return func() { read() }
}

// Embedded reads an embedded template. What it returns is the caller's.
func Embedded(name string) (*Template, []diag.Diag) {
	begun.Lock()
	read := begun.reads[name]
	delete(begun.reads, name)
	begun.Unlock()
	if read != nil {
		return read()
	}
	return embedded(name)
}

func embedded(name string) (*Template, []diag.Diag) {
	data, err := templates.Files.ReadFile(name + ".yaml")
	if err != nil {
		return nil, []diag.Diag{{Code: diag.TemplateUnknown, Severity: diag.Fault, Args: []any{name}}}
	}
	return parse(name+".yaml", data, true, nil)
}

// maxExtends is how many templates may extend one another in a row.
const maxExtends = 8

// Read reads a template that extends none or an embedded one from YAML; faces
// are checked against the embedded ones by the caller who has them. Any
// diagnostic that is a fault means that there is no template; keys without
// effect and lines that touch are warnings.
func Read(file string, data []byte) (*Template, []diag.Diag) {
	return ReadWith(file, data, func(string) ([]byte, error) { return nil, fs.ErrNotExist })
}

// ReadWith is Read for a template that may extend others by their paths, each
// seen from the folder of the one that names it. readFile reads these.
func ReadWith(file string, data []byte, readFile func(path string) ([]byte, error)) (*Template, []diag.Diag) {
	t, diags := parse(file, data, false, readFile)
	if t != nil {
		diags = t.warnings()
	}
	return t, diags
}

func parse(file string, data []byte, embedded bool, readFile func(string) ([]byte, error)) (*Template, []diag.Diag) {
	t := &Template{file: file, data: data}
	r := reader{t: t, readFile: readFile}
	diags := r.read(file, data, embedded)
	if len(diags) == 0 {
		t.resolve()
		diags = t.check()
	}
	if len(diags) > 0 {
		return nil, diags
	}
	return t, nil
}

// IsPath reports whether the name of a template is the path of a file, and not
// that of an embedded one.
func IsPath(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".yaml", ".yml":
		return true
	}
	return false
}

// reader reads a template and those that it extends, the last one first.
type reader struct {
	t        *Template
	readFile func(path string) ([]byte, error)
	files    []string // that are being read: each extends the next
}

// read reads a template and those it extends into t.
func (r *reader) read(file string, data []byte, embedded bool) []diag.Diag {
	r.files = append(r.files, file)
	var head Template
	if diags := config.Decode(file, data, &head); len(diags) > 0 {
		return diags
	}
	switch {
	case head.Extends != "":
		if diags := r.base(file, data, head.Extends, embedded); len(diags) > 0 {
			return diags
		}
	case embedded: // it has all values, and is read
		head.file, head.data = r.t.file, r.t.data
		*r.t = head
		return nil
	default:
		r.t.Look = standard()
	}
	return config.Decode(file, data, r.t)
}

// base reads the template that one in a file extends.
func (r *reader) base(file string, data []byte, name string, embedded bool) []diag.Diag {
	fault := func(code diag.Code) []diag.Diag {
		return []diag.Diag{{Code: code, Severity: diag.Fault, File: file,
			Place: config.Place(file, data, "extends"), Args: []any{name}}}
	}
	var text []byte
	var err error
	path := name + ".yaml"
	if IsPath(name) && !embedded {
		if path = filepath.FromSlash(name); !filepath.IsAbs(path) {
			path = filepath.Join(filepath.Dir(file), path)
		}
		if slices.Contains(r.files, path) || len(r.files) > maxExtends {
			return fault(diag.TemplateCircle)
		}
		text, err = r.readFile(path)
	} else {
		embedded = true
		text, err = templates.Files.ReadFile(path)
	}
	if err != nil || len(r.files) > 2*maxExtends {
		return fault(diag.TemplateUnknown)
	}
	return r.read(path, text, embedded)
}

// Place is where the template's file gives a value, file:line:col, by the keys
// that lead to it; the file alone when the value comes from the one it extends.
func (t *Template) Place(keys ...string) string { return config.Place(t.file, t.data, keys...) }

// readable reports whether a page of a script has room for three lines of copy
// between the head of its article and the line that says that it goes on, when
// the foot takes the third of the page that it may.
func (t *Template) readable() bool {
	around := t.Styles.Kicker.Leading + t.Styles.Byline.Leading + 2*t.Whites.Body.Of(t.Leading)
	return around+3*t.Leading <= t.TextHeight()*2/3
}

// leastLines is how many lines a page has at least.
const leastLines = 12

// maxColumns is how many columns a page has at most.
const maxColumns = 8

// check returns what keeps pages from being made by the template, each fault at
// the first of its keys that the file gives.
func (t *Template) check() []diag.Diag {
	var diags []diag.Diag
	bad := func(keys ...string) {
		d := diag.Diag{Code: diag.TemplateGeometry, Severity: diag.Fault, File: t.file, Place: t.file,
			Args: []any{strings.Join(keys, ", ")}}
		for _, key := range keys {
			if at := t.Place(strings.Split(key, ".")...); at != t.file {
				d.Place = at
				break
			}
		}
		diags = append(diags, d)
	}
	if t.Width < unit.MM(40) || t.Height < unit.MM(40) || t.Width > unit.MM(2000) || t.Height > unit.MM(2000) {
		bad("width", "height")
	}
	if t.Columns < 1 || t.Columns > maxColumns {
		bad("columns")
		return diags
	}
	if t.Inner < 0 || t.Outer < 0 || t.Top < 0 || t.Foot < 0 || t.Gutter < 0 {
		bad("inner", "outer", "top", "foot", "gutter")
	}
	if t.Measure() < unit.MM(25) {
		bad("columns", "gutter", "width", "inner", "outer")
	}
	if t.Styles.Body.Size <= 0 { // the others may be multiples of it
		bad("styles.body.size")
		return diags
	}
	if t.Leading < 4*unit.Point || t.Leading > 100*unit.Point {
		bad(t.GivenLeading.keys("leading")...)
		return diags
	}
	if t.LeadingGive < 0 || t.LeadingGive > 0.1 {
		bad("leading_give")
	}
	if t.Lines() < leastLines {
		bad("top", "foot", "leading", "height")
	}
	if t.Measure() < leastMeasure*t.Styles.Body.Size {
		bad("columns", "gutter", "width", "inner", "outer", "styles.body.size")
	}
	if t.LeastBody < 0 {
		bad("least_body")
	}
	if t.PPI < 36 || t.PPI > 1200 || t.MinPPI < 0 || t.MinPPI > t.PPI {
		bad("ppi", "min_ppi")
	}
	if t.PictureMax <= 0 || t.PictureMax > 1 || t.PictureMaxColumn <= 0 || t.PictureMaxColumn > 1 {
		bad("picture_max", "picture_max_column")
	}
	if t.PictureCrop < 0 || t.PictureCrop > 0.25 {
		bad("picture_crop")
	}
	if t.NewPageFrom < 0 || t.Spread < 0 {
		bad("new_page_from", "spread")
	}
	if t.Arrangement == Script && (t.Pace < 60 || t.Pace > 400) {
		bad("pace")
	}
	if t.Arrangement == Script && !t.readable() {
		bad("styles.byline.leading", "styles.kicker.leading", "whites.body", "leading", "top", "foot", "height")
	}
	if t.Even < 0 || t.Even > 64 {
		bad("even")
	}
	t.Sheet.faults(t, bad)
	t.Look.faults(bad)
	for _, s := range t.Texts() {
		switch {
		case s.Text.Face == "":
			bad(s.Key + ".face")
		case s.Text.Track < -200 || s.Text.Track > 1000:
			bad(s.Key + ".track")
		case s.Text.Indent < 0 || s.Text.Indent > 10:
			bad(s.Key + ".indent")
		case s.Text.Color == "white" && (t.Masthead.Kind != "banner" || !strings.HasPrefix(s.Key, "masthead.")):
			bad(s.Key + ".color")
		case s.Text.Size <= 0 || s.Text.Size > 300*unit.Point:
			bad(s.Text.GivenSize.keys(s.Key + ".size")...)
		case s.Text.Size < t.LeastSize:
			bad(append(s.Text.GivenSize.keys(s.Key+".size"), "least_size")...)
		case s.Text.Leading < s.Text.Size && leadingOf(s.Key) == s.Key+".leading":
			bad(s.Key+".leading", s.Key+".size")
		}
	}
	if t.Styles.Body.Leading != t.Leading {
		bad("styles.body.leading", "leading")
	}
	return diags
}

// Named is a text style with the keys that lead to it: "styles.body".
type Named struct {
	Key  string
	Text *Text
}

// Texts is all text styles of the template, in order.
func (t *Template) Texts() []Named {
	m, s := &t.Masthead, &t.Styles
	return []Named{
		{"masthead.label", &m.Label}, {"masthead.name", &m.Name}, {"masthead.body", &m.Body},
		{"masthead.date", &m.Date},
		{"styles.body", &s.Body}, {"styles.lead", &s.Lead}, {"styles.second", &s.Second}, {"styles.third", &s.Third},
		{"styles.kicker", &s.Kicker}, {"styles.standfirst", &s.Standfirst}, {"styles.byline", &s.Byline},
		{"styles.heading", &s.Heading}, {"styles.subheading", &s.Subheading},
		{"styles.minor_heading", &s.MinorHeading}, {"styles.caption", &s.Caption}, {"styles.credit", &s.Credit},
		{"styles.quote", &s.Quote}, {"styles.note", &s.Note}, {"styles.table", &s.Table}, {"styles.table_head", &s.TableHead},
		{"styles.contents", &s.Contents}, {"styles.contents_head", &s.ContentsHead},
		{"styles.brief_head", &s.BriefHead}, {"styles.folio", &s.Folio}, {"styles.folio_number", &s.FolioNumber},
		{"styles.imprint", &s.Imprint},
	}
}

// Face is a face that a template asks for.
type Face struct {
	Name string // key of package font
	Key  string // of what asks first: "styles.body.bold"
}

// Faces is the faces that the template asks for.
func (t *Template) Faces() []Face {
	var out []Face
	seen := map[string]bool{}
	for _, n := range t.Texts() {
		for _, f := range []struct{ key, face string }{
			{"face", n.Text.Face}, {"bold", n.Text.Bold}, {"italic", n.Text.Italic}, {"bold_italic", n.Text.BoldItalic},
		} {
			if f.face != "" && !seen[f.face] {
				seen[f.face] = true
				out = append(out, Face{f.face, n.Key + "." + f.key})
			}
		}
	}
	return out
}
