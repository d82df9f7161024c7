package extract_test

import (
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/extract"
	"bantin/internal/source"
)

// TestAGuessedHeadIsSaid: --explain names the rows that no page calls the head of a table, and
// those alone.
func TestAGuessedHeadIsSaid(t *testing.T) {
	row := func(tag, a, b, c string) string {
		return "<tr><" + tag + ">" + a + "</" + tag + "><" + tag + ">" + b + "</" + tag + "><" + tag + ">" + c + "</" + tag + "></tr>"
	}
	for table, want := range map[string]string{
		row("td", "STT", "Nội dung", "Nơi làm") + row("td", "1", "Nạo kênh", "Thôn Đông") + row("td", "2", "Sửa đường", "Thôn Tây"):        "head-ordinal STT",
		row("td", "Thôn", "Số hộ", "Diện tích") + row("td", "Thôn Đông", "120", "45,5") + row("td", "Thôn Tây", "98", "41"):                "head-figures Thôn",
		row("th", "STT", "Nội dung", "Nơi làm") + row("td", "1", "Nạo kênh", "Thôn Đông") + row("td", "2", "Sửa đường", "Thôn Tây"):        "",
		row("td", "Họ tên", "Thôn", "Việc") + row("td", "Nguyễn Văn An", "Đông", "Nạo kênh") + row("td", "Lê Thị Bình", "Tây", "Sửa cống"): "",
	} {
		page := "<html>" + headTitle + "<body><div class=c>" + h1 + line(1) + line(2) + "<table>" + table + "</table>" + line(3) + "</div></body></html>"
		pages, err := source.ReadPiped(source.Input{File: "x.html"}, []byte(page))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, l := range extract.Explain(pages[0], false).Lines {
			if l.Fate == article.Printed && l.Rule != "" {
				got += l.Rule + " " + l.Text
			}
		}
		if !strings.HasPrefix(got, want) || (want == "") != (got == "") {
			t.Errorf("%s\nis %q, wanted %q", table, got, want)
		}
	}
}
