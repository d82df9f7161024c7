package bulletin

import (
	"context"
	"os"
	"slices"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/issue"
)

// TestALastPageOfAFewLinesIsSaved: a smaller headline alone leaves three lines of this issue on its second
// page; with two lines a page more there is one page, which is said once.
func TestALastPageOfAFewLinesIsSaved(t *testing.T) {
	const file = "../../../shared/hard/h16-capitals/bantin.yaml"
	if _, err := os.Stat(file); err != nil {
		t.Skip("no ../shared")
	}
	iss, diags := issue.Read(disk{}, file, &issue.Defaults{})
	if iss == nil {
		t.Fatal(diags)
	}
	r := request(t, disk{})
	r.Series, r.Read.Entries = iss.Series, iss.Entries
	for i := range r.Read.Entries {
		r.Read.Entries[i].File = iss.Path(r.Read.Entries[i].File)
	}
	res, err := Build(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	doc := res.Editions[0].Document
	said := len(slices.DeleteFunc(slices.Clone(res.Diags), func(d diag.Diag) bool { return d.Code != diag.LeadingChanged }))
	if len(doc.Pages) != 1 || doc.Makeup.More == 0 || said != 1 {
		t.Errorf("%d pages with %d lines more, which is said %d times", len(doc.Pages), doc.Makeup.More, said)
	}
}
