package preview_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"mime/multipart"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"bantin/internal/cli"
	"bantin/internal/system"
)

// served is a preview of a copy of the sample.
type served struct {
	t       *testing.T
	dir     string
	address string // with the token
	errors  *messages
	stop    func() int          // ends it as Ctrl-C does, and gives its exit code
	kill    func(os.Signal) int // ends it by a signal
}

// serve begins a preview in a folder as a user does, in Vietnamese unless other
// flags say otherwise.
func serve(t *testing.T, dir string, flags ...string) *served {
	t.Helper()
	ctx, cancel := context.WithCancelCause(context.Background())
	out, in := io.Pipe()
	errors := &messages{}
	env := system.Env{Stdin: strings.NewReader(""), Stdout: in, Stderr: errors, FS: system.Folder(dir), Now: time.Now,
		Getenv: func(string) string { return "" }}
	code := make(chan int, 1)
	go func() {
		code <- cli.Main(ctx, env, append([]string{"preview", "--no-open", "--lang", "vi"}, flags...))
		in.Close()
	}()
	line := make([]byte, 200)
	n, err := out.Read(line)
	if err != nil {
		t.Fatalf("no address: exit code %d, %s", <-code, errors)
	}
	s := &served{t: t, dir: dir, address: strings.TrimSpace(string(line[:n])), errors: errors}
	ended := false
	s.kill = func(signal os.Signal) int {
		if ended {
			return 0
		}
		ended = true
		cancel(system.Stopped{Signal: signal})
		return <-code
	}
	s.stop = func() int { return s.kill(os.Interrupt) }
	t.Cleanup(func() { s.stop() })
	return s
}

// TestASignalThatIsNoCtrlC is from whoever watches over the program: he is told that it did
// not end by itself.
func TestASignalThatIsNoCtrlC(t *testing.T) {
	for signal, code := range map[os.Signal]int{syscall.SIGTERM: 143, syscall.SIGHUP: 129, os.Interrupt: 0} {
		s := serve(t, sample(t, issueFile))
		if got := s.kill(signal); got != code || strings.Contains(s.errors.String(), "lỗi") {
			t.Errorf("%v: exit code %d, want %d; %s", signal, got, code, s.errors)
		}
	}
}

// messages is what a program has written so far.
type messages struct {
	mu sync.Mutex
	b  strings.Builder
}

func (m *messages) Write(p []byte) (int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.b.Write(p)
}

func (m *messages) String() string {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.b.String()
}

// sample is a copy of some pages of the sample with an issue file of its own.
func sample(t *testing.T, issue string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "bai"), os.DirFS("../../testdata/ban-tin-mau/bai")); err != nil {
		t.Fatal(err)
	}
	write(t, dir, "bantin.yaml", issue)
	return dir
}

const issueFile = `# Số thử
version: 1
series:
  name: Tân Hòa
issue: {number: 47, date: 2026-11-23}
articles: # theo thứ tự in
  - bai/01-vu-dong.html # mở đầu
  - file: bai/02-thu-gom-rac.html

  # hai bài này đi cùng nhau
  - bai/03-kham-suc-khoe.html
  - bai/04-hoi-lang.html
`

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func (s *served) read(name string) string {
	s.t.Helper()
	data, err := os.ReadFile(filepath.Join(s.dir, name))
	if err != nil {
		s.t.Fatal(err)
	}
	return string(data)
}

