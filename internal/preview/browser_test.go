package preview_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"bantin/internal/golden"
)

// browser is Chromium on a preview.
type browser struct {
	*served
	ctx       context.Context
	mu        sync.Mutex // over what is below
	complains []string   // what the browser says of errors, refused requests and the policy
	elsewhere []string   // addresses of others that were asked
}

// browse opens the preview of a folder in a window of a size.
func browse(t *testing.T, dir string, width, height int64, flags ...string) *browser {
	t.Helper()
	path := golden.Browser(t)
	b := &browser{served: serve(t, dir, flags...)}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox,
		chromedp.UserDataDir(t.TempDir()))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil { // it begins here
		t.Fatal(err)
	}
	ctx, cancel = context.WithTimeout(ctx, 8*time.Minute)
	t.Cleanup(cancel)
	b.ctx = ctx
	if err := chromedp.Listen(ctx, b.hear); err != nil {
		t.Fatal(err)
	}
	b.do(call(log.Enable, cdp.Empty{}), call(network.Enable, network.EnableParams{}),
		chromedp.EmulateViewport(width, height), chromedp.Navigate(b.address),
		chromedp.WaitVisible(chromedp.CSS("#articles li")))
	b.drawn()
	return b
}

// call is a command of the protocol whose answer nobody needs.
func call[P, R any](command cdp.Command[P, R], p P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, command, p)
		return err
	})
}

// said is what the browser has said of errors and of other addresses.
func (b *browser) said() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return strings.Join(slices.Concat(b.complains, b.elsewhere), "\n")
}

// hear notes what the browser says.
func (b *browser) hear(e any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := e.(type) {
	case *log.EventEntryAdded:
		b.complains = append(b.complains, e.Entry.Text+" "+e.Entry.URL)
	case *network.EventRequestWillBeSent:
		if url := e.Request.URL; !strings.HasPrefix(url, b.address) && !strings.HasPrefix(url, "blob:") {
			b.elsewhere = append(b.elsewhere, url)
		}
	}
}

func (b *browser) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.t.Fatalf("%v\n%s", err, b.said())
	}
}

// ask is what a piece of script comes to.
func ask[T any](b *browser, script string, options ...chromedp.EvaluateOption) T {
	b.t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](script, options...))
	if err != nil {
		b.t.Fatalf("%s: %v", script, err)
	}
	return v
}

// until waits until a piece of script is true.
func (b *browser) until(script string) {
	b.t.Helper()
	for end := time.Now().Add(90 * time.Second); !ask[bool](b, script); time.Sleep(30 * time.Millisecond) {
		if time.Now().After(end) {
			b.t.Fatalf("never: %s; status %q, alert %q\n%s", script, b.status(),
				ask[string](b, `$("alert").textContent`), b.said())
		}
	}
}

// drawn waits until the pages in sight are drawn.
func (b *browser) drawn() {
	b.t.Helper()
	b.until(`document.fonts.status === "loaded" && document.querySelector("#pages figure svg") !== null &&
		[...document.querySelectorAll("#pages figure")].every(f => f.dataset.near !== "true" ||
			f.dataset.drawn === f.dataset.id)`)
}

func (b *browser) status() string { return ask[string](b, `$("status").textContent`) }

// titles is the articles in the order of the list.
func (b *browser) titles() string {
	return ask[string](b, `[...document.querySelectorAll("#articles .title")].map(t => t.textContent.slice(0, 9))
		.join("|")`)
}

// look keeps a picture of the window where somebody wants to see it.
func (b *browser) look(name string) {
	b.t.Helper()
	dir := os.Getenv("BANTIN_TEST_SCREENSHOTS")
	if dir == "" {
		return
	}
	png, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), png, 0o600); err != nil {
		b.t.Fatal(err)
	}
}

