# Gets the browser that the tests drive. Sourced by deploy/test, after packages.sh.

require_browser() {
  if command -v chromium >/dev/null 2>&1 && command -v chromedriver >/dev/null 2>&1; then
    return 0
  fi
  install_packages 'Chromium and its driver (chromium and chromedriver on the PATH, of the same version)' chromium chromium-driver
}
