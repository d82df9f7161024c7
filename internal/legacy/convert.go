package legacy

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"bantin/internal/syllable"
)

// Run is a text of a page that is in one font.
type Run struct {
	Text string
	Font string // as the page names it, "" when it does not
	Line int    // runs that follow each other in one line have the same number; 0 for one that is alone
}

// Converted is a run as it reads.
type Converted struct {
	Text     string
	Encoding Encoding // None when the run is as it was
	Doubts   []Doubt  // words left as they are that may be in the encoding too
}

// Convert reads the runs of one page, or of one piece of a text, and returns nil when nothing in
// it is in an old encoding. A run that is long enough is judged by itself. One
// that is not is what most of the text in its font is, then most of the page:
// unless it reads better as it is. The name of a font only helps to decide.
//
// The runs of a line that is parted inside its words, as Word parts it, are read as
// one; then each word is in the run that it begins in.
func (rd *Reader) Convert(runs []Run) []Converted {
	lines := join(runs)
	if lines == nil {
		return rd.convert(runs)
	}
	var joined []Run
	for _, l := range lines {
		joined = append(joined, l.run)
	}
	found := rd.convert(joined)
	if found == nil {
		return nil
	}
	out := make([]Converted, 0, len(runs))
	for i, l := range lines {
		out = append(out, l.part(runs, found[i])...)
	}
	return out
}

// convert is Convert of runs that nothing parts inside a word.
func (rd *Reader) convert(runs []Run) []Converted {
	rd.suspect = rd.suspect[:0]
	for _, r := range runs {
		rd.suspect = append(rd.suspect, IsSuspect(r.Text))
	}
	first := slices.Index(rd.suspect, true)
	if first < 0 {
		return nil
	}
	viqr := slices.ContainsFunc(runs[first:], func(r Run) bool { return isMarked(r.Text) })
	from := first
	if viqr {
		from = 0 // runs in VIQR need no sign of their own
	}
	if !rd.speak(runs, from, viqr) {
		return nil
	}
	parts := rd.split(runs, viqr)
	byFont, byPage := vote(parts)
	if len(byPage) == 0 && rd.together(parts) {
		byFont, byPage = vote(parts)
	}
	if len(byFont) == 0 {
		return nil
	}
	strict := slices.ContainsFunc(parts, func(p part) bool { return p.enc == VIQR && hasEscapes(p.text) })
	out := make([]Converted, len(runs))
	for i, p := range parts {
		if p.enc == None || len(p.text) < short {
			parts[i].enc = cmp.Or(rd.follow(&p, byFont, byPage), p.enc)
		}
	}
	rd.agree(parts)
	rd.weighRuns(parts)
	var b strings.Builder
	for i, p := range parts {
		enc, text := p.enc, p.text
		if enc != None {
			from, to := rd.core(&p, enc)
			text = p.text[:from] + rd.read(p.text[from:to], enc, strict) + p.text[to:]
		}
		if text != p.text {
			out[p.run].Encoding = enc
		}
		b.WriteString(text)
		if i+1 == len(parts) || parts[i+1].run != p.run {
			out[p.run].Text = b.String()
			if out[p.run].Encoding != None && IsCapitalFont(runs[p.run].Font) {
				out[p.run].Text = strings.ToUpper(out[p.run].Text)
			}
			if p.own && out[p.run].Encoding != None {
				out[p.run].Doubts = doubtsIn(compose(runs[p.run].Text), out[p.run].Text, out[p.run].Encoding)
			}
			b.Reset()
		}
	}
	return out
}

// EncodingOf returns the encoding that most of a file is in whose bytes were read
// as windows-1252, markup or not.
func EncodingOf(text string) Encoding {
	var runs []Run
	var rd Reader
	for run := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '<' || r == '>' || r == '\n' }) {
		runs = append(runs, Run{Text: run})
	}
	if _, byPage := vote(rd.split(runs, true)); len(byPage) > 0 {
		return byPage[0]
	}
	return None
}

