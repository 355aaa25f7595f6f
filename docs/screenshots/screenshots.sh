#!/usr/bin/env bash
# Takes pictures of pages, light and dark, at the width of a desk and of a phone, with a browser without a window. Chromium has to be on
# the path, or named by BROWSER.
#
#   docs/screenshots/screenshots.sh <target/modelunit of a module> <directory for the pictures> [name]
#       of every page of a report and of the page of each of its tests
#   docs/screenshots/screenshots.sh kinds <directory>
#       of claims of every kind on good loans, poor ones and few: the pages of all tests, and contact sheets. Built modules are needed:
#       mvn -q test-compile -DskipTests
#   docs/screenshots/screenshots.sh headlines <directory>
#       of a summary with each headline, which HeadlinesTest leaves in gate/core/target/headlines
#   docs/screenshots/screenshots.sh docs <run of the bad release> <run after an edited bar>
#       the small pictures of docs/report.md, into this directory
#   docs/screenshots/screenshots.sh opening <page of a report>
#       no picture: how long the browser takes to open it, medians of 7
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
headlines=$root/gate/core/target/headlines

pictures() { # <directory> <arguments of Screenshots.java>
    mkdir -p "$1"
    java "$here/Screenshots.java" "$@"
}

case ${1:?say of what: a directory target/modelunit, kinds, headlines or docs} in
    kinds)
        out=$(mkdir -p "${2:?name a directory for the pictures}" && cd "$2" && pwd)
        work=$(mktemp -d)
        trap 'rm -rf "$work"' EXIT
        mvn -q -f "$root/pom.xml" -pl architecture -am test-compile dependency:build-classpath -DincludeScope=test \
            -Dmdep.outputFile="$work/classpath" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
        for loans in good poor few; do
            java -cp "$root/architecture/target/test-classes:$(cat "$work/classpath")" -Dloans="$loans" \
                -Dmodelunit.output="$work/$loans" com.example.gallery.GalleryRun || true
            pictures "$out" claims "$loans=$work/$loans/report/index.html"
        done
        pictures "$out" sheets
        ;;
    headlines)
        pages=()
        for page in "$headlines"/*.html; do
            [ -f "$page" ] || { echo "no page in $headlines: mvn test -pl gate/core -am -Dtest=HeadlinesTest -Dsurefire.failIfNoSpecifiedTests=false"; exit 1; }
            pages+=("$(basename "$page" .html)=$page")
        done
        pictures "${2:?name a directory for the pictures}" page "${pages[@]}" sheets
        ;;
    docs)
        red=${2:?name the run of the bad release}/report
        edited=${3:?name the run after an edited bar}/report
        pictures "$here" docs \
            "summary-blocked:1180:900:light=$red/summary.html" \
            "summary-blocked-phone:420:900:dark=$red/summary.html" \
            "summary-edited-bar:1180:730:light=$edited/summary.html" \
            "summary-cannot-decide:1180:540:light=$headlines/cannot-decide.html" \
            "claim:1000:1160:light=$red/index.html#test=separates-good" \
            "claim-phone:420:820:dark=$red/index.html#test=separates-good"
        java "$here/SmallPictures.java" "$here"/*.png
        ;;
    opening)
        page=${2:?name the page of a report}
        java "$here/Screenshots.java" "$(mktemp -d)" opening "$(basename "$(dirname "$page")")=$page"
        ;;
    *)
        report=$1/report
        name=${3:-report}
        pictures "${2:?name a directory for the pictures}" \
            page "$name-summary=$report/summary.html" "$name-index=$report/index.html" claims "$name=$report/index.html" sheets
        ;;
esac
