package bulletin

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"bantin/internal/compose"
	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/issue"
	"bantin/internal/limit"
	"bantin/internal/source"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// memory is files in memory.
type memory fstest.MapFS

func (m memory) ReadFile(name string) ([]byte, error) {
	return fs.ReadFile(fstest.MapFS(m), filepath.ToSlash(name))
}
func (m memory) ReadDir(name string) ([]fs.DirEntry, error) {
	return fs.ReadDir(fstest.MapFS(m), filepath.ToSlash(name))
}
func (m memory) Stat(name string) (fs.FileInfo, error) {
	return fs.Stat(fstest.MapFS(m), filepath.ToSlash(name))
}
func (m memory) Root(dir string) fs.FS {
	root, err := fs.Sub(fstest.MapFS(m), filepath.ToSlash(dir))
	if err != nil {
		panic(err)
	}
	return root
}

// page is a saved page of two paragraphs, with a picture when it has a name.
func page(title, picture string) *fstest.MapFile {
	figure := ""
	if picture != "" {
		figure = `<figure><img src="` + picture + `"><figcaption>Chú thích của ` + title + `.</figcaption></figure>`
	}
	return &fstest.MapFile{Data: []byte(`<html><body><article><h1>` + title + `</h1>
<p>Từ ngày 1/11, chín thôn trong xã đều đã có tổ thu gom rác tự quản. Mỗi tổ có từ ba đến năm người, do thôn giới thiệu và được trang bị xe đẩy.</p>` + figure + `
<p>Rác được gom vào sáng thứ Ba và thứ Sáu hằng tuần, chuyển về điểm tập kết của xã trước 10 giờ, kể cả những ngày nghỉ lễ trong năm.</p>
</article></body></html>`)}
}

func gradient(w, h int) []byte {
	m := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			m.SetGray(x, y, color.Gray{uint8(x + y)})
		}
	}
	var b bytes.Buffer
	png.Encode(&b, m)
	return b.Bytes()
}

func request(t testing.TB, files source.Files, names ...string) Request {
	tpl, diags := style.Embedded("a4")
	if tpl == nil {
		t.Fatal(diags)
	}
	r := Request{Read: ReadRequest{Files: files}, Number: "47", Day: date.Date{Year: 2026, Month: 11, Day: 23},
		Templates: []*style.Template{tpl}, Producer: "bantin test", Created: time.Date(2026, 11, 23, 0, 0, 0, 0,
			time.UTC)}
	r.Series.Name = "Tân Hòa"
	for _, n := range names {
		r.Read.Entries = append(r.Read.Entries, issue.Entry{File: n})
	}
	return r
}

func codes(diags []diag.Diag) string {
	var out []string
	for _, d := range diags {
		out = append(out, d.File+" "+string(d.Code))
	}
	return strings.Join(out, "; ")
}

func TestOneBadArticleIsToldAndTheOthersGoOn(t *testing.T) {
	files := memory{"a.html": page("Bài một", ""), "b.html": {Data: []byte("<html><body><p>ngắn</p></body></html>")},
		"c.html": page("Bài hai", ""), "d.html": {Data: nil}}
	res, err := Build(context.Background(), request(t, files, "a.html", "b.html", "c.html", "d.html", "e.html"))
	if err != nil {
		t.Fatal(err)
	}
	if got := codes(res.Diags); got != "b.html no-article; d.html page-empty; e.html input-missing" {
		t.Error(got)
	}
	if len(res.Editions) != 1 || !slices.Equal(res.Editions[0].Opens, []int{1, 0, 1, 0, 0}) ||
		len(res.Editions[0].Files[0].PDF) == 0 {
		t.Errorf("%+v", res.Editions)
	}
	if res.Entries[1].Why().Code != "no-article" || res.Entries[3].Why().Code != "page-empty" ||
		res.Entries[0].Why().Code != "" {
		t.Error("the reasons are lost")
	}
}

func TestNothingUsableGivesNoEdition(t *testing.T) {
	res, err := Build(context.Background(), request(t, memory{}, "a.html"))
	if err != nil || len(res.Editions) != 0 || len(res.Entries) != 1 {
		t.Errorf("%+v %v", res, err)
	}
}

// TestPictureFilesOfAnySizeAreTold: what is too large to be read is not called broken.
func TestPictureFilesOfAnySizeAreTold(t *testing.T) {
	data := append(gradient(1200, 800), make([]byte, limit.PictureFile+1)...)[:limit.PictureFile+1]
	files := memory{"a.html": page("Bài một", "a_files/x.png"), "a_files/x.png": {Data: data},
		"b.html": page("Bài hai", "b_files/x.png"), "b_files/x.png": {Data: data[:limit.PictureFile]}}
	res, err := Build(context.Background(), request(t, files, "a.html", "b.html"))
	if err != nil {
		t.Fatal(err)
	}
	if got := codes(slices.Concat(res.Diags, res.Entries[0].Diags)); !strings.Contains(got, "a.html picture-file-large") ||
		strings.Contains(got, "b.html picture") || res.Missing[0] != 1 || res.Missing[1] != 0 {
		t.Error(got, res.Missing)
	}
}

