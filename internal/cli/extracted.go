package cli

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"bantin/internal/batch"
	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/rendition"
	"bantin/internal/system"
)

// extracted is where the copy of pages goes to.
type extracted struct {
	*run
	o      *extractOptions
	guard  *system.Guard
	file   *system.Output // of all pages; nil for standard output and for a folder
	folder bool           // a file a page
	unread int            // files that the inputs mean and that are not read
	there  []byte         // text that the file holds and nobody can tell who wrote; nil for none
	was    []byte         // text that the file holds and bantin wrote; nil for none

	written []string    // files
	said    []diag.Diag // of their names
}

// textsOf begins the file that the copy of pages goes to, before any work is done.
func (r *run) textsOf(o *extractOptions, p *plan) (*extracted, error) {
	t := &extracted{run: r, o: o, unread: p.unread()}
	t.guard = r.guard(p.files, o.force, func(data []byte) bool {
		if madeText(data) {
			t.was = data
			return true
		}
		t.there = data
		return t.isPlain()
	})
	if o.output == "" || o.output == "-" {
		return t, nil
	}
	var err error
	if t.folder = r.isFolder(o.output); !t.folder {
		if strings.ContainsAny(filepath.Base(o.output), "{}") { // one file of all pages has no title
			return t, badForm("output", o.output, "van-ban/")
		}
		t.file, err = t.guard.Begin(o.output)
	} else {
		t.guard.Within = o.output
		err = t.guard.MakeFolder(o.output)
	}
	return t, unwritten(err)
}

// isFolder reports whether a name for what is made is that of a folder.
func (r *run) isFolder(name string) bool {
	info, err := r.env.FS.Stat(name)
	return err == nil && info.IsDir() || strings.HasSuffix(name, "/") || strings.HasSuffix(name, string(filepath.Separator))
}

// madeText reports whether bantin made a file of copy and nobody has changed it
// since, as its seal says; of plain text nobody can tell.
func madeText(data []byte) bool {
	_, whole := rendition.Seal(data)
	return whole
}

// isPlain reports whether what is written is plain text, in which nothing says who made
// it: what is there may be replaced by the same only.
func (t *extracted) isPlain() bool { return t.o.explain || t.o.format == "text" }

// changedText reports whether bantin made a file of copy that somebody has changed since.
func changedText(data []byte) bool {
	sealed, whole := rendition.Seal(data)
	return sealed && !whole
}

// discard removes what was begun and not written.
func (t *extracted) discard() {
	if t.file != nil {
		t.file.Discard()
	}
}

// write writes the copy of pages.
func (t *extracted) write(ctx context.Context, entries []*bulletin.Entry) error {
	switch {
	case t.folder:
		return t.writeFolder(ctx, entries)
	case t.file == nil:
		return t.stdoutError(t.writeAll(t.stdout, entries))
	}
	var b bytes.Buffer
	if err := cmp.Or(t.writeAll(&b, entries), ctx.Err()); err != nil {
		return err
	}
	if b.Len() == 0 {
		return nil // no file of nothing
	}
	if err := t.keep(t.file, b.Bytes()); err != nil {
		return err
	}
	t.env.FS.Settle(filepath.Dir(t.file.Name()))
	if said := t.lacks(entries); said != "" { // in silence all is well
		t.say("%s%s", t.file.Name(), said)
	}
	return nil
}

// keep gives a file that was begun what is in it, and its name.
func (t *extracted) keep(file *system.Output, data []byte) error {
	switch {
	case t.isPlain():
	case t.o.format == "json":
		data = rendition.SealedJSON(data)
	default:
		data = rendition.Sealed(data)
	}
	if t.there != nil && !bytes.Equal(data, t.there) {
		return fail(exitOutput, diag.Diag{Code: diag.OutputOther, Args: []any{file.Name()}})
	}
	if err := cmp.Or(file.Fill(data), file.Commit()); err != nil {
		return unwritten(err)
	}
	t.written = append(t.written, file.Name())
	return nil
}

// tell says something of the name of a file.
func (t *extracted) tell(d diag.Diag) {
	t.said = append(t.said, d)
	t.notify(d)
}

// writeFolder writes a file for each page that there is something to say of, none
// over another.
func (t *extracted) writeFolder(ctx context.Context, entries []*bulletin.Entry) error {
	ids, stems := make([]string, len(entries)), make([]string, len(entries))
	fileOf := map[string]string{} // by id: a file may hold several articles
	for i, e := range entries {
		ids[i], stems[i] = strconv.Itoa(i), t.stem(e.File)
		fileOf[ids[i]] = e.File
	}
	names, others := batch.Stems(ids, stems)
	made := 0
	for i, e := range entries {
		var b bytes.Buffer
		if err := cmp.Or(t.writeAll(&b, entries[i:i+1]), ctx.Err()); err != nil {
			return err
		}
		if b.Len() == 0 {
			continue
		}
		if other := fileOf[others[i]]; other != "" && other != e.File {
			t.tell(diag.Diag{Code: diag.OutputSameName, Severity: diag.Warning, File: e.File,
				Args: []any{other, names[i] + t.ending()}})
		}
		t.there, t.was = nil, nil
		file, err := t.guard.Begin(filepath.Join(t.o.output, names[i]+t.ending()))
		if err != nil {
			return unwritten(err)
		}
		old := t.about(t.was)
		if err := t.keep(file, b.Bytes()); err != nil {
			file.Discard()
			return err
		}
		if old.differs(t.about(b.Bytes())) {
			d := replacing(file.Name(), old)
			d.File = e.File
			t.tell(d)
		}
		made++
	}
	t.env.FS.Settle(t.o.output)
	t.say("%s: %s%s", t.o.output, t.count(made, "%d files"), t.lacks(entries))
	return nil
}

