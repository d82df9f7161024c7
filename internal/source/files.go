// Package source reads one saved page in any form into a tree and its
// pictures. It never touches the network, and opens nothing outside the
// page's own folder.
package source

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"sort"
	"strings"
	"unicode"

	"bantin/internal/diag"

	"golang.org/x/text/unicode/norm"
)

// Files is the file system as inputs see it; names are those of the system.
type Files interface {
	ReadFile(name string) ([]byte, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	Stat(name string) (fs.FileInfo, error)
}

// pageKinds are the endings of saved pages.
func isPage(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml", ".aspx", ".txt":
		return true
	}
	return false
}

// Find turns what the user named into pages: files, folders of pages,
// patterns, and @lists, in natural order (bai2 before bai10). What is not
// there comes back as a diagnostic; the rest goes on.
func Find(files Files, inputs []string) ([]string, []diag.Diag) {
	var out []string
	var diags []diag.Diag
	for _, in := range inputs {
		found, err := findOne(files, in)
		if err != nil || len(found) == 0 {
			code := "input-missing"
			if err == nil {
				code = "input-empty"
			}
			diags = append(diags, diag.Diag{Code: code, Severity: diag.Fault, File: in, Args: []any{in}})
			continue
		}
		out = append(out, found...)
	}
	return out, diags
}

func findOne(files Files, in string) ([]string, error) {
	if in == "-" {
		return []string{in}, nil
	}
	if list, ok := strings.CutPrefix(in, "@"); ok {
		return readList(files, list)
	}
	info, err := files.Stat(in)
	if err != nil {
		if strings.ContainsAny(in, "*?[") {
			return glob(files, in)
		}
		return nil, err
	}
	if !info.IsDir() {
		return []string{in}, nil
	}
	entries, err := files.ReadDir(in)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, e := range entries {
		if !e.IsDir() && isPage(e.Name()) && !strings.HasPrefix(e.Name(), ".") {
			out = append(out, filepath.Join(in, e.Name()))
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return natural(out[i], out[j]) })
	return out, nil
}

// glob expands a pattern where the shell did not.
func glob(files Files, pattern string) ([]string, error) {
	dir, last := filepath.Split(pattern)
	entries, err := files.ReadDir(filepath.Clean("./" + dir))
	if filepath.IsAbs(dir) {
		entries, err = files.ReadDir(dir)
	}
	if err != nil {
		return nil, err
	}
	var out []string
	for _, e := range entries {
		if ok, err := filepath.Match(last, e.Name()); err == nil && ok && !e.IsDir() {
			out = append(out, dir+e.Name())
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return natural(out[i], out[j]) })
	return out, nil
}

// readList reads a file of names, one a line, in UTF-8 or UTF-16 with a mark.
func readList(files Files, name string) ([]string, error) {
	data, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	text, _ := Decode(data, "")
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			if !filepath.IsAbs(line) {
				line = filepath.Join(filepath.Dir(name), line)
			}
			out = append(out, line)
		}
	}
	return out, nil
}

// natural orders names with their numbers as numbers.
func natural(a, b string) bool {
	ra, rb := []rune(norm.NFC.String(a)), []rune(norm.NFC.String(b))
	i, j := 0, 0
	for i < len(ra) && j < len(rb) {
		if isDigit(ra[i]) && isDigit(rb[j]) {
			si, sj := i, j
			for i < len(ra) && isDigit(ra[i]) {
				i++
			}
			for j < len(rb) && isDigit(rb[j]) {
				j++
			}
			na, nb := strings.TrimLeft(string(ra[si:i]), "0"), strings.TrimLeft(string(rb[sj:j]), "0")
			if len(na) != len(nb) {
				return len(na) < len(nb)
			}
			if na != nb {
				return na < nb
			}
			continue
		}
		x, y := unicode.ToLower(ra[i]), unicode.ToLower(rb[j])
		if x != y {
			return x < y
		}
		i++
		j++
	}
	return len(ra)-i < len(rb)-j
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// errOutside is the error of a name outside the page's own folder.
var errOutside = errors.New("outside the page's folder")

// isHTML reports whether bytes look like HTML rather than pasted text.
func isHTML(data []byte) bool {
	head := bytes.ToLower(data[:min(len(data), 4096)])
	for _, mark := range []string{"<!doctype", "<html", "<head", "<body", "<article", "<div", "<p>", "<p ", "<meta", "<title", "<h1", "<form", "<table", "<!--"} {
		if bytes.Contains(head, []byte(mark)) {
			return true
		}
	}
	return false
}
