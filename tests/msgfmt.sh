#!/usr/bin/env bash
# The gettext files of "mgi translate" pass the check of gettext's own tool, without a word.
# Called as: tests/msgfmt.sh PROGRAM
set -euo pipefail

if [[ $# -ne 1 || $1 == -h || $1 == --help ]]; then
  printf 'usage: tests/msgfmt.sh PROGRAM\n'
  exit 2
fi
mgi=$1
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
for file in mgi-national frameworks glossary; do
  for language in fr pt; do
    "$mgi" translate "$file" --to "$language" --output "$folder/texts.po"
    said=$(msgfmt --check --output-file=/dev/null "$folder/texts.po" 2>&1) || said+=' (refused)'
    if [[ -n $said ]]; then
      printf '%s\n' "$file, $language: $said"
      exit 1
    fi
  done
done
