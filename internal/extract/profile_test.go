package extract

import (
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"bantin/internal/profile"
	"bantin/internal/source"
)

// TestEachProfileIsProved: no profile is built in without a page that is read
// by it, and one that finds what no page has would not be seen.
func TestEachProfileIsProved(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	reads := map[string]bool{}
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		pages, err := source.ReadPiped(source.Input{File: ar.Files[0].Name}, ar.Files[0].Data)
		if err != nil {
			t.Fatal(err)
		}
		for _, trial := range Try(pages[0]) {
			reads[trial.Profile.Name] = reads[trial.Profile.Name] || trial.Taken
		}
	}
	for _, p := range profile.Builtin() {
		if !reads[p.Name] {
			t.Errorf("no page of testdata is read by the profile %s", p.Name)
		}
	}
}

func TestProfilesOfTheUserGoFirst(t *testing.T) {
	const copy = "<p>Sáng nay bà con thôn Đông ra đồng nạo vét kênh, mở đầu chiến dịch làm thủy lợi mùa khô của xã. " +
		"Hơn ba trăm người tham gia ngay trong buổi đầu.</p><p>Theo kế hoạch, đến hết tháng mười hai toàn xã nạo vét " +
		"hai mươi mốt tuyến kênh, đắp lại bờ vùng và thay các cống hỏng.</p>"
	pages, err := source.ReadPiped(source.Input{File: "x.html"}, []byte(`<meta property="og:url" content="https://tin.xa.example.vn/1">`+
		`<h1 class="title">Tít của hệ thống</h1><b class="ten">Ra quân làm thủy lợi</b><div id="news-bodyhtml">`+copy+
		`</div>`))
	if err != nil {
		t.Fatal(err)
	}
	for hosts, want := range map[string]string{"hosts: xa.example.vn": "xa", "hosts: xa2.example.vn": "nukeviet",
		"match: \"#news-bodyhtml\"": "xa", "match: .khong-co": "nukeviet",
		"match: \"#news-bodyhtml\"\nhosts: khac.vn": "nukeviet"} {
		own, diags := profile.Read("xa.yaml", []byte(hosts+"\ntitle: .ten\nbody: \"#news-bodyhtml\"\n"))
		if own == nil {
			t.Fatal(diags)
		}
		a, _, err := Article(pages[0], append([]*profile.Profile{own}, profile.Builtin()...)...)
		if err != nil {
			t.Fatal(err)
		}
		title := map[string]string{"xa": "Ra quân làm thủy lợi", "nukeviet": "Tít của hệ thống"}[want]
		if a.Profile != want || a.Title != title {
			t.Errorf("%s: read by %s: %q", hosts, a.Profile, a.Title)
		}
	}
}
