package extract

import (
	"slices"
	"sync"

	"golang.org/x/net/html"

	"bantin/internal/profile"
	"bantin/internal/source"
)

// facts is what is known of a page before anything is decided: how much text
// is in each box, what the page says of itself, which heading it repeats.
// All later steps read it; none changes it or the tree.
type facts struct {
	page     *source.Page
	room     *room // that all this is in
	root     *html.Node
	elements *elements
	profiles []*profile.Profile // to be tried, in order
	tags     metaTags
	linked   []ldScript
	declared *ldArticle // the article in it, nil when there is none
	window   string     // title of the browser's window
	portal   portal
	writers  []string   // people whom the page's data give as its authors
	headline *html.Node // heading that the page's own data repeat, else its only h1
	extents  map[*html.Node]*extent
	hidden   map[*html.Node]rule // of what is straight in what is seen, by more than its name
	offers   map[*html.Node]bool // of the rest of the article for a subscription
	seen     []extent            // of all elements that are seen, in the order of the page
	none     extent              // of what is not seen
	letters  []int32             // of each of the texts of the page that is seen
	loose    bool                // nothing is furniture by its shape or its name
	places   places              // memo of where elements are
	verdicts []*reason           // memo of furniture, by the places of extents: it follows from the rest
	noReason *reason             // the verdict on what is none

	allLines  []nearLine                    // memo of the lines of the page
	named     map[[2]string]*furnitureNames // memo by class and id
	colophons map[*html.Node]bool           // memo of the boxes with a line of its foot
	titled    map[*html.Node]bool           // memo of the boxes with a line that is the window's title
	beside    map[*html.Node]bool           // memo of the boxes whose pictures tell no story
	asides    map[*html.Node]bool           // memo of what is in no list and no menu
	above     []nearLine                    // memo of the lines above the copy of the body aboveOf
	aboveOf   *body
	menu      int32 // memo of the place of the menu above the copy of the body menuOf
	menuOf    *body
}

// measure gathers the facts of a page that these profiles are to be tried on;
// without any, those that are built in.
func measure(p *source.Page, profiles []*profile.Profile) *facts {
	if len(profiles) == 0 {
		profiles = profile.Builtin()
	}
	in := rooms.Get().(*room)
	in.elements.read(p)
	f := &facts{page: p, room: in, root: p.Doc.Nodes[0], elements: &in.elements, profiles: profiles,
		places: places{}, named: in.named, beside: map[*html.Node]bool{},
		asides: map[*html.Node]bool{}}
	f.hidden = map[*html.Node]rule{}
	f.extents = in.extents
	in.seen = ofLength(in.seen, len(f.elements.all)+1)
	f.seen = in.seen[:0]
	in.verdicts = ofLength(in.verdicts, len(in.seen))
	f.verdicts, f.noReason = in.verdicts, &reason{}
	f.tags = readTags(f.find("meta[content]"))
	f.linked = linkedData(f.find(`script[type="application/ld+json"]`))
	f.declared = declaredArticle(f.linked)
	if n := f.find("title"); len(n) > 0 && n[0].FirstChild != nil {
		f.window = onceAtEnd(withoutPart(withSeparators(squeeze(n[0].FirstChild.Data))))
	}
	f.portal = portal{name: fold(f.tags.first("og:site_name")), host: hostOf(p.URL), vietnamese: sync.OnceValue(func() bool { return speaksVietnamese(f.root) })}
	f.writers = f.portal.persons(f.tags.first("author", "article:author", "dc.creator"))
	if f.declared != nil {
		f.writers = append(f.writers, f.portal.persons(f.declared.Authors...)...)
	}
	f.headline = f.findHeadline()
	in.letters = ofLength(in.letters, len(f.elements.texts))
	f.letters = in.letters
	f.count(f.root, &textCursor{facts: f})
	f.offers = f.findOffers()
	return f
}

// find returns the elements that a selector matches, in the order of the page.
func (f *facts) find(selector string) []*html.Node { return f.elements.find(selector) }

// lines is the lines of the page that a reader sees.
func (f *facts) lines() []nearLine {
	if f.allLines == nil {
		f.allLines = f.appendLines(slices.Grow(f.room.lines, len(f.elements.texts)/3), f.root, nil)
		f.room.lines = f.allLines
	}
	return f.allLines
}

// unseen is the rule by which no reader sees the text of an element that is in
// nothing unseen, "" when readers do. What has an extent is seen.
func (f *facts) unseen(n *html.Node) rule {
	if _, ok := f.extents[n]; ok {
		return ""
	}
	if by, ok := f.hidden[n]; ok {
		return by
	}
	return unseen(n)
}

// of is the extent of an element; an empty one for what is not seen.
func (f *facts) of(n *html.Node) *extent {
	if m := f.extents[n]; m != nil {
		return m
	}
	return &f.none
}

// first is the text of the first match of a selector that has any.
func (f *facts) first(selector string) (string, *html.Node) {
	if selector == "" {
		return "", nil
	}
	for _, n := range f.find(selector) {
		if s := unescaped(squeeze(rawText(n))); s != "" {
			return s, n
		}
	}
	return "", nil
}
