// Package docs embeds the documents that the program itself shows.
package docs

import "embed"

// Guide is the guide, an issue that bantin makes: guide/bantin.yaml with its pages
// and pictures.
//
//go:embed guide/bantin.yaml guide/*.html guide/hinh/*.png
var Guide embed.FS

// Specimen is an issue that has all that a page can hold, to look at templates by:
// specimen/bantin.yaml with its pages and pictures.
//
//go:embed specimen/*.yaml specimen/*.html specimen/*.png
var Specimen embed.FS

// OnPaper is how to come from the file to the folded booklet, in English and in
// Vietnamese, as Markdown.
var (
	//go:embed on-paper.md
	OnPaper string
	//go:embed on-paper.vi.md
	OnPaperVi string
)

// Saving is how pages are saved in the browser, in English and in Vietnamese, as plain
// text.
var (
	//go:embed saving.txt
	Saving string
	//go:embed saving.vi.txt
	SavingVi string
)
