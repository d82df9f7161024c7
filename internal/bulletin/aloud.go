package bulletin

import (
	"fmt"
	"strings"

	"bantin/internal/article"
	"bantin/internal/compose"
	"bantin/internal/speech"
	"bantin/internal/style"
	"bantin/internal/vietnamese"
)

// Script is how an issue is read aloud.
type Script struct {
	Speech           speech.Options
	Opening, Closing string // words before and behind all articles, a paragraph a line
	Minutes          int    // that all of it may take; 0 is no limit
}

// script is what a script has beside its articles.
func script(t *style.Template, o *Options) compose.Script {
	return compose.Script{Opening: aloud(o.Script.Opening, o), Closing: aloud(o.Script.Closing, o),
		Minutes: o.Script.Minutes, Words: scriptWords(t.Pace)}
}

// aloud is paragraphs of the issue file as they are read aloud.
func aloud(text string, o *Options) []article.Block {
	text, _ = vietnamese.Text(text, o.Text)
	var a article.Article
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			a.Body = append(a.Body, article.Paragraph{Text: article.Plain(line)})
		}
	}
	said, _ := speech.Aloud(&a, o.Script.Speech)
	return said.Body
}

// speak makes an entry as it is read aloud.
func speak(e *compose.Entry, o *speech.Options) {
	said, doubts := speech.Aloud(e.Article, *o)
	e.Article, e.Pictures = said, nil
	for _, d := range doubts {
		e.Doubts = append(e.Doubts, strings.TrimSpace(d.Was)+" → "+d.Said)
	}
}

// scriptWords are the words of a script that is read at so many syllables a
// minute.
func scriptWords(pace int) compose.ScriptWords {
	return compose.ScriptWords{Opening: "Lời mở đầu", Closing: "Lời kết", Article: "Bài", Minutes: "phút",
		Seconds: "giây", Total: "cộng dồn", GoesOn: "trang sau …", Continued: "tiếp theo",
		Legend: fmt.Sprintf("Đọc %d âm tiết một phút. / nghỉ ngắn · // nghỉ dài · gạch chân: số và chữ tắt đã viết bằng chữ · "+
			"gạch hai lần: xem lại trước khi đọc.", pace),
		Pictures: "Không đọc chú thích ảnh."}
}
