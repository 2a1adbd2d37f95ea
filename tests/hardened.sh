#!/usr/bin/env bash
# The release program has its guards (docs/security.md): each is looked for in the program itself, since a build
# option that has no effect looks like one that has.
# Called as: tests/hardened.sh MGI
set -euo pipefail

mgi=$1
missing=0

# Fails with the sentence $1 unless the text $2 holds the expression $3.
need() {
  if ! grep -qE -- "$3" <<<"$2"; then
    printf 'missing: %s\n' "$1"
    missing=1
  fi
}

header=$(readelf --wide --file-header "$mgi")
segments=$(readelf --wide --segments "$mgi")
dynamic=$(readelf --wide --dynamic "$mgi")
symbols=$(readelf --wide --dyn-syms "$mgi")

need "a program at any address (PIE)" "$header" 'Type:[[:space:]]+DYN'
need "a program at any address (PIE)" "$dynamic" 'FLAGS_1.*PIE'
need "tables that become read-only (RELRO)" "$segments" 'GNU_RELRO'
need "all of them, since all is bound at the start (BIND_NOW)" "$dynamic" 'BIND_NOW|FLAGS_1.*NOW'
need "a stack that is not executed" "$segments" 'GNU_STACK.* RW +0x'
need "no segment that can be written and executed" "$(grep -cE 'LOAD.* RWE ' <<<"$segments" || true)" '^0$'
need "the stack protector" "$symbols" '__stack_chk_fail'
need "checked copies (FORTIFY_SOURCE)" "$symbols" '_chk@'
# The C library's start code says nothing about them, so that no note of the whole program can.
if [[ $(uname -m) == x86_64 ]]; then
  need "landing places of indirect calls (CF protection)" "$(objdump --disassemble=main "$mgi")" 'endbr64'
fi
# A page of the stack is touched at a time: what is bigger than one cannot jump over the guard page.
text=$(strings -a "$mgi")
need "no folder of the build in the program" "$(grep -cF -- "${2:-/nowhere/}" <<<"$text" || true)" '^0$'
exit "$missing"
