package finish

import (
	"strings"
	"time"
	"unicode/utf8"
)

// About is what the file says of itself, in its information dictionary and,
// alike, in its metadata.
type About struct {
	Title, Subject string
	Authors        []string // of the whole
	Contributors   []string // of parts; the information dictionary has no entry for them
	Keywords       []string
	Sources        []string // addresses; no entry either
	Languages      []string // of parts, beside that of the document; no entry either
	Producer       string
	Created        time.Time // and changed
}

// metadata adds the metadata (ISO 32000-1, 14.3.2): that the file is PDF/A-2a (ISO
// 19005-2, 6.6.4) and PDF/UA-1 (ISO 14289-1, 5), its title (7.1), and what the
// information dictionary says. It is not compressed, so that programs that know
// no PDF find it (ISO 19005-2, 6.6.2.1).
func (f *file) metadata(a *About, language string) {
	o := f.add([]pair{{"Type", []byte("/Metadata")}, {"Subtype", []byte("/XML")}}, []byte(a.packet(language)))
	f.object(f.root).set("Metadata", ref(o.num))
}

// packet is the metadata as XMP.
func (a *About) packet(language string) string {
	var b strings.Builder
	b.WriteString(`<?xpacket begin="` + "\ufeff" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" ` +
		`xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" ` +
		`xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ` +
		`xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
`)
	entry := func(name, value string) {
		if value != "" {
			b.WriteString("<" + name + ">" + metadataText(value) + "</" + name + ">\n")
		}
	}
	list := func(name, kind, attribute string, values ...string) {
		var items strings.Builder
		for _, v := range values {
			if v != "" {
				items.WriteString("<rdf:li" + attribute + ">" + metadataText(v) + "</rdf:li>")
			}
		}
		if items.Len() > 0 {
			b.WriteString("<" + name + "><rdf:" + kind + ">" + items.String() + "</rdf:" + kind + "></" + name + ">\n")
		}
	}
	list("dc:title", "Alt", ` xml:lang="x-default"`, a.Title)
	list("dc:creator", "Seq", "", a.Authors...)
	list("dc:contributor", "Bag", "", a.Contributors...)
	list("dc:description", "Alt", ` xml:lang="x-default"`, a.Subject)
	list("dc:subject", "Bag", "", a.Keywords...)
	list("dc:language", "Bag", "", append([]string{language}, a.Languages...)...)
	// dc:source holds one text (XMP, Dublin Core schema); for several addresses there is dc:relation.
	if len(a.Sources) == 1 {
		entry("dc:source", a.Sources[0])
	} else {
		list("dc:relation", "Bag", "", a.Sources...)
	}
	entry("pdf:Keywords", strings.Join(a.Keywords, ", "))
	entry("pdf:Producer", a.Producer)
	created := a.Created.UTC().Format("2006-01-02T15:04:05Z")
	entry("xmp:CreateDate", created)
	entry("xmp:ModifyDate", created)
	b.WriteString(extension + "</rdf:Description></rdf:RDF></x:xmpmeta>\n" + `<?xpacket end="r"?>`)
	return b.String()
}

// extension describes the name space of PDF/UA, which PDF/A does not know (ISO
// 19005-2, 6.6.2.3).
const extension = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">` +
	`<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>` +
	`<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>` +
	`<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
	`<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">` +
	`<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>` +
	`<pdfaProperty:category>internal</pdfaProperty:category>` +
	`<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>` +
	"</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n"

// metadataText is a text as XML has it.
func metadataText(s string) string { return xmlEscaper.Replace(Plain(s)) }

// Plain is a text in one line, without what XML cannot say. What is not plain cannot be the
// same in the document information and in the metadata, as the rules want it (see doc.go).
func Plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == utf8.RuneError || r == 0xFFFE || r == 0xFFFF {
			return ' '
		}
		return r
	}, s)
}

var xmlEscaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
