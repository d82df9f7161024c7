package finish

import (
	"bytes"
	"fmt"
	"strings"
)

// resources adds the fonts of the document, and gives each page the pictures
// that are drawn on it. fpdf has all pages share one dictionary of all pictures:
// a page taken out of the file would take the pictures of all others with it.
// Pages share their fonts, and pages without pictures all.
func (f *file) resources(fonts []Font) error {
	pages, err := f.pageObjects()
	if err != nil {
		return err
	}
	pictures, err := f.sharedPictures(pages)
	if err != nil {
		return err
	}
	font := f.add(nil, nil)
	for i := range fonts {
		font.set(fonts[i].Key, fmt.Sprintf("%d 0 R", f.font(&fonts[i])))
	}
	made := map[string]*object{} // by the pictures
	seen := map[string]bool{}
	for _, page := range pages {
		var drawn map[string]bool
		if len(pictures) > 0 {
			if drawn, err = f.drawn(page); err != nil {
				return err
			}
		}
		var dict strings.Builder
		for _, p := range pictures {
			if drawn[p.key] {
				seen[p.key] = true
				fmt.Fprintf(&dict, "/%s %s", p.key, p.val)
			}
		}
		r := made[dict.String()]
		if r == nil {
			r = f.add(nil, nil)
			r.set("Font", fmt.Sprintf("%d 0 R", font.num))
			if dict.Len() > 0 {
				r.set("XObject", "<<"+dict.String()+">>")
			}
			made[dict.String()] = r
		}
		page.set("Resources", fmt.Sprintf("%d 0 R", r.num))
	}
	for _, p := range pictures {
		if !seen[p.key] {
			return fmt.Errorf("finish: the picture %s is on no page", p.key)
		}
	}
	return nil
}

// sharedPictures is the pictures among the resources that fpdf shares between all
// pages. It knows no font of ours.
func (f *file) sharedPictures(pages []*object) ([]pair, error) {
	var shared *object
	for _, page := range pages {
		r, err := f.follow(page, "Resources")
		if err != nil {
			return nil, err
		}
		if shared != nil && r != shared {
			return nil, fmt.Errorf("finish: object %d: resources of its own", page.num)
		}
		shared = r
	}
	for _, p := range shared.dict {
		// ProcSet says nothing since PDF 1.4 (ISO 32000-1, 14.2).
		if p.key == "ProcSet" || p.key == "XObject" {
			continue
		}
		if v := string(bytes.Join(bytes.Fields(p.val), nil)); v != "<<>>" {
			return nil, fmt.Errorf("finish: object %d: /%s %q", shared.num, p.key, v)
		}
	}
	s := scanner{data: shared.get("XObject")}
	pictures, err := s.dictionary()
	if err != nil {
		return nil, fmt.Errorf("finish: object %d: /XObject: %w", shared.num, err)
	}
	return pictures, nil
}

// drawn is the names of the pictures that a page draws. fpdf ends each with " Do Q";
// words of the copy that do so too name no picture.
func (f *file) drawn(page *object) (map[string]bool, error) {
	contents, err := f.follow(page, "Contents")
	if err != nil {
		return nil, err
	}
	var out map[string]bool
	end := []byte(" Do Q")
	for b := contents.stream; ; {
		i := bytes.Index(b, end)
		if i < 0 {
			return out, nil
		}
		if name := bytes.LastIndexByte(b[:i], '/'); name >= 0 {
			if out == nil {
				out = map[string]bool{}
			}
			out[string(b[name+1:i])] = true
		}
		b = b[i+len(end):]
	}
}
