#!/usr/bin/env bash
# Takes pictures of every page of a report, light and dark, at the width of a desk and of a phone, with a browser without a window.
#
#   docs/screenshots/screenshots.sh <target/modelunit of a module> <directory for the pictures> [name]
#
# With the name "docs" it takes the two small pictures of docs/report.md instead. Each other picture is called <name>-<page>-<width>-<light|dark>.png. Chromium has to be on the path, or named by BROWSER.
set -euo pipefail

output=$(cd "$1" && pwd)
mkdir -p "$2"
pictures=$(cd "$2" && pwd)
name=${3:-report}
browser=${BROWSER:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# picture <file> <width> <height> <light|dark> <picture>
picture() {
    local scheme=1
    [ "$4" = dark ] && scheme=0
    # a window is never as narrow as a phone: the page stands in a frame that is
    printf '<!DOCTYPE html><body style="margin:0"><iframe src="file://%s" style="border:0;width:%spx;height:%spx"></iframe>' \
        "$1" "$2" "$3" > "$work/frame.html"
    "$browser" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --hide-scrollbars \
        --allow-file-access-from-files --user-data-dir="$work/profile" --virtual-time-budget=8000 \
        --blink-settings=preferredColorScheme=$scheme --window-size="$2,$3" \
        --screenshot="$5" "file://$work/frame.html" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
    [ -s "$5" ] || { echo "no picture: $5"; exit 1; }
}

if [ "$name" = docs ]; then
    picture "$output/report/summary.html" 1180 900 light "$pictures/summary-blocked.png"
    picture "$output/report/summary.html" 420 900 dark "$pictures/summary-blocked-phone.png"
    exit
fi
for page in summary index; do
    file=$output/report/$page.html
    [ -f "$file" ] || { echo "no such page: $file; run the tests first"; exit 1; }
    for scheme in light dark; do
        picture "$file" 1400 2400 "$scheme" "$pictures/$name-$page-1400-$scheme.png"
        picture "$file" 420 3600 "$scheme" "$pictures/$name-$page-420-$scheme.png"
    done
done
ls "$pictures" | grep "^$name-"
