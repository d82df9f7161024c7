// Package preview serves a local web page on which an issue is looked at and
// arranged: its pages as they will print, beside the list of its articles. What
// a person chooses goes into the issue file, never into the saved pages.
package preview

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"hash/fnv"
	"net"
	"net/http"
	"path/filepath"
	"strconv"
	"time"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/system"
)

// Options is what the command line knows and the page needs.
type Options struct {
	Lang  diag.Lang
	Files system.FS
	File  string // the issue file
	Port  int    // to be asked on; 0 is one that belongs to the file, or any that is free

	// Plan reads an issue file anew, as files have it, and finds its pages.
	Plan func(ctx context.Context, files system.FS) (*Plan, error)
	// Make makes the files of the issue, as build does.
	Make func(ctx context.Context) (*Made, error)
	// Diags is what an error has to say.
	Diags func(error) []diag.Diag
	// Ready is called once with the address of the page.
	Ready func(address string)
	// Other is called when another preview shows the same file.
	Other func()
}

// Plan is an issue file that was read, and what it asks for.
type Plan struct {
	Issue   *issue.Issue
	Request *bulletin.Request // with all entries and templates
	Diags   []diag.Diag       // what is not found, and doubts
	Files   []string          // all that was read for it
}

// Made is what a build has made.
type Made struct {
	Files    []string
	Messages []string // why it could not, or what is missing
}

// ErrPort is the error of a port that another program has.
var ErrPort = errors.New("the port is in use")

// Serve shows the page until the context ends. It is served to this machine
// alone, at an address that nobody can guess.
func Serve(ctx context.Context, o Options) error {
	d, err := newDesk(ctx, &o)
	if err != nil {
		return err
	}
	l, err := listen(&o)
	if err != nil {
		return err
	}
	defer l.Close()
	h, err := newHouse(d, l.Addr().(*net.TCPAddr).Port, token())
	if err != nil {
		return err
	}
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: 10 * time.Minute,
		IdleTimeout:    2 * time.Minute,
		MaxHeaderBytes: 1 << 16, BaseContext: func(net.Listener) context.Context { return ctx }}
	served := make(chan error, 1)
	go func() { served <- server.Serve(l) }()
	o.Ready(h.address())
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	// What is being written is written to its end.
	end, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if server.Shutdown(end) != nil {
		server.Close()
		h.busy.Wait() // whoever was cut off takes back what he had begun
	}
	return nil
}

// token is a word that nobody can guess.
func token() string {
	var b [24]byte
	rand.Read(b[:])
	return base64.RawURLEncoding.EncodeToString(b[:])
}

// host is the one address that is served.
const host = "127.0.0.1"

// listen opens the port: the one that is asked for, or that of the file, so that
// a second preview of it meets the first; else any that is free.
func listen(o *Options) (net.Listener, error) {
	mark := markOf(o.File)
	port := o.Port
	if port == 0 {
		port = 20000 + int(mark%10000)
	}
	l, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(port)))
	if err == nil {
		return l, nil
	}
	if isPreview(port, mark) {
		o.Other()
	}
	if o.Port != 0 {
		return nil, fmt.Errorf("%w: %w", ErrPort, err)
	}
	return net.Listen("tcp", net.JoinHostPort(host, "0"))
}

// markOf is a number that stands for an issue file.
func markOf(file string) uint32 {
	if path, err := filepath.Abs(file); err == nil {
		file = path
	}
	h := fnv.New32a()
	h.Write([]byte(file))
	return h.Sum32()
}

// markHeader is the header that tells other previews which file one shows.
const markHeader = "Bantin-Preview"

// isPreview reports whether a preview of a file answers on a port of this
// machine.
func isPreview(port int, mark uint32) bool {
	client := http.Client{Timeout: time.Second, Transport: &http.Transport{Proxy: nil, DisableKeepAlives: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := client.Head("http://" + net.JoinHostPort(host, strconv.Itoa(port)) + "/")
	if err != nil {
		return false
	}
	answer.Body.Close()
	return answer.Header.Get(markHeader) == strconv.FormatUint(uint64(mark), 16)
}

// files is a file system in which one file is other than on the disk.
type files struct {
	system.FS
	name string
	data []byte
}

func (f files) ReadFile(name string) ([]byte, error) {
	if filepath.Clean(name) == filepath.Clean(f.name) {
		return f.data, nil
	}
	return f.FS.ReadFile(name)
}
