package preview

import (
	"net/http"
	"path/filepath"
	"strconv"
)

// serveMake makes the files of the issue, and answers with their names.
func (d *desk) serveMake(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	made, err := d.o.Make(r.Context())
	if err != nil {
		answer(w, nil, err)
		return
	}
	d.made = made.Files
	out := struct {
		Files    []string `json:"files"`
		Messages []string `json:"messages"`
	}{[]string{}, made.Messages}
	for _, name := range made.Files {
		out.Files = append(out.Files, filepath.Base(name))
	}
	answer(w, out, nil)
}

// serveMade answers with a file that was made.
func (d *desk) serveMade(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	n, err := strconv.Atoi(r.PathValue("n"))
	if err != nil || n < 0 || n >= len(d.made) {
		http.NotFound(w, r)
		return
	}
	data, err := d.o.Files.ReadFile(d.made[n])
	if err != nil {
		http.NotFound(w, r)
		return
	}
	send(w, "application/pdf", data)
}
