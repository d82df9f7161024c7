#!/bin/bash
# How chromium.zip, firefox-esr.zip and ../../../source/testdata/pages/chrome.mhtml were made: `bash save.sh chromium` or
# `bash save.sh firefox-esr` saves the page of site/ as a user does, with Ctrl+S ("Webpage, complete"), and packs what
# the browser wrote. It needs the browser, Xvfb, openbox, xdotool, zip and the right to listen on port 80. The MHTML is
# what the command Page.captureSnapshot of Chromium's debugging protocol answered for the same address. Forms that no
# program made for us are written by forms_test.go, from the same page.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
mkdir -p "$work/www/tin/anh" "$work/www/css" "$work/profile" "$work/out"
cp "$here/site/bai.html" "$work/www/tin/bai.html"
cp "$here/site/cong-moi.jpg" "$work/www/tin/anh/"
cp "$here/site/hop-dan.png" "$work/www/tin/anh/hop dan.png"
cp "$here"/site/{dau.png,trang.css} "$work/www/css/"
(cd "$work/www" && exec python3 -m http.server 80) &
export DISPLAY=:77
Xvfb $DISPLAY -screen 0 1280x900x24 &
sleep 2
openbox &
address=http://tanhoa.example.vn/tin/bai.html
case $1 in
chromium)
	mkdir "$work/profile/Default"
	printf '{"savefile":{"default_directory":"%s","type":1}}' "$work/out" >"$work/profile/Default/Preferences"
	chromium --no-first-run --user-data-dir="$work/profile" \
		"--host-resolver-rules=MAP tanhoa.example.vn 127.0.0.1" $address &
	;;
firefox-esr)
	cat >"$work/profile/user.js" <<-END
		user_pref("network.dns.localDomains", "tanhoa.example.vn");
		user_pref("browser.save_converter_index", 0);
		user_pref("browser.download.lastDir", "$work/out");
		user_pref("dom.security.https_first", false);
		user_pref("datareporting.policy.dataSubmissionEnabled", false);
	END
	firefox-esr --no-remote --profile "$work/profile" $address &
	;;
esac
sleep 20
xdotool key ctrl+s
sleep 5
xdotool key Return
sleep 6
(cd "$work/out" && zip -qrX - .) >"$here/$1.zip"
kill $(jobs -p)
