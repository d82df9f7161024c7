package source

import (
	"cmp"
	"errors"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"bantin/internal/diag"
	"bantin/internal/limit"
)

// Limits on one page.
const (
	maxBytes   = limit.Page   // of a file
	maxMarkup  = limit.Markup // of it beside the pictures and fonts that it holds
	maxDepth   = limit.Depth
	maxNodes   = limit.Nodes
	maxPicture = limit.PictureFile
)

// Page is one saved page.
type Page struct {
	File     string            // as the user named it
	Doc      *goquery.Document // nil for pasted text
	Text     string            // pasted text
	URL      string            // address it was saved from, "" when unknown
	Saved    string            // RFC 3339 time of saving, "" when unknown
	Encoding string
	Marked   bool // Doc is one article as bantin itself wrote it, not a page to search
	Formulas bool // some are marked, as printed as code or as unread
	Pictures Store
	Diags    []diag.Diag // what was noticed in reading it

	Conversions []Conversion // from old encodings, one for each that was met

	asked *asked          // of the files beside it; nil for a page that has none
	off   map[string]bool // conversions that are switched off, for it and the pages in its frames
}

// Read reads the pages that a file holds: one, or each of the articles that bantin
// wrote into it.
func Read(files Files, in Input) ([]*Page, error) {
	name := in.File
	if info, err := files.Stat(name); err == nil && info.Size() > maxBytes {
		return nil, fault(name, diag.PageTooLarge, mebibytes(int(info.Size())))
	}
	data, err := files.ReadFile(name)
	if err != nil {
		return nil, &diag.Error{Diag: Unread(name, err), Cause: err}
	}
	return eachMarked(readForm(name, data, in.Off, func(p *Page) (*Page, error) {
		folder := openFolder(files, in)
		if p.Doc != nil {
			folder.twins = twinsIn(p.Doc.Nodes[0])
		}
		p.Pictures = inline{folder}
		p.readIndex(folder)
		p, err := openFrames(p, folder)
		if err == nil {
			p.asked = folder.asked
		}
		return p, err
	}))
}

// readForm reads a page in whatever form the bytes of a file have; around gives one
// that is a file by itself what lies around it.
func readForm(name string, data []byte, off map[string]bool, around func(*Page) (*Page, error)) (*Page, error) {
	data, cut, err := gunzip(name, data)
	if err != nil {
		return nil, err
	}
	if kind := archiveKind(data); kind != "" {
		return nil, fault(name, diag.PageArchive, kind)
	}
	data = asMail(data)
	var p *Page
	if read := packed(data); read != nil {
		p, err = read(name, data, off)
	} else if isShortcutText(data) {
		return nil, fault(name, diag.InputShortcut, diag.Names{name})
	} else if p, err = readPage(name, data, off); err == nil {
		p, err = around(p)
	}
	if cut && err == nil {
		p.Diags = append(p.Diags, diag.Diag{Code: diag.PageTruncated, Severity: diag.Warning, File: name})
	}
	return p, err
}

func single(p *Page, err error) ([]*Page, error) {
	if err != nil {
		return nil, err
	}
	return []*Page{p}, nil
}

// ReadPiped reads the pages of an input that has no folder, such as standard input.
func ReadPiped(in Input, data []byte) ([]*Page, error) {
	if len(data) > maxBytes {
		return nil, fault(in.File, diag.PageTooLarge, mebibytes(len(data)))
	}
	return eachMarked(readForm(in.File, data, in.Off, func(p *Page) (*Page, error) {
		return readFrames(p, func(string, []byte) (*Page, error) { return nil, errOutside })
	}))
}

func fault(name string, code diag.Code, args ...any) error {
	return &diag.Error{Diag: diag.Diag{Code: code, Severity: diag.Fault, File: name, Args: args}}
}

// readPage reads a file that is one page.
func readPage(name string, data []byte, off map[string]bool) (*Page, error) {
	return readPageIn(name, data, "", off)
}

// readPageIn reads a page whose charset was declared outside it, "" for none.
func readPageIn(name string, data []byte, declared string, off map[string]bool) (*Page, error) {
	if len(data) > maxBytes {
		return nil, fault(name, diag.PageTooLarge, mebibytes(len(data)))
	}
	if isOtherFile(data) {
		return nil, fault(name, diag.PageBinary)
	}
	text, encoding := Decode(data, declared)
	return readText(name, text, encoding, off, true)
}

