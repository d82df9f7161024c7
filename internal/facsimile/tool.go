// Package facsimile makes pictures of pages: each page as a PNG, or all of them small on
// one contact sheet. A program of the machine draws them from the finished PDF, as a
// reader of it would see them.
package facsimile

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"strconv"
)

// Machine finds and runs the programs of a machine.
type Machine struct {
	// Find is the error of a program that is not installed.
	Find func(program string) error
	// Run runs a program to its end, or to that of the context. Its error says what the
	// program said.
	Run func(ctx context.Context, out io.Writer, program string, args ...string) error
}

// Tool is a program that draws pages.
type Tool struct {
	Name string
	args func(file string, dpi string, pages Span) []string
	on   *Machine
}

// tools are the programs that are known, the best first. Both write pages to standard output
// one behind the other, as portable pixmaps.
var tools = []Tool{
	{Name: "pdftoppm", args: func(file, dpi string, s Span) []string {
		return []string{"-r", dpi, "-f", strconv.Itoa(s.First), "-l", strconv.Itoa(s.Last), file}
	}},
	{Name: "mutool", args: func(file, dpi string, s Span) []string {
		return []string{"draw", "-q", "-r", dpi, "-F", "ppm", "-o", "-", file, fmt.Sprintf("%d-%d", s.First, s.Last)}
	}},
}

// ErrNoTool says that no known program is installed.
var ErrNoTool = errors.New("no program that draws pages")

// FindTool is the first program of a machine that draws pages.
func FindTool(m *Machine) (*Tool, error) {
	for _, t := range tools {
		if m.Find(t.Name) == nil {
			t.on = m
			return &t, nil
		}
	}
	return nil, ErrNoTool
}

// Pages draws pages of a PDF at so many dots an inch, and gives each to use with its number from
// 1, in turn. An error of use ends the work.
func (t *Tool) Pages(ctx context.Context, file string, dpi float64, spans []Span, use func(page int, im image.Image) error) error {
	for _, s := range spans {
		if err := t.span(ctx, file, strconv.FormatFloat(dpi, 'f', 3, 64), s, use); err != nil {
			return err
		}
	}
	return nil
}

// span draws pages that follow each other.
func (t *Tool) span(ctx context.Context, file, dpi string, s Span, use func(int, image.Image) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	out, in := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		err := t.on.Run(ctx, in, t.Name, t.args(file, dpi, s)...)
		in.CloseWithError(err) // io.EOF to the reader where it is nil
		ended <- err
	}()
	err := read(bufio.NewReaderSize(out, 1<<16), s, use)
	if err != nil {
		cancel()
	}
	out.CloseWithError(err) // a program that goes on writing is not waited for
	if e := <-ended; err == nil {
		err = e
	}
	return err
}

// read reads the pages of a span as they come.
func read(r *bufio.Reader, s Span, use func(int, image.Image) error) error {
	for page := s.First; page <= s.Last; page++ {
		im, err := pixmap(r)
		if err != nil {
			return fmt.Errorf("page %d: %w", page, err)
		}
		if err := use(page, im); err != nil {
			return err
		}
	}
	return nil
}

// maxSide is how many pixels a page is wide or high at most: A3 at 300 dots an inch has 4961.
const maxSide = 16_000

// pixmap reads a portable pixmap, "P6" or "P5", of 8 bits a channel. Its head is words between
// white space, of which one sign stands before the pixels (netpbm, ppm(5)).
func pixmap(r *bufio.Reader) (image.Image, error) {
	var kind string
	var w, h, most int
	for i, to := range []any{&kind, &w, &h, &most} {
		word, err := headWord(r)
		if err != nil {
			if i > 0 && errors.Is(err, io.EOF) {
				err = io.ErrUnexpectedEOF
			}
			return nil, err
		}
		if _, err := fmt.Sscan(word, to); err != nil {
			return nil, fmt.Errorf("no pixmap: %q", word)
		}
	}
	if kind != "P6" && kind != "P5" || most != 255 || w < 1 || h < 1 || max(w, h) > maxSide {
		return nil, fmt.Errorf("no pixmap: %s %d %d %d", kind, w, h, most)
	}
	if kind == "P5" {
		im := image.NewGray(image.Rect(0, 0, w, h))
		_, err := io.ReadFull(r, im.Pix)
		return im, err
	}
	line := make([]byte, 3*w)
	im := image.NewRGBA(image.Rect(0, 0, w, h))
	colour := false
	for y := range h {
		if _, err := io.ReadFull(r, line); err != nil {
			return nil, err
		}
		to := im.Pix[y*im.Stride:]
		for x := range w {
			red, green, blue := line[3*x], line[3*x+1], line[3*x+2]
			to[4*x], to[4*x+1], to[4*x+2], to[4*x+3] = red, green, blue, 255
			colour = colour || red != green || green != blue
		}
	}
	if colour {
		return im, nil
	}
	grey := image.NewGray(im.Rect) // a third of the size
	for i := range grey.Pix {
		grey.Pix[i] = im.Pix[4*i]
	}
	return grey, nil
}

// headWord is the next word of the head of a pixmap, with the white space behind it.
func headWord(r *bufio.Reader) (string, error) {
	var word []byte
	for {
		c, err := r.ReadByte()
		switch {
		case err != nil:
			return "", err
		case !bytes.ContainsRune([]byte(" \t\r\n"), rune(c)):
			if word = append(word, c); len(word) > 16 {
				return "", fmt.Errorf("no pixmap: %q", word)
			}
		case len(word) > 0:
			return string(word), nil
		}
	}
}
