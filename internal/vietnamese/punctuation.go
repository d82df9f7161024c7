package vietnamese

import (
	"slices"
	"strings"
	"unicode"
)

// punctuation rebuilds the text mark by mark.
func (w *work) punctuation() {
	p := marks{work: w, in: w.c, out: slices.Grow(w.spare[:0], len(w.c)+8)}
	p.run()
	w.c, w.spare = p.out, p.in
}

// marks is the state of punctuation: what is read, and what is written.
type marks struct {
	*work
	in, out []cell
	open    int      // quotes open
	merged  bool     // the quote that is open was typed as two
	closing int      // where the single quote that is open closes; 0 for none
	lists   [2]known // whether , and ; part the names of a list
	labels  known    // whether the text is a label of a program
	others  known    // whether the text is in another language
	codes   known    // whether the text is code
}

// last is the rune written k before the end; 0 at the start.
func (p *marks) last(k int) rune {
	if i := len(p.out) - 1 - k; i >= 0 {
		return p.out[i].r
	}
	return 0
}

// at is the rune at i; 0 outside.
func (p *marks) at(i int) rune {
	if i >= 0 && i < len(p.in) {
		return p.in[i].r
	}
	return 0
}

func (p *marks) put(r rune, run uint16) { p.out = append(p.out, cell{r, run}) }

// lastBefore returns the place of the last character before i that is no space.
func (p *marks) lastBefore(i int) int {
	for i--; p.at(i) == ' '; i-- {
	}
	return i
}