// ask sends a request below the address and returns status and answer.
func (s *served) ask(method, path, kind, body string, headers ...string) (int, string) {
	s.t.Helper()
	r, err := http.NewRequest(method, s.address+path, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	return s.send(r, kind, headers...)
}

func (s *served) send(r *http.Request, kind string, headers ...string) (int, string) {
	s.t.Helper()
	r.Header.Set("Content-Type", kind)
	for i := 0; i+1 < len(headers); i += 2 {
		if headers[i] == "Host" {
			r.Host = headers[i+1]
			continue
		}
		r.Header.Set(headers[i], headers[i+1])
	}
	answer, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		s.t.Fatal(err)
	}
	defer answer.Body.Close()
	b, err := io.ReadAll(answer.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	for name, want := range map[string]string{"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
		"X-Frame-Options": "DENY"} {
		if answer.Header.Get(name) != want {
			s.t.Errorf("%s has %s %q", r.URL.Path, name, answer.Header.Get(name))
		}
	}
	if csp := answer.Header.Get("Content-Security-Policy"); !strings.HasPrefix(csp, "default-src 'none'; ") ||
		strings.Contains(csp, "unsafe") || strings.Contains(csp, "*") {
		s.t.Errorf("%s has the policy %q", r.URL.Path, csp)
	}
	return answer.StatusCode, string(b)
}

// edit makes a change on the present revision.
func (s *served) edit(change string) (int, string) {
	s.t.Helper()
	return s.ask("POST", "edit", "application/json", strings.Replace(change, "{", fmt.Sprintf(`{"revision":%d,`,
		s.revision()), 1))
}

func (s *served) revision() int {
	s.t.Helper()
	_, state := s.ask("GET", "state", "", "")
	n := 0
	if _, err := fmt.Sscanf(state, `{"revision":%d`, &n); err != nil {
		s.t.Fatal(state)
	}
	return n
}

func TestOnlyWhoHasTheAddressComesIn(t *testing.T) {
	s := serve(t, sample(t, issueFile))
	u, err := url.Parse(s.address)
	if err != nil {
		t.Fatal(err)
	}
	if host, port, _ := net.SplitHostPort(u.Host); host != "127.0.0.1" || len(u.Path) < 30 {
		t.Errorf("the address is %s", s.address)
	} else if l, err := net.Dial("tcp", net.JoinHostPort("127.0.0.2", port)); err == nil {
		l.Close()
		t.Error("it listens on other addresses")
	}
	port := u.Port()
	for _, c := range []struct {
		name    string
		path    string
		headers []string
		want    int
	}{
		{"the page", u.Path, nil, 200},
		{"by its other name", u.Path, []string{"Host", "localhost:" + port}, 200},
		{"opened by a person", u.Path, []string{"Sec-Fetch-Site", "none"}, 200},
		{"asked by itself", u.Path + "state", []string{"Sec-Fetch-Site", "same-origin", "Origin", "http://" + u.Host},
			200},
		{"no token", "/", nil, 403},
		{"no token, a file", "/preview.js", nil, 403},
		{"a wrong token", "/" + strings.Repeat("A", 32) + "/", nil, 403},
		{"a part of the token", u.Path[:10] + "/", nil, 403},
		{"another name for this machine", u.Path, []string{"Host", "attacker.example:" + port}, 403},
		{"another port", u.Path, []string{"Host", "127.0.0.1:1"}, 403},
		{"no port", u.Path, []string{"Host", "127.0.0.1"}, 403},
		{"another origin", u.Path, []string{"Origin", "https://attacker.example"}, 403},
		{"no origin", u.Path, []string{"Origin", "null"}, 403},
		{"the other name's origin", u.Path, []string{"Origin", "http://localhost:" + port}, 403},
		{"another site", u.Path, []string{"Sec-Fetch-Site", "cross-site"}, 403},
		{"another port's page", u.Path, []string{"Sec-Fetch-Site", "same-site"}, 403},
		{"out of the folder", u.Path + "font/..%2f..%2fbantin.yaml", nil, 404},
		{"out of the folder, again", u.Path + "made/..%2fbantin.yaml", nil, 404},
		{"a font that is none", u.Path + "font/x.ttf", nil, 404},
		{"a page that is none", u.Path + "page/x", nil, 404},
		{"a picture that is none", u.Path + "picture/x", nil, 404},
		{"an article that is none", u.Path + "article/99", nil, 404},
		{"a picture of none", u.Path + "thumb/0/99", nil, 404},
		{"a font", u.Path + "font/NotoSerif-Bold.ttf", nil, 200},
		{"a picture of an article", u.Path + "thumb/0/0", nil, 200},
	} {
		for _, method := range []string{"GET", "HEAD"} {
			r, err := http.NewRequest(method, "http://"+u.Host+c.path, nil)
			if err != nil {
				t.Fatal(err)
			}
			if got, body := s.send(r, "", c.headers...); got != c.want {
				t.Errorf("%s, %s: %d, want %d: %.100s", c.name, method, got, c.want, body)
			} else if c.want == 403 && strings.Contains(body, "bantin") {
				t.Errorf("%s: says more than it has to: %q", c.name, body)
			}
		}
	}
	for _, c := range []struct {
		method, path, kind, body string
		want                     int
	}{
		{"GET", "edit", "", "", 405},
		{"PUT", "edit", "application/json", "{}", 405},
		{"POST", "edit", "text/plain", `{"revision":1,"key":"undo"}`, 400}, // what a form of another page can send
		{"POST", "edit", "application/json", "{", 400},
		{"POST", "edit", "application/json", `{"other":1}`, 400},
		{"POST", "edit", "application/json", `{"key":"` + strings.Repeat("x", 1<<19) + `"}`, 400},
		{"POST", "edit", "application/json", `{"revision":99,"key":"undo"}`, 409},
		{"POST", "edit", "application/json", `{"revision":1,"key":"file","text":"../x"}`, 400},
		{"POST", "edit", "application/json", `{"revision":1,"article":-1,"key":"brief"}`, 404},
		{"POST", "edit", "application/json", `{"revision":1,"key":"order","numbers":[0,0,1,2]}`, 400},
		{"POST", "edit", "application/json", `{"revision":1,"key":"caption","picture":7,"text":"x"}`, 400},
		{"POST", "edit", "application/json", `{"revision":1,"key":"edition","article":7}`, 400},
		{"POST", "drop", "application/json", "{}", 400},
	} {
		if got, body := s.ask(c.method, c.path, c.kind, c.body); got != c.want {
			t.Errorf("%s %s %.60s: %d, want %d: %.100s", c.method, c.path, c.body, got, c.want, body)
		}
	}
	if s.read("bantin.yaml") != issueFile {
		t.Error("the issue file is changed")
	}
}

func TestEditsGoIntoTheIssueFile(t *testing.T) {
	s := serve(t, sample(t, issueFile))
	change := func(change, old, new string) {
		t.Helper()
		before := s.read("bantin.yaml")
		if status, body := s.edit(change); status != 200 {
			t.Fatalf("%s: %d %s", change, status, body)
		}
		want := strings.Replace(before, old, new, 1)
		if got := s.read("bantin.yaml"); got != want || want == before && old != new {
			t.Fatalf("%s: got\n%s\nwant\n%s", change, got, want)
		}
	}
	change(`{"article":0,"key":"headline","text":" Tít  \"mới\" "}`, "- bai/01-vu-dong.html # mở đầu\n",
		"- file: bai/01-vu-dong.html # mở đầu\n    headline: \"Tít \\\"mới\\\"\"\n")
	change(`{"article":0,"key":"standfirst","text":"Sapô mới"}`, "\"Tít \\\"mới\\\"\"\n",
		"\"Tít \\\"mới\\\"\"\n    standfirst: Sapô mới\n")
	change(`{"article":0,"key":"headline","text":""}`, "    headline: \"Tít \\\"mới\\\"\"\n", "")
	change(`{"article":1,"key":"brief","on":true}`, "02-thu-gom-rac.html\n", "02-thu-gom-rac.html\n    brief: true\n")
	change(`{"article":1,"key":"cut","numbers":[3,2,5]}`, "    brief: true\n", "    brief: true\n    cut: [2-3, 5]\n")
	change(`{"article":1,"key":"cut","numbers":[]}`, "    cut: [2-3, 5]\n", "")
	change(`{"article":0,"key":"caption","picture":0,"text":"Ảnh: một"}`, "    standfirst: Sapô mới\n",
		"    standfirst: Sapô mới\n    captions:\n      canh-dong.jpg: \"Ảnh: một\"\n")
	change(`{"article":0,"key":"caption","picture":0,"text":""}`, "\"Ảnh: một\"", "none")
	change(`{"article":0,"key":"pictures","numbers":[]}`, "      canh-dong.jpg: none\n",
		"      canh-dong.jpg: none\n    pictures: none\n")
	change(`{"article":0,"key":"pictures","numbers":[1]}`, "    pictures: none\n", "")
	before := s.read("bantin.yaml")
	change(`{"key":"order","numbers":[0,1,3,2]}`,
		"\n  # hai bài này đi cùng nhau\n  - bai/03-kham-suc-khoe.html\n  - bai/04-hoi-lang.html\n",
		"\n  - bai/04-hoi-lang.html\n  # hai bài này đi cùng nhau\n  - bai/03-kham-suc-khoe.html\n")
	change(`{"key":"undo"}`, s.read("bantin.yaml"), before)
	for range 20 {
		if status, _ := s.edit(`{"key":"undo"}`); status != 200 {
			t.Fatal("undo fails")
		}
	}
	if got := s.read("bantin.yaml"); got != issueFile {
		t.Errorf("all undone, there is\n%s", got)
	}
}

// TestWhatAStateNamesCanBeAskedForLater asks for the pages and pictures of earlier
// states after all pages have become others some times.
func TestWhatAStateNamesCanBeAskedForLater(t *testing.T) {
	s := serve(t, sample(t, issueFile))
	had := map[string]string{} // data by their address
	look := func() {
		t.Helper()
		_, body := s.ask("GET", "state", "", "")
		var state struct{ Pages []struct{ ID string } }
		if err := json.Unmarshal([]byte(body), &state); err != nil || len(state.Pages) == 0 {
			t.Fatalf("%v: %s", err, body)
		}
		for _, p := range state.Pages {
			_, had["page/"+p.ID] = s.ask("GET", "page/"+p.ID, "", "")
			for _, m := range regexp.MustCompile(`"(picture/\w+)"`).FindAllStringSubmatch(had["page/"+p.ID], -1) {
				_, had[m[1]] = s.ask("GET", m[1], "", "")
			}
		}
	}
	look()
	for i := range 5 {
		if status, body := s.edit(fmt.Sprintf(`{"article":0,"key":"headline","text":"Tít %d"}`, i)); status != 200 {
			t.Fatal(body)
		}
		if i == 1 {
			look()
		}
	}
	if status, body := s.edit(`{"article":0,"key":"pictures","numbers":[]}`); status != 200 {
		t.Fatal(body)
	}
	pictures := 0
	for path, was := range had {
		if status, body := s.ask("GET", path, "", ""); status != 200 || body != was {
			t.Errorf("%s: %d, %d bytes, was %d", path, status, len(body), len(was))
		}
		if strings.HasPrefix(path, "picture/") {
			pictures++
		}
	}
	if pictures == 0 || len(had)-pictures < 3 {
		t.Errorf("%d pictures of %d", pictures, len(had))
	}
}

// TestAFolderBecomesAList reorders articles that the issue file names by their
// folder, and keeps the rest of a folder for what may come.
func TestAFolderBecomesAList(t *testing.T) {
	dir := sample(t, "")
	if err := os.RemoveAll(filepath.Join(dir, "bai")); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a", "b", "c"} {
		if err := os.MkdirAll(filepath.Join(dir, "bai"), 0o777); err != nil {
			t.Fatal(err)
		}
		write(t, dir, "bai/"+name+".html", page("Bài "+name))
	}
	const head = "version: 1\narticles:\n"
	for _, c := range []struct{ before, change, after string }{
		{"  - bai/ # cả thư mục\n", `{"key":"order","numbers":[2,0,1]}`,
			"  - bai/c.html # cả thư mục\n  - bai/a.html # cả thư mục\n  - bai/b.html # cả thư mục\n"},
		{"  - bai/\n", `{"article":1,"key":"headline","text":"Khác"}`,
			"  - bai/a.html\n  - file: bai/b.html\n    headline: Khác\n  - bai/c.html\n"},
		{"  - bai/b.html\n  - rest: bai/\n", `{"key":"order","numbers":[2,0,1]}`,
			"  - bai/c.html\n  - bai/b.html\n  - bai/a.html\n  - rest: bai/\n"},
		{"  - bai/b.html\n  - rest: bai/\n", `{"key":"order","numbers":[1,2,0]}`, "  - rest: bai/\n  - bai/b.html\n"},
		{"  - rest: bai/\n", `{"article":1,"key":"brief","on":true}`,
			"  - bai/a.html\n  - file: bai/b.html\n    brief: true\n  - bai/c.html\n  - rest: bai/\n"},
	} {
		write(t, dir, "bantin.yaml", head+c.before)
		s := serve(t, dir)
		if status, body := s.edit(c.change); status != 200 {
			t.Errorf("%s of %q: %d %s", c.change, c.before, status, body)
		}
		if got := s.read("bantin.yaml"); got != head+c.after {
			t.Errorf("%s: got\n%s\nwant\n%s", c.change, got, head+c.after)
		}
		s.stop()
	}
}

