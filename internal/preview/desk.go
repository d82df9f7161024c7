package preview

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/issue"
	"bantin/internal/source"
	"bantin/internal/style"
	"bantin/internal/svg"
	"bantin/internal/system"
)

// desk is the issue as it lies before the person: what was read, what came of
// it, and what there is to say.
type desk struct {
	o     *Options
	words map[string]string
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
	d := &desk{o: o, words: wordsIn(o.Lang, o.File), fonts: font.NewSet(), stock: bulletin.NewStock(),
		read: map[string]*reading{}}
	plan, data, err := d.planned(ctx)
	if err != nil {
		return nil, err
	}
	if err := d.lay(ctx, plan, data, 0); err != nil {
		return nil, err
	}
	for _, folder := range [...]string{filepath.Dir(o.File), d.dropFolder()} { // what earlier previews were killed at
		o.Files.Sweep(folder)
	}
	return d, nil
}

// issueFile reads the issue file.
func (d *desk) issueFile() ([]byte, error) { return system.Settings{FS: d.o.Files}.ReadFile(d.o.File) }

// planned reads the issue file anew.
func (d *desk) planned(ctx context.Context) (*Plan, []byte, error) {
	data, err := d.issueFile()
	if err != nil {
		data = nil // Plan says so
	}
	plan, err := d.o.Plan(ctx, d.o.Files)
	return plan, data, err
}

// lay reads what has changed since it was read last, and makes the pages of an
// edition. With an error, all is as before.
func (d *desk) lay(ctx context.Context, plan *Plan, data []byte, edition int) error {
	seen := d.stamps(plan) // before the pages are read: what is changed from now on is seen the next time
	read, entries, err := d.readPages(ctx, plan)
	if err != nil {
		return err
	}
	edition = min(edition, len(plan.Request.Templates)-1)
	if err := d.compose(ctx, plan, entries, edition); err != nil {
		return err
	}
	if now, err := d.issueFile(); err != nil || !bytes.Equal(now, data) {
		seen = ""
	}
	d.plan, d.data, d.read, d.entries, d.edition = plan, data, read, entries, edition
	d.faults, d.seen = nil, seen
	return nil
}

// refresh looks whether somebody else has changed the files, and follows. While
// the issue file cannot be used it is read each time: a file may be at fault that
// it names only now.
func (d *desk) refresh(ctx context.Context) error {
	if len(d.faults) == 0 && d.stamps(d.plan) == d.seen {
		return nil
	}
	plan, data, err := d.planned(ctx)
	return d.follow(ctx, plan, data, err)
}

// follow goes on with the issue file as it is now, or says why it cannot be used.
func (d *desk) follow(ctx context.Context, plan *Plan, data []byte, err error) error {
	if err == nil {
		err = d.lay(ctx, plan, data, d.edition)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err == nil {
		return nil
	}
	if faults := d.o.Diags(err); !reflect.DeepEqual(faults, d.faults) {
		d.faults = faults
		d.revision++
	}
	return nil
}

// stamps is what tells whether a file was changed: of all that was read, of the
// pages with the folders of their pictures, and of where there may be more pages
// by now.
func (d *desk) stamps(plan *Plan) string {
	h := sha256.New()
	for _, name := range plan.Files {
		h.Write([]byte(name + "\x00" + d.stamp(name) + "\n"))
	}
	listed := map[string]bool{}
	for _, e := range plan.Issue.Entries { // a folder or a pattern
		name := plan.Issue.Path(e.File + e.Rest)
		for _, folder := range [...]string{filepath.Dir(name), name} {
			if !listed[folder] {
				listed[folder] = true
				h.Write([]byte(folder + "\x00" + d.listing(folder) + "\n"))
			}
		}
	}
	for _, e := range plan.Request.Read.Entries {
		h.Write([]byte(e.File + "\x00" + d.stampOf(&e) + "\n"))
	}
	return string(h.Sum(nil))
}

// listing is the names in a folder, but those of files that are begun, or that
// were made here: the time of the folder tells of these, too.
func (d *desk) listing(folder string) string {
	entries, err := d.o.Files.ReadDir(cmp.Or(folder, "."))
	if err != nil {
		return ""
	}
	var b strings.Builder
	for _, e := range entries {
		ours := func(made string) bool { return filepath.Clean(made) == filepath.Join(folder, e.Name()) }
		if !strings.HasPrefix(e.Name(), ".") && !slices.ContainsFunc(d.made, ours) {
			b.WriteString(e.Name() + "\n")
		}
	}
	return b.String()
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
func (d *desk) readPages(ctx context.Context, plan *Plan) (map[string]*reading, []*bulletin.Entry, error) {
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
		return nil, nil, err
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
	return fresh, request.Again(all, given), nil
}

// compose makes the pages of an edition, which is looked at from now on.
func (d *desk) compose(ctx context.Context, plan *Plan, entries []*bulletin.Entry, edition int) error {
	made := bulletin.Edition{Opens: make([]int, len(entries))}
	var said []diag.Diag
	if slices.ContainsFunc(entries, func(e *bulletin.Entry) bool { return e.Article != nil }) {
		o := plan.Request.Options()
		o.NoPDF, o.Ink, o.Fonts, o.Stock = true, false, d.fonts, d.stock
		editions, diags, err := bulletin.Compose(ctx, entries, []*style.Template{plan.Request.Templates[edition]}, o)
		if err != nil {
			return err
		}
		made, said = editions[0], diags
	}
	d.revision++
	d.document, d.opens, d.said, d.sheets = made.Document, made.Opens, said, nil
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
