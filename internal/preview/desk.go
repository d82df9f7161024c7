package preview

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"sync"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/issue"
	"bantin/internal/source"
	"bantin/internal/style"
	"bantin/internal/svg"
)

// desk is the issue as it lies before the person: what was read, what came of
// it, and what there is to say.
type desk struct {
	o     *Options
	fonts *font.Set

	mu       sync.Mutex // over all below
	revision int        // counts what changed; a change is asked for on the revision that was seen
	data     []byte     // the issue file as it was read
	plan     *Plan
	faults   []diag.Diag // why the issue file, as it is now, cannot be used; all else is from before
	seen     string      // stamp of all files that were read
	read     map[string]*reading
	entries  []*bulletin.Entry
	edition  int // of plan.Request.Templates
	stock    *bulletin.Stock
	document *frame.Document // nil when no page can be made
	opens    []int           // page that each entry opens on
	said     []diag.Diag     // by composition
	sheets   []sheet
	shelf    shelf    // what a state has named, and a browser may ask for
	past     [][]byte // the issue file before each change, the last one last
	made     []string // files that were made
}

// reading is what came of reading one file.
type reading struct {
	stamp   string
	entries []*bulletin.Entry
}

// sheet is one page, drawn.
type sheet struct {
	id    string // of what it shows
	label string
	w, h  float64 // points
}

// newDesk reads the issue. A file that cannot be used is an error only here: later
// the last pages stay.
func newDesk(ctx context.Context, o *Options) (*desk, error) {
	d := &desk{o: o, fonts: font.NewSet(), stock: bulletin.NewStock(), read: map[string]*reading{}}
	plan, data, err := d.planned(ctx)
	if err != nil {
		return nil, err
	}
	return d, d.lay(ctx, plan, data)
}

// planned reads the issue file anew.
func (d *desk) planned(ctx context.Context) (*Plan, []byte, error) {
	data, err := d.o.Files.ReadFile(d.o.File)
	if err != nil {
		data = nil // Plan says so
	}
	plan, err := d.o.Plan(ctx, d.o.Files)
	return plan, data, err
}

// lay reads what has changed since it was read last, and makes the pages.
func (d *desk) lay(ctx context.Context, plan *Plan, data []byte) error {
	if err := d.readPages(ctx, plan); err != nil {
		return err
	}
	d.plan, d.data, d.faults, d.seen = plan, data, nil, d.stamps(plan)
	d.edition = min(d.edition, len(plan.Request.Templates)-1)
	return d.compose(ctx)
}

// refresh looks whether somebody else has changed the files, and follows.
func (d *desk) refresh(ctx context.Context) error {
	if d.stamps(d.plan) == d.seen {
		return nil
	}
	plan, data, err := d.planned(ctx)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	d.revision++
	if err != nil {
		d.faults, d.seen = d.o.Diags(err), d.stamps(d.plan)
		return nil
	}
	return d.lay(ctx, plan, data)
}

// stamps is what tells whether a file was changed: of the issue file, of that of
// its series, and of all pages with the folders of their pictures.
func (d *desk) stamps(plan *Plan) string {
	h := sha256.New()
	add := func(name string) { h.Write([]byte(name + "\x00" + d.stamp(name) + "\n")) }
	add(d.o.File)
	if p := plan.Issue.Series.Path; p != "" {
		add(plan.Issue.Path(p))
	}
	for _, e := range plan.Issue.Entries { // folders and patterns, which may have more pages by now
		add(filepath.Dir(plan.Issue.Path(e.File)))
		add(plan.Issue.Path(e.File))
	}
	for _, e := range plan.Request.Read.Entries {
		h.Write([]byte(e.File + "\x00" + d.stampOf(&e) + "\n"))
	}
	return string(h.Sum(nil))
}

