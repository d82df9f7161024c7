package source

import (
	"encoding/base64"
	"errors"
	"io/fs"
	"net/url"
	"path"
	"path/filepath"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"
)

// folder is where a page's own pictures may be: beside it, and in the folder
// that the browser made for it.
type folder struct {
	files Files
	dir   string   // of the page
	own   []string // the browser's folder, as it is called on disk
	mu    sync.Mutex
	names map[string]map[string]string // folder → folded name → name on disk
}

func newFolder(files Files, name string) *folder {
	f := &folder{files: files, dir: filepath.Dir(name), names: map[string]map[string]string{}}
	base := filepath.Base(name)
	stem := strings.TrimSuffix(base, filepath.Ext(base))
	for _, suffix := range []string{"_files", "_tệp", ".files"} {
		if on, ok := f.entry(f.dir, stem+suffix); ok {
			f.own = append(f.own, on)
		}
	}
	return f
}

// fold makes names comparable: macOS stores NFD, Windows any case.
func fold(s string) string { return strings.ToLower(norm.NFC.String(s)) }

// entry finds a name in a folder whatever its case and normal form.
func (f *folder) entry(dir, name string) (string, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	names, ok := f.names[dir]
	if !ok {
		names = map[string]string{}
		if entries, err := f.files.ReadDir(dir); err == nil {
			for _, e := range entries {
				if e.Type()&fs.ModeSymlink != 0 {
					continue // it may lead anywhere
				}
				names[fold(e.Name())] = e.Name()
			}
		}
		f.names[dir] = names
	}
	on, ok := names[fold(name)]
	return on, ok
}

// find follows a relative path below the page's folder, name by name.
func (f *folder) find(rel string) (string, bool) {
	dir, out := f.dir, ""
	for part := range strings.SplitSeq(rel, "/") {
		if part == "" || part == "." {
			continue
		}
		if part == ".." {
			return "", false
		}
		on, ok := f.entry(dir, part)
		if !ok {
			return "", false
		}
		dir = filepath.Join(dir, on)
		out = path.Join(out, on)
	}
	return out, out != ""
}

// Resolve maps an address in the page to the name of a file of its own, to
// open it by. Addresses elsewhere are looked up by their last part in the
// browser's folder. Nothing outside the page's folder resolves.
func (p *Page) Resolve(src string) (string, bool) {
	src = strings.TrimSpace(src)
	if strings.HasPrefix(src, "data:image/") {
		return src, true
	}
	if p.folder == nil || src == "" {
		return "", false
	}
	clean := strings.ReplaceAll(src, "\\", "/")
	for i, cut := range []string{clean, strings.SplitN(strings.SplitN(clean, "?", 2)[0], "#", 2)[0]} {
		if i == 1 && cut == clean {
			break
		}
		for _, name := range []string{unescape(cut), cut} {
			if strings.Contains(name, "://") || strings.HasPrefix(name, "/") || len(name) > 1 && name[1] == ':' {
				break
			}
			if on, ok := p.folder.find(name); ok {
				return on, true
			}
		}
		base := path.Base(unescape(cut))
		for _, own := range p.folder.own {
			if on, ok := p.folder.find(own + "/" + base); ok && base != "." && base != "/" {
				return on, true
			}
		}
	}
	return "", false
}

func unescape(s string) string {
	if u, err := url.PathUnescape(s); err == nil {
		return u
	}
	return s
}

// Open reads a file that Resolve named.
func (p *Page) Open(name string) ([]byte, error) {
	if strings.HasPrefix(name, "data:") {
		_, data, ok := strings.Cut(name, ";base64,")
		if !ok || len(data) > maxPicture {
			return nil, errors.New("not a base64 picture")
		}
		return base64.StdEncoding.DecodeString(strings.TrimSpace(data))
	}
	if p.folder == nil || strings.Contains("/"+name+"/", "/../") || filepath.IsAbs(name) {
		return nil, errOutside
	}
	full := filepath.Join(p.folder.dir, filepath.FromSlash(name))
	info, err := p.folder.files.Stat(full)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxPicture {
		return nil, errors.New("file too large")
	}
	return p.folder.files.ReadFile(full)
}
