package typeset

import (
	"fmt"
	"math/rand"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"bantin/internal/article"
	"bantin/internal/binding"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// bodies is paragraphs at random: some with links, some with a character that no face has.
func bodies(rng *rand.Rand, tpl *style.Template) (out []Upcoming) {
	words := []string{"xã", "Tân", "Hòa", "nhân", "dân", "đại", "hội", "–", "2026", "http://a.vn/b/c-d-e-f-g-h", "\ue0ff"}
	for n := range 60 {
		var in article.Inline
		for range rng.Intn(4) {
			text := ""
			for range 1 + rng.Intn(60) {
				text += words[min(rng.Intn(len(words)+20), len(words)+19)%(len(words)-n%2)] + " "
			}
			run := article.Run{Text: text, Bold: rng.Intn(4) == 0}
			if rng.Intn(5) == 0 {
				run.Href = "https://a.vn/"
			}
			in = append(in, run)
		}
		if rng.Intn(4) == 0 && len(in) > 0 { // a headline, and copy of the same text
			in = article.Plain(in[0].Text)
			out = append(out, Upcoming{Place: n / 7, Body: Body{In: in, Style: &tpl.Styles.Second, Measure: tpl.Measure(), How: Headline}})
		}
		out = append(out, Upcoming{Place: n / 7, Body: Body{In: in, Style: &tpl.Styles.Body, Measure: tpl.Measure(),
			Indent: rng.Intn(2) == 0}})
	}
	return out
}

// asDrawn is what all settings of paragraphs look like, and what is said of them.
func asDrawn(all []*Paragraph, said []diag.Diag) string {
	pt := &Painter{Structure: &frame.Structure{}}
	for n, p := range all {
		if p == nil {
			continue
		}
		node := pt.Structure.Add(frame.Node{Role: frame.Paragraph})
		for k := range p.Settings {
			for i := range p.Settings[k].Lines {
				p.DrawLine(pt, k, i, unit.Length(n), unit.Length(i), node)
			}
		}
	}
	var text strings.Builder
	fmt.Fprintln(&text, said, *pt.Structure)
	for _, it := range pt.Items {
		fmt.Fprintf(&text, "%T %+v\n", it, reflect.Indirect(reflect.ValueOf(it)))
	}
	return text.String()
}

// TestAheadChangesNothing: paragraphs that are set ahead, that were kept, and that were guessed
// wrong are those that are set as they are asked for, in whatever order that is and on
// however many cores; what is said of them is the same.
func TestAheadChangesNothing(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	fonts := font.NewSet()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for seed := range int64(8) {
		runtime.GOMAXPROCS(1 + int(seed%4))
		rng := rand.New(rand.NewSource(seed))
		queue := bodies(rng, tpl)
		unders := []*Under{nil, NewUnder(func() binding.Copy { return binding.CopyOf(slices.Values([]string{"xã Tân Hòa", "nhân dân"})) })}
		var asked []Upcoming
		for len(asked) < 80 {
			x := queue[min(len(queue)-1, len(asked)*len(queue)/80+rng.Intn(3))] // forward, as planning goes,
			if rng.Intn(10) == 0 {                                              // again,
				x = queue[rng.Intn(len(queue))]
			}
			switch rng.Intn(10) { // or otherwise than it was guessed
			case 0:
				x.Indent = !x.Indent
			case 1:
				x.Measure /= 2
			case 2:
				x.Style = &tpl.Styles.Quote
			case 3:
				x.In = article.Plain(x.In.String()) // the same in one look
			case 4:
				x.How, x.Under = Headline, unders[rng.Intn(2)]
			}
			asked = append(asked, x)
		}
		var plain, ahead []*Paragraph
		s := NewSetter(fonts, tpl)
		for _, x := range asked {
			plain = append(plain, s.Of("", x.Under).Body(x.Body))
		}
		a := NewAhead(fonts, tpl, nil, queue, nil)
		with := NewSetter(fonts, tpl).With(a)
		for i, x := range asked {
			a.Reached(x.Place)
			p := with.Of("", x.Under).Body(x.Body)
			if ahead = append(ahead, p); p != nil && i%5 == 0 { // the setter's own: others have theirs
				other := with.Of("", x.Under).Body(x.Body)
				other.Settings[0] = other.Settings[len(other.Settings)-1]
				other.Settings = append(other.Settings[:1], with.Vary(other)...)
			}
		}
		a.Close()
		if got, want := asDrawn(ahead, with.Diags()), asDrawn(plain, s.Diags()); got != want {
			t.Fatalf("seed %d: got\n%.2000s\nwant\n%.2000s", seed, got, want)
		}
	}
}

// TestAheadIsBounded: what nobody asks for is not set without end, and what was asked for is
// not kept without end; a fault while something is set ahead is not one of the program.
func TestAheadIsBounded(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	in := func(n int) article.Inline {
		text := ""
		for range 200 {
			text += fmt.Sprint("word", n, " ")
		}
		return article.Plain(text)
	}
	var queue []Upcoming
	for n := range 800 {
		queue = append(queue, Upcoming{Place: n, Body: Body{In: in(n), Style: &tpl.Styles.Body, Measure: tpl.Measure()}})
	}
	queue[3].Style = nil // trips a fault
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2))
	a := NewAhead(font.NewSet(), tpl, nil, queue, nil)
	s := NewSetter(font.NewSet(), tpl).With(a)
	for n := range queue {
		a.Reached(n)
		if n == 3 {
			continue
		}
		if s.Body(queue[n].Body) == nil {
			t.Fatal(n)
		}
		a.mu.Lock()
		size := len(queue[n].In[0].Text)
		if a.waiting > mostAhead+(mostSetters+1)*size || a.kept > mostKept || len(a.made) > (mostKept+mostAhead)/1400 {
			t.Fatalf("%d: %d bytes wait, %d are kept, %d paragraphs", n, a.waiting, a.kept, len(a.made))
		}
		a.mu.Unlock()
	}
	a.mu.Lock()
	waiting := a.waiting
	a.mu.Unlock()
	a.Close()
	if waiting != 0 {
		t.Errorf("%d bytes wait for nobody", waiting)
	}
}

