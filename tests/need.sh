#!/usr/bin/env bash
# Runs a test that needs tools: without one of them it is skipped (exit 77), or fails if MGI_SKIP_IS_FAILURE=1.
# Called as: tests/need.sh TOOL… -- COMMAND…
set -euo pipefail

usage='usage: tests/need.sh TOOL… -- COMMAND…   (exit 77: skipped, a tool is not installed)'
if [[ ${1-} == -h || ${1-} == --help ]]; then
  printf '%s\n' "$usage"
  exit 0
fi

while (($# > 0)) && [[ $1 != -- ]]; do
  if ! command -v -- "$1" >/dev/null; then
    if [[ ${MGI_SKIP_IS_FAILURE-} == 1 ]]; then
      printf 'failed: %s is not installed, and nothing may be skipped here\n' "$1"
      exit 1
    fi
    printf 'skipped: %s is not installed\n' "$1"
    exit 77
  fi
  shift
done
if (($# < 2)); then
  printf '%s\n' "$usage" >&2
  exit 2
fi
shift
exec "$@"