// speak reports whether a part of the runs, but for the first ones, is surely in an old
// encoding, or all of them are together. Most runs have no sign of one, and are not
// taken apart to see that.
func (rd *Reader) speak(runs []Run, from int, viqr bool) bool {
	var suspect []part
	for i := from; i < len(runs); i++ {
		if !rd.suspect[i] && !(viqr && mayBeVIQR(runs[i].Text)) {
			continue
		}
		parts := rd.split(runs[i:i+1], viqr)
		if slices.ContainsFunc(parts, isSure) {
			return true
		}
		suspect = append(suspect, parts...)
	}
	return rd.together(suspect)
}

// mayBeVIQR reports whether a run may be in VIQR, in a page where one has marks of it: it
// has its shapes, and marks of its own where words in Unicode are beside them, as split
// wants.
func mayBeVIQR(text string) bool {
	return hasShapes(text) && (isMarked(text) || !strings.ContainsFunc(text, syllable.IsOwn))
}

func isSure(p part) bool { return p.enc != None }

// together judges short parts as one text, where hardly one is sure by itself: a page with
// a few words here and there in VISCII, which has many letters in common with Unicode.
// It reports whether they are in an encoding, and gives it to those that fit.
func (rd *Reader) together(parts []part) bool {
	var sums [last]evidence
	for _, p := range parts {
		if !IsSuspect(p.text) {
			continue
		}
		words := rd.wordsIn(p.text)
		for e := TCVN3; e < VIQR; e++ {
			got := weigh(words, e)
			sums[e].add(&got)
		}
	}
	best := None
	for e := TCVN3; e < VIQR; e++ {
		if sums[e].isSureTogether() && (best == None || sums[e].worth() > sums[best].worth()) {
			best = e
		}
	}
	if best == None {
		return false
	}
	for i, p := range parts {
		if got := weigh(rd.wordsIn(p.text), best); IsSuspect(p.text) && got.good > 0 && got.fits() {
			parts[i].enc = best
		}
	}
	return true
}

// part is a piece of a run without letters that only Unicode has: an article
// in an old encoding may be beside a menu in Unicode, and in one box with
// its label.
type part struct {
	run  int
	text string
	font string
	enc  Encoding // by its own words
	own  bool     // its run has letters that only Unicode has
	old  bool     // of a run that has some words in Unicode: it is mostly in an encoding
}

// split parts the runs between words that are in Unicode already. viqr says that
// some have its marks; beside words in Unicode a part needs one of its own, since
// quotation marks are tones there.
func (rd *Reader) split(runs []Run, viqr bool) (parts []part) {
	for i, r := range runs {
		if strings.TrimSpace(r.Text) == "" {
			continue // the space between two runs
		}
		rest, font := r.Text, strings.ToLower(strings.TrimSpace(r.Font))
		if hasMarks(rest) {
			rest = compose(rest)
		}
		own := strings.ContainsFunc(rest, syllable.IsOwn)
		add := func(text string) {
			p := part{run: i, text: text, font: font, own: own}
			p.enc = rd.judge(text, viqr && (!own || isMarked(text)), own)
			parts = append(parts, p)
		}
		unicode := 0 // words in Unicode before
		for rest != "" {
			at := strings.IndexFunc(rest, syllable.IsOwn)
			if at < 0 {
				add(rest)
				break
			}
			from := strings.LastIndexFunc(rest[:at], isSpace) + 1
			to := len(rest)
			if n := strings.IndexFunc(rest[at:], isSpace); n >= 0 {
				to = at + n
			}
			if unicode++; strings.TrimSpace(rest[:from]) != "" {
				unicode = 1
			}
			if unicode > 1 {
				to += wholeWords(rest[to:])
			}
			if from > 0 {
				add(rest[:from])
			}
			parts = append(parts, part{run: i, text: rest[from:to], font: font, own: own})
			rest = rest[to:]
		}
	}
	return parts
}

