package issue

import "testing"

// TestDevicesOfWindows: a part of a path that is the name of a device, with any ending, is given
// another; what only begins like one is kept.
func TestDevicesOfWindows(t *testing.T) {
	for in, want := range map[string]string{
		"con": "ban-tin-con", "CON.pdf": "ban-tin-CON.pdf", "Prn .x.pdf": "ban-tin-Prn .x.pdf", "so/aux/7.pdf": "so/ban-tin-aux/7.pdf",
		"nul  ": "ban-tin-nul  ", "com1.pdf": "ban-tin-com1.pdf", "LPT³": "ban-tin-LPT³", "conin$.txt": "ban-tin-conin$.txt",
		"con ..pdf": "ban-tin-con ..pdf", "CONOUT$": "ban-tin-CONOUT$", "com0": "ban-tin-com0",
		"cong.pdf": "cong.pdf", "com.pdf": "com.pdf", "com10.pdf": "com10.pdf", "lpt": "lpt", "a.con": "a.con", "con-1": "con-1",
		"": "", "com¹²": "com¹²", " con": " con", "comx": "comx",
	} {
		if got := noDevice(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
