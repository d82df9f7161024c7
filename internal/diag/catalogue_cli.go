package diag

// The codes of the command line and of what it writes.
const (
	Failed              Code = "failed"
	Strict              Code = "strict"
	NothingUsable       Code = "nothing-usable"
	ProgramFault        Code = "fault"
	UsageValue          Code = "usage-value"
	UsageValueNear      Code = "usage-value-near"
	UsageForm           Code = "usage-form"
	UsageSwallowed      Code = "usage-swallowed"
	UsageShell          Code = "usage-shell"
	UsageOneShell       Code = "usage-one-shell"
	UsageFlags          Code = "usage-flags"
	UsageUnknownFlag    Code = "usage-unknown-flag"
	UsageFlagNear       Code = "usage-flag-near"
	UsageBareFlag       Code = "usage-bare-flag"
	UsageBadFlag        Code = "usage-bad-flag"
	UsageEnvironment    Code = "usage-environment"
	EnvironmentNear     Code = "environment-near"
	EnvironmentUnknown  Code = "environment-unknown"
	UsageFolder         Code = "usage-folder"
	UsageCommand        Code = "usage-command"
	UsageCommandNear    Code = "usage-command-near"
	UsageCommandEdition Code = "usage-command-edition"
	UsageNoArgument     Code = "usage-no-argument"
	UsageNoInput        Code = "usage-no-input"
	UsageFolderOf       Code = "usage-folder-of"
	UsageTwoIssues      Code = "usage-two-issues"
	UsageOneInput       Code = "usage-one-input"
	UsageNoIssue        Code = "usage-no-issue"
	InitTaken           Code = "init-taken"
	InitNoAnswer        Code = "init-no-answer"
	InitNextFlag        Code = "init-next-flag"
	InitNextNone        Code = "init-next-none"
	InitNextNumber      Code = "init-next-number"
	InitNextByHand      Code = "init-next-by-hand"
	InitNextOutput      Code = "init-next-output"
	PreviewPort         Code = "preview-port"
	PreviewOther        Code = "preview-other"
	UsageJSONL          Code = "usage-jsonl"
	UsageExplain        Code = "usage-explain"
	TextBinary          Code = "text-binary"
	TextLost            Code = "text-lost"
	TextDoubtful        Code = "text-doubtful"
	UsageStdoutOne      Code = "usage-stdout-one"
	UsageStdoutTwo      Code = "usage-stdout-two"
	UsageNoStdin        Code = "usage-no-stdin"
	UsageStdoutTerminal Code = "usage-stdout-terminal"
	UsageSameOutput     Code = "usage-same-output"
	UsagePagesAlone     Code = "usage-pages-alone"
	UsageNotTogether    Code = "usage-not-together"
	DrawnNoTool         Code = "drawn-no-tool"
	DrawnFailed         Code = "drawn-failed"
	DrawnBeyond         Code = "drawn-beyond"
	EditionTwice        Code = "edition-twice"
	UsageNoScript       Code = "usage-no-script"
	UsageNoBooklet      Code = "usage-no-booklet"
	UsageCopyAlone      Code = "usage-copy-alone"
	UsageGuide          Code = "usage-guide"
	IndexNoIssues       Code = "index-no-issues"
	IndexMany           Code = "index-many"
	DropTooLarge        Code = "drop-too-large"
	IndexSeries         Code = "index-series"
	IndexUnnamed        Code = "index-unnamed"
	IndexParts          Code = "index-parts"
	TemplateIndex       Code = "template-index"
	UsageRegion         Code = "usage-region"
	UsageOneFolder      Code = "usage-one-folder"
	UsageNoOutput       Code = "usage-no-output"
	BatchSameName       Code = "batch-same-name"
	BatchLocked         Code = "batch-locked"
	BatchUnlocked       Code = "batch-unlocked"
	BatchJournalBroken  Code = "batch-journal-broken"
	BatchJournalLost    Code = "batch-journal-lost"
	BatchAsBefore       Code = "batch-as-before"
	UsageShardName      Code = "usage-shard-name"
	UsageNoReports      Code = "usage-no-reports"
	BatchReportLine     Code = "batch-report-line"
	BatchReportCut      Code = "batch-report-cut"
	BatchReportRows     Code = "batch-report-rows"
	BatchReportVersion  Code = "batch-report-version"
	BatchReportKind     Code = "batch-report-kind"
	BatchShardMissing   Code = "batch-shard-missing"
	BatchShardCount     Code = "batch-shard-count"
	OutputFolder        Code = "output-folder"
	OutputNoFolder      Code = "output-no-folder"
	OutputNotPlain      Code = "output-not-plain"
	OutputOutside       Code = "output-outside"
	OutputInput         Code = "output-input"
	OutputForeign       Code = "output-foreign"
	OutputEdited        Code = "output-edited"
	OutputOther         Code = "output-other"
	OutputSameName      Code = "output-same-name"
	OutputReplaced      Code = "output-replaced"
	OutputLocked        Code = "output-locked"
	OutputEnding        Code = "output-ending"
	OutputOnlyPDF       Code = "output-only-pdf"
	OutputJSON          Code = "output-json"
	OutputNoPages       Code = "output-no-pages"
	OutputHeld          Code = "output-held"
	OutputDenied        Code = "output-denied"
	OutputFull          Code = "output-full"
	OutputName          Code = "output-name"
	OutputUnwritable    Code = "output-unwritable"
)

