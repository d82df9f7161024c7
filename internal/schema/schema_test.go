package schema

import (
	"encoding/json"
	"testing"
)

type leaf struct {
	Text  string `json:"text"`
	Below []leaf `json:"below,omitempty"`
}

type head struct {
	Version int `json:"version"`
}

type whole struct {
	head
	Root   *leaf              `json:"root"`
	Shares map[string]float64 `json:"shares"`
	Done   bool               `json:"done"`
	hidden int
}

// TestASchemaIsOfWhatIsWritten: what one struct holds of another stands beside its
// own keys, what holds itself is referred to, and what may be left out is not
// required.
func TestASchemaIsOfWhatIsWritten(t *testing.T) {
	got, err := json.Marshal(Of(whole{hidden: 1}).With("kind", Const("x")).Document("a whole"))
	if err != nil {
		t.Fatal(err)
	}
	want := `{"$defs":{"leaf":{"additionalProperties":false,"properties":{"below":{"items":{"$ref":"#/$defs/leaf"},` +
		`"type":"array"},"text":{"type":"string"}},"required":["text"],"type":"object"}},` +
		`"$schema":"https://json-schema.org/draft/2020-12/schema","additionalProperties":false,"properties":{` +
		`"done":{"type":"boolean"},"kind":{"const":"x"},"root":{"$ref":"#/$defs/leaf"},` +
		`"shares":{"additionalProperties":{"type":"number"},"type":"object"},"version":{"type":"integer"}},` +
		`"required":["version","root","shares","done","kind"],"title":"a whole","type":"object"}`
	if string(got) != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
