package source

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestStreamedPiecesAreWhereTheyBelong(t *testing.T) {
	for in, want := range map[string]string{
		`<p>a</p><!--$?--><template id="B:0"></template><i>đang tải</i><!--/$--><p>c</p><div hidden id="S:0">` +
			`<p>b</p></div>`: "a b c",
		`<p>a</p><template id="P:1"></template><p>c</p><div hidden id="S:1"><p>b</p><p>b2</p></div>`: "a b b2 c",
		`<!--$?--><template id="B:a"></template><!--$?--><template id="B:b"></template>x<!--/$-->y<!--/$-->` +
			`<i>c</i><b hidden id="S:a">a</b>`: "a c",
		`<template id="P:1"></template><u>d</u><b hidden id="S:1"><p>a</p><template id="P:2"></template><p>c</p>` +
			`</b><b hidden id="S:2"><p>b</p></b>`: "a b c d",
		`<template id="P:2"></template><u>z</u><b hidden id="S:1">b</b><b hidden id="S:2"><p>a</p><template ` +
			`id="P:1"></template></b>`: "a b z",
		// in what is shown until it arrives
		`<!--$?--><template id="B:0"></template>x<b hidden id="S:0">a</b><!--/$--><i>c</i>`:        "a c",
		`<!--$?--><template id="B:0"></template>x<u><b hidden id="S:0">a</b></u><!--/$--><i>c</i>`: "a c",
		// no place for it
		`<p>a</p><div hidden id="S:7"><p>b</p></div>`: "a b",
		// in itself
		`<div hidden id="S:1"><p>a</p><template id="P:1"></template></div>`: "a",
		`<div hidden id="S:1"><template id="P:2"></template>a</div><div hidden id="S:2"><template id="P:1">` +
			`</template>b</div>`: "a b",
		`<template id="B:0"></template>never closed<p>x</p><div hidden id="S:0">y</div>`:                               "y never closed x",
		`<template id="P:1"></template><template id="P:1"></template><b hidden id="S:1">a</b><b hidden id="S:1">b</b>`: "a b",
	} {
		p := oneOf(t, "<html><body>"+in+"</body></html>")
		got := strings.Join(strings.Fields(textOf(p)), " ")
		if got != want {
			t.Errorf("%s\n%q, want %q", in, got, want)
		}
	}
}

// textOf is the texts of a page, parted by spaces.
func textOf(p *Page) string {
	var b strings.Builder
	for n := range p.Doc.Nodes[0].Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data + " ")
		}
	}
	return b.String()
}