// TestWhatElseIsToDoBegins: once, behind all that is to be set, and not where there is one core.
func TestWhatElseIsToDoBegins(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	queue := []Upcoming{{Body: Body{In: article.Plain("xã Tân Hòa"), Style: &tpl.Styles.Body, Measure: tpl.Measure()}}}
	for cores := 1; cores <= 4; cores++ {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		var begun sync.WaitGroup
		begun.Add(1)
		times := make(chan int, 4)
		a := NewAhead(font.NewSet(), tpl, nil, queue, func() { times <- 1; begun.Done() })
		if cores > 1 {
			begun.Wait()
		}
		a.mu.Lock()
		set := a.next
		a.mu.Unlock()
		a.Reached(0) // planned again
		a.Close()
		if want := min(cores-1, 1); len(times) != want || set != want {
			t.Errorf("%d cores: begun %d times, %d set before", cores, len(times), set)
		}
	}
}

// TestAheadForgetsWhatIsLeftBehind: what is still being set when its place is left does not keep
// others waiting.
func TestAheadForgetsWhatIsLeftBehind(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	a := NewAhead(font.NewSet(), tpl, nil, nil, nil)
	m := a.begin(&Body{In: article.Plain("xã Tân Hòa"), Style: &tpl.Styles.Body, Measure: tpl.Measure()}, nil)
	a.waiting += m.bytes
	a.Reached(1)
	a.finish(m, nil)
	if a.waiting != 0 {
		t.Errorf("%d bytes wait", a.waiting)
	}
	a.Close()
}

// TestWhoWaitsSetsWhatIsToCome: whoever asks for a paragraph that another core is still setting
// sets those behind it meanwhile.
func TestWhoWaitsSetsWhatIsToCome(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	var queue []Upcoming
	for n := range 5 {
		queue = append(queue, Upcoming{Body: Body{In: article.Plain(fmt.Sprint("xã Tân Hòa ", n)), Style: &tpl.Styles.Body, Measure: tpl.Measure()}})
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1)) // so that nothing else sets
	fonts := font.NewSet()
	a := NewAhead(fonts, tpl, nil, queue, nil)
	defer a.Close()
	a.mu.Lock()
	first := a.begin(&queue[0].Body, nil)
	a.next = 1
	a.mu.Unlock()
	asked := make(chan *Paragraph)
	go func() { asked <- NewSetter(fonts, tpl).With(a).Body(queue[0].Body) }()
	a.mu.Lock()
	end := time.AfterFunc(10*time.Second, a.changed.Broadcast)
	for from := time.Now(); a.next < len(queue) && time.Since(from) < 10*time.Second; {
		a.changed.Wait()
	}
	end.Stop()
	set := a.next
	a.finish(first, nil)
	a.mu.Unlock()
	if p := <-asked; p == nil || set != len(queue) {
		t.Errorf("%v: %d of %d", p, set, len(queue))
	}
	if len(a.order) != len(queue) || a.order[0].p == nil {
		t.Errorf("%d are set", len(a.order))
	}
}
