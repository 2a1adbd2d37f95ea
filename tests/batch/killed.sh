#!/usr/bin/env bash
# A batch that is killed, stopped, or hits a limit leaves nothing half-written; the next run gives what an
# undisturbed run gives. A named pipe in place of an input holds the program at a known moment.
# Called as: tests/batch/killed.sh MGI ROOT
set -euo pipefail

mgi=$1
root=$2
place=$(mktemp -d)
trap 'rm -rf -- "$place"' EXIT
cd -- "$place"
mkdir in
cp "$root/tests/transcripts/files/small.yaml" in/
for number in $(seq 10 39); do
  sed "s/code: XS/code: XS-$number\n  level: local/" "$root/tests/transcripts/files/samplia.yaml" >"in/$number.yaml"
done
inputs=(in/[0-9]*.yaml)

fail() {
  printf 'failed: %s\n' "$1"
  exit 1
}

batch() {
  "$mgi" batch "${inputs[@]}" --out "$1" --format json,html --quiet "${@:2}"
}

# Holds a run into the folder $1 at input $2 with further options; `held` is its process.
hold() {
  mv "in/$2.yaml" kept.yaml
  mkfifo "in/$2.yaml"
  "$mgi" batch "${inputs[@]}" --out "$1" --format json,html --quiet "${@:3}" &
  held=$!
  exec 3>"in/$2.yaml" # waits until the program opens it
}

# Gives the input back.
restore() {
  rm "in/$1.yaml"
  mv kept.yaml "in/$1.yaml"
}

no_parts() {
  if find "$1" -name '.mgi-part-*' | grep .; then
    fail "half-written files in $1"
  fi
}

same() {
  diff -r "$1" "$2" || fail "$1 and $2 differ"
}

batch whole
batch whole-changed --only-changed
no_parts whole

# ---- kill -9 at the first, a middle and the last input ----
for moment in 10 25 39; do
  for options in "" "--jobs=1" "--only-changed"; do
    # shellcheck disable=SC2086
    hold "killed-$moment$options" "$moment" $options
    kill -9 "$held"
    wait "$held" 2>/dev/null || true
    exec 3>&-
    restore "$moment"
    # shellcheck disable=SC2086
    batch "killed-$moment$options" $options
    no_parts "killed-$moment$options"
    if [[ $options == --only-changed ]]; then
      same whole-changed "killed-$moment$options"
    else
      same whole "killed-$moment$options"
    fi
  done
done

# ---- Ctrl-C and a polite end: the signal is passed on, with one sentence ----
for signal in INT TERM; do
  hold "stopped-$signal" 25 --jobs=1 2>said
  kill -s "$signal" "$held"
  exec 3>&-
  code=0
  wait "$held" || code=$?
  restore 25
  expected=130
  [[ $signal == TERM ]] && expected=143
  [[ $code == "$expected" ]] || fail "exit $code after $signal"
  grep -q '^mgi: stopped after 1[56] of 30 files; nothing is half-written, run it again' said ||
    fail "no sentence after $signal: $(cat said)"
  no_parts "stopped-$signal"
  [[ ! -e stopped-$signal/summary.csv ]] || fail "a summary of half the files"
  [[ -e stopped-$signal/reports/in--12.html ]] || fail "a finished report is gone"
  batch "stopped-$signal"
  same whole "stopped-$signal"
done

# ---- A file that vanishes: all others are done ----
hold vanished 10 --jobs=1 2>said
mv in/20.yaml away.yaml
cat kept.yaml >&3
exec 3>&-
code=0
wait "$held" || code=$?
restore 10
[[ $code == 3 ]] || fail "exit $code after a file vanished"
[[ $(cat said) == "mgi: cannot read 'in/20.yaml': there is no such file" ]] || fail "said: $(cat said)"
[[ $(wc -l <vanished/summary.csv) == 30 ]] || fail "not all others are there"
mv away.yaml in/20.yaml
batch vanished
same whole vanished

# ---- No room: files may not grow beyond a limit ----
code=0
(
  trap '' XFSZ
  ulimit -f 40
  batch full 2>said
) || code=$?
[[ $code == 3 ]] || fail "exit $code without room"
[[ $(grep -c '^mgi: cannot write ' said) == 1 && $(wc -l <said) == 1 ]] || fail "said: $(cat said)"
no_parts full
batch full
same whole full

# ---- Two runs into one folder ----
hold busy 25
code=0
"$mgi" batch in --out busy 2>said || code=$?
[[ $code == 3 ]] || fail "exit $code for a folder in use"
grep -q "another run is writing to 'busy'" said || fail "said: $(cat said)"
kill -9 "$held"
wait "$held" 2>/dev/null || true
exec 3>&-
restore 25

printf 'killed, stopped and full: nothing half-written, the next run completes\n'
