package source

import (
	"errors"
	"strings"
	"testing"

	"bantin/internal/diag"
)

// TestAMailboxOfSeveralMessages is read up to its second message, and the others are
// counted; lines that only begin like the head of one are copy.
func TestAMailboxOfSeveralMessages(t *testing.T) {
	message := func(copy string) string {
		return "From xa@tanhoa.example Mon Nov 23 08:00:00 2026\nFrom: xa@tanhoa.example\nDate: Mon, 23 Nov 2026 08:00:00 +0700\n" +
			"Message-ID: <1@tanhoa.example>\nContent-Type: text/plain; charset=utf-8\n\n" + copy + "\n\n"
	}
	first, second := "Họp thôn Bến tối thứ Bảy.\n\nFrom này không phải đầu thư\nmà là chữ của thư.", "Tạm ngừng cấp điện."
	for _, c := range []struct {
		file string
		more int
	}{
		{message(first), 0},
		{message(first) + message(second), 1},
		{strings.ReplaceAll(message(first)+message(second)+message(second), "\n", "\r\n"), 2},
		{message(first)[len("From xa@tanhoa.example Mon Nov 23 08:00:00 2026\n"):], 0},
	} {
		pages, err := readBytes("thu.eml", []byte(c.file))
		if err != nil || len(pages) != 1 {
			t.Fatalf("%d messages more: %d pages, %v", c.more, len(pages), err)
		}
		text := pages[0].Text
		if !strings.Contains(text, "chữ của thư") || strings.Contains(text, "cấp điện") || strings.Contains(text, "Message-ID") {
			t.Errorf("%d messages more: %q", c.more, text)
		}
		more := 0
		for _, d := range pages[0].Diags {
			if d.Code == diag.MailMore {
				more = d.Args[0].(int)
			}
		}
		if more != c.more {
			t.Errorf("%d messages more, want %d", more, c.more)
		}
	}
}

// TestArchivesThatAreNotRead are named, as shortcuts are.
func TestArchivesThatAreNotRead(t *testing.T) {
	tar := "bai.html" + strings.Repeat("\x00", 249) + "ustar\x0000"
	const list = `<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x.dtd"><plist><dict><key>URL</key>` +
		"<string>https://tanhoa.example.vn/</string></dict></plist>"
	for data, want := range map[string]diag.Code{
		"7z\xBC\xAF\x27\x1C\x00\x04": diag.PageArchive, "Rar!\x1A\x07\x01\x00": diag.PageArchive, "BZh91AY&SY": diag.PageArchive,
		tar: diag.PageArchive, "\xFD7zXZ\x00\x00": diag.PageArchive,
		list: diag.InputShortcut, "bplist00\xD1\x01\x02SURL_\x10\x1Ahttps://tanhoa.example.vn/\x08": diag.InputShortcut,
	} {
		_, err := ReadPiped(Input{File: "bai.html"}, []byte(data))
		var said *diag.Error
		if !errors.As(err, &said) || said.Diag.Code != want {
			t.Errorf("%q: %v", data[:min(len(data), 20)], err)
		}
	}
}
