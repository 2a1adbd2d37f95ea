#!/usr/bin/env bash
# Validates the samples and examples with npm's ajv against the schemas that `mgi schema` writes.
# Called as: tests/ajv/check.sh MGI FOLDER. What npm installs stays in FOLDER; after the first run it needs no network.
set -euo pipefail

if (($# != 2)); then
  printf 'usage: tests/ajv/check.sh MGI FOLDER\n' >&2
  exit 2
fi
mgi=$(realpath -- "$1")
mkdir -p -- "$2"
folder=$(realpath -- "$2")
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$(cd -- "$here/../.." && pwd)

cp -- "$here/package.json" "$here/check.mjs" "$folder"
if [[ ! -d $folder/node_modules ]] || ! cmp -s -- "$here/package-lock.json" "$folder/package-lock.json"; then
  cp -- "$here/package-lock.json" "$folder"
  (cd -- "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
fi

"$mgi" schema questionnaire --output "$folder/questionnaire.json"
cd -- "$root"
for questionnaire in tests/transcripts/files/small.yaml $(grep -l '^mgi-questionnaire:' questionnaires/*.yaml) \
  tests/checks/*/questionnaire.yaml; do
  "$mgi" schema assessment --questionnaire "$questionnaire" --output "$folder/${questionnaire//\//-}.json"
done
node "$folder/check.mjs" "$root" "$folder"
