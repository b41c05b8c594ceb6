#!/usr/bin/env bash
# Checks what the build needs, installs what it can, and says plainly what is missing.
# build/setup.sh [build|test]: `test` needs a browser and, if it can have it, PostgreSQL.
set -euo pipefail
cd "$(dirname "$0")/.."
purpose=${1:-build}

say() { printf '%s\n' "$*" >&2; }
missing() { say "missing: $1"; say "  $2"; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# apt-get as root, or with sudo where that needs no password; nowhere else.
apt_install() {
  has apt-get || return 1
  local as=()
  if [ "$(id -u)" != 0 ]; then
    has sudo && sudo -n true 2>/dev/null || return 1
    as=(sudo -n)
  fi
  say "installing $* …"
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 && return 0
  "${as[@]}" apt-get update -qq >/dev/null 2>&1 || true
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

has cargo || missing "Rust" "install it with rustup: https://rustup.rs"
has cc || apt_install gcc libc6-dev || missing "a C compiler" "install gcc or clang"
has node || missing "Node.js 20 or newer" "install it from https://nodejs.org or your package manager"
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || missing "Node.js 20 or newer" "found $(node --version)"
has npm || missing "npm" "it comes with Node.js"

# The wasm32 standard library: the toolchain's own, else by rustup, else Debian's compiler with its sources.
native_wasm() { [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]; }
debian_wasm() { [ -x /usr/bin/cargo ] && has wasm-ld-19 && ls -d /usr/src/rustc-*/library/std >/dev/null 2>&1; }
mkdir -p target
if native_wasm; then
  echo native > target/wasm-toolchain
elif has rustup && rustup target add wasm32-unknown-unknown >/dev/null 2>&1 && native_wasm; then
  echo native > target/wasm-toolchain
elif debian_wasm || apt_install rustc-web cargo-web rust-web-src lld-19; then
  echo debian > target/wasm-toolchain
else
  missing "the wasm32 standard library" "try: rustup target add wasm32-unknown-unknown"
fi

install_npm() {
  [ "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ] && return 0
  say "installing the npm packages of $1 …"
  npm ci --prefix "$1" --no-audit --no-fund --loglevel=error >/dev/null
  touch "$1/node_modules/.package-lock.json"
}
install_npm style

if [ "$purpose" = test ]; then
  install_npm end2end
  has chromium || has google-chrome || apt_install chromium fonts-liberation ||
    say "no Chromium found and none could be installed: the browser tests will be skipped"
  has initdb || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || apt_install postgresql ||
    say "no PostgreSQL found and none could be installed: its tests will be skipped"
fi
