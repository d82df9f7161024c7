package diag

// The codes of the pages of an issue.
const (
	PictureTiny      Code = "picture-tiny"
	FurnitureTooLong Code = "furniture-too-long"
	FurnitureShort   Code = "furniture-short"
	GlyphMissing     Code = "glyph-missing"
	SignsLeftOut     Code = "signs-left-out"
	PictureSmall     Code = "picture-small"
	PictureNarrow    Code = "picture-narrow"
	CaptionTooLong   Code = "caption-too-long"
	TableTooWide     Code = "table-too-wide"
	TableInParts     Code = "table-in-parts"
	TableTooHigh     Code = "table-too-high"
	PagesFilled      Code = "pages-filled"
	PagesAdded       Code = "pages-added"
	PagesWanted      Code = "pages-wanted"
	PagesOne         Code = "pages-one"
	ContentsPart     Code = "contents-part"
	ContentsNone     Code = "contents-none"
	OpensTwice       Code = "opens-twice"
	FrontBrief       Code = "front-brief"
	FrontNoRoom      Code = "front-no-room"
	ScriptNone       Code = "script-none"
	ScriptLeftOut    Code = "script-left-out"
	ScriptTooLong    Code = "script-too-long"
	ScriptDoubtful   Code = "script-doubtful"
	ScriptForeign    Code = "script-foreign"
	QRNoAddress      Code = "qr-no-address"
	QRTooLong        Code = "qr-too-long"
	QRNoAddresses    Code = "qr-no-addresses"
	QRTooLongOnes    Code = "qr-too-long-ones"
	PosterHeadline   Code = "poster-headline"
	PosterNoHeadline Code = "poster-no-headline"
	PosterPoints     Code = "poster-points"
	PosterCoarse     Code = "poster-coarse"
	PosterLeaves     Code = "poster-leaves"
	PosterNoPicture  Code = "poster-no-picture"
	PosterNoCaption  Code = "poster-no-caption"
	PosterPointsOnce Code = "poster-points-once"
	PosterCopy       Code = "poster-copy"
	PosterCut        Code = "poster-cut"
	PosterBare       Code = "poster-bare"
	NoticeTooLong    Code = "notice-too-long"
	LeadingChanged   Code = "leading-changed"
)

