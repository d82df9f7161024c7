package extract

import "strings"

// withoutHashes is a line of hashtags and nothing else as it is read, "#Tin_bài: #Khánh_Huyền":
// those who post articles to a network as well write so who made them. Any other line is as it
// is, and one tag alone, which has no name behind it.
func withoutHashes(s string) string {
	if !strings.HasPrefix(s, "#") || !strings.Contains(s, ":") || len(s) > maxHashed {
		return s
	}
	words := strings.Fields(s)
	if len(words)%2 != 0 || !strings.Contains(words[0], "_") && words[0] != "#Ảnh:" {
		return s
	}
	for i := 2; i < len(words); i += 2 {
		if words[i] != "#và" {
			return s // "#Tin: #Hoằng_Hóa #Thanh_Hóa" is of themes
		}
	}
	for i, w := range words {
		tag, ok := strings.CutPrefix(w, "#")
		if !ok || tag == "" {
			return s
		}
		words[i] = strings.ReplaceAll(tag, "_", " ")
	}
	return squeeze(strings.Join(words, " "))
}

// maxHashed is how many bytes such a line has at most.
const maxHashed = 120

// photographed begins a line that says who took the pictures of an article.
var photographed = pattern(`(?i)^(?:hình )?ảnh ?: *`)

// isPhotographed reports whether a last line of the copy says who took its pictures, and
// nothing else.
func (f *facts) isPhotographed(s string) bool {
	label := photographed().FindString(s)
	names, _ := f.portal.namesIn(s[len(label):])
	return label != "" && len(names) > 0
}