// TestWhatIsSaidOfAFolderIsNotSaidOfEach edits an article that an entry for many
// says something of that would mean another thing if it were said of one.
func TestWhatIsSaidOfAFolderIsNotSaidOfEach(t *testing.T) {
	for _, c := range []struct {
		entry string
		want  int
	}{
		{"{file: bai/, section: Tin, author: none, pictures: 1, brief: true}", 200},
		{"{file: bai/, headline: Một}", 422},
		{"{file: bai/, pictures: [2]}", 422},
		{"{rest: bai/, section: Tin}", 422},
	} {
		s := serve(t, sample(t, "version: 1\narticles:\n  - "+c.entry+"\n"))
		before := s.read("bantin.yaml")
		status, body := s.edit(`{"article":1,"key":"cut","numbers":[2]}`)
		if status != c.want || (s.read("bantin.yaml") == before) != (c.want != 200) {
			t.Errorf("%s: %d %.200s\n%s", c.entry, status, body, s.read("bantin.yaml"))
		}
		s.stop()
	}
}

// TestAnIssueBeginsWithNothing drops pages on an issue that has none.
func TestAnIssueBeginsWithNothing(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "bai"), 0o777); err != nil {
		t.Fatal(err)
	}
	write(t, dir, "bantin.yaml", "version: 1\narticles: [] # kỳ này\n  # - bai/mau.html\nissue: {number: 48}\n")
	s := serve(t, dir)
	if _, body := s.ask("GET", "state", "", ""); !strings.Contains(body, `"pages":[],"articles":[]`) ||
		strings.Contains(body, `"faults":[{`) {
		t.Errorf("%.400s", body)
	}
	kind, body := form(t, "Tin 2.html", "Tin 1.html")
	if status, answer := s.ask("POST", "drop", kind, body); status != 200 || !strings.Contains(answer, "Tin 2") {
		t.Errorf("%d %s", status, answer)
	}
	if got := s.read("bantin.yaml"); got != "version: 1\narticles: # kỳ này\n  - bai/Tin 1.html\n  - bai/Tin 2.html\n"+
		"  # - bai/mau.html\nissue: {number: 48}\n" {
		t.Errorf("the issue file is\n%s", got)
	}
	if status, answer := s.edit(`{"key":"undo"}`); status != 200 || !strings.Contains(answer, `"articles":[]`) {
		t.Errorf("%d %s", status, answer)
	}
}

