package extract_test

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/extract"
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
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(z)
		_ = f.Close()
		if err != nil {
			t.Fatal(err)
		}
		writePage(t, strings.TrimSuffix(filepath.Base(name), ".html.gz"), data, out)
	}
}

func writePage(t *testing.T, name string, data []byte, out string) {
	t.Helper()
	p, _, err := source.ReadBytes(name+".html", data)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	a, diags, err := extract.Article(p)
	var refused *extract.Refusal
	var body []byte
	if errors.As(err, &refused) {
		body, err = rendition.Refusal(name, refused.Reason, "")
	} else if err == nil {
		body, err = rendition.JSON(a, diags, diag.English)
	}
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if err := os.WriteFile(filepath.Join(out, name+".json"), body, 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestScores prints the figures of the scoring tools and holds the least that
// the project promises.
func TestScores(t *testing.T) {
	if _, err := os.Stat(shared); err != nil {
		t.Skip("no ../shared")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3")
	}
	for _, set := range []struct {
		name  string
		least float64
	}{{"vn", 0.95}, {"sharepoint", 0.95}, {"news", 0.95}, {"vn-list", 0}, {"seed", 0.95}, {"wcxb", 0}} {
		out := t.TempDir()
		dir := filepath.Join(shared, "pages", set.name)
		truth := dir
		if set.name == "seed" {
			data, err := os.ReadFile(dir + ".txt")
			if err != nil {
				t.Fatal(err)
			}
			truth = dir + ".truth.json"
			writePage(t, "seed", data, out)
		} else {
			extractSet(t, dir, out)
		}
		if set.name == "wcxb" {
			score, err := exec.Command(python, filepath.Join(shared, "tools/score_words.py"), truth, out).CombinedOutput()
			t.Logf("%s\n%s", err, score)
			continue
		}
		figures := filepath.Join(out, "score.out")
		args := []string{filepath.Join(shared, "tools/score_extract.py"), truth, out, "--json", figures}
		if testing.Verbose() {
			args = append(args, "--per-page", "6")
		}
		score, err := exec.Command(python, args...).CombinedOutput()
		t.Logf("%s", score)
		if err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(figures)
		if err != nil {
			t.Fatal(err)
		}
		var got struct {
			F1           float64
			Refused      int
			Not_articles int
		}
		if err := json.Unmarshal(data, &got); err != nil {
			t.Fatal(err)
		}
		if got.F1 < set.least {
			t.Errorf("%s: F1 %.3f, at least %.2f", set.name, got.F1, set.least)
		}
		if got.Refused < got.Not_articles && set.name != "sharepoint" {
			t.Errorf("%s: %d of %d pages without an article are refused", set.name, got.Refused, got.Not_articles)
		}
	}
}
