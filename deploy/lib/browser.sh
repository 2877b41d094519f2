# Gets the browser that the tests drive. Sourced by deploy/test.

require_browser() {
  if command -v chromium >/dev/null 2>&1 && command -v chromedriver >/dev/null 2>&1; then
    return 0
  fi
  printf 'Installing Chromium and its driver, which the browser tests need\n'
  if ! command -v apt-get >/dev/null 2>&1; then
    cat >&2 <<WORDS
The browser tests need chromium and chromedriver on the PATH, of the same version.
Install both from your system's packages; on Debian they are called chromium and chromium-driver.
WORDS
    exit 1
  fi
  local become=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1 || ! sudo -n true 2>/dev/null && [ ! -t 0 ]; then
      cat >&2 <<WORDS
The browser tests need Chromium, and installing it needs an administrator's rights. Run this once as one:
  apt-get install chromium chromium-driver
WORDS
      exit 1
    fi
    become=(sudo)
  fi
  "${become[@]}" apt-get update -q &&
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
      chromium chromium-driver ||
    { printf 'Chromium could not be installed; the lines above say why.\n' >&2; exit 1; }
}