// TestThePageNamesItsLanguage shows which language the page is in, by which a screen
// reader chooses its voice.
func TestThePageNamesItsLanguage(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "bantin.yaml", "version: 1\narticles: []\n")
	for _, lang := range []string{"vi", "en"} {
		s := serve(t, dir, "--lang", lang)
		if _, body := s.ask("GET", "", "", ""); !strings.Contains(body, `<html lang="`+lang+`">`) {
			t.Errorf("--lang %s: %.60q", lang, body)
		}
		s.stop()
	}
}

// TestAnIssueFileHasItsName shows an issue file of another name, which what is
// said calls it by.
func TestAnIssueFileHasItsName(t *testing.T) {
	dir := sample(t, "")
	write(t, dir, "so-48.yaml", "version: 1\narticles: &a\n  - {file: bai/, headline: Một}\n")
	s := serve(t, dir, "so-48.yaml")
	status, body := s.edit(`{"article":1,"key":"brief","on":true}`)
	if status != 422 || !strings.Contains(body, "so-48.yaml") || strings.Contains(body, "bantin.yaml") {
		t.Errorf("%d %s", status, body)
	}
}

// page is a saved page.
func page(title string) string {
	return "<!doctype html><html lang=vi><body><article><h1>" + title + "</h1><p>Từ ngày 1/11, chín thôn trong xã " +
		"đều đã có tổ thu gom rác tự quản. Mỗi tổ có từ ba đến năm người, do thôn giới thiệu và được trang bị xe đẩy, " +
		"quần áo bảo hộ, găng tay.</p><p>Rác được gom vào sáng thứ Ba và thứ Sáu hằng tuần, đưa về điểm tập kết của xã.</p>" +
		"<img src=\"" + title + "_files/anh.jpg\"></article></body></html>"
}

