package bulletin

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/png"
	"io"
	"maps"
	"slices"
	"sync"
	"testing"
	"testing/fstest"

	"bantin/internal/frame"
	"bantin/internal/style"
)

// counter is a kind of picture of this test alone, which counts how often each
// of its pictures is decoded. A file is its mark, a byte that names the
// picture, and a PNG.
type counter struct {
	sync.Mutex
	decoded map[byte]int
}

const mark = "counted:"

func (c *counter) register() {
	skip := func(r io.Reader) (byte, error) {
		head := make([]byte, len(mark)+1)
		_, err := io.ReadFull(r, head)
		return head[len(mark)], err
	}
	image.RegisterFormat("counted", mark, func(r io.Reader) (image.Image, error) {
		name, err := skip(r)
		if err != nil {
			return nil, err
		}
		c.Lock()
		c.decoded[name]++
		c.Unlock()
		return png.Decode(r)
	}, func(r io.Reader) (image.Config, error) {
		if _, err := skip(r); err != nil {
			return image.Config{}, err
		}
		return png.DecodeConfig(r)
	})
}

// counted is a picture of 900 by 600 that the counter knows by its name.
func counted(name byte) []byte {
	m := image.NewGray(image.Rect(0, 0, 900, 600))
	for i := range m.Pix {
		m.Pix[i] = color.Gray{Y: name + byte(i%900/4)}.Y
	}
	b := bytes.NewBufferString(mark + string(name))
	png.Encode(b, m)
	return b.Bytes()
}

// TestPicturesAreDecodedOnce for all editions, whatever their sizes and
// treatments, and for all articles that show the same picture; a broken one,
// without which the pages are composed again, costs the others no second time
// where they are in the same size: on the pages before it.
func TestPicturesAreDecodedOnce(t *testing.T) {
	c := counter{decoded: map[byte]int{}}
	c.register()
	coarse, _ := style.Embedded("a4")
	coarse.Name, coarse.PPI = "coarse", 96
	a4, _ := style.Embedded("a4")
	a5, _ := style.Embedded("a5")
	templates := []*style.Template{a4, a5, coarse}
	broken := counted('x')
	pages := bytes.Repeat([]byte("<p>Rác được gom vào sáng thứ Ba và thứ Sáu hằng tuần, kể cả ngày lễ.</p>"), 200)
	for _, run := range []struct {
		name     string
		pictures string // of the articles, in order
		want     map[byte]int
	}{
		{"three editions", "ab", map[byte]int{'a': 1, 'b': 1}},
		{"a picture of two articles", "aba", map[byte]int{'a': 1, 'b': 1}},
		{"before a broken one", "abx", map[byte]int{'a': 1, 'x': 1, 'b': 1}},
	} {
		files, names := memory{}, []string(nil)
		for i, p := range []byte(run.pictures) {
			name := string(rune('1' + i))
			names = append(names, name+".html")
			files[name+".html"] = page("Bài "+name, name+"_files/x.png")
			files[name+".html"].Data = bytes.Replace(files[name+".html"].Data, []byte("</article>"), pages, 1)
			data := counted(p)
			if p == 'x' {
				data = broken[:len(broken)/2]
			}
			files[name+"_files/x.png"] = &fstest.MapFile{Data: data}
		}
		clear(c.decoded)
		r := request(t, files, names...)
		r.Templates = templates
		res, err := Build(context.Background(), r)
		if err != nil {
			t.Fatal(err)
		}
		if len(res.Editions) != len(templates) {
			t.Errorf("%s: %d editions", run.name, len(res.Editions))
		}
		for name, n := range run.want {
			if c.decoded[name] != n {
				t.Errorf("%s: picture %c is decoded %d times, want %d", run.name, name, c.decoded[name], n)
			}
		}
		sizes := map[int]bool{}
		for _, ed := range res.Editions {
			everyImage(ed.Document, func(im *frame.Image) { sizes[int(im.W)] = true })
		}
		if len(sizes) < 2 {
			t.Errorf("%s: the editions show pictures in sizes %v", run.name, slices.Collect(maps.Keys(sizes)))
		}
	}
}
