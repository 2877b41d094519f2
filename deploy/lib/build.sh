# Builds Apostil where that is needed. Sourced by deploy/run, after java.sh; wants $base.

# Something to start is missing, or older than what it is made from.
build_is_needed() {
  local result=$base/target/apostil.war
  [ -f "$result" ] && [ -d "$base/target/classes/org/apostil/launch" ] && [ -d "$base/target/launcher/lib" ] || return 0
  ls "$base"/target/server/wildfly-*/standalone/configuration/apostil.xml >/dev/null 2>&1 || return 0
  [ -n "$(find "$base/pom.xml" "$base/src/main" "$base/db" "$base/deploy/server" -newer "$result" -print 2>/dev/null |
    head -n 1)" ]
}

build_if_needed() {
  [ "${APOSTIL_BUILD:-}" = never ] && return 0
  build_is_needed || return 0
  require_maven
  quiet_maven
  local log start pid
  log=$(mktemp "${TMPDIR:-/tmp}/apostil-build.XXXXXX")
  if [ ! -d "$base/target/server" ]; then
    printf '  The first build downloads the server and the libraries, about 400 MB.\n'
  fi
  printf '  Building .'
  start=$SECONDS
  mvn -B -q -f "$base/pom.xml" -DskipTests package >"$log" 2>&1 &
  pid=$!
  trap 'kill "$pid" 2>/dev/null; wait "$pid"; rm -f "$log"; printf " stopped\n"; exit 130' INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    printf '.'
  done
  trap - INT TERM
  if ! wait "$pid"; then
    printf ' failed\n\n' >&2
    sed 's/\x1b\[[0-9;]*m//g' "$log" | grep -E '^(\[ERROR\] .|Error)' | grep -v 'Re-run\|full stack\|Help 1\] http\|For more' | head -n 20 >&2
    printf '\nApostil could not be built. All that Maven said is in %s\n' "$log" >&2
    exit 1
  fi
  rm -f "$log"
  printf ' %s s\n' "$((SECONDS - start))"
}
