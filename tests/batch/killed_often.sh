#!/usr/bin/env bash
# Kills a batch fifty times at random moments; then a last run must give what an undisturbed run gives.
# Called as: killed_often.sh MGI MAKE_ASSESSMENTS [SEED]
set -euo pipefail

mgi=$1
make=$2
RANDOM=${3:-$$}
seed=$RANDOM
RANDOM=$seed
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
cd -- "$work"

fail() {
  printf 'killed_often (seed %s): %s\n' "$seed" "$1" >&2
  exit 1
}
batch() { # FOLDER [OPTION]
  "$mgi" batch in --out "$1" --format markdown --quiet "${@:2}"
}

"$make" 300 in
begin=${EPOCHREALTIME/[.,]/}
batch undisturbed
span=$((${EPOCHREALTIME/[.,]/} - begin)) # in microseconds

killed=0
for ((round = 1; killed < 50; ++round)); do
  ((round <= 500)) || fail "only $killed runs were killed before they ended"
  if ((round % 5 == 1)); then
    rm -rf out
  fi
  options=()
  if ((round % 2)); then
    options=(--only-changed)
  fi
  # Not the function: what is killed must be the program itself.
  "$mgi" batch in --out out --format markdown --quiet "${options[@]}" &
  process=$!
  pause=$(((RANDOM * 32768 + RANDOM) % span))
  sleep "$((pause / 1000000)).$(printf '%06d' "$((pause % 1000000))")"
  kill -9 "$process" 2>/dev/null || true
  code=0
  wait "$process" 2>/dev/null || code=$?
  case $code in
    0) ;; # it had ended
    137) killed=$((killed + 1)) ;;
    *) fail "round $round: exit code $code" ;;
  esac
  # What is there is whole: it has the bytes that it is to have.
  if [[ -d out ]]; then
    while IFS= read -r -d '' file; do
      cmp -s -- "$file" "undisturbed/${file#out/}" || fail "round $round: '$file' is not whole"
    done < <(find out -type f ! -name '.mgi-part-*' ! -name '.mgi-results' -print0)
  fi
done
batch out
rm -f out/.mgi-results # of runs with --only-changed
diff -r undisturbed out >&2 || fail "the last run gives other bytes"
printf 'killed %d of %d runs (seed %s): nothing half-written, the last run completes\n' "$killed" "$((round - 1))" "$seed"
