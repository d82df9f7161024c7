package bulletin

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"html"
	"io"
	"maps"
	"mime/quotedprintable"
	"net/url"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode"
	utf16units "unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
	"howett.net/plist"
)

// The forms of TestEveryForm, each made from the page of testdata/forms/site as
// the program would that saves in it. Those of Chromium and Firefox were made by
// the programs themselves (testdata/forms/save.sh).

// savedPage is the page with its pictures in a folder, as browsers write it when
// they save it whole.
func savedPage(t *testing.T, folder string) string {
	return picturesAt(given(t, "site/bai.html"), folder+"/cong-moi.jpg", folder+"/hop dan.png")
}

// picturesAt is the page with other addresses of its pictures.
func picturesAt(page, first, second string) string {
	return strings.NewReplacer("anh/cong-moi.jpg", first, "anh/hop%20dan.png", second).Replace(page)
}

// fromChrome is a page with the line in which Chromium and its kin say where it
// is from.
func fromChrome(page string) string {
	return strings.Replace(page, "<html", fmt.Sprintf("<!-- saved from url=(%04d)%s -->\n<html", len(address), address), 1)
}

// withPictures is a page and its pictures in some folder.
func withPictures(t *testing.T, name, page, folder string) map[string]string {
	return map[string]string{name: page, path.Join(folder, "cong-moi.jpg"): given(t, "site/cong-moi.jpg"),
		path.Join(folder, "hop dan.png"): given(t, "site/hop-dan.png")}
}

// renamed are files under other names.
func renamed(files map[string]string, oldnew ...string) map[string]string {
	out := map[string]string{}
	for name, data := range files {
		out[strings.NewReplacer(oldnew...).Replace(name)] = data
	}
	return out
}

// unzipped are the files in a zip of testdata/forms.
func unzipped(t *testing.T, name string) map[string]string {
	t.Helper()
	data := given(t, name)
	r, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range r.File {
		if strings.HasSuffix(f.Name, "/") {
			continue
		}
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name] = string(text)
	}
	return files
}

// zipped packs files, in the order of their names.
func zipped(t *testing.T, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f, err := w.Create(name)
		if err == nil {
			_, err = io.WriteString(f, files[name])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func dataAddress(kind, data string) string {
	return "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString([]byte(data))
}

// shownByChrome is the page that Chrome shows the source of a page in.
func shownByChrome(page string) string {
	var b strings.Builder
	b.WriteString("<html><head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\"></head><body>" +
		"<div class=\"line-gutter-backdrop\"></div><form autocomplete=\"off\"><label class=\"line-wrap-control\">Ngắt dòng<input " +
		"type=\"checkbox\"></label></form><table><tbody>")
	for i, line := range strings.Split(page, "\n") {
		fmt.Fprintf(&b, "<tr><td class=\"line-number\" value=\"%d\"></td><td class=\"line-content\">%s</td></tr>", i+1, inSpans(line, "html-tag"))
	}
	return b.String() + "</tbody></table></body></html>"
}

// shownByFirefox is that of Firefox.
func shownByFirefox(page string) string {
	var b strings.Builder
	b.WriteString("<html><head><meta charset=\"utf-8\"><title>" + address + "</title></head><body id=\"viewsource\" class=\"highlight\"><pre id=\"line1\">")
	for i, line := range strings.Split(page, "\n") {
		fmt.Fprintf(&b, "%s\n<span id=\"line%d\"></span>", inSpans(line, "start-tag"), i+2)
	}
	return b.String() + "</pre></body></html>"
}

// inSpans is a line of a source with its tags in spans.
func inSpans(line, class string) string {
	return strings.NewReplacer("&lt;", "<span class=\""+class+"\">&lt;", "&gt;", "&gt;</span>").Replace(html.EscapeString(line))
}

// escapedCopy is the body of a page whose copy was taken for text.
func escapedCopy(page string) string {
	_, body, _ := strings.Cut(page, "<body>")
	from, to := strings.Index(body, "</h1>")+len("</h1>"), strings.Index(body, "<div class=\"cuoi\">")
	return body[:from] + html.EscapeString(body[from:to]) + body[to:]
}

// utf7 is a text in UTF-7.
func utf7(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '+':
			b.WriteString("+-")
		case r < 0x80:
			b.WriteRune(r)
		default:
			var units []byte
			for _, u := range utf16units.Encode([]rune{r}) {
				units = append(units, byte(u>>8), byte(u))
			}
			b.WriteString("+" + base64.RawStdEncoding.EncodeToString(units) + "-")
		}
	}
	return b.String()
}

