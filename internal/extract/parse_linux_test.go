package extract_test

import (
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/sys/unix"

	"bantin/internal/extract"
	"bantin/internal/source"
)

// against is how long it takes to find the article of a page, from the parsed
// tree to the finished value, and how long to parse the same text.
type against struct {
	name           string
	size           int // bytes of the text
	parse, extract time.Duration
}

// ratio is the one time as a multiple of the other.
func (a against) ratio() float64 { return float64(a.extract) / float64(a.parse) }

// BenchmarkAgainstParse compares finding the article of each real page with
// parsing the page: at most 2.5 times as long is wanted of every page. Counted is
// the processor time of the process, what its collector takes included, of so many
// runs on end that code and tree are in the caches and each of the two pays for the
// memory that it uses, and for no other. Both take turns;
// of each page the shortest of five. It tells the quantiles and the worst pages.
func BenchmarkAgainstParse(b *testing.B) {
	names, _ := filepath.Glob(filepath.Join(shared, "pages", "*", "*.html.gz"))
	if len(names) == 0 {
		b.Skip("no ../shared")
	}
	var pages []against
	for b.Loop() {
		pages = pages[:0]
		for _, name := range names {
			if p, ok := timed(b, name, 5); ok {
				pages = append(pages, p)
			}
		}
	}
	slices.SortFunc(pages, func(x, y against) int { return strings.Compare(x.name, y.name) })
	slices.SortStableFunc(pages, func(x, y against) int {
		return int(x.ratio()*1000) - int(y.ratio()*1000)
	})
	over := 0
	for _, p := range pages {
		if p.ratio() > 2.5 {
			over++
		}
	}
	for name, at := range map[string]int{"median×": 50, "p90×": 90, "p95×": 95, "p99×": 99} {
		b.ReportMetric(pages[len(pages)*at/100].ratio(), name)
	}
	b.ReportMetric(pages[len(pages)-1].ratio(), "worst×")
	b.ReportMetric(float64(over), "over2.5×")
	var worst strings.Builder
	for _, p := range slices.Backward(pages[max(0, len(pages)-9):]) {
		fmt.Fprintf(&worst, "\n%6.2f× %6d KiB  parse %8s  extract %8s  %s", p.ratio(), p.size>>10,
			p.parse.Round(10*time.Microsecond), p.extract.Round(10*time.Microsecond), p.name)
	}
	b.Log(worst.String())
}

// timed is the shortest of so many times for one page.
func timed(b *testing.B, name string, rounds int) (against, bool) {
	b.Helper()
	data := unzip(b, name)
	read, err := source.ReadPiped(source.Input{File: name}, data)
	if err != nil || read[0].Doc == nil {
		return against{}, false
	}
	text, _ := source.Decode(data, "")
	a := against{filepath.Base(filepath.Dir(name)) + "/" + filepath.Base(name), len(text), time.Hour, time.Hour}
	for range rounds {
		a.parse = min(a.parse, processorTime(b, func() { _, _ = html.Parse(strings.NewReader(text)) }))
		a.extract = min(a.extract, processorTime(b, func() { _, _, _ = extract.Article(read[0]) }))
	}
	return a, true
}

// leastTime is how long a function is run again and again for one measurement: the
// collector comes several times.
const leastTime = 20 * time.Millisecond

// processorTime is how long the processor works for a function, with nothing to
// collect before.
func processorTime(b *testing.B, f func()) time.Duration {
	b.Helper()
	runtime.GC()
	from := processorClock(b)
	for runs := time.Duration(1); ; runs++ {
		f()
		if took := processorClock(b) - from; took >= leastTime {
			return took / runs
		}
	}
}

// processorClock is how long the processor has worked for this process.
func processorClock(b *testing.B) time.Duration {
	b.Helper()
	var t unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_PROCESS_CPUTIME_ID, &t); err != nil {
		b.Fatal(err)
	}
	return time.Duration(t.Nano())
}
