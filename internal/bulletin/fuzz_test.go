package bulletin

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/style"
)

// FuzzBuild takes a tree of files, as txtar, through the whole run: the first byte of its comment
// is the edition, and its files in no folder are the pages. No stage gives up, whoever asks twice, with
// other jobs, gets the same bytes, and an article that is not printed has a reason.
func FuzzBuild(f *testing.F) {
	for _, tree := range trees(f) {
		f.Add(tree)
	}
	fonts, names := font.NewSet(), style.Names()
	f.Fuzz(func(t *testing.T, tree []byte) {
		if bytes.Contains(tree, []byte("-- --")) {
			return // which package txtar gives up at
		}
		ar := txtar.Parse(tree)
		files, kind := memory{}, 0
		if len(ar.Comment) > 0 {
			kind = int(ar.Comment[0])
		}
		var pages []string
		for _, file := range ar.Files {
			if !fs.ValidPath(file.Name) || len(files) == 6 {
				continue
			}
			if files[file.Name] == nil && !strings.Contains(file.Name, "/") {
				pages = append(pages, file.Name)
			}
			files[file.Name] = &fstest.MapFile{Data: file.Data}
		}
		var first []byte
		for _, jobs := range []int{1, 2} {
			r := request(t, files, pages...)
			tpl, diags := style.Embedded(names[kind%len(names)])
			if tpl == nil {
				t.Fatal(diags)
			}
			r.Templates, r.Fonts, r.Read.Jobs = []*style.Template{tpl}, fonts, jobs
			res, err := Build(context.Background(), r)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range res.Diags {
				if d.Code == diag.PageFault || d.Code == diag.ProgramFault {
					t.Fatalf("%s: %s", d.File, d.Text(diag.English))
				}
			}
			for _, e := range res.Entries {
				if e.Article == nil && e.Refusal == nil && e.Err == nil {
					t.Fatalf("%s has neither an article nor a reason", e.File)
				}
			}
			var made []byte
			for _, ed := range res.Editions {
				if len(ed.Files) == 0 && !faulty(res.Diags) {
					t.Fatalf("%s has neither a file nor a fault", ed.Template.Name)
				}
				for _, file := range ed.Files {
					if !bytes.HasPrefix(file.PDF, []byte("%PDF-")) || !bytes.HasSuffix(file.PDF, []byte("%%EOF\n")) {
						t.Fatalf("%d bytes are no PDF", len(file.PDF))
					}
					made = append(made, file.PDF...)
				}
			}
			if jobs == 1 {
				first = made
			} else if !bytes.Equal(first, made) {
				t.Fatal("other bytes with other jobs")
			}
		}
	})
}

// faulty reports whether there is a fault among diagnostics.
func faulty(diags []diag.Diag) bool {
	for _, d := range diags {
		if d.Severity == diag.Fault {
			return true
		}
	}
	return false
}

// trees is what FuzzBuild begins with: the pages of the tests of the command line, with pictures
// that are whole, cut and none, and the hostile pages where they are at hand.
func trees(f *testing.F) (out [][]byte) {
	var names []string
	for _, pattern := range []string{"../cli/testdata/bai/*.html", "../../../shared/hostile/*.*htm*"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		names = append(names, found...)
	}
	if len(names) == 0 {
		f.Fatal("no pages")
	}
	png := gradient(30, 20)
	pictures := []txtar.File{{Name: "vu-dong_files/lua.png", Data: png},
		{Name: "thu-gom-rac_files/xe.png", Data: png[:len(png)/2]}, {Name: "p_files/x.gif", Data: []byte("GIF89a")}}
	for i, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		if len(data) > 100_000 {
			continue
		}
		for _, more := range []int{0, 1} {
			ar := &txtar.Archive{Comment: []byte{byte(2*i + more), '\n'}, Files: []txtar.File{{Name: filepath.Base(name), Data: data}}}
			if more == 1 {
				ar.Files = append(append(ar.Files, txtar.File{Name: "p.txt", Data: []byte("Tin của xã\n\nTừ ngày 1/11, chín thôn trong xã đều đã có tổ thu gom rác tự quản.\n")}), pictures...)
			}
			out = append(out, txtar.Format(ar))
		}
	}
	return out
}
