package source

import (
	"crypto/sha256"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"
)

// asked is what a page's store was asked for: addresses, each once, behind the
// page of the frame that names it. A page is read the same as long as it is the
// same itself and these lead to the same files.
type asked struct {
	mu   sync.Mutex
	seen map[string]bool
	list []string
}

// askedIn parts the page of a frame from an address: no page holds it.
const askedIn = "\x00"

// note notes an address that a store is asked for.
func (a *asked) note(f *folder, address string) {
	if f.outer != nil {
		address = f.key(path.Join(f.dir, f.page)) + askedIn + address
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.seen[address] {
		return
	}
	if a.seen == nil {
		a.seen = map[string]bool{}
	}
	a.seen[address] = true
	a.list = append(a.list, address)
}

// Asked returns the addresses whose files were looked for beside the page so far,
// as Beside takes them.
func (p *Page) Asked() []string {
	if p.asked == nil {
		return nil
	}
	p.asked.mu.Lock()
	defer p.asked.mu.Unlock()
	return slices.Clone(p.asked.list)
}

// Beside is a hash of what lies beside a page: which files these addresses lead
// to, what is in them, and what programs note there of the page.
func Beside(files Files, in Input, addresses []string) [sha256.Size]byte {
	store := openFolder(files, in)
	frames := map[string]*folder{}
	hash, known := sha256.New(), map[string][sha256.Size]byte{}
	fmt.Fprintf(hash, "%q\n", store.indexFile())
	for _, address := range addresses {
		at := store
		if frame, rest, framed := strings.Cut(address, askedIn); framed {
			if frames[frame] == nil {
				frames[frame] = store.framed(frame)
			}
			at, address = frames[frame], rest
		}
		key, match := at.Find(address)
		if match == Missing {
			hash.Write([]byte{0})
			continue
		}
		content, ok := known[key]
		if !ok {
			if data, err := at.Read(key); err == nil {
				content = sha256.Sum256(data)
			}
			known[key] = content
		}
		fmt.Fprintf(hash, "%q %d %x\n", key, match, content)
	}
	return [sha256.Size]byte(hash.Sum(nil))
}
