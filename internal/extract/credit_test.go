package extract

import "testing"

// TestCreditsBehindTheirWord: in English too, where the word is one for who took the picture.
func TestCreditsBehindTheirWord(t *testing.T) {
	for in, want := range map[string][2]string{
		"The river at noon. Credit: Getty Images":        {"The river at noon.", "Getty Images"},
		"The river at noon (Credit: iStock)":             {"The river at noon", "iStock"},
		"The river at noon. (Image credit: NASA/JPL)":    {"The river at noon.", "NASA/JPL"},
		"Photo credit: A. N. Other":                      {"", "A. N. Other"},
		"The river – Photo Credit: A. N. Other.":         {"The river", "A. N. Other"},
		"Image Credit: Autos via Flickr (license)":       {"", "Autos via Flickr (license)"},
		"Photo credits: Hội Nông dân xã":                 {"", "Hội Nông dân xã"},
		"The bank issued a Letter of Credit: Hanoi paid": {"The bank issued a Letter of Credit: Hanoi paid", ""},
		"Credit: what farmers pay for seed":              {"Credit: what farmers pay for seed", ""},
		"Farmers ask for credit: Seed is dear":           {"Farmers ask for credit: Seed is dear", ""},
		"Where credit is due. Credits":                   {"Where credit is due. Credits", ""},
		"Two kinds. Credit: Small loans: who gets them":  {"Two kinds. Credit: Small loans: who gets them", ""},
		"A course for all. Credits: 3 hours weekly":      {"A course for all. Credits: 3 hours weekly", ""},
		"Forest at dawn. Credits: 40 per hectare":        {"Forest at dawn. Credits: 40 per hectare", ""},
		"A still. Credit: 20th Century Fox":              {"A still.", "20th Century Fox"},
		"Lễ ra quân. Ảnh: Minh Khôi":                     {"Lễ ra quân.", "Minh Khôi"},
		"Nguồn: Cục Thống kê":                            {"Nguồn: Cục Thống kê", ""},
	} {
		if caption, credit := splitCredit(in); caption != want[0] || credit != want[1] {
			t.Errorf("%q: %q, %q; want %q", in, caption, credit, want)
		}
	}
}
