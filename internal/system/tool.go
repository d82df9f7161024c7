package system

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// findTool is the error of a program that is not on the search path.
func findTool(program string) error {
	_, err := exec.LookPath(program)
	return err
}

// runTool runs a program to its end; what it writes to standard output goes to out. The error
// says what the program said last. When the context ends, the program is ended too.
func runTool(ctx context.Context, out io.Writer, program string, args ...string) error {
	path, err := exec.LookPath(program)
	if err != nil {
		return err
	}
	c := exec.CommandContext(ctx, path, args...)
	var said bytes.Buffer
	c.Stdout, c.Stderr = out, &said
	c.WaitDelay = time.Second // for pipes that its own children hold open
	err = c.Run()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if lines := strings.Split(strings.TrimSpace(said.String()), "\n"); err != nil && lines[len(lines)-1] != "" {
		err = fmt.Errorf("%s: %s", err, lines[len(lines)-1])
	}
	return err
}

// Scratch writes data into a file of its own in the system's folder for such files, for
// another program to read, and returns its name and what removes it. The name ends as asked.
func Scratch(data []byte, end string) (name string, remove func(), err error) {
	f, err := os.CreateTemp("", "bantin-*"+end)
	if err != nil {
		return "", nil, err
	}
	name = f.Name()
	beginning(name)
	remove = func() { ending(name, func() error { return os.Remove(name) }) }
	_, err = f.Write(data)
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		remove()
		return "", nil, err
	}
	return name, remove, nil
}
