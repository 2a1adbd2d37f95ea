#!/usr/bin/env bash
# Installs the npm packages of package-lock.json into FOLDER, once; tests that start at the same time wait for each other.
# Called as: tests/browser/install.sh FOLDER
set -euo pipefail

if (($# != 1)); then
  printf 'usage: tests/browser/install.sh FOLDER\n' >&2
  exit 2
fi
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
mkdir -p -- "$1"
cd -- "$1"
exec {lock}>.lock
flock "$lock"
if [[ ! -f installed.json ]] || ! cmp -s -- "$here/package-lock.json" installed.json; then
  rm -f installed.json
  cp -- "$here/package.json" "$here/package-lock.json" .
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  cp -- package-lock.json installed.json
fi
