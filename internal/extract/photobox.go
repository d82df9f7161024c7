package extract

import "golang.org/x/net/html"

// photoBoxes name the boxes of stories that are told in photographs.
var photoBoxes = [...]string{"photo", "photos", "photo-item", "photo-story", "gallery", "gallery-item", "album", "slide", "slides", "slideshow",
	"hinh-anh", "hinhanh", "anh", "phong-su-anh"}

// maxInPhotoBox is how many boxes a line may be in below that of its photograph.
const maxInPhotoBox = 3

// isInPhotoBox reports whether a box has a picture and a line below it and nothing else, and is, or
// is in, one that is named for photographs: the line is the caption.
func isInPhotoBox(line, picture *html.Node) bool {
	box := boxAround(line)
	for up := 0; box != nil && !within(picture, []*html.Node{box}); up, box = up+1, box.Parent {
		if up == maxInPhotoBox {
			return false
		}
	}
	if box == nil || box.Parent == nil || labelOf(box).whole(photoBoxes[:]...) == "" && labelOf(box.Parent).whole(photoBoxes[:]...) == "" {
		return false
	}
	said := text(boxAround(line))
	return pictureCount(box) == 1 && letterCount(said) <= maxCentred && text(box) == said
}
