package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The signs and names of money that are before an amount and behind it.
var (
	moneyBefore = [...]string{"$", "€", "£", "¥"}
	moneyBehind = [...]string{"€", "₫", "đ", "VND", "VNĐ", "EUR", "USD"}
)

// prices counts the amounts of money in a text as shops print them, "$ 12.50",
// "150.000 đ", up to a number of them.
func prices(s string, most int) int {
	n := 0
	for i := 0; n < most; {
		start := i
		for start < len(s) && !isDecimal(rune(s[start])) {
			start++
		}
		if start == len(s) {
			break
		}
		end := start
		for end < len(s) && (isDecimal(rune(s[end])) || s[end] == '.' || s[end] == ',') {
			end++
		}
		before := strings.TrimSuffix(s[i:start], " ")
		behind := strings.TrimPrefix(s[end:], " ")
		if endsIn(before, moneyBefore[:]) || beginsWith(behind, moneyBehind[:]) {
			n++
		}
		i = end
	}
	return n
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

func isDecimal(c rune) bool { return '0' <= c && c <= '9' }
