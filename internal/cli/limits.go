package cli

import (
	"strings"

	"bantin/internal/diag"
	"bantin/internal/limit"
	"bantin/internal/wording"
)

// limits is the bounds of package limit: what each bounds, and the code of what is
// said where one is met.
var limits = []struct {
	most int
	unit wording.Key
	of   wording.Key
	code diag.Code
}{
	{limit.File >> 20, "%d MiB", "any file", diag.InputUnreadable},
	{limit.Page >> 20, "%d MiB", "a page with the pictures that it holds", diag.PageTooLarge},
	{limit.Markup >> 20, "%d MiB", "a page without the pictures that it holds", diag.PageTooLarge},
	{limit.Depth, "%d", "elements of a page in one another", diag.PageCut},
	{limit.Nodes, "%d", "elements and texts of a page", diag.PageCut},
	{limit.Folders, "%d", "folders that are searched for pages", diag.InputFolders},
	{limit.Frames, "%d", "frames of a page that is made of others", diag.PageFrameRead},
	{limit.Parts, "%d", "parts of a page saved as one file (MHTML)", diag.PageParts},
	{limit.Zip >> 20, "%d MiB", "a zip", diag.InputUnreadable},
	{limit.ZipFiles, "%d", "files in a zip", diag.ZipFiles},
	{limit.Unpacked >> 20, "%d MiB", "what is in a zip, where that is more than a hundred times the zip", diag.ZipBomb},
	{limit.PictureFile >> 20, "%d MiB", "the file of a picture", diag.PictureFileLarge},
	{limit.Pixels, "%d", "pixels of a picture", diag.PictureTooLarge},
	{limit.Side, "%d", "pixels of a picture along its longer side", diag.PictureTooLarge},
	{limit.Decoding / 1_000_000, "%d MB", "memory to read a picture in: large JPEGs in many steps (progressive) take most", diag.PictureCostly},
	{limit.Scans, "%d", "steps of a progressive JPEG", diag.PictureCostly},
	{limit.Pictures, "%d", "pictures of an article", diag.PageCut},
	{limit.Settings >> 20, "%d MiB", "an issue file, a template, a configuration", diag.ConfigTooLarge},
	{limit.SettingsDepth, "%d", "keys of one of these in one another", diag.ConfigTooDeep},
	{limit.SettingsNodes, "%d", "values of one of these", diag.ConfigTooDeep},
	{limit.Entries, "%d", "entries of an issue file", diag.IssueManyEntries},
	{limit.Issues, "%d", "issues of an index", diag.IndexMany},
	{limit.Journal >> 20, "%d MiB", "the journal of a batch", diag.BatchJournalBroken},
	{limit.ReportLine >> 20, "%d MiB", "a line of a report of a batch", diag.BatchReportLine},
	{limit.Drop >> 20, "%d MiB", "what is dropped on the preview at once", diag.DropTooLarge},
	{limit.DropFiles, "%d", "files of it", diag.DropTooLarge},
}

// limitsKnown is the bounds, each with the code of what is said where it is met and with what to do then.
func (r *run) limitsKnown() string {
	var b strings.Builder
	b.WriteString(r.text("At most so much is read. What is larger is said, and the rest goes on where it can.\n\n"))
	var rows, told [][2]string
	seen := map[diag.Code]bool{}
	for _, l := range limits {
		rows = append(rows, [2]string{r.text(l.unit, l.most), r.text(l.of) + " · " + string(l.code)})
		if !seen[l.code] {
			seen[l.code] = true
			told = append(told, [2]string{string(l.code), diag.Diag{Code: l.code}.Hint(r.lang)})
		}
	}
	return b.String() + pairs(rows) + "\n" + pairs(told)
}
