package style

// monoPPI is the most pixels an inch of a picture in one ink: a printer makes
// its greys of dots that are coarser than that.
const monoPPI = 200

// InOneInk makes the edition one of black ink: nothing but pictures has greys,
// which printers would break up into dots. Boxes are framed, not tinted.
func (t *Template) InOneInk() {
	t.Mono = true
	t.Accent, t.Grey, t.Rules.TableRowColor = Color{}, Color{}, Color{}
	t.PPI = max(min(t.PPI, monoPPI), t.MinPPI)
}
