//go:build !windows

package cli_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"bantin/internal/batch"
	"bantin/internal/system"
)

// archive writes so many invented pages, each with a picture, two of a title.
func archive(t *testing.T, dir string, pages int) {
	t.Helper()
	for i := range pages {
		name := filepath.Join(dir, fmt.Sprintf("thang-%d", i%3), fmt.Sprintf("bai-%d", i))
		if err := drawing(name+"_files/anh.png", 400+i); err != nil {
			t.Fatal(err)
		}
		page := fmt.Sprintf("<title>Tin số %[1]d</title><article><h1>Tin số %[1]d</h1>", i/2)
		for k := range 6 {
			page += fmt.Sprintf("<p>Sáng ngày %d, hơn %d bà con thôn Đoài ra quân nạo vét kênh mương, chuẩn bị cho vụ xuân; "+
				"đoạn kênh dài hai cây số được dọn xong trước buổi trưa, nước đã về đến đầu ruộng.</p>", k+1, 100*i+k)
		}
		page += fmt.Sprintf(`<figure><img src="bai-%d_files/anh.png" width="400"><figcaption>Ảnh: %d</figcaption></figure></article>`, i, i)
		if err := os.WriteFile(name+".html", []byte(page), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// results is the PDFs below a folder, by their way from it.
func results(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	err := filepath.WalkDir(dir, func(name string, d os.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(name, ".pdf") {
			rel, _ := filepath.Rel(dir, name)
			out[rel], err = os.ReadFile(name)
		}
		return err
	})
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	return out
}

// TestABatchThatIsKilledGoesOn kills batches at any moment, as many as
// BANTIN_KILLS says: no PDF is ever half, what was made is not made again, and in the end
// all is there as if nobody had been killed.
func TestABatchThatIsKilledGoesOn(t *testing.T) {
	kills := 4
	if n, err := strconv.Atoi(os.Getenv("BANTIN_KILLS")); err == nil {
		kills = n
	}
	dir := t.TempDir()
	archive(t, filepath.Join(dir, "luu"), 24)
	run := func(out, name string) *exec.Cmd {
		c := exec.Command("bantin", "batch", "luu", "-o", out, "--name", name)
		c.Dir, c.Env = dir, append(os.Environ(), "LC_ALL=C", "SOURCE_DATE_EPOCH=1767225600")
		return c
	}
	for _, name := range []string{"{file}", "{title}"} {
		begun := time.Now()
		if said, err := run("whole", name).CombinedOutput(); err != nil {
			t.Fatalf("%v %s", err, said)
		}
		took := time.Since(begun)
		want := results(t, filepath.Join(dir, "whole"))
		random, most, restarts := rand.New(rand.NewPCG(1, 2)), 0, 0
		for n := range (kills + 1) / 2 {
			c := run("killed", name)
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(time.Duration(random.Int64N(int64(took) * 2 / 3)))
			c.Process.Kill()
			c.Wait()
			got := results(t, filepath.Join(dir, "killed"))
			for file, data := range got {
				if !bytes.Equal(data, want[file]) {
					t.Fatalf("after %d kills %s is not what it should be", n+1, file)
				}
			}
			if len(got) < most {
				t.Fatalf("after %d kills %d PDFs, %d before", n+1, len(got), most)
			}
			if most = len(got); most == len(want) { // begin anew: there is nothing left to interrupt
				os.RemoveAll(filepath.Join(dir, "killed"))
				most, restarts = 0, restarts+1
			}
		}
		said, err := run("killed", name).CombinedOutput()
		if err != nil || most > 2 && !strings.Contains(string(said), " unchanged") {
			t.Errorf("%v %s", err, said)
		}
		got := results(t, filepath.Join(dir, "killed"))
		for file := range want {
			if !bytes.Equal(got[file], want[file]) {
				t.Errorf("%s is not what it should be", file)
			}
		}
		left, _ := filepath.Glob(filepath.Join(dir, "killed", "*", ".bantin-*.tmp"))
		if len(got) != len(want) || len(left) > 0 {
			t.Errorf("%d PDFs, want %d; left: %v", len(got), len(want), left)
		}
		t.Logf("%s: begun anew %d times; at last: %s", name, restarts, said)
		os.RemoveAll(filepath.Join(dir, "whole"))
		os.RemoveAll(filepath.Join(dir, "killed"))
	}
}

// TestOneBatchAtATimeWritesToAFolder holds the lock as another batch would.
func TestOneBatchAtATimeWritesToAFolder(t *testing.T) {
	dir := t.TempDir()
	archive(t, filepath.Join(dir, "luu"), 1)
	if err := os.Mkdir(filepath.Join(dir, "pdf"), 0o777); err != nil {
		t.Fatal(err)
	}
	held, err := system.Folder(dir).Lock(filepath.Join("pdf", batch.LockName(batch.Shard{})), false)
	if err != nil {
		t.Fatal(err)
	}
	run := func() (string, error) {
		c := exec.Command("bantin", "batch", "luu", "-o", "pdf")
		c.Dir, c.Env = dir, append(os.Environ(), "LC_ALL=C")
		said, err := c.CombinedOutput()
		return string(said), err
	}
	said, err := run()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 5 || !strings.Contains(said, `another batch is writing to "pdf"`) {
		t.Errorf("%v %s", err, said)
	}
	held.Close()
	if said, err := run(); err != nil {
		t.Errorf("%v %s", err, said)
	}
}