// readText reads the text of a file as a page. outer says that it may show the source of
// another, which is read in its place then; no page is read that one of these shows.
func readText(name, text, encoding string, off map[string]bool, outer bool) (*Page, error) {
	p := &Page{File: name, Encoding: encoding, Pictures: inline{}, off: off}
	if strings.TrimSpace(text) == "" {
		return nil, fault(name, diag.PageEmpty)
	}
	if head := text[:min(len(text), 8192)]; strings.Count(head, "\x00")*500 > len(head) {
		return nil, fault(name, diag.PageBinary)
	}
	text = fromJSON(strings.ReplaceAll(text, "\x00", "")) // a broken transfer leaves some
	markup, lifted := lift(text)
	if len(markup) > maxMarkup {
		return nil, fault(name, diag.PageTooLarge, mebibytes(len(markup)))
	}
	if !isHTML(text) {
		plain := unescapedText(text)
		if outer && isHTML(plain) {
			return readText(name, plain, encoding, off, false)
		}
		p.Text = withLines(plain)
		if fits := firstLines(p.Text, maxNodes); fits < len(p.Text) {
			p.Text = p.Text[:fits]
			p.Diags = append(p.Diags, diag.Diag{Code: diag.PageCut, Severity: diag.Warning, File: name})
		}
		p.readLegacyText()
		return p, nil
	}
	fits := fitting(markup, maxParts)
	if fits < len(markup) { // comments say nothing to a reader, but each is a part
		markup = commentless(markup)
		fits = fitting(markup, maxParts)
	}
	root, err := html.ParseWithOptions(strings.NewReader(markup[:fits]), html.ParseOptionEnableScripting(false))
	if err != nil {
		if errors.Is(err, html.ErrBufferExceeded) || strings.Contains(err.Error(), "stack") {
			return nil, fault(name, diag.PageTooDeep)
		}
		return nil, fault(name, diag.PageBroken, err.Error())
	}
	if endsInTag(text) {
		p.Diags = append(p.Diags, diag.Diag{Code: diag.PageTruncated, Severity: diag.Warning, File: name})
	}
	p.Marked = len(markedArticles(root)) > 0
	if outer && !p.Marked {
		if source, ok := sourceShown(root, markup); ok {
			return p.readShown(restored(source, lifted), addressOfSource(root, markup))
		}
	}
	cut := fits < len(markup)
	if !p.Marked {
		joinStreamed(root)
		cut = unescapeCopy(root, markup) || cut
	}
	if cutDeep(root) || cut {
		p.Diags = append(p.Diags, diag.Diag{Code: diag.PageCut, Severity: diag.Warning, File: name})
	}
	if !p.Marked {
		p.repair(root, markup[:fits])
	}
	restore(root, lifted)
	p.Doc = goquery.NewDocumentFromNode(root)
	if !p.Marked {
		p.origin(markup)
	}
	return p, nil
}

// readShown reads the page whose source a page shows.
func (p *Page) readShown(source, address string) (*Page, error) {
	inner, err := readText(p.File, source, p.Encoding, p.off, false)
	if err == nil {
		inner.URL = cmp.Or(inner.URL, address)
		inner.Diags = append(p.Diags, inner.Diags...)
	}
	return inner, err
}

// withLines returns a text with the ends of lines that others have: old programs of the
// Mac end them with CR, and what is copied from some programs has signs of Unicode or of
// Word there. A text with any end of its own keeps the others as they are.
func withLines(text string) string {
	if strings.Contains(text, "\n") {
		return text
	}
	return strings.NewReplacer("\r", "\n", "\v", "\n", "\u2028", "\n", "\u2029", "\n\n").Replace(text)
}

// firstLines is how much of a text its first lines are, those without words not counted.
func firstLines(text string, most int) int {
	at, n := 0, 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			if n++; n > most {
				break
			}
		}
		at += len(line)
	}
	return at
}

// repair makes the tree of a page what its readers see.
func (p *Page) repair(root *html.Node, markup string) {
	p.readLegacy(root, markup)
	compose(root, markup)
	unwrapForms(root)
	openShadows(root)
	p.Formulas = showFormulas(root, markup)
	breakSpans(root)
	endLinks(root)
	lowerFeet(root)
	plainAMP(root)
	applySheets(root)
	unfold(root)
	showVariables(root)
}

