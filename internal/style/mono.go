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
	if t.unsaved != nil {
		t.unsaved.InOneInk()
	}
}

// Screens is the lines an inch that pictures can be screened by: coarse for
// risographs and newsprint, fine for smooth paper.
func Screens() []string { return []string{"53", "72", "85"} }

// InDots makes the edition one of black ink whose pictures are dots, in so many
// lines an inch at 45°: a printer that has black or nothing adds none of its own.
func (t *Template) InDots(lines int) {
	t.Screen = lines
	if t.unsaved != nil {
		t.unsaved.Screen = lines
	}
	t.InOneInk()
}

// smaller is how high pictures may be where ink is saved, of what they may be
// otherwise.
const smaller = 0.7

// SaveInk makes the edition one that takes less ink: boxes are framed, pictures
// smaller and lighter. It is done once, however often it is asked for.
func (t *Template) SaveInk() {
	if t.unsaved != nil {
		return
	}
	full := *t
	full.InkSave = false
	t.InkSave, t.unsaved = true, &full
	t.PictureMax *= smaller
	t.PictureMaxColumn *= smaller
}

// Unsaved is what the edition would be if it saved no ink; nil when it saves none.
func (t *Template) Unsaved() *Template { return t.unsaved }

// Framed reports whether boxes have a frame instead of a tint.
func (t *Template) Framed() bool { return t.Mono || t.InkSave }