func TestWhatIsChangedMeanwhileIsNotWrittenOver(t *testing.T) {
	s := serve(t, sample(t, issueFile))
	was := s.revision()
	other := strings.Replace(issueFile, "Số thử", "Sửa tay", 1)
	write(t, s.dir, "bantin.yaml", other)
	status, body := s.ask("POST", "edit", "application/json", fmt.Sprintf(
		`{"revision":%d,"article":0,"key":"brief","on":true}`, was))
	if status != 409 || !strings.Contains(body, "chưa ghi gì") || s.read("bantin.yaml") != other {
		t.Errorf("changed: %d %s\n%s", status, body, s.read("bantin.yaml"))
	}
	if status, body := s.edit(`{"article":0,"key":"brief","on":true}`); status != 200 ||
		!strings.HasPrefix(s.read("bantin.yaml"), "# Sửa tay") {
		t.Errorf("seen: %d %.200s", status, body)
	}
	const broken = "version: 1\naticles:\n- bai/01-vu-dong.html\n"
	write(t, s.dir, "bantin.yaml", broken)
	if status, body = s.ask("GET", "state", "", ""); status != 200 || !strings.Contains(body, "aticles") ||
		!strings.Contains(body, `"place":"bantin.yaml:2:1"`) || !strings.Contains(body, `"label":"1"`) {
		t.Errorf("broken: %d %.400s", status, body)
	}
	if status, _ := s.edit(`{"article":0,"key":"brief","on":true}`); status != 409 || s.read("bantin.yaml") != broken {
		t.Errorf("broken: %d\n%s", status, s.read("bantin.yaml"))
	}
	if err := os.Remove(filepath.Join(s.dir, "bantin.yaml")); err != nil {
		t.Fatal(err)
	}
	if status, _ := s.edit(`{"article":0,"key":"brief","on":true}`); status != 409 {
		t.Errorf("gone: %d", status)
	}
	if _, err := os.Stat(filepath.Join(s.dir, "bantin.yaml")); err == nil {
		t.Error("an issue file that somebody removed is back")
	}
	write(t, s.dir, "bantin.yaml", issueFile)
	if err := os.Remove(filepath.Join(s.dir, "bai/02-thu-gom-rac.html")); err != nil {
		t.Fatal(err)
	}
	if _, body := s.ask("GET", "state", "", ""); !strings.Contains(body, "02-thu-gom-rac.html") ||
		!strings.Contains(body, "Vụ đông") || strings.Contains(body, "aticles") {
		t.Errorf("a page is gone: %.600s", body)
	}
	if status, body := s.edit(`{"article":0,"key":"brief","on":true}`); status != 200 {
		t.Errorf("a page is gone: %d %.200s", status, body)
	}
	if code := s.stop(); code != 0 || strings.Contains(s.errors.String(), "lỗi") {
		t.Errorf("exit code %d, %s", code, s.errors)
	}
}

