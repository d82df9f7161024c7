package publication

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"bantin/internal/article"
	"bantin/internal/rendition"
)

// File is a file that a publication needs beside it.
type File struct {
	Name string // in the folder of such files, which is in the folder of the publication
	Data []byte
}

// Markdown is the issue in Markdown, and its pictures, which it looks for in a folder
// beside it. A picture is called by what it is, so that one name never stands for two.
func Markdown(is *Issue, folder string) (text []byte, pictures []File) {
	m := &marker{is: is, folder: folder, known: map[string]bool{}}
	m.masthead()
	sections := is.sections()
	if len(sections) >= minContents {
		var items []article.Item
		for _, s := range sections {
			items = append(items, article.Item{Text: article.Plain(s.title)})
		}
		m.write(0, nil, article.Heading{Level: 2, Text: article.Plain(is.Words.Contents)},
			article.List{Numbering: article.Numbering{Ordered: true}, Items: items})
	}
	for _, s := range sections {
		m.rule()
		m.section(&s)
	}
	if len(is.Imprint) > 0 {
		m.rule()
		for _, p := range is.Imprint {
			m.write(0, nil, labelled(p.Label, article.Plain(plain(p.Text))))
		}
	}
	return []byte(m.String()), m.pictures
}

// marker writes an issue in Markdown.
type marker struct {
	strings.Builder
	is       *Issue
	folder   string
	below    int // levels that the headline of an article is below the first
	pictures []File
	known    map[string]bool // names of pictures
}

// write writes blocks; those with pictures are of an entry.
func (m *marker) write(below int, e *Entry, blocks ...article.Block) {
	rendition.Markup{Below: below, Address: func(im article.Image) string { return m.picture(e, im) }}.Markdown(&m.Builder,
		blocks)
}

// rule parts what is before from what follows.
func (m *marker) rule() {
	if m.Len() > 0 {
		m.WriteString(strings.TrimPrefix(rendition.MarkdownRule, "\n"))
	}
}

// masthead writes the head of the issue; without a name there is none.
func (m *marker) masthead() {
	head := &m.is.Masthead
	if head.Name == "" {
		return
	}
	m.below = 1
	m.write(0, nil, line(article.Run{Text: head.Label}), article.Heading{Level: 1, Text: article.Plain(plain(head.Name))},
		line(article.Run{Text: m.is.Body}), line(article.Run{Text: head.Date, Italic: true}))
}

// section writes an article, or the briefs.
func (m *marker) section(s *section) {
	if s.briefs {
		m.write(m.below, nil, article.Heading{Level: 1, Text: article.Plain(s.title)})
	}
	for _, e := range s.entries {
		m.article(e)
	}
}

// article writes one article of the issue.
func (m *marker) article(e *Entry) {
	a := clean(e)
	below := m.below
	if e.Brief {
		below++
	} else {
		m.write(0, nil, line(article.Run{Text: e.Kicker, Italic: true}))
	}
	if a.Title != "" {
		m.write(below, nil, article.Heading{Level: 1, Text: article.Plain(a.Title)})
	}
	m.write(0, nil, line(article.Run{Text: a.Standfirst, Bold: true}))
	if !e.Brief {
		m.write(0, nil, m.byline(a, e.Date))
	}
	m.write(below, e, a.Body...)
	if e.Linked && a.URL != "" {
		m.write(0, nil, labelled(m.is.Words.Address, article.Inline{{Text: a.URL, Href: a.URL}}))
	}
}

// byline is who wrote an article, when, and where it was first.
func (m *marker) byline(a *article.Article, date string) article.Paragraph {
	text := article.Inline(nil).Append(article.Run{Text: strings.Join(a.Authors, ", "), Bold: true})
	for _, more := range []string{date, a.Source} {
		if more == "" {
			continue
		}
		if len(text) > 0 {
			text = text.Append(article.Run{Text: " · "})
		}
		if more == a.Source {
			more = m.is.Words.Source + " " + more
		}
		text = text.Append(article.Run{Text: more})
	}
	return article.Paragraph{Text: text}
}

// line is a line of its own, which may have no text.
func line(r article.Run) article.Paragraph {
	r.Text = plain(r.Text)
	return article.Paragraph{Text: article.Inline(nil).Append(r)}
}

// labelled is a line behind its label, which there may be none of.
func labelled(label string, text article.Inline) article.Paragraph {
	if label != "" {
		text = article.Inline{{Text: plain(label), Bold: true}}.Join(" ", text)
	}
	return article.Paragraph{Text: text}
}

// picture is where a picture is, seen from the issue.
func (m *marker) picture(e *Entry, im article.Image) string {
	p := e.Pictures[im.File]
	sum := sha256.Sum256(p.Data)
	name := hex.EncodeToString(sum[:8]) + "." + fileEnding(p.Format)
	if !m.known[name] {
		m.known[name] = true
		m.pictures = append(m.pictures, File{name, p.Data})
	}
	return escapedPath.Replace(m.folder) + "/" + name
}

// escapedPath writes a name of a folder as part of an address.
var escapedPath = strings.NewReplacer("%", "%25", "?", "%3F", "#", "%23")

// fileEnding is how the name of a picture of a format ends.
func fileEnding(format string) string {
	if format == "jpeg" {
		return "jpg"
	}
	return format
}
