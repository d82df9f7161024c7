package diag

import (
	"fmt"
	"slices"
	"testing"
)

// TestWhatIsMissing holds every code that a page, its copy or its pictures may
// have to what its sentence says: whether an editor will look in vain for
// something in the print.
func TestWhatIsMissing(t *testing.T) {
	missing := []Code{
		InputMissing, InputUnreadable, InputDenied, InputOutside, InputEmpty, InputFolders, InputNotRead, InputResults, InputBelow,
		MailAttached, MailMore, InputShortcut, InputUnfinished, InputCopy,
		ZipLocked, ZipBroken, ZipMethod, ZipFiles, ZipBomb, ZipNested,
		PageTooLarge, PageEmpty, PageBinary, PageContainer, PageArchive, PageBroken, PageTooDeep, PageCut, PageFrames, PageParts,
		PageTruncated, PageUnreadable, PageFault, EncodingOld, WordsEncoded,
		Paywall, CopyLeftOut, PictureMissing, DrawingLeftOut, FormulaLeftOut, ListPage, ErrorPage, LoginPage, SearchPage, PageNotDrawn,
		NoArticle, PictureBroken, PictureKind, PictureTooLarge, PictureFileLarge, PictureCostly, PictureChanged, PictureCut, PictureTiny,
		GlyphMissing, FurnitureTooLong, NoticeTooLong, PagesOne, ScriptNone, PosterHeadline, PosterNoHeadline, PosterPoints,
		PosterCoarse, PosterNoPicture, PosterCut,
		IssueNoPicture, IssueNoPictures, // one that was chosen, or words for it
	}
	printed := []Code{
		ListInList,       // nothing is made
		InputTwice,       // both are printed
		ZipEmpty,         // it has no page
		InputIssue,       // the pages beside it are read
		InputOwn,         // what it was made of is read
		PageFrameRead,    // from one of the frames
		PageConverted,    // all letters are known
		ArticleDoubtful,  // its copy is printed
		FrameLeftOut,     // a film or a map: paper cannot have it
		FilmLeftOut,      //
		FormulaAsCode,    // its code is printed
		WeekdayWrong,     // it is printed as it is
		PictureElsewhere, // it is printed
		PictureColours,   //
		CaptionGuessed,   //
		SpeakerGuessed,   //
		PictureSmall,     //
		SignsLeftOut,     // they say nothing
		PictureNarrow,    //
		CaptionTooLong,   //
		MojibakeSuspected,
		TableTooWide,                         // its words are printed
		TableInParts,                         //
		TableTooHigh,                         //
		PagesFilled, PagesAdded, PagesWanted, // there are more of them
		ContentsPart, ContentsNone, // the articles are printed
		OpensTwice, FrontBrief, FrontNoRoom, LeadingChanged,
		ScriptLeftOut, ScriptTooLong, // the user gave it so many minutes
		ScriptDoubtful, ScriptForeign,
		PosterLeaves, // a poster is of one article
		PosterNoCaption, PosterPointsOnce, PosterCopy, PosterBare,
		QRNoAddress, QRTooLong, QRNoAddresses, QRTooLongOnes, AddressUnknown,
		FurnitureShort, // it stands whole elsewhere, and the editor chose its words
		PosterUntilPast, NoticeUnprinted,
		MastheadMissing, NumberMissing, TitleMissing, AuthorMissing, DateMissing, CaptionMissing, CapitalsUnknown, ArticleTwice,
		FitNone, FitSheets, FitPictures, FitWhite, FitBody, FitLeftOut, // the user gave it so many pages
		LegalMissing, LegalSize, LegalPages, LegalEdition, LegalNote, LegalAdvertising, LegalUnknown,
		LawSize, LawPages, LawKey, LawWords,
		IssueNoArticles, IssueUnreadable, IssueFileMissing, IssueOverrideMany, IssueManyPoints, IssueManyEntries, IssueOutput,
		IssueFileAndRest, // nothing is made
		IssueNoNotice, IssueOutside, IssueChoiceMany,
		IssueNoParagraph, // to leave out: all are printed that are not named
	}
	for _, entries := range [][]Entry{sourceEntries, extractEntries, vietnameseEntries, pictureEntries, composeEntries,
		bulletinEntries, proofEntries, issueEntries} {
		for _, e := range entries {
			if in, out := slices.Contains(missing, e.Code), slices.Contains(printed, e.Code); in == out {
				t.Errorf("%s: say in this test whether something is missing when it is told", e.Code)
			} else if e.Missing != in || e.Code.IsMissing() != in {
				t.Errorf("%s: missing is %v", e.Code, e.Missing)
			}
		}
	}
	if AnyMissing([]Diag{{Code: PictureSmall}, {Code: TitleMissing}}) || !AnyMissing([]Diag{{Code: PictureSmall}, {Code: PictureTiny}}) {
		t.Error("one of several is told wrongly")
	}
	if Code("no-such-code").IsMissing() {
		t.Error("a code that nobody knows")
	}
}

// TestManyNames shows the first of many names and how to see the others, and all
// of them to who wants them.
func TestManyNames(t *testing.T) {
	names := Names{}
	whole := ""
	for i := range 11 {
		names = append(names, fmt.Sprintf("%d.docx", i+1))
		if i > 0 {
			whole += ", "
		}
		whole += names[i]
	}
	d := Diag{Code: InputNotRead, Args: []any{names}}
	const first = "1.docx, 2.docx, 3.docx, 4.docx, 5.docx, 6.docx, 7.docx, 8.docx"
	for got, want := range map[string]string{
		d.Text(English):     "not read, though they may be articles: " + first + " … and 3 more (--verbose lists them)",
		d.Text(Vietnamese):  "không đọc, dù có thể là bài viết: " + first + " … và 3 tên nữa (thêm --verbose để xem hết)",
		d.Whole(English):    "not read, though they may be articles: " + whole,
		d.Whole(Vietnamese): "không đọc, dù có thể là bài viết: " + whole,
	} {
		if got != want {
			t.Errorf("%s\nwant\n%s", got, want)
		}
	}
	if got := (Diag{Code: InputNotRead, Args: []any{names[:8]}}).Text(English); got != "not read, though they may be articles: "+first {
		t.Error(got)
	}
}