// TestThePagesFollow changes files that the issue is made of, and files that it is
// not made of.
func TestThePagesFollow(t *testing.T) {
	dir := sample(t, strings.Replace(issueFile, "  - bai/04-hoi-lang.html\n", "  - rest: bai/\n", 1)+
		"editions: [mau.yaml]\n")
	const template = "name: mau\nextends: a4\ntop: %dmm\n"
	write(t, dir, "mau.yaml", fmt.Sprintf(template, 20))
	s := serve(t, dir)
	_, before := s.ask("GET", "state", "", "")
	write(t, dir, "mau.yaml", fmt.Sprintf(template, 30))
	_, after := s.ask("GET", "state", "", "")
	if before == after || strings.Contains(after, `"faults":[{`) {
		t.Errorf("another template gives %.600s", after)
	}
	write(t, dir, "bai/05-moi.html", page("Tin mới"))
	if _, after := s.ask("GET", "state", "", ""); !strings.Contains(after, "Tin mới") {
		t.Error("a page that is new in the folder of the rest is not there")
	}
	was := s.revision()
	if status, body := s.ask("POST", "make", "application/json", "{}"); status != 200 || !strings.Contains(body, ".pdf") {
		t.Fatal(body)
	}
	write(t, dir, ".~lock.bantin.yaml#", "")
	if now := s.revision(); now != was {
		t.Errorf("revision %d became %d though nothing has changed that is read", was, now)
	}
	write(t, dir, "mau.yaml", "nam: mau\n")
	was = s.revision()
	if _, body := s.ask("GET", "state", "", ""); !strings.Contains(body, `"place":"mau.yaml:1:1"`) ||
		!strings.Contains(body, "Tin mới") {
		t.Errorf("a broken template: %.600s", body)
	}
	if now := s.revision(); now != was {
		t.Errorf("revision %d became %d though the fault is the same", was, now)
	}
	write(t, dir, "mau.yaml", fmt.Sprintf(template, 20))
	if _, body := s.ask("GET", "state", "", ""); strings.Contains(body, `"faults":[{`) {
		t.Errorf("mended, it is still at fault: %.600s", body)
	}
}

