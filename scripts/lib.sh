# Sourced by the other scripts: what they share.

# Says where to get a toolchain, and ends with 69, where there is none.
need_swift() {
  if ! command -v swift >/dev/null 2>&1; then
    echo "lvzhi: no Swift toolchain found; install Swift 6.2 or later from https://www.swift.org/install/linux/" >&2
    exit 69
  fi
}

# Installs the Debian packages that are missing, by name; says so first.
need_packages() {
  missing=""
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo"
  echo "lvzhi: installing Debian packages:$missing ${sudo:+(with sudo)}" >&2
  # shellcheck disable=SC2086
  $sudo apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq $missing >&2
}

# What building needs.
build_packages="libncurses-dev libsqlite3-dev libmd-dev"
# What is built: warnings are errors, and an import must be a declared dependency.
build_flags="--explicit-target-dependency-import-check error"

# Builds a product as it is released, and says what it does on standard error. The runtime is in it, and so are the
# small libraries, found before the shared ones; it lies at a fixed address and lends no names to others. The loader,
# who had a fourth of a start for himself, has three files to find then, and next to no addresses to write down. Where
# a library has no file to be linked from, the shared one is taken.
build_release() {
  libraries="$PWD/.build/static"
  mkdir -p "$libraries"
  compiler="$(command -v clang || command -v cc || echo true)"
  for library in stdc++ ncursesw tinfo md; do
    file="$("$compiler" -print-file-name="lib$library.a")"
    if [ -f "$file" ]; then ln -sf "$file" "$libraries/lib$library.a"; fi
  done
  swift build -c release --product "$1" --static-swift-stdlib --disable-local-rpath $build_flags \
    -Xswiftc -L -Xswiftc "$libraries" -Xswiftc -Xclang-linker -Xswiftc -no-pie -Xlinker --no-export-dynamic >&2
}
