package flow

import (
	"bytes"
	"math/rand"
	"reflect"
	"slices"
	"testing"
)

// TestPagesAreFilledAgainAsTheyAreAnew runs copy again and again with one breaker, each time a little otherwise: with
// more behind it or less, other variants, other rooms, another page begun with. Every run is that of a new breaker.
func TestPagesAreFilledAgainAsTheyAreAnew(t *testing.T) {
	rng := rand.New(rand.NewSource(19))
	filled, runs := 0, 0
	for range 15 {
		var all []*Element
		for range 2 + rng.Intn(12) {
			all = append(all, smallFlow(rng)...)
		}
		columns, h := 1+rng.Intn(3), 14+rng.Intn(20)
		aside, close := rng.Intn(2) == 0, h-rng.Intn(5)
		room := Room{}
		var b Breaker
		n := 1
		for range 40 {
			switch rng.Intn(10) {
			case 0, 1, 2: // an article more
				n += 1 + rng.Intn(6)
			case 3:
				n -= rng.Intn(6)
			case 4: // an element gives more
				i := rng.Intn(len(all))
				e := *all[i]
				e.Heights, e.Costs = append(slices.Clone(e.Heights), e.Heights[0]+1), append(slices.Clone(e.Costs), 90*Point)
				if e.Stands != nil {
					e.Stands = append(slices.Clone(e.Stands), e.Stands[0])
				}
				if e.Breaks != nil {
					e.Breaks = MinTwoLines(e.Heights)
				}
				*all[i] = e
			case 5: // or asks for more
				all[rng.Intn(len(all))].Keep = rng.Intn(4)
			case 6:
				room.Least, room.Fair = rng.Intn(2)*columns*h/5, rng.Intn(2)*columns*h/2
			case 7:
				room.Stretch, room.Under, room.Air = rng.Intn(4) == 0, rng.Intn(2) == 0, rng.Intn(2) == 0
				room.Bare = room.Air && rng.Intn(2) == 0
			case 8:
				room.Begun = rng.Intn(2) * rng.Intn(25)
			case 9:
				room.Shown, room.Later = rng.Intn(2)*rng.Intn(25), rng.Intn(2)*(5+rng.Intn(30))
			}
			n = min(max(n, 1), len(all))
			rooms := func(page int) Room {
				r := room
				r.Begun, r.Shown = min(r.Begun, n), min(r.Shown, n)
				r.Caps, r.Close, r.Full = slices.Repeat([]int{h}, columns), slices.Repeat([]int{close}, columns), h
				r.Verso = aside && columns == 1 && page%2 == 1
				if page > 0 {
					r.Under, r.Air, r.Bare = false, false, false
				}
				if page > 1 {
					r.Begun, r.Shown, r.Later = 0, 0, 0
				}
				return r
			}
			anew, run := new(Breaker), (*Breaker).Run
			if rng.Intn(10) == 0 {
				run = (*Breaker).RunWide
			}
			want, last, bottom := run(anew, all[:n], 0, rooms)
			got, gotLast, gotBottom := run(&b, all[:n], 0, rooms)
			if gotLast != last || gotBottom != bottom || b.Spent() != anew.Spent() || !reflect.DeepEqual(got, want) {
				t.Fatalf("%d elements, %d columns of %d lines: %d pages for %d, anew %d for %d", n, columns, h, gotLast+1, b.Spent(), last+1,
					anew.Spent())
			}
			runs += anew.past.last
		}
		filled += b.past.last
	}
	if filled*4 > runs*3 {
		t.Errorf("%d of %d pages were filled again", filled, runs)
	}
}

// TestNothingOfAnElementIsOverlooked changes each field of an element: pages that were filled with one are not filled
// again with another that differs in any.
func TestNothingOfAnElementIsOverlooked(t *testing.T) {
	made := func() *Element {
		return &Element{Heights: []int{4, 5}, Costs: []Cost{0, 20}, Within: []bool{false, true}, Stands: make([]Stands, 2),
			Breaks: func(_, k int) bool { return k == 2 }, Tears: func(_, _ int) Cost { return 3 }, More: func(_, k int) bool { return k == 2 }}
	}
	other := map[reflect.Kind]func(v reflect.Value){
		reflect.Int:   func(v reflect.Value) { v.SetInt(v.Int() + 1) },
		reflect.Int64: func(v reflect.Value) { v.SetInt(v.Int() + 1) },
		reflect.Bool:  func(v reflect.Value) { v.SetBool(!v.Bool()) },
		reflect.Func: func(v reflect.Value) {
			v.Set(reflect.MakeFunc(v.Type(), func([]reflect.Value) []reflect.Value { return []reflect.Value{reflect.Zero(v.Type().Out(0))} }))
		},
	}
	plain := appendElement(nil, made())
	if !bytes.Equal(plain, appendElement(nil, made())) {
		t.Error("the same is not the same")
	}
	for i := range reflect.TypeFor[Element]().NumField() {
		e := made()
		v := reflect.ValueOf(e).Elem().Field(i)
		for v.Kind() == reflect.Slice || v.Kind() == reflect.Array {
			v = v.Index(v.Len() - 1)
		}
		other[v.Kind()](v)
		if bytes.Equal(plain, appendElement(nil, e)) {
			t.Errorf("nothing tells another %s", reflect.TypeFor[Element]().Field(i).Name)
		}
	}
}
