package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"bantin/internal/batch"
	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/rendition"
	"bantin/internal/source"
	"bantin/internal/system"
)

// locks is what a batch holds while it writes to its folder.
type locks []io.Closer

func (l locks) close() {
	for _, c := range l {
		c.Close()
	}
}

// lock keeps other batches out of the folder of the results, all but other shards. A
// shard never asks for more than it keeps: of many that begin at once none must be in
// the way of another, for a moment either. A disk that knows no locks is said.
func (b *batchRun) lock() error {
	all := b.shard.IsAll()
	err := b.take(batch.Shard{}, !all)
	if err == nil && !all {
		err = b.take(b.shard, false)
	}
	b.alone = err == nil && all
	if errors.Is(err, system.ErrHeld) {
		return fail(exitOutput, diag.Diag{Code: diag.BatchLocked, Args: []any{b.o.output}})
	}
	if err != nil {
		var refusal *system.Refusal
		if !errors.As(err, &refusal) {
			refusal = system.Refused(b.o.output, err)
		}
		if refusal.Reason != system.Unwritable {
			return unwritten(refusal)
		}
		b.said = append(b.said, diag.Diag{Code: diag.BatchUnlocked, Severity: diag.Warning, Args: []any{b.o.output}})
	}
	return nil
}

// take takes the lock of a shard.
func (b *batchRun) take(s batch.Shard, shared bool) error {
	name := filepath.Join(b.o.output, batch.LockName(s))
	lock, err := b.env.FS.Lock(name, shared)
	if errors.Is(err, system.ErrNotPlain) {
		return system.Refused(name, err)
	}
	if err == nil {
		b.locks = append(b.locks, lock)
	}
	return err
}

// recall opens the journal, and removes what runs that were killed have begun, if
// nobody else can be at work: the process that has begun a file may be one of another
// machine.
func (b *batchRun) recall() error {
	var err error
	if b.journal, err = batch.Open(b.env.FS, b.o.output, b.shard); err != nil {
		return unwritten(err)
	}
	if n := b.journal.Broken; n > 0 {
		b.said = append(b.said, diag.Diag{Code: diag.BatchJournalBroken, Severity: diag.Warning,
			Args: []any{b.o.output, n}})
	}
	swept := map[string]bool{}
	for i := range b.jobs {
		j := &b.jobs[i]
		dir := filepath.Dir(filepath.Join(b.o.output, filepath.FromSlash(j.stem)))
		for _, dir := range []string{b.o.output, dir, filepath.Join(dir, filepath.Dir(string(b.pattern)))} {
			if b.alone && !swept[dir] && !strings.Contains(dir, "{") && b.env.FS.IsIn(dir, b.o.output) {
				b.env.FS.Sweep(dir)
			}
			swept[dir] = true
		}
		if b.order == nil {
			continue
		}
		if r, ok := b.journal.Find(j.name); ok { // it keeps its names
			for _, o := range r.Row.Outputs {
				b.names.Claim(j.name, o.File)
			}
		}
	}
	return nil
}

// sumOfAll is the hash of what all jobs are made with: the program, the flags, the
// user's configuration and profiles, the templates. The day of the run is not among it
// unless it is given: nothing is old because it is another day.
func (b *batchRun) sumOfAll(req *bulletin.Request, p *plan) string {
	hash := sha256.New()
	o := *b.o
	o.folder, o.output, o.shard, o.failFast, o.force = "", "", "", false, false
	fmt.Fprintf(hash, "%s%s %+v %q\n", maker, Version, o, b.env.Getenv("SOURCE_DATE_EPOCH"))
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if strings.HasPrefix(s.Key, "vcs.") {
				fmt.Fprintf(hash, "%s %s\n", s.Key, s.Value)
			}
		}
	}
	json.NewEncoder(hash).Encode(req.Templates) // a hash takes all that is written to it
	files := append([]string{b.env.Config}, p.files...)
	if dir := b.profileFolder(); dir != "" {
		entries, _ := b.env.FS.ReadDir(dir) // one that cannot be read has failed the run already
		for _, e := range entries {
			files = append(files, filepath.Join(dir, e.Name()))
		}
	}
	for _, name := range files {
		data, _ := b.settingsFiles().ReadFile(name) // the same
		fmt.Fprintf(hash, "%q %x\n", name, sha256.Sum256(data))
	}
	return hex.EncodeToString(hash.Sum(nil))
}

