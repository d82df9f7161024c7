package pdf

import "testing"

func TestLanguageTags(t *testing.T) {
	for in, want := range map[string]string{"": "", "vi": "vi", "en-us": "en-us", "en_US": "en-US", "zh-Hant-TW": "zh-Hant-TW",
		"de-1996": "de-1996", "tiếng Anh": "", "english": "", "{{lang}}": "", "en-": "", "e": "", "en;q=1": "", "1a": "",
		"en-abcdefghi": ""} {
		if got := languageTag(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}
