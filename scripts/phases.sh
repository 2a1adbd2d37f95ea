# shellcheck shell=bash
# Sourced by the scripts beside it: one line on standard error for each phase of a build, its log only if it fails.
# say TEXT | phase LOG TEXT COMMAND… | lock_builds ROOT, unlock_builds | is_configured ROOT DIRECTORY

say() {
  printf 'mgi: %s\n' "$*" >&2
}

# Runs COMMAND with its output in LOG; says TEXT and the seconds it took; shows LOG and returns 3 if it fails.
phase() {
  local log=$1 text=$2 begin=$SECONDS
  shift 2
  mkdir -p "${log%/*}"
  printf 'mgi: %s… ' "$text" >&2
  if "$@" >"$log" 2>&1 </dev/null; then
    printf '%d s\n' "$((SECONDS - begin))" >&2
  else
    printf 'failed after %d s:\n' "$((SECONDS - begin))" >&2
    cat "$log" >&2
    return 3
  fi
}

# Two builds in one tree would spoil each other: the second waits.
lock_builds() {
  command -v flock >/dev/null || return 0
  mkdir -p "$1/build"
  exec {build_lock}>"$1/build/.lock"
  if ! flock -n "$build_lock"; then
    say "waiting for another build of this directory to end…"
    flock "$build_lock"
  fi
}

unlock_builds() {
  if [[ -n ${build_lock-} ]]; then
    exec {build_lock}>&-
  fi
}

# True if DIRECTORY was configured to its end, and for this ROOT (a copied or moved tree must start afresh).
is_configured() {
  [[ -f $2/build.ninja ]] && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$1" "$2/CMakeCache.txt" 2>/dev/null
}

# Configures PRESET of ROOT with any further options.
configure() {
  local root=$1 preset=$2 directory=$1/build/$2 fresh=()
  shift 2
  is_configured "$root" "$directory" || fresh=(--fresh)
  phase "$root/build/log/configure-$preset.txt" "configuring ($preset)" \
    cmake "${fresh[@]}" -S "$root" --preset "$preset" "$@"
}
