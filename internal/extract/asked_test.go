package extract_test

import (
	"strings"
	"testing"
)

// TestQuestionIsNoStandfirst: what somebody asks, below a heading that says so and above one over
// the answer, is copy; a paragraph below any other heading is the standfirst.
func TestQuestionIsNoStandfirst(t *testing.T) {
	_, body := numbered(1, 6)
	const said = "Cháu nhà tôi học lớp một thì đăng ký ăn trưa ở đâu, xin quý trường cho biết."
	const answer = "<div class=a><h3>Trả lời</h3>%</div>"
	asked := func(head string) string { return "<div class=q>" + head + "<p>" + said + "</p></div>" }
	for name, c := range map[string]struct {
		above, answer string
		want          bool // a standfirst
	}{
		"a question":            {asked("<h3>Câu hỏi</h3>"), answer, false},
		"answered in a box":     {asked("<h3>Câu hỏi</h3>"), "<div class=a><div><h4>Trả lời:</h4>%</div></div>", false},
		"without an answer":     {asked("<h3>Câu hỏi</h3>"), "<div class=a>%</div>", true},
		"an answer further off": {asked("<h3>Câu hỏi</h3>"), "<div class=a><p>Trường cho biết như sau.</p><h3>Trả lời</h3>%</div>", true},
		"a summary":             {asked("<h3>Tóm tắt</h3>"), answer, true},
		"the headline again":    {asked("<h3>Cả xã ra đồng làm thủy lợi đầu vụ</h3>"), answer, true},
		"without a heading":     {asked(""), answer, true},
		"an empty heading":      {asked("<h3></h3>"), answer, true},
	} {
		a, err := read(t, "<html>"+headTitle+"<body><div class=main>"+h1+c.above+strings.Replace(c.answer, "%", body, 1)+"</div></body></html>")
		if err != nil || (a.Standfirst == said) != c.want || !c.want && !strings.Contains(copyOf(a), said) {
			t.Errorf("%s: %v %q", name, err, a.Standfirst)
		}
	}
	a := mustHave(t, "<html>"+headTitle+"<body><div class=w><div class=hero>"+h1+asked("<h3>Câu hỏi</h3>")+"</div><div class=c><div class=b>"+
		strings.Replace(answer, "%", body, 1)+"</div></div></div></body></html>", nil)
	if !strings.Contains(a.Standfirst+copyOf(a), said) {
		t.Error("a question outside the body is lost")
	}
}
