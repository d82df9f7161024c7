package legacy

// Spelling allows more syllables than there are words. Those that follow are hardly ever
// written in Unicode, and are among the most frequent words in an encoding: where one
// stands at the end of an old run, it belongs to it. They were found by counting 2.1
// million words of laws, news, manuals and messages: each stands there for at least 400
// times of itself. Those that are words after all, if not there ("thóc", "lùa"), are
// left out.
const (
	unusedTCVN3 = " cã sè tõ sù còng hép réng nhãm nót trõ lín líp gióp thèng trèng khíp trén tõng dùa thõa nãi" +
		" phóc gièng tró phãng sèng võa khã chèng phã bãng vèn phót rõng nhê trô tãm sím mói tùa pháng" +
		" sãng mõng gép nãng nhùa trém phè léc "
	unusedVNI = " soá loãi toá quoác quoá noái hoã moãi boá coá goàm roài troáng boài goác choã gioáng choái" +
		" roãng soáng phoái toác voán doác chôi nhò loái phoá moái oáng boán troán choát troàng roái" +
		" roàng boác boái doái goã goà moác coát noát noã oác hoái moà doàn doài phoàn boà bòa sôn kó "
)

// isUnused reports whether a token is, besides its punctuation, a syllable that nobody
// writes and that is a frequent word in an encoding.
func isUnused(token string, enc Encoding) bool {
	switch enc {
	case TCVN3:
		return isListed(token, unusedTCVN3)
	case VNI:
		return isListed(token, unusedVNI)
	}
	return false
}

// keptTCVN3 are frequent words in Unicode that a text in TCVN3 does not have: there they
// would be syllables that nobody writes, "quỏn", "khụng", "thỏng". The label of a form
// is in Unicode, and what was filled in is not.
const keptTCVN3 = " quê quán tên thôn tôn tháng không khám giám trên nên bên sáng sông nông hôm "

// isKept reports whether a token is, besides its punctuation, a word that stays in a run
// of an encoding; "tÊn" is "tấn".
func isKept(token string, enc Encoding) bool {
	return enc == TCVN3 && isListed(token, keptTCVN3) && !IsScrambled(token)
}
