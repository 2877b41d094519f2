# Finds a JDK. Sourced by the scripts beside it.

oldest_java=21

# The major version of the JDK in a directory; nothing where there is none that compiles.
java_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
  fi
}

# The directories where a JDK may be, in the order in which they are asked.
java_candidates() {
  [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
  if command -v java >/dev/null 2>&1; then
    local program
    program=$(command -v java)
    while [ -L "$program" ]; do
      local target
      target=$(readlink "$program")
      case $target in /*) program=$target ;; *) program=$(dirname "$program")/$target ;; esac
    done
    dirname "$(dirname "$program")"
  fi
  [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v "$oldest_java+" 2>/dev/null
  ls -d /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    2>/dev/null | sort -r
  return 0
}

# Sets JAVA_HOME to a JDK that is new enough, or says what to install and ends.
find_java() {
  local home major
  while IFS= read -r home; do
    major=$(java_major "$home")
    if [ -n "$major" ] && [ "$major" -ge "$oldest_java" ] 2>/dev/null; then
      export JAVA_HOME=$home
      return 0
    fi
  done < <(java_candidates)
  cat >&2 <<WORDS
Apostil needs a JDK, version $oldest_java or newer, and found none.
Install one, for example from https://adoptium.net/ or your system's packages
(Debian, Ubuntu: apt install openjdk-$oldest_java-jdk; macOS: brew install --cask temurin),
or let JAVA_HOME name the directory of one.
WORDS
  exit 1
}

require_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  cat >&2 <<WORDS
Apostil is built with Maven, and there is no mvn here.
Install it from https://maven.apache.org/ or your system's packages
(Debian, Ubuntu: apt install maven; macOS: brew install maven).
WORDS
  exit 1
}

# Newer Java warns about what Maven itself does; the words are not about Apostil.
quiet_maven() {
  if [ "$(java_major "$JAVA_HOME")" -ge 24 ]; then
    export MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
  fi
}