func TestBrokenPicturesAreLeftOutAndThePagesMadeAgain(t *testing.T) {
	good := gradient(1200, 800)
	half := good[:len(good)/2] // its header reads, its pixels do not
	files := memory{"a.html": page("Bài một", "a_files/x.png"), "a_files/x.png": {Data: half},
		"b.html": page("Bài hai", "b_files/x.png"), "b_files/x.png": {Data: good},
		"c.html": page("Bài ba", "c_files/x.png"), "c_files/x.png": {Data: []byte("GIF89")}}
	r := request(t, files, "a.html", "b.html", "c.html")
	a5, _ := style.Embedded("a5")
	r.Templates = append(r.Templates, a5)
	res, err := Build(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	if got := codes(res.Diags); !strings.Contains(got, "a.html picture-broken") ||
		!strings.Contains(got, "c.html picture-") || strings.Contains(got, "b.html") ||
		strings.Count(got, "a.html") != 1 {
		t.Error(got)
	}
	for _, ed := range res.Editions {
		var names []string
		for _, p := range ed.Document.Pages {
			for _, it := range p.Items {
				if im, ok := it.(*frame.Image); ok {
					names = append(names, ed.Document.Path(im.Node))
				}
			}
		}
		if !slices.Equal(names, []string{"article[2]/figure[1]"}) {
			t.Errorf("%s: %v", ed.Template.Name, names)
		}
	}
	for i, want := range []int{1, 0, 1} {
		if res.Missing[i] != want {
			t.Errorf("copy %d: %d pictures missing", i, res.Missing[i])
		}
	}
}

func TestResultsDoNotDependOnTheNumberOfJobs(t *testing.T) {
	files := memory{}
	var names []string
	for i := range 12 {
		n := string(rune('a' + i))
		files[n+".html"], files[n+"_files/x.png"] = page("Bài "+n, n+"_files/x.png"),
			&fstest.MapFile{Data: gradient(1100+i, 500)}
		names = append(names, n+".html")
	}
	var first []byte
	for _, jobs := range []int{1, 2, 7, 64} {
		r := request(t, files, names...)
		r.Read.Jobs = jobs
		res, err := Build(context.Background(), r)
		if err != nil || slices.ContainsFunc(res.Diags, func(d diag.Diag) bool { return d.Code != diag.LeadingChanged }) {
			t.Fatal(err, codes(res.Diags))
		}
		if pdf := res.Editions[0].Files[0].PDF; first == nil {
			first = pdf
		} else if !bytes.Equal(first, pdf) {
			t.Errorf("%d jobs: other bytes", jobs)
		}
	}
}

func TestCancelledBuildsStop(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	r := request(t, memory{"a.html": page("Bài một", ""), "b.html": page("Bài hai", "")}, "a.html", "b.html")
	r.Read.OnRead = func(string) { cancel() }
	if _, err := Build(ctx, r); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestTemplatesThatAskForUnknownFacesAreRefused(t *testing.T) {
	r := request(t, memory{"a.html": page("Bài một", "")}, "a.html")
	tpl := *r.Templates[0]
	tpl.Styles.Lead.Face = "Arial-Bold"
	r.Templates[0] = &tpl
	var told *diag.Error
	if _, err := Build(context.Background(), r); !errors.As(err, &told) || told.Diag.Code != "template-face" {
		t.Error(err)
	}
}

func TestWords(t *testing.T) {
	s := &issue.Series{Name: "Tân Hòa", Body: "Ủy ban nhân dân xã Tân Hòa"}
	day := date.Date{Year: 2026, Month: 11, Day: 23}
	if got := masthead(s, "47", day); got.Label != "BẢN TIN" ||
		got.Date != "Số 47 · Thứ Hai, ngày 23 tháng 11 năm 2026" {
		t.Errorf("%+v", got)
	}
	if got := masthead(&issue.Series{}, "47", day); got != (compose.Masthead{}) {
		t.Errorf("a masthead without a name: %+v", got)
	}
	for got, want := range map[string]string{
		title(s, "47"):             "Bản tin Tân Hòa số 47",
		title(&issue.Series{}, ""): "Bản tin",
		runningTitle(s):            "Bản tin Tân Hòa",
		runningTitle(&issue.Series{Name: "Bản tin khuyến nông"}):       "Bản tin khuyến nông",
		runningTitle(&issue.Series{Name: "Tân Hòa", Label: "BẢN TIN"}): "Bản tin Tân Hòa",
		title(&issue.Series{Name: "Tân Hòa", Label: "Tờ tin"}, "47"):   "Tờ tin Tân Hòa số 47",
		issueLine("47", day):             "Số 47 · 23/11/2026",
		issueLine("", day):               "23/11/2026",
		shortDate("2026-11-02T07:30:00"): "2/11/2026",
		shortDate("--11-02"):             "",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	im := &issue.Imprint{Responsible: "Nguyễn Thị Hạnh", Licence: "12/GP-STTTT",
		LicenceDate: issue.Day{Date: date.Date{Year: 2026, Month: 1, Day: 5}},
		Printer:     "Công ty In Bình Minh", Copies: 600, Period: "Mỗi tháng hai kỳ."}
	want := []compose.Pair{{Text: "Giấy phép xuất bản bản tin số 12/GP-STTTT ngày 05/01/2026."},
		{Text: "In tại Công ty In Bình Minh, 600 bản, khổ 21 × 29,7 cm."},
		{Label: "Kỳ hạn xuất bản:", Text: "mỗi tháng hai kỳ."},
		{Label: "Chịu trách nhiệm xuất bản:", Text: "Nguyễn Thị Hạnh."}}
	if got := imprint(im, unit.MM(210), unit.MM(297)); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if got := imprint(&issue.Imprint{}, unit.MM(210), unit.MM(297)); len(got) != 0 {
		t.Errorf("an imprint of nothing: %q", got)
	}
	im = &issue.Imprint{Period: "Kỳ hạn: mỗi tuần một kỳ"}
	if got := imprint(im, unit.MM(210), unit.MM(297)); len(got) != 1 ||
		got[0] != (compose.Pair{Text: "Kỳ hạn: mỗi tuần một kỳ."}) {
		t.Errorf("a period that names itself: %q", got)
	}
}

func TestTextsOfTheSeriesAreComposed(t *testing.T) {
	r := request(t, memory{"a.html": page("Bài một", "")}, "a.html")
	r.Series.Name = "Ta\u0302n Ho\u0300a" // letters and marks apart
	res, err := Build(context.Background(), r)
	if err != nil || res.Editions[0].Document.Title != "Bản tin Tân Hòa số 47" {
		t.Errorf("%v %+q", err, res.Editions[0].Document.Title)
	}
}

// TestAFileWithoutANameIsCalledAfterItsArticle: what a viewer shows above the page says what it is.
func TestAFileWithoutANameIsCalledAfterItsArticle(t *testing.T) {
	pages := memory{"a.html": page("Bài một", ""), "b.html": page("Bài hai", "")}
	for _, c := range []struct {
		files []string
		name  string
		want  string
	}{
		{[]string{"a.html"}, "", "Bài một"},
		{[]string{"a.html", "b.html"}, "", "Bản tin số 47"},
		{[]string{"a.html"}, "Tân Hòa", "Bản tin Tân Hòa số 47"},
	} {
		r := request(t, pages, c.files...)
		r.Series.Name = c.name
		res, err := Build(context.Background(), r)
		if err != nil || res.Editions[0].Document.Title != c.want {
			t.Errorf("%q %q: %v %q", c.files, c.name, err, res.Editions[0].Document.Title)
		}
	}
}

// disk is the sample issue of the repository.
type disk struct{}

func (disk) ReadFile(name string) ([]byte, error)       { return os.ReadFile(name) }
func (disk) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }
func (disk) Stat(name string) (fs.FileInfo, error)      { return os.Stat(name) }
func (disk) Root(dir string) fs.FS                      { return os.DirFS(dir) }

func sample(t testing.TB) Request {
	iss, diags := issue.Read(disk{}, "../../testdata/ban-tin-mau/bantin.yaml", &issue.Defaults{})
	if iss == nil {
		t.Fatal(diags)
	}
	r := request(t, disk{})
	r.Series, r.Read.Entries = iss.Series, iss.Entries
	for i := range r.Read.Entries {
		r.Read.Entries[i].File = iss.Path(r.Read.Entries[i].File)
	}
	return r
}

func TestTheSampleIssueIsWhole(t *testing.T) {
	r := sample(t)
	res, err := Build(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range res.Diags {
		if d.Severity > diag.Info {
			t.Errorf("%s: %s", d.File, d.Text(diag.English))
		}
	}
	for i, c := range res.Entries {
		if c.Article == nil || res.Editions[0].Opens[i] == 0 {
			t.Errorf("%s is not in the bulletin", c.File)
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	r := sample(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Build(context.Background(), r); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	r := sample(b)
	for b.Loop() {
		if _, err := Read(context.Background(), r.Read); err != nil {
			b.Fatal(err)
		}
	}
}