// unspace takes the space off the end of what is written; it reports whether
// there was one.
func (p *marks) unspace() bool {
	if p.last(0) == ' ' {
		p.out = p.out[:len(p.out)-1]
		return true
	}
	return false
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isBlank(r rune) bool { return r == 0 || r == ' ' || r == '\n' }

func isText(r rune) bool { return unicode.IsLetter(r) || isDigit(r) }

// tokenReach is how far from a mark the blanks around it are looked for, in
// characters: no more than that of an address is needed to know it.
const tokenReach = 256

// token returns where the characters around i begin and end that no blank
// parts.
func (p *marks) token(i int) (a, b int) {
	a, b = i, i
	for a > max(0, i-tokenReach) && !isBlank(p.in[a-1].r) {
		a--
	}
	for b < min(len(p.in), i+tokenReach) && !isBlank(p.in[b].r) {
		b++
	}
	return a, b
}

// guarded reports whether position i is inside an address or other code that
// is left alone.
func (p *marks) guarded(i int) bool {
	a, b := p.token(i)
	for k := a; k < b; k++ {
		switch p.in[k].r {
		case '@':
			return true
		case ':':
			if p.at(k+1) == '/' && p.at(k+2) == '/' {
				return true
			}
		case 'w':
			if p.at(k+1) == 'w' && p.at(k+2) == 'w' && p.at(k+3) == '.' {
				return true
			}
		}
	}
	return false
}

func (p *marks) run() {
	p.listDash()
	for i := 0; i < len(p.in); i++ {
		c := p.in[i]
		if int(c.run) < len(p.runs) && p.runs[c.run].Code && c.r != ' ' {
			p.put(c.r, c.run)
			continue
		}
		switch c.r {
		case '"', '“', '”', '„', '\'', '«', '»', '‟':
			i += p.quote(i)
		case '.':
			i += p.stop(i)
		case ',', ';', ':', '!', '?':
			p.mark(i)
		case '(', '[':
			p.opening(i)
		case ')', ']':
			p.closed(i)
		case '%':
			if p.last(0) == ' ' && p.share(i) && p.o.on("percent") {
				p.unspace()
				p.did("percent")
			}
			p.put('%', c.run)
		case ' ':
			if k := p.last(0); (k == '(' || k == '[') && p.o.on("bracket_spaces") && p.spaced(p.lastBefore(i)) {
				p.did("bracket_spaces")
				continue
			}
			if (len(p.out) == 0 || p.last(0) == ' ') && p.o.on("spaces") {
				continue
			}
			p.put(' ', c.run)
		case '-', '–':
			i += p.dash(i)
		case '…':
			i += p.ellipsis(i)
		case '/':
			if p.last(0) == ' ' && p.at(i+1) == '.' && p.end(i+2) && p.o.on("doc_end") {
				p.unspace()
				p.did("doc_end")
			}
			p.put('/', c.run)
		default:
			p.put(c.r, c.run)
		}
	}
	for p.o.on("spaces") && p.unspace() {
	}
}

// end reports whether nothing but blanks and closing marks follows.
func (p *marks) end(i int) bool {
	for ; i < len(p.in); i++ {
		if r := p.in[i].r; !isBlank(r) && r != '”' && r != '"' && r != ')' {
			return false
		}
	}
	return true
}

// space writes the space that a mark wants after it.
func (p *marks) space(run uint16) {
	if p.o.on("space_after_punct") {
		p.put(' ', run)
		p.did("space_after_punct")
	}
}

// mark writes , ; : ! ? with no space before and one after.
func (p *marks) mark(i int) {
	c := p.in[i]
	next := p.at(i + 1)
	if p.emoticon(i) || isCJK(next) || isCJK(p.last(0)) {
		p.put(c.r, c.run)
		return
	}
	// A letter after the mark: the space is on the wrong side of it.
	wrong := (c.r == ',' || c.r == ';' || c.r == ':') && unicode.IsLetter(next) && p.o.on("space_after_punct")
	if p.last(0) == ' ' && ends(p.last(1)) && (isBlank(next) || strings.ContainsRune("”\"“!?…", next) || wrong) &&
		!p.guarded(i) && p.o.on("space_before_punct") && !p.sign(i) && (c.r == ',' || !p.foreign()) {
		p.unspace()
		p.did("space_before_punct")
	}
	p.put(c.r, c.run)
	if (unicode.IsLetter(next) || isDigit(next)) && p.glued(i) && !p.guarded(i) && !p.code(i) {
		p.space(c.run)
	}
}

// sign reports whether the mark at i, between two spaces, is no mark of
// punctuation but a sign that the text speaks of or counts with: "1 : 1.618", "(add !
// to overwrite)", "{ a; b ; }".
func (p *marks) sign(i int) bool {
	if p.at(i+1) != ' ' {
		return false
	}
	switch next := p.at(i + 2); p.in[i].r {
	case ':':
		return isDigit(p.last(1)) && isDigit(next)
	case '!', '?':
		return unicode.IsLower(next) && p.enclosing(i) >= 0
	case ';':
		return next == '}'
	}
	return false
}

// ends reports whether a mark may follow a character: the end of a word, a
// figure, a bracket or another mark, but no sign of a formula.
func ends(r rune) bool {
	return isText(r) || unicode.IsMark(r) || strings.ContainsRune(")]}”’\"'»%°.!?…", r)
}

// glued reports whether the letter or figure after the mark at i wants a space.
func (p *marks) glued(i int) bool {
	c, next, prev := p.in[i].r, p.at(i+1), p.last(1)
	if isDigit(next) {
		return p.syllable(i-1) && !spells(p.wordTo(i-1), "doi") // xã:5 thôn, but doi:10.1093
	}
	if isBlank(prev) || c == ':' && isDigit(prev) || !unicode.IsLetter(prev) && !isDigit(prev) && prev != '”' &&
		prev != ')' {
		return false
	}
	if (c == '?' || c == '!' || c == ';') && !unicode.IsUpper(next) {
		return false
	}
	k := i - 1
	if p.at(k) == ' ' {
		k--
	}
	before, after := p.wordTo(k), p.wordFrom(i+1)
	if c != ';' && p.data(i, before, after) || p.literal(i, before, after) || p.listed(c) {
		return false
	}
	if c != ',' && unicode.IsUpper(prev) && unicode.IsUpper(next) && !p.sentence(i+1) {
		return false // TL;DR, HOSE:VNM
	}
	if c != ';' && c != ':' {
		return true
	}
	// Steins;Gate, about:config; Re:Zero is no less foreign for its first word.
	kind := kindOf(after)
	return len(before) == 0 || kind == markedWord ||
		kindOf(before) != foreignWord && (len(before) > 2 || kind != foreignWord)
}

// data reports whether the mark at i, without a space around it, is one of a
// formula or a list of names that programs have, or parts short names of
// ministries: x:y, [svg,png], x1,y1, I420,YV12, VH,TT&DL.
func (p *marks) data(i int, before, after []cell) bool {
	if isDigit(p.at(i - 1)) {
		k := i - 1
		for isDigit(p.at(k)) {
			k--
		}
		return unicode.IsLetter(p.at(k)) || p.at(k) == ':' && unicode.IsLetter(p.at(k-1))
	}
	single := len(before) == 1 && len(after) == 1
	from, to := p.token(i)
	if single && (p.in[i].r == ':' || from == 0 && to == len(p.in) || p.count(p.in[i].r, from, to) > 1) {
		return true
	}
	if p.at(i-1) == ' ' || !isASCII(before) || !isASCII(after) {
		return false
	}
	if isDigit(p.at(i + 1 + len(after))) {
		return true
	}
	if len(before) == 0 {
		return false
	}
	for k := from; k < i; k++ {
		if r := p.in[k].r; r == '[' || r == '(' && single {
			return true
		}
	}
	if len(before) == 1 || len(after) == 1 || len(before) > 3 || len(after) > 3 {
		return false
	}
	return kindOf(before) == shortForm && kindOf(after) == shortForm
}

// count is how often a mark is in p.in[from:to].
func (p *marks) count(mark rune, from, to int) (n int) {
	for _, c := range p.in[from:to] {
		if c.r == mark {
			n++
		}
	}
	return n
}

// literal reports whether the mark at i, between two words, is in what a program
// reads: code, the brackets of a function or {}, quotation marks or brackets around
// nothing but names and marks, the options of a command, the form of a name.
func (p *marks) literal(i int, before, after []cell) bool {
	if p.at(0) == '-' && p.at(1) == '-' && unicode.IsLetter(p.at(2)) || p.coded() || p.inName(i, after) ||
		p.in[i].r == ':' && p.formOf(i) {
		return true // --exclude-symbols one,two
	}
	if k := p.enclosing(i); k >= 0 && p.calls(k) {
		return true
	}
	a, b := p.token(i)
	closing := closingOf(p.at(a))
	if closing == 0 || !slices.ContainsFunc(p.in[i:b], func(c cell) bool { return c.r == closing }) {
		return false
	}
	small := p.in[i].r == ':' && len(after) > 0 && unicode.IsLower(after[0].r)
	return small || kindOf(before) != markedWord && kindOf(after) != markedWord && unicode.IsLower(p.at(a+1))
}

// inName reports whether the mark at i, with a name after it, is in quotation marks
// that are around hardly more than it: « Tài sản:Tiền mật », "-u root,nobody".
func (p *marks) inName(i int, after []cell) bool {
	const blanks, reach = 4, 60
	if p.in[i].r != ':' && kindOf(after) != foreignWord && (len(after) == 0 || !unicode.IsUpper(after[0].r)) {
		return false
	}
	n, opening := 0, rune(0)
	for k := i - 1; k > max(-1, i-reach) && opening == 0 && n <= blanks; k-- {
		switch r := p.in[k].r; r {
		case ' ':
			n++
		case '"', '“', '«', '‘':
			opening = r
		case '”', '»', '’', ')', '.':
			return false
		}
	}
	if opening == 0 {
		return false
	}
	for k := i + 1; k < min(len(p.in), i+reach) && n <= blanks; k++ {
		switch r := p.in[k].r; r {
		case ' ':
			n++
		case '"', '”', '»', '’':
			return r == closingOf(opening) && n <= blanks
		case '.', '!', '?':
			return false
		}
	}
	return false
}

// formReach is how far before a mark the word is looked for that says that it is in
// the form of something, in characters.
const formReach = 48

// formOf reports whether the words before the mark at i say that a form or the
// usage of a command follows: "phải có dạng địa chỉ:cổng".
func (p *marks) formOf(i int) bool {
	limit := max(0, i-formReach)
	for k := i - 1; k > limit; k-- {
		if p.in[k].r == '.' || p.in[k].r == ';' {
			return false
		}
		if p.in[k].r != ' ' {
			continue
		}
		j := k - 1
		if p.at(j) == ':' {
			j--
		}
		switch word := p.wordTo(j); {
		case j < k-1 && spells(word, "dụng"):
			return true
		case spells(word, "dạng"), spells(word, "mẫu"):
			said := p.wordTo(j - len(word) - 1)
			if spells(said, "có") || spells(said, "theo") || spells(said, "ở") || spells(said, "dưới") {
				return true
			}
		}
	}
	return false
}

// spells reports whether the letters of a word are these, in small letters.
func spells(word []cell, want string) bool {
	k := 0
	for _, r := range want {
		if k == len(word) || word[k].r != r {
			return false
		}
		k++
	}
	return k == len(word)
}

// closingOf returns the mark that closes what a bracket or a quotation mark opens.
func closingOf(r rune) rune {
	switch r {
	case '(':
		return ')'
	case '[':
		return ']'
	case '{':
		return '}'
	case '<':
		return '>'
	case '«':
		return '»'
	case '“':
		return '”'
	case '‘':
		return '’'
	case '"', '\'':
		return r
	}
	return 0
}

// enclosing returns the place of the bracket that is open at i; -1 for none near.
func (p *marks) enclosing(i int) int {
	depth := 0
	for k := i - 1; k >= max(0, i-remarkReach) && p.in[k].r != '\n'; k-- {
		switch p.in[k].r {
		case ')', ']', '}':
			depth++
		case '(', '[', '{':
			if depth == 0 {
				return k
			}
			depth--
		}
	}
	return -1
}

// calls reports whether the bracket at k is one of a program: {}, or glued to
// what is no word of Vietnamese and no abbreviation.
func (p *marks) calls(k int) bool {
	if p.in[k].r == '{' || p.at(k-1) == '_' {
		return true
	}
	word := p.wordTo(k - 1)
	return len(word) > 1 && (kindOf(word) == foreignWord || p.in[k].r == '[')
}

func isASCII(word []cell) bool {
	return !slices.ContainsFunc(word, func(c cell) bool { return c.r >= 0x80 })
}

// known is an answer that is worked out once.
type known uint8

const (
	unknown known = iota
	no
	yes
)

// is is the answer, worked out when it is not known yet.
func (k *known) is(answer func() bool) bool {
	if *k == unknown {
		*k = no
		if answer() {
			*k = yes
		}
	}
	return *k == yes
}

// How many marks at least make a line a list of names: semicolons, none of which
// has a space after it, or all but a few of many; and commas between names so
// short, if no sentence ends in the line.
const (
	fewSemicolons  = 3
	manySemicolons = 8
	manyCommas     = 6
	wordsListed    = 3
)

// listed reports whether the line is a list of names or keywords that a mark
// parts, without a space after it.
func (p *marks) listed(mark rune) bool {
	if mark != ',' && mark != ';' {
		return false
	}
	answer := &p.lists[0]
	if mark == ';' {
		answer = &p.lists[1]
	}
	return answer.is(func() bool { return p.isList(mark) })
}

func (p *marks) isList(mark rune) bool {
	glued, spaced, blanks := 0, 0, 0
	for i, c := range p.in {
		switch {
		case c.r == ' ':
			blanks++
		case c.r == mark && p.at(i+1) == ' ':
			spaced++
		case c.r == mark:
			glued++
		}
	}
	if mark == ';' {
		return glued >= fewSemicolons && spaced == 0 || glued >= manySemicolons*max(1, spaced)
	}
	return glued >= manyCommas && spaced == 0 && blanks < wordsListed*(glued+1) &&
		!strings.ContainsRune(".!?…", p.at(len(p.in)-1))
}

// share reports whether the sign of per cent at i measures the figure before it:
// no operator, and no mark of a format is one.
func (p *marks) share(i int) bool {
	if next := p.at(i + 1); isText(next) || next == '%' || next == '.' && isText(p.at(i+2)) ||
		strings.ContainsRune("(<{\\", next) {
		return false
	}
	k := len(p.out) - 2
	for k >= 0 && (isDigit(p.out[k].r) || p.out[k].r == ',' || p.out[k].r == '.') {
		k--
	}
	return isDigit(p.last(1)) && (k < 0 || !unicode.IsLetter(p.out[k].r) && !strings.ContainsRune("%^_\\", p.out[k].r))
}

// emoticon reports whether the mark at i is the eyes of one: " :D", " :v", " ;)".
func (p *marks) emoticon(i int) bool {
	if c := p.in[i].r; c != ':' && c != ';' || !isBlank(p.last(0)) {
		return false
	}
	k := i + 1
	if p.at(k) == '-' {
		k++
	}
	return strings.ContainsRune("DpPvVoO()", p.at(k)) && p.at(k) != 0 && !isText(p.at(k+1)) && p.at(k+1) != '.'
}

// code reports whether the mark at i is in code, data or an address: the
// characters without a space around it have signs that no copy has, or the mark
// parts more than two of them.
func (p *marks) code(i int) bool {
	a, b := p.token(i)
	entity := false
	for k := a; k < b; k++ {
		switch r := p.in[k].r; r {
		case '{', '}', '<', '>', '\\', '_', '=', '|', '$':
			return true
		case '%':
			if unicode.IsLetter(p.at(k + 1)) {
				return true // %s
			}
		case '&':
			entity = true
		case ';', ':':
			if k == i && r == ';' && entity {
				return true // &quot;Được
			}
			if k != i && r == p.in[i].r && k+1 < b {
				return true // a;B;c, hh:mm:ss
			}
		}
	}
	return false
}

// wordTo is the letters that end at i, wordFrom those that begin there.
func (p *marks) wordTo(i int) []cell {
	k := i + 1
	for k > 0 && unicode.IsLetter(p.at(k-1)) {
		k--
	}
	return p.in[k:max(i+1, k)]
}

func (p *marks) wordFrom(i int) []cell {
	k := i
	for unicode.IsLetter(p.at(k)) {
		k++
	}
	return p.in[min(i, len(p.in)):max(k, min(i, len(p.in)))]
}
