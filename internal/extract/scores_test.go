package extract_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/extract"
	"bantin/internal/golden"
	"bantin/internal/rendition"
	"bantin/internal/source"
)

const shared = "../../../shared"

// extractSet extracts every page of a set into OUT/NAME.json.
func extractSet(t *testing.T, dir, out string) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.html.gz"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no pages in %s", dir)
	}
	for _, name := range names {
		writePage(t, strings.TrimSuffix(filepath.Base(name), ".html.gz"), unzip(t, name), out)
	}
}

func unzip(t testing.TB, name string) []byte {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func writePage(t *testing.T, name string, data []byte, out string) {
	t.Helper()
	pages, err := source.ReadPiped(source.Input{File: name + ".html"}, data)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	a, diags, err := extract.Article(pages[0])
	var refused *extract.Refusal
	var body bytes.Buffer
	if errors.As(err, &refused) {
		var line []byte
		line, err = rendition.Refusal(name, refused.Reason, "")
		body.Write(line)
	} else if err == nil {
		err = rendition.JSON(&body, a, diags, diag.English)
	}
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if err := os.WriteFile(filepath.Join(out, name+".json"), body.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// floors are the least that the figures of a set may be, a little below what
// they are.
type floors struct {
	f1, exact      float64
	empty, refused int                // articles that come back empty, pages that must be refused
	details        map[string]float64 // share of right answers
}

// TestScores prints the figures of the scoring tools and holds the least that
// the project promises.
func TestScores(t *testing.T) {
	python := scorer(t)
	all := func(names ...string) map[string]float64 {
		m := map[string]float64{}
		for _, n := range names {
			m[n] = 1
		}
		return m
	}
	for set, least := range map[string]floors{
		"vn": {f1: 1, exact: 1, details: all("title exact", "date", "author", "source or site", "section",
			"lead kept as lead", "images found", "captions kept", "credits kept",
			"headings kept as headings")},
		"vn-list": {refused: 6},
		"sharepoint": {f1: 0.998, exact: 0.9, refused: 2, details: all("title exact", "date", "author",
			"source or site", "images found")},
		"news": {f1: 0.975, exact: 0.48},
		"seed": {f1: 1, exact: 1, details: all("title exact", "author", "section", "lead kept as lead",
			"images found", "captions kept", "kept out what must not appear")},
	} {
		t.Run(set, func(t *testing.T) { score(t, python, set, least) })
	}
}

// scorer is the interpreter of the scoring tools; without them the test is
// skipped.
func scorer(t *testing.T) string {
	t.Helper()
	if _, err := os.Stat(shared); err != nil {
		t.Skip("no ../shared")
	}
	return golden.Tool(t, "python3")
}

func score(t *testing.T, python, set string, least floors) {
	out := t.TempDir()
	dir := filepath.Join(shared, "pages", set)
	truth := dir
	if set == "seed" {
		data, err := os.ReadFile(dir + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		truth = dir + ".truth.json"
		writePage(t, "seed", data, out)
	} else {
		extractSet(t, dir, out)
	}
	figures := filepath.Join(out, "score.out")
	printed, err := exec.Command(python, filepath.Join(shared, "tools/score_extract.py"), truth, out, "--json",
		figures, "--per-page", "6").CombinedOutput()
	t.Logf("%s", printed)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(figures)
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		F1, Exact      float64
		Empty, Refused int
		Details        map[string][2]float64
	}
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if got.F1 < least.f1 || got.Exact < least.exact {
		t.Errorf("F1 %.3f, exact %.3f; at least %.3f and %.3f", got.F1, got.Exact, least.f1, least.exact)
	}
	if got.Empty > least.empty {
		t.Errorf("%d articles are refused", got.Empty)
	}
	if got.Refused < least.refused {
		t.Errorf("%d pages without an article are refused, not %d", got.Refused, least.refused)
	}
	for name, share := range least.details {
		if d := got.Details[name]; d[1] == 0 || d[0]/d[1] < share {
			t.Errorf("%s: %.0f of %.0f", name, d[0], d[1])
		}
	}
}

// TestWordScores holds the figures of pages of 2025: articles, lists of
// articles, shops.
func TestWordScores(t *testing.T) {
	python := scorer(t)
	out := t.TempDir()
	dir := filepath.Join(shared, "pages", "wcxb")
	extractSet(t, dir, out)
	printed, err := exec.Command(python, filepath.Join(shared, "tools/score_words.py"), dir, out).CombinedOutput()
	t.Logf("%s", printed)
	if err != nil {
		t.Fatal(err)
	}
	refused, doubtful := map[string]int{}, map[string]int{}
	for line := range strings.Lines(string(printed)) {
		var kind string
		var pages, no, may int
		var f1, p, r, with, without, title float64
		if _, err := fmt.Sscanf(line,
			"%s %d pages F1 %f P %f R %f with %f without %f title %f refused %d doubtful %d", &kind, &pages, &f1, &p,
			&r, &with, &without, &title, &no, &may); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		refused[kind], doubtful[kind] = no, may
		if kind == "article" && (f1 < 0.955 || title < 0.85) {
			t.Errorf("F1 %.4f, titles %.3f; at least .955 and .85", f1, title)
		}
	}
	// It is a gallery without a sentence.
	if refused["article"] > 1 || doubtful["article"] > 6 {
		t.Errorf("%d articles are refused, %d doubtful", refused["article"], doubtful["article"])
	}
	lists := refused["collection"] + refused["listing"] + doubtful["collection"] + doubtful["listing"]
	if lists < 100 {
		t.Errorf("%d of 110 lists are refused or doubtful, at least 100", lists)
	}
}

// BenchmarkPages reads and extracts real pages; at most 5 ms each is wanted.
func BenchmarkPages(b *testing.B) {
	names, _ := filepath.Glob(filepath.Join(shared, "pages", "news", "*.html.gz"))
	if len(names) == 0 {
		b.Skip("no ../shared")
	}
	var pages [][]byte
	for _, name := range names {
		pages = append(pages, unzip(b, name))
	}
	for b.Loop() {
		for _, data := range pages {
			if read, err := source.ReadPiped(source.Input{File: "x.html"}, data); err == nil {
				_, _, _ = extract.Article(read[0])
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(pages)), "µs/page")
}