// Forms that browsers save a page whole in.
func browserForms(t *testing.T) []form {
	const title = "Xã Tân Hòa khánh thành cổng làng mới - Cổng thông tin điện tử xã Tân Hòa"
	chrome := fromChrome(savedPage(t, "./bai_files"))
	single := picturesAt(given(t, "site/bai.html"), dataAddress("image/jpeg", given(t, "site/cong-moi.jpg")),
		dataAddress("image/png", given(t, "site/hop-dan.png")))
	single = strings.Replace(single, "<html lang=\"vi\">", "<html lang=vi><!--\n Page saved with SingleFile \n url: "+address+
		" \n saved date: Thu Nov 26 2026 14:07:18 GMT+0700 (Giờ Đông Dương)\n-->", 1)
	const at = "2026-11-26T14:07:18+07:00"
	shadow := strings.Replace(strings.Replace(single, "<h1>",
		"<bai-viet><template shadowrootmode=open><h1>", 1), "</div>\n<div class=\"cuoi\">", "</template></bai-viet></div>\n<div class=\"cuoi\">", 1)
	head, _, _ := strings.Cut(single, "<body>")
	framed := head + "<body><h2>Xã Tân Hòa</h2><iframe srcdoc=\"" + html.EscapeString(single) + "\"></iframe></body></html>"
	inStyle := strings.Replace(single, dataAddress("image/png", given(t, "site/hop-dan.png")),
		dataAddress("image/svg+xml", `<svg xmlns="http://www.w3.org/2000/svg" width="360" height="270"/>`)+
			`" style="background-image:var(--sf-img-1)!important;background-size:100% 100%!important`, 1)
	inStyle = strings.Replace(inStyle, "</head>", "<style>:root{--sf-img-1: url(\""+
		dataAddress("image/png", given(t, "site/hop-dan.png"))+"\")}</style></head>", 1)
	return []form{
		{name: "Chromium, complete", files: unzipped(t, "chromium.zip"), url: address},
		{name: "Firefox, complete", files: unzipped(t, "firefox-esr.zip")},
		{name: "Edge, complete", files: withPictures(t, "bai.html", fromChrome(savedPage(t, "./bai_files")), "bai_files"), url: address},
		{name: "Opera, complete, .htm", files: withPictures(t, "bai.htm", chrome, "bai_files"), url: address},
		{name: "Brave, long name", files: withPictures(t, title+".html", fromChrome(savedPage(t, "./"+title+"_files")), title+"_files"), url: address},
		{name: "Internet Explorer, complete", files: withPictures(t, "bai.htm", "\uFEFF"+strings.ReplaceAll(chrome, "\n", "\r\n"), "bai_files"), url: address},
		{name: "HTML only", files: withPictures(t, "bai.html", given(t, "site/bai.html"), "anh")},
		{name: "SingleFile", files: map[string]string{"bai.html": single}, url: address, saved: at},
		{name: "SingleFile, shadow root", files: map[string]string{"bai.html": shadow}, url: address, saved: at},
		{name: "SingleFile, frame in its element", files: map[string]string{"bai.html": framed}, url: address, saved: at,
			says: "page-frame-read"},
		{name: "SingleFile, named .txt", files: map[string]string{"bai.txt": single}, url: address, saved: at},
		{name: "source shown by Chrome", files: map[string]string{"bai.html": shownByChrome(single)}, url: address, saved: at},
		{name: "source shown by Firefox", files: map[string]string{"bai.html": shownByFirefox(single)}, url: address, saved: at},
		{name: "source as text", files: map[string]string{"bai.txt": html.EscapeString(single)}, url: address, saved: at},
		{name: "source in a box", files: map[string]string{"bai.html": "<meta charset=utf-8><body><div>" + html.EscapeString(single) + "</div>"},
			url: address, saved: at},
		{name: "copy escaped twice", files: map[string]string{"bai.html": head + "<body>" + escapedCopy(single)}, url: address, saved: at},
		{name: "page in a data address", files: map[string]string{"bai.html": "<meta charset=utf-8><body><iframe src=\"" +
			dataAddress("text/html", single) + "\"></iframe>"}, url: address, saved: at, says: "page-frame-read"},
		{name: "page in a data address of an object", files: map[string]string{"bai.html": "<meta charset=utf-8><body><object data=\"data:text/html;charset=utf-8," +
			url.PathEscape(single) + "\"></object>"}, url: address, saved: at, says: "page-frame-read"},
		{name: "UTF-7", files: map[string]string{"bai.html": utf7(single)}, url: address, saved: at},
		{name: "SingleFile, picture in a style", files: map[string]string{"bai.html": inStyle}, url: address, saved: at},
	}
}

// Forms that Word saves a page in that was pasted into it.
func wordForms(t *testing.T) []form {
	files := func(page, folder string) map[string]string {
		return map[string]string{"bai.htm": strings.ReplaceAll(page, "bai.files", folder),
			folder + "/image001.jpg": given(t, "site/cong-moi.jpg"), folder + "/image002.png": given(t, "site/hop-dan.png"),
			folder + "/filelist.xml": "<xml/>", folder + "/header.htm": "<p>Đầu trang</p>"}
	}
	page := given(t, "word.htm")
	old := encoded(strings.ReplaceAll(page, "charset=utf-8", "charset=windows-1258"), alphabet(t)["windows-1258"])
	return []form{
		{name: "Word, filtered", files: files(page, "bai.files"), partly: withoutSection},
		{name: "Word, filtered, bai_files", files: files(page, "bai_files"), partly: withoutSection},
		{name: "Word, filtered, windows-1258", files: files(asBytes(old), "bai.files"), partly: withoutSection},
		{name: "Word, filtered, UTF-16", files: files(utf16(page, "\uFEFF", true), "bai.files"), partly: withoutSection},
	}
}

// withoutSection is for forms without the page's menus.
func withoutSection(line string) string {
	if strings.HasPrefix(line, "in ") {
		return ""
	}
	return line
}

// part is a part of an MHTML file.
type part struct{ location, kind, data string }

// mhtml packs parts as the programs do that send pages by e-mail.
func mhtml(fields, boundary string, parts ...part) string {
	var b strings.Builder
	b.WriteString(fields + "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"" +
		boundary + "\"\r\n\r\nThis is a multi-part message in MIME format.\r\n")
	for _, p := range parts {
		b.WriteString("\r\n--" + boundary + "\r\nContent-Type: " + p.kind + "\r\n")
		if p.kind == "message/rfc822" {
			b.WriteString(p.location + "\r\n\r\n" + p.data)
			continue
		}
		if strings.HasPrefix(p.kind, "text/") {
			b.WriteString("Content-Transfer-Encoding: quoted-printable\r\n" + p.location + "\r\n\r\n")
			w := quotedprintable.NewWriter(&b)
			io.WriteString(w, p.data)
			w.Close()
			continue
		}
		b.WriteString("Content-Transfer-Encoding: base64\r\n" + p.location + "\r\n\r\n")
		for rest := base64.StdEncoding.EncodeToString([]byte(p.data)); rest != ""; {
			n := min(len(rest), 76)
			b.WriteString(rest[:n] + "\r\n")
			rest = rest[n:]
		}
	}
	return b.String() + "\r\n--" + boundary + "--\r\n"
}