func TestTwoPreviewsAndPortsInUse(t *testing.T) {
	dir := sample(t, issueFile)
	one := serve(t, dir)
	two := serve(t, dir)
	if !strings.Contains(two.errors.String(), "xem trước khác") || one.address == two.address {
		t.Errorf("%s and %s: %s", one.address, two.address, two.errors)
	}
	if status, _ := one.edit(`{"article":0,"key":"brief","on":true}`); status != 200 {
		t.Error("the first cannot write")
	}
	if status, _ := two.edit(`{"article":1,"key":"brief","on":true}`); status != 200 ||
		strings.Count(two.read("bantin.yaml"), "brief: true") != 2 {
		t.Errorf("the second writes over the first:\n%s", two.read("bantin.yaml"))
	}
	u, _ := url.Parse(one.address)
	var errors bytes.Buffer
	env := system.Env{Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: &errors, FS: system.Folder(dir),
		Now: time.Now, Getenv: func(string) string { return "" }}
	if code := cli.Main(context.Background(), env, []string{"preview", "--port", u.Port()}); code != 1 ||
		!strings.Contains(errors.String(), "port "+u.Port()) {
		t.Errorf("exit code %d, %s", code, errors.String())
	}
}

// form is a drop of files with their paths.
func form(t *testing.T, names ...string) (kind, body string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for _, name := range names {
		part, err := w.CreateFormFile(name, filepath.Base(name))
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(part, page(strings.TrimSuffix(filepath.Base(name), ".html")))
	}
	w.Close()
	return w.FormDataContentType(), b.String()
}

func TestDroppedPagesAreAdded(t *testing.T) {
	s := serve(t, sample(t, issueFile))
	kind, body := form(t, "Tin mới.html", "Tin mới_files/anh.jpg", "Tin mới_files/khung.html")
	if status, answer := s.ask("POST", "drop", kind, body); status != 200 || !strings.Contains(answer, "Tin mới") {
		t.Fatalf("%d %s", status, answer)
	}
	if got := s.read("bantin.yaml"); got != issueFile+"  - bai/Tin mới.html\n" {
		t.Errorf("the issue file is\n%s", got)
	}
	s.read("bai/Tin mới_files/anh.jpg")
	for _, c := range []struct {
		name  string
		files []string
		want  int
	}{
		{"there already", []string{"bai2.html", "01-vu-dong.html"}, 409},
		{"a folder that is there", []string{"01-vu-dong_files/x.jpg"}, 409},
		{"up", []string{"../x.html"}, 400},
		{"up further on", []string{"a/../../x.html"}, 400},
		{"hidden", []string{".x.html"}, 400},
		{"a device", []string{"con.html"}, 400},
		{"deep", []string{"a/b/c/d/e/f/g.html"}, 400},
		{"long", []string{strings.Repeat("x", 300) + ".html"}, 400},
		{"no page", []string{"anh.jpg"}, 422},
		{"nothing", nil, 422},
	} {
		before, yaml := tree(t, s.dir), s.read("bantin.yaml")
		kind, body := form(t, c.files...)
		if status, answer := s.ask("POST", "drop", kind, body); status != c.want || strings.Contains(answer, s.dir) {
			t.Errorf("%s: %d, want %d: %.200s", c.name, status, c.want, answer)
		}
		if after := tree(t, s.dir); after != before || yaml != s.read("bantin.yaml") {
			t.Errorf("%s: something stays: %s", c.name, strings.TrimPrefix(after, before))
		}
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(s.dir), "x.html")); err == nil {
		t.Error("a file is outside")
	}
	kind, body = form(t, `C:\a<b>.html`)
	if status, answer := s.ask("POST", "drop", kind, body); status != 200 || !strings.Contains(answer, "C--a-b-.html") {
		t.Errorf("%d %s", status, answer)
	}
}

// TestABadDropIsNoFaultOfTheDisk: what a browser should not send is refused as such, and leaves nothing.
func TestABadDropIsNoFaultOfTheDisk(t *testing.T) {
	s := serve(t, sample(t, issueFile))
	before := tree(t, s.dir)
	for name, body := range map[string]string{
		"a control":   "--x\r\nContent-Disposition: form-data; name=\"a\x1b[31m.html\"\r\n\r\nx\r\n--x--\r\n",
		"no end":      "--x\r\nContent-Disposition: form-data; name=\"a.html\"\r\n\r\nx",
		"long fields": "--x\r\nX: " + strings.Repeat("y", 20<<20) + "\r\n\r\nx\r\n--x--\r\n",
	} {
		if status, answer := s.ask("POST", "drop", "multipart/form-data; boundary=x", body); status != 400 || strings.Contains(answer, "MIME") {
			t.Errorf("%s: %d %s", name, status, answer)
		}
		if after := tree(t, s.dir); after != before {
			t.Errorf("%s: something stays: %s", name, strings.TrimPrefix(after, before))
		}
	}
	kind, body := form(t, "\u202elmth.exe.html")
	if status, answer := s.ask("POST", "drop", kind, body); status != 200 {
		t.Errorf("%d %s", status, answer)
	}
	s.read("bai/lmth.exe.html")
}

