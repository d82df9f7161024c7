package style

import (
	"reflect"
	"strconv"
	"strings"
	"testing"
)

// TestExamplesOfNumbersAreTaken: the example that the hint of a wrong number gives is one that the key takes.
func TestExamplesOfNumbersAreTaken(t *testing.T) {
	kind := reflect.TypeFor[Template]()
	for i := range kind.NumField() {
		tag := kind.Field(i).Tag
		within, ok := tag.Lookup("within")
		if !ok {
			continue
		}
		like := tag.Get("like")
		if like == "" {
			like = map[reflect.Kind]string{reflect.Int: "10", reflect.Float64: "0.5"}[kind.Field(i).Type.Kind()]
		}
		example, err := strconv.ParseFloat(like, 64)
		least, most, _ := strings.Cut(within, "..")
		low, _ := strconv.ParseFloat(least, 64)
		high, up := strconv.ParseFloat(most, 64)
		if err != nil || example < low || up == nil && example > high {
			t.Errorf("%s: %q is no example of %s", tag.Get("yaml"), like, within)
		}
	}
}
