package system

import (
	"os"
	"os/exec"
	"runtime"
)

// browser shows a web page in the browser of the user; nil where no desktop is.
func browser() func(address string) error {
	command := []string{"xdg-open"}
	switch {
	case runtime.GOOS == "windows":
		command = []string{"rundll32", "url.dll,FileProtocolHandler"}
	case runtime.GOOS == "darwin":
		command = []string{"open"}
	case os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "":
		return nil
	}
	return func(address string) error {
		c := exec.Command(command[0], append(command[1:len(command):len(command)], address)...)
		if err := c.Start(); err != nil {
			return err
		}
		go c.Wait()
		return nil
	}
}