// wholeWords returns how many bytes the words have that a text begins with and that
// are Vietnamese as they are: a few words in Unicode have others with them, whose
// letters old encodings have too ("rừng của thôn").
func wholeWords(text string) (n int) {
	for {
		k := n + len(text[n:]) - len(strings.TrimLeftFunc(text[n:], isSpace))
		end := strings.IndexFunc(text[k:], isSpace)
		if end < 0 {
			end = len(text) - k
		}
		token := text[k : k+end]
		unused := isUnused(token, TCVN3) || isUnused(token, VNI)
		if unused || strings.ContainsFunc(token, syllable.IsOwn) || readsAs(token) != whole {
			return n
		}
		n = k + end
	}
}

// judge returns the encoding that a text is surely in.
// own says that it is beside words in Unicode.
func (rd *Reader) judge(text string, viqr, own bool) Encoding {
	first := TCVN3
	if !IsSuspect(text) {
		if first = VIQR; !viqr {
			return None
		}
	}
	best, enc := evidence{}, None
	words := rd.wordsIn(text)
	for e := first; e < last; e++ {
		if e == VIQR && !hasShapes(text) {
			continue
		}
		core := words
		if own {
			from, to := coreOf(words, e)
			core = words[from:to]
		}
		got := weigh(core, e)
		more := enc == None || got.worth() > best.worth()+e.chance(own)
		sure := got.isSure(own) || e == DoubledUTF8 && isDoubled(text)
		if sure && more && (e != VIQR || isVIQR(text, got)) {
			best, enc = got, e
		}
	}
	return enc
}

// coreOf returns which words of a text that has words in Unicode beside it are in an
// encoding: from the first to the last of those that become syllables or names. What is
// before and behind these is in Unicode, or as likely as not: "Tôi có ®ång chÝ" would
// be "Tụi cú đồng chí". Marks of VIQR are no letters, and UTF-8 that was encoded twice
// is no chance.
func coreOf(words []*word, enc Encoding) (from, to int) {
	if enc >= VIQR {
		return 0, len(words)
	}
	speaks := func(w *word) bool { return w.weigh(enc).good+w.weigh(enc).fair > 0 }
	for to = len(words); to > 0 && !speaks(words[to-1]); {
		to--
	}
	for from < to && !speaks(words[from]) {
		from++
	}
	return from, to
}

// core returns where the words of coreOf begin and end in a part; all of a part that has
// no words in Unicode beside it.
func (rd *Reader) core(p *part, enc Encoding) (from, to int) {
	if !p.own || enc >= VIQR {
		return 0, len(p.text)
	}
	words := rd.wordsIn(p.text)
	first, last := coreOf(words, enc)
	for p.old && first > 0 && first < last && isDoubtful(words[first-1].token, enc) {
		first--
	}
	for p.old && first < last && last < len(words) && isDoubtful(words[last].token, enc) {
		last++
	}
	k, inside := 0, false
	for i, r := range p.text {
		switch space := isSpace(r); {
		case !space && !inside:
			if k == first {
				from = i
			}
			inside = true
		case space && inside:
			if k++; k == last {
				return from, i
			}
			inside = false
		}
	}
	if last == 0 {
		return 0, 0
	}
	return from, len(p.text)
}

// weighRuns marks the parts of runs that are in an old encoding but for a few words in
// Unicode: those whose font says so, and those with so many words of it to each of these.
func (rd *Reader) weighRuns(parts []part) {
	const most = 4
	for i := 0; i < len(parts); {
		j, old, own, enc := i, 0, 0, None
		for ; j < len(parts) && parts[j].run == parts[i].run; j++ {
			p := &parts[j]
			if p.enc == None {
				own += len(rd.wordsIn(p.text))
				continue
			}
			got := weigh(rd.wordsIn(p.text), p.enc)
			old, enc = old+got.good+got.fair, p.enc
		}
		for k := i; k < j; k++ {
			parts[k].old = enc != None && (ofFont(parts[k].font) == enc || old >= most*own)
		}
		i = j
	}
}