// Forms in the shape of an e-mail.
func mailForms(t *testing.T) []form {
	data, err := os.ReadFile("../source/testdata/pages/chrome.mhtml")
	if err != nil {
		t.Fatal(err)
	}
	chrome := string(data)
	site := given(t, "site/bai.html")
	first, second := given(t, "site/cong-moi.jpg"), given(t, "site/hop-dan.png")
	const host = "http://tanhoa.example.vn/"
	whole := picturesAt(site, host+"tin/anh/cong-moi.jpg", host+"tin/anh/hop%20dan.png")
	pictures := []part{{"Content-Location: " + host + "tin/anh/cong-moi.jpg", "image/jpeg", first},
		{"Content-Location: " + host + "tin/anh/hop%20dan.png", "image/png", second}}
	explorer := func(charset, page string) string {
		return mhtml("From: \"Saved by Windows Internet Explorer 11\"\r\nSubject: =?utf-8?B?QuG6o24gdGlu?=\r\n"+
			"Date: Thu, 26 Nov 2026 14:07:18 +0700\r\n", "----=_NextPart_000_0000_01D4.4F2A",
			append([]part{{"Content-Location: " + address, "text/html;\r\n\tcharset=\"" + charset + "\"", page}}, pictures...)...)
	}
	const at = "2026-11-26T14:07:18+07:00"
	old := asBytes(encoded(whole, alphabet(t)["windows-1258"]))
	word := strings.ReplaceAll(strings.ReplaceAll(given(t, "word.htm"), "bai.files", "bai_files"), "=utf-8", "=us-ascii")
	edge := mhtml("From: <Saved by Blink>\r\nSnapshot-Content-Location: "+address+"\r\nSubject: Tin\r\n"+
		"Date: Thu, 26 Nov 2026 07:07:18 -0000\r\n", "----MultipartBoundary--a1b2----",
		part{"Content-ID: <frame-1@mhtml.blink>\r\nContent-Location: " + address, "text/html", picturesAt(site, "cid:anh-1@mhtml.blink",
			"cid:anh-2@mhtml.blink")},
		part{"Content-ID: <anh-1@mhtml.blink>\r\n" + pictures[0].location, "image/jpeg", first},
		part{"Content-ID: <anh-2@mhtml.blink>\r\n" + pictures[1].location, "image/png", second})
	one := func(name, data string) map[string]string { return map[string]string{name: data} }
	return []form{
		{name: "Chromium, MHTML", files: one("bai.mhtml", chrome), url: address, saved: blinkAt},
		{name: "Chromium, MHTML, lines end in LF", files: one("bai.mhtml", strings.ReplaceAll(chrome, "\r\n", "\n")), url: address, saved: blinkAt},
		{name: "Chromium, MHTML, lines end in CR", files: one("bai.mhtml", strings.ReplaceAll(chrome, "\r\n", "\r")), url: address, saved: blinkAt},
		{name: "Chromium, MHTML, UTF-16", files: one("bai.mhtml", utf16(chrome, "\uFEFF", true)), url: address, saved: blinkAt},
		{name: "Chromium, MHTML, UTF-16 BE", files: one("bai.mhtml", utf16(chrome, "", false)), url: address, saved: blinkAt},
		{name: "Chromium, MHTML, end cut off", files: one("bai.mhtml", chrome[:len(chrome)-60]), url: address, saved: blinkAt,
			says: "page-truncated"},
		{name: "Chromium, MHTML, named .html", files: one("bai.html", chrome), url: address, saved: blinkAt},
		{name: "Edge, MHTML, identifiers", files: one("bai.mhtml", edge), url: address, saved: blinkAt},
		{name: "Internet Explorer, .mht", files: one("bai.mht", explorer("utf-8", whole)), url: address, saved: at},
		{name: "Internet Explorer, .mht, windows-1258", files: one("bai.mht", explorer("windows-1258", strings.Replace(old,
			"=\"utf-8\"", "=windows-1258", 1))), url: address, saved: at},
		{name: "Opera, .mht, start", files: one("bai.mht", strings.Replace(mhtml("Subject: Tin\r\nContent-Location: "+address+"\r\n", "----------x",
			append([]part{{"Content-Location: " + host + "khung.html", "text/html; charset=utf-8", "<p>Quảng cáo"}, {"Content-ID: <op.mhtml.1@x>\r\nContent-Location: " + address,
				"text/html; charset=utf-8", whole}}, pictures...)...), "type=", "start=<op.mhtml.1@x>;\r\n\ttype=", 1)), url: address},
		{name: "Word, .mht", files: one("bai.mht", mhtml("", "----=_NextPart_01D4", part{"Content-Location: file:///C:/4A2B/bai.htm",
			"text/html; charset=\"us-ascii\"", entities(word)}, part{"Content-Location: file:///C:/4A2B/bai_files/image001.jpg", "image/jpeg", first},
			part{"Content-Location: file:///C:/4A2B/bai_files/image002.png", "image/png", second})), partly: withoutSection},
	}
}

// Forms of Safari.
func safariForms(t *testing.T) []form {
	resource := func(location, kind, data string) map[string]any {
		r := map[string]any{"WebResourceData": []byte(data), "WebResourceURL": location, "WebResourceMIMEType": kind}
		if strings.HasPrefix(kind, "text/") {
			r["WebResourceTextEncodingName"], r["WebResourceFrameName"] = "UTF-8", ""
		}
		return r
	}
	archive := map[string]any{
		"WebMainResource": resource(address, "text/html", given(t, "site/bai.html")),
		"WebSubresources": []any{
			resource("http://tanhoa.example.vn/css/trang.css", "text/css", given(t, "site/trang.css")),
			resource("http://tanhoa.example.vn/tin/anh/cong-moi.jpg", "image/jpeg", given(t, "site/cong-moi.jpg")),
			resource("http://tanhoa.example.vn/tin/anh/hop%20dan.png", "image/png", given(t, "site/hop-dan.png"))},
	}
	pack := func(as int) map[string]string {
		data, err := plist.Marshal(archive, as)
		if err != nil {
			t.Fatal(err)
		}
		return map[string]string{"bai.webarchive": string(data)}
	}
	return []form{
		{name: "Safari, webarchive", files: pack(plist.BinaryFormat), url: address},
		{name: "Safari, webarchive, XML", files: pack(plist.XMLFormat), url: address},
		{name: "Safari, source beside its pictures", files: withPictures(t, "bai.html", given(t, "site/bai.html"), "anh")},
	}
}

