package vietnamese

import (
	"fmt"
	"maps"
	"reflect"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"bantin/internal/article"
)

// TestALongArticleIsTheSameInParts: what is done of an article on several cores is what one
// does, block by block, and so are the counts and what is said.
func TestALongArticleIsTheSameInParts(t *testing.T) {
	a := &article.Article{Language: "vi", Title: `Bài "một" .`}
	for i := range 3000 {
		text := fmt.Sprintf(`Đoạn thứ %d của "xã" Hoà Bình , gồm thuỷ lợi,đường  sá và nhiều việc khac nữa...`, i)
		switch i % 4 {
		case 0:
			a.Body = append(a.Body, article.List{Items: []article.Item{{Text: article.Plain(text)}, {Text: article.Plain(text + " .")}}})
		case 1:
			a.Body = append(a.Body, article.Image{Caption: text})
		default:
			a.Body = append(a.Body, article.Paragraph{Text: article.Inline{{Text: text[:30]}, {Text: text[30:], Bold: true}}})
		}
	}
	a.Body[1000] = article.Paragraph{Text: article.Plain("Tiếng Viá»‡t, một nghìn")}
	a.Body[2500] = article.Paragraph{Text: article.Plain("Tiếng Viá»‡t, hai nghìn rưỡi")}
	if n := len(partsOf(a.Body)); n < 3 {
		t.Fatalf("%d parts", n)
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	o := Options{Tone: ToneNew}
	got, counts, diags := Normalize(a, o)
	if len(diags) != 1 || !strings.Contains(fmt.Sprint(diags[0].Args), "một nghìn") {
		t.Errorf("said %v", diags)
	}
	want := Counts{}
	for i, b := range a.Body {
		one, n, _ := Normalize(&article.Article{Language: "vi", Body: []article.Block{b}}, o)
		if want.Add(n); !reflect.DeepEqual(got.Body[i], one.Body[0]) {
			t.Fatalf("block %d: %v, want %v", i, got.Body[i], one.Body[0])
		}
	}
	title, n, _ := Normalize(&article.Article{Language: "vi", Title: a.Title}, o)
	if want.Add(n); got.Title != title.Title || !maps.Equal(counts, want) {
		t.Errorf("%q, %v; want %q, %v", got.Title, counts, title.Title, want)
	}
}

// TestPartsOfAnArticle: they hold all of it, each no less than is worth a core, and there is
// one of what is short or empty.
func TestPartsOfAnArticle(t *testing.T) {
	half := article.Paragraph{Text: article.Plain(strings.Repeat("a", leastPart/2))}
	for n, want := range map[int]string{0: "[0]", 1: "[1]", 3: "[3]", 4: "[2 4]", 5: "[2 5]"} {
		var body []article.Block
		for range n {
			body = append(body, half)
		}
		if got := fmt.Sprint(partsOf(body)); got != want {
			t.Errorf("%d halves: %s, want %s", n, got, want)
		}
	}
}

// TestFaultsOfPartsReachTheCaller: a fault of the program in one part is one of the article,
// which others catch; it ends no process.
func TestFaultsOfPartsReachTheCaller(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	var calls atomic.Int64
	defer func() {
		if p := recover(); p != "fault" || calls.Load() < 1 {
			t.Errorf("%v after %d calls", p, calls.Load())
		}
	}()
	together(9, func(i int) {
		if calls.Add(1); i == 5 {
			panic("fault")
		}
	})
}
