package source

import (
	"strings"
	"testing"
)

// TestFormulasThatNobodyDrewAreText: each once, and none that is drawn.
func TestFormulasThatNobodyDrewAreText(t *testing.T) {
	const preview = `<span class="MathJax_Preview"></span>`
	for in, want := range map[string]string{
		`<p>Giải <script type="math/tex">x^2=4</script> trên R.</p>`:                                                                               "Giải x^2=4 trên R.",
		`<p>Giải ` + preview + `<script type="math/tex" id="m1"> x^2=4 </script>.</p>`:                                                             "Giải x^2=4.",
		`<p>Giải <span class="MathJax_Preview">x²=4</span><script type="math/tex">x^2=4</script>.</p>`:                                             "Giải x²=4.",
		`<p>Giải ` + preview + `<span class="MathJax" id="f"><span>x<sup>2</sup>=4</span></span><script type="math/tex">x^2=4</script>.</p>`:       "Giải x 2 =4.",
		`<p>Giải ` + preview + `<span class="mjx-chtml">x2=4</span> <script type="math/tex">x^2=4</script>.</p>`:                                   "Giải x2=4.",
		`<p>Cho <script type="math/tex">a</script> và <script type="math/tex">b</script>.</p>`:                                                     "Cho a và b.",
		"<p>Cho</p><script type=\"math/tex; mode=display\">% <![CDATA[\na<b %]]></script><p>thì</p>":                                               "Cho a<b thì",
		`<p>Cho <script type="math/asciimath">sqrt(x)</script>.</p>`:                                                                               "Cho sqrt(x).",
		`<p>Cho a.</p><script type="text/javascript">var s = 'math/tex';</script><script>x()</script><script type="math/tex"></script><p>Hết.</p>`: "Cho a. Hết.",
	} {
		p := oneOf(t, "<html><body>"+in+"</body></html>")
		p.Doc.Find("script").Remove()
		if got := strings.ReplaceAll(strings.Join(strings.Fields(textOf(p)), " "), " .", "."); got != want {
			t.Errorf("%s\n%q, want %q", in, got, want)
		}
	}
}
