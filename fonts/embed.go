// Package fonts embeds the faces: static TrueType files cut by cut.py, with
// their licences beside them.
package fonts

import "embed"

// Files holds every face as KEY.ttf, such as "NotoSerif-Bold.ttf", and the
// licences.
//
//go:embed *.ttf *.txt
var Files embed.FS
