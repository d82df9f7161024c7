package diag

// Error is a diagnostic that ends the run (or the input that it names).
type Error struct {
	Diag  Diag
	Cause error // may be nil
}

// Error is the English sentence; cli prints the user's language.
func (e *Error) Error() string {
	s := e.Diag.Text(English)
	if e.Diag.Place != "" {
		s = e.Diag.Place + ": " + s
	} else if e.Diag.File != "" {
		s = e.Diag.File + ": " + s
	}
	return s
}

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Cause }
