#!/usr/bin/env bash
# Takes pictures of pages, light and dark, at the width of a desk and of a phone, with a browser without a window. Chromium has to be on
# the path, or named by BROWSER.
#
#   docs/screenshots/screenshots.sh <target/modelunit of a module> <directory for the pictures> [name]
#       of every page of a report and of the page of each of its tests
#   docs/screenshots/screenshots.sh kinds <directory>
#       of claims of every kind on good loans, poor ones and few: the pages of all tests
#   docs/screenshots/screenshots.sh headlines <directory>
#       of a summary with each headline
#   docs/screenshots/screenshots.sh docs
#       the small pictures of docs/report.md, into this directory: of examples/credit-risk after a green run, with its bad release, and
#       with a bar that is edited for as long as the run takes
#   docs/screenshots/screenshots.sh opening <page of a report>
#       no picture: how long the browser takes to open it, medians of 7
#
# Beside the pictures lie contact sheets of them, each of one screen: sheet-1400-light-00.png and so on. What it needs it builds with Maven;
# MAVEN="mvn -o" does so without a network.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
headlines=$root/gate/core/target/headlines
example=$root/examples/credit-risk
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

maven() { # <arguments>: tells what went wrong only
    ${MAVEN:-mvn} -q -B -ntp -f "$root/pom.xml" -Dspotless.check.skip "$@" >"$work/log" 2>&1
}

built() { # <arguments>
    maven "$@" || { cat "$work/log"; exit 1; }
}

make_headlines() {
    rm -rf "$headlines"
    built test -pl gate/core -am -Dtest=HeadlinesTest -Dsurefire.failIfNoSpecifiedTests=false
}

run_example() { # <what to call its output> <profiles>: green or red
    local summary=$example/target/modelunit/report/summary.html
    rm -f "$summary"
    maven "-Pdemo$2" -pl examples/credit-risk -am verify || true
    [ -s "$summary" ] || { cat "$work/log"; exit 1; }
    cp -r "$example/target/modelunit" "$work/$1"
}

pictures() { # <directory> <arguments of Screenshots.java>
    mkdir -p "$1"
    java "$here/Screenshots.java" "$@"
}

sheets() { # <directory>
    java "$here/ContactSheets.java" "$1"
}

case ${1:?say of what: a directory target/modelunit, kinds, headlines or docs} in
    kinds)
        out=$(mkdir -p "${2:?name a directory for the pictures}" && cd "$2" && pwd)
        built -pl architecture -am test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$work/classpath"
        for loans in good poor few; do
            java -cp "$root/architecture/target/test-classes:$(cat "$work/classpath")" -Dloans="$loans" \
                -Dmodelunit.output="$work/$loans" com.example.gallery.GalleryRun || true
            pictures "$out" claims "$loans=$work/$loans/report/index.html"
        done
        sheets "$out"
        ;;
    headlines)
        make_headlines
        pages=()
        for page in "$headlines"/*.html; do
            pages+=("$(basename "$page" .html)=$page")
        done
        pictures "${2:?name a directory for the pictures}" page "${pages[@]}"
        sheets "$2"
        ;;
    docs)
        make_headlines
        test=$example/src/test/java/com/example/credit/CreditRiskModelTest.java
        run_example green ""
        cp "$test" "$work/test.java"
        trap 'cp "$work/test.java" "$test"; rm -rf "$work"' EXIT
        sed -i 's/atLeast(0\.72)/atLeast(0.62)/' "$test"
        if cmp -s "$test" "$work/test.java"; then
            echo "screenshots.sh: there is no bar of 0.72 to edit in $test" >&2
            exit 1
        fi
        run_example edited ""
        cp "$work/test.java" "$test"
        run_example again ""
        run_example red ",bad-release"
        pictures "$here" docs \
            "summary-blocked:1180:900:light=$work/red/report/summary.html" \
            "summary-blocked-phone:420:900:dark=$work/red/report/summary.html" \
            "summary-edited-bar:1180:730:light=$work/edited/report/summary.html" \
            "summary-cannot-decide:1180:540:light=$headlines/cannot-decide.html" \
            "claim:1000:1160:light=$work/red/report/index.html#test=separates-good" \
            "claim-phone:420:820:dark=$work/red/report/index.html#test=separates-good"
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
            page "$name-summary=$report/summary.html" "$name-index=$report/index.html" claims "$name=$report/index.html"
        sheets "$2"
        ;;
esac