// TestADropOnItsWay looks at the issue while a page is on its way, and ends the
// preview before it has come.
func TestADropOnItsWay(t *testing.T) {
	s := serve(t, sample(t, "version: 1\narticles:\n  - bai/\n"))
	before, was := tree(t, s.dir), s.revision()
	begin := func() (rest *io.PipeWriter, status chan int) {
		t.Helper()
		out, in := io.Pipe()
		r, err := http.NewRequest("POST", s.address+"drop", out)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "multipart/form-data; boundary=x")
		status = make(chan int, 1)
		go func() {
			answer, err := http.DefaultTransport.RoundTrip(r)
			if err != nil {
				status <- 0
				return
			}
			answer.Body.Close()
			status <- answer.StatusCode
		}()
		io.WriteString(in, "--x\r\nContent-Disposition: form-data; name=\"Tin.html\"\r\n\r\n"+page("Tin"))
		io.WriteString(in, "\r\n--x\r\nContent-Disposition: form-data; name=\"Tin_files/anh.jpg\"\r\n\r\n")
		for end := time.Now().Add(30 * time.Second); tree(t, s.dir) == before; time.Sleep(5 * time.Millisecond) {
			if time.Now().After(end) {
				t.Fatal("nothing arrives")
			}
		}
		return in, status
	}
	in, status := begin()
	if now := s.revision(); now != was {
		t.Errorf("revision %d became %d before all is there", was, now)
	}
	io.WriteString(in, "x\r\n--x--\r\n")
	in.Close()
	if got := <-status; got != 200 || s.revision() == was {
		t.Errorf("status %d", got)
	}
	s.read("bai/Tin_files/anh.jpg")
	if got := s.read("bantin.yaml"); got != "version: 1\narticles:\n  - bai/\n" {
		t.Errorf("what means the page already is now\n%s", got)
	}
	before = tree(t, s.dir)
	in, status = begin()
	defer func() { in.Close(); <-status }()
	if code := s.stop(); code != 0 || tree(t, s.dir) != before {
		t.Errorf("exit code %d, and there is\n%s", code, tree(t, s.dir))
	}
}

// TestALargeDropLeavesNothing sends more than may come at once.
func TestALargeDropLeavesNothing(t *testing.T) {
	s := serve(t, sample(t, issueFile))
	before := tree(t, s.dir)
	head := "--x\r\nContent-Disposition: form-data; name=\"a.html\"; filename=\"a.html\"\r\n\r\n"
	r, err := http.NewRequest("POST", s.address+"drop", io.MultiReader(strings.NewReader(head),
		io.LimitReader(zeros{}, 300<<20), strings.NewReader("\r\n--x--\r\n")))
	if err != nil {
		t.Fatal(err)
	}
	if status, answer := s.send(r, "multipart/form-data; boundary=x"); status != 413 {
		t.Errorf("%d %s", status, answer)
	}
	if after := tree(t, s.dir); after != before {
		t.Errorf("%s, was %s", after, before)
	}
}

// zeros is a file without an end.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }

// tree is the names of all files of a folder.
func tree(t *testing.T, dir string) string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(name string, _ fs.DirEntry, err error) error {
		names = append(names, name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(names, "\n")
}

func TestThePDFIsMade(t *testing.T) {
	s := serve(t, sample(t, issueFile))
	status, answer := s.ask("POST", "make", "application/json", "{}")
	if status != 200 || !strings.Contains(answer, `"files":["ban-tin-47.pdf"]`) {
		t.Fatalf("%d %s", status, answer)
	}
	if _, pdf := s.ask("GET", "made/0", "", ""); !strings.HasPrefix(pdf, "%PDF-") || pdf != s.read("ban-tin-47.pdf") {
		t.Error("the page cannot show it")
	}
	write(t, s.dir, "ban-tin-47.pdf", "not ours")
	status, answer = s.ask("POST", "make", "application/json", "{}")
	if status != 200 || !strings.Contains(answer, `"files":[]`) || s.read("ban-tin-47.pdf") != "not ours" {
		t.Errorf("a file that is not ours: %d %s", status, answer)
	}
}
