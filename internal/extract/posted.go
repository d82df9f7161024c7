package extract

// postedBy is a line that says who posted an article and when, and nothing else: "Mai Thị Lụa @
// 16:20 18/09/2025".
var postedBy = pattern(`^(\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,5}) @ ((?:\d{1,2}[:h]\d{2},? )?\d{1,2}/\d{1,2}/\d{4})$`)

// toWriter is the line above such a one, by which readers write to the author. Without it, the
// line is over what a reader says.
var toWriter = lineSet("nhắn tin cho tác giả", "gửi thư cho tác giả", "liên hệ tác giả")

// maxToWriter is among how many lines behind the copy it is looked for.
const maxToWriter = 4

// posted is who posted an article and when, as the lines behind the copy say, and the line that
// says so; "" where none does.
func (n nearby) posted() (name, at string, said nearLine) {
	for i := 1; i < min(len(n.below), maxToWriter); i++ {
		above, l := n.below[i-1], n.below[i]
		if !toWriter()[fold(above.text)] || boxAround(above.box) != boxAround(l.box) {
			continue
		}
		if m := postedBy().FindStringSubmatch(l.text); m != nil {
			return m[1], m[2], l
		}
	}
	return "", "", nearLine{}
}
