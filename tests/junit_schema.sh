#!/usr/bin/env bash
# The JUnit report of 'mgi validate' follows the XML Schema of Jenkins, with and without findings.
# Called as: tests/junit_schema.sh MGI   (needs xmllint)
set -euo pipefail

mgi=$1
here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
schema=$here/schemas/jenkins-junit.xsd
folder=$(mktemp -d)
trap 'rm -r -- "$folder"' EXIT

follows_schema() {
  xmllint --noout --nonet --schema "$schema" "$1"
}

# A report that breaks the schema must be noticed, or the rest proves nothing.
printf '<testsuites><testsuite name="x"/></testsuites>' >"$folder/broken.xml"
if follows_schema "$folder/broken.xml" 2>"$folder/complaints"; then
  printf 'failed: the schema accepts a suite without a number of tests\n'
  exit 1
fi

# Everything that has findings, and everything that has none.
printf 'answers: "\x1b[31m <b>&amp;]]>\n' >"$folder/odd <&\"'> name.yaml"
code=0
"$mgi" validate --format junit "$here/checks" "$folder"/odd* >"$folder/bad.xml" || code=$?
if ((code != 1)); then
  printf 'failed: exit code %s where findings should make it 1\n' "$code"
  exit 1
fi
"$mgi" validate --format junit "$here/../examples" >"$folder/good.xml"
follows_schema "$folder/bad.xml"
follows_schema "$folder/good.xml"
grep -q '<failure ' "$folder/bad.xml"
