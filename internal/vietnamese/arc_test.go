package vietnamese

import "testing"

// TestArcAndFacesStay gives seconds of arc with the side of the world behind
// them, and faces that are typed, beside what is no such thing.
func TestArcAndFacesStay(t *testing.T) {
	for in, want := range map[string]string{
		`Cột mốc ở 12°30'45"N và 107°15'20"E`: `Cột mốc ở 12°30'45"N và 107°15'20"E`,
		`Cột mốc ở 12°30'45,5"B`:              `Cột mốc ở 12°30'45,5"B`,
		`hay quá :v`:                          `hay quá :v`,
		`vui quá :v hôm nay`:                  `vui quá :v hôm nay`,
		`Ông nói :vâng`:                       `Ông nói: vâng`,
		`Ông nói "Năm 45"Nay đã khác`:         `Ông nói “Năm 45” Nay đã khác`,
	} {
		if got, _ := Text(in, Options{}); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
		if got, _ := Text(want, Options{}); got != want {
			t.Errorf("%q became %q the second time", want, got)
		}
	}
}