// Zips of other forms.
func zipForms(t *testing.T) []form {
	chrome := unzipped(t, "chromium.zip")
	folder, nfd, mac := map[string]string{}, map[string]string{}, map[string]string{"__MACOSX/._bai.html": "rác"}
	for name, data := range chrome {
		folder["tin tuần 47/"+name], nfd[norm.NFD.String(name)], mac["Tin/"+name] = data, data, data
	}
	many := withPictures(t, "bai 2.html", fromChrome(savedPage(t, "./bai 2_files")), "bai 2_files")
	many["bai 1.html"] = "<h1>Bài khác</h1><p>Ngày mai xã họp.</p>"
	zip := func(files map[string]string) map[string]string { return map[string]string{"tin.zip": zipped(t, files)} }
	return []form{
		{name: "zip of a complete page", files: zip(chrome), url: address},
		{name: "zip of its folder", files: zip(folder), url: address},
		{name: "zip, names in NFD", files: zip(nfd), url: address},
		{name: "zip of macOS", files: zip(mac), url: address},
		{name: "zip, of many pages", files: zip(many), named: "tin.zip/bai 2.html", url: address},
		{name: "zip of an MHTML", files: zip(map[string]string{"bai.mhtml": mailForms(t)[0].files["bai.mhtml"]}), url: address, saved: blinkAt},
		{name: "zip of a webarchive", files: zip(safariForms(t)[0].files), url: address},
		{name: "zip of pictures beside the page", files: zip(withPictures(t, "bai.html", fromChrome(savedPage(t, "./bai_files")), ".")), url: address},
	}
}

// Forms that other programs than browsers pack a page in, or that are called
// otherwise than they are: what a file is decides, not its name.
func packedForms(t *testing.T) []form {
	complete := withPictures(t, "bai.html.gz", gzipped(t, fromChrome(savedPage(t, "./bai_files"))), "bai_files")
	single := browserForms(t)[7].files["bai.html"]
	const at = "2026-11-26T14:07:18+07:00"
	index := `<?xml version="1.0"?><RDF:RDF xmlns:MAF="http://maf.mozdev.org/metadata/rdf#" xmlns:NC="http://home.netscape.com/NC-rdf#"
 xmlns:RDF="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><RDF:Description RDF:about="urn:root">
 <MAF:originalurl RDF:resource="` + address + `"/><MAF:title RDF:resource="Tin"/>
 <MAF:archivetime RDF:resource="Thu, 26 Nov 2026 14:07:18 +0700"/><MAF:indexfilename RDF:resource="index.html"/>
 <MAF:charset RDF:resource="utf-8"/></RDF:Description></RDF:RDF>`
	maff := withPictures(t, "1764140838_1/index.html", savedPage(t, "index_files"), "1764140838_1/index_files")
	maff["1764140838_1/index.rdf"] = index
	loose := renamed(maff, "1764140838_1/", "")
	chrome := mailForms(t)[0].files["bai.mhtml"]
	zip := zipped(t, unzipped(t, "chromium.zip"))
	safari := safariForms(t)[0].files["bai.webarchive"]
	mail := "From: Hanh <hanh@example.vn>\r\nTo: xa@example.vn\r\nSubject: Tin\r\nMessage-ID: <1@example.vn>\r\nDate: Thu, 26 Nov 2026 14:07:18 +0700\r\n"
	sent := mhtml(mail, "sent", part{"Content-ID: <1@x>", "text/html; charset=utf-8", picturesAt(given(t, "site/bai.html"), "cid:2@x", "cid:3@x")},
		part{"Content-ID: <2@x>\r\nContent-Disposition: attachment; filename=a.jpg", "image/jpeg", given(t, "site/cong-moi.jpg")},
		part{"Content-ID: <3@x>\r\nContent-Disposition: inline; filename=b.png", "image/png", given(t, "site/hop-dan.png")})
	pasted := pastedForms(t)[2]
	one := func(name, data string) map[string]string { return map[string]string{name: data} }
	return []form{
		{name: "gzip of a complete page", files: complete, url: address},
		{name: "gzip, named .html", files: renamed(complete, ".gz", ""), url: address},
		{name: "gzip, named .htm.GZ", files: renamed(complete, ".html.gz", ".htm.GZ"), url: address},
		{name: "gzip of SingleFile", files: one("bai.html.gz", gzipped(t, single)), url: address, saved: at},
		{name: "gzip of an MHTML", files: one("bai.mhtml.gz", gzipped(t, chrome)), url: address, saved: blinkAt},
		{name: "gzip of a webarchive, without an ending", files: one("bai", gzipped(t, safari)), url: address},
		{name: "gzip of pasted text", files: one("bai.txt.gz", gzipped(t, pasted.files["bai.txt"])), partly: pasted.partly},
		{name: "zip of a page in gzip", files: one("bai.zip", zipped(t, complete)), url: address},
		{name: "MAFF", files: one("bai.maff", zipped(t, maff)), url: address, saved: at},
		{name: "MAFF, unpacked", files: loose, url: address, saved: at},
		{name: "MAFF, named .zip", files: one("bai.zip", zipped(t, maff)), url: address, saved: at},
		{name: "e-mail, HTML with pictures", files: one("bai.eml", sent), url: "", saved: at},
		{name: "e-mail, named .txt", files: one("bai.txt", sent), saved: at},
		{name: "e-mail, sent on", files: one("bai.eml", mhtml(mail, "fwd", part{"Content-Disposition: inline", "message/rfc822", sent})), saved: at},
		{name: "e-mail, text", files: one("bai.eml", mail+"Content-Type: text/plain; charset=utf-8\r\n\r\n"+
			strings.ReplaceAll(pasted.files["bai.txt"], "\n", "\r\n")), saved: at, partly: pasted.partly},
		{name: "zip, named .html", files: one("bai.html", zip), url: address},
		{name: "zip, named .txt", files: one("bai.txt", zip), url: address},
		{name: "zip, without an ending", files: one("bai", zip), url: address},
		{name: "zip, named .htm.zip", files: one("bai.htm.zip", zip), url: address},
		{name: "webarchive, named .txt", files: one("bai.txt", safari), url: address},
		{name: "webarchive, named .html", files: one("bai.html", safari), url: address},
		{name: "MHTML, named .txt", files: one("bai.txt", chrome), url: address, saved: blinkAt},
		{name: "MHTML, without an ending", files: one("bai", chrome), url: address, saved: blinkAt},
		{name: "SingleFile, without an ending", files: one("bai", single), url: address, saved: at},
		{name: "pasted text, named .text", files: one("bai.text", pasted.files["bai.txt"]), partly: pasted.partly},
		{name: "pasted text, named .html", files: one("bai.html", pasted.files["bai.txt"]), partly: pasted.partly},
		{name: "standard input: gzip", stdin: gzipped(t, single), url: address, saved: at},
		{name: "standard input: gzip of an MHTML", stdin: gzipped(t, chrome), url: address, saved: blinkAt},
		{name: "standard input: MAFF", stdin: zipped(t, maff), url: address, saved: at},
		{name: "standard input: e-mail", stdin: sent, saved: at},
	}
}

