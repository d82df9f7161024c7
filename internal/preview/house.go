package preview

import (
	"crypto/subtle"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"net/http"
	"path"
	"strconv"
	"strings"
	"sync"

	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/system"
)

//go:embed index.html preview.css preview.js icon.svg
var site embed.FS

// house is the web server: who may come in, and what is where.
type house struct {
	desk   *desk
	port   int
	token  string
	mux    *http.ServeMux
	busy   sync.WaitGroup  // with requests
	origin map[string]bool // "http://127.0.0.1:1234": where requests may come from
	fixed  map[string][]byte
}

func newHouse(d *desk, port int, token string) (*house, error) {
	h := &house{desk: d, port: port, token: token, mux: http.NewServeMux(), origin: map[string]bool{},
		fixed: map[string][]byte{}}
	for _, name := range [...]string{host, "localhost"} {
		h.origin[fmt.Sprintf("http://%s:%d", name, port)] = true
	}
	for _, name := range [...]string{"index.html", "preview.css", "preview.js", "icon.svg"} {
		data, err := site.ReadFile(name)
		if err != nil {
			return nil, err
		}
		h.fixed[name] = data
	}
	h.fixed["index.html"] = inLanguage(h.fixed["index.html"], d.o.Lang, d.words)
	h.fixed["preview.css"] = append(faces(), h.fixed["preview.css"]...)
	h.routes()
	return h, nil
}

// inLanguage is a page with words in the places of {{their names}}.
func inLanguage(page []byte, lang diag.Lang, words map[string]string) []byte {
	tag := "en"
	if lang == diag.Vietnamese {
		tag = "vi"
	}
	pairs := []string{"{{lang}}", tag, "{{max_drop}}", strconv.Itoa(maxDrop)}
	for name, text := range words {
		pairs = append(pairs, "{{"+name+"}}", html.EscapeString(text))
	}
	return []byte(strings.NewReplacer(pairs...).Replace(string(page)))
}

// faces is the rules that let a browser find the embedded faces.
func faces() []byte {
	var b strings.Builder
	for _, key := range font.Keys() {
		fmt.Fprintf(&b, "@font-face{font-family:%s;src:url(font/%s.ttf);font-display:block}\n", key, key)
	}
	return []byte(b.String())
}

// address is where the page is.
func (h *house) address() string { return fmt.Sprintf("http://%s:%d/%s/", host, h.port, h.token) }

// ServeHTTP lets in who was given the address, and nobody else: no page of
// another host that calls this machine by a name of its own, no page of another
// origin that sends its reader's browser here.
func (h *house) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.busy.Add(1)
	defer h.busy.Done()
	head := w.Header()
	head.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "+
		"font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "+
		"require-trusted-types-for 'script'")
	head.Set("X-Content-Type-Options", "nosniff")
	head.Set("X-Frame-Options", "DENY")
	head.Set("Referrer-Policy", "no-referrer")
	head.Set("Cross-Origin-Opener-Policy", "same-origin")
	head.Set("Cross-Origin-Resource-Policy", "same-origin")
	head.Set("Cache-Control", "no-store")
	head.Set(markHeader, strconv.FormatUint(uint64(markOf(h.desk.o.File)), 16))
	given, rest, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	if !h.isOurs(r) || subtle.ConstantTimeCompare([]byte(given), []byte(h.token)) != 1 {
		http.Error(w, "403", http.StatusForbidden)
		return
	}
	if path.Clean("/"+rest) != "/"+rest { // the mux would send it elsewhere
		http.NotFound(w, r)
		return
	}
	inside := r.Clone(r.Context())
	inside.URL.Path, inside.URL.RawPath = "/"+rest, ""
	h.mux.ServeHTTP(w, inside)
}

// isOurs reports whether a request comes from our own page, or from a person who
// opens it.
func (h *house) isOurs(r *http.Request) bool {
	if !h.origin["http://"+r.Host] {
		return false
	}
	if from := r.Header.Get("Origin"); from != "" && from != "http://"+r.Host {
		return false
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "same-origin", "none":
		return true
	}
	return false
}

// routes says what is where.
func (h *house) routes() {
	d := h.desk
	h.mux.HandleFunc("GET /{$}", h.file("index.html", "text/html; charset=utf-8"))
	h.mux.HandleFunc("GET /preview.css", h.file("preview.css", "text/css; charset=utf-8"))
	h.mux.HandleFunc("GET /icon.svg", h.file("icon.svg", "image/svg+xml"))
	h.mux.HandleFunc("GET /preview.js", h.file("preview.js", "text/javascript; charset=utf-8"))
	h.mux.HandleFunc("GET /font/{name}", d.serveFont)
	h.mux.HandleFunc("GET /words", func(w http.ResponseWriter, _ *http.Request) { answer(w, d.words, nil) })
	h.mux.HandleFunc("GET /state", d.serveState)
	h.mux.HandleFunc("GET /page/{id}", d.serveShelf)
	h.mux.HandleFunc("GET /picture/{id}", d.serveShelf)
	h.mux.HandleFunc("GET /article/{n}", d.serveArticle)
	h.mux.HandleFunc("GET /thumb/{n}/{picture}", d.serveThumb)
	h.mux.HandleFunc("GET /made/{n}", d.serveMade)
	h.mux.HandleFunc("POST /edit", d.serveEdit)
	h.mux.HandleFunc("POST /drop", d.serveDrop)
	h.mux.HandleFunc("POST /make", d.serveMake)
}

func (h *house) file(name, kind string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { send(w, kind, h.fixed[name]) }
}

// serveFont answers with an embedded face.
func (d *desk) serveFont(w http.ResponseWriter, r *http.Request) {
	key, ok := strings.CutSuffix(r.PathValue("name"), ".ttf")
	f, err := d.fonts.Face(key)
	if !ok || err != nil {
		http.NotFound(w, r)
		return
	}
	keep(w)
	send(w, "font/ttf", f.Bytes())
}

// keep lets a browser keep what it asked for: the same address never means
// anything else.
func keep(w http.ResponseWriter) {
	w.Header().Set("Cache-Control", "private, max-age=86400, immutable")
}

// send answers with data of a kind.
func send(w http.ResponseWriter, kind string, data []byte) {
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", strconv.Itoa(len(data)))
	w.Write(data)
}

// trouble is an error with the status that it is answered with.
type trouble struct {
	status int
	words  string // for the person
}

func (t *trouble) Error() string { return t.words }

// unwritten is the trouble of a file that cannot be written.
func (d *desk) unwritten(err error) error {
	return &trouble{http.StatusInternalServerError, d.word("unwritten") + " " + system.Refused("", err).Cause()}
}

// sentences is what an error has to say.
func (d *desk) sentences(err error) string {
	var out []string
	for _, x := range d.o.Diags(err) {
		out = append(out, x.Text(d.o.Lang))
	}
	return strings.Join(out, " – ")
}

// answer answers in JSON: a value, or what went wrong.
func answer(w http.ResponseWriter, v any, err error) {
	status := http.StatusOK
	var known *trouble
	switch {
	case errors.As(err, &known):
		status, v = known.status, map[string]string{"error": known.words}
	case err != nil:
		status, v = http.StatusInternalServerError, map[string]string{"error": err.Error()}
	}
	data, err := json.Marshal(v)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	w.Write(data)
}
