package extract

import (
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// ruleBanner names the site by the picture that the page begins with.
const ruleBanner rule = "banner-picture"

// bannerSite is what the first picture of a page that says anything calls itself, above the
// headline and outside the copy, if that is the name of an office or a portal: old systems
// have the site's name in the picture of their banner only. One that leads to another site
// than its own is that one's, and one of several that take turns may be anybody's.
func bannerSite(f *facts, roots []*html.Node, title string) (string, *html.Node) {
	begins := f.headline
	if begins == nil && len(roots) > 0 {
		begins = roots[0]
	}
	if begins == nil {
		return "", nil
	}
	for _, n := range f.find("img") {
		if f.of(n).place >= f.of(begins).place {
			break
		}
		s := bareName(squeeze(attr(n, "alt")))
		if s == "" {
			continue
		}
		portal := f.portal.isName(s) && wordCount(s) >= 4 && !strings.HasPrefix(fold(s), "trang chủ")
		if !portal && !isOfficeName(s) || letterCount(s) > maxSiteName || spoken(s) == spoken(title) || within(n, roots) || f.leadsAway(n) || !isBanner(n) {
			break
		}
		return s, n
	}
	return "", nil
}

// leadsAway reports whether a picture is in a link that leads further than to the first page.
func (f *facts) leadsAway(n *html.Node) bool {
	for n = n.Parent; n != nil; n = n.Parent {
		if n.Data == "a" {
			return hasHref(n) && !f.leadsToRoot(n)
		}
	}
	return false
}

// bannerNames are in the names of banners, of their boxes and of their files.
var bannerNames = [...]string{"banner", "header", "logo", "masthead"}

// notBanners are names of boxes whose pictures are of something else, wherever they are, as those of
// sliders and of advertising are.
var notBanners = [...]string{"partner", "partners", "lienket", "lien-ket", "doitac", "doi-tac", "weblink", "popup"}

// isBanner reports whether a picture, its file or a box around it is named for the head of the
// site, none for what else is shown above an article, and none opens another page.
func isBanner(n *html.Node) bool {
	named := false
	if list := candidates(n); len(list) > 0 {
		file := strings.ToLower(path.Base(withoutQuery(list[0].src)))
		named = slices.ContainsFunc(bannerNames[:], func(s string) bool { return strings.Contains(file, s) })
	}
	for ; n != nil && n.Type == html.ElementNode && n.Data != "body"; n = n.Parent {
		l := labelOf(n)
		if opens(n) || isSlider(l) || l.whole(advertising[:]...) != "" || l.whole(notBanners[:]...) != "" ||
			l.holds("slide", "carousel", "quangcao") != "" {
			return false
		}
		named = named || n.Data == "header" || l.holds(bannerNames[:]...) != "" || l.whole("top") != ""
	}
	return named
}
