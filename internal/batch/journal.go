package batch

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"sync"

	"bantin/internal/limit"
	"bantin/internal/system"
)

// Record is what the journal says of a job: what came of it, and of what.
type Record struct {
	Job   string     `json:"job"`
	Key   string     `json:"key"`   // hash of all that the files are made of
	Asked [][]string `json:"asked"` // of each page: the addresses that were looked for beside it
	Row   Row        `json:"row"`   // its files from the folder of the results, with slashes
}

// Journal is what has been made in a folder, a line a job, so that a later run
// need not make it again. A run that is killed leaves a line that has no end, at
// most; each line says by its checksum whether it is whole.
type Journal struct {
	Broken int // lines that cannot be read, the last one's missing end apart

	files system.FS
	name  string
	lines map[string][]byte // the record of each job, as it is written
	mu    sync.Mutex
	out   io.WriteCloser
	err   error // of writing
}

// The names of a journal and its lock in the folder of the results: those of a
// shard have it behind the stem.
const (
	stemOfFiles = ".bantin-batch"
	journalEnd  = ".journal"
	lockEnd     = ".lock"
)

// JournalName is the name of a shard's journal.
func JournalName(s Shard) string { return stemOfFiles + s.suffix() + journalEnd }

// LockName is the name of its lock.
func LockName(s Shard) string { return stemOfFiles + s.suffix() + lockEnd }

// header is the first line; another version writes another one.
const header = "bantin batch 1\n"

// Open opens the journal of a run in a folder. What those of other shards, or of a
// run without shards, have made counts too. Where the journal of the run is no plain file,
// so that whatever it leads to would be written over, the error is a refusal.
func Open(files system.FS, dir string, shard Shard) (*Journal, error) {
	j := &Journal{files: files, name: filepath.Join(dir, JournalName(shard)), lines: map[string][]byte{}}
	entries, _ := files.ReadDir(dir) // a folder that cannot be read has nothing that was made
	for _, e := range entries {
		if n := e.Name(); strings.HasPrefix(n, stemOfFiles) && strings.HasSuffix(n, journalEnd) &&
			n != filepath.Base(j.name) {
			j.read(filepath.Join(dir, n), false)
		}
	}
	if err := j.read(j.name, true); errors.Is(err, system.ErrNotPlain) {
		return nil, system.Refused(j.name, err)
	}
	return j, nil
}

// read reads a journal. The run's own is written anew where it is not whole: what is
// added must begin a line. The error is of one that is no plain file, which is left as it is.
func (j *Journal) read(name string, own bool) error {
	data, err := j.files.ReadOwn(name, limit.Journal)
	if errors.Is(err, system.ErrNotPlain) {
		j.Broken++
		return err
	}
	if err != nil || len(data) == 0 {
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			j.Broken++
		}
		if own {
			j.rewrite(nil)
		}
		return nil
	}
	rest, ok := bytes.CutPrefix(data, []byte(header))
	whole, lines := ok, [][]byte{}
	if !ok {
		j.Broken++
		rest = nil
	}
	for len(rest) > 0 {
		line, after, ended := bytes.Cut(rest, []byte("\n"))
		rest = after
		if job, ok := checked(line); ok && ended {
			j.lines[job] = line
			lines = append(lines, line)
			continue
		}
		whole = false
		if ended {
			j.Broken++
		}
	}
	if own && !whole {
		j.rewrite(lines)
	}
	return nil
}

// rewrite writes the journal anew with these lines.
func (j *Journal) rewrite(lines [][]byte) {
	data := []byte(header)
	for _, line := range lines {
		data = append(append(data, line...), '\n')
	}
	file, err := j.files.Create(j.name)
	if err == nil {
		defer file.Discard()
		if _, err = file.Write(data); err == nil {
			err = file.Commit(j.name)
		}
	}
	j.err = err
}

// checksum is how many characters of a line are its checksum and the space behind
// it.
const checksum = 9

// checked is the job of a line that is whole.
func checked(line []byte) (job string, ok bool) {
	if len(line) < checksum || fmt.Sprintf("%08x ", crc32.ChecksumIEEE(line[checksum:])) != string(line[:checksum]) {
		return "", false
	}
	var r struct {
		Job string `json:"job"`
	}
	err := json.Unmarshal(line[checksum:], &r)
	return r.Job, err == nil
}

// Find returns the record of a job.
func (j *Journal) Find(job string) (r Record, ok bool) {
	line, ok := j.lines[job]
	if !ok || json.Unmarshal(line[checksum:], &r) != nil {
		return Record{}, false
	}
	return r, true
}

// Add adds a record, and may be called by many at once. An error is kept for Close, and nothing more is written.
func (j *Journal) Add(r *Record) {
	text, err := json.Marshal(r)
	j.mu.Lock()
	defer j.mu.Unlock()
	if err == nil && j.err == nil && j.out == nil {
		j.out, j.err = j.files.Append(j.name)
	}
	if err != nil || j.err != nil {
		return
	}
	line := fmt.Appendf(nil, "%08x %s\n", crc32.ChecksumIEEE(text), text)
	if n, err := j.out.Write(line); err != nil {
		j.err = err
		if n > 0 {
			j.out.Write([]byte("\n")) // if there is room for that: a line that is not whole is no part of the next
		}
	}
}

// Close ends the journal, and returns why it could not be written.
func (j *Journal) Close() error {
	if j.out != nil {
		if err := j.out.Close(); j.err == nil {
			j.err = err
		}
	}
	return j.err
}
