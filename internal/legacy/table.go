package legacy

import (
	"sync"

	"golang.org/x/text/unicode/norm"
)

// row is sixteen bytes of a table, from one that ends in 0; a blank is a byte
// that has no letter of its own.
type row struct {
	from    byte
	letters string
}

// The tables have the rows that differ from ASCII. TCVN3 is the part of TCVN
// 5712:1993 that fonts called .VnTime have: no capitals with tones, and between
// 80 and 9F the punctuation of windows-1252, which stays.
var (
	tcvn3Rows = []row{
		{0xA0, " ĂÂÊÔƠƯĐăâêôơưđ "},
		{0xB0, "     àảãáạ ằẳẵắ "},
		{0xC0, "      ặầẩẫấậè ẻẽ"},
		{0xD0, "éẹềểễếệìỉ   ĩíịò"},
		{0xE0, " ỏõóọồổỗốộờởỡớợù"},
		{0xF0, " ủũúụừửữứựỳỷỹýỵ "},
	}
	visciiRows = []row{
		{0x00, "  Ẳ  ẴẪ         "},
		{0x10, "    Ỷ    Ỹ    Ỵ "},
		{0x80, "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"},
		{0x90, "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"},
		{0xA0, "Õắằặấầẩậẽẹếềểễệố"},
		{0xB0, "ồổỗỠƠộờởịỰỨỪỬơớƯ"},
		{0xC0, "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"},
		{0xD0, "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"},
		{0xE0, "àáâãảăữẫèéêẻìíĩỉ"},
		{0xF0, "đựòóôõỏọụùúũủýợỮ"},
	}
	vpsRows = []row{
		{0x00, "  ẠẬẶẸỆ         "},
		{0x10, "ỊỌỘỢỤỰ   Ỵ  ẪỮ  "},
		{0x80, "ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"},
		{0x90, "Ế  ỀỂỄỐỒỔỖýỷỵỚỜỞ"},
		{0xA0, " ắằẳẵặỠớÙờởỡŨỨợỪ"},
		{0xB0, "ổỬỲỸÍÌộỈĨÓửữÒỎÕự"},
		{0xC0, "ầÁÂấẩẫậđẻÉÊẹỉễịỹ"},
		{0xD0, "ƯỦồốÔỏơÈừứÚũưÝẺ "},
		{0xE0, "àáâãảạă èéêẽìí ĩ"},
		{0xF0, "ẴĐòóôõ Ơụùúủ ỶẼỳ"},
	}
)

// marksOfTCVN3 is the tones that the fonts have as letters of their own, from
// B0 on.
const marksOfTCVN3 = "\u0300\u0309\u0303\u0301\u0323"

// The letters of each encoding of single bytes; 0 is a byte that stays what it
// is.
var (
	tcvn3Table  = sync.OnceValue(func() *[256]rune { return tableOf(tcvn3Rows, marksOfTCVN3) })
	visciiTable = sync.OnceValue(func() *[256]rune { return tableOf(visciiRows, "") })
	vpsTable    = sync.OnceValue(func() *[256]rune { return tableOf(vpsRows, "") })
)

func tableOf(rows []row, marks string) *[256]rune {
	var table [256]rune
	for i, mark := range []rune(marks) {
		table[0xB0+i] = mark
	}
	for _, row := range rows {
		for i, letter := range []rune(row.letters) {
			if letter != ' ' {
				table[int(row.from)+i] = letter
			}
		}
	}
	return &table
}

func compose(s string) string { return norm.NFC.String(s) }
