// Package limit has the bounds of what the program reads, in one place: whoever meets one
// finds what it is in "bantin help limits", and each is told by a diagnostic. Bounds of
// rules, such as how long a caption is, are no limits and stay with their rules.
package limit

// Bounds of files and pages.
const (
	File     = 256 << 20 // bytes of any file that is read whole
	Page     = 64 << 20  // bytes of a page with the pictures that it holds
	Markup   = 16 << 20  // bytes of a page without them
	Depth    = 400       // elements of a page in one another
	Nodes    = 300_000   // elements and texts of a page, lines of a text
	Folders  = 4096      // folders that are searched for pages
	Frames   = 20        // frames of a page that is made of others
	Parts    = 20_000    // parts of a page that is saved as a message (MHTML)
	Zip      = 2 << 30   // bytes of a zip
	ZipFiles = 20_000    // files in a zip
	Unpacked = 256 << 20 // bytes of the files in a zip, where that is more than a hundred times the zip
)

// Bounds of pictures.
const (
	PictureFile = 64 << 20    // bytes of the file of a picture
	Pixels      = 100_000_000 // pixels of a picture
	Side        = 60_000      // pixels of its longer side
	Decoding    = 560_000_000 // bytes that a picture may take while it is decoded
	Scans       = 100         // scans of a JPEG: cameras write ten, and each goes over all pixels
	Pictures    = 2000        // pictures of an article
)

// Bounds of what people write.
const (
	Settings      = 4 << 20   // bytes of an issue file, a template or a configuration
	SettingsDepth = 40        // values of one in one another
	SettingsNodes = 200_000   // values of one, what aliases repeat counted anew
	Entries       = 10_000    // entries of an issue file
	Issues        = 300       // issues of an index
	Journal       = 1 << 30   // bytes of the journal of a batch
	ReportLine    = 16 << 20  // bytes of a line of a report of a batch
	Drop          = 256 << 20 // bytes of what is dropped on the preview at once
	DropFiles     = 3000      // files of it
)