// gzipped packs one file.
func gzipped(t *testing.T, data string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := io.WriteString(w, data)
	if err := cmp.Or(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Forms that somebody has moved or renamed parts of.
func movedForms(t *testing.T) []form {
	const folder = "Xã Tân Hòa khánh thành cổng làng mới - Cổng thông tin điện tử xã Tân Hòa"
	chrome, firefox := unzipped(t, "chromium.zip"), unzipped(t, "firefox-esr.zip")
	bare := func(ext string) map[string]string {
		return map[string]string{"bai.html": fromChrome(savedPage(t, "./bai_files")), "bai_files/cong-moi" + ext: given(t, "site/cong-moi.jpg"),
			"bai_files/hop dan" + ext: given(t, "site/hop-dan.png")}
	}
	left := fromChrome(picturesAt(given(t, "site/bai.html"), "http://tanhoa.example.vn/tin/anh/cong-moi.jpg",
		"http://tanhoa.example.vn/tin/anh/hop%20dan.png"))
	moved := func(oldnew ...string) map[string]string { return renamed(chrome, oldnew...) }
	beside := withPictures(t, "tin.html", fromChrome(savedPage(t, "./bai_files")), ".")
	together := withPictures(t, "bai.html", fromChrome(savedPage(t, "./bai_files")), "ảnh")
	together["khác.html"], together["ảnh/khác.jpg"] = "<p>Bài khác", "ảnh khác"
	other := moved(folder+"_files", "ảnh cổng làng")
	other["bài 2.html"], other["bài 2_files/cong-moi.jpg"] = "<p>Bài khác", "ảnh khác"
	return []form{
		{name: "page renamed", files: moved(folder+".html", "bài 1.html"), url: address},
		{name: "page renamed, Firefox", files: renamed(firefox, folder+".html", "bài 1.html")},
		{name: "folder renamed", files: moved(folder+"_files", "ảnh"), url: address},
		{name: "folder renamed, Firefox", files: renamed(firefox, folder+"_files", "ảnh")},
		{name: "both renamed", files: moved(folder, "bài 1"), url: address},
		{name: "page renamed, folder its way", files: moved(folder+".html", "1.html", folder+"_files", "1"), url: address},
		{name: "folder renamed, another page beside", files: other, named: folder + ".html", url: address,
			says: "picture-elsewhere"},
		{name: "pictures of two pages in one folder", files: together, named: "bai.html", url: address, says: "picture-elsewhere"},
		{name: "folder moved into another", files: moved(folder+"_files", "ảnh/"+folder+"_files"), url: address},
		{name: "folder moved beside the page's", wide: true, files: moved(folder+".html", "trang/bài.html"), url: address},
		{name: "page moved into its folder", files: moved(folder+".html", folder+"_files/bài.html"),
			named: folder + "_files/bài.html", url: address},
		{name: "pictures beside the page", files: beside, url: address},
		{name: "pictures in a folder \"anh\"", files: withPictures(t, "tin.html", fromChrome(savedPage(t, "./bai_files")), "anh"), url: address},
		{name: "pictures without extension", files: bare(""), url: address},
		{name: "pictures with another extension", files: bare(".webp"), url: address},
		{name: "addresses left as on the site", files: withPictures(t, "bai.html", left, "bai_files"), url: address},
		{name: "addresses of the site, pictures beside", files: withPictures(t, "bai.html", left, "."), url: address},
		{name: "copy of the site", files: withPictures(t, "tanhoa.example.vn/tin/bai.html", left, "tanhoa.example.vn/tin/anh"), url: address},
	}
}

// Forms whose files are called something else than the page says.
func namedForms(t *testing.T) []form {
	called := func(first, second, diskFirst, diskSecond string) map[string]string {
		return map[string]string{"bai.html": fromChrome(picturesAt(given(t, "site/bai.html"), first, second)),
			diskFirst: given(t, "site/cong-moi.jpg"), diskSecond: given(t, "site/hop-dan.png")}
	}
	const dir = "bai_files/"
	const long = "toan-canh-le-khanh-thanh-cong-lang-moi-cua-xa-tan-hoa"
	return []form{
		{name: "names: %20 in the page", files: called(dir+"cong-moi.jpg", dir+"hop%20dan.png", dir+"cong-moi.jpg", dir+"hop dan.png"), url: address},
		{name: "names: %20 on disk", files: called(dir+"cong-moi.jpg", dir+"hop%20dan.png", dir+"cong-moi.jpg", dir+"hop%20dan.png"), url: address},
		{name: "names: %2520 in the page", files: called(dir+"cong-moi.jpg", dir+"hop%2520dan.png", dir+"cong-moi.jpg", dir+"hop%20dan.png"), url: address},
		{name: "names: + for a space", files: called(dir+"cong-moi.jpg", dir+"hop+dan.png", dir+"cong-moi.jpg", dir+"hop dan.png"), url: address},
		{name: "names: _ for a space", files: called("/anh/cong-moi.jpg", "/anh/hop%20dan.png", dir+"cong-moi.jpg", dir+"hop_dan.png"), url: address},
		{name: "names: NFC in the page, NFD on disk", files: called(dir+"cổng mới.jpg", dir+"họp dân.png", dir+norm.NFD.String("cổng mới.jpg"),
			dir+norm.NFD.String("họp dân.png")), url: address},
		{name: "names: NFD in the page, NFC on disk", files: called(norm.NFD.String(dir+"cổng mới.jpg"), norm.NFD.String(dir+"họp dân.png"),
			dir+"cổng mới.jpg", dir+"họp dân.png"), url: address},
		{name: "names: escaped, NFD on disk", files: called(dir+"c%E1%BB%95ng.jpg", dir+"h%E1%BB%8Dp.png", dir+norm.NFD.String("cổng.jpg"),
			dir+norm.NFD.String("họp.png")), url: address},
		{name: "names: escaped in windows-1258", files: called(dir+"c%E2nh.jpg", dir+"d%E2n.png", dir+"cânh.jpg", dir+"dân.png"), url: address},
		{name: "names: upper case", files: called(dir+"CONG-MOI.JPG", dir+"Hop Dan.PNG", "Bai_Files/cong-moi.jpg", "Bai_Files/hop dan.png"), url: address},
		{name: "names: backslashes", files: called(`.\bai_files\cong-moi.jpg`, `bai_files\hop dan.png`, dir+"cong-moi.jpg", dir+"hop dan.png"), url: address},
		{name: "names: numbered, from a query", files: called(dir+"anh(1).jpg", dir+"anh.png", dir+"anh(1).jpg", dir+"anh.png"), url: address},
		{name: "names: a query in the page", files: called(dir+"anh.jpg?w=480", dir+"anh.png?w=360#x", dir+"anh.jpg", dir+"anh.png"), url: address},
		{name: "names: @ for the query's ?", files: called("/anh.ashx?id=1", "/anh.ashx?id=2", dir+"anh.ashx@id=1", dir+"anh.ashx@id=2"), url: address},
		{name: "names: _ for the query's ?", files: called("/anh.ashx?id=1", "/anh.ashx?id=2", dir+"anh.ashx_id=1", dir+"anh.ashx_id=2"), url: address},
		{name: "names: file:// and a drive", files: called("file:///C:/Users/hanh/Desktop/bai_files/cong-moi.jpg",
			"file:///C:/Users/hanh/Desktop/bai_files/hop%20dan.png", dir+"cong-moi.jpg", dir+"hop dan.png"), url: address},
		{name: "names: two alike, the second numbered", files: called("http://x.vn/1/anh.jpg", "http://x.vn/2/anh.jpg", dir+"anh.jpg", dir+"anh(1).jpg"),
			url: address, says: "picture-elsewhere"},
		{name: "names: downloaded twice", files: called("http://x.vn/cong.jpg", "http://x.vn/hop.png", dir+"cong (1).jpg", dir+"hop.png"),
			url: address, says: "picture-elsewhere"},
		{name: "names: cut", files: called("http://x.vn/"+long+"-cong.jpg", dir+"b.png", dir+long+".jpg", dir+"b.png"), url: address,
			says: "picture-elsewhere"},
		{name: "names: a space at the end", files: called(dir+"cong%20", dir+"hop.png.", dir+"cong", dir+"hop.png"), url: address},
		{name: "names: escaped on disk only", files: called(dir+"cổng mới.jpg", dir+"họp.png", dir+"c%E1%BB%95ng%20m%E1%BB%9Bi.jpg", dir+"h%E1%BB%8Dp.png"),
			url: address},
		{name: "names: # and % in them", files: called(dir+"anh%231.jpg", dir+"100%25.png", dir+"anh#1.jpg", dir+"100%.png"), url: address},
	}
}

// Forms whose folder is called as browsers and systems call it in other
// languages; the addresses are those of the site.
func folderForms(t *testing.T) (out []form) {
	page := picturesAt(given(t, "site/bai.html"), "http://tanhoa.example.vn/a/cong-moi.jpg", "http://tanhoa.example.vn/a/hop%20dan.png")
	for _, suffix := range []string{"_files", ".files", "-Dateien", "_fichiers", "_bestanden", "_file", "_archivos", "-filer", "_tiedostot",
		"_pliki", "_soubory", "_ficheiros", "_arquivos", "_elemei", "_dosyalar", "_datoteke", "_fitxers", "_fitxategiak", "_failid", "_fails",
		"_bylos", "_fajlovi", "_tệp", "_tệp_tin", "_tập tin", "_файлы", "_файли", "_data", ".fld"} {
		out = append(out, form{name: "folder bai" + suffix, files: withPictures(t, "bai.html", page, "bai"+suffix)})
	}
	files := withPictures(t, "bai.html", page, norm.NFD.String("bai_tệp"))
	return append(out, form{name: "folder bai_tệp, in NFD", files: files})
}

// alphabet is how each letter of Vietnamese is written in the encodings before
// Unicode, as the letters that windows-1252 has for the bytes.
func alphabet(t *testing.T) map[string]map[rune]string {
	t.Helper()
	data, err := os.ReadFile("../legacy/testdata/letters.tsv")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]map[rune]string{}
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		for i, name := range []string{"TCVN3", "VNI", "VISCII", "VPS", "VIQR", "windows-1258"} {
			if fields[0][0] == '#' || fields[i+1] == "-" {
				continue
			}
			bytes, err := hex.DecodeString(fields[i+1])
			if err != nil {
				t.Fatal(err)
			}
			if out[name] == nil {
				out[name] = map[rune]string{}
			}
			out[name][[]rune(fields[0])[0]] = western(string(bytes))
		}
	}
	for r := range out["TCVN3"] { // its fonts have no capitals with tones
		if unicode.IsUpper(r) && r > 0x7F && !strings.ContainsRune("ĂÂÊÔƠƯĐ", r) {
			out["TCVN3"][r] = out["TCVN3"][unicode.ToLower(r)]
		}
	}
	return out
}

