package rendition

import "bantin/internal/schema"

// Schema is the schema of what JSON and Refusal write: an object for a page.
func Schema() schema.Schema {
	image := schema.Of(struct {
		Type    string `json:"type"`
		Src     string `json:"src"`
		Caption string `json:"caption"`
		Credit  string `json:"credit"`
		Alt     string `json:"alt"`
		Runs    []run  `json:"caption_runs,omitempty"`
		Href    string `json:"href,omitempty"`
		Guessed bool   `json:"caption_guessed,omitempty"`
	}{}).With("file", schema.Schema{"type": []string{"string", "null"}})
	typed := func(s schema.Schema, name string) schema.Schema { return s.With("type", schema.Const(name)) }
	block := schema.OneOf(typed(schema.Of(paragraph{}), "paragraph"), typed(schema.Of(heading{}), "heading"),
		typed(schema.Of(list{}), "list"), typed(schema.Of(table{}), "table"), typed(schema.Of(quote{}), "quote"),
		typed(image, "image"))
	whole := schema.Of(struct {
		page
		rest
	}{}).With("body", schema.Array(block)).With("article", schema.Const(true))
	return schema.OneOf(whole, schema.Of(refusal{}).With("article", schema.Const(false)))
}
