package syllable

import (
	"bufio"
	"os"
	"strings"
	"testing"
)

// TestIsSyllable tries words that are met in Vietnamese text: syllables of
// every kind of rhyme, and words of other languages whose letters are all
// Vietnamese too.
func TestIsSyllable(t *testing.T) {
	right := "Nguyễn quyển quýt quỳnh quốc quạu quoắt giếng giặt giê gì gìn gịa khuya khuỷu thuở huơ huênh uếch huých " +
		"tuýp luật uẩn oái oăm ngoằn ngoèo xoèn xoẹt xoong goòng yểng yếm yêu ý ỳ ạch rượu ươn ướt ừ nghề ngỗ ghế gà kẻ kỹ " +
		"Kạn Kon Đắk Lắk Krông ĐƯỜNG ủy uỷ hòa hoà bách kịch chếch xanh kính tiếp tươm cướp đứt tớp choắt toáng toạc"
	for word := range strings.FieldsSeq(right) {
		if !IsSyllable([]rune(word)) {
			t.Errorf("%s is no syllable", word)
		}
	}
	wrong := "Léon néon Xêút Leó più niú liù ruì Huì Qiú nàyc nàot làung ngành2 nghành ghà kghe ngề cế cỉ qó quư bap bạk " +
		"tiê thuô mươ loă nă hâ quyê tout web gip baỏ lựơng gía đuợc chuỷên hôtel été PDF UBND x strong cuỷa coái cuyền coõng loỏng"
	for word := range strings.FieldsSeq(wrong) {
		if IsSyllable([]rune(word)) {
			t.Errorf("%s is a syllable", word)
		}
	}
}

// TestPairsAreSyllables takes all syllables on which the two styles of tone
// marks differ, as they are listed beside the project's vectors.
func TestPairsAreSyllables(t *testing.T) {
	f, err := os.Open("../../testdata/vectors/tone_pairs_all.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	n := 0
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		for word := range strings.FieldsSeq(lines.Text()) {
			if n++; !IsSyllable([]rune(word)) {
				t.Errorf("%s is no syllable", word)
			}
		}
	}
	if n < 600 {
		t.Errorf("only %d syllables read", n)
	}
}
