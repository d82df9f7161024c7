package wording

// printEntries is the words that are printed around the copy: masthead, imprint,
// contents, scripts, indexes, and the guide of a booklet.
var printEntries = []Entry{
	{En: "In this issue", Vi: "Trong số này"},
	{En: "Continued on page", Vi: "Xem tiếp trang"},
	{En: "Continued from page", Vi: "Tiếp theo trang"},
	{En: "See page", Vi: "Xem trang"},
	{En: "From left:", Vi: "Từ trái sang:"},
	{En: "Picture", Vi: "Ảnh"},
	{En: "Picture of the article", Vi: "Ảnh trong bài"},
	{En: "page", Vi: "trang"},
	{En: "footnote", Vi: "chú thích"},
	{En: "blank to fill in", Vi: "chỗ để điền"},
	{En: "Opening article", Vi: "Bài mở đầu"},
	{En: "Text with headlines and headings in levels, and contents; the articles are in reading order.",
		Vi: "Chữ có tít và tiêu đề theo cấp, có mục lục; các bài theo thứ tự đọc."},
	{En: "Some pictures have no description in words.", Vi: "Có ảnh không kèm mô tả bằng lời."},
	{En: "News in brief", Vi: "Tin vắn"},
	{En: "Photograph:", Vi: "Ảnh:"},
	{En: "Source:", Vi: "Nguồn:"},
	{En: "On the board until", Vi: "Treo đến hết ngày"},
	{En: "Read it on the web:", Vi: "Đọc bài trên mạng:"},
	{En: "Notes", Vi: "Ghi chép"},
	{En: "Notice", Vi: "Thông báo"},
	{En: "BULLETIN", Vi: "BẢN TIN"},
	{En: "Bulletin", Vi: "Bản tin"},
	{En: "No. %s", Vi: "Số %s"},
	{En: "number %s", Vi: "số %s"},
	{En: "Licence to publish the bulletin: No. %s", Vi: "Giấy phép xuất bản bản tin số %s"},
	{En: " of %s", Vi: " ngày %s"},
	{En: "at %s", Vi: "tại %s"},
	{En: "Printed %s, size %g × %g cm", Vi: "In %s, khổ %g × %g cm"},
	{En: "Published:", Vi: "Kỳ hạn xuất bản:"},
	{En: "Responsible for publication:", Vi: "Chịu trách nhiệm xuất bản:"},
	{En: "Contents of %s", Vi: "Mục lục %s"},
	{En: "By issue", Vi: "Theo kỳ bản tin"},
	{En: "By section", Vi: "Theo chuyên mục"},
	{En: "By author", Vi: "Theo tác giả"},
	{En: "Other news", Vi: "Tin khác"},
	{En: "Opening", Vi: "Lời mở đầu"},
	{En: "Closing", Vi: "Lời kết"},
	{En: "Article", Vi: "Bài"},
	{En: "minutes", Vi: "phút"},
	{En: "seconds", Vi: "giây"},
	{En: "in all", Vi: "cộng dồn"},
	{En: "goes on overleaf", Vi: "còn tiếp trang sau"},
	{En: "continued", Vi: "tiếp theo"},
	{En: "Captions of pictures are not read.", Vi: "Không đọc chú thích ảnh."},
	{En: "Read some %d syllables a minute. / short pause · // long pause · underlined: figures and " +
		"abbreviations in words · underlined twice: look before you read.",
		Vi: "Đọc chừng %d tiếng một phút. / nghỉ ngắn · // nghỉ dài · gạch chân: số, chữ viết tắt đã ghi " +
			"thành lời · gạch chân hai lần: xem lại trước khi đọc."},
	{En: "%d copies", One: "%d copy", Vi: "%d bản"},
	{En: "Guide", Vi: "Hướng dẫn"},
	{En: "How to print a booklet on a printer that prints one side", Vi: "Cách in tập gấp trên máy in một mặt"},
	{En: "This booklet has two files, the front sides (this one) and the back sides. Print each on %s at " +
		"its actual size (100 %%), on one side. For many booklets switch “Collate” on and print from " +
		"page 2 of this file, so that this guide is printed once.",
		Vi: "Tập này có hai tệp: “mặt trước” (tệp này) và “mặt sau”. In tệp nào cũng chọn trong hộp thoại " +
			"in: khổ giấy %s, cỡ in “Kích thước thực” (Actual size, 100 %%), in một mặt. In nhiều tập thì " +
			"bật “Ghép bộ” (Collate) và in từ trang 2 của tệp này, để tờ hướng dẫn chỉ in một lần."},
	{En: "The first time: try one sheet", Vi: "Lần đầu: in thử một tờ"},
	{En: "Print the last page of the front sides, turn the sheet as in step 3, and print the first page " +
		"of the back sides. If that is not right:",
		Vi: "In trang cuối của tệp “mặt trước”, lật giấy như bước 3, rồi in trang đầu của tệp “mặt sau”. Nếu " +
			"chưa đúng:"},
	{En: "Print the front sides. This guide comes first: lay it aside, nothing is printed behind it.",
		Vi: "In tệp “mặt trước”. Tờ hướng dẫn này ra trước tiên: lấy riêng ra, không in lên mặt sau của nó."},
	{En: "Take the whole pile as it is, in its order.",
		Vi: "Lấy cả chồng giấy vừa in, giữ nguyên thứ tự, không xáo trộn."},
	{En: "Turn the pile like a page of a book, by its short edge, and put it back into the tray: the " +
		"white side where the printer prints, the head where it was.",
		Vi: "Lật cả chồng như giở trang sách, tức là lật theo cạnh ngắn, rồi đặt lại vào khay: mặt trắng " +
			"quay về phía máy sẽ in, đầu tờ giấy vẫn ở phía cũ."},
	{En: "Print the back sides.", Vi: "In tệp “mặt sau”."},
	{En: "Put the sheets into each other in the order of their pages, fold them in the middle, and staple " +
		"the spine twice.",
		Vi: "Lồng các tờ vào nhau theo số trang, gấp đôi ở giữa, bấm hai ghim vào gáy."},
	{En: "Part the pile into signatures of %d sheets each, from the one with the masthead on%s. Put the " +
		"sheets of a signature into each other in the order of their pages, and fold them in the middle.",
		Vi: "Chia chồng giấy thành các tay sách: cứ %d tờ liền nhau, kể từ tờ có măng sét, là một tay%s. " +
			"Lồng các tờ của mỗi tay vào nhau theo số trang, gấp đôi ở giữa."},
	{En: " (the last has %d)", Vi: " (tay cuối %d tờ)"},
	{En: "Lay the signatures on each other in the order of their pages. Sew them through their folds and " +
		"glue the spine, or staple them through all, 5 mm from the spine.",
		Vi: "Xếp các tay chồng lên nhau theo số trang, không lồng tay này vào tay kia. Khâu chỉ qua nếp gấp " +
			"các tay rồi dán gáy; hoặc bấm ghim xuyên qua cả tập, cách gáy 5 mm."},
	{En: "Trim three edges to %g × %g mm: head and foot by %g mm each, the outer edge by %g mm%s. The spine is " +
		"not trimmed.",
		Vi: "Xén ba cạnh cho còn %g × %g mm: đầu và chân mỗi cạnh xén %g mm, mép ngoài xén %g mm%s. Không xén gáy."},
	{En: " (at the marks in the corners of the outermost sheet)", Vi: " (theo các vạch ở góc tờ ngoài cùng)"},
	{En: "The outer edges of inner pages stand out a little: trim them to that of the outermost sheet.",
		Vi: "Mép ngoài của các trang trong nhô ra một chút: xén cho bằng mép tờ ngoài cùng."},
	{En: "Back sides are upside down: turn the pile by half a turn before it goes into the tray.",
		Vi: "Mặt sau lộn đầu: xoay chồng giấy nửa vòng trước khi đặt vào khay."},
	{En: "Back sides are printed over front sides: turn the pile over before it goes into the tray.",
		Vi: "Mặt sau in đè lên mặt trước: lật úp chồng giấy trước khi đặt vào khay."},
	{En: "Back sides are on wrong sheets: choose “Reverse pages” when the back sides are printed.",
		Vi: "In nhiều tờ, mặt sau nhầm tờ: chọn “In ngược thứ tự” (Reverse pages) khi in tệp “mặt sau”."},
	{En: "%g × %g mm", Vi: "%g × %g mm"},
}
