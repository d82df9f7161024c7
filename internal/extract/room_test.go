package extract

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"sync"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"

	"bantin/internal/article"
	"bantin/internal/source"
)

// pagesOfTests is the pages of testdata.
func pagesOfTests(t *testing.T) (pages []*source.Page) {
	t.Helper()
	files, _ := filepath.Glob("testdata/pages/*.txtar")
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if read, err := source.ReadPiped(source.Input{File: ar.Files[0].Name}, ar.Files[0].Data); err == nil && read[0].Doc != nil {
			pages = append(pages, read[0])
		}
	}
	return pages
}

// TestRoomsAreReadInAgain: in the tables of other pages, whatever these were, a page is
// read as in fresh ones, by several at once, too.
func TestRoomsAreReadInAgain(t *testing.T) {
	pages := pagesOfTests(t)
	var want []string
	for _, page := range pages {
		rooms = sync.Pool{New: rooms.New}
		want = append(want, wholeOf(page))
	}
	large, err := source.ReadPiped(source.Input{}, []byte("<title>Lớn</title>"+each("<p>Đoạn %d</p>")(2000)))
	if err != nil || len(pages) < 100 {
		t.Fatal(len(pages), "pages", err)
	}
	pages, want = append(pages, large[0]), append(want, wholeOf(large[0])) // with more than there is room for
	var all sync.WaitGroup
	for k := range uint64(4) {
		all.Go(func() {
			r := rand.New(rand.NewPCG(1, k))
			for range 400 {
				i := r.IntN(len(pages))
				if got := wholeOf(pages[i]); got != want[i] {
					t.Errorf("%s is read as\n%s\nnot\n%s", pages[i].File, got, want[i])
					return
				}
			}
		})
	}
	all.Wait()
}

// wholeOf is all that a page is read as.
func wholeOf(p *source.Page) string {
	a, warnings, err := Article(p)
	if err != nil {
		return fmt.Sprint(warnings, err)
	}
	return fmt.Sprintf("%#v %v", *a, warnings)
}

// TestRoomFitsItsPages: to empty the table of a large page behind each of the small ones
// takes longer than to read these.
func TestRoomFitsItsPages(t *testing.T) {
	r := rooms.New().(*room)
	at := func(n int) {
		for range n {
			r.extents[&html.Node{}] = &extent{}
		}
		r.empty()
	}
	at(4000)
	if r.most != 4000 {
		t.Error("the table is for", r.most)
	}
	at(1500)
	if r.most != 4000 {
		t.Error("it is given up for", r.most)
	}
	if at(400); r.most != 0 || len(r.extents) != 0 {
		t.Error("it is kept for", r.most)
	}
}

// TestRoomsAreLeftEmpty: nothing of a page stays in its tables, not even behind their
// ends, so that it can go.
func TestRoomsAreLeftEmpty(t *testing.T) {
	pages, err := source.ReadPiped(source.Input{File: "a.html"}, []byte(`<title>Tin</title><body class="a b"><div id=c><h1>Xã họp</h1>
		<p>`+each("Ủy ban nhân dân xã tổ chức hội nghị. ")(20)+`<p>Hết <b>rồi</b></div><footer>Địa chỉ: thôn Đông</footer>`))
	if err != nil {
		t.Fatal(err)
	}
	f := measure(pages[0], nil)
	if f.read(false).refused != nil {
		t.Fatal("no article")
	}
	if len(f.extents) == 0 || len(f.room.account) == 0 || len(f.room.lines) == 0 || len(f.room.noted) == 0 {
		t.Fatal("nothing is in the room")
	}
	tables := []any{f.room.seen, f.room.verdicts, f.room.letters, f.room.worths, f.room.lines, f.room.account,
		f.room.notes, f.room.phrases, f.room.body, f.elements.all, f.elements.texts, f.elements.classes.all, f.elements.ids.slots}
	runs := f.room.runs[:cap(f.room.runs)]
	f.room.leave()
	if slices.ContainsFunc(runs, func(r article.Run) bool { return r != article.Run{} }) {
		t.Error("runs are known")
	}
	if n := len(f.room.extents) + len(f.room.noted) + len(f.room.whole); n > 0 {
		t.Error(n, "are known")
	}
	for i, table := range tables {
		v := reflect.ValueOf(table)
		for k := range v.Len() {
			if !v.Index(k).IsZero() {
				t.Errorf("table %d has %v at %d", i, v.Index(k), k)
				break
			}
		}
	}
	if !slices.Equal(f.elements.all, nil) || f.elements.joined.begins != nil || f.elements.anyKeys != 0 {
		t.Error("the index has something")
	}
}
