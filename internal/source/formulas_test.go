package source

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestFormulasThatNobodyDrewAreText: each once, and none that is drawn.
func TestFormulasThatNobodyDrewAreText(t *testing.T) {
	const preview = `<span class="MathJax_Preview"></span>`
	for in, want := range map[string]string{
		`<p>Giải <script type="math/tex">x^2=4</script> trên R.</p>`:                                                                               "Giải x^2=4 trên R.",
		`<p>Giải ` + preview + `<script type="math/tex" id="m1"> x^2=4 </script>.</p>`:                                                             "Giải x^2=4.",
		`<p>Giải <span class="MathJax_Preview">x²=4</span><script type="math/tex">x^2=4</script>.</p>`:                                             "Giải x²=4.",
		`<p>Giải ` + preview + `<span class="MathJax" id="f"><span>x<sup>2</sup>=4</span></span><script type="math/tex">x^2=4</script>.</p>`:       "Giải x 2 =4.",
		`<p>Giải ` + preview + `<span class="mjx-chtml">x2=4</span> <script type="math/tex">x^2=4</script>.</p>`:                                   "Giải x^2=4.",
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

// TestFormulasPrintedAsCode: what a script would have drawn is marked, and nothing that only looks like it.
func TestFormulasPrintedAsCode(t *testing.T) {
	const (
		loads  = `<script src="Bai_files/tex-mml-chtml.js.download"></script>`
		old    = `<script type="text/x-mathjax-config">MathJax.Hub.Config({tex2jax: {inlineMath: [['$','$'], ['\\(','\\)']]}});</script>`
		katex  = `<script src="https://cdn.example.vn/katex/contrib/auto-render.min.js"></script>`
		svg    = `<mjx-container class="MathJax" jax="SVG"><svg width="4ex"><path d="M0 0"></path></svg></mjx-container>`
		hidden = `<span class="katex"><span class="katex-html" aria-hidden="true">x2</span></span>`
	)
	for in, want := range map[string]string{
		loads + `<p>Giải \(x^2=4\), rồi \(y\).</p>`:                                                                                   `\(x^2=4\)|\(y\)`,
		katex + `<p>Ta có $$S = \pi r^2$$ nên</p>`:                                                                                    `$$S = \pi r^2$$`,
		loads + `<p>\[a<br>b\] thì \begin{align}x&=1\end{align}.</p>`:                                                                 `\[ab\]|\begin{align}x&=1\end{align}`,
		old + `<p>Cho $x_1$ và $x_2$; giá $5 và $6.</p>`:                                                                              `$x_1$|$x_2$`,
		`<p>Giải <script type="math/tex">x^2=4</script>.</p>`:                                                                         `x^2=4`,
		`<p>Tính <script type="math/asciimath">sqrt(x)</script>.</p>`:                                                                 `sqrt(x)`,
		`<p>Tính <math><semantics><annotation encoding="application/x-tex">x^2</annotation></semantics></math>.</p>`:                  `x^2`,
		`<p>Tính <math alttext="\frac12"></math>.</p>`:                                                                                `\frac12`,
		`<p>Có <span class="MathJax"><nobr>x2</nobr></span><script type="math/tex">x^2</script>.</p>`:                                 `x^2`,
		`<p>Có <mjx-container jax="CHTML"><mjx-math data-latex="x^2"><mjx-c class="mjx-c78"></mjx-c></mjx-math></mjx-container>.</p>`: `x^2`,
		`<p>Có ` + svg + ` và ` + hidden + `</p>`:                                                                                     `?|?`,

		`<p>Có <div class="MathJax_Display"><span class="MathJax"><nobr>x2</nobr></span></div><script type="math/tex; mode=display">x^2</script>.</p>`: `x^2`,
		// Boxes that editors name like those of the programs.
		`<p><span class="mathjax">Tính diện tích hình vuông:</span><script type="math/tex">S=a^2</script></p>`:                                           ``,
		`<div class="mathjax_process"><p>Bà con ra đồng.</p></div><script type="math/tex">x^2</script>`:                                                  ``,
		`<p class="MathJax-text">Cạnh huyền là</p><script type="math/tex; mode=display">c^2</script>`:                                                    ``,
		`<div class="MathJax">Cho hình vuông có cạnh dài hai mét, tính:</div><script type="math/tex">a^2</script>`:                                       ``,
		`<div class="katex"><p>Bà con ra đồng.</p><i class="fa" aria-hidden="true"></i></div>`:                                                           ``,
		`<div class="MathJax"><p>Mương dài hai cây số.</p><svg width="9"><path d="M0 0"></path></svg></div>`:                                             ``,
		`<p>Có <span class="katex"><span class="katex-mathml">x bình phương</span><span class="katex-html" aria-hidden="true">x2</span></span> mét.</p>`: ``,
		`<p>Có <span class="katex"><style>.a{}</style><span class="katex-html" aria-hidden="true">x2</span></span> mét.</p>`:                             `?`,
		`<p>Giải \(x^2=4\) và $$a_1$$.</p>`: ``, // no script draws them: the page shows their code
		loads + `<pre>\(x^2\)</pre><p><code>$$a_1$$</code> <span class="tex2jax_ignore">\(b_1\)</span></p>`:                                                  ``,
		loads + `<p>Giá $5 và $6, mã C:\(tệp, \[sic.</p>`:                                                                                                    ``,
		loads + `<p>Vé $5_000 và $6_000.</p>`:                                                                                                                ``,  // single dollars are no formulas unless it is said
		loads + `<p>Viết \(x\) để có ` + svg + `<math><mi>x</mi></math></p>`:                                                                                 `?`, // it ran
		`<script src="katex.min.js"></script><p>Giải $$x^2$$.</p>`:                                                                                           ``,  // draws only what it is given
		`<script>var s = "mathjax"; f("\\(x\\)")</script><p>Giải \(x^2\).</p>`:                                                                               ``,
		`<p>Cho <script type="math/tex">x = 2</script> và <script type="math/tex">2ab(c+d)</script>.</p>`:                                                    ``, // reads as it is drawn
		`<p>Có <span class="MathJax"><nobr>x=2</nobr></span><script type="math/tex">x=2</script>.</p>`:                                                       ``,
		`<p>Có <math><msup><mi>x</mi><mn>2</mn></msup></math><math></math>.</p>`:                                                                             ``,
		`<p>Có <span class="katex"><span class="katex-mathml"><math><mi>x</mi></math></span><span class="katex-html" aria-hidden="true">x</span></span></p>`: ``,
		`<p>Có <span class="MathJax" data-mathml="&lt;math&gt;&lt;mi&gt;x&lt;/mi&gt;&lt;/math&gt;"><nobr aria-hidden="true">x</nobr></span></p>`:             ``,
		loads + `<p>` + strings.Repeat(`<b></b>`, 50) + `\(` + strings.Repeat("<br>", 50) + `\) \(</p>`:                                                      ``,
	} {
		p := oneOf(t, "<html><body>"+in+"</body></html>")
		var got []string
		for n := range p.Doc.Nodes[0].Descendants() {
			for _, a := range n.Attr {
				switch a.Key {
				case FormulaCode:
					var b strings.Builder
					for c := range n.Descendants() {
						if c.Type == html.TextNode {
							b.WriteString(c.Data)
						}
					}
					got = append(got, b.String())
				case FormulaUnread:
					got = append(got, "?")
				}
			}
		}
		if all := strings.Join(got, "|"); all != want {
			t.Errorf("%s\n%q, want %q", in, all, want)
		}
		if len(got) > 0 && !p.Formulas {
			t.Errorf("%s: the page does not say so", in)
		}
	}
}