var cliEntries = []Entry{
	{Code: Failed,
		En: Message{"%[1]s", "run again with -v; if it fails again, report it with the page"},
		Vi: Message{"%[1]s", "chạy lại với -v; nếu vẫn lỗi, hãy báo lỗi kèm trang đã dùng"}},
	{Code: Strict,
		En: Message{"something is missing, so --strict wrote nothing",
			"fix the warnings above, or run without --strict"},
		Vi: Message{"còn thiếu bài hoặc ảnh nên --strict không ghi gì", "sửa những chỗ báo ở trên, hoặc bỏ --strict"}},
	{Code: NothingUsable,
		En: Message{"no usable article was found",
			"save the page of an article as \"Webpage, Complete\" and give that file"},
		Vi: Message{"không tìm thấy bài viết nào dùng được",
			"lưu trang của bài viết kiểu \"Trang web, toàn bộ\" (Webpage, Complete) rồi chọn tệp đó"}},
	{Code: UsagePagesAlone,
		En: Message{"--pages says which pages are drawn as pictures, and none are asked for", "add --png trang-{page}.png or --contact-sheet FILE.png"},
		Vi: Message{"--pages chọn trang để vẽ thành ảnh, nhưng chưa yêu cầu ảnh nào", "thêm --png trang-{page}.png hoặc --contact-sheet TỆP.png"}},
	{Code: UsageNotTogether,
		En: Message{"%[1]s and %[2]s do not go together: one leaves out what the other needs", "leave one of them out"},
		Vi: Message{"%[1]s và %[2]s không dùng cùng nhau: mục này bỏ đi thứ mà mục kia cần", "bỏ một trong hai"}},
	{Code: DrawnNoTool,
		En: Message{"no program that draws pages was found here, so nothing was written: %[1]s",
			"install pdftoppm (poppler) or mutool (MuPDF), or leave these out: the PDF needs no other program"},
		Vi: Message{"máy này không có chương trình vẽ trang nên không ghi gì: %[1]s",
			"cài pdftoppm (poppler) hoặc mutool (MuPDF), hoặc bỏ các mục ấy: tạo PDF thì không cần chương trình nào khác"}},
	{Code: DrawnFailed,
		En: Message{"%[1]s could not draw the pages of %[2]q, so nothing was written: %[3]s", "leave out --png and --contact-sheet, and look at the PDF"},
		Vi: Message{"%[1]s không vẽ được các trang của %[2]q nên không ghi gì: %[3]s", "bỏ --png và --contact-sheet rồi xem tệp PDF"}},
	{Code: DrawnBeyond,
		En: Message{"%[1]q ends with page %[2]d; not all of --pages %[3]s are there, and only those that are were drawn", "name pages that are there"},
		Vi: Message{"%[1]q có %[2]d trang; --pages %[3]s có trang không tồn tại, chỉ vẽ những trang có thật", "ghi lại số trang"}},
	{Code: UsageCopyAlone,
		En: Message{"--copy NAME makes one template, and nothing else", "leave out the other names and --preview"},
		Vi: Message{"--copy TÊN chỉ tạo một mẫu trang, không làm việc khác", "bỏ các tên khác và --preview"}},
	{Code: UsageNoBooklet,
		En: Message{"%[1]s has no effect here: no edition of this run is put on sheets that way",
			"ask for such an edition, too (-e): %[2]s"},
		Vi: Message{"%[1]s không dùng được ở đây: không có ấn bản nào xếp nhiều trang lên một tờ",
			"chọn thêm ấn bản như vậy (-e): %[2]s"}},
	{Code: UsageNoScript,
		En: Message{"%[1]s has no effect here: no edition of this run is read aloud", "ask for a script, too: -e script"},
		Vi: Message{"%[1]s không dùng được ở đây: không có ấn bản nào là kịch bản đọc", "chọn thêm kịch bản: -e script"}},
	{Code: UsageGuide,
		En: Message{"--guide is for printers that print one side", "add --duplex manual"},
		Vi: Message{"--guide chỉ dùng cho máy in một mặt", "thêm --duplex manual"}},
	{Code: UsageRegion,
		En: Message{"--region is for texts that are read aloud", "add --spoken"},
		Vi: Message{"--region chỉ dùng cho văn bản đọc trên loa", "thêm --spoken"}},
	{Code: UsageOneFolder,
		En: Message{"name one folder, which holds the pages", "bantin batch FOLDER -o OUT-FOLDER"},
		Vi: Message{"hãy ghi một thư mục, là nơi có các trang", "bantin batch THƯ-MỤC -o THƯ-MỤC-KẾT-QUẢ"}},
	{Code: UsageNoOutput,
		En: Message{"there is no folder to write to", "add -o OUT-FOLDER"},
		Vi: Message{"chưa ghi thư mục kết quả", "thêm -o THƯ-MỤC-KẾT-QUẢ"}},
	{Code: BatchSameName,
		En: Message{"its PDF would have the same name as that of %[1]q, so its name is %[2]q",
			"add {file} to --name, or rename one of the pages"},
		Vi: Message{"PDF trùng tên với PDF của %[1]q nên được đặt tên là %[2]q", "thêm {file} vào --name, hoặc đổi tên một trong hai trang"}},
	{Code: BatchLocked,
		En: Message{"another batch is writing to %[1]q", "wait until it has ended, or choose another folder with -o"},
		Vi: Message{"một lệnh batch khác đang ghi vào %[1]q", "chờ lệnh ấy chạy xong, hoặc chọn thư mục khác với -o"}},
	{Code: BatchUnlocked,
		En: Message{"this disk cannot lock files: a second batch on %[1]q would not be noticed", "run one batch at a time there"},
		Vi: Message{"ổ đĩa này không khóa được tệp: nếu có lệnh batch khác cùng ghi vào %[1]q thì bantin không biết",
			"mỗi lần chỉ chạy một lệnh batch ở đó"}},
	{Code: BatchJournalBroken,
		En: Message{"lines of the journal in %[1]q that cannot be read: %[2]d; what they were about is made again",
			"nothing is lost; if it happens again, check the disk"},
		Vi: Message{"số dòng không đọc được trong sổ ghi của %[1]q: %[2]d; những phần đó được làm lại",
			"không mất gì; nếu gặp lại, hãy kiểm tra ổ đĩa"}},
	{Code: BatchJournalLost,
		En: Message{"the journal in %[1]q cannot be written: %[2]s; a later run will make again what this one has made",
			"free some room there, or choose another folder with -o"},
		Vi: Message{"không ghi được sổ ghi trong %[1]q: %[2]s; lần chạy sau sẽ phải làm lại những gì lần này đã làm",
			"giải phóng chỗ trống ở đó, hoặc chọn thư mục khác với -o"}},
	{Code: BatchAsBefore,
		En: Message{"unchanged, and still no PDF: %[1]s", "fix the page, or take it out of the folder"},
		Vi: Message{"trang không đổi, vẫn không làm được PDF: %[1]s", "sửa trang, hoặc bỏ trang ra khỏi thư mục"}},
	{Code: UsageShardName,
		En: Message{"other shards would not know which names are taken: with --shard, --name %[1]q needs {file}", "--name '{date}-{file}'"},
		Vi: Message{"các phần khác không biết tên nào đã dùng: đã có --shard thì --name %[1]q phải có {file}", "--name '{date}-{file}'"}},
	{Code: UsageNoReports,
		En: Message{"name the reports to merge", "bantin batch --merge-reports report-*.jsonl --json"},
		Vi: Message{"hãy ghi các báo cáo cần gộp", "bantin batch --merge-reports report-*.jsonl --json"}},
	{Code: BatchReportLine,
		En: Message{"lines that are no lines of a report: %[1]d, and this is the first", "give what \"batch --json\" writes to standard output, and nothing else"},
		Vi: Message{"số dòng không phải của một báo cáo: %[1]d; đây là dòng đầu tiên", "chỉ đưa những gì \"batch --json\" ghi ra stdout"}},
	{Code: BatchReportCut,
		En: Message{"the report %[1]q has no end: its run was killed, or is still at work", "run it again: it goes on where it was"},
		Vi: Message{"báo cáo %[1]q chưa có dòng cuối: lần chạy đó bị ngắt, hoặc còn đang chạy", "chạy lại: lệnh sẽ làm tiếp"}},
	{Code: BatchReportRows,
		En: Message{"the report %[1]q has lost lines: its end counts %[2]d rows with %[3]d pages, and %[4]d with %[5]d are there",
			"take the report as the run wrote it, or run it again: it makes nothing twice"},
		Vi: Message{"báo cáo %[1]q bị mất dòng: dòng cuối ghi %[2]d mục, cộng %[3]d trang, mà chỉ còn %[4]d mục, %[5]d trang",
			"lấy lại báo cáo đúng như lệnh đã ghi, hoặc chạy lại: không tệp nào phải làm lại"}},
	{Code: BatchReportVersion,
		En: Message{"the report is of version %[1]d, and this bantin reads version %[2]d", "merge it with the bantin that wrote it"},
		Vi: Message{"báo cáo thuộc phiên bản %[1]d, bantin này đọc phiên bản %[2]d", "gộp bằng chính bản bantin đã ghi ra nó"}},
	{Code: BatchReportKind,
		En: Message{"%[1]q is a folder, a device or a pipe, and no report", "write what \"batch --json\" prints into a file, and name that"},
		Vi: Message{"%[1]q là thư mục, thiết bị hoặc ống dẫn, không phải báo cáo", "ghi những gì \"batch --json\" in ra vào một tệp rồi đưa tên tệp đó"}},
	{Code: BatchShardMissing,
		En: Message{"shards without a report that has an end: %[1]s", "run them, and merge their reports too"},
		Vi: Message{"các phần chưa có báo cáo trọn vẹn: %[1]s", "chạy các phần ấy rồi gộp cả báo cáo của chúng"}},
	{Code: BatchShardCount,
		En: Message{"these are reports of %[1]d and of %[2]d shards: together they may not be all", "merge reports of one number of shards"},
		Vi: Message{"các báo cáo thuộc cách chia %[1]d phần và %[2]d phần: gộp lại có thể không đủ", "chỉ gộp báo cáo của cùng một cách chia"}},
	{Code: IndexNoIssues,
		En: Message{"no issue was found in %[1]q", "name the folder that holds the folders of the issues, each with its bantin.yaml"},
		Vi: Message{"không thấy kỳ bản tin nào trong %[1]q",
			"chọn thư mục chứa thư mục của các kỳ, mỗi kỳ có tệp bantin.yaml"}},
	{Code: IndexMany, Missing: true,
		En: Message{"the folder holds more than %[1]d issues: the others are not in the index", "make an index of each year"},
		Vi: Message{"thư mục có quá %[1]d kỳ: các kỳ còn lại không có trong mục lục", "làm mục lục cho từng năm"}},
	{Code: DropTooLarge,
		En: Message{"that is more than %[1]d MiB or %[2]d files at once, and nothing was added",
			"drop fewer pages at a time, or copy them into the folder"},
		Vi: Message{"thả vào quá %[1]d MiB hoặc %[2]d tệp một lần nên chưa thêm gì",
			"thả ít trang hơn mỗi lần, hoặc chép thẳng vào thư mục"}},
	{Code: IndexSeries, Missing: true,
		En: Message{"this issue is of the series %[1]q, not of %[2]q, and is not in the index",
			"make an index of each series by itself"},
		Vi: Message{"kỳ này thuộc bản tin %[1]q, không phải %[2]q, nên không có trong mục lục", "làm mục lục riêng cho từng bản tin"}},
	{Code: IndexUnnamed, Missing: true,
		En: Message{"this issue names no series, and is not in the index of %[1]q", "write it into its bantin.yaml, as \"name\" in \"series\""},
		Vi: Message{"kỳ này không ghi tên bản tin nên không có trong mục lục của %[1]q", "ghi tên vào mục \"name\" trong \"series\" của bantin.yaml ấy"}},
	{Code: TemplateIndex,
		En: Message{"%[1]s is no edition of an issue: it lists the articles of many", "bantin index FOLDER"},
		Vi: Message{"%[1]s không phải ấn bản của một kỳ, mà là mục lục của nhiều kỳ", "bantin index THƯ-MỤC"}},
	{Code: IndexParts,
		En: Message{"an index is one file, and the template %[1]s makes several",
			"choose one without \"duplex: manual\""},
		Vi: Message{"mục lục chỉ là một tệp, mà mẫu trang %[1]s tạo nhiều tệp",
			"chọn mẫu không có \"duplex: manual\""}},
	{Code: ProgramFault,
		En: Message{"bantin failed: %[1]s", "report it with the pages that you gave"},
		Vi: Message{"bantin gặp lỗi: %[1]s", "hãy báo lỗi kèm các trang đã dùng"}},
	{Code: UsageValue,
		En: Message{"%[1]s cannot be %[2]q", "choose one of: %[3]s"},
		Vi: Message{"%[1]s không nhận giá trị %[2]q", "chọn một trong: %[3]s"}},
	{Code: UsageValueNear,
		En: Message{"%[1]s cannot be %[2]q", "did you mean %[3]q?"},
		Vi: Message{"%[1]s không nhận giá trị %[2]q", "có phải bạn muốn ghi %[3]q?"}},
	{Code: UsageSwallowed,
		En: Message{"%[1]s was given %[2]q, which is an option itself", "write a value behind %[1]s; a file that is called so is ./%[2]s"},
		Vi: Message{"%[1]s nhận phải %[2]q, vốn là một tùy chọn khác", "ghi giá trị sau %[1]s; tệp có tên như vậy thì ghi ./%[2]s"}},
	{Code: UsageForm,
		En: Message{"%[1]s cannot be %[2]q", "write it like %[3]s"},
		Vi: Message{"%[1]s không nhận giá trị %[2]q", "ghi theo dạng %[3]s"}},
	{Code: UsageShell,
		En: Message{"completion for %[1]q is not supported", "choose one of: bash, zsh, fish, powershell"},
		Vi: Message{"chưa hỗ trợ tự hoàn tất cho %[1]q", "chọn một trong: bash, zsh, fish, powershell"}},
	{Code: UsageOneShell,
		En: Message{"completion needs the name of a shell", "choose one of: bash, zsh, fish, powershell"},
		Vi: Message{"hãy ghi tên shell sau completion", "chọn một trong: bash, zsh, fish, powershell"}},
	{Code: UsageFlags,
		En: Message{"%[1]s", "\"bantin help %[2]s\" lists the flags"},
		Vi: Message{"%[1]s", "lệnh \"bantin help %[2]s\" liệt kê các tùy chọn"}},
	{Code: UsageUnknownFlag,
		En: Message{"there is no flag %[1]s", "\"bantin help %[2]s\" lists the flags"},
		Vi: Message{"không có tùy chọn %[1]s", "lệnh \"bantin help %[2]s\" liệt kê các tùy chọn"}},
	{Code: UsageFlagNear,
		En: Message{"there is no flag %[1]s", "did you mean %[2]s?"},
		Vi: Message{"không có tùy chọn %[1]s", "có phải bạn muốn ghi %[2]s?"}},
	{Code: UsageBareFlag,
		En: Message{"%[1]s needs a value", "write it after a space or an equals sign"},
		Vi: Message{"%[1]s cần một giá trị", "ghi giá trị sau dấu cách hoặc dấu bằng"}},
	{Code: UsageBadFlag,
		En: Message{"%[1]s cannot be %[2]q", "\"bantin help %[3]s\" says what it takes"},
		Vi: Message{"%[1]s không nhận giá trị %[2]q", "xem \"bantin help %[3]s\" để biết giá trị hợp lệ"}},
	{Code: UsageEnvironment,
		En: Message{"the variable %[1]s does not accept %[2]q", "change or unset it"},
		Vi: Message{"biến môi trường %[1]s không nhận giá trị %[2]q", "sửa hoặc bỏ biến này"}},
	{Code: EnvironmentNear,
		En: Message{"the variable %[1]s is not known to bantin, and is ignored", "did you mean %[2]s?"},
		Vi: Message{"bantin không có biến môi trường %[1]s nên không dùng", "có phải bạn muốn ghi %[2]s?"}},
	{Code: EnvironmentUnknown,
		En: Message{"the variable %[1]s is not known to bantin, and is ignored", "unset it; \"bantin help environment\" lists those that are known"},
		Vi: Message{"bantin không có biến môi trường %[1]s nên không dùng",
			"bỏ biến này; lệnh \"bantin help environment\" cho biết có những biến nào"}},
	{Code: UsageFolder,
		En: Message{"%[1]q is not a folder", "check the name after -C"},
		Vi: Message{"%[1]q không phải thư mục", "xem lại tên sau -C"}},
	{Code: UsageCommand,
		En: Message{"there is no command or file %[1]q", "\"bantin help\" lists the commands"},
		Vi: Message{"không có lệnh hay tệp %[1]q", "lệnh \"bantin help\" liệt kê các lệnh"}},
	{Code: UsageCommandNear,
		En: Message{"there is no command or file %[1]q", "did you mean %[2]q?"},
		Vi: Message{"không có lệnh hay tệp %[1]q", "có phải bạn muốn ghi %[2]q?"}},
	{Code: UsageCommandEdition,
		En: Message{"there is no command or file %[1]q", "%[1]q is an edition: bantin build -e %[1]s"},
		Vi: Message{"không có lệnh hay tệp %[1]q", "%[1]q là một ấn bản: bantin build -e %[1]s"}},
	{Code: UsageNoArgument,
		En: Message{"nothing follows %[1]q, but %[2]q was given", "leave it out"},
		Vi: Message{"sau %[1]q không ghi gì thêm, nhưng lại có %[2]q", "bỏ phần ghi thừa"}},
	{Code: UsageNoInput,
		En: Message{"nothing to read, and no bantin.yaml in this folder",
			"give saved pages or a folder: bantin build bai/; or begin a bulletin: bantin init " +
				"(bantin guide shows how)"},
		Vi: Message{"chưa chọn gì để đọc, và thư mục này không có bantin.yaml",
			"ghi tên trang đã lưu hoặc tên thư mục, ví dụ: bantin build bai/; hoặc bắt đầu một bản tin: bantin init " +
				"(cách làm: bantin guide)"}},
	{Code: UsageTwoIssues,
		En: Message{"two issue files: %[1]q and %[2]q", "build one issue at a time"},
		Vi: Message{"có hai tệp bantin.yaml: %[1]q và %[2]q", "mỗi lần chỉ làm một kỳ"}},
	{Code: UsageOneInput,
		En: Message{"one text can be read at a time", "give one file, or - for standard input"},
		Vi: Message{"mỗi lần chỉ nhận một văn bản", "ghi một tệp, hoặc - để đọc từ stdin"}},
	{Code: UsageFolderOf,
		En: Message{"\"bantin %[1]s\" needs the name of one folder", "bantin %[1]s FOLDER"},
		Vi: Message{"\"bantin %[1]s\" cần tên một thư mục", "ghi tên thư mục: bantin %[1]s THƯ-MỤC"}},
	{Code: UsageNoIssue,
		En: Message{"there is no bantin.yaml in %[1]q", "\"bantin init\" makes one"},
		Vi: Message{"không có bantin.yaml trong %[1]q", "lệnh \"bantin init\" tạo tệp này"}},
	{Code: InitNoAnswer,
		En: Message{"no answer came, and nothing was written", "answer the questions, or give the answers: bantin init --no-input --title NAME"},
		Vi: Message{"không có câu trả lời nên không ghi gì", "trả lời các câu hỏi, hoặc ghi sẵn: bantin init --no-input --title TÊN"}},
	{Code: InitTaken,
		En: Message{"%[1]q is there already, and nothing was written", "name another folder: bantin init FOLDER"},
		Vi: Message{"đã có %[1]q nên không ghi gì", "chọn thư mục khác: bantin init THƯ-MỤC"}},
	{Code: InitNextFlag,
		En: Message{"%[1]s does not go with --next: the next issue has what this one has",
			"leave it out, and change it in bantin.yaml"},
		Vi: Message{"%[1]s không đi cùng --next: kỳ sau giữ nguyên như kỳ này", "bỏ tùy chọn này, rồi sửa trong bantin.yaml"}},
	{Code: InitNextNone,
		En: Message{"there is no bantin.yaml in %[1]q to continue from", "go into the folder of this issue, or name it"},
		Vi: Message{"trong %[1]q không có bantin.yaml để tính kỳ sau", "vào thư mục của kỳ này, hoặc ghi tên thư mục đó"}},
	{Code: InitNextNumber,
		En: Message{"there is no telling which number follows %[1]q", "give it: --number 48"},
		Vi: Message{"không biết số nào tiếp theo %[1]q", "hãy ghi số: --number 48"}},
	{Code: InitNextByHand,
		En: Message{"this file is written in a way that bantin cannot continue by itself",
			"copy it into a new folder, and change number, date and articles by hand"},
		Vi: Message{"tệp này viết theo cách không tính tiếp được", "chép tệp sang thư mục mới rồi tự sửa số, ngày và các bài"}},
	{Code: InitNextOutput,
		En: Message{"the PDF of the next issue would have the name of this one's: \"output\" is %[1]q",
			"write {number} or {date} into it: ban-tin-{number}.pdf"},
		Vi: Message{"PDF của kỳ sau sẽ trùng tên với PDF của kỳ này: mục \"output\" là %[1]q",
			"ghi {number} hoặc {date} vào tên: ban-tin-{number}.pdf"}},
	{Code: PreviewPort,
		En: Message{"another program is using port %[1]s", "choose another one, or leave out --port"},
		Vi: Message{"chương trình khác đang dùng cổng mạng %[1]s", "chọn cổng khác, hoặc bỏ --port"}},
	{Code: PreviewOther,
		En: Message{"another preview of %[1]q is open", "both follow each other's changes; close the one that you do not need"},
		Vi: Message{"đang có một cửa sổ xem trước khác của %[1]q", "hai bên cập nhật theo nhau; nên đóng bên không dùng"}},
	{Code: UsageJSONL,
		En: Message{"--jsonl is a form of JSON, and --format is %[1]q", "leave one of them out"},
		Vi: Message{"--jsonl là một dạng JSON, mà --format là %[1]q", "bỏ một trong hai"}},
	{Code: UsageExplain,
		En: Message{"--explain is a text of its own, and has no other form", "leave out --format, --jsonl and --raw"},
		Vi: Message{"--explain là một bản giải thích riêng, không có dạng khác", "bỏ --format, --jsonl và --raw"}},
	{Code: TextLost, Missing: true,
		En: Message{"letters of the text are lost, or in an encoding that cannot be read, and are left as they are: %[1]q",
			"take the text again from where it can be read"},
		Vi: Message{"chữ bị lỗi phông, không đọc được, nên để nguyên: %[1]q", "lấy lại văn bản từ nơi còn đọc được"}},
	{Code: TextDoubtful,
		En: Message{"spelt out for reading, to be checked (%[2]d in all): %[1]s",
			"look at what --spoken --diff marks with \"?\"; \"script: abbreviations:\" in bantin.yaml says how to read yours"},
		Vi: Message{"có %[2]d chỗ cần xem lại cách đọc: %[1]s",
			"xem những chỗ có dấu \"?\" khi chạy với --spoken --diff; ghi cách đọc chữ viết tắt vào \"script: abbreviations:\" trong bantin.yaml"}},
	{Code: TextBinary,
		En: Message{"this is not plain text", "give a text file, not a picture or a document"},
		Vi: Message{"đây không phải văn bản thuần", "chọn tệp văn bản thuần, không chọn ảnh hay tài liệu"}},
	{Code: UsageStdoutOne,
		En: Message{"standard output takes one file, and this makes %[1]d: one for each edition, two with --duplex manual",
			"name one edition with -e, or a folder with -o"},
		Vi: Message{"đầu ra chuẩn (stdout) chỉ nhận một tệp, mà lệnh này tạo %[1]d tệp: mỗi ấn bản một tệp, có --duplex manual thì hai tệp",
			"chọn một ấn bản bằng -e, hoặc ghi thư mục sau -o"}},
	{Code: UsageStdoutTwo,
		En: Message{"standard output takes one thing: the PDF, the layout, the report or --json",
			"write the others to files"},
		Vi: Message{"đầu ra chuẩn (stdout) chỉ nhận một thứ: PDF, bố cục (--dump-layout), báo cáo hoặc --json",
			"ghi các thứ khác ra tệp"}},
	{Code: UsageNoStdin,
		En: Message{"standard input is the keyboard, and --no-input does not wait for it",
			"give a file, or send it in: bantin … < FILE"},
		Vi: Message{"đầu vào (stdin) là bàn phím, mà --no-input không cho chờ bàn phím",
			"ghi tên tệp, hoặc chuyển vào: bantin … < TỆP"}},
	{Code: UsageStdoutTerminal,
		En: Message{"a PDF cannot be shown in a terminal", "send it to a file: bantin build -o - … > ban-tin.pdf"},
		Vi: Message{"màn hình dòng lệnh không hiện được PDF", "chuyển vào tệp: bantin build -o - … > ban-tin.pdf"}},
	{Code: UsageSameOutput,
		En: Message{"two outputs would be written to %[1]q",
			"give each a name of its own; {edition} keeps editions apart"},
		Vi: Message{"hai kết quả cùng ghi vào %[1]q",
			"đặt cho mỗi kết quả một tên riêng; {edition} phân biệt các ấn bản"}},
	{Code: EditionTwice,
		En: Message{"the edition %[1]s is named twice", "name each edition once"},
		Vi: Message{"ấn bản %[1]s được ghi hai lần", "mỗi ấn bản chỉ ghi một lần"}},
	{Code: OutputFolder,
		En: Message{"%[1]q is a folder", "add the name of a file"},
		Vi: Message{"%[1]q là thư mục", "ghi tên một tệp trong đó"}},
	{Code: OutputNotPlain,
		En: Message{"%[1]q is not the file that bantin keeps there but a link, a device or a folder; nothing was written",
			"see what it is and who put it there, then remove it, or choose another folder"},
		Vi: Message{"%[1]q không phải tệp bantin giữ ở đó mà là liên kết, thiết bị hoặc thư mục; chưa ghi gì",
			"xem đó là gì, do ai đặt, rồi bỏ đi; hoặc chọn thư mục khác"}},
	{Code: OutputOutside,
		En: Message{"%[1]q is not written: a link leads from there out of the folder of the results",
			"see where the link leads and who put it there, then remove it, or choose another folder"},
		Vi: Message{"không ghi %[1]q: ở đó có liên kết dẫn ra ngoài thư mục kết quả",
			"xem liên kết dẫn tới đâu, do ai đặt, rồi bỏ đi; hoặc chọn thư mục khác"}},
	{Code: OutputNoFolder,
		En: Message{"%[1]q cannot be written: its folder does not exist", "create the folder first"},
		Vi: Message{"không ghi được %[1]q: chưa có thư mục", "tạo thư mục trước"}},
	{Code: OutputInput,
		En: Message{"%[1]q is an input and is not overwritten", "choose another name"},
		Vi: Message{"%[1]q là tệp đang được đọc nên không ghi đè", "chọn tên khác"}},
	{Code: OutputForeign,
		En: Message{"%[1]q exists and was not made by bantin",
			"choose another name, or replace it with --force"},
		Vi: Message{"đã có %[1]q, không phải do bantin tạo", "chọn tên khác, hoặc ghi đè bằng --force"}},
	{Code: OutputEdited,
		En: Message{"%[1]q was changed since bantin made it", "choose another name, or replace it, and the changes, with --force"},
		Vi: Message{"%[1]q đã được sửa sau khi bantin tạo ra", "chọn tên khác, hoặc ghi đè, bỏ các chỗ đã sửa, bằng --force"}},
	{Code: OutputOther,
		En: Message{"%[1]q exists and holds another text", "choose another name, or replace it with --force"},
		Vi: Message{"đã có %[1]q, trong đó là nội dung khác", "chọn tên khác, hoặc ghi đè bằng --force"}},
	{Code: OutputSameName,
		En: Message{"its file would have the same name as that of %[1]q, so its name is %[2]q", "rename one of the pages"},
		Vi: Message{"tệp trùng tên với tệp của %[1]q nên được đặt tên là %[2]q", "đổi tên một trong hai trang"}},
	{Code: OutputReplaced,
		En: Message{"%[1]q held %[2]q until now, and is replaced",
			"to keep both, write to another folder, or have each name made of more: {file}, {title}, {number}"},
		Vi: Message{"%[1]q trước đây là bản của %[2]q, nay bị thay thế",
			"muốn giữ cả hai thì ghi vào thư mục khác, hoặc đặt tên có thêm {file}, {title} hay {number}"}},
	{Code: OutputLocked,
		En: Message{"%[1]q is open in another program; writing %[2]q", "close it there"},
		Vi: Message{"%[1]q đang mở trong chương trình khác; ghi vào %[2]q", "đóng tệp trong chương trình đó"}},
	{Code: OutputEnding,
		En: Message{"the output is a PDF, but its name ends otherwise, and it may not open: %[1]s", "give it a name that ends in .pdf, or in .html, .epub or .md to be read on a screen"},
		Vi: Message{"tệp ghi ra là PDF, mà các chương trình khác dựa vào đuôi tên tệp: %[1]s", "đặt tên có đuôi .pdf, hoặc .html, .epub, .md để đọc trên màn hình"}},
	{Code: OutputOnlyPDF,
		En: Message{"this is always a PDF, but its name ends otherwise, and it may not open: %[1]s", "give it a name that ends in .pdf"},
		Vi: Message{"tệp này bao giờ cũng là PDF, mà các chương trình khác dựa vào đuôi tên tệp: %[1]s", "đặt tên có đuôi .pdf"}},
	{Code: OutputNoPages,
		En: Message{"nothing that is written has pages, so this does nothing: %[1]s", "ask for a PDF, too: -o ban-tin.pdf"},
		Vi: Message{"các tệp ghi ra đều không chia trang, nên những mục này không có tác dụng: %[1]s",
			"muốn có thêm PDF thì ghi: -o ban-tin.pdf"}},
	{Code: OutputJSON,
		En: Message{"the output is JSON, but its name ends otherwise: %[1]q",
			"give it a name that ends in .txt, .md, .html or .json, or the form: --format text"},
		Vi: Message{"nội dung ghi ra là JSON, mà tên tệp không có đuôi ấy: %[1]q",
			"đặt tên có đuôi .txt, .md, .html hoặc .json, hoặc ghi rõ dạng: --format text"}},
	{Code: OutputHeld,
		En: Message{"%[1]q is open in another program, and so are its copies", "close them there"},
		Vi: Message{"%[1]q và các bản sao đều đang mở trong chương trình khác", "đóng các tệp trong chương trình đó"}},
	{Code: OutputDenied,
		En: Message{"%[1]q cannot be written: no permission", "choose another place, or allow writing there"},
		Vi: Message{"không ghi được %[1]q: không có quyền ghi", "chọn chỗ khác, hoặc cấp quyền ghi ở đó"}},
	{Code: OutputFull,
		En: Message{"%[1]q cannot be written: the disk is full", "free some space, or choose another disk"},
		Vi: Message{"không ghi được %[1]q: ổ đĩa đã đầy", "giải phóng chỗ trống, hoặc chọn ổ đĩa khác"}},
	{Code: OutputName,
		En: Message{"%[1]q cannot be written: the system does not accept this name",
			"choose a shorter, plain name"},
		Vi: Message{"không ghi được %[1]q: hệ thống không nhận tên này", "chọn tên ngắn gọn hơn"}},
	{Code: OutputUnwritable,
		En: Message{"%[1]q cannot be written: %[2]s", "choose another place"},
		Vi: Message{"không ghi được %[1]q: %[2]s", "chọn chỗ khác"}},
}