// ended holds a page to what every page must do: ask nobody else, break no rule,
// name everything that can be used, and stay within its window.
func (b *browser) ended() {
	b.t.Helper()
	if said := b.said(); said != "" {
		b.t.Errorf("the browser says: %s", said)
	}
	tree, err := chromedp.Run(b.ctx, func(ctx context.Context, t *chromedp.Target) (accessibility.GetFullAXTreeResult,
		error) {
		return cdp.Call(ctx, t, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	})
	if err != nil {
		b.t.Fatal(err)
	}
	for _, n := range tree.Nodes {
		if n.Role == nil || n.Ignored {
			continue
		}
		switch role := strings.Trim(string(n.Role.Value), `"`); role {
		case "button", "textbox", "checkbox", "combobox", "slider", "link", "region", "main", "image", "group":
			if n.Name == nil || strings.Trim(string(n.Name.Value), `" `) == "" {
				b.t.Errorf("a %s has no name", role)
			}
		}
	}
	if wide := ask[float64](b, "document.documentElement.scrollWidth - window.innerWidth"); wide > 0 {
		b.t.Errorf("it is %v pixels wider than its window", wide)
	}
}

func TestInChromium(t *testing.T) {
	b := browse(t, sample(t, issueFile), 1366, 768)
	if got := b.titles(); got != "Vụ đông: |Chín thôn|Khám sức |Hội làng " {
		t.Fatal(got)
	}
	if n := ask[int](b, `document.querySelectorAll("#pages svg text").length`); n < 100 {
		t.Errorf("%d texts are on the pages", n)
	}
	b.look("desktop")

	// Reorder by keyboard: focus stays, and it is said.
	b.do(chromedp.Focus(chromedp.CSS("#articles li:nth-child(1) .handle")), chromedp.KeyEvent(kb.ArrowDown))
	b.until(`$("status").textContent.includes("thứ 2")`)
	if got := b.titles(); got != "Chín thôn|Vụ đông: |Khám sức |Hội làng " {
		t.Error(got)
	}
	if at := ask[int](b, `[...document.querySelectorAll(".handle")].indexOf(document.activeElement)`); at != 1 {
		t.Errorf("the focus is on handle %d", at)
	}
	b.do(chromedp.KeyEvent(kb.ArrowUp))
	b.until(`$("status").textContent.includes("thứ 1")`)
	if b.read("bantin.yaml") != issueFile {
		t.Errorf("there and back gives\n%s", b.read("bantin.yaml"))
	}

	// By mouse.
	b.do(chromedp.DragAndDrop(chromedp.CSS("#articles > li:nth-child(4) .handle"),
		chromedp.CSS("#articles > li:nth-child(1) .title")))
	b.until(`document.querySelector("#articles .title").textContent.startsWith("Hội làng")`)
	if got := b.titles(); got != "Hội làng |Vụ đông: |Chín thôn|Khám sức " {
		t.Error(got)
	}

	// Edit a headline, and find it on the page.
	b.do(chromedp.Click(chromedp.CSS("#articles > li:nth-child(1) .opener")))
	b.write("textarea[name=headline]", "Hội làng mở lại")
	b.until(`document.querySelector("#articles .title").textContent === "Hội làng mở lại"`)
	b.drawn()
	if !ask[bool](b, `[...document.querySelectorAll("#pages text")]
		.some(t => t.textContent.includes("Hội làng mở lại"))`) {
		t.Error("the new headline is on no page")
	}
	b.look("editor")

	// Cut a paragraph, leave the picture out, write its caption, make it a brief.
	b.do(chromedp.Click(chromedp.CSS("input[name=paragraph2]")))
	b.until(`document.querySelector(".paragraph.off") !== null`)
	b.write("input[name=caption0]", "Chú thích mới")
	b.until(`document.querySelector("input[name=caption0]").dataset.was === "Chú thích mới" && state.revision > 5`)
	b.do(chromedp.Click(chromedp.CSS("input[name=picture0]")))
	b.until(`!document.querySelector("input[name=picture0]").checked && state.revision > 6`)
	b.do(chromedp.Click(chromedp.CSS("input[name=brief]")))
	b.until(`document.querySelector("#articles .facts").textContent.includes("tin vắn")`)
	want := "  - file: bai/04-hoi-lang.html\n    headline: Hội làng mở lại\n    cut: [2]\n    captions:\n" +
		"      hoi-lang.jpg: Chú thích mới\n    pictures: none\n    brief: true\n"
	if got := b.read("bantin.yaml"); !strings.Contains(got, want) {
		t.Errorf("the issue file is\n%s", got)
	}
	b.ended()
	b.look("edited")

	// A fault of the file is shown, and goes away with it.
	text := b.read("bantin.yaml")
	write(t, b.dir, "bantin.yaml", strings.Replace(text, "articles:", "aticles:", 1))
	b.until(`!$("faults").hidden && $("faults").textContent.includes("aticles")`)
	b.look("faulty")
	write(t, b.dir, "bantin.yaml", text)
	b.until(`$("faults").hidden`)

	// Drop a page with its folder; make the PDF.
	drop := t.TempDir()
	write(t, drop, "Tin mới.html", page("Tin mới"))
	if err := os.Mkdir(filepath.Join(drop, "Tin mới_files"), 0o777); err != nil {
		t.Fatal(err)
	}
	write(t, drop, "Tin mới_files/anh.jpg", "x")
	b.drop(filepath.Join(drop, "Tin mới.html"), filepath.Join(drop, "Tin mới_files"))
	b.until(`document.querySelectorAll("#articles > li").length === 5`)
	_ = b.read("bai/Tin mới_files/anh.jpg")
	b.do(chromedp.Click(chromedp.CSS("#make")))
	b.until(`!$("made").hidden`)
	if !strings.HasPrefix(b.read("ban-tin-47.pdf"), "%PDF") {
		t.Error("there is no PDF")
	}
	b.look("made")
	b.do(chromedp.Click(chromedp.CSS("#undo")))
	b.until(`document.querySelectorAll("#articles > li").length === 4`)
	b.ended()
	b.stop()
	ask[bool](b, `look(true), true`)
	b.until(`$("alert").textContent.includes("bantin preview")`)
}

// write writes into a field and presses Enter.
func (b *browser) write(field, text string) {
	b.t.Helper()
	b.do(chromedp.WaitVisible(chromedp.CSS(field)), chromedp.SetValue(chromedp.CSS(field), text),
		chromedp.Focus(chromedp.CSS(field)), chromedp.KeyEvent(kb.Enter))
}

// drop drops files on the window.
func (b *browser) drop(files ...string) {
	b.t.Helper()
	data := &input.DragData{Items: []*input.DragDataItem{}, Files: files, DragOperationsMask: 1}
	for _, kind := range []input.DispatchDragEventType{"dragEnter", "dragOver", "drop"} {
		b.do(call(input.DispatchDragEvent, input.DispatchDragEventParams{Type: kind, X: 600, Y: 400, Data: data}))
	}
}

func TestOnAPhoneInEnglish(t *testing.T) {
	b := browse(t, sample(t, issueFile), 390, 844, "--lang", "en")
	b.look("phone")
	b.do(chromedp.Click(chromedp.CSS("#articles > li:nth-child(2) .opener")),
		chromedp.WaitVisible(chromedp.CSS("textarea[name=headline]")))
	b.look("phone-editor")
	b.do(chromedp.Click(chromedp.CSS("button[name=up]")))
	b.until(`$("status").textContent.includes("number 1")`)
	if got := b.titles(); !strings.HasPrefix(got, "Chín thôn|Vụ đông: ") {
		t.Error(got)
	}
	b.do(chromedp.ScrollIntoView(chromedp.CSS("#pages figure:nth-child(2)")))
	b.drawn()
	b.look("phone-pages")
	b.ended()
}

// TestAnIssueWithoutArticlesInChromium wants to be told what to do, and does it.
func TestAnIssueWithoutArticlesInChromium(t *testing.T) {
	b := browse(t, sample(t, issueFile), 1366, 768)
	write(t, b.dir, "bantin.yaml", "version: 1\nseries: {name: Tân Hòa}\narticles: []\n")
	b.until(`!$("none").hidden && document.querySelectorAll("#pages figure").length === 0`)
	if said := ask[string](b, `$("none").textContent`); !strings.Contains(said, "Thêm trang đã lưu") {
		t.Error(said)
	}
	b.look("nothing")
	b.ended()
	drop := t.TempDir()
	write(t, drop, "Tin đầu.html", page("Tin đầu"))
	b.drop(filepath.Join(drop, "Tin đầu.html"))
	b.until(`document.querySelectorAll("#articles > li").length === 1`)
	b.drawn()
	if !ask[bool](b, `$("none").hidden`) || !strings.HasSuffix(b.read("bantin.yaml"), "articles:\n  - bai/Tin đầu.html\n") {
		t.Errorf("the issue file is\n%s", b.read("bantin.yaml"))
	}
	b.ended()
}

// TestAChangeShowsAtOnce measures how long it takes from a change to the pages
// that show it, of an issue of 16 pages.
func TestAChangeShowsAtOnce(t *testing.T) {
	var list strings.Builder
	names, err := filepath.Glob("../../testdata/ban-tin-mau/bai/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range slices.Concat(names, names, names[:len(names)/3]) {
		list.WriteString("  - bai/" + filepath.Base(name) + "\n")
	}
	b := browse(t, sample(t, "version: 1\nseries: {name: Tân Hòa}\narticles:\n"+list.String()), 1366, 768)
	if n := ask[int](b, "state.pages.length"); n < 15 {
		t.Fatalf("%d pages", n)
	}
	const change = `(async () => {
		const begun = performance.now();
		await change({ key: "headline", article: 0, text: "Một tít khác %d" });
		while (![...document.querySelectorAll("#pages figure")].every(f => f.dataset.near !== "true" ||
			f.dataset.drawn === f.dataset.id)) await new Promise(requestAnimationFrame);
		return performance.now() - begun;
	})()`
	least := 1e9
	for i := range 8 {
		least = min(least, ask[float64](b, fmt.Sprintf(change, i), chromedp.EvalAwaitPromise))
	}
	t.Logf("%.0f ms", least)
	if least > 2000 {
		t.Errorf("%.0f ms", least)
	}
}
