# Gets the office program that makes real documents for the tests. Sourced by deploy/test, after packages.sh.

require_office() {
  command -v soffice >/dev/null 2>&1 && return 0
  install_packages 'LibreOffice Writer without its screens (soffice on the PATH)' libreoffice-writer-nogui
}