var composeEntries = []Entry{
	{Code: PictureTiny, Missing: true,
		En: Message{"picture %[1]q of %[2]d × %[3]d pixels is too small to show anything in the edition %[4]s and is left out",
			"ask for a larger picture, or take it off the page"},
		Vi: Message{"ảnh %[1]q chỉ có %[2]d × %[3]d điểm ảnh, quá nhỏ nên không in trong ấn bản %[4]s",
			"xin ảnh lớn hơn, hoặc bỏ ảnh khỏi trang"}},
	{Code: FurnitureTooLong, Missing: true,
		En: Message{"the text that begins %[1]q is too long for its page in the edition %[3]s: only its first %[2]d lines are printed",
			"shorten it in the issue file"},
		One: "the text that begins %[1]q is too long for its page in the edition %[3]s: only its first line is printed", By: 2,
		Vi: Message{"đoạn bắt đầu bằng %[1]q quá dài so với trang của ấn bản %[3]s: chỉ in %[2]d dòng đầu",
			"rút ngắn trong bantin.yaml"}},
	{Code: FurnitureShort,
		En: Message{"%[1]q is too long for its line in the edition %[3]s: %[2]q is printed", "shorten it in the issue file"},
		Vi: Message{"%[1]q quá dài so với một dòng của ấn bản %[3]s nên chỉ in %[2]q", "rút ngắn trong bantin.yaml"}},
	{Code: GlyphMissing, Missing: true,
		En: Message{"no font has %[1]q (%[2]U; %[4]d words), near %[3]q",
			"[…] is printed in its place; see what the page meant"},
		One: "no font has %[1]q (%[2]U), near %[3]q", By: 4,
		Vi: Message{"không phông nào có chữ %[1]q (%[2]U; %[4]d chữ), gần %[3]q", "chỗ đó in […]; xem trang gốc viết gì ở đó"}},
	{Code: SignsLeftOut,
		En: Message{"emoji that decorate the copy are not printed: %[1]s", "nothing to do, unless one stands for a word: then write the word"},
		Vi: Message{"không in các biểu tượng cảm xúc trang trí trong bài: %[1]s",
			"không phải làm gì; biểu tượng nào thay cho chữ thì viết chữ đó vào"}},
	{Code: PictureSmall,
		En: Message{"picture %[1]q of %[2]d × %[3]d pixels is printed %[4]d mm wide only in the edition %[5]s, or it would look coarse",
			"ask for a larger picture"},
		Vi: Message{"ảnh %[1]q chỉ có %[2]d × %[3]d điểm ảnh nên ấn bản %[5]s chỉ in rộng %[4]d mm; in rộng hơn sẽ vỡ",
			"xin ảnh lớn hơn"}},
	{Code: PictureNarrow,
		En: Message{"picture %[1]q is so tall that it is printed %[2]d mm wide only in the edition %[3]s: letters in it are too small to read",
			"cut it into pictures that are about as wide as they are high"},
		Vi: Message{"ảnh %[1]q cao và hẹp quá nên ấn bản %[3]s chỉ in rộng %[2]d mm: chữ trong ảnh nhỏ, khó đọc",
			"cắt ảnh thành vài phần, mỗi phần rộng gần bằng cao"}},
	{Code: CaptionTooLong,
		En: Message{"the caption of picture %[1]q is too long to stand below it in the edition %[2]s: " +
			"what begins %[3]q is printed as a paragraph",
			"nothing is lost; a caption says in a line or two what the picture shows"},
		Vi: Message{"chú thích của ảnh %[1]q quá dài, ấn bản %[2]s không đặt hết dưới ảnh được: " +
			"phần từ %[3]q in thành đoạn văn", "không mất chữ nào; chú thích ảnh nên gọn trong một, hai dòng"}},
	{Code: TableTooWide,
		En: Message{"a table of %[1]d columns is too wide for the edition %[2]s: its rows are printed as paragraphs",
			"leave columns out, or make a picture of the table"},
		Vi: Message{"bảng %[1]d cột quá rộng so với ấn bản %[2]s: mỗi hàng được xếp thành đoạn văn", "bớt cột, hoặc chụp bảng thành ảnh"}},
	{Code: TableInParts,
		En: Message{"a table of %[1]d columns is too wide for the edition %[2]s: it is printed in %[3]d parts one below the other, each with the columns that say what its rows are",
			"leave columns out, or make a picture of the table"},
		Vi: Message{"bảng %[1]d cột quá rộng so với ấn bản %[2]s: bảng được in thành %[3]d phần, phần nọ dưới phần kia, phần nào cũng có cột cho biết tên hàng",
			"bớt cột, hoặc chụp bảng thành ảnh"}},
	{Code: TableTooHigh,
		En: Message{"a table of %[1]d columns has rows too high for a page of the edition %[2]s: its rows are printed as paragraphs",
			"make its longest cells shorter, or put their text below the table"},
		Vi: Message{"bảng %[1]d cột có hàng quá cao so với trang của ấn bản %[2]s: mỗi hàng được xếp thành đoạn văn",
			"rút gọn những ô dài nhất, hoặc đưa phần dài xuống dưới bảng"}},
	{Code: PagesFilled,
		En: Message{"the edition %[1]s has %[2]d pages, not a multiple of %[3]d: %[4]d more were put in",
			"choose what is on them with \"fill:\" in the issue file: notes, notice or none"},
		One: "the edition %[1]s has %[2]d pages, not a multiple of %[3]d: one more was put in", By: 4,
		Vi: Message{"ấn bản %[1]s có %[2]d trang, không chia hết cho %[3]d: đã thêm %[4]d trang",
			"chọn nội dung trang thêm bằng \"fill:\" trong bantin.yaml: notes (ghi chép), notice (thông báo) hoặc none"}},
	{Code: PagesAdded,
		En: Message{"the edition %[1]s has %[2]d pages, not a multiple of %[3]d: %[4]d more were put in",
			"they are as \"fill:\" in the issue file says; another article would fill them"},
		One: "the edition %[1]s has %[2]d pages, not a multiple of %[3]d: one more was put in", By: 4,
		Vi: Message{"ấn bản %[1]s có %[2]d trang, không chia hết cho %[3]d: đã thêm %[4]d trang",
			"trang thêm in theo \"fill:\" trong bantin.yaml; thêm bài thì bớt trang trống"}},
	{Code: PagesWanted,
		En: Message{"the edition %[1]s has copy for %[2]d pages: %[4]d more were put in, so that it has %[3]d",
			"another article would fill them, and \"fill:\" in the issue file says what is on them: notes, notice or none"},
		One: "the edition %[1]s has copy for %[2]d pages: one more was put in, so that it has %[3]d", By: 4,
		Vi: Message{"ấn bản %[1]s chỉ đủ bài cho %[2]d trang: đã thêm %[4]d trang cho đủ %[3]d",
			"thêm bài thì bớt trang trống; nội dung trang thêm ghi ở \"fill:\" trong bantin.yaml: notes (ghi chép), notice (thông báo) hoặc none"}},
	{Code: ContentsPart,
		En: Message{"the contents of the edition %[1]s name %[2]d of %[3]d articles: page one has no room for more",
			"the longest are named, or those with \"contents: true\" in the issue file"},
		Vi: Message{"mục lục của ấn bản %[1]s nêu %[2]d trong %[3]d bài: trang nhất không còn chỗ",
			"mục lục nêu những bài dài nhất, hoặc những bài ghi \"contents: true\" trong bantin.yaml"}},
	{Code: ContentsNone,
		En: Message{"the edition %[1]s has no contents, though %[2]d articles stand inside: page one has no room for them",
			"shorten what stands on page one, or put less there (\"front: true\" in the issue file)"},
		Vi: Message{"ấn bản %[1]s không có mục lục dù %[2]d bài in ở trang trong: trang nhất không đủ chỗ",
			"rút ngắn các bài ở trang nhất, hoặc đưa ít bài lên đó hơn (\"front: true\" trong bantin.yaml)"}},
	{Code: LeadingChanged,
		En: Message{"so that the columns of the edition %[1]s end level and its last page is not mostly white, the leading of the whole issue is %[3]g pt instead of %[2]g pt",
			"\"leading_give: 0\" in the template leaves it as it is"},
		Vi: Message{"để các cột của ấn bản %[1]s hết bằng nhau và trang cuối không trắng quá nửa, khoảng cách dòng của cả kỳ là %[3]g pt thay vì %[2]g pt",
			"muốn giữ nguyên thì ghi \"leading_give: 0\" trong mẫu trang"}},
	{Code: OpensTwice,
		En: Message{"%[1]q does not open the issue: %[2]q does, and comes first",
			"leave \"opens: true\" below one article only"},
		Vi: Message{"bài %[1]q không mở đầu kỳ này, vì bài %[2]q đứng trước cũng ghi \"opens: true\"",
			"chỉ ghi \"opens: true\" dưới một bài"}},
	{Code: FrontBrief,
		En: Message{"%[1]q is a brief: it stands with the others, and is not begun on page one",
			"take \"brief: true\", or \"opens: true\" and \"front: true\", away from it"},
		Vi: Message{"%[1]q là tin vắn nên in cùng các tin vắn khác, không đưa lên trang nhất",
			"bỏ \"brief: true\", hoặc bỏ \"opens: true\" và \"front: true\" dưới bài này"}},
	{Code: FrontNoRoom,
		En: Message{"page one of the edition %[1]s has no room for %[2]q: it opens on page %[3]d",
			"shorten the headline and the standfirst of what stands there, or take \"front: true\" away from others"},
		Vi: Message{"trang nhất của ấn bản %[1]s không đủ chỗ cho bài %[2]q: bài bắt đầu ở trang %[3]d",
			"rút ngắn tít, sapô các bài ở trang nhất, hoặc bỏ \"front: true\" dưới bài khác"}},
	{Code: PagesOne, Missing: true,
		En: Message{"the edition %[1]s has one page only: it is not filled up to %[2]d pages",
			"give the issue more articles, or choose another edition (-e) or number of pages (--fit)"},
		Vi: Message{"ấn bản %[1]s chỉ có một trang nội dung nên không làm thành %[2]d trang",
			"thêm bài, hoặc chọn ấn bản khác (-e), số trang khác (--fit)"}},
	{Code: ScriptNone, Missing: true,
		En: Message{"the edition %[1]s has no article to read in %[2]d min", "give it more: --minutes"},
		Vi: Message{"ấn bản %[1]s không có bài nào đọc vừa trong %[2]d phút", "cho thêm thời gian bằng --minutes"}},
	{Code: ScriptLeftOut,
		En: Message{"%[1]q takes %[2]s and is not in the script: %[3]s of %[4]d min are left", "give it more: --minutes"},
		Vi: Message{"bài %[1]q đọc mất %[2]s, mà buổi phát %[4]d phút chỉ còn %[3]s, nên không đưa vào kịch bản", "cho thêm thời gian bằng --minutes"}},
	{Code: ScriptTooLong,
		En: Message{"%[1]q takes %[2]s: it fits no script of %[4]d min, which has room for %[3]s",
			"cut it, or give more time: --minutes"},
		Vi: Message{"bài %[1]q đọc mất %[2]s, quá dài cho buổi phát %[4]d phút (dành được %[3]s cho bài)",
			"rút ngắn bài, hoặc cho thêm thời gian bằng --minutes"}},
	{Code: ScriptDoubtful,
		En: Message{"spelt out for reading, to be checked (%[2]d in all): %[1]s",
			"look at what has two lines below it; \"script: abbreviations:\" in the issue file says how to read yours"},
		Vi: Message{"có %[2]d chỗ cần xem lại cách đọc: %[1]s",
			"xem chỗ gạch chân hai lần; chữ viết tắt khai ở \"script: abbreviations:\" trong bantin.yaml"}},
	{Code: ScriptForeign,
		En: Message{"the article is not in Vietnamese (%[1]s), and its figures and abbreviations are put in Vietnamese words",
			"translate the article, or leave it out of the script"},
		Vi: Message{"bài không viết bằng tiếng Việt (%[1]s), mà số và chữ viết tắt trong bài vẫn được ghi thành lời tiếng Việt",
			"dịch bài sang tiếng Việt, hoặc không đưa vào kịch bản"}},
	{Code: QRNoAddress,
		En: Message{"the edition %[1]s has no QR code for this article: its page does not say at which address it is",
			"save the page from the browser again; an article that needs none has no \"qr: true\" in the issue file"},
		Vi: Message{"ấn bản %[1]s không có mã QR cho bài này: trang đã lưu không ghi địa chỉ của bài",
			"lưu lại trang từ trình duyệt; bài không cần mã thì bỏ \"qr: true\" trong bantin.yaml"}},
	{Code: PosterHeadline, Missing: true,
		En: Message{"the edition %[1]s cannot be made: a headline of %[2]d words does not fit on it in its least size",
			"give the article a shorter one with \"headline:\" in the issue file, or fewer points"},
		Vi: Message{"không làm được ấn bản %[1]s: tít dài %[2]d chữ, đặt cỡ nhỏ nhất cũng không vừa",
			"đặt tít ngắn hơn bằng \"headline:\" trong bantin.yaml, hoặc bớt ý"}},
	{Code: PosterNoHeadline, Missing: true,
		En: Message{"the edition %[1]s cannot be made: the article has no headline",
			"give it one with \"headline:\" in the issue file"},
		Vi: Message{"không làm được ấn bản %[1]s: bài không có tít", "ghi tít ở \"headline:\" trong bantin.yaml"}},
	{Code: PosterPoints, Missing: true,
		En: Message{"the edition %[1]s cannot be made: its %[2]d points do not fit below the headline",
			"shorten the points, or give fewer (\"poster: points:\" in the issue file)"},
		One: "the edition %[1]s cannot be made: its point does not fit below the headline", By: 2,
		Vi: Message{"không làm được ấn bản %[1]s: %[2]d ý không vừa dưới tít",
			"rút ngắn hoặc bớt ý ở \"poster: points:\" trong bantin.yaml"}},
	{Code: PosterCoarse, Missing: true,
		En: Message{"the edition %[1]s cannot be made: picture %[2]q of %[3]d × %[4]d pixels is too coarse for it",
			"ask for a larger picture, or leave it out with \"pictures: none\" in the issue file"},
		Vi: Message{"không làm được ấn bản %[1]s: ảnh %[2]q chỉ có %[3]d × %[4]d điểm ảnh, in to sẽ vỡ",
			"xin ảnh lớn hơn, hoặc bỏ ảnh bằng \"pictures: none\" trong bantin.yaml"}},
	{Code: PosterLeaves,
		En: Message{"the edition %[1]s leaves out %[2]d articles: %[3]s",
			"mark the articles that have a poster with \"poster: true\" in the issue file"},
		One: "the edition %[1]s leaves out one article: %[3]s", By: 2,
		Vi: Message{"ấn bản %[1]s không in %[2]d bài: %[3]s",
			"muốn bài nào có áp phích thì ghi \"poster: true\" ở bài đó trong bantin.yaml"}},
	{Code: PosterNoPicture, Missing: true,
		En: Message{"the edition %[1]s has no room for picture %[2]q beside headline and points",
			"give it fewer or shorter points, or a shorter headline, in the issue file"},
		Vi: Message{"ấn bản %[1]s không còn chỗ cho ảnh %[2]q bên cạnh tít và các ý",
			"bớt hoặc rút ngắn các ý, hoặc đặt tít ngắn hơn trong bantin.yaml"}},
	{Code: PosterNoCaption,
		En: Message{"the edition %[1]s has no captions: the one that begins %[2]q is left out",
			"put what must be said into the points (\"poster: points:\" in the issue file)"},
		Vi: Message{"ấn bản %[1]s không in chú thích ảnh: bỏ phần bắt đầu bằng %[2]q",
			"điều cần nói thì ghi thành ý ở \"poster: points:\" trong bantin.yaml"}},
	{Code: PosterPointsOnce,
		En: Message{"the edition %[1]s has the points on the poster of %[2]q only, the first; %[3]d more have their standfirst",
			"write what another poster should say as \"standfirst:\" of its article in the issue file"},
		One: "the edition %[1]s has the points on the poster of %[2]q only, the first; one more has its standfirst", By: 3,
		Vi: Message{"ấn bản %[1]s chỉ in các ý trên áp phích đầu, của bài %[2]q; %[3]d áp phích sau in sapô",
			"áp phích khác cần nói gì thì ghi ở \"standfirst:\" của bài đó trong bantin.yaml"}},
	{Code: PosterCopy,
		En: Message{"there are no points and no standfirst: the edition %[1]s has the first sentences of the article",
			"give a few points that can be read in passing (\"poster: points:\" in the issue file)"},
		Vi: Message{"không có ý nào và bài không có sapô: ấn bản %[1]s in mấy câu đầu của bài",
			"ghi vài ý ngắn để người qua đường đọc được, ở \"poster: points:\" trong bantin.yaml"}},
	{Code: PosterCut, Missing: true,
		En: Message{"the edition %[1]s has no room for all of the standfirst: what begins %[2]q is left out",
			"give the article a shorter standfirst or headline in the issue file, or points"},
		Vi: Message{"ấn bản %[1]s không đủ chỗ cho cả sapô: bỏ phần bắt đầu bằng %[2]q",
			"rút ngắn sapô hoặc tít trong bantin.yaml, hoặc thay bằng vài ý"}},
	{Code: PosterBare,
		En: Message{"the edition %[1]s has nothing but headline, picture and code: no points are given, and no sentence fits",
			"give a few points that can be read in passing (\"poster: points:\" in the issue file)"},
		Vi: Message{"ấn bản %[1]s chỉ có tít, ảnh và mã QR: không có ý nào được ghi, bài cũng không có câu nào in vừa",
			"ghi vài ý ngắn để người qua đường đọc được, ở \"poster: points:\" trong bantin.yaml"}},
	{Code: NoticeTooLong, Missing: true,
		En: Message{"the notice is too long for its page in the edition %[1]s: %[2]d of its %[3]d lines are printed",
			"shorten it in the issue file"},
		One: "the notice is too long for its page in the edition %[1]s: one of its %[3]d lines is printed", By: 2,
		Vi: Message{"thông báo quá dài so với trang của ấn bản %[1]s: chỉ in được %[2]d trong số %[3]d dòng",
			"rút ngắn thông báo trong bantin.yaml"}},
	{Code: QRTooLong,
		En: Message{"the edition %[1]s has no QR code for this article: its address is too long for one of 20 mm",
			"save the page from a shorter address; an article that needs none has no \"qr: true\" in the issue file"},
		Vi: Message{"ấn bản %[1]s không có mã QR cho bài này: địa chỉ quá dài so với mã 20 mm",
			"mở bài ở địa chỉ ngắn hơn rồi lưu lại; bài không cần mã thì bỏ \"qr: true\" trong bantin.yaml"}},
	{Code: QRNoAddresses,
		En: Message{"the edition %[1]s has no QR codes for these articles, whose pages do not say at which address they are: %[2]s",
			"save the pages from the browser again; text that was pasted has no address, and no code"},
		Vi: Message{"ấn bản %[1]s không có mã QR cho những bài sau vì trang đã lưu không ghi địa chỉ: %[2]s",
			"lưu lại các trang ấy từ trình duyệt; văn bản dán vào thì không có địa chỉ nên không có mã"}},
	{Code: QRTooLongOnes,
		En: Message{"the edition %[1]s has no QR codes for these articles, whose addresses are too long for one of 20 mm: %[2]s",
			"open the articles at shorter addresses and save them from there"},
		Vi: Message{"ấn bản %[1]s không có mã QR cho những bài sau vì địa chỉ quá dài so với mã 20 mm: %[2]s",
			"mở các bài ấy ở địa chỉ ngắn hơn rồi lưu lại"}},
}
