package article

// GoesOn reports whether a block is of the same quotation as the one right above it: paragraphs
// and lists on end are one until somebody is named who said it.
func GoesOn(above, b Block) bool {
	switch a := above.(type) {
	case Quote:
		if a.Attribution != "" {
			return false
		}
	case List:
		if !a.Quoted {
			return false
		}
	default:
		return false
	}
	return IsQuoted(b)
}

// IsQuoted reports whether a block is of a quotation.
func IsQuoted(b Block) bool {
	switch b := b.(type) {
	case Quote:
		return true
	case List:
		return b.Quoted
	}
	return false
}
