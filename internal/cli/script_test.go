package cli_test

import (
	"archive/zip"
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"bantin/internal/cli"
	"bantin/internal/system"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"bantin": func() {
			ctx, listen := system.Stoppable()
			listen()
			os.Exit(cli.Main(ctx, system.New(), os.Args[1:]))
		},
	})
}

// TestScripts runs the scripts of testdata/script: the specification of the
// command line, one file a topic. Each starts in a folder that holds the
// saved pages of testdata/bai with their pictures, and a zip of it, in English;
// $SAMPLE is the sample issue.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:   "testdata/script",
		Setup: pages,
		Cmds:  map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "same": same, "zip": pack},
	})
}

func pages(e *testscript.Env) error {
	e.Setenv("LC_ALL", "C")
	e.Setenv("SOURCE_DATE_EPOCH", "")
	sample, err := filepath.Abs("../../testdata/ban-tin-mau")
	if err != nil {
		return err
	}
	e.Setenv("SAMPLE", sample)
	e.Setenv("OWN", filepath.SplitList(e.Getenv("PATH"))[0]) // where bantin is, and no other program
	dir := filepath.Join(e.WorkDir, "bai")
	if err := os.CopyFS(dir, os.DirFS("testdata/bai")); err != nil {
		return err
	}
	for name, size := range map[string]int{"vu-dong_files/lua.png": 900, "thu-gom-rac_files/xe.png": 640} {
		if err := drawing(filepath.Join(dir, filepath.FromSlash(name)), size); err != nil {
			return err
		}
	}
	return zipped(filepath.Join(e.WorkDir, "bai.zip"), dir)
}

// zipped packs a folder.
func zipped(name, dir string) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	w := zip.NewWriter(f)
	if err := w.AddFS(os.DirFS(dir)); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return f.Close()
}

// drawing writes a picture with an even change of grey.
func drawing(name string, size int) error {
	m := image.NewGray(image.Rect(0, 0, size, size*2/3))
	for y := range m.Rect.Dy() {
		for x := range size {
			m.SetGray(x, y, color.Gray{uint8(255 * x / size)})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	return os.WriteFile(name, b.Bytes(), 0o666)
}

// exits CODE COMMAND... runs a command and wants its exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND...")
	}
	code := "0"
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		_, code, _ = strings.Cut(err.Error(), "exit status ")
	}
	if code != args[0] {
		ts.Fatalf("exit code %q, want %s", code, args[0])
	}
}

// same FILE FILE wants two files to hold the same bytes.
func same(ts *testscript.TestScript, neg bool, args []string) {
	equal := ts.ReadFile(args[0]) == ts.ReadFile(args[1])
	if equal == neg {
		ts.Fatalf("%s and %s: same is %v", args[0], args[1], equal)
	}
}

// pack is the command zip FILE DIR: it packs what is in a folder.
func pack(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: zip FILE DIR")
	}
	ts.Check(zipped(ts.MkAbs(args[0]), ts.MkAbs(args[1])))
}
