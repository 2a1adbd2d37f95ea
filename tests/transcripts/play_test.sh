#!/usr/bin/env bash
# The test of the transcript player: it must see a wrong line, a wrong exit code and a careless file.
# Called as: tests/transcripts/play_test.sh PLAYER
set -euo pipefail

if (($# != 1)) || [[ $1 == -h || $1 == --help ]]; then
  printf 'usage: tests/transcripts/play_test.sh PLAYER\n'
  exit $(($# == 1 ? 0 : 2))
fi
player=$(readlink -f -- "$1")
place=$(mktemp -d)
trap 'rm -rf -- "$place"' EXIT
cd -- "$place"

mkdir bin examples questionnaires docs docs/files
printf 'answer: yes\n' >examples/a.yaml
printf 'beside\n' >docs/files/beside.txt
cat >bin/mgi <<'END'
#!/bin/sh
case $1 in
  --version) echo 'mgi 3.2.1' ;;
  many) printf 'first\n'; seq 1 9; printf 'last\n' ;;
  fail) echo out; echo err >&2; exit 3 ;;
esac
END
chmod +x bin/mgi

failed=0

# Plays the transcript on standard input; its exit code must be $2, and its output must hold each further argument.
expect() {
  local what=$1 code=$2 actual=0 text
  shift 2
  cat >docs/t.md
  "$player" --mgi bin/mgi --root . "${options[@]}" docs/t.md >output.txt 2>&1 || actual=$?
  if [[ $actual != "$code" ]]; then
    printf '%s: exit code %s, expected %s\n' "$what" "$actual" "$code"
    failed=1
  fi
  for text in "$@"; do
    if ! grep -qxF -- "$text" output.txt; then
      printf "%s: no line '%s' in:\n" "$what" "$text"
      cat output.txt
      failed=1
    fi
  done
}

options=()
expect "all as shown" 0 "7 commands played, 1 not played, 0 failed" <<'END'
```yaml file=made/b.yaml
answer: no
```
```console exit=3
$ scripts/mgi --version
mgi 0.1.0
$ cat made/b.yaml beside.txt
answer: no
beside
$ mgi many
first
…
last
$ pwd
<work>
$ echo one \
> two
one two
$ mgi fail
out
err
```
- In a list:
  ~~~~console cwd=examples
  $ cat a.yaml; printf '~~~\n'
  answer: yes
  ~~~
  ~~~~

<!-- not played: needs a network -->

   ```console
   $ false
   ```
END

expect "a changed line" 1 "docs/t.md:2: \$ mgi many" " …" "-8" "+last" "1 commands played, 0 not played, 1 failed" <<'END'
```console
$ mgi many
first
…
9
8
```
END

expect "a line too few" 1 "+err" "1 commands played, 0 not played, 1 failed" <<'END'
```console exit=3
$ mgi fail
out
```
END

expect "an exit code before the last command" 1 "exit code 3, expected 0" <<'END'
```console exit=3
$ mgi fail
out
err
$ mgi fail
out
err
```
END

expect "no reason" 1 "docs/t.md:2: error: say why this block is not played: <!-- not played: the reason -->" <<'END'
<!-- not played -->
```console
$ true
```
END

expect "no block" 1 "docs/t.md:1: error: there is no console block in this file" <<<'Text.'

options=(--allow-empty)
expect "no block, allowed" 0 "0 commands played, 0 not played, 0 failed" <<<'Text.'

options=(--approve)
expect "approved" 0 "2 commands played, 0 not played, 0 failed, 2 outputs rewritten" <<'END'
```console exit=3
$ mgi many
First
1
…
last
$ mgi fail
```
END
if ! diff -u - docs/t.md <<'END'; then
```console exit=3
$ mgi many
first
1
…
last
$ mgi fail
out
err
```
END
  printf 'approved: the file is not as expected\n'
  failed=1
fi
exit "$failed"
