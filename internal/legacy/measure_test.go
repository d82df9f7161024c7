package legacy

import "testing"

// TestFormulasAndMeasuresAreNoOldEncoding converts what Unicode text has of
// signs that old encodings use for letters, alone and beside copy.
func TestFormulasAndMeasuresAreNoOldEncoding(t *testing.T) {
	for _, in := range []string{
		"Biết b² = 16, c² = 9", "dày 5µm và 3µm", "Trần Thị B², Ngô C³", "Xã Ba², Xã Na³, Xã Ka²", "N° và T°", "h² × n²",
		"a² + b² = c²", "Tam giác có b² = 16, c² = 9 và h² = 12 thì a² bằng bao nhiêu?", "Sản phẩm x², bụi µm",
		"12°30'45\"N", "l³, m³ và n³",
	} {
		if got := fates([]string{in}); got[0] != in {
			t.Errorf("%q became %q", in, got[0])
		}
	}
}
