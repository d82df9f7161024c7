package source

import (
	"strings"
	"testing"
)

func TestShadowRootsShowWhatTheirElementsHold(t *testing.T) {
	const open = `<template shadowrootmode="open">`
	for in, want := range map[string]string{
		`<x-a>` + open + `a<slot></slot>c</template>b</x-a>`:                                                 "a b c",
		`<x-a>` + open + `<slot name="s">đợi</slot>b<slot></slot></template><i>c</i><b slot="s">a</b></x-a>`: "a b c",
		`<x-a>` + open + `<slot name="s">đợi</slot></template></x-a>`:                                        "đợi",
		`<x-a>` + open + `a<x-b>` + open + `b<slot></slot></template><slot></slot></x-b></template>c</x-a>`:  "a b c",
		`<x-a>` + open + `a<slot>đợi<slot name="s">c</slot></slot></template>b</x-a>`:                        "a b",
		`<x-a>` + open + `a<slot><x-b>` + open + `c</template></x-b></slot></template>b</x-a>`:               "a b",
		`<x-a>` + open + `a<slot>` + open + `c</template></slot></template>b</x-a>`:                          "a b",
		`<x-a><template>mẫu</template>a</x-a>`:                                                               "mẫu a",
	} {
		p := oneOf(t, "<html><body>"+in+"</body></html>")
		if got := strings.Join(strings.Fields(textOf(p)), " "); got != want {
			t.Errorf("%s\n%q, want %q", in, got, want)
		}
	}
}

func TestSpansThatAreBoxesPartLines(t *testing.T) {
	p := oneOf(t, `<html><body><p><span style="display: block">a</span>`+
		`<span style="display:inline-block">b</span></p></body></html>`)
	if n := p.Doc.Find("div").Length(); n != 1 {
		t.Errorf("%d boxes", n)
	}
}
