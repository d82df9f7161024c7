package extract

import (
	"slices"
	"strings"
)

// plainTitle is the title of a page without a heading that its data repeat:
// the window's title if it is one, else a heading or a line that is set as
// one (bold, large, in capitals, of a telling class) above the copy.
func plainTitle(f *facts, b *body, window string) headline {
	n, rank := titleLine(f, b)
	isSite := isNoHeadline(fold(f.window)) || f.portal.isName(f.window) || f.portal.isName(window) || f.portal.isPath(f.window) ||
		n != nil && rank > 1 && strings.HasPrefix(f.window, "::") && !isRepeated(f, b, fold(bareName(window)))
	isSite = isSite || n != nil && (f.isOnlyNames(window) || f.isWayWindow(windowParts(f.window)))
	named := isOfficeName(bareName(f.window)) || isOfficeName(bareName(window))
	if n != nil && rank == 2 && named && spoken(titleText(n)) != spoken(window) && hasFourWords(titleText(n)) {
		isSite = true
	}
	if n != nil && rank == titleNamed {
		office := named && spoken(titleText(n)) != spoken(window)
		isSite = isSite || office || !sameTitle(text(n), window) && !isRepeated(f, b, fold(window))
	}
	if n != nil && wordCount(titleText(n)) > 2 && f.isFirstOfWindow(window, titleText(n)) {
		return headline{datum: datum[string]{titleText(n), reason{rule: ruleTitleLine, node: n}}, node: n}
	}
	if titleWords(window) >= 4 && !isSite {
		at := f.headline
		if at == nil && n != nil && sameTitle(titleText(n), window) {
			at = n // the line that the window repeats: the article begins below it
		}
		return headline{datum: datum[string]{window, reason{rule: ruleWindow}}, node: at}
	}
	if n != nil {
		return headline{datum: datum[string]{titleText(n), reason{rule: ruleTitleLine, node: n}}, node: n}
	}
	for _, n := range f.find("h2, h3, .title") {
		if m := f.of(n); m.text > 20 && m.text < 250 && m.link == 0 && !within(n, b.roots) {
			return headline{datum: datum[string]{text(n), reason{rule: ruleHeadingAbove, node: n}}, node: f.headline}
		}
	}
	return headline{datum: datum[string]{window, reason{rule: ruleWindow}}, node: f.headline}
}

// isOnlyNames reports whether a window's title is the name of an office and that of its portal, and
// nothing else: "Sở Công Thương tỉnh Bắc Khê - Trang tin điện tử".
func (f *facts) isOnlyNames(window string) bool {
	parts := windowParts(window)
	return len(parts) > 1 && !slices.ContainsFunc(parts, func(s string) bool {
		s = bareName(s)
		return !f.portal.isName(s) && !isPlainOffice(s)
	})
}

// isFirstOfWindow reports whether a line above the copy is the first part of the window's title,
// and the others are names: of the section, or the site.
func (f *facts) isFirstOfWindow(window, line string) bool {
	parts := windowParts(window)
	if len(parts) < 2 || spoken(parts[0]) != spoken(line) {
		return false
	}
	return !slices.ContainsFunc(parts[1:], func(p string) bool {
		return hasFourWords(p) && !f.portal.isName(p) && !isOfficeName(p) && !sections()[fold(p)]
	})
}

// isRepeated reports whether the body, or the lines above it, say the window's
// title: the page's banner says the site's name.
func isRepeated(f *facts, b *body, window string) bool {
	for _, n := range b.roots {
		if holdsFold(text(n), window) {
			return true
		}
	}
	var near nearby
	near.upward(f, nil, b.roots[0])
	return slices.ContainsFunc(near.between, func(l nearLine) bool { return holdsFold(l.text, window) })
}
