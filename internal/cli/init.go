package cli

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/source"
	"bantin/internal/starter"
	"bantin/internal/system"
	"bantin/internal/wording"
)

// initOptions are the flags of init.
type initOptions struct {
	issueFlags
	body    string
	next    bool
	folders []string
}

func newInit(w words, run func(context.Context, *initOptions) error) *cobra.Command {
	var o initOptions
	c := &cobra.Command{
		Use:   w.text("init [FOLDER]"),
		Short: w.text("begin a bulletin, or its next issue"),
		Long: w.text("Asks four questions and makes a folder to work in: a bantin.yaml that explains every key, and\n" +
			"bai/ with a sample page. With --next it makes the folder of the next issue from the one of this,\n" +
			"beside it: number and date go on, the articles are left out, all else stays. FOLDER is\n" +
			"this issue or, in the folder of this issue, where the next is to be. No file is overwritten."),
		Example: "  bantin init ban-tin\n  bantin init ban-tin --no-input --title \"Tân Hòa\" --number 47\n" +
			"  bantin init --next",
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			o.folders = args
			return run(c.Context(), &o)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.BoolVar(&o.next, "next", false, w.text("make the next issue"))
	o.issueFlags.add(w, c)
	f.StringVar(&o.body, "body", "", w.text("`BODY` that publishes the bulletin"))
	return c
}

// begin begins a bulletin or its next issue.
func (r *run) begin(ctx context.Context, o *initOptions) error {
	if len(o.folders) > 1 {
		return fail(exitUsage, diag.Diag{Code: diag.UsageNoArgument, Args: []any{"init " + o.folders[0], o.folders[1]}})
	}
	if o.date != "" {
		if _, ok := issue.ParseDay(o.date); !ok {
			return badDate(o.date)
		}
	}
	if o.next {
		return r.beginNext(ctx, o)
	}
	dir := "."
	if len(o.folders) == 1 {
		dir = cmp.Or(o.folders[0], ".")
	}
	if err := r.isFree(dir); err != nil {
		return err
	}
	a, err := r.answers(ctx, o)
	if err != nil {
		return err
	}
	data, err := starter.File(r.lang, a)
	if err != nil {
		return unfitting(badForm("title", cmp.Or(a.Name, a.Body), "Tân Hòa"), o)
	}
	files := r.withSchema(dir, fresh{issue.Name, data})
	if len(source.Find(r.pages, []string{filepath.Join(dir, issue.Folder)}).Inputs) == 0 {
		page, err := starter.SamplePage()
		if err != nil {
			return err
		}
		files = append(files, fresh{starter.Page, page})
	}
	if err := r.put(dir, files); err != nil {
		return err
	}
	name := filepath.Join(dir, issue.Name)
	if err := r.begun(dir, a.Number, a.Day); err != nil {
		return err
	}
	r.say("%s: issue %s, %s; change in it what you want", name,
		a.Number, a.Day.Official())
	r.guide(dir)
	return nil
}

// unfitting is the error of an answer that is no text; other is what else it may be.
func unfitting(other error, o *initOptions) error {
	for _, f := range [...]struct{ flag, value, like string }{
		{"title", o.title, "Tân Hòa"}, {"body", o.body, "Ủy ban nhân dân xã Tân Hòa"}, {"number", o.number, "47"}} {
		if !utf8.ValidString(f.value) {
			return badForm(f.flag, f.value, f.like)
		}
	}
	return other
}

// guide says what to do in the folder of a new bulletin.
func (r *run) guide(dir string) {
	pages, name := filepath.Join(dir, issue.Folder), filepath.Join(dir, issue.Name)
	if r.env.OwnWindow {
		r.say("1. Save articles into the folder %s: Ctrl+S in the browser, \"Webpage, Complete\".", pages)
		r.say("2. Delete the sample page there, bai-mau.html.")
		r.say("3. Open %s with Notepad and fill in what belongs to your bulletin.", name)
		r.say("4. Double-click bantin again, or drop the folder %s on it: the PDF opens.", dir)
		return
	}
	r.say("save articles into %s; then %s arranges them, %s makes the PDF", pages, typedOn("preview", dir), typedOn("build", dir))
	r.say("\"bantin guide\" makes a guide with pictures, in Vietnamese")
}

// typedOn is a command on a folder as it is typed, between quotes: double ones in
// all shells, where the name of the folder has spaces.
func typedOn(name, dir string) string {
	switch {
	case dir == ".":
		return `"bantin ` + name + `"`
	case strings.ContainsAny(dir, " \t&();'"):
		return `“bantin ` + name + ` "` + dir + `"”`
	}
	return `"bantin ` + name + " " + dir + `"`
}

// answers is what the flags say, and a person about what they leave open.
func (r *run) answers(ctx context.Context, o *initOptions) (*starter.Answers, error) {
	now, err := r.epoch()
	if err != nil {
		return nil, err
	}
	day := date.FromTime(now)
	said := []struct {
		asks  wording.Key
		value *string
		like  string // what Enter says
	}{
		{"Name of the bulletin", &o.title, r.user.Series.Name},
		{"Publishing body", &o.body, ""},
		{"Number of the issue", &o.number, "1"},
		{"Date of the issue", &o.date, day.Official()},
	}
	asks := r.env.InTTY && !r.shared.noInput && !r.shared.json
	for _, q := range said {
		for asks && *q.value == "" {
			head := r.text(q.asks)
			if q.like != "" {
				head += " [" + q.like + "]"
			}
			line, err := r.typed(ctx, head+": ")
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			if errors.Is(err, io.EOF) && line == "" { // Ctrl-D, or Ctrl-Z in Windows
				r.stderr.Write([]byte("\n"))
				return nil, fail(exitCancelled, diag.Diag{Code: diag.InitNoAnswer})
			}
			if _, ok := issue.ParseDay(line); q.value == &o.date && line != "" && !ok {
				r.say("write the date like 23/11/2026")
				continue
			}
			if asks = err == nil; line == "" {
				break
			}
			*q.value = line
		}
		*q.value = cmp.Or(strings.Join(strings.Fields(*q.value), " "), q.like)
	}
	given, _ := issue.ParseDay(o.date)
	return &starter.Answers{Name: o.title, Body: o.body, Number: o.number, Day: given.Date}, nil
}

// typed is a line that a person types behind a few words.
func (r *run) typed(ctx context.Context, head string) (string, error) {
	if r.keys == nil {
		r.keys = bufio.NewReader(r.env.OpenStdin(ctx))
	}
	if _, err := r.stderr.Write([]byte(head)); err != nil {
		return "", err
	}
	line, err := r.keys.ReadString('\n')
	return strings.TrimSpace(line), err
}

// isFree is the error of a folder that has an issue file.
func (r *run) isFree(dir string) error {
	name := filepath.Join(dir, issue.Name)
	if _, err := r.env.FS.Stat(name); err == nil {
		return taken(name)
	}
	return nil
}

func taken(name string) error {
	return fail(exitOutput, diag.Diag{Code: diag.InitTaken, Args: []any{name}})
}

// fresh is a new file of a folder. Slashes part names.
type fresh struct {
	name string
	data []byte
}

// withSchema is a new issue file of a folder, with the schema that it names if that
// is not there.
func (r *run) withSchema(dir string, file fresh) []fresh {
	files := []fresh{file}
	_, err := r.env.FS.Stat(filepath.Join(dir, starter.Schema))
	if !errors.Is(err, fs.ErrNotExist) || !bytes.Contains(file.data, []byte("$schema="+starter.Schema)) {
		return files
	}
	return append(files, fresh{starter.Schema, schemaOf(issue.Schema(r.lang))})
}

// put writes new files into a folder, which is made with the one for saved pages:
// all, or none. What is there is never written over.
func (r *run) put(dir string, files []fresh) error {
	if err := r.env.FS.MakeFolder(filepath.Join(dir, issue.Folder)); err != nil {
		return unwritten(system.Refused(dir, err))
	}
	root, err := r.env.FS.Inside(dir)
	if err != nil {
		return unwritten(system.Refused(dir, err))
	}
	defer root.Close()
	for i, f := range files {
		if err := write(root, &f); err != nil {
			for _, made := range files[:i] {
				root.Remove(made.name)
			}
			name := filepath.Join(dir, filepath.FromSlash(f.name))
			if errors.Is(err, fs.ErrExist) {
				return taken(name)
			}
			return unwritten(system.Refused(name, err))
		}
	}
	return nil
}

// write writes a file that is not there.
func write(root *os.Root, f *fresh) error {
	file, err := root.OpenFile(path.Clean(f.name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = file.Write(f.data)
	if err == nil {
		err = file.Sync()
	}
	if e := file.Close(); err == nil {
		err = e
	}
	if err != nil {
		root.Remove(f.name)
	}
	return err
}

// initRow is a new issue in JSON.
type initRow struct {
	Version int    `json:"version"`
	OK      bool   `json:"ok"`
	File    string `json:"file"`
	Number  string `json:"number"`
	Date    string `json:"date"`
}

// begun tells a program of a new issue, and notes the folder for the window.
func (r *run) begun(dir, number string, day date.Date) error {
	r.made, r.stays = dir, true
	if !r.shared.json {
		return nil
	}
	return r.print(initRow{1, true, filepath.Join(dir, issue.Name), number, day.ISO()})
}
