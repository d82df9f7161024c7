package cli

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"bantin/docs"
	"bantin/internal/issue"
	"bantin/internal/wording"
)

// topics is what help knows beside commands.
var topics = []struct {
	name string
	says wording.Key
	text func(r *run) string
}{
	{"saving", "how to save pages in the browser", (*run).saving},
	{"bantin.yaml", "every key of the issue file", (*run).keysOfIssues},
	{"editions", "what each edition is for", (*run).editionsBuiltIn},
	{"printing", "from the file to the folded booklet", (*run).printing},
	{"environment", "variables of the environment, and files", (*run).surroundings},
	{"exit-codes", "the exit codes", (*run).exitCodes},
	{"limits", "how much is read at most, and what to do then", (*run).limitsKnown},
}

// pairs is names with what they are, in two columns.
func pairs(rows [][2]string) string {
	width := 0
	for _, row := range rows {
		width = max(width, utf8.RuneCountInString(row[0]))
	}
	var b strings.Builder
	for _, row := range rows {
		fmt.Fprintf(&b, "  %s%s   %s\n", row[0], strings.Repeat(" ", width-utf8.RuneCountInString(row[0])), row[1])
	}
	return b.String()
}

func (r *run) topicsKnown() string {
	var rows [][2]string
	for _, t := range topics {
		rows = append(rows, [2]string{t.name, r.text(t.says)})
	}
	return pairs(rows)
}

// saving is how pages are saved so that nothing of them is missing.
func (r *run) saving() string {
	return r.inLanguage(docs.Saving, docs.SavingVi)
}

// keysOfIssues is the keys of the issue file, each below the one that holds it.
func (r *run) keysOfIssues() string {
	var rows [][2]string
	about := issue.About(r.lang)
	for _, path := range issue.Keys() {
		depth := strings.Count(path, ".")
		name := path[strings.LastIndexByte(path, '.')+1:] + ":"
		if strings.HasPrefix(path, "articles.") {
			depth++
			if path == "articles.file" {
				name = "- " + name
				depth--
			}
		}
		rows = append(rows, [2]string{strings.Repeat("  ", depth) + name, about[path]})
	}
	return pairs(rows) + r.text("\n\"bantin init\" writes a bantin.yaml that explains itself.\n")
}

// uses is what each edition is for.
var uses = []struct {
	name string
	says wording.Key
}{
	{"a4", "two columns on A4: the usual bulletin"},
	{"a5", "one column on A5: a leaflet"},
	{"a3", "four columns on A3: for the notice board and the reading room"},
	{"hien-dai", "the modern look: what a4 is, under its own name"},
	{"bao-dang", "A4, official look: Times, capitals, all of it centred"},
	{"to-gap", "A5, a leaflet with its name on a band of colour"},
	{"mot-cot", "A4, one column, plain: nothing in colour, nothing in a box"},
	{"khu-dan-cu", "190 × 270 mm, newspaper look: the size that the press law of 2016 asks for"},
	{"booklet", "pages of A5 on A4, to fold and staple"},
	{"booklet-a4", "pages of A4 on A3, to fold and staple"},
	{"booklet-khu-dan-cu", "190 × 270 mm on A3, to fold, staple and trim"},
	{"large", "large print, 14 pt"},
	{"large-18", "very large print, 18 pt"},
	{"photocopy", "stays readable when copied several times"},
	{"nup", "two alike on A4, to cut apart"},
	{"poster", "A3 for the notice board: one article, its points, a QR code"},
	{"poster-a4", "the poster on four sheets of A4, to glue together"},
	{"script", "to be read over the loudspeaker"},
	{"index", "the contents of a year: \"bantin index FOLDER\""},
}

func (r *run) editionsBuiltIn() string {
	var rows [][2]string
	for _, u := range uses {
		rows = append(rows, [2]string{u.name, r.text(u.says)})
	}
	return pairs(rows) + r.text("\nbantin build -e a4,booklet makes several in one run. --mono, --ink-save and "+
		"--screen save colour and ink.\n")
}

// printing is the guide on paper, without the marks of Markdown that say nothing
// on a terminal.
func (r *run) printing() string {
	text := r.inLanguage(docs.OnPaper, docs.OnPaperVi)
	var out, head []string // head is that of the table that the text is in
	for line := range strings.Lines(text) {
		if strings.Contains(line, "](on-paper") || strings.HasPrefix(line, "|---") {
			continue
		}
		if strings.HasPrefix(line, "#") {
			line = strings.TrimLeft(line, "# ")
		}
		switch cells := strings.Split(strings.Trim(line, "| \n"), " | "); {
		case !strings.HasPrefix(line, "|"):
			head = nil
		case head == nil:
			head = cells
			continue
		default:
			line = "  " + rowAsText(head, cells) + "\n"
		}
		out = append(out, strings.NewReplacer("**", "", "`", "").Replace(line))
	}
	return strings.Join(out, "")
}

// rowAsText is a row of a table as a line: what its first cell names, and what the others say of
// it, each behind the head of its column where there are several.
func rowAsText(head, cells []string) string {
	said := slices.Clone(cells[1:])
	for i := range said {
		if len(said) > 1 {
			said[i] = head[i+1] + " " + said[i]
		}
	}
	return cells[0] + ": " + strings.Join(said, "; ")
}

// surroundings is what the program heeds beside its command line.
func (r *run) surroundings() string {
	rows := [][2]string{
		{"BANTIN_NAME", r.text("stands for the flag --name: BANTIN_NUMBER for --number, BANTIN_LANG for --lang")},
		{"SOURCE_DATE_EPOCH", r.text("seconds since 1970: the date of the issue and the time in the file, to make " +
			"the same bytes again")},
		{"LC_ALL, LC_MESSAGES, LANG", r.text("the language of messages, if nothing else sets it")},
		{"NO_COLOR", r.text("no colours")},
	}
	config := r.env.Config
	if config == "" {
		config = "bantin/config.yaml"
	}
	return pairs(rows) + "\n" + pairs([][2]string{
		{"bantin.yaml", r.text("the issue, in the folder or beside the pages")},
		{config, r.text("what is the same every week, for all issues")},
	})
}