// western is bytes as a program shows them that takes them for windows-1252.
func western(bytes string) string {
	var b strings.Builder
	for i := range len(bytes) {
		r := charmap.Windows1252.DecodeByte(bytes[i])
		if r == unicode.ReplacementChar {
			r = rune(bytes[i])
		}
		b.WriteRune(r)
	}
	return b.String()
}

// asBytes is the bytes that western shows.
func asBytes(text string) string {
	var b []byte
	for _, r := range text {
		c, ok := charmap.Windows1252.EncodeRune(r)
		if !ok {
			c = byte(r)
		}
		b = append(b, c)
	}
	return string(b)
}

// encoded writes the text between the tags of a page in an old encoding, and
// what is in the tags as far as it has letters for it.
func encoded(page string, letters map[rune]string) string {
	var b strings.Builder
	inTag := false
	for _, r := range page {
		s, ok := letters[r]
		switch {
		case r == '<':
			inTag = true
		case r == '>':
			inTag = false
		}
		switch {
		case !ok || inTag && r < 0x80:
			b.WriteRune(r)
		default:
			b.WriteString(s)
		}
	}
	return b.String()
}

// entities is a page with character references for all that is not ASCII.
func entities(page string) string {
	var b strings.Builder
	for _, r := range page {
		if r < 0x80 {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "&#%d;", r)
		}
	}
	return b.String()
}