// stamp is size and time of a file; "" when it is not there.
func (d *desk) stamp(name string) string {
	var info fs.FileInfo
	info, err := d.o.Files.Stat(name)
	if err != nil {
		return ""
	}
	return info.ModTime().UTC().Format("20060102150405.000000000") + "/" + info.Mode().String() + "/" +
		hex.EncodeToString([]byte{byte(info.Size()), byte(info.Size() >> 8), byte(info.Size() >> 16),
			byte(info.Size() >> 24)})
}

// stampOf is the stamp of a page and of the folders of its pictures.
func (d *desk) stampOf(e *issue.Entry) string {
	out := d.stamp(source.OnDisk(d.plannedFiles(), e.File))
	for _, folder := range source.FoldersOf(e.File) {
		out += "|" + d.stamp(folder)
	}
	return out
}

// plannedFiles is the files with each zip a folder, so that a page in one is told
// by its zip.
func (d *desk) plannedFiles() source.Files { return source.Zips(d.o.Files) }

// readPages reads the pages that are new or changed, and gives the others what the
// issue file says of them now.
func (d *desk) readPages(ctx context.Context, plan *Plan) error {
	request := plan.Request.Read
	request.Pictures = true
	fresh := map[string]*reading{}
	var missing []issue.Entry
	for i := range request.Entries {
		e := &request.Entries[i]
		key, stamp := e.File+"\x00"+e.Folder, d.stampOf(e)+fmt.Sprint(request.Text.Off)
		switch before := d.read[key]; {
		case fresh[key] != nil:
		case before != nil && before.stamp == stamp:
			fresh[key] = before
		default:
			fresh[key] = &reading{stamp: stamp}
			missing = append(missing, *e)
		}
	}
	some := request
	some.Entries, some.Keep = missing, true
	entries, err := bulletin.Read(ctx, some)
	if err != nil {
		return err
	}
	for _, e := range entries {
		r := fresh[e.Given.File+"\x00"+e.Given.Folder]
		r.entries = append(r.entries, e)
	}
	var all []*bulletin.Entry
	var given []issue.Entry
	for _, e := range request.Entries {
		for _, x := range fresh[e.File+"\x00"+e.Folder].entries {
			all, given = append(all, x), append(given, e)
		}
	}
	d.read, d.entries = fresh, request.Again(all, given)
	return nil
}

// compose makes the pages of the edition that is looked at.
func (d *desk) compose(ctx context.Context) error {
	d.revision++
	d.document, d.sheets, d.said, d.opens = nil, nil, nil, make([]int, len(d.entries))
	if !slices.ContainsFunc(d.entries, func(e *bulletin.Entry) bool { return e.Article != nil }) {
		return nil
	}
	o := d.plan.Request.Options()
	o.NoPDF, o.Unsaved, o.Fonts, o.Stock = true, false, d.fonts, d.stock
	editions, diags, err := bulletin.Compose(ctx, d.entries,
		[]*style.Template{d.plan.Request.Templates[d.edition]}, o)
	if err != nil {
		return err
	}
	d.document, d.said, d.opens = editions[0].Document, diags, editions[0].Opens
	d.draw()
	return nil
}

// draw draws all pages.
func (d *desk) draw() {
	if d.document == nil {
		return
	}
	d.shelf.begin()
	named := svg.Options{Picture: func(im *frame.Image) string {
		r := d.stock.Raster(im)
		name := "picture/" + hex.EncodeToString(r.Hash[:12])
		d.shelf.put(name, "image/"+r.Format, r.Data)
		return name
	}}
	for i := range d.document.Pages {
		p := &d.document.Pages[i]
		drawing := svg.Page(d.document, i, named)
		sum := sha256.Sum256(drawing)
		id := hex.EncodeToString(sum[:9])
		d.shelf.put("page/"+id, "image/svg+xml", drawing)
		d.sheets = append(d.sheets, sheet{id, p.Label, p.Width.Pt(), p.Height.Pt()})
	}
	d.shelf.clear()
}