// key is the hash of all that a job is made of, with its stem, which another page may
// have taken since. Asked is what was looked for beside each of its pages, and sums
// the hashes of those pages. It is "" where a page cannot be read.
func (b *batchRun) key(j *batchJob, p *plan, asked [][]string, sums func(file string) ([sha256.Size]byte, bool)) string {
	if len(asked) != len(p.entries) {
		return ""
	}
	hash := sha256.New()
	fmt.Fprintf(hash, "%s %q\n", b.given, j.stem)
	for _, d := range p.lost { // of a folder: what is in it, or should be, and is not read
		fmt.Fprintf(hash, "%s %q %v\n", d.Code, d.File, d.Args)
	}
	for _, file := range p.files { // of a folder: the issue file, its templates and rules
		if !slices.ContainsFunc(p.entries, func(e issue.Entry) bool { return source.OnDisk(b.pages, e.File) == file }) {
			data, err := b.settingsFiles().ReadFile(file)
			fmt.Fprintf(hash, "%q %x %v\n", file, sha256.Sum256(data), err == nil)
		}
	}
	for i, e := range p.entries {
		sum, ok := sums(e.File)
		if !ok {
			return ""
		}
		beside := source.Beside(b.pages, source.Input{File: e.File, Folder: e.Folder, Lists: b.lists}, asked[i])
		fmt.Fprintf(hash, "%q %x %x\n", filepath.Base(e.File), sum, beside)
	}
	return hex.EncodeToString(hash.Sum(nil))
}

// sumOf is the hash of a page as it is now.
func (b *batchRun) sumOf(file string) ([sha256.Size]byte, bool) {
	data, err := b.pages.ReadFile(file)
	return sha256.Sum256(data), err == nil
}

// witness keeps the hashes of the pages as they were read: one may change while
// its PDF is made.
type witness struct {
	source.Files
	mu   sync.Mutex
	sums map[string][sha256.Size]byte
}

// ReadFile reads a file and keeps its hash.
func (w *witness) ReadFile(name string) ([]byte, error) {
	data, err := w.Files.ReadFile(name)
	if err == nil {
		w.mu.Lock()
		defer w.mu.Unlock()
		w.sums[name] = sha256.Sum256(data)
	}
	return data, err
}

// keep writes into the journal what came of a job. What could not be read is tried
// again by the next run.
func (b *batchRun) keep(j *batchJob, p *plan, seen *witness, res *bulletin.Result, row *batch.Row) {
	asked := make([][]string, len(p.entries))
	if len(res.Entries) != len(p.entries) {
		return // a file of several pages
	}
	for i, e := range res.Entries {
		if e.Err != nil {
			return
		}
		asked[i] = e.Asked
	}
	key := b.key(j, p, asked, func(file string) ([sha256.Size]byte, bool) { sum, ok := seen.sums[file]; return sum, ok })
	if key == "" {
		return
	}
	r := batch.Record{Job: j.name, Key: key, Asked: asked, Row: *row}
	r.Row.Outputs = nil
	for _, o := range row.Outputs {
		rel, err := filepath.Rel(b.o.output, o.File)
		if err != nil {
			return
		}
		o.File = filepath.ToSlash(rel)
		r.Row.Outputs = append(r.Row.Outputs, o)
	}
	b.journal.Add(&r)
}

// unchanged is what an earlier run has made of a job, if it would be made the
// same again and its files are there as they were written.
func (b *batchRun) unchanged(j *batchJob, p *plan) (m made, ok bool) {
	r, ok := b.journal.Find(j.name)
	if !ok || r.Key != b.key(j, p, r.Asked, b.sumOf) {
		return m, false
	}
	m.row = r.Row
	m.row.Outputs = []batch.Output{}
	for _, o := range r.Row.Outputs {
		o.File = filepath.Join(b.o.output, filepath.FromSlash(o.File))
		data, err := b.env.FS.ReadFile(o.File)
		if sum := sha256.Sum256(data); err != nil || hex.EncodeToString(sum[:]) != o.SHA256 {
			return m, false
		}
		m.row.Outputs = append(m.row.Outputs, o)
	}
	for i := range m.row.Diagnostics {
		if d := &m.row.Diagnostics[i]; d.File == m.row.File {
			d.File = j.file
		}
	}
	m.row.File = j.file
	if !m.row.OK {
		m.diags = asBefore(j, m.row.Diagnostics)
		return m, true
	}
	m.row.State = batch.Unchanged
	return m, true
}

// asBefore says why there is no PDF of a page that has not changed.
func asBefore(j *batchJob, said []rendition.Diag) (diags []diag.Diag) {
	for _, d := range said {
		if d.Severity == diag.Fault.String() {
			diags = append(diags, diag.Diag{Code: diag.BatchAsBefore, Severity: diag.Fault, File: j.file, Args: []any{d.Text}})
		}
	}
	return diags
}

// tell says something of the run as a whole.
func (b *batchRun) tell(d diag.Diag) {
	b.notify(d)
	b.said = append(b.said, d)
}
