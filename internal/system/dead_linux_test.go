package system

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// TestAProcessThatIsDeadHoldsNothing, though nobody has asked yet how it ended.
func TestAProcessThatIsDeadHoldsNothing(t *testing.T) {
	c := exec.Command("sleep", "60")
	if err := c.Start(); err != nil {
		t.Skip(err)
	}
	defer c.Wait()
	dir := t.TempDir()
	left := filepath.Join(dir, begunPrefix+strconv.Itoa(c.Process.Pid)+"-0-"+machine()+begunEnd)
	if err := os.WriteFile(left, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	Folder(dir).SweepOld("")
	if _, err := os.Stat(left); err != nil {
		t.Errorf("a process that runs has lost its file: %v", err)
	}
	c.Process.Kill()
	for range 200 { // it is killed when it is its turn
		if isDead(c.Process.Pid) {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	Folder(dir).SweepOld("")
	if _, err := os.Stat(left); err == nil {
		t.Error("it is there still")
	}
}
