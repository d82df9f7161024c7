package cli

import (
	"path/filepath"

	"bantin/internal/system"
)

// single is the one PDF that a command makes.
type single struct {
	run  *run
	file *system.Output // nil for standard output
}

// beginOne begins the PDF that a command makes of its inputs, before any work is
// done.
func (r *run) beginOne(name string, force bool, inputs []string) (*single, error) {
	if name == "-" {
		return &single{run: r}, nil
	}
	file, err := r.guard(inputs, force, madePDF).Begin(name)
	if err != nil {
		return nil, unwritten(err)
	}
	return &single{r, file}, nil
}

// name is the name that the PDF has.
func (s *single) name() string {
	if s.file == nil {
		return "-"
	}
	return s.file.Name()
}

// write writes the PDF.
func (s *single) write(data []byte) error {
	if s.file == nil {
		_, err := s.run.stdout.Write(data)
		return s.run.stdoutError(err)
	}
	if err := s.file.Fill(data); err != nil {
		return unwritten(err)
	}
	if err := s.file.Commit(); err != nil {
		return unwritten(err)
	}
	s.run.env.FS.Settle(filepath.Dir(s.file.Name()))
	s.run.made = s.file.Name()
	return nil
}

// discard removes what was begun and not written.
func (s *single) discard() {
	if s.file != nil {
		s.file.Discard()
	}
}
