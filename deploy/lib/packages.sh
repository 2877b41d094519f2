# Installs what tests drive or convert with, from the system's packages. Sourced by the scripts beside it.

# install_packages WHAT PACKAGE...: WHAT names in words what is missing.
install_packages() {
  local what=$1 become=()
  shift
  printf 'Installing %s\n' "$what"
  if ! command -v apt-get >/dev/null 2>&1; then
    printf 'The tests need %s. Install it from your system'\''s packages; on Debian: %s\n' "$what" "$*" >&2
    exit 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1 || ! sudo -n true 2>/dev/null && [ ! -t 0 ]; then
      printf 'The tests need %s, and installing it needs an administrator'\''s rights. Run this once as one:\n  apt-get install %s\n' "$what" "$*" >&2
      exit 1
    fi
    become=(sudo)
  fi
  "${become[@]}" apt-get update -q &&
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" ||
    { printf 'It could not be installed; the lines above say why.\n' >&2; exit 1; }
}
