package extract

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The signs and names of money that are before an amount and behind it.
var (
	moneyBefore = [...]string{"$", "€", "£", "¥"}
	moneyBehind = [...]string{"€", "₫", "đ", "VND", "VNĐ", "EUR", "USD"}
)

// mayHavePrices reports whether any text of the page has a sign or the name of money:
// most pages have none, so that their text need not be gathered for its prices.
func (f *facts) mayHavePrices() bool {
	for i, n := range f.elements.texts {
		if f.letters[i] > 0 && holdsMoney(n.Data) {
			return true
		}
	}
	return false
}

// countPrices counts the amounts of money in the lines of the page, up to a number of them.
func (f *facts) countPrices(most int) (n int) {
	for _, l := range f.lines() {
		if n += prices(l.text, most-n); n >= most {
			break
		}
	}
	return n
}

// moneyBy is the signs and names of money by their first byte.
var moneyBy = func() (by [256][]string) {
	for _, signs := range [...][]string{moneyBefore[:], moneyBehind[:]} {
		for _, sign := range signs {
			by[sign[0]] = append(by[sign[0]], sign)
		}
	}
	return by
}()

// moneyEnds is the bytes that the signs before an amount end in.
var moneyEnds = func() (ends [256]bool) {
	for _, sign := range moneyBefore {
		ends[sign[len(sign)-1]] = true
	}
	return ends
}()

// holdsMoney reports whether a text has a sign or a name of money.
func holdsMoney(s string) bool {
	i := 0
	for ; i+8 <= len(s); i += 8 { // at once, as in letterCount
		x := eight(s[i : i+8])
		for may := moneyIn(x); may != 0; may &= may - 1 {
			if beginsMoney(s[i+bits.TrailingZeros64(may)/8:]) {
				return true
			}
		}
	}
	for ; i < len(s); i++ {
		if beginsMoney(s[i:]) {
			return true
		}
	}
	return false
}

// beginsMoney reports whether a text, which is not empty, begins with a sign or a name of money.
func beginsMoney(s string) bool { return startsWithAny(s, moneyBy[s[0]]) }

// moneyIn is the highest bits of those of eight bytes that the signs and names of money begin with,
// and of all that are not of ASCII.
func moneyIn(x uint64) uint64 {
	may := x & highs
	for _, c := range [...]uint64{'$', 'E', 'U', 'V'} {
		may |= below(x^c*lows, 1)
	}
	return may
}

// startsWithAny reports whether a text begins with one of several.
func startsWithAny(s string, beginnings []string) bool {
	for _, b := range beginnings { // each word of a page is asked
		if strings.HasPrefix(s, b) {
			return true
		}
	}
	return false
}

// prices counts the amounts of money in a text as shops print them, "$ 12.50",
// "150.000 đ", up to a number of them.
func prices(s string, most int) int {
	n := 0
	for i := 0; n < most; {
		start := digitFrom(s, i)
		if start == len(s) {
			break
		}
		end := start
		for end < len(s) && (isDecimal(rune(s[end])) || s[end] == '.' || s[end] == ',') {
			end++
		}
		before := strings.TrimSuffix(s[i:start], " ")
		behind := strings.TrimPrefix(s[end:], " ")
		if before != "" && moneyEnds[before[len(before)-1]] && endsIn(before, moneyBefore[:]) ||
			behind != "" && moneyBy[behind[0]] != nil && beginsWith(behind, moneyBehind[:]) {
			n++
		}
		i = end
	}
	return n
}

// digitFrom is where the first figure of a text is from byte i on, its length where
// there is none.
func digitFrom(s string, i int) int {
	for i+8 <= len(s) { // at once, as in letterCount
		x := eight(s[i : i+8])
		if digits := below(x, '9'+1) &^ below(x, '0'); digits != 0 {
			return i + bits.TrailingZeros64(digits)/8
		}
		i += 8
	}
	for i < len(s) && !isDecimal(rune(s[i])) {
		i++
	}
	return i
}

// endsIn reports whether a text ends in a sign of money.
func endsIn(s string, money []string) bool {
	for _, m := range money {
		if strings.HasSuffix(s, m) {
			return true
		}
	}
	return false
}

// beginsWith reports whether a text begins with money, and not with a longer
// word: "5 đồng" is no price of a shop.
func beginsWith(s string, money []string) bool {
	for _, m := range money {
		rest, ok := strings.CutPrefix(s, m)
		if next, _ := utf8.DecodeRuneInString(rest); ok && (m != "đ" || !unicode.IsLetter(next)) {
			return true
		}
	}
	return false
}

// priceLine is a line that ends with a price, or says that it gives one.
var priceLine = pattern(`(?i)[0-9] ?(?:đồng|vnđ|vnd|đ|₫|k|nghìn|ngàn|triệu|usd|€|£)(?: ?/ ?[\p{L}0-9 ]+)?[.)]*$|[$€£¥] ?[0-9]|(?:^|[ (])(?:giá(?: bán)? ?[:0-9]|giá liên hệ|liên hệ giá)`)

// priced is a price anywhere in a text, as in what a picture of wares says.
var priced = pattern(`(?i)\d[ .,]?(?:k|đ|₫|đồng|nghìn|ngàn|triệu|tỷ|vnđ|vnd|usd)(?:[^\pL]|$)|(?:^|\PL)giá ?:`)

func isDecimal(c rune) bool { return '0' <= c && c <= '9' }
