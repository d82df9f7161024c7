package bulletin

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/pdf"
	"bantin/internal/proofsheet"
	"bantin/internal/style"
	"bantin/internal/unit"
	"bantin/internal/wording"
)

// ProofSheet is the file of what is handed round before an issue is printed, in a
// language: a page to sign, and the contact sheet of all pictures that its pages have. The
// request must have kept the articles. Lost is what its inputs could not give, ToLookAt how many
// things are in the proof list.
func ProofSheet(ctx context.Context, r *Request, res *Result, lost []diag.Diag, toLookAt int, l diag.Lang) ([]byte,
	*frame.Document, error) {
	t, diags := style.Embedded(style.Default)
	if t == nil {
		return nil, nil, &diag.Error{Diag: diags[0]}
	}
	words := proofWordsIn(l)
	is := proofOf(r, res, toLookAt, words.pages, l)
	for _, d := range lost {
		if d.Code.IsMissing() {
			is.Lost = append(is.Lost, d.Whole(l))
		}
	}
	fonts := r.Fonts
	if fonts == nil {
		fonts = font.NewSet()
	}
	stock := NewStock()
	for {
		doc, err := proofsheet.Pages(is, &words.Words, t, fonts)
		if err != nil {
			return nil, nil, err
		}
		broke := stock.clean(ctx, r.Read.Jobs, []*frame.Document{doc})
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		if !broke {
			var file bytes.Buffer
			o := pdf.Options{Created: r.Created, Producer: r.Producer, Rasters: stock.rasters}
			err := pdf.Write(&file, doc, o)
			return file.Bytes(), doc, err
		}
		for i := range is.Articles { // those whose pixels turned out to be broken
			for k := range is.Articles[i].Pictures {
				if p := &is.Articles[i].Pictures[k]; p.Picture != nil && stock.broken[p.Picture.Hash] != nil {
					p.Picture = nil
				}
			}
		}
	}
}

// proofOf is an issue as it is signed.
func proofOf(r *Request, res *Result, toLookAt int, pages string, l diag.Lang) *proofsheet.Issue {
	s := standard(r.Series, r.Read.Text)
	is := &proofsheet.Issue{Name: dotted(runningTitle(&s), issueLine(r.Number, r.Day)), ToLookAt: toLookAt}
	for _, ed := range res.Editions {
		if ed.Document != nil {
			is.Editions = append(is.Editions, fmt.Sprintf(pages, ed.Template.Name, len(ed.Document.Pages)))
		}
	}
	printed := printedSizes(res)
	for i, e := range res.Entries {
		if e.Article == nil {
			is.Articles = append(is.Articles, proofsheet.Article{Number: i + 1, Title: e.File, Lost: e.Why().Text(l)})
			continue
		}
		a := proofsheet.Article{Number: i + 1, Title: e.Article.Title, LeftOut: len(e.Article.LeftOut)}
		if len(res.Editions) > 0 {
			a.Page = res.Editions[0].Opens[i]
		}
		for _, c := range e.Cut {
			a.Cut = append(a.Cut, proofsheet.Cut{Number: c.Number, Text: FirstWords(c.Text)})
		}
		for k, im := range foundImages(e) {
			p := proofsheet.Picture{Number: k + 1, Name: im.Name(), Picture: e.Picture(k)}
			if p.Picture != nil {
				p.Printed = printed[i][p.Picture.Hash]
			}
			a.Pictures = append(a.Pictures, p)
		}
		is.Articles = append(is.Articles, a)
	}
	return is
}

// foundImages is the pictures that the page of an entry has.
func foundImages(e *Entry) []article.Image {
	if e.found == nil {
		return nil
	}
	return e.found.Images()
}

// mostWords is how many words show what paragraph is meant.
const mostWords = 12

// FirstWords is the beginning of a text.
func FirstWords(text string) string {
	words := strings.Fields(text)
	if len(words) <= mostWords {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:mostWords], " ") + " …"
}

// printedSizes is the sizes that the pictures of each entry have in the first edition, by
// their hashes; each size once.
func printedSizes(res *Result) []map[[32]byte][]proofsheet.Size {
	out := make([]map[[32]byte][]proofsheet.Size, len(res.Entries))
	if len(res.Editions) == 0 || res.Editions[0].Document == nil {
		return out
	}
	from := byNumber(res.Entries)
	doc := res.Editions[0].Document
	for i := range doc.Pages {
		frame.Walk(doc.Pages[i].Items, func(it frame.Item, _, _ unit.Length) {
			im, ok := it.(*frame.Image)
			if !ok {
				return
			}
			n := doc.Structure.Article(im.Node)
			if n < 1 || n >= len(from) {
				return
			}
			at := from[n]
			if out[at] == nil {
				out[at] = map[[32]byte][]proofsheet.Size{}
			}
			out[at][im.Picture.Hash] = withSize(out[at][im.Picture.Hash], im)
		})
	}
	return out
}

// withSize adds the size of an image to sizes, if it is not among them.
func withSize(sizes []proofsheet.Size, im *frame.Image) []proofsheet.Size {
	size := proofsheet.Size{W: im.W, H: im.H, Pixels: im.Picture.Width - im.Treatment.Trim.W}
	for _, s := range sizes {
		if s == size {
			return sizes
		}
	}
	return append(sizes, size)
}

// proofWords are the words of a proof sheet, and how an edition is named.
type proofWords struct {
	proofsheet.Words
	pages string // "%s: %d trang"
}

// proofWordsIn is these words in a language.
func proofWordsIn(l diag.Lang) proofWords {
	t := func(key wording.Key) string { return wording.Text(l, key) }
	return proofWords{proofsheet.Words{
		Language: l.String(),
		Title:    t("Approval for print"),
		Pictures: t("Pictures of this issue"),
		Editions: t("Editions:"),
		Articles: t("Articles: %d"),
		Page:     t("page %d"),
		NotThere: t("not in the first edition"),
		Cut:      t("cut: paragraph %d: %s"),
		LeftOut:  t("lines of the page that are not printed: %d (see the proof list)"),
		ToLookAt: t("Things to look at in the proof list: %d."),
		Clean:    t("The proof list has nothing to look at."),
		Approved: t("APPROVED"),
		Fields: []string{
			t("Name:"),
			t("Position:"),
			t("Date:"),
			t("Signature:"),
		},
		Pixels:     t("%d × %d pixels"),
		Printed:    t("printed %.0f × %.0f mm, %d ppi"),
		NotPrinted: t("not printed"),
		NoFile:     t("there is no file"),
		Number:     t("Article %d · picture %d"),
		Picture:    t("Picture %s"),
	}, t("%s (pages: %d)")}
}