// endsInTag reports whether a page breaks off within a tag. Where it breaks off
// elsewhere cannot be told: many pages that are whole have no last tag.
func endsInTag(text string) bool {
	at := strings.LastIndexByte(text, '<')
	if at < 0 || at+1 == len(text) || strings.IndexByte(text[at:], '>') >= 0 {
		return false
	}
	c := text[at+1]
	return c == '/' || c == '!' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// mebibytes is a number of bytes in MiB, rounded up.
func mebibytes(n int) int { return (n + 1<<20 - 1) >> 20 }

// isOtherFile reports whether a file begins with the mark of a common kind
// that holds no page.
func isOtherFile(data []byte) bool {
	for _, mark := range [...]string{
		"%PDF-", "PK\x03\x04", "\x89PNG", "\xFF\xD8\xFF", "GIF8", "RIFF", "\xD0\xCF\x11\xE0", "{\\rtf", "bplist", "\x1F\x8B\x08",
	} {
		if strings.HasPrefix(string(data[:min(len(data), 8)]), mark) {
			return true
		}
	}
	return false
}

// cutDeep drops what is nested too deeply or comes after too many nodes, so
// that nothing that walks the tree can run out of stack or time; scripts and styles, in
// which nobody walks, and comments are not counted. It reports whether anything was dropped.
func cutDeep(root *html.Node) bool {
	cut, nodes, depth := false, 0, 0
	for n := root; n != nil; {
		if n.Type != html.CommentNode && !isProgram(n) && !isProgram(n.Parent) {
			nodes++
		}
		if depth > maxDepth || nodes > maxNodes {
			next := n.NextSibling
			parent := n.Parent
			parent.RemoveChild(n)
			cut = true
			for next == nil && parent != nil {
				depth--
				next, parent = parent.NextSibling, parent.Parent
			}
			n = next
			continue
		}
		if n.FirstChild != nil {
			n = n.FirstChild
			depth++
			continue
		}
		for n != nil && n.NextSibling == nil {
			n = n.Parent
			depth--
		}
		if n != nil {
			n = n.NextSibling
		}
	}
	return cut
}

// isProgram reports whether a node is a script or a style.
func isProgram(n *html.Node) bool {
	return n != nil && n.Type == html.ElementNode && (n.Data == "script" || n.Data == "style")
}

// unwrapForms turns forms into plain boxes: on SharePoint the whole page sits
// in one.
func unwrapForms(root *html.Node) {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "form" {
			n.Data, n.DataAtom = "div", 0
		}
	}
}

// origin finds the address and the time that the page was saved from.
func (p *Page) origin(text string) {
	attr := func(sel, name string) string {
		v, _ := p.Doc.Find(sel).First().Attr(name)
		return strings.TrimSpace(v)
	}
	head := text[:min(len(text), 4096)]
	address, saved := savedBy(text, attr)
	p.Saved = cmp.Or(savedTime(text, head), saved)
	for _, u := range []string{
		attr(`link[rel="canonical"]`, "href"), attr(`meta[property="og:url"]`, "content"),
		savedFrom(head), singleFile(head, "url:"), sharePoint(text), address,
	} {
		if !strings.HasPrefix(u, "http://") && !strings.HasPrefix(u, "https://") || p.URL != "" && !p.leadsDeeper(p.URL, u) {
			continue
		}
		if p.URL = u; !isSite(u) {
			break // old portals give the first page as the address of all
		}
	}
}

// savedTime reads when a page was saved: SingleFile writes it into its
// comment, SharePoint into the digest of its form.
func savedTime(text, head string) string {
	line := singleFile(head, "saved date:")
	line, _, _ = strings.Cut(line, " (")
	if t, err := time.Parse("Mon Jan 2 2006 15:04:05 GMT-0700", line); err == nil {
		return t.Format(time.RFC3339)
	}
	if _, rest, ok := strings.Cut(text, "__REQUESTDIGEST\" value=\"0x"); ok {
		_, rest, _ = strings.Cut(rest[:min(len(rest), 400)], ",")
		v, _, _ := strings.Cut(rest, "\"")
		if t, err := time.Parse("2 Jan 2006 15:04:05 -0700", strings.TrimSpace(v)); err == nil {
			return t.Format(time.RFC3339)
		}
	}
	return ""
}

// savedFrom reads <!-- saved from url=(0051)https://… -->.
func savedFrom(head string) string {
	_, rest, ok := strings.Cut(head, "saved from url=")
	if !ok {
		return ""
	}
	if strings.HasPrefix(rest, "(") {
		_, rest, _ = strings.Cut(rest, ")")
	}
	end := strings.IndexAny(rest, " \n\r>")
	if end < 0 {
		return ""
	}
	return strings.TrimSuffix(rest[:end], "--")
}

// singleFile reads a line of SingleFile's comment.
func singleFile(head, key string) string {
	_, rest, ok := strings.Cut(head, "Page saved with SingleFile")
	if !ok {
		return ""
	}
	if _, rest, ok = strings.Cut(rest, key); !ok {
		return ""
	}
	line, _, _ := strings.Cut(strings.TrimSpace(rest), "\n")
	return strings.TrimSpace(line)
}

// sharePoint joins the address out of _spPageContextInfo.
func sharePoint(text string) string {
	i := strings.Index(text, "_spPageContextInfo")
	if i < 0 {
		return ""
	}
	text = text[i:min(len(text), i+16<<10)]
	value := func(key string) string {
		_, rest, ok := strings.Cut(text, `"`+key+`":"`)
		if !ok {
			_, rest, ok = strings.Cut(text, key+`: "`)
		}
		if !ok {
			return ""
		}
		v, _, _ := strings.Cut(rest, `"`)
		return strings.NewReplacer(`\u002f`, "/", `\u002F`, "/", `\/`, "/").Replace(v)
	}
	web, path := value("webAbsoluteUrl"), value("serverRequestPath")
	if web == "" || path == "" {
		return ""
	}
	scheme, rest, ok := strings.Cut(web, "://")
	if !ok {
		return ""
	}
	host, _, _ := strings.Cut(rest, "/")
	return scheme + "://" + host + path
}
