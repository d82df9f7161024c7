package source

import (
	"path/filepath"
	"strings"
	"testing"

	"bantin/internal/diag"
)

func TestFindAllGoesBelowFoldersWithPages(t *testing.T) {
	m := memory{}
	for _, name := range []string{"b2.html", "b10.html", "b2_files/frame.html", ".an/x.html", "so/1/bantin.yaml", "so/1/x.txt",
		"so/bantin.yaml", "so/1/2/y.mhtml", "so/z.docx", "pdf/x.html"} {
		m["luu/"+name] = file("<html>")
	}
	tree, err := FindAll(m, "luu", "bantin.yaml", func(dir string) bool { return filepath.Base(dir) == "pdf" })
	// What is left out and has pages is said.
	if err != nil || len(tree.Diags) != 1 || tree.Diags[0].Code != diag.InputResults || filepath.ToSlash(tree.Diags[0].File) != "luu/pdf" {
		t.Fatal(err, tree.Diags)
	}
	var got []string
	for _, in := range tree.Inputs {
		got = append(got, in.File)
		if in.Folder != "luu" {
			t.Errorf("%s is read in %q", in.File, in.Folder)
		}
	}
	all := strings.Join(got, " ") + ", marked " + strings.Join(tree.Marked, " ") + ", not read"
	for _, f := range tree.Passed {
		all += " " + f.File
	}
	if filepath.ToSlash(all) != "luu/b2.html luu/b10.html luu/so/1/x.txt luu/so/1/2/y.mhtml, marked luu/so luu/so/1, "+
		"not read luu/so/z.docx" {
		t.Error(all)
	}
	if _, err := FindAll(m, "khong", "", nil); err == nil {
		t.Error("a folder that is not there has pages")
	}
}