// chance is how much more an encoding must be worth than one that more was written in:
// "dông tµi s¶n" is TCVN3, though "dông" is a syllable, and the others are in VPS too.
// VNI has two signs for a letter and is worth as much as TCVN3 by chance only where it is
// right: "coâng" is "công", not "coõng". The few words that are pasted into a line of
// Unicode, as own says, read in several more often, and come from a document in a font of
// TCVN3 or VNI.
func (e Encoding) chance(own bool) int {
	switch {
	case e == VNI:
		return -1
	case own && e < VIQR:
		return 2
	}
	return 1
}

// isVIQR asks more of VIQR, since its marks are punctuation: "so? me." is
// English. Most words of the text must have marks.
func isVIQR(text string, got evidence) bool {
	words := 0
	for token := range strings.FieldsFuncSeq(text, isSpace) {
		if strings.ContainsFunc(token, isASCIILetter) {
			words++
		}
	}
	return 8*got.bad <= got.good && 5*got.good >= 2*words
}

// hasShapes reports whether a text has two of those marks of VIQR that no
// sentence ends in, as each text in it has.
func hasShapes(text string) bool {
	shapes := strings.Count(text, "dd")
	for i := 0; i < len(text) && shapes < 2; i++ {
		switch text[i] {
		case '^', '+', '(', '`', '~':
			shapes++
		}
	}
	return shapes >= 2
}

// read reads a part token by token. What is an address stays, and so do signs
// that are alone, a word that reads only as it is, and one of another language.
func (rd *Reader) read(text string, enc Encoding, strict bool) string {
	text = compose(text)
	switch enc {
	case DoubledUTF8:
		return enc.Decode(text)
	case VIQR:
		return decodeVIQR(text, strict)
	}
	var b strings.Builder
	for rest := text; rest != ""; {
		n := strings.IndexFunc(rest, isSpace)
		if n < 0 {
			n = len(rest)
		}
		b.WriteString(rd.word(rest[:n]).in(enc))
		_, width := utf8.DecodeRuneInString(rest[n:])
		b.WriteString(rest[n : n+width])
		rest = rest[n+width:]
	}
	if enc == TCVN3 {
		return capitals(b.String())
	}
	return b.String()
}

// stays reports whether a token is left as it is in a part that is read in an
// old encoding.
func stays(token, read string) bool {
	if !strings.ContainsFunc(token, isASCIILetter) && utf8.RuneCountInString(token) == 1 {
		return !strings.Contains("à á ạ ô ố ồ ổ ở ờ ủ ừ ý Á Ê Ô Ở Ồ Ổ Ủ Ừ Ý", read) // "©" would be "â"
	}
	if isAddress(token) || isArea(token) {
		return true
	}
	if readsAs(read) != broken {
		return false
	}
	return readsAs(token) == whole || !IsScrambled(token) && strangersTo(token) != everyLanguage && !isName(read) // "Müller"
}

// ofFont returns the encoding that fonts of a name are made for.
func ofFont(font string) Encoding {
	switch {
	case strings.HasPrefix(font, ".vn"):
		return TCVN3
	case strings.HasPrefix(font, "vni"):
		return VNI
	case strings.HasPrefix(font, "vps"):
		return VPS
	case strings.HasPrefix(font, "viscii"):
		return VISCII
	}
	return None
}

// IsCapitalFont reports whether a font shows small letters as capitals: the
// fonts of TCVN3, which has no room for capitals with tones, come in pairs,
// .VnTime and .VnTimeH.
func IsCapitalFont(font string) bool {
	font = strings.ToLower(strings.TrimSpace(font))
	return strings.HasPrefix(font, ".vn") && strings.HasSuffix(font, "h")
}
