package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"time"

	"bantin/internal/bulletin"
	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/issue"
	"bantin/internal/source"
	"bantin/internal/style"
)

type osf struct{}

func (osf) ReadFile(n string) ([]byte, error)       { return os.ReadFile(n) }
func (osf) ReadDir(n string) ([]fs.DirEntry, error) { return os.ReadDir(n) }
func (osf) Stat(n string) (fs.FileInfo, error)      { return os.Stat(n) }

func main() {
	data, _ := os.ReadFile(os.Args[1])
	t, ds := style.Read(os.Args[1], data)
	if t == nil {
		fmt.Println(ds)
		return
	}
	names, _ := source.Find(osf{}, os.Args[3:])
	var arts []issue.Article
	for _, n := range names {
		arts = append(arts, issue.Article{File: n})
	}
	t0 := time.Now()
	res, err := bulletin.Build(context.Background(), bulletin.Request{Copies: bulletin.CopyRequest{Files: osf{}, Pages: arts}, Series: issue.Series{Name: "Tân Hòa", Body: "Ủy ban nhân dân xã Tân Hòa"}, Number: "47", Day: date.Date{Year: 2026, Month: 11, Day: 23},
		Templates: []*style.Template{t}, Created: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC), Producer: "bantin"})
	fmt.Println(time.Since(t0), err)
	if err != nil {
		return
	}
	for _, d := range res.Diags {
		fmt.Println(d.File, d.Place, d.Text(diag.English))
	}
	if len(res.Editions) > 0 {
		os.WriteFile(os.Args[2], res.Editions[0].PDF, 0o644)
		f, _ := os.Create(os.Args[2] + ".dump")
		frame.Dump(f, res.Editions[0].Document)
		fmt.Println(len(res.Editions[0].Document.Pages), "pages", len(res.Editions[0].PDF))
	}
}
