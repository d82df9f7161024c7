package legacy

import "strings"

// Doubt is a word that stands beside words of an old run and reads either way: as it is,
// and as a frequent word in their encoding. It stays as it is.
type Doubt struct {
	Word   string // without its punctuation
	Around string // with the words beside it, as they read
}

// Words that are written in Unicode, and are frequent words in an encoding. Those that
// are far more frequent as they are ("có", "công") are left out: nobody could look at
// all of them.
const (
	doubtfulTCVN3 = " mét dông bé tù vô bá nã chóng bè dù tông chó khái hái hé trá lóc cò tróc rót vò nép tê chóc mê" +
		" chê khóc thóc lùa nhá nhí dô phô gãi lé bèn bót thó tè hót "
	doubtfulVNI = " cô bò trò hôn thoáng toái sô hoài khoái toát choáng choàng só chò thò vò nôi "
)

// doubtsIn returns the words of a run that are as they were, beside others that were read
// in an encoding, and may be of it.
func doubtsIn(given, read string, enc Encoding) (doubts []Doubt) {
	was, is := strings.FieldsFunc(given, isSpace), strings.FieldsFunc(read, isSpace)
	if len(was) != len(is) {
		return nil
	}
	turned := func(i int) bool { return i >= 0 && i < len(was) && was[i] != is[i] }
	for i, token := range is {
		if !turned(i) && (turned(i-1) || turned(i+1)) && isDoubtful(token, enc) {
			around := strings.Join(is[max(0, i-1):min(len(is), i+2)], " ")
			doubts = append(doubts, Doubt{strings.TrimFunc(token, isStop), around})
		}
	}
	return doubts
}

// isDoubtful reports whether a token is, besides its punctuation, a word that is in use
// and a frequent one in an encoding.
func isDoubtful(token string, enc Encoding) bool {
	switch enc {
	case TCVN3:
		return isListed(token, doubtfulTCVN3)
	case VNI:
		return isListed(token, doubtfulVNI)
	}
	return false
}

// isListed reports whether a list, with a blank beside each word, has a token besides its
// punctuation.
func isListed(token, list string) bool {
	word := strings.TrimFunc(token, isStop)
	return word != "" && !strings.ContainsFunc(word, isStop) && strings.Contains(list, " "+strings.ToLower(word)+" ")
}
