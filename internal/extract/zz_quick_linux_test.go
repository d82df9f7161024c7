package extract_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"bantin/internal/extract"
	"bantin/internal/source"
)

func zzpages() []string {
	names, _ := filepath.Glob(filepath.Join(shared, "pages", "*", "*.html.gz"))
	want := strings.Fields(os.Getenv("ZZ"))
	if len(want) == 0 {
		return names
	}
	var out []string
	for _, n := range names {
		for _, w := range want {
			if strings.Contains(n, w) {
				out = append(out, n)
			}
		}
	}
	return out
}

// TestZZ prints ratio, alloc bytes and count.
func TestZZ(t *testing.T) {
	names := zzpages()
	b := &testing.B{}
	var rs []against
	var tot, totp time.Duration
	for _, name := range names {
		a, ok := timed(b, name, 7)
		if !ok {
			continue
		}
		rs = append(rs, a)
		tot += a.extract
		totp += a.parse
	}
	slices.SortFunc(rs, func(x, y against) int { return int(y.ratio()*1000) - int(x.ratio()*1000) })
	for i, a := range rs {
		if i > 45 {
			break
		}
		data := unzip(b, filepath.Join(shared, "pages", a.name))
		read, _ := source.ReadPiped(source.Input{File: a.name}, data)
		var m0, m1 runtime.MemStats
		runtime.ReadMemStats(&m0)
		for range 10 {
			_, _, _ = extract.Article(read[0])
		}
		runtime.ReadMemStats(&m1)
		text, _ := source.Decode(data, "")
		var p0, p1 runtime.MemStats
		runtime.ReadMemStats(&p0)
		for range 10 {
			_, _ = html.Parse(strings.NewReader(text))
		}
		runtime.ReadMemStats(&p1)
		fmt.Printf("%.2f %-28s %dK parse %s extract %s alloc %dK (%d) parse alloc %dK (%d)\n", a.ratio(), a.name, a.size>>10, a.parse.Round(10*time.Microsecond), a.extract.Round(10*time.Microsecond),
			(m1.TotalAlloc-m0.TotalAlloc)/10240, (m1.Mallocs-m0.Mallocs)/10, (p1.TotalAlloc-p0.TotalAlloc)/10240, (p1.Mallocs-p0.Mallocs)/10)
	}
	fmt.Println("total", totp, tot)
}

func BenchmarkZZ(b *testing.B) {
	var ps []*source.Page
	for _, name := range zzpages() {
		data := unzip(b, name)
		read, err := source.ReadPiped(source.Input{File: name}, data)
		if err == nil && read[0].Doc != nil {
			ps = append(ps, read[0])
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range ps {
			_, _, _ = extract.Article(p)
		}
	}
}
