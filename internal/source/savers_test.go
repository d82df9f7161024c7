package source

import "testing"

// TestAddressAndTimeOfSavers reads what programs that save pages write into them.
func TestAddressAndTimeOfSavers(t *testing.T) {
	const address, at = "https://tanhoa.example.vn/tin", "2026-11-19T01:30:00Z"
	for name, c := range map[string]struct{ page, address, at string }{
		"Save Page WE": {`<meta name="savepage-url" content="https://tanhoa.example.vn/tin"><meta name="savepage-date" ` +
			`content="Thu Nov 19 2026 08:30:00 GMT+0700 (Indochina Time)">`, address, "2026-11-19T08:30:00+07:00"},
		"WebScrapBook": {`<html data-scrapbook-source="https://tanhoa.example.vn/tin" data-scrapbook-create="20261119013000123">`, address, at},
		"HTTrack": {"<html><!-- Mirrored from tanhoa.example.vn/tin by HTTrack Website Copier/3.x [XR&CO'2014], Thu, 19 Nov 2026 01:30:00 GMT -->",
			"http://tanhoa.example.vn/tin", "2026-11-19T01:30:00Z"},
		"reading view":    {`<a class="domain reader-domain" href="https://tanhoa.example.vn/tin">tanhoa.example.vn</a>`, address, ""},
		"archive":         {"<p>Tin</p><!--\n FILE ARCHIVED ON 01:30:00 Nov 19, 2026 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 02:00:00 Nov 26, 2026.-->", "", at},
		"another comment": {"<html><!-- Mirrored from a friend -->", "", ""},
		"its own address": {`<html data-scrapbook-source="https://x.example/"><link rel="canonical" href="https://tanhoa.example.vn/tin">`, address, ""},
	} {
		p, err := readPage("bai.html", []byte(c.page+"<p>"+shown), nil)
		if err != nil {
			t.Fatal(err)
		}
		if p.URL != c.address || p.Saved != c.at {
			t.Errorf("%s: %q %q, want %q %q", name, p.URL, p.Saved, c.address, c.at)
		}
	}
}