// about is what a file of copy says it is about, or the first article of it.
func (t *extracted) about(data []byte) subject {
	if t.o.format != "json" {
		return form(t.o.format).about(data)
	}
	var row struct{ Title, URL string }
	if json.NewDecoder(bytes.NewReader(data)).Decode(&row) != nil {
		return subject{}
	}
	s := subject{title: row.Title}
	if row.URL != "" {
		s.addresses = []string{row.URL}
	}
	return s
}

// lacks is what is not in the copy that was written, in words.
func (t *extracted) lacks(entries []*bulletin.Entry) string {
	none, said := 0, ""
	for _, e := range entries {
		if e.Article == nil {
			none++
		}
	}
	if none > 0 {
		said = t.text("; without an article: ") + t.count(none, "%d pages")
	}
	if t.unread > 0 {
		said += t.text("; not read: ") + t.count(t.unread, "%d files")
	}
	return said
}

// stem is what the file of a page is called, before its ending. A page in a zip may have
// a name that is none on other systems.
func (t *extracted) stem(page string) string {
	name := (issue.Pattern("{file}") + issue.Pattern(t.ending())).Expand(issue.Names{File: stem(page, eachPage)})
	return strings.TrimSuffix(name, t.ending())
}

// ending is how the name of a file of copy ends.
func (t *extracted) ending() string {
	switch {
	case t.o.explain || t.o.format == "text":
		return ".txt"
	case t.o.lines:
		return ".jsonl"
	}
	return "." + t.o.format
}

// writeAll writes pages one below the other.
func (t *extracted) writeAll(to io.Writer, entries []*bulletin.Entry) error {
	w := bufio.NewWriterSize(to, 64<<10)
	if t.o.format == "json" && !t.o.explain {
		if err := t.writeJSON(w, entries); err != nil {
			return err
		}
	} else {
		t.writeTexts(w, entries)
	}
	return w.Flush()
}

// writeJSON writes pages as an array, or each on a line of its own.
func (t *extracted) writeJSON(w *bufio.Writer, entries []*bulletin.Entry) error {
	array := len(entries) > 1 && !t.o.lines
	for i, e := range entries {
		if array {
			w.WriteString([]string{"[", ",\n"}[min(i, 1)])
		}
		if err := t.writeObject(w, e); err != nil {
			return err
		}
		if !array {
			w.WriteByte('\n')
		}
	}
	if array {
		w.WriteString("]\n")
	}
	return nil // a fault of writing stays with the writer
}

// writeObject writes one page as an object.
func (t *extracted) writeObject(w *bufio.Writer, e *bulletin.Entry) error {
	if e.Article != nil {
		return rendition.JSON(w, e.Article, e.Diags, t.lang)
	}
	line, err := rendition.Refusal(e.File, e.Why().Code, e.Why().Text(t.lang))
	w.Write(line)
	return err
}

// writeTexts writes what there is to say of pages as texts, with what parts them.
func (t *extracted) writeTexts(w *bufio.Writer, entries []*bulletin.Entry) {
	between := "\n"
	switch {
	case t.o.explain:
	case t.o.format == "text":
		between = rendition.TextRule
	case t.o.format == "md":
		between = rendition.MarkdownRule
	}
	page := t.o.format == "html" && !t.o.explain
	first := true
	for _, e := range entries {
		text, ok := t.render(e)
		switch {
		case !ok:
			continue
		case !first:
			w.WriteString(between)
		case page:
			w.WriteString(rendition.HTMLBegin(e.Article))
		}
		first = false
		w.WriteString(strings.TrimRight(text, "\n"))
		w.WriteByte('\n')
	}
	if page && !first {
		w.WriteString(rendition.HTMLEnd)
	}
}

// render is one page as text; ok is false when there is nothing to say of it.
func (t *extracted) render(e *bulletin.Entry) (text string, ok bool) {
	switch {
	case t.o.explain:
		if e.Reasons == nil {
			return "", false
		}
		return rendition.Reasons(e.Reasons, t.lang), true
	case e.Article == nil:
		return "", false
	case t.o.format == "text":
		return rendition.Text(e.Article), true
	case t.o.format == "md":
		return rendition.Markdown(e.Article), true
	default:
		return rendition.HTML(e.Article, e.Address), true
	}
}
