package extract

import (
	"slices"

	"golang.org/x/net/html"
)

// ruleAttachments takes the files that belong to an article, in a box of their own below
// its copy.
const ruleAttachments rule = "attachments"

// attachmentHeads is what a line begins with that names the files of an article.
var attachmentHeads = [...]string{"file đính kèm", "tệp đính kèm", "tệp tin đính kèm", "tập tin đính kèm",
	"tài liệu đính kèm", "văn bản đính kèm", "các file đính kèm", "các tệp đính kèm", "các tệp tin đính kèm",
	"các tập tin đính kèm", "đính kèm:", "attachments", "attached files", "attached file:"}

// Bounds of such a box, which has the size of each file and who may read it beside its link.
const (
	maxAttachments     = 2000 // letters
	maxAttachmentsHead = 200  // letters of a box in it that is named for its heading
	maxBesideFile      = 40   // letters beside a link
	maxAttachmentsName = 256  // bytes of what names files, be its letters written as codes
	maxBoxesBelow      = 4    // boxes that are looked at below the copy
)

// withAttachments is a reading with the box right below its copy that names the files of the
// article, and has nothing but links to them, which systems keep in a field of their own. It
// is read last: who signs the article does so above it.
func (r reading) withAttachments() reading {
	f, b := r.facts, r.body
	if r.headline.node == nil {
		return r
	}
	box := f.attachmentsBelow(b.roots[len(b.roots)-1])
	if box == nil || b.profile != nil && !f.saysFilesOnly(box) {
		return r
	}
	in := readPieces(f, &body{roots: []*html.Node{box}, main: box}, headline{}, nil)
	files := bodyCopy{left: in.left, marked: in.marked, warnings: in.warnings} // all that is said there belongs there
	for _, p := range in.out {
		files.blocks, files.nodes = append(files.blocks, p.block), append(files.nodes, p.node)
	}
	return r.joined(box, ruleAttachments, files.withAbsoluteLinks())
}

// attachmentsBelow is the box of files right below one, which may be in others that hold no
// headline, or in a panel right behind the box that does; nil where there is none.
func (f *facts) attachmentsBelow(n *html.Node) *html.Node {
	looked := 0
	for ; n.Parent != nil && n.Data != "body"; n = n.Parent {
		for c := n.NextSibling; c != nil; c = c.NextSibling {
			if c.Type == html.TextNode && letterCount(c.Data) > 0 {
				return nil
			}
			m := f.of(c)
			if c.Type != html.ElementNode || m.text == 0 {
				continue
			}
			if f.isAttachments(c, m) {
				return c
			}
			if looked++; looked == maxBoxesBelow || m.paras > 0 || m.heads > 0 {
				return nil
			}
		}
		if f.of(n.Parent).h1 {
			return f.filePanel(n.Parent)
		}
	}
	return nil
}

// isAttachments reports whether a box says that files belong to the article, and links to
// nothing else.
func (f *facts) isAttachments(n *html.Node, m *extent) bool {
	if m.links == 0 || m.text > maxAttachments || m.paras > 0 || m.h1 || !isBlock(n) {
		return false
	}
	if m.text-m.link > maxBesideFile*(m.links+1) || !beginsAttachments(n) {
		return false
	}
	for c := range n.Descendants() {
		switch {
		case c.Type != html.ElementNode:
		case c.Data == "form" || c.Data == "input":
			return false
		case c.Data == "a" && hasHref(c) && f.of(c).text > 0 && !isFile(attr(c, "href")) && !isFile(text(c)):
			return false
		}
	}
	return true
}

// beginsAttachments reports whether a box begins with what names the files of an article.
func beginsAttachments(n *html.Node) bool {
	said := textUpTo(n, maxAttachmentsName)
	return slices.ContainsFunc(attachmentHeads[:], func(head string) bool { return beginsFold(said, head) })
}
