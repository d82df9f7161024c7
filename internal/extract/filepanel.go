package extract

import (
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// besideFiles are the words that are beside the links to files: how large they are, and what
// can be done with them.
var besideFiles = lineSet("kb", "mb", "gb", "bytes", "kích", "thước", "dung", "lượng", "tải", "về", "xuống", "xem", "lượt", "size",
	"download", "view", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "rar")

// filePanel is the box of files right behind the box that has nothing in it but headline and
// copy, and is of its kind: systems keep the files of an article in a panel of their own. It is
// nil where anything else comes next, and where each file says that it is for all.
func (f *facts) filePanel(n *html.Node) *html.Node {
	if p := n.Parent; p != nil && p.Data != "body" && f.of(p).text == f.of(n).text {
		n = p // around the one box in it
	}
	c := f.boxBehind(n)
	if c == nil || c.Data != n.Data || !shareClass(c, n) || f.isFurniture(c) || !f.isAttachments(c, f.of(c)) || !f.saysFilesOnly(c) || f.areForAll(c) {
		return nil
	}
	return c
}

// forAll ends the names of files for everybody who comes to the site.
var forAll = pattern(`(?i)(?:mẫu|sử dụng|dùng) chung$`)

// areForAll reports whether a box links to several files, all of them for everybody.
func (f *facts) areForAll(n *html.Node) bool {
	files := 0
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "a" && f.of(c).text > 0 {
			if files++; !forAll().MatchString(squeeze(text(c))) {
				return false
			}
		}
	}
	return files > 1
}

// boxBehind is the next element behind one that says something or shows a picture; nil where
// a text is between.
func (f *facts) boxBehind(n *html.Node) *html.Node {
	for c := n.NextSibling; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && letterCount(c.Data) > 0:
			return nil
		case c.Type == html.ElementNode:
			if m := f.of(c); m.text > 0 || m.pics > 0 {
				return c
			}
		}
	}
	return nil
}

// saysFilesOnly reports whether what a box says beside its links to files is nothing but their
// heading, whole, and how large each is: "Tài liệu đính kèm mới nhất" is over those of others.
func (f *facts) saysFilesOnly(n *html.Node) bool {
	var head, rest strings.Builder
	begun := false
	for c := range n.Descendants() {
		switch {
		case c.Type == html.ElementNode && c.Data == "a" && f.of(c).text > 0:
			begun = true
		case c.Type != html.TextNode || hasLinkAncestor(c):
		case begun:
			rest.WriteString(" " + c.Data)
		default:
			head.WriteString(" " + c.Data)
		}
	}
	isSign := func(r rune) bool { return strings.ContainsRune(" :.,;()[]|-–•/0123456789\u00a0\t\n\r", r) }
	plain := strings.TrimFunc(fold(squeeze(head.String())), isSign)
	if !slices.ContainsFunc(attachmentHeads[:], func(h string) bool { return strings.TrimSuffix(h, ":") == plain }) {
		return false
	}
	for word := range strings.FieldsFuncSeq(fold(rest.String()), isSign) {
		if !besideFiles()[word] {
			return false
		}
	}
	return true
}

// fileSigns are the names of pictures that say of which kind a file is.
var fileSigns = lineSet("pdf", "doc", "docx", "word", "xls", "xlsx", "excel", "ppt", "pptx", "powerpoint", "zip", "rar", "paperclip")

// isFileSign reports whether a picture says no more than of which kind the file is that a link
// around it, or the element behind it, leads to.
func isFileSign(n *html.Node, src string) bool {
	if isData(src) {
		return false
	}
	name := path.Base(withoutQuery(src))
	if !fileSigns()[strings.ToLower(strings.TrimSuffix(name, path.Ext(name)))] {
		return false
	}
	link := n.Parent
	if link.Data != "a" {
		for link = n.NextSibling; link != nil && link.Type != html.ElementNode; link = link.NextSibling {
		}
	}
	return link != nil && link.Data == "a" && isFile(attr(link, "href"))
}
