package system

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// plant makes a link, and skips the test where Windows asks for a right.
func plant(t *testing.T, dir, to, name string) {
	t.Helper()
	if err := os.Symlink(filepath.FromSlash(to), filepath.Join(dir, filepath.FromSlash(name))); err != nil {
		t.Skip(err)
	}
}

// TestNothingIsWrittenThroughALinkThatLeadsOut begins files in a folder whose folders and
// files may be links.
func TestNothingIsWrittenThroughALinkThatLeadsOut(t *testing.T) {
	dir := tree(t, "outside/x.pdf=ours", "out/inner/x.pdf=ours", "out/x.pdf=ours")
	whole := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	for name, to := range map[string]string{"out/up": "../outside", "out/whole": whole("outside"), "out/lost": whole("not-there"),
		"out/self": "inner", "out/selfwhole": whole("out/inner"), "out/up.pdf": "../outside/x.pdf", "out/in.pdf": "inner/x.pdf",
		"out/inner/back": "../../outside", "linked": "out"} {
		plant(t, dir, to, name)
	}
	for _, within := range []string{"out", "linked"} {
		for name, stays := range map[string]bool{"new.pdf": true, "x.pdf": true, "inner/new.pdf": true, "self/new.pdf": true,
			"selfwhole/x.pdf": true, "in.pdf": true, "fresh/deep/new.pdf": true, "up/new.pdf": false, "up/x.pdf": false,
			"up/fresh/new.pdf": false, "whole/new.pdf": false, "lost/new.pdf": false, "up.pdf": false, "inner/back/new.pdf": false,
			"../outside/new.pdf": false} {
			g := &Guard{FS: Folder(dir), Ours: isOurs, Within: within}
			name = filepath.Join(within, filepath.FromSlash(name))
			err := g.MakeFolder(filepath.Dir(name))
			var out *Output
			if err == nil {
				if out, err = g.Begin(name); err == nil {
					out.Discard()
				}
			}
			var refusal *Refusal
			if stays != (err == nil) || !stays && (!errors.As(err, &refusal) || refusal.Reason != Outside) {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	for _, name := range []string{"outside/fresh", "not-there"} {
		if _, err := os.Stat(whole(name)); err == nil {
			t.Errorf("%s was made", name)
		}
	}
}

// TestALinkThatLeadsNowhereIsRefusedByARunThatWritesNothing, as by one that does.
func TestALinkThatLeadsNowhereIsRefusedByARunThatWritesNothing(t *testing.T) {
	dir := t.TempDir()
	plant(t, dir, "nowhere", "x.pdf")
	if err := (&Guard{FS: Folder(dir), Ours: isOurs, Force: true}).Check("x.pdf"); !errors.Is(err, errLostLink) {
		t.Errorf("checked: %v", err)
	}
}
