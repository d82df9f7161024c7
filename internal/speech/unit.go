package speech

import (
	"strings"
	"unicode/utf8"
)

// said is how something is said, and whether that is sure.
type said struct {
	said  string
	doubt bool
}

// unit reads the unit behind a number that ends at a place and began at from;
// end is 0 when there is none.
func (r *reader) unit(at, from int) (said, int) {
	i := r.skip(at)
	spaced := i > at
	end := i
	for end < len(r.src) {
		c, size := utf8.DecodeRuneInString(r.src[end:])
		if !isLetter(c) && !strings.ContainsRune("23²³°º%‰€$£¥µ'’′.", c) {
			break
		}
		end += size
		if strings.ContainsRune("%‰€$£¥'’′²³", c) {
			break
		}
	}
	for _, to := range [...]int{end, strings.LastIndexByte(r.src[i:end], '.') + i} {
		if to <= i || to > end {
			continue
		}
		u := r.src[i:to]
		name := unitName(u)
		if name == "" {
			name = unitName(shouted(u))
		}
		if name == "" {
			if spaced {
				continue
			}
			name = tightUnit(u)
		}
		if c := r.peek(to); name == "" || isDigit(c) || isLetter(c) && !isSign(u) {
			continue
		}
		if name == "nghìn" {
			name = r.thousand
		}
		if u == "g" && !spaced && r.isHourOrGram(at, from, to) {
			return said{name, true}, to
		}
		return said{name, false}, to
	}
	return said{}, 0
}

// isSign reports whether a unit is a sign that a letter may follow.
func isSign(u string) bool { return u == "%" || u == "‰" || u == "$" || u == "€" }

// isHourOrGram reports whether nothing tells the hours of "19g" from grams.
func (r *reader) isHourOrGram(at, from, end int) bool {
	if at-from > 2 || r.src[from:at] > "24" && at-from == 2 {
		return false
	}
	i := from
	for i > 0 && isSpace(r.last(i)) {
		i -= len(string(r.last(i)))
	}
	return r.last(i) != ':' && !r.near(from, 3, func(w string) bool {
		return w == "nặng" || w == "lượng" || w == "cân" || w == "gói" || w == "hộp" || w == "lấy" || w == "dùng"
	}) && r.after(end) != "đường" && r.after(end) != "muối"
}

// shouted returns a unit in capitals in small letters: "260 HA".
func shouted(u string) string {
	switch u {
	case "HA", "KM", "KG", "CM", "MM", "M2", "M3", "KM2", "TẤN", "KM/H":
		return strings.ToLower(u)
	}
	return ""
}

// unitName returns a unit in words: one that may stand apart from its number.
func unitName(u string) string {
	if name := measureName(u); name != "" {
		return name
	}
	switch u {
	case "m":
		return "mét"
	case "g":
		return "gam"
	case "l", "L":
		return "lít"
	case "h":
		return "giờ"
	case "W":
		return "oát"
	case "V":
		return "vôn"
	case "đ", "vnđ", "vnd":
		return "đồng"
	case "tr":
		return "triệu"
	case "%":
		return "phần trăm"
	case "‰":
		return "phần nghìn"
	case "$":
		return "đô la"
	case "€":
		return "ơ rô"
	case "£":
		return "bảng Anh"
	case "¥":
		return "yên"
	case "°", "º":
		return "độ"
	}
	return ""
}

// tightUnit returns a unit that only counts as one right behind its number.
func tightUnit(u string) string {
	switch u {
	case "s":
		return "giây"
	case "'", "’", "′", "p", "ph":
		return "phút"
	case "k", "K":
		return "nghìn"
	case "T":
		return "tấn"
	}
	return ""
}

// measureName returns a unit that is known without its number, too.
func measureName(u string) string {
	switch u {
	case "km":
		return "ki lô mét"
	case "hm":
		return "héc tô mét"
	case "dm":
		return "đề xi mét"
	case "cm":
		return "xăng ti mét"
	case "mm":
		return "mi li mét"
	case "µm", "μm":
		return "mi crô mét"
	case "ha", "Ha":
		return "héc ta"
	case "m2", "m²":
		return "mét vuông"
	case "m3", "m³":
		return "mét khối"
	case "km2", "km²":
		return "ki lô mét vuông"
	case "cm2", "cm²":
		return "xăng ti mét vuông"
	case "cm3", "cm³":
		return "xăng ti mét khối"
	case "mm2", "mm²":
		return "mi li mét vuông"
	case "dm2", "dm²":
		return "đề xi mét vuông"
	case "dm3", "dm³":
		return "đề xi mét khối"
	case "kg", "Kg", "KG":
		return "ki lô gam"
	case "mg":
		return "mi li gam"
	case "µg", "μg", "mcg":
		return "mi crô gam"
	case "ml", "mL":
		return "mi li lít"
	case "kW":
		return "ki lô oát"
	case "kWh", "KWh", "kwh", "Kwh", "KWH":
		return "ki lô oát giờ"
	case "MW":
		return "mê ga oát"
	case "MWp":
		return "mê ga oát píc"
	case "kWp":
		return "ki lô oát píc"
	case "MWh":
		return "mê ga oát giờ"
	case "GW":
		return "ghi ga oát"
	case "kV", "KV":
		return "ki lô vôn"
	case "kVA", "KVA":
		return "ki lô vôn am pe"
	case "MVA":
		return "mê ga vôn am pe"
	case "Hz":
		return "héc"
	case "kHz":
		return "ki lô héc"
	case "MHz":
		return "mê ga héc"
	case "GHz":
		return "ghi ga héc"
	case "KB":
		return "ki lô bai"
	case "MB":
		return "mê ga bai"
	case "GB":
		return "ghi ga bai"
	case "Mbps":
		return "mê ga bít trên giây"
	case "dB":
		return "đề xi ben"
	case "mmHg":
		return "mi li mét thủy ngân"
	case "kcal", "Kcal":
		return "ki lô ca lo"
	case "°C", "ºC", "oC", "⁰C":
		return "độ xê"
	case "°F", "ºF":
		return "độ ép"
	case "tr.đ", "trđ":
		return "triệu đồng"
	case "VNĐ", "VND", "vnđ", "vnd":
		return "đồng"
	case "USD":
		return "đô la Mỹ"
	case "EUR":
		return "ơ rô"
	}
	return ""
}
