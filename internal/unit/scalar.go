package unit

// FromText reads a length from a configuration: "82mm", "10pt".
func (l *Length) FromText(s string) error {
	v, err := Parse(s)
	if err == nil {
		*l = v
	}
	return err
}