// utf16 is a page in UTF-16 with some mark before it.
func utf16(page, mark string, little bool) string {
	var b []byte
	for _, r := range mark + page { // all in the first plane
		if little {
			b = append(b, byte(r), byte(r>>8))
		} else {
			b = append(b, byte(r>>8), byte(r))
		}
	}
	return string(b)
}

// Forms in encodings other than UTF-8.
func encodingForms(t *testing.T) (out []form) {
	page := given(t, "site/bai.html")
	add := func(name, page string, more form) {
		more.name, more.files = name, withPictures(t, "bai.html", page, "anh")
		out = append(out, more)
	}
	lower := form{says: "page-converted", partly: strings.ToLower}
	said := form{says: "page-converted"}
	letters := alphabet(t)
	bare := strings.NewReplacer("“", `"`, "”", `"`, "›", "/").Replace(page)
	for _, name := range []string{"TCVN3", "VNI", "VISCII", "VPS"} {
		text, more := bare, said
		if name == "TCVN3" {
			more = lower
		}
		old := encoded(text, letters[name])
		add(name+", as bytes", asBytes(strings.Replace(old, "utf-8", "x-user-defined", 1)), more)
		add(name+", as bytes, called utf-8", asBytes(old), more)
		add(name+", as letters", old, more)
		add(name+", as character references", entities(old), more)
	}
	add("TCVN3, headline in .VnTimeH", strings.Replace(strings.Replace(encoded(bare, letters["TCVN3"]), "<h1>", "<h1><font face=\".VnTimeH\">", 1),
		"</h1>", "</font></h1>", 1), lower)
	viqr := strings.NewReplacer(".", `\.`, "?", `\?`)
	add("VIQR", encoded(betweenTags(bare, viqr.Replace), letters["VIQR"]), form{says: said.says, partly: withoutSection}) // "chu?" alone may be a question
	composed := strings.Replace(page, "utf-8", "windows-1258", 1)
	old := encoded(strings.ReplaceAll(composed, "›", "\u203A"), letters["windows-1258"])
	add("windows-1258, declared", asBytes(old), form{})
	add("windows-1258, called windows-1252", asBytes(strings.Replace(old, "windows-1258", "windows-1252", 1)), form{})
	add("windows-1258, without a declaration", asBytes(strings.Replace(old, "<meta charset=\"windows-1258\">", "", 1)), form{})
	add("windows-1258, as letters", strings.Replace(old, "windows-1258", "utf-8", 1), said)
	add("UTF-8 with a mark", "\uFEFF"+page, form{})
	add("UTF-8, called windows-1252", strings.Replace(page, "utf-8", "windows-1252", 1), form{})
	add("UTF-8, letters apart (NFD)", norm.NFD.String(page), form{})
	add("UTF-8 twice", western(page), form{})
	add("UTF-8 twice, as Latin-1", latin1(page), form{})
	add("UTF-16 LE with its mark", utf16(page, "\uFEFF", true), form{})
	add("UTF-16 BE with its mark", utf16(page, "\uFEFF", false), form{})
	add("UTF-16 LE without a mark", utf16(page, "", true), form{})
	add("UTF-16 BE without a mark", utf16(page, "", false), form{})
	add("character references", entities(page), form{})
	return out
}

// latin1 is text whose bytes a program took for Latin-1.
func latin1(text string) string {
	var b strings.Builder
	for i := range len(text) {
		b.WriteRune(rune(text[i]))
	}
	return b.String()
}

// betweenTags changes the text of a page.
func betweenTags(page string, change func(string) string) string {
	var b strings.Builder
	for rest := page; rest != ""; {
		text, tag, _ := strings.Cut(rest, "<")
		b.WriteString(change(text))
		if tag, rest, _ = strings.Cut(tag, ">"); tag != "" {
			b.WriteString("<" + tag + ">")
		}
	}
	return b.String()
}

