package system

import "testing"

func TestStartsUnseen(t *testing.T) {
	for program, want := range map[string]bool{"svchost.exe": true, "TaskEng.exe": true, "services.exe": true,
		"explorer.exe": false, "totalcmd.exe": false, "": false} {
		if startsUnseen(program) != want {
			t.Errorf("%q: %v", program, !want)
		}
	}
}
