#!/usr/bin/env bash
# Runs one of the checks beside it (browser, valid, pdf, word) on what the program writes.
# Called as: tests/browser/check.sh CHECK MGI FOLDER. What npm installs stays in FOLDER; after the first run it needs no network.
set -euo pipefail

if (($# != 3)); then
  printf 'usage: tests/browser/check.sh browser|valid|pdf|word MGI FOLDER\n' >&2
  exit 2
fi
check=$1
mgi=$(realpath -- "$2")
mkdir -p -- "$3"
folder=$(realpath -- "$3")
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$(cd -- "$here/../.." && pwd)

"$here/install.sh" "$folder"
mkdir -p -- "$folder/$check"
# Chromium and npm write into the home folder; the user's own stays as it is.
home=$(mktemp -d)
trap 'rm -rf -- "$home"' EXIT
HOME=$home MGI_NODE_FOLDER=$folder node "$here/$check.mjs" "$mgi" "$root" "$folder/$check"