// Forms in which the article is in a frame, or in a view of its own.
func framedForms(t *testing.T) []form {
	site := given(t, "site/bai.html")
	masthead := func(frame string) string {
		return fromChrome("<html lang=vi><head><meta charset=utf-8><title>Cổng thông tin điện tử xã Tân Hòa</title></head>\n" +
			"<body><h2>Xã Tân Hòa</h2>" + frame + "<p>Điện thoại: 0200 123 4567</p></body></html>")
	}
	frames := func(menu, bai string) string {
		return fromChrome("<html><head><meta charset=utf-8><title>Xã Tân Hòa</title></head>\n<frameset cols=\"200,*\"><frame src=\"" + menu +
			"\"><frame src=\"" + bai + "\"></frameset></html>")
	}
	set := func(outer, name, inner, pictures string) map[string]string {
		files := withPictures(t, "trang.html", outer, pictures)
		files[name] = inner
		files["trang_files/menu.html"] = "<a href=\"/\">Trang chủ</a>"
		return files
	}
	printed := site[:strings.Index(site, "<div class=\"dau\">")] + "<div class=\"in\">" + site[strings.Index(site, "<h1>"):]
	printed = strings.Replace(strings.Replace(printed, "<body>", "<body onload=\"window.print()\">", 1), "</h1>",
		"</h1>\n<p><a href=\"javascript:window.print()\">In trang này</a></p>", 1)
	const says = "page-frame-read"
	alone := map[string]string{"trang.html": masthead("<iframe srcdoc=\"" + html.EscapeString(picturesAt(site, "trang_files/cong-moi.jpg",
		"trang_files/hop dan.png")) + "\"></iframe>"), "trang_files/cong-moi.jpg": given(t, "site/cong-moi.jpg"),
		"trang_files/hop dan.png": given(t, "site/hop-dan.png")}
	return []form{
		{name: "frames, Chromium", files: set(frames("./trang_files/menu.html", "./trang_files/bai.html"), "trang_files/bai.html",
			picturesAt(site, "./cong-moi.jpg", "./hop dan.png"), "trang_files"), url: address, says: says},
		{name: "frames, Firefox", files: set(frames("trang_files/menu.html", "trang_files/bai.html"), "trang_files/bai.html",
			picturesAt(site, "bai_data/cong-moi.jpg", "bai_data/hop%20dan.png"), "trang_files/bai_data"), url: address, says: says},
		{name: "frames, page renamed", files: renamed(set(frames("./trang_files/menu.html", "./trang_files/bai.html"), "trang_files/bai.html",
			picturesAt(site, "./cong-moi.jpg", "./hop dan.png"), "trang_files"), "trang.html", "khác.html"), url: address, says: says},
		{name: "frames, folder renamed", files: renamed(set(frames("./cu_files/menu.html", "./cu_files/bai.html"), "trang_files/bai.html",
			picturesAt(site, "./cong-moi.jpg", "./hop dan.png"), "trang_files")), url: address, says: says},
		{name: "iframe saved with its page", files: set(masthead("<iframe src=\"./trang_files/saved_resource.html\"></iframe>"),
			"trang_files/saved_resource.html", picturesAt(site, "./cong-moi.jpg", "./hop dan.png"), "trang_files"), url: address, says: says},
		{name: "iframe, pictures in the page's folder", files: set(masthead("<iframe src=\"./trang_files/a/bai.html\"></iframe>"),
			"trang_files/a/bai.html", picturesAt(site, "http://x.vn/cong-moi.jpg", "http://x.vn/hop%20dan.png"), "trang_files"), url: address, says: says},
		{name: "iframe srcdoc", files: alone, url: address, says: says},
		{name: "print view", files: withPictures(t, "bai.html", printed, "anh"), partly: withoutSection},
	}
}

// Text that somebody has copied from the page.
func pastedForms(t *testing.T) []form {
	text := given(t, "pasted.txt")
	partly := func(line string) string {
		for _, other := range []string{"in ", "picture ", "table "} {
			if strings.HasPrefix(line, other) {
				return ""
			}
		}
		return strings.TrimLeft(line, "# ")
	}
	crlf := strings.ReplaceAll(text, "\n", "\r\n")
	old := alphabet(t)
	bare := strings.NewReplacer("“", `"`, "”", `"`).Replace(text)
	one := func(data string) map[string]string { return map[string]string{"bai.txt": data} }
	menu := "Cổng thông tin điện tử xã Tân Hòa\nTrang chủ\nGiới thiệu\nTin tức\nVăn bản\nTrang chủ › Tin tức › Xây dựng\n"
	return []form{
		{name: "pasted text, all of the page", files: one(menu + text + "Cơ quan chủ quản: Ủy ban nhân dân xã Tân Hòa\nĐiện thoại: 0200 123 4567\n"), partly: partly},
		{name: "pasted text, all of it twice named", files: one(menu + "Xã Tân Hòa khánh thành cổng làng mới\n" + text), partly: partly},
		{name: "pasted text", files: one(text), partly: partly},
		{name: "pasted text, CRLF", files: one(crlf), partly: partly},
		{name: "pasted text, Notepad's mark", files: one("\uFEFF" + crlf), partly: partly},
		{name: "pasted text, UTF-16 LE", files: one(utf16(crlf, "\uFEFF", true)), partly: partly},
		{name: "pasted text, UTF-16 BE", files: one(utf16(crlf, "\uFEFF", false)), partly: partly},
		{name: "pasted text, UTF-16 without a mark", files: one(utf16(crlf, "", true)), partly: partly},
		{name: "pasted text, NFD", files: one(norm.NFD.String(text)), partly: partly},
		{name: "pasted text, VNI", files: one(encoded(text, old["VNI"])), partly: partly, says: "page-converted"},
		{name: "pasted text, TCVN3 as bytes", files: one(asBytes(encoded(bare, old["TCVN3"]))), says: "page-converted",
			partly: func(line string) string { return strings.ToLower(partly(line)) }},
		{name: "pasted text, windows-1258", files: one(asBytes(encoded(text, old["windows-1258"]))), partly: partly},
	}
}

// Forms that come on standard input.
func pipedForms(t *testing.T) []form {
	html := given(t, "site/bai.html")
	missing := func(line string) string {
		if name, caption, ok := strings.Cut(line, ": "); ok && strings.HasPrefix(name, "picture ") {
			return "picture: " + caption
		}
		return line
	}
	pasted := pastedForms(t)[2]
	return []form{
		{name: "standard input: HTML", stdin: html, partly: missing, says: "picture-missing picture-missing"},
		{name: "standard input: SingleFile", stdin: browserForms(t)[7].files["bai.html"], url: address, saved: "2026-11-26T14:07:18+07:00"},
		{name: "standard input: MHTML", stdin: mailForms(t)[0].files["bai.mhtml"], url: address, saved: blinkAt},
		{name: "standard input: webarchive", stdin: safariForms(t)[0].files["bai.webarchive"], url: address},
		{name: "standard input: zip", stdin: given(t, "chromium.zip"), url: address},
		{name: "standard input: UTF-16", stdin: utf16(html, "\uFEFF", true), partly: missing, says: "picture-missing picture-missing"},
		{name: "standard input: text", stdin: pasted.files["bai.txt"], partly: pasted.partly},
	}
}
