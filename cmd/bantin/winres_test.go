package main

import (
	"bytes"
	"debug/pe"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

	"bantin/internal/cli"
)

// TestWindowsIsToldWhoWeAre: the resources that the go command links into the
// program for Windows are of this version, with its manifest and its icon.
func TestWindowsIsToldWhoWeAre(t *testing.T) {
	manifest, err := os.ReadFile("winres/bantin.exe.manifest")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`version="` + cli.Version + `.0"`, "UTF-8</activeCodePage>", "true</longPathAware>",
		`level="asInvoker"`} {
		if !strings.Contains(string(manifest), want) {
			t.Errorf("%s is not in the manifest", want)
		}
	}
	icon, err := os.ReadFile("winres/icon-256.png")
	if err != nil {
		t.Fatal(err)
	}
	var version []byte
	for _, unit := range utf16.Encode([]rune(cli.Version)) {
		version = append(version, byte(unit), byte(unit>>8))
	}
	for arch, machine := range map[string]uint16{"amd64": pe.IMAGE_FILE_MACHINE_AMD64, "arm64": pe.IMAGE_FILE_MACHINE_ARM64} {
		f, err := pe.Open("rsrc_windows_" + arch + ".syso")
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if f.Machine != machine {
			t.Errorf("%s: machine %#x", arch, f.Machine)
		}
		section := f.Section(".rsrc")
		if section == nil {
			t.Fatalf("%s: no resources", arch)
		}
		data, err := section.Data()
		if err != nil {
			t.Fatal(err)
		}
		for what, want := range map[string][]byte{"manifest": bytes.TrimSpace(manifest), "icon": icon, "version": version} {
			if !bytes.Contains(data, want) {
				t.Errorf("%s: the resources lack the %s of today: go-winres make --arch amd64,arm64", arch, what)
			}
		}
	}
	var res struct {
		Version map[string]map[string]struct {
			Fixed map[string]string
			Info  map[string]map[string]string
		} `json:"RT_VERSION"`
	}
	data, err := os.ReadFile("winres/winres.json")
	if err == nil {
		err = json.Unmarshal(data, &res)
	}
	if err != nil {
		t.Fatal(err)
	}
	v := res.Version["#1"]["0000"]
	if v.Fixed["file_version"] != cli.Version+".0" || v.Fixed["product_version"] != cli.Version+".0" || len(v.Info) != 2 {
		t.Errorf("%+v", v)
	}
	for language, info := range v.Info {
		if info["FileVersion"] != cli.Version || info["ProductVersion"] != cli.Version {
			t.Errorf("%s: %v", language, info)
		}
	}
}
